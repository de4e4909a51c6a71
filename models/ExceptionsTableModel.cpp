// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ExceptionsTableModel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void ExceptionsTableModel::setLines(QList<ExceptionLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    order();
    endResetModel();
    emit countChanged();
}

void ExceptionsTableModel::sortBy(int column, bool descending)
{
    if (column < 0 || column >= Columns)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_descending = descending;
    order();
    endResetModel();
}

void ExceptionsTableModel::order()
{
    std::ranges::stable_sort(m_lines, [this](const ExceptionLine &a, const ExceptionLine &b) {
        const QVariant &left = a.ranks.at(m_sortColumn);
        const QVariant &right = b.ranks.at(m_sortColumn);
        if (!left.isValid() || !right.isValid())
            return left.isValid() && !right.isValid();
        const auto difference = QVariant::compare(left, right);
        return m_descending ? difference > 0 : difference < 0;
    });
}

int ExceptionsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

int ExceptionsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant ExceptionsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExceptionLine &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.texts.at(index.column());
    if (role == Qt::DecorationRole)
        return index.column() == State ? line.mark : QString();
    return {};
}

QHash<int, QByteArray> ExceptionsTableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {Qt::DecorationRole, "decoration"}};
}

} // namespace plumbline
