// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSqlQuery>
#include <QVariant>
#include <memory>
#include <optional>

namespace plumbline {

class SqliteStatement;
class StoreConnection;

/// One prepared statement with positional binds whose failures come back as errors. On an SQLite store the connection
/// keeps what was prepared for the next query with the same text.
class SqlQuery
{
public:
    explicit SqlQuery(const StoreConnection &connection);
    ~SqlQuery();
    Q_DISABLE_COPY_MOVE(SqlQuery)

    /// Prepares, binds in order and runs. `what` names the operation in the error.
    Result<void> run(const QString &what, const QString &sql, const QVariantList &binds = {});
    /// Runs the same prepared statement again with other binds.
    Result<void> again(const QVariantList &binds);

    bool next();
    /// After next() was false: that there were no more rows, not that a damaged store ended them early.
    Result<void> ended() const;
    QVariant value(int column) const;
    QString text(int column) const;
    qint64 number(int column) const;
    bool isNull(int column) const;
    qint64 affected() const; ///< Lines that the last INSERT, UPDATE or DELETE touched.
    QStringList columns() const;

private:
    void release();

    const StoreConnection &m_connection;
    QString m_what;
    QString m_sql;
    std::unique_ptr<SqliteStatement> m_statement; ///< Of an SQLite store.
    bool m_isBeforeFirst = false; ///< Of m_statement: the first row is there, and next() was not called yet.
    bool m_hasRow = false;
    std::optional<Error> m_broken; ///< Why m_statement ended early.
    std::optional<QSqlQuery> m_query; ///< Of any other store.
};

/// Text as a bind that is never NULL: Qt binds a null QString as NULL, also where only "empty" is meant.
QVariant boundText(const QString &text);

/// "?, ?, ?" for that many binds.
QString placeholders(qsizetype count);

} // namespace plumbline
