// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ColumnData.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace plumbline {

QDataStream &operator<<(QDataStream &stream, const ColumnInfo &info)
{
    return stream << info.isText << info.hasNull << info.rows << info.distinct << info.textBytes << info.foldedBytes
                  << info.longBits << info.least << info.greatest;
}

QDataStream &operator>>(QDataStream &stream, ColumnInfo &info)
{
    return stream >> info.isText >> info.hasNull >> info.rows >> info.distinct >> info.textBytes >> info.foldedBytes
        >> info.longBits >> info.least >> info.greatest;
}

quint32 ColumnData::code(quint32 row) const
{
    return info.isWide() ? wideCodes()[row] : narrowCodes()[row];
}

const quint32 *ColumnData::starts(bool folded) const
{
    const auto *first = reinterpret_cast<const quint32 *>(values.constData());
    return folded && info.foldedBytes > 0 ? first + info.distinct + 1 : first;
}

QByteArrayView ColumnData::text(quint32 code) const
{
    const quint32 *places = starts(false);
    const qsizetype head = qsizetype(info.distinct + 1) * 4 * (info.foldedBytes > 0 ? 2 : 1);
    return {values.constData() + head + places[code], qsizetype(places[code + 1] - places[code]) - 1};
}

quint32 ColumnData::firstNotBelow(qint64 wanted) const
{
    const auto *first = reinterpret_cast<const qint64 *>(values.constData());
    return quint32(std::lower_bound(first, first + info.distinct, wanted) - first);
}

quint32 ColumnData::firstNotBelow(QByteArrayView wanted) const
{
    quint32 low = 0;
    quint32 high = info.distinct;
    while (low < high) {
        const quint32 middle = (low + high) / 2;
        if (text(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

quint32 ColumnData::hashOf(const char *piece, qsizetype size, quint32 bits)
{
    quint64 bytes = 0;
    std::memcpy(&bytes, piece, size_t(size));
    return quint32((bytes * 0x9E3779B97F4A7C15ULL) >> (64 - std::countr_zero(bits)));
}

bool ColumnData::mayContain(QByteArrayView word) const
{
    const auto allSet = [&](qsizetype size, qsizetype offset, quint32 bits) {
        const auto *bytes = reinterpret_cast<const quint8 *>(signature.constData()) + offset;
        for (qsizetype i = 0; i + size <= word.size(); ++i) {
            const quint32 bit = hashOf(word.data() + i, size, bits);
            if (!(bytes[bit / 8] & (1U << (bit % 8))))
                return false;
        }
        return true;
    };
    if (info.longBits == 0)
        return true;
    return allSet(shortWord, 0, shortBits) && allSet(longWord, shortBits / 8, info.longBits);
}

bool ColumnData::markContaining(QByteArrayView word, std::vector<quint8> &marks) const
{
    const quint32 *places = starts(true);
    const qsizetype head = qsizetype(info.distinct + 1) * 4 * (info.foldedBytes > 0 ? 2 : 1);
    const bool isFolded = info.foldedBytes > 0;
    const char *first = values.constData() + head + (isFolded ? info.textBytes : 0);
    const char *end = first + (isFolded ? info.foldedBytes : info.textBytes);
    bool any = false;
    for (const char *at = first; at < end;) {
        const auto *hit = static_cast<const char *>(memmem(at, size_t(end - at), word.data(), size_t(word.size())));
        if (!hit)
            break;
        const auto next = std::upper_bound(places, places + info.distinct + 1, quint32(hit - first));
        marks[size_t(next - places - 1)] = 1;
        any = true;
        at = first + *next; // a value counts once
    }
    return any;
}

bool ColumnData::isSound() const
{
    const qsizetype sets = info.foldedBytes > 0 ? 2 : 1;
    const qsizetype wanted = info.isText
        ? qsizetype(info.distinct + 1) * 4 * sets + qsizetype(info.textBytes) + qsizetype(info.foldedBytes)
        : qsizetype(info.distinct) * 8;
    return (codes.isNull() || codes.size() == qsizetype(info.rows) * (info.isWide() ? 2 : 1))
        && (values.isNull() || values.size() == wanted)
        && (signature.isNull() || signature.size() == qsizetype(shortBits / 8 + info.longBits / 8));
}

} // namespace plumbline
