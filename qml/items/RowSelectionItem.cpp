// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowSelectionItem.h"

#include <algorithm>

namespace plumbline {

void RowSelectionItem::setModel(QAbstractItemModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    clear();
    if (m_model) {
        connect(m_model, &QAbstractItemModel::modelReset, this, &RowSelectionItem::clear);
        connect(m_model, &QObject::destroyed, this, &RowSelectionItem::clear);
        connect(m_model, &QAbstractItemModel::layoutChanged, this, [this] { clear(); });
        connect(m_model, &QAbstractItemModel::rowsMoved, this, [this] { clear(); });
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { clear(); });
        connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int, int last) {
            if (last < m_model->rowCount() - 1)
                clear();
        });
    }
    emit modelChanged();
}

int RowSelectionItem::count() const
{
    int rows = 0;
    for (const RowRange &range : m_ranges)
        rows += range.size();
    return rows;
}

bool RowSelectionItem::isRow(int row) const
{
    return m_model && row >= 0 && row < m_model->rowCount();
}

bool RowSelectionItem::contains(int row) const
{
    const auto range = std::ranges::lower_bound(m_ranges, row, {}, &RowRange::last);
    return range != m_ranges.cend() && range->first <= row;
}

QList<int> RowSelectionItem::bounds() const
{
    QList<int> rows;
    for (const RowRange &range : m_ranges)
        rows << range.first << range.last;
    return rows;
}

void RowSelectionItem::toggle(int row)
{
    if (!isRow(row))
        return;
    m_start = row;
    QList<RowRange> ranges;
    if (contains(row)) {
        for (const RowRange &range : std::as_const(m_ranges)) {
            if (row < range.first || row > range.last) {
                ranges.append(range);
                continue;
            }
            if (range.first < row)
                ranges.append({range.first, row - 1});
            if (row < range.last)
                ranges.append({row + 1, range.last});
        }
        become(std::move(ranges));
        return;
    }
    RowRange taken{row, row};
    for (const RowRange &range : std::as_const(m_ranges)) {
        if (range.last == row - 1)
            taken.first = range.first;
        else if (range.first == row + 1)
            taken.last = range.last;
        else
            ranges.append(range);
    }
    ranges.insert(std::ranges::lower_bound(ranges, taken.first, {}, &RowRange::first) - ranges.begin(), taken);
    become(std::move(ranges));
}

void RowSelectionItem::extend(int from, int to)
{
    if (!isRow(to))
        return;
    if (m_start < 0)
        m_start = isRow(from) ? from : to;
    become({{std::min(m_start, to), std::max(m_start, to)}});
}

void RowSelectionItem::selectAll()
{
    const int rows = m_model ? m_model->rowCount() : 0;
    m_start = -1;
    become(rows > 0 ? QList<RowRange>{{0, rows - 1}} : QList<RowRange>());
}

void RowSelectionItem::clear()
{
    m_start = -1;
    become({});
}

void RowSelectionItem::become(QList<RowRange> ranges)
{
    if (ranges == m_ranges)
        return;
    m_ranges = std::move(ranges);
    ++m_revision;
    emit changed();
}

} // namespace plumbline
