// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ColumnMaker.h"

#include <QString>
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace plumbline {

namespace {

/// Texts of less than this are looked through as quickly as their signature.
constexpr qsizetype signedFrom = 8'192;
constexpr quint32 leastLongBits = 1U << 13;
constexpr quint32 mostLongBits = 1U << 20;

bool isPlainLower(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return quint8(c) < 128 && !(c >= 'A' && c <= 'Z'); });
}

size_t slotOf(quint64 entry, size_t size)
{
    return (entry >> 32) & (size - 1);
}

} // namespace

void ColumnMaker::addNull()
{
    m_hasNull = true;
    if (m_isText) {
        m_rows.push_back(none);
        return;
    }
    m_numbers.push_back(0);
    m_isNull.push_back(1);
}

void ColumnMaker::addNumber(qint64 number)
{
    m_numbers.push_back(number);
    m_isNull.push_back(0);
}

void ColumnMaker::grow()
{
    std::vector<quint64> old(m_table.size() * 4, freeSlot);
    m_table.swap(old);
    for (const quint64 entry : old) {
        if (entry == freeSlot)
            continue;
        size_t slot = slotOf(entry, m_table.size());
        while (m_table[slot] != freeSlot)
            slot = (slot + 1) & (m_table.size() - 1);
        m_table[slot] = entry;
    }
}

QByteArrayView ColumnMaker::text(quint32 value) const
{
    return {m_texts.data() + m_starts[value], qsizetype(m_starts[value + 1] - m_starts[value]) - 1};
}

void ColumnMaker::append(QByteArrayView added, QByteArrayView folded)
{
    const auto add = [](std::string &texts, std::vector<quint32> &starts, QByteArrayView bytes) {
        texts.append(bytes.data(), size_t(bytes.size()));
        texts.push_back('\0');
        starts.push_back(quint32(texts.size()));
    };
    QByteArray lower;
    if (folded.isNull() && !isPlainLower(added)) {
        lower = QString::fromUtf8(added).toLower().toUtf8();
        folded = lower;
    }
    if (!m_isFolded && !folded.isNull() && folded != added) {
        m_isFolded = true;
        m_folded = m_texts;
        m_foldedStarts = m_starts;
    }
    add(m_texts, m_starts, added);
    if (m_isFolded)
        add(m_folded, m_foldedStarts, folded.isNull() ? added : folded);
}

void ColumnMaker::addText(QByteArrayView added, QByteArrayView folded)
{
    if (!m_rows.empty() && m_rows.back() != none && text(m_rows.back()) == added) { // it often stays the same
        m_rows.push_back(m_rows.back());
        return;
    }
    const quint64 hash = std::hash<std::string_view>()({added.data(), size_t(added.size())}) & ~quint64(none);
    for (size_t slot = slotOf(hash, m_table.size());; slot = (slot + 1) & (m_table.size() - 1)) {
        const quint64 entry = m_table[slot];
        if (entry == freeSlot) {
            const auto value = quint32(m_starts.size() - 1);
            m_table[slot] = hash | value;
            append(added, folded);
            m_rows.push_back(value);
            if (m_starts.size() * 2 > m_table.size())
                grow();
            return;
        }
        if ((entry & ~quint64(none)) == hash && text(quint32(entry)) == added) {
            m_rows.push_back(quint32(entry));
            return;
        }
    }
}

void ColumnMaker::setCode(ColumnData &data, size_t row, quint32 code)
{
    if (data.info.isWide())
        reinterpret_cast<quint16 *>(data.codes.data())[row] = quint16(code);
    else
        data.codes.data()[row] = char(code);
}

ColumnData ColumnMaker::finish(bool withSignatures) const
{
    ColumnData data;
    data.info.isText = m_isText;
    data.info.hasNull = m_hasNull;
    data.info.rows = quint32(m_isText ? m_rows.size() : m_numbers.size());
    if (m_isText)
        finishTexts(data, withSignatures);
    else
        finishNumbers(data);
    return data;
}

