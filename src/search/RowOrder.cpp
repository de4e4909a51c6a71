// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/RowOrder.h"

#include "search/TypeIndex.h"
#include "search/ValueRanks.h"

#include <algorithm>

namespace plumbline {

namespace {

constexpr int needs = SearchChunk::Codes | SearchChunk::Values;

} // namespace

Result<RowOrder> RowOrder::make(TypeIndex &index, int column, bool descending, IndexParts *parts)
{
    const auto ranks = ValueRanks::of(index, column, parts);
    if (!ranks)
        return fail(ranks.error());
    RowOrder order;
    order.m_column = column;
    order.m_descending = descending;
    // Counting sort: how many have each value, hence where each value begins, hence where each version goes.
    std::vector<quint32> starts(ranks->count + 1, 0);
    const auto slot = [&](size_t chunk, quint32 code) {
        if (code == index.chunks()[chunk].columns[size_t(column)].info.nullCode())
            return ranks->count;
        const quint32 rank = ranks->ofCode[chunk][code];
        return descending ? ranks->count - 1 - rank : rank;
    };
    for (const bool places : {false, true}) {
        if (places) {
            quint32 sum = 0;
            for (quint32 &start : starts)
                start = std::exchange(sum, sum + start);
            order.m_valued = starts.back();
            order.m_places.resize(sum);
        }
        for (size_t chunk = 0; chunk < index.chunks().size(); ++chunk) {
            const auto data = index.column(chunk, column, SearchChunk::Codes, parts);
            if (!data)
                return fail(data.error());
            for (quint32 row = 0; row < (*data)->info.rows; ++row) {
                quint32 &start = starts[slot(chunk, (*data)->code(row))];
                if (places)
                    order.m_places[start] = quint32(chunk) * ColumnData::mostRows + row;
                ++start;
            }
        }
    }
    order.rank();
    return order;
}

Result<bool> RowOrder::isNull(TypeIndex &index, quint32 place, IndexParts *parts) const
{
    const auto data = index.column(place >> 16, m_column, needs, parts);
    if (!data)
        return fail(data.error());
    return (*data)->code(place & 0xffff) == (*data)->info.nullCode();
}

Result<int> RowOrder::compare(TypeIndex &index, quint32 left, quint32 right, IndexParts *parts) const
{
    const auto leftData = index.column(left >> 16, m_column, needs, parts);
    const auto rightData = index.column(right >> 16, m_column, needs, parts);
    if (!leftData || !rightData)
        return fail(leftData ? rightData.error() : leftData.error());
    const quint32 leftCode = (*leftData)->code(left & 0xffff);
    const quint32 rightCode = (*rightData)->code(right & 0xffff);
    int order = 0;
    if ((*leftData)->info.isText) {
        order = (*leftData)->text(leftCode).compare((*rightData)->text(rightCode));
    } else {
        const qint64 a = (*leftData)->number(leftCode);
        const qint64 b = (*rightData)->number(rightCode);
        order = a < b ? -1 : a > b ? 1 : 0;
    }
    if (m_descending)
        order = -order;
    return order != 0 ? order : left < right ? -1 : left > right ? 1 : 0;
}

Result<quint32> RowOrder::insertionOf(TypeIndex &index, quint32 place, IndexParts *parts) const
{
    const auto null = isNull(index, place, parts);
    if (!null)
        return fail(null.error());
    if (*null)
        return quint32(std::lower_bound(m_places.begin() + m_valued, m_places.end(), place) - m_places.begin());
    quint32 low = 0;
    quint32 high = m_valued;
    while (low < high) {
        const quint32 middle = (low + high) / 2;
        const auto order = compare(index, m_places[middle], place, parts);
        if (!order)
            return fail(order.error());
        if (*order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void RowOrder::rank()
{
    m_ranks.resize(m_places.size());
    for (quint32 i = 0; i < m_places.size(); ++i)
        m_ranks[m_places[i]] = i;
}

Result<void> RowOrder::add(TypeIndex &index, quint32 first, IndexParts *parts)
{
    if (first == index.places())
        return {};
    struct Fresh {
        quint32 at;
        quint32 place;
        bool isNull;
    };
    std::vector<Fresh> fresh;
    std::optional<Error> lost;
    for (quint32 place = first; place < index.places(); ++place) {
        const auto at = insertionOf(index, place, parts);
        const auto null = isNull(index, place, parts);
        if (!at || !null)
            return fail(at ? null.error() : at.error());
        fresh.push_back({*at, place, *null});
    }
    std::sort(fresh.begin(), fresh.end(), [&](const Fresh &a, const Fresh &b) {
        if (a.isNull != b.isNull)
            return b.isNull;
        if (a.isNull || a.at != b.at)
            return a.isNull ? a.place < b.place : a.at < b.at;
        const auto order = compare(index, a.place, b.place, parts);
        if (!order)
            lost = order.error();
        return order && *order < 0;
    });
    if (lost)
        return fail(*lost);
    std::vector<quint32> merged;
    merged.reserve(m_places.size() + fresh.size());
    auto next = m_places.cbegin();
    for (const Fresh &one : fresh) {
        const auto until = m_places.cbegin() + one.at;
        merged.insert(merged.end(), next, until);
        next = until;
        merged.push_back(one.place);
        m_valued += one.isNull ? 0 : 1;
    }
    merged.insert(merged.end(), next, m_places.cend());
    m_places = std::move(merged);
    rank();
    return {};
}

} // namespace plumbline
