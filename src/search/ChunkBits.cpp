// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ChunkBits.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

namespace plumbline {

namespace {

/// 64 bytes that are 0 or 1 as 64 bits.
quint64 packed(const std::array<quint8, 64> &bytes)
{
    quint64 bits = 0;
    for (size_t i = 0; i < 8; ++i) {
        quint64 eight = 0;
        std::memcpy(&eight, bytes.data() + i * 8, 8);
        if constexpr (std::endian::native == std::endian::big)
            eight = __builtin_bswap64(eight);
        bits |= ((eight * 0x0102040810204080ULL) >> 56) << (i * 8);
    }
    return bits;
}

/// Tells for 64 versions at once whether their value is marked; a single mark or a row of marks is a comparison.
template <typename Code>
class MarkedCodes
{
public:
    MarkedCodes(const Code *codes, quint32 rows, const std::vector<quint8> &marks)
        : m_codes(codes), m_rows(rows), m_marks(marks.data())
    {
        const auto first = std::ranges::find(marks, 1);
        const auto last = std::find(first, marks.end(), 0);
        m_isRange = std::find(last, marks.end(), 1) == marks.end();
        m_first = Code(first - marks.begin());
        m_size = quint32(last - first);
    }

    quint64 among(size_t word, quint64 wanted) const
    {
        const size_t begin = word * 64;
        if (std::popcount(wanted) < 8 || begin + 64 > m_rows) {
            quint64 found = 0;
            for (quint64 left = wanted; left != 0; left &= left - 1) {
                const int bit = std::countr_zero(left);
                found |= quint64(m_marks[m_codes[begin + size_t(bit)]]) << bit;
            }
            return found;
        }
        std::array<quint8, 64> bytes;
        if (m_isRange) {
            for (size_t i = 0; i < 64; ++i)
                bytes[i] = quint32(Code(m_codes[begin + i] - m_first)) < m_size;
        } else {
            for (size_t i = 0; i < 64; ++i)
                bytes[i] = m_marks[m_codes[begin + i]];
        }
        return packed(bytes) & wanted;
    }

private:
    const Code *m_codes;
    quint32 m_rows;
    const quint8 *m_marks;
    bool m_isRange = false;
    Code m_first = 0;
    quint32 m_size = 0;
};

/// The rows of the marked values one by one, when that is less work than to look at every row; else nothing.
std::optional<ChunkBits> fewMarked(const ColumnData &column, const std::vector<quint8> &marks)
{
    if (column.rowStarts.empty())
        return {};
    std::vector<quint32> codes;
    quint32 rows = 0;
    for (auto mark = std::ranges::find(marks, 1); mark != marks.end(); mark = std::find(mark + 1, marks.end(), 1)) {
        const auto code = quint32(mark - marks.begin());
        codes.push_back(code);
        rows += column.rowStarts[code + 1] - column.rowStarts[code];
        if (rows > column.info.rows / 8)
            return {};
    }
    ChunkBits found;
    found.bits.fill(0);
    for (const quint32 code : codes) {
        for (quint32 i = column.rowStarts[code]; i < column.rowStarts[code + 1]; ++i)
            found.bits[column.rowsByCode[i] / 64] |= quint64(1) << (column.rowsByCode[i] % 64);
    }
    return found;
}

void withMarked(const ColumnData &column, const std::vector<quint8> &marks, auto work)
{
    if (column.info.isWide())
        work(MarkedCodes<quint16>(column.wideCodes(), column.info.rows, marks));
    else
        work(MarkedCodes<quint8>(column.narrowCodes(), column.info.rows, marks));
}

} // namespace

bool ChunkBits::isEmpty() const
{
    return std::ranges::all_of(bits, [](quint64 word) { return word == 0; });
}

void ChunkBits::keep(const ColumnData &column, const std::vector<quint8> &marks)
{
    if (const auto few = fewMarked(column, marks)) {
        for (size_t word = 0; word < words; ++word)
            bits[word] &= few->bits[word];
        return;
    }
    withMarked(column, marks, [&](const auto &marked) {
        for (size_t word = 0; word < words; ++word) {
            if (bits[word] != 0)
                bits[word] = marked.among(word, bits[word]);
        }
    });
}

void ChunkBits::add(const ColumnData &column, const std::vector<quint8> &marks, const ChunkBits &among)
{
    if (const auto few = fewMarked(column, marks)) {
        for (size_t word = 0; word < words; ++word)
            bits[word] |= few->bits[word] & among.bits[word];
        return;
    }
    withMarked(column, marks, [&](const auto &marked) {
        for (size_t word = 0; word < words; ++word) {
            if (const quint64 open = among.bits[word] & ~bits[word]; open != 0)
                bits[word] |= marked.among(word, open);
        }
    });
}

void ChunkBits::countCodes(const ColumnData &column, std::vector<quint32> &counts) const
{
    const auto count = [&](const auto *codes) {
        for (size_t word = 0; word < words; ++word) {
            if (bits[word] == ~quint64(0)) {
                for (size_t i = 0; i < 64; ++i)
                    ++counts[codes[word * 64 + i]];
                continue;
            }
            for (quint64 left = bits[word]; left != 0; left &= left - 1)
                ++counts[codes[word * 64 + size_t(std::countr_zero(left))]];
        }
    };
    if (column.info.isWide())
        count(column.wideCodes());
    else
        count(column.narrowCodes());
}

} // namespace plumbline
