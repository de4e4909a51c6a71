// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "models/WholeRows.h"

#include <QAbstractTableModel>
#include <QQmlEngine>

namespace plumbline {

/// A case as a line of a page's table, and what its columns are sorted by.
struct TableLine {
    QStringList texts; ///< One per column.
    QList<QVariant> ranks; ///< One per column; invalid comes last.
    QStringList exact; ///< One per column: what a file says; null where it says the text.
    QString mark; ///< Kind of the sign in the column that has one.
    int caseIndex = -1;

    static TableLine of(int columns, int caseIndex);
    void set(int column, const QString &text, const QVariant &rank, const QString &exactly = {});
    /// A number in its own right: sorted by it, and written without the marks of a language.
    void setNumber(int column, const QString &text, qint64 number);
    void setInstant(int column, const QString &text, TimePoint instant);
    /// What somebody wrote, or other words where nobody did.
    void setName(int column, const QString &text, const QString &without);
};

/// A page's table of some tens of cases, in any order.
class LineTableModel : public QAbstractTableModel, public WholeTable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller of a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    struct Shape {
        int columns = 0;
        int sortedBy = 0; ///< At first.
        bool descending = false;
        int marked = -1; ///< Column with the sign; -1 for none.
    };

    explicit LineTableModel(Shape shape, QObject *parent = nullptr) : QAbstractTableModel(parent), m_shape(shape) { }

    void setLines(QList<TableLine> lines);
    /// Behind the others: that they belong there is for whoever adds them to know.
    void addLines(const QList<TableLine> &lines);
    /// So many lines stand behind those that the table holds: what is written of it says so.
    void setBeyond(qint64 lines) { m_beyond = lines; }
    void sortBy(int column, bool descending);
    int count() const { return int(m_lines.size()); }
    const TableLine &lineAt(int row) const { return m_lines.at(row); }
    WholeRows wholeRows(const QList<RowSpan> &spans) const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void order();

    QList<TableLine> m_lines;
    qint64 m_beyond = 0;
    Shape m_shape;
};

} // namespace plumbline
