// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchChunk.h"

#include <QIODevice>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString partName(QChar kind, int column)
{
    return kind + QString::number(column);
}

const quint32 *distance(const QByteArray &distances)
{
    return reinterpret_cast<const quint32 *>(distances.constData());
}

} // namespace

int SearchedColumns::of(const RowType &type, QStringView field)
{
    if (const int index = type.fieldIndex(field); index >= 0)
        return index;
    const int fields = int(type.fields.size());
    return field == u"source" ? fields : field == u"stream" ? fields + 1 : -1;
}

bool SearchedColumns::isText(const RowType &type, int column)
{
    return column >= int(type.fields.size()) || isWords(type, column);
}

bool SearchedColumns::isWords(const RowType &type, int column)
{
    if (column >= int(type.fields.size()))
        return false;
    const FieldKind kind = type.fields[size_t(column)].kind;
    return kind == FieldKind::Text || kind == FieldKind::TextList;
}

QString SearchedColumns::name(const RowType &type, int column)
{
    const int fields = int(type.fields.size());
    return column < fields ? type.fields[size_t(column)].column() : column == fields ? u"source"_s : u"stream"_s;
}

qint64 SearchChunk::version(quint32 row) const
{
    return first + (distances.isEmpty() ? row : distance(distances)[row]);
}

quint32 SearchChunk::rowsUpTo(qint64 version) const
{
    if (version < first)
        return 0;
    const quint64 far = quint64(version - first);
    if (distances.isEmpty())
        return quint32(std::min<quint64>(rows, far + 1));
    const quint32 *begin = distance(distances);
    return quint32(std::upper_bound(begin, begin + rows, quint32(std::min<quint64>(far, 0xffffffff))) - begin);
}

Result<const ColumnData *> SearchChunk::column(int index, int needs, IndexParts *parts, const QString &type,
                                               qint64 number)
{
    ColumnData &data = columns[size_t(index)];
    needs |= needs & SortedRows ? Codes : 0;
    for (const auto &[need, kind, bytes] :
         {std::tuple{Codes, u'c', &data.codes}, std::tuple{Values, u'v', &data.values},
          std::tuple{Signature, u's', &data.signature}}) {
        if (!(needs & need) || !bytes->isNull() || (need == Signature && data.info.longBits == 0))
            continue;
        if (!parts)
            return fail(Error::Kind::Internal, u"read search index"_s, u"it is not open"_s);
        auto read = parts->read(type, number, partName(QChar(kind), index));
        if (!read)
            return fail(read.error());
        *bytes = std::move(*read);
        if (!data.isSound())
            return fail(Error::Kind::Store, u"read search index"_s,
                        u"damaged: part %1 of %2 %3 is cut off"_s.arg(partName(QChar(kind), index), type).arg(number));
    }
    if (needs & SortedRows)
        data.sortRows();
    return &data;
}

qint64 SearchChunk::heldBytes() const
{
    qint64 bytes = 0;
    for (const ColumnData &data : columns)
        bytes += data.heldBytes();
    return bytes;
}

void SearchChunk::letGo()
{
    if (!m_isKept)
        return;
    for (ColumnData &data : columns)
        data.letGo();
}

QByteArray SearchChunk::head() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << rows << first << distances << knownUpTo << lastDigest << knownDigest << quint32(successions.size());
    for (const Succession &succession : successions)
        stream << succession.version << succession.next;
    stream << quint32(columns.size());
    for (const ColumnData &data : columns)
        stream << data.info;
    return bytes;
}

QList<IndexPart> SearchChunk::allParts() const
{
    QList<IndexPart> parts;
    for (size_t i = 0; i < columns.size(); ++i) {
        parts.append({partName(u'c', int(i)), columns[i].codes});
        parts.append({partName(u'v', int(i)), columns[i].values});
        if (columns[i].info.longBits > 0)
            parts.append({partName(u's', int(i)), columns[i].signature});
    }
    parts.append({IndexParts::headName, head()});
    return parts;
}

Result<SearchChunk> SearchChunk::read(IndexParts &parts, const QString &type, qint64 number, int columns)
{
    const auto bytes = parts.read(type, number, IndexParts::headName);
    if (!bytes)
        return fail(bytes.error());
    SearchChunk chunk;
    chunk.m_isKept = true;
    QDataStream stream(*bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 count = 0;
    stream >> chunk.rows >> chunk.first >> chunk.distances >> chunk.knownUpTo >> chunk.lastDigest >> chunk.knownDigest
        >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Succession succession;
        stream >> succession.version >> succession.next;
        chunk.successions.append(succession);
    }
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        chunk.columns.emplace_back();
        stream >> chunk.columns.back().info;
    }
    const bool isSound = stream.status() == QDataStream::Ok && chunk.rows == ColumnData::mostRows
        && count == quint32(columns)
        && (chunk.distances.isEmpty() || chunk.distances.size() == qsizetype(chunk.rows) * 4)
        && std::ranges::all_of(chunk.columns, [&](const ColumnData &data) { return data.info.rows == chunk.rows; });
    if (!isSound)
        return fail(Error::Kind::Store, u"read search index"_s, u"damaged: head of %1 %2"_s.arg(type).arg(number),
                    parts.place());
    return chunk;
}

} // namespace plumbline
