// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Time.h"

#include <QStringList>
#include <QVariant>
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

/// The population of a metric: one line per case with its flags, times and dimensions. It is what a number is
/// computed from and what a person sees behind it, so the two cannot differ.
class CaseTable
{
public:
    CaseTable() = default;
    CaseTable(QStringList columns, QList<QVariantList> rows);

    const QStringList &columns() const { return m_columns; }
    const QList<QVariantList> &rows() const { return m_rows; }
    int size() const { return int(m_rows.size()); }
    int column(QStringView name) const { return int(m_columns.indexOf(name)); }

    const QVariant &value(int row, QStringView column) const;
    /// For loops over many rows: `column` as column() gave it.
    const QVariant &at(int row, int column) const { return m_rows.at(row).at(column); }
    bool isNull(int row, QStringView column) const { return value(row, column).isNull(); }
    QString text(int row, QStringView column) const { return value(row, column).toString(); }
    qint64 integer(int row, QStringView column) const { return value(row, column).toLongLong(); }
    bool flag(int row, QStringView column) const { return integer(row, column) != 0; }
    std::optional<TimePoint> instant(int row, QStringView column) const;

    /// Why a case counts for nothing; empty when it counts.
    QString excluded(int row) const { return text(row, u"excluded"); }
    /// The rows of the store that the case rests on, the main one first (`row_type`, then `also_type`).
    QList<CaseReference> references(int row) const;

    QList<int> allRows() const;
    CaseTable subset(const QList<int> &rows) const;

private:
    QStringList m_columns;
    QList<QVariantList> m_rows;
};

} // namespace plumbline
