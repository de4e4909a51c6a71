// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RowQueries.h"
#include "store/SqlDialect.h"

#include <QVariant>

namespace plumbline {

/// The WHERE clause of a filter with its binds. Column names come from the table of row types only.
struct RowCondition {
    QStringList parts;
    QVariantList binds;

    static Result<RowCondition> of(const SqlDialect &dialect, const RowType &type, const RowFilter &filter);

    void add(const QString &part, const QVariantList &values = {});
    void addIn(const QString &column, const QStringList &values);
    QString sql() const;
};

/// A value as people write it (ISO instant, decimal, true) as it stands in the column; an error when it is none.
Result<QVariant> columnValue(const RowType &type, const FieldType &field, const QString &text);

/// True for the kinds whose column holds text that people can search and sort.
bool isTextKind(FieldKind kind);

} // namespace plumbline
