// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QQmlEngine>

namespace plumbline {

/// An open exception as a line of the table, and what its columns are sorted by.
struct ExceptionLine {
    QStringList texts; ///< One per column.
    QList<QVariant> ranks; ///< One per column; invalid comes last.
    QString mark; ///< Kind of the sign beside the state.
    int caseIndex = -1;
};

/// All open exceptions with their state, in any order.
class ExceptionsTableModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ExceptionsController")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Column { Number, Rule, Service, Owner, Age, Expires, Left, Renewals, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(QList<ExceptionLine> lines);
    void sortBy(int column, bool descending);
    int count() const { return int(m_lines.size()); }
    const ExceptionLine &lineAt(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void order();

    QList<ExceptionLine> m_lines;
    int m_sortColumn = Expires;
    bool m_descending = false;
};

} // namespace plumbline