void ColumnMaker::finishNumbers(ColumnData &data) const
{
    std::vector<std::pair<qint64, quint32>> sorted; // with the row
    sorted.reserve(m_numbers.size());
    for (size_t row = 0; row < m_numbers.size(); ++row) {
        if (!m_isNull[row])
            sorted.emplace_back(m_numbers[row], quint32(row));
    }
    if (!std::ranges::is_sorted(sorted))
        std::ranges::sort(sorted);
    std::vector<qint64> values;
    for (const auto &[number, row] : sorted) {
        if (values.empty() || values.back() != number)
            values.push_back(number);
    }
    ColumnShape &info = data.info;
    info.distinct = quint32(values.size());
    info.least = values.empty() ? 0 : values.front();
    info.greatest = values.empty() ? 0 : values.back();
    data.values = QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(qint64)));
    data.codes.resize(qsizetype(info.rows) * (info.isWide() ? 2 : 1));
    for (size_t row = 0; m_hasNull && row < m_numbers.size(); ++row)
        setCode(data, row, info.nullCode());
    quint32 code = 0;
    for (const auto &[number, row] : sorted) {
        code += values[code] == number ? 0 : 1;
        setCode(data, row, code);
    }
}

std::vector<quint32> ColumnMaker::sortedTexts() const
{
    // By the eight bytes behind what all begin with; the rest is seldom needed.
    struct Keyed {
        quint64 key;
        quint32 value;
    };
    const auto count = quint32(m_starts.size() - 1);
    qsizetype prefix = count > 0 ? text(0).size() : 0;
    for (quint32 value = 1; value < count && prefix > 0; ++value) {
        const QByteArrayView other = text(value);
        prefix = std::min(prefix, other.size());
        while (prefix > 0 && std::memcmp(text(0).data(), other.data(), size_t(prefix)) != 0)
            --prefix;
    }
    std::vector<Keyed> keyed(count);
    for (quint32 value = 0; value < count; ++value) {
        char bytes[8] = {};
        const QByteArrayView rest = text(value).sliced(prefix);
        std::memcpy(bytes, rest.data(), size_t(std::min<qsizetype>(8, rest.size())));
        keyed[value] = {qFromBigEndian<quint64>(bytes), value};
    }
    const auto isBefore = [this](const Keyed &a, const Keyed &b) {
        // No text holds a zero byte: a key that ends with one is all of its text.
        return a.key != b.key || (a.key & 0xff) == 0 ? a.key < b.key : text(a.value).compare(text(b.value)) < 0;
    };
    if (!std::is_sorted(keyed.begin(), keyed.end(), isBefore)) // ids often come in their order
        std::sort(keyed.begin(), keyed.end(), isBefore);
    std::vector<quint32> sorted;
    sorted.reserve(count);
    for (const Keyed &one : keyed)
        sorted.push_back(one.value);
    return sorted;
}

void ColumnMaker::finishTexts(ColumnData &data, bool withSignatures) const
{
    const std::vector<quint32> sorted = sortedTexts();
    ColumnShape &info = data.info;
    info.distinct = quint32(sorted.size());
    std::vector<quint32> codes(sorted.size());
    for (quint32 code = 0; code < sorted.size(); ++code)
        codes[sorted[code]] = code;
    data.codes.resize(qsizetype(info.rows) * (info.isWide() ? 2 : 1));
    for (size_t row = 0; row < m_rows.size(); ++row)
        setCode(data, row, m_rows[row] == none ? info.nullCode() : codes[m_rows[row]]);
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
    if (m_isFolded)
        lay(m_folded, m_foldedStarts, foldedPlaces, foldedBytes);
    data.values = places + foldedPlaces + bytes + foldedBytes;
    info.textBytes = quint32(bytes.size());
    info.foldedBytes = quint32(foldedBytes.size());
    const QByteArray &searched = m_isFolded ? foldedBytes : bytes;
    if (withSignatures && searched.size() >= signedFrom) {
        info.longBits = std::clamp(std::bit_ceil(quint32(searched.size()) * 4), leastLongBits, mostLongBits);
        data.signature = ColumnData::signatureOf(searched, info.longBits);
    }
}

} // namespace plumbline
