// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/FacetCounts.h"

#include "search/ChunkBits.h"
#include "store/RowColumns.h"

#include <algorithm>

namespace plumbline {

Result<QList<std::pair<QString, qint64>>> facetCounts(TypeIndex &index, const Matches &matches, int column,
                                                      IndexParts *parts)
{
    const auto found = index.ranks(column, parts);
    if (!found)
        return fail(found.error());
    const ValueRanks &ranks = **found;
    std::vector<qint64> sums(ranks.count + 1, 0); // the last is of nothing said
    std::vector<quint32> counts;
    for (size_t chunk = 0; chunk < index.chunks().size(); ++chunk) {
        ChunkBits bits;
        std::copy_n(matches.bits.data() + chunk * ChunkBits::words, ChunkBits::words, bits.bits.begin());
        if (bits.isEmpty())
            continue;
        const auto data = index.column(chunk, column, SearchChunk::Codes, parts);
        if (!data)
            return fail(data.error());
        const quint32 distinct = (*data)->info.distinct;
        counts.assign(distinct + 1, 0);
        bits.countCodes(**data, counts);
        for (quint32 code = 0; code < distinct; ++code)
            sums[ranks.ofCode[chunk][code]] += counts[code];
        sums[ranks.count] += counts[distinct];
    }
    const RowType &type = index.type();
    const bool isText = SearchedColumns::isText(type, column);
    const auto textOf = [&](quint32 rank) -> Result<QString> {
        if (rank == ranks.count)
            return QString();
        const auto [chunk, code] = ranks.samples[rank];
        const auto data = index.column(chunk, column, SearchChunk::Values, parts);
        if (!data)
            return fail(data.error());
        return isText ? QString::fromUtf8((*data)->text(code))
                      : fieldText(fromColumn(type.fields[size_t(column)].kind, (*data)->number(code)));
    };
    if (isText && ranks.count > 0 && sums[ranks.count] > 0) { // nothing said and said to be empty are one text
        const auto least = textOf(0);
        if (!least)
            return fail(least.error());
        if (least->isEmpty())
            sums[0] += std::exchange(sums[ranks.count], 0);
    }
    std::vector<quint32> order;
    if (isText && sums[ranks.count] > 0) // as a text it is the least
        order.push_back(ranks.count);
    for (quint32 rank = 0; rank < ranks.count + (isText ? 0 : 1); ++rank) {
        if (sums[rank] > 0)
            order.push_back(rank);
    }
    std::ranges::stable_sort(order, std::greater(), [&](quint32 rank) { return sums[rank]; });
    QList<std::pair<QString, qint64>> values;
    for (const quint32 rank : order) {
        auto text = textOf(rank);
        if (!text)
            return fail(text.error());
        values.append({std::move(*text), sums[rank]});
    }
    return values;
}

} // namespace plumbline
