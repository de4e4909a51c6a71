// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/ZipWriter.h"

#include <algorithm>
#include <array>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

using namespace zipForm;

namespace {

const QString tooLarge = u"unpacked, a packet has at most 4 GiB; choose a shorter period or fewer metrics"_s;
constexpr qsizetype bufferSize = 65'536;

void put16(QByteArray &out, quint16 value)
{
    out += char(value & 0xff);
    out += char(value >> 8);
}

void put32(QByteArray &out, quint32 value)
{
    put16(out, quint16(value & 0xffff));
    put16(out, quint16(value >> 16));
}

} // namespace

/// The bytes of one entry on their way into the file: counted, and deflated where that is asked for and not done.
class ZipWriter::Body
{
public:
    Body(QFile &file, Entry &entry, quint64 room, QByteArrayView ready)
        : m_file(file), m_entry(entry), m_room(room), m_ready(ready), m_deflates(entry.method == deflated && ready.isEmpty())
    {
        entry.crc = quint32(crc32(0, nullptr, 0));
        if (m_deflates)
            deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    }
    ~Body()
    {
        if (m_deflates)
            deflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Body)

    bool isTooLarge() const { return m_entry.size > m_room || m_entry.packed > mostBytes; }

    bool add(QByteArrayView bytes)
    {
        m_entry.size += quint64(bytes.size());
        if (isTooLarge())
            return false;
        m_entry.crc
            = quint32(crc32_z(m_entry.crc, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
        if (m_entry.method == stored)
            return keep(bytes);
        return !m_deflates || pack(bytes, Z_NO_FLUSH);
    }
    bool end()
    {
        if (m_entry.method == stored)
            return true;
        return m_deflates ? pack({}, Z_FINISH) : keep(m_ready);
    }

private:
    bool keep(QByteArrayView bytes)
    {
        m_entry.packed += quint64(bytes.size());
        return m_file.write(bytes.data(), bytes.size()) == bytes.size();
    }
    bool pack(QByteArrayView bytes, int flush)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uInt(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_buffer.data());
            m_stream.avail_out = uInt(m_buffer.size());
            deflate(&m_stream, flush);
            if (!keep(QByteArrayView(m_buffer.data(), qsizetype(m_buffer.size() - m_stream.avail_out))))
                return false;
        } while (m_stream.avail_out == 0);
        return true;
    }

    QFile &m_file;
    Entry &m_entry;
    quint64 m_room;
    QByteArrayView m_ready; ///< Deflated already.
    bool m_deflates;
    z_stream m_stream{};
    std::array<char, bufferSize> m_buffer{};
};

ZipWriter::ZipWriter(const QString &path, Packing packing, quint64 mostBytes)
    : m_file(path), m_packing(packing), m_room(mostBytes)
{
}

tl::unexpected<Error> ZipWriter::refused(const QByteArray &name, const QString &why) const
{
    return fail(Error::Kind::Store, u"write packet"_s, why,
                name.isEmpty() ? m_file.fileName() : QString::fromUtf8(name));
}

Result<void> ZipWriter::open()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite))
        return refused({}, m_file.errorString());
    return {};
}

Result<void> ZipWriter::write(const QByteArray &bytes)
{
    return m_file.write(bytes) == bytes.size() ? Result<void>() : Result<void>(refused({}, m_file.errorString()));
}

QByteArray ZipWriter::fields(const Entry &entry)
{
    QByteArray out;
    put16(out, neededVersion);
    put16(out, 0);
    put16(out, entry.method);
    put16(out, 0);
    put16(out, firstDay);
    put32(out, entry.crc);
    put32(out, quint32(entry.packed));
    put32(out, quint32(entry.size));
    put16(out, quint16(entry.name.size()));
    put16(out, 0);
    return out;
}

