// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArrangedColumns.h"

namespace plumbline {

void ArrangedColumns::setOrder(const QList<int> &order)
{
    if (order == m_order)
        return;
    emit layoutAboutToBeChanged();
    m_order = order;
    emit layoutChanged();
    emit orderChanged();
}

void ArrangedColumns::setSourceModel(QAbstractItemModel *source)
{
    if (QAbstractItemModel *before = sourceModel())
        before->disconnect(this); // also ours, below
    QIdentityProxyModel::setSourceModel(source);
    if (!source)
        return;
    // The base maps two corners; with columns in another order they are no corners any more.
    disconnect(source, &QAbstractItemModel::dataChanged, this, nullptr);
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                emit dataChanged(index(first.row(), 0), index(last.row(), columnCount() - 1), roles);
            });
}

QModelIndex ArrangedColumns::mapToSource(const QModelIndex &index) const
{
    if (!sourceModel() || !index.isValid())
        return {};
    return sourceModel()->index(index.row(), m_order.value(index.column(), index.column()));
}

QModelIndex ArrangedColumns::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const qsizetype place = m_order.indexOf(index.column());
    return createIndex(index.row(), place < 0 ? index.column() : int(place));
}

QModelIndex ArrangedColumns::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ArrangedColumns::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

} // namespace plumbline
