// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlDialect.h"

#include <QSqlDriver>
#include <QStringList>
#include <QVariant>
#include <cstring>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void fold(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    if (!text)
        return; // NULL stays NULL
    const QByteArray lower = QString::fromUtf8(text, sqlite3_value_bytes(arguments[0])).toLower().toUtf8();
    sqlite3_result_text(context, lower.constData(), int(lower.size()), SQLITE_TRANSIENT);
}

} // namespace

QString SqlDialect::folded(const QString &expression) const
{
    return m_sqlite ? u"fold(%1)"_s.arg(expression)
                    : u"LOWER(CAST(%1 AS TEXT) COLLATE \"und-x-icu\")"_s.arg(expression);
}

QString SqlDialect::byBytes(const QString &expression) const
{
    return m_sqlite ? expression : expression + u" COLLATE \"C\""_s;
}

QString SqlDialect::amongNumbers(const QString &column) const
{
    return column + (m_sqlite ? u" IN (SELECT value FROM json_each(?))"_s : u" = ANY (CAST(? AS BIGINT[]))"_s);
}

QString SqlDialect::numbers(const QList<qint64> &values) const
{
    QStringList texts;
    for (const qint64 value : values)
        texts.append(QString::number(value));
    return (m_sqlite ? u"[%1]"_s : u"{%1}"_s).arg(texts.join(u','));
}

QString SqlDialect::numberPairs() const
{
    return m_sqlite ? u"(SELECT CAST(key AS INTEGER) AS number, value AS other FROM json_each(?))"_s
                    : u"(SELECT CAST(key AS BIGINT) AS number, CAST(value AS BIGINT) AS other "
                      "FROM json_each_text(CAST(? AS JSON)))"_s;
}

QString SqlDialect::pairs(const QList<qint64> &numbers, const QList<qint64> &others) const
{
    QStringList texts;
    for (qsizetype i = 0; i < numbers.size(); ++i)
        texts.append(u"\"%1\":%2"_s.arg(numbers[i]).arg(others[i]));
    return u"{%1}"_s.arg(texts.join(u','));
}

Result<sqlite3 *> SqlDialect::handle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return fail(Error::Kind::Internal, u"open store"_s, u"the SQLite driver hides its connection"_s);
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> SqlDialect::addFunctions(const QSqlDatabase &database)
{
    const auto sqlite = handle(database);
    if (!sqlite)
        return fail(sqlite.error());
    if (sqlite3_create_function(*sqlite, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                fold, nullptr, nullptr)
        != SQLITE_OK)
        return fail(Error::Kind::Store, u"open store"_s, QString::fromUtf8(sqlite3_errmsg(*sqlite)));
    return {};
}

} // namespace plumbline
