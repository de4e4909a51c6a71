// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ColumnMaker.h"

#include <QString>
#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <string_view>

namespace plumbline {

namespace {

/// Texts of less than this are looked through as quickly as their signature.
constexpr qsizetype signedFrom = 8'192;
constexpr quint32 leastLongBits = 1U << 13;
constexpr quint32 mostLongBits = 1U << 20;

void setBit(char *bits, quint32 bit)
{
    bits[bit / 8] = char(quint8(bits[bit / 8]) | (1U << (bit % 8)));
}

QByteArray signatureOf(const char *texts, qsizetype size, quint32 longBits)
{
    QByteArray bits(qsizetype(ColumnData::shortBits / 8 + longBits / 8), '\0');
    // Pieces that reach into the next value hold a zero byte; no word does, so they are harmless.
    for (qsizetype i = 0; i + ColumnData::shortWord <= size; ++i)
        setBit(bits.data(), ColumnData::hashOf(texts + i, ColumnData::shortWord, ColumnData::shortBits));
    for (qsizetype i = 0; i + ColumnData::longWord <= size; ++i)
        setBit(bits.data() + ColumnData::shortBits / 8, ColumnData::hashOf(texts + i, ColumnData::longWord, longBits));
    return bits;
}

} // namespace

void ColumnMaker::addNull()
{
    m_hasNull = true;
    m_rows.push_back(none);
}

quint32 ColumnMaker::place(quint64 hash, auto isSame, auto append)
{
    const size_t mask = m_table.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const quint32 value = m_table[slot];
        if (value == none) {
            m_table[slot] = quint32(m_hashes.size());
            m_hashes.push_back(hash);
            append();
            if (m_hashes.size() * 2 > m_table.size())
                grow();
            return quint32(m_hashes.size() - 1);
        }
        if (m_hashes[value] == hash && isSame(value))
            return value;
    }
}

void ColumnMaker::grow()
{
    m_table.assign(m_table.size() * 4, none);
    const size_t mask = m_table.size() - 1;
    for (quint32 value = 0; value < m_hashes.size(); ++value) {
        size_t slot = m_hashes[value] & mask;
        while (m_table[slot] != none)
            slot = (slot + 1) & mask;
        m_table[slot] = value;
    }
}

void ColumnMaker::addNumber(qint64 number)
{
    const quint64 hash = std::rotr(quint64(number) * 0x9E3779B97F4A7C15ULL, 32);
    m_rows.push_back(place(
        hash, [&](quint32 value) { return m_numbers[value] == number; }, [&] { m_numbers.push_back(number); }));
}

QByteArrayView ColumnMaker::text(quint32 value) const
{
    return {m_texts.data() + m_starts[value], qsizetype(m_starts[value + 1] - m_starts[value]) - 1};
}

void ColumnMaker::addText(QByteArrayView added, QByteArrayView folded)
{
    if (!m_rows.empty() && m_rows.back() != none && text(m_rows.back()) == added) { // it often stays the same
        m_rows.push_back(m_rows.back());
        return;
    }
    const auto append = [](std::string &texts, std::vector<quint32> &starts, QByteArrayView bytes) {
        texts.append(bytes.data(), size_t(bytes.size()));
        texts.push_back('\0');
        starts.push_back(quint32(texts.size()));
    };
    const quint64 hash = std::hash<std::string_view>()({added.data(), size_t(added.size())});
    m_rows.push_back(place(
        hash, [&](quint32 value) { return text(value) == added; },
        [&] {
            append(m_texts, m_starts, added);
            append(m_folded, m_foldedStarts,
                   folded.isNull() ? QString::fromUtf8(added).toLower().toUtf8() : folded.toByteArray());
        }));
}

std::vector<quint32> ColumnMaker::sortedValues() const
{
    std::vector<quint32> sorted(m_hashes.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    const auto isBefore = [this](quint32 a, quint32 b) {
        return m_isText ? text(a).compare(text(b)) < 0 : m_numbers[a] < m_numbers[b];
    };
    if (!std::is_sorted(sorted.begin(), sorted.end(), isBefore)) // ids and times often come in their order
        std::sort(sorted.begin(), sorted.end(), isBefore);
    return sorted;
}

ColumnData ColumnMaker::finish() const
{
    ColumnData data;
    ColumnInfo &info = data.info;
    info.isText = m_isText;
    info.hasNull = m_hasNull;
    info.rows = quint32(m_rows.size());
    info.distinct = quint32(m_hashes.size());
    const std::vector<quint32> sorted = sortedValues();
    std::vector<quint32> codes(sorted.size());
    for (quint32 code = 0; code < sorted.size(); ++code)
        codes[sorted[code]] = code;
    data.codes.resize(qsizetype(m_rows.size()) * (info.isWide() ? 2 : 1));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const quint32 code = m_rows[row] == none ? info.nullCode() : codes[m_rows[row]];
        if (info.isWide())
            reinterpret_cast<quint16 *>(data.codes.data())[row] = quint16(code);
        else
            data.codes[qsizetype(row)] = char(code);
    }
    if (m_isText)
        return finishTexts(std::move(data), sorted);
    data.values.resize(qsizetype(sorted.size()) * 8);
    for (size_t code = 0; code < sorted.size(); ++code)
        reinterpret_cast<qint64 *>(data.values.data())[code] = m_numbers[sorted[code]];
    if (!sorted.empty()) {
        info.least = m_numbers[sorted.front()];
        info.greatest = m_numbers[sorted.back()];
    }
    return data;
}

ColumnData ColumnMaker::finishTexts(ColumnData data, const std::vector<quint32> &sorted) const
{
    const bool isFolded = m_folded != m_texts;
    const auto lay
        = [&](const std::string &texts, const std::vector<quint32> &starts, QByteArray &places, QByteArray &bytes) {
              places.resize(qsizetype(sorted.size() + 1) * 4);
              bytes.reserve(qsizetype(texts.size()));
              auto *place = reinterpret_cast<quint32 *>(places.data());
              *place++ = 0;
              for (const quint32 value : sorted) {
                  bytes.append(texts.data() + starts[value], qsizetype(starts[value + 1] - starts[value]));
                  *place++ = quint32(bytes.size());
              }
          };
    QByteArray places, bytes, foldedPlaces, foldedBytes;
    lay(m_texts, m_starts, places, bytes);
    if (isFolded)
        lay(m_folded, m_foldedStarts, foldedPlaces, foldedBytes);
    data.values = places + foldedPlaces + bytes + foldedBytes;
    data.info.textBytes = quint32(bytes.size());
    data.info.foldedBytes = quint32(foldedBytes.size());
    const QByteArray &searched = isFolded ? foldedBytes : bytes;
    if (searched.size() >= signedFrom) {
        data.info.longBits = std::clamp(std::bit_ceil(quint32(searched.size()) * 4), leastLongBits, mostLongBits);
        data.signature = signatureOf(searched.constData(), searched.size(), data.info.longBits);
    }
    return data;
}

} // namespace plumbline
