// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/FacetCounts.h"

#include "search/ChunkBits.h"
#include "store/RowColumns.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Facet = std::pair<QString, qint64>;

/// Adds up counts of values that stand in many chunks.
class ValueCounts
{
public:
    void add(const ColumnData &column, const std::vector<quint32> &counts)
    {
        for (quint32 code = 0; code < column.info.distinct; ++code) {
            if (counts[code] == 0)
                continue;
            if (column.info.isText) {
                const QByteArrayView text = column.text(code);
                m_texts[{text.data(), size_t(text.size())}] += counts[code];
            } else {
                m_numbers[column.number(code)] += counts[code];
            }
        }
        m_nulls += counts[column.info.nullCode()];
    }

    /// Nothing said and said to be empty are one text.
    QList<Facet> texts()
    {
        if (m_nulls > 0)
            m_texts[""] += m_nulls;
        std::vector<std::pair<std::string_view, qint64>> sorted(m_texts.begin(), m_texts.end());
        std::ranges::sort(sorted, [](const auto &a, const auto &b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        QList<Facet> values;
        for (const auto &[text, count] : sorted)
            values.append({QString::fromUtf8(text.data(), qsizetype(text.size())), count});
        return values;
    }

    QList<Facet> numbers(FieldKind kind) const
    {
        std::vector<std::pair<std::optional<qint64>, qint64>> sorted(m_numbers.begin(), m_numbers.end());
        if (m_nulls > 0)
            sorted.emplace_back(std::nullopt, m_nulls);
        std::ranges::sort(sorted, [](const auto &a, const auto &b) {
            if (a.second != b.second || !a.first || !b.first)
                return a.second != b.second ? a.second > b.second : a.first.has_value() && !b.first;
            return *a.first < *b.first;
        });
        QList<Facet> values;
        for (const auto &[number, count] : sorted)
            values.append({number ? fieldText(fromColumn(kind, *number)) : QString(), count});
        return values;
    }

private:
    std::unordered_map<std::string_view, qint64> m_texts; ///< Into the columns, which stay loaded meanwhile.
    std::unordered_map<qint64, qint64> m_numbers;
    qint64 m_nulls = 0;
};

} // namespace

Result<QList<std::pair<QString, qint64>>> facetCounts(TypeIndex &index, const Matches &matches, int column,
                                                      IndexParts *parts)
{
    ValueCounts sum;
    std::vector<quint32> counts;
    for (size_t chunk = 0; chunk < index.chunks().size(); ++chunk) {
        ChunkBits bits;
        std::copy_n(matches.bits.data() + chunk * ChunkBits::words, ChunkBits::words, bits.bits.begin());
        if (bits.isEmpty())
            continue;
        const auto data = index.column(chunk, column, SearchChunk::Codes | SearchChunk::Values, parts);
        if (!data)
            return fail(data.error());
        counts.assign((*data)->info.distinct + 1, 0);
        bits.countCodes(**data, counts);
        sum.add(**data, counts);
    }
    const RowType &type = index.type();
    return SearchedColumns::isText(type, column) ? sum.texts() : sum.numbers(type.fields[size_t(column)].kind);
}

} // namespace plumbline
