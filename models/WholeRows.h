// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <functional>

namespace plumbline {

/// Rows of a table from first to last, both within.
struct RowSpan {
    qint64 first = 0;
    qint64 last = -1;
    qint64 size() const { return last - first + 1; }
};

/// Rows of a table as it stood when they were asked for, to be read outside the thread of the window.
struct WholeRows {
    /// Takes the values of a row, one per column: exact where a cell shows less, instants as ISO 8601 in UTC.
    using Take = std::function<Result<void>(const QStringList &values)>;

    qint64 count = 0;
    qint64 beyond = 0; ///< Rows of the question that stand behind these and are not in the table; 0 for a selection.
    QHash<int, QString> headings; ///< Of columns whose values are headed otherwise than what is shown.
    /// Gives the rows in the order of the table; ends with the first error, its own or that of who takes them.
    std::function<Result<void>(const Take &take)> read;
};

/// A table whose rows can be had without being looked at, also those that no view has loaded.
class WholeTable
{
public:
    virtual ~WholeTable() = default;
    /// These rows, or all when none is named; rows that come later are not among them.
    virtual WholeRows wholeRows(const QList<RowSpan> &spans) const = 0;

protected:
    static qint64 sizeOf(const QList<RowSpan> &spans)
    {
        qint64 rows = 0;
        for (const RowSpan &span : spans)
            rows += span.size();
        return rows;
    }
};

} // namespace plumbline