Result<ZipWriter::Entry> ZipWriter::addAs(Entry entry, const Content &content, QByteArrayView ready)
{
    const auto header = [&entry] {
        QByteArray out;
        put32(out, localMark);
        return out + fields(entry) + entry.name;
    };
    if (!m_file.seek(qint64(entry.offset)))
        return refused(entry.name, m_file.errorString());
    if (auto written = write(header()); !written)
        return fail(written.error());
    {
        Body body(m_file, entry, m_room, entry.method == deflated ? ready : QByteArrayView());
        const auto done = content([&](QByteArrayView bytes) {
            return body.add(bytes)
                ? Result<void>()
                : Result<void>(refused(entry.name, body.isTooLarge() ? tooLarge : m_file.errorString()));
        });
        if (!done)
            return fail(done.error());
        if (!body.end())
            return refused(entry.name, m_file.errorString());
    }
    const qint64 end = m_file.pos();
    if (!m_file.seek(qint64(entry.offset)))
        return refused(entry.name, m_file.errorString());
    if (auto written = write(header()); !written)
        return fail(written.error());
    if (!m_file.seek(end))
        return refused(entry.name, m_file.errorString());
    return entry;
}

Result<void> ZipWriter::addEntry(const QByteArray &name, const Content &content, QByteArrayView ready)
{
    if (auto opened = open(); !opened)
        return opened;
    const QByteArray folder = name.left(name.indexOf('/') + 1);
    if (!nameProblem(name).isEmpty() || (!m_folder.isEmpty() && folder != m_folder))
        return refused(name, u"this cannot be a name in a packet"_s);
    if (name <= m_last)
        return refused(name, u"the files of a packet come in the order of their names"_s);
    if (m_entries.size() == mostEntries)
        return refused(name, u"a packet holds at most %1 files; choose a shorter period"_s.arg(mostEntries));
    m_folder = folder;
    m_last = name;
    Entry entry;
    entry.name = name;
    entry.method = m_packing == Packing::Deflate ? deflated : stored;
    entry.offset = quint64(m_file.pos());
    auto added = addAs(entry, content, ready);
    if (!added)
        return fail(added.error());
    const bool looksLikeBomb = added->size > ratioFrom && added->size > added->packed * mostRatio;
    if (added->method == deflated && (looksLikeBomb || added->packed >= added->size)) {
        entry.method = stored;
        added = addAs(entry, content, ready);
        if (!added)
            return fail(added.error());
        if (!m_file.resize(m_file.pos()))
            return refused(name, m_file.errorString());
    }
    if (quint64(m_file.pos()) > mostBytes)
        return refused(name, tooLarge);
    m_room -= added->size;
    m_entries.append(*added);
    return {};
}

Result<void> ZipWriter::add(const QByteArray &name, const Content &content)
{
    return addEntry(name, content, {});
}

Result<void> ZipWriter::add(const QByteArray &name, const QByteArray &bytes, QByteArrayView deflated)
{
    return addEntry(name, [&bytes](const Sink &sink) { return sink(bytes); }, deflated);
}

Result<void> ZipWriter::finish()
{
    const qint64 begin = m_file.pos();
    for (const Entry &entry : std::as_const(m_entries)) {
        QByteArray out;
        put32(out, centralMark);
        put16(out, madeBy);
        out += fields(entry);
        put16(out, 0); // comment
        put16(out, 0); // disk
        put16(out, 0);
        put32(out, plainFile);
        put32(out, quint32(entry.offset));
        if (auto written = write(out + entry.name); !written)
            return written;
    }
    const qint64 end = m_file.pos();
    if (quint64(end) > mostBytes)
        return refused({}, tooLarge);
    QByteArray out;
    put32(out, endMark);
    put32(out, 0); // disks
    put16(out, quint16(m_entries.size()));
    put16(out, quint16(m_entries.size()));
    put32(out, quint32(end - begin));
    put32(out, quint32(begin));
    put16(out, 0);
    if (auto written = write(out); !written)
        return written;
    return m_file.flush() ? Result<void>() : Result<void>(refused({}, m_file.errorString()));
}

} // namespace plumbline
