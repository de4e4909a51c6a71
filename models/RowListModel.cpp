// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowListModel.h"

namespace plumbline {

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant RowListModel::data(const QModelIndex &index, int role) const
{
    const int property = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0 || property >= m_rowType.propertyCount())
        return {};
    return m_read(index.row(), property);
}

QHash<int, QByteArray> RowListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_rowType.propertyCount(); ++i)
        names.insert(Qt::UserRole + i, m_rowType.property(i).name());
    return names;
}

QString RowListModel::keyAt(int row) const
{
    const int property = m_rowType.indexOfProperty("key");
    return property < 0 || row < 0 || row >= m_count ? QString() : m_read(row, property).toString();
}

} // namespace plumbline
