// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSqlQuery>
#include <QVariant>

namespace plumbline {

class StoreConnection;

/// One prepared statement with positional binds whose failures come back as errors.
class SqlQuery
{
public:
    explicit SqlQuery(const StoreConnection &connection);

    /// Prepares, binds in order and runs. `what` names the operation in the error.
    Result<void> run(const QString &what, const QString &sql, const QVariantList &binds = {});
    /// Runs the same prepared statement again with other binds.
    Result<void> again(const QVariantList &binds);

    bool next() { return m_query.next(); }
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 affected() const { return m_query.numRowsAffected(); }
    QSqlQuery &raw() { return m_query; }

private:
    QSqlQuery m_query;
    QString m_what;
};

/// Text as a bind that is never NULL: Qt binds a null QString as NULL, also where only "empty" is meant.
QVariant boundText(const QString &text);

/// "?, ?, ?" for that many binds.
QString placeholders(qsizetype count);

} // namespace plumbline
