// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteStatement.h"

#include "store/StoreTrouble.h"

#include <atomic>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString troubleOf(sqlite3 *database)
{
    return StoreTrouble::words(QString::fromUtf8(sqlite3_errmsg(database)),
                               QString::fromUtf8(sqlite3_db_filename(database, "main")));
}

} // namespace

Result<std::unique_ptr<SqliteStatement>> SqliteStatement::prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *first = nullptr;
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &first, &rest)
        != SQLITE_OK)
        return fail(Error::Kind::Store, u"prepare statement"_s, troubleOf(database));
    std::unique_ptr<SqliteStatement> statement(new SqliteStatement(first));
    sqlite3_stmt *second = nullptr; // blanks and comments give none
    const int code = first ? sqlite3_prepare_v2(database, rest, -1, &second, nullptr) : SQLITE_OK;
    sqlite3_finalize(second);
    if (!first || second || code != SQLITE_OK)
        return fail(Error::Kind::Store, u"prepare statement"_s, u"it is not exactly one statement"_s);
    return statement;
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

void SqliteStatement::bind(const QVariant &value)
{
    // Of any type: an instant that is not known is not 1970. A null text in it does not make the variant null.
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isNull())
        || (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()))
        return bindNull();
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: bind(value.toLongLong()); return;
    case QMetaType::Double: sqlite3_bind_double(m_statement, ++m_bound, value.toDouble()); return;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(m_statement, ++m_bound, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        return;
    }
    case QMetaType::QString: bind(value.toString()); return;
    default: bindNull();
    }
}

Result<bool> SqliteStatement::step(const QString &what)
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    const QString error = code == SQLITE_DONE ? QString() : troubleOf(sqlite3_db_handle(m_statement));
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

void SqliteStatement::clear()
{
    reset();
    sqlite3_clear_bindings(m_statement);
}

QString SqliteStatement::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, qsizetype(sqlite3_column_bytes(m_statement, column))};
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return number(column);
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                          sqlite3_column_bytes(m_statement, column));
    default: return QVariant(QMetaType(QMetaType::QString));
    }
}

QStringList SqliteStatement::columns() const
{
    QStringList names;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
        names.append(QString::fromUtf8(sqlite3_column_name(m_statement, i)));
    return names;
}

qint64 SqliteStatement::affected() const
{
    return sqlite3_changes64(sqlite3_db_handle(m_statement));
}

void SqliteStatement::markUsed()
{
    static std::atomic<quint64> uses = 0;
    m_lastUse = ++uses;
}

} // namespace plumbline
