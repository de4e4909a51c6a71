// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/ZipFile.h"

#include <QFile>
#include <algorithm>
#include <vector>

#define ZLIB_CONST // its input is const
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype inflatedPiece = 1 << 18;
constexpr int rawDeflate = -MAX_WBITS;

tl::unexpected<Error> broken(const ZipEntry &entry, const QString &why)
{
    return fail(Error::Kind::Format, u"unpack"_s, why, QString::fromLatin1(entry.name));
}

/// Unpacks one entry, fed with its packed bytes in pieces, and refuses what is not exactly what it declares.
class Inflater
{
public:
    Inflater(const ZipEntry &entry, const std::function<Result<void>(QByteArrayView)> &take) : m_entry(entry), m_take(take)
    {
        m_isReady = inflateInit2(&m_stream, rawDeflate) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    Result<void> feed(QByteArrayView packed)
    {
        if (!m_isReady)
            return fail(Error::Kind::Internal, u"unpack"_s, u"no memory"_s);
        m_stream.next_in = reinterpret_cast<const Bytef *>(packed.data());
        m_stream.avail_in = uInt(packed.size());
        while (m_stream.avail_in > 0 || m_stream.avail_out == 0) {
            if (m_hasEnded)
                return broken(m_entry, u"something stands behind its packed bytes"_s);
            m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
            m_stream.avail_out = uInt(m_piece.size());
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            const auto got = qsizetype(m_piece.size() - m_stream.avail_out);
            m_done += quint64(got);
            if (m_done > m_entry.size)
                return broken(m_entry, u"it unpacks to more than the %1 bytes it declares"_s.arg(m_entry.size));
            if (state != Z_OK && state != Z_STREAM_END && !(state == Z_BUF_ERROR && m_stream.avail_in == 0))
                return broken(m_entry, u"its packed bytes are damaged"_s);
            m_hasEnded = state == Z_STREAM_END;
            if (auto taken = m_take({m_piece.data(), got}); !taken)
                return taken;
            if (m_hasEnded && m_stream.avail_in == 0)
                break;
        }
        return {};
    }

    Result<void> finish() const
    {
        if (!m_hasEnded || m_done != m_entry.size)
            return broken(m_entry, u"it does not unpack to the %1 bytes it declares"_s.arg(m_entry.size));
        return {};
    }

private:
    const ZipEntry &m_entry;
    const std::function<Result<void>(QByteArrayView)> &m_take;
    z_stream m_stream = {};
    std::vector<char> m_piece = std::vector<char>(inflatedPiece);
    quint64 m_done = 0;
    bool m_isReady = false;
    bool m_hasEnded = false;
};

} // namespace

ZipFile::ZipFile(std::shared_ptr<QFile> file, QList<ZipEntry> entries)
    : m_file(std::move(file)), m_entries(std::move(entries))
{
}

Result<ZipFile> ZipFile::open(const QString &path, const ZipLimits &limits)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open packet"_s, file->errorString(), path);
    return of(std::move(file), limits);
}

Result<ZipFile> ZipFile::of(std::shared_ptr<QFile> file, const ZipLimits &limits)
{
    auto entries = readZipDirectory(*file, limits);
    if (!entries)
        return fail(entries.error());
    return ZipFile(std::move(file), std::move(*entries));
}

QByteArray ZipFile::folder() const
{
    const QByteArray &name = m_entries.first().name;
    return name.first(name.indexOf('/') + 1);
}

const ZipEntry *ZipFile::find(const QByteArray &name) const
{
    const QByteArray whole = folder() + name;
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), whole,
                                        [](const ZipEntry &entry, const QByteArray &key) { return entry.name < key; });
    return found != m_entries.end() && found->name == whole ? &*found : nullptr;
}

QByteArrayList ZipFile::namesBelow(QByteArrayView prefix) const
{
    QByteArrayList names;
    const qsizetype base = folder().size();
    for (const ZipEntry &entry : m_entries) {
        if (QByteArrayView(entry.name).sliced(base).startsWith(prefix))
            names.append(entry.name.sliced(base));
    }
    return names;
}

Result<void> ZipFile::readPieces(qint64 at, qint64 size, const std::function<Result<void>(QByteArrayView)> &take) const
{
    QByteArray piece(qsizetype(std::min<qint64>(inflatedPiece, size)), Qt::Uninitialized);
    if (!m_file->seek(at))
        return fail(Error::Kind::Configuration, u"read packet"_s, m_file->errorString(), m_file->fileName());
    for (qint64 left = size; left > 0;) {
        const qint64 got = m_file->read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got <= 0)
            return fail(Error::Kind::Configuration, u"read packet"_s,
                        u"it ends too early: %1"_s.arg(m_file->errorString()), m_file->fileName());
        if (auto taken = take({piece.constData(), qsizetype(got)}); !taken)
            return fail(taken.error());
        left -= got;
    }
    return {};
}

Result<void> ZipFile::readAll(const std::function<void(QByteArrayView)> &take) const
{
    return readPieces(0, m_file->size(), [&](QByteArrayView piece) -> Result<void> {
        take(piece);
        return {};
    });
}

Result<void> ZipFile::read(const ZipEntry &entry, const std::function<Result<void>(QByteArrayView)> &take) const
{
    uLong crc = crc32(0, nullptr, 0);
    const std::function<Result<void>(QByteArrayView)> taken = [&](QByteArrayView piece) {
        crc = crc32(crc, reinterpret_cast<const Bytef *>(piece.data()), uInt(piece.size()));
        return take(piece);
    };
    if (entry.isDeflated) {
        Inflater inflater(entry, taken);
        auto fed = readPieces(entry.at, entry.packedSize, [&](QByteArrayView packed) { return inflater.feed(packed); });
        if (fed)
            fed = inflater.finish();
        if (!fed)
            return fail(fed.error());
    } else {
        if (const auto copied = readPieces(entry.at, entry.packedSize, taken); !copied)
            return fail(copied.error());
    }
    if (crc != entry.crc)
        return broken(entry, u"its checksum (CRC-32) does not fit"_s);
    return {};
}

Result<QByteArray> ZipFile::contents(const ZipEntry &entry, quint32 most) const
{
    if (entry.size > most)
        return broken(entry, u"its %1 bytes are more than %2"_s.arg(entry.size).arg(most));
    QByteArray all;
    all.reserve(qsizetype(entry.size));
    const auto append = [&](QByteArrayView piece) -> Result<void> {
        all += piece;
        return {};
    };
    if (auto done = read(entry, append); !done)
        return fail(done.error());
    return all;
}

Result<QByteArray> ZipFile::contents(const QByteArray &name, quint32 most) const
{
    const ZipEntry *const entry = find(name);
    if (!entry)
        return fail(Error::Kind::Format, u"read packet"_s, u"%1 is not in it"_s.arg(QString::fromLatin1(name)));
    return contents(*entry, most);
}

} // namespace plumbline
