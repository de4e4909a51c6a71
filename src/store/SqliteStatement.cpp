// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteStatement.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<std::unique_ptr<SqliteStatement>> SqliteStatement::prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        return fail(Error::Kind::Store, u"prepare statement"_s, QString::fromUtf8(sqlite3_errmsg(database)));
    return std::unique_ptr<SqliteStatement>(new SqliteStatement(statement));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void SqliteStatement::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
}

void SqliteStatement::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
}

Result<bool> SqliteStatement::step(const QString &what)
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    const QString error
        = code == SQLITE_DONE ? QString() : QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement)));
    reset();
    if (code != SQLITE_DONE)
        return fail(Error::Kind::Store, what, error);
    return false;
}

Result<void> SqliteStatement::run(const QString &what)
{
    const auto stepped = step(what);
    reset();
    return stepped ? Result<void>() : Result<void>(fail(stepped.error()));
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
}

QString SqliteStatement::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                             sqlite3_column_bytes(m_statement, column));
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

} // namespace plumbline
