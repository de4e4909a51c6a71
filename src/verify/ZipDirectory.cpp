// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/ZipDirectory.h"

#include <QIODevice>
#include <QSet>
#include <QtEndian>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

using namespace zipForm;

namespace {

constexpr qsizetype localSize = 30;
constexpr qsizetype centralSize = 46;
constexpr qsizetype endSize = 22;
constexpr quint16 utf8Flag = 0x800;
constexpr quint16 zeroTime = 0;

tl::unexpected<Error> badZip(const QString &why, const QByteArray &name = {})
{
    return fail(Error::Kind::Format, u"read zip"_s, why, QString::fromUtf8(name));
}

quint16 word(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 longWord(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

/// So many bytes of the zip, or an error: never fewer.
Result<QByteArray> bytesAt(QIODevice &zip, qint64 at, qint64 size)
{
    QByteArray bytes = zip.seek(at) ? zip.read(size) : QByteArray();
    if (bytes.size() != size)
        return badZip(u"it cannot be read at byte %1: it is cut short, or the disk is damaged"_s.arg(at));
    return bytes;
}

/// Where the list of files lies, by the end record.
struct Ending {
    qsizetype entries = 0;
    qint64 at = 0;
    qsizetype size = 0;
};

Result<Ending> readEnding(QIODevice &zip, const ZipLimits &limits)
{
    if (zip.size() < endSize)
        return badZip(u"it is shorter than the end record of a zip"_s);
    const auto read = bytesAt(zip, zip.size() - endSize, endSize);
    if (!read)
        return fail(read.error());
    const QByteArrayView end = *read;
    if (longWord(end, 0) != endMark)
        return badZip(
            u"its last 22 bytes are not an end record: it is cut short, or has a comment or something behind"_s);
    if (word(end, 4) != 0 || word(end, 6) != 0 || word(end, 8) != word(end, 10))
        return badZip(u"it is a part of several"_s);
    if (word(end, 20) != 0)
        return badZip(u"it has a comment"_s);
    const Ending ending{word(end, 10), longWord(end, 16), qsizetype(longWord(end, 12))};
    if (ending.entries == 0)
        return badZip(u"there is nothing in it"_s);
    if (ending.entries > limits.mostEntries)
        return badZip(u"%1 files are more than %2"_s.arg(ending.entries).arg(limits.mostEntries));
    if (ending.at + ending.size + endSize != zip.size())
        return badZip(u"its list of files does not end where the end record begins"_s);
    return ending;
}

/// What both headers say in the same order: version, flags, method, time, day, crc, sizes, lengths of name and extra.
Result<void> checkCommon(QByteArrayView header, const QByteArray &name)
{
    if (word(header, 0) != neededVersion)
        return badZip(u"the version needed is not 2.0"_s, name);
    if (word(header, 2) != 0 && word(header, 2) != utf8Flag)
        return badZip(u"its flags are not 0 or UTF-8: encrypted, or sizes stand behind the bytes"_s, name);
    if (word(header, 4) != stored && word(header, 4) != deflated)
        return badZip(u"it is packed in another way than stored or deflated"_s, name);
    if (word(header, 6) != zeroTime || word(header, 8) != firstDay)
        return badZip(u"its time is not 1980-01-01 00:00"_s, name);
    if (word(header, 24) != 0)
        return badZip(u"it has an extra field"_s, name);
    return {};
}

Result<void> checkSizes(const ZipEntry &entry, const ZipLimits &limits)
{
    if (!entry.isDeflated && entry.packedSize != entry.size)
        return badZip(u"it is stored, and its two sizes differ"_s, entry.name);
    if (entry.size > limits.ratioFrom && quint64(entry.size) > limits.mostRatio * entry.packedSize)
        return badZip(u"it would unpack to more than %1 times its size"_s.arg(limits.mostRatio), entry.name);
    return {};
}

constexpr qsizetype commonInCentral = 6;
constexpr qsizetype commonInLocal = 4;
constexpr qsizetype commonSize = 26;

/// The entry at `at` of the list of files; moves `at` behind it.
Result<ZipEntry> readCentral(QByteArrayView list, qsizetype &at)
{
    if (at + centralSize > list.size() || longWord(list, at) != centralMark)
        return badZip(u"its list of files is broken"_s);
    const QByteArrayView header = list.sliced(at, centralSize);
    const qsizetype nameSize = word(header, 28);
    if (at + centralSize + nameSize > list.size())
        return badZip(u"its list of files is broken"_s);
    ZipEntry entry;
    entry.name = list.sliced(at + centralSize, nameSize).toByteArray();
    if (const QString problem = nameProblem(entry.name); !problem.isEmpty())
        return badZip(problem, entry.name);
    if (auto checked = checkCommon(header.sliced(commonInCentral, commonSize), entry.name); !checked)
        return fail(checked.error());
    if (word(header, 32) != 0 || word(header, 34) != 0 || word(header, 36) != 0)
        return badZip(u"it has a comment, another part or an inner attribute"_s, entry.name);
    if (word(header, 4) != madeBy || longWord(header, 38) != plainFile)
        return badZip(u"it is not a plain file of mode 0644"_s, entry.name);
    entry.isDeflated = word(header, 10) == deflated;
    entry.crc = longWord(header, 16);
    entry.packedSize = longWord(header, 20);
    entry.size = longWord(header, 24);
    entry.at = longWord(header, 42);
    at += centralSize + nameSize;
    return entry;
}

/// The header before the packed bytes says the same; moves entry.at behind it. `begin` is where it has to be.
Result<void> readLocal(QIODevice &zip, QByteArrayView central, ZipEntry &entry, qint64 begin)
{
    if (entry.at != begin)
        return badZip(u"there is something between two files, or they overlap"_s, entry.name);
    const auto header = bytesAt(zip, begin, localSize + entry.name.size());
    if (!header)
        return fail(header.error());
    const QByteArrayView local = *header;
    if (longWord(local, 0) != localMark)
        return badZip(u"no file begins where the list says"_s, entry.name);
    if (local.sliced(commonInLocal, commonSize) != central || local.sliced(localSize) != entry.name)
        return badZip(u"its own header says something else than the list"_s, entry.name);
    entry.at = begin + localSize + entry.name.size();
    return {};
}

Result<void> checkNames(const QList<ZipEntry> &entries)
{
    const QByteArray folder = entries.first().name.first(entries.first().name.indexOf('/') + 1);
    QSet<QByteArray> files; // in lower case
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QByteArray &name = entries.at(i).name;
        if (i > 0 && entries.at(i - 1).name >= name)
            return badZip(u"its names are not in ascending order, or one is there twice"_s, name);
        if (!name.startsWith(folder))
            return badZip(u"there is a second folder at the top"_s, name);
        if (files.contains(name.toLower()))
            return badZip(u"two names differ only by upper and lower case"_s, name);
        files.insert(name.toLower());
    }
    for (const ZipEntry &entry : entries) {
        const QByteArray name = entry.name.toLower();
        for (qsizetype slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (files.contains(name.first(slash)))
                return badZip(u"a file has the name of a folder"_s, entry.name);
        }
    }
    return {};
}

} // namespace

Result<QList<ZipEntry>> readZipDirectory(QIODevice &zip, const ZipLimits &limits)
{
    const auto ending = readEnding(zip, limits);
    if (!ending)
        return fail(ending.error());
    const auto list = bytesAt(zip, ending->at, ending->size);
    if (!list)
        return fail(list.error());
    QList<ZipEntry> entries;
    entries.reserve(ending->entries);
    qsizetype at = 0;
    qint64 begin = 0;
    quint64 bytes = 0;
    for (qsizetype i = 0; i < ending->entries; ++i) {
        const qsizetype header = at;
        auto entry = readCentral(*list, at);
        if (!entry)
            return fail(entry.error());
        const QByteArrayView central = QByteArrayView(*list).sliced(header + commonInCentral, commonSize);
        if (auto checked = readLocal(zip, central, *entry, begin); !checked)
            return fail(checked.error());
        if (auto checked = checkSizes(*entry, limits); !checked)
            return fail(checked.error());
        begin = entry->at + entry->packedSize;
        bytes += entry->size;
        if (begin > ending->at)
            return badZip(u"it reaches into the list of files"_s, entry->name);
        if (bytes > limits.mostBytes)
            return badZip(u"unpacked it would have more than %1 bytes"_s.arg(limits.mostBytes), entry->name);
        entries.append(std::move(*entry));
    }
    if (begin != ending->at || at != list->size())
        return badZip(u"there is something between its files and their list, or behind it"_s);
    if (auto checked = checkNames(entries); !checked)
        return fail(checked.error());
    return entries;
}

} // namespace plumbline
