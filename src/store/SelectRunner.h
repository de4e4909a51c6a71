// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>
#include <QVariant>

namespace plumbline {

class StoreConnection;

/// The answer of a SELECT: column names and rows of values.
struct Table {
    QStringList columns;
    QList<QVariantList> rows;
};

/// Runs one SELECT whose text comes from a definition file. Binds are positional and sent as text.
class SelectRunner
{
public:
    explicit SelectRunner(StoreConnection &connection) : m_connection(connection) { }

    Result<Table> run(const QString &sql, const QStringList &binds) const;

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
