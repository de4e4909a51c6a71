// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ColumnData.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace plumbline {

namespace {

/// A length of pieces whose presence is marked, and how many bits there are for them.
struct Piece {
    qsizetype size;
    quint32 bits;

    quint32 bitOf(const char *text, qsizetype left) const
    {
        quint64 bytes = 0;
        std::memcpy(&bytes, text, size_t(std::min<qsizetype>(left, 8)));
        bytes = qFromLittleEndian(bytes) & ((quint64(1) << (size * 8)) - 1);
        return quint32((bytes * 0x9E3779B97F4A7C15ULL) >> (64 - std::countr_zero(bits)));
    }
};

std::array<Piece, 3> pieces(quint32 longBits)
{
    return {{{3, ColumnData::shortBits}, {4, longBits}, {6, longBits}}};
}

} // namespace

QDataStream &operator<<(QDataStream &stream, const ColumnShape &info)
{
    return stream << info.isText << info.hasNull << info.rows << info.distinct << info.textBytes << info.foldedBytes
                  << info.longBits << info.least << info.greatest;
}

QDataStream &operator>>(QDataStream &stream, ColumnShape &info)
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

bool ColumnData::mayContain(QByteArrayView word) const
{
    if (info.longBits == 0)
        return true;
    const auto *bytes = reinterpret_cast<const quint8 *>(signature.constData());
    qsizetype offset = 0;
    for (const Piece &piece : pieces(info.longBits)) {
        for (qsizetype i = 0; i + piece.size <= word.size(); ++i) {
            const quint32 bit = piece.bitOf(word.data() + i, word.size() - i);
            if (!(bytes[offset + bit / 8] & (1U << (bit % 8))))
                return false;
        }
        offset += piece.bits / 8;
    }
    return true;
}

QByteArray ColumnData::signatureOf(QByteArray texts, quint32 longBits)
{
    const qsizetype size = texts.size();
    texts.append(8, '\0');
    qsizetype bytes = 0;
    for (const Piece &piece : pieces(longBits))
        bytes += piece.bits / 8;
    QByteArray signature(bytes, '\0');
    auto *bits = reinterpret_cast<quint8 *>(signature.data());
    for (const Piece &piece : pieces(longBits)) {
        // Pieces that reach into the next value hold a zero byte; no word does, so they are harmless.
        for (qsizetype i = 0; i < size; ++i) {
            const quint32 bit = piece.bitOf(texts.constData() + i, 8);
            bits[bit / 8] = quint8(bits[bit / 8] | (1U << (bit % 8)));
        }
        bits += piece.bits / 8;
    }
    return signature;
}

void ColumnData::sortRows()
{
    if (!rowStarts.empty())
        return;
    rowStarts.assign(info.distinct + 2, 0);
    rowsByCode.resize(info.rows);
    for (quint32 row = 0; row < info.rows; ++row)
        ++rowStarts[code(row) + 1];
    for (size_t i = 1; i < rowStarts.size(); ++i)
        rowStarts[i] += rowStarts[i - 1];
    std::vector<quint32> next = rowStarts;
    for (quint32 row = 0; row < info.rows; ++row)
        rowsByCode[next[code(row)]++] = quint16(row);
}

qsizetype ColumnData::heldBytes() const
{
    return codes.size() + values.size() + signature.size() + qsizetype(rowStarts.size() * 4 + rowsByCode.size() * 2);
}

void ColumnData::letGo()
{
    codes = values = signature = QByteArray();
    rowStarts = {};
    rowsByCode = {};
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
        && (signature.isNull() || signature.size() == qsizetype(shortBits / 8 + info.longBits / 8 * 2));
}

} // namespace plumbline
