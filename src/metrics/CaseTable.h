// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Time.h"
#include "metrics/CaseBlock.h"

#include <QMap>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <optional>

namespace plumbline {

/// A row of the store on which a case rests.
struct CaseReference {
    QString type;
    QString source;
    QString id;
    qint64 versionId = 0;

    friend bool operator==(const CaseReference &, const CaseReference &) = default;
};

/// Where a case lies: row of a block.
struct CasePlace {
    quint32 block = 0;
    quint32 row = 0;
};

/// The population of a metric: one line per case with its flags, times and dimensions. It is what a number is
/// computed from and what a person sees behind it, so the two cannot differ. A subset shares the values of the whole.
class CaseTable
{
public:
    using Blocks = std::vector<std::shared_ptr<const CaseBlock>>;

    CaseTable() = default;
    CaseTable(QStringList columns, const QList<QVariantList> &rows);
    CaseTable(QStringList columns, std::shared_ptr<const CaseBlock> block); ///< All its rows.
    CaseTable(QStringList columns, Blocks blocks, std::vector<CasePlace> places);

    const QStringList &columns() const { return m_columns; }
    int size() const { return int(m_places.size()); }
    int column(QStringView name) const { return int(m_columns.indexOf(name)); }

    QVariant value(int row, QStringView column) const;
    bool isNull(int row, QStringView column) const;
    QString text(int row, QStringView column) const;
    qint64 integer(int row, QStringView column) const;
    bool flag(int row, QStringView column) const { return integer(row, column) != 0; }
    std::optional<TimePoint> instant(int row, QStringView column) const;

    /// For loops over many rows: `column` as column() gave it.
    QVariant at(int row, int column) const { return valuesOf(row, column).value(rowOf(row, column)); }
    bool isNullAt(int row, int column) const { return valuesOf(row, column).isNull(rowOf(row, column)); }
    qint64 integerAt(int row, int column) const { return valuesOf(row, column).integer(rowOf(row, column)); }
    QString textAt(int row, int column) const { return valuesOf(row, column).text(rowOf(row, column)); }
    std::vector<qint64> numbersOf(int column) const; ///< Of all rows, CaseValues::null where there is none.
    /// Numbers of a column for these cases alone, in their order, instead of what their blocks say.
    void setNumbers(int column, std::vector<qint64> numbers);
    QVariantList row(int row) const;
    QList<QVariantList> rows() const; ///< All of them, for a few.
    /// These rows by their text in a column; those without one stand under "(none)".
    QMap<QString, QList<int>> grouped(const QList<int> &rows, int column) const;
    /// Of these rows, those whose text of a column is one of `texts`.
    QList<int> having(const QList<int> &rows, int column, const QStringList &texts) const;
    /// Those whose text of a column fits; that of nothing is empty.
    QList<int> having(const QList<int> &rows, int column, const std::function<bool(const QString &)> &fits) const;

    /// Why a case counts for nothing; empty when it counts.
    QString excluded(int row) const { return text(row, u"excluded"); }
    /// The rows of the store that the case rests on, the main one first (`row_type`, then `also_type`, `also2_type`).
    QList<CaseReference> references(int row) const;

    std::shared_ptr<const CaseBlock> gathered() const; ///< These cases alone, without what they were chosen from.
    QList<int> allRows() const;
    CaseTable subset(const QList<int> &rows) const;
    /// The cases were kept, and not found among the rows just now.
    bool isKept() const { return m_isKept; }
    void setKept() { m_isKept = true; }

private:
    bool isOwn(int column) const { return !m_own.empty() && m_own[size_t(column)]; }
    const CaseValues &valuesOf(int row, int column) const
    {
        return isOwn(column) ? *m_own[size_t(column)] : *m_blocks[m_places[size_t(row)].block]->columns[size_t(column)];
    }
    int rowOf(int row, int column) const { return isOwn(column) ? row : int(m_places[size_t(row)].row); }

    QStringList m_columns;
    Blocks m_blocks;
    std::vector<CasePlace> m_places;
    std::vector<std::shared_ptr<const CaseValues>> m_own; ///< By column, where set: numbers by row of this table.
    bool m_isKept = false;
};

} // namespace plumbline
