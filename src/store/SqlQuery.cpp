// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqlQuery.h"

#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SqlQuery::SqlQuery(const StoreConnection &connection) : m_connection(connection)
{
    if (connection.location().engine == StoreLocation::Engine::Sqlite)
        return;
    // Not forward only: on PostgreSQL the next query of the connection would silently end this one.
    m_query.emplace(connection.database());
}

SqlQuery::~SqlQuery()
{
    release();
}

void SqlQuery::release()
{
    m_isBeforeFirst = m_hasRow = false;
    m_broken.reset();
    if (m_statement)
        m_connection.giveBack(m_sql, std::move(m_statement));
}

Result<void> SqlQuery::run(const QString &what, const QString &sql, const QVariantList &binds)
{
    release();
    m_what = what;
    m_sql = sql;
    if (!m_query) {
        auto prepared = m_connection.take(sql);
        if (!prepared)
            return fail(Error::Kind::Store, what, prepared.error().detail);
        m_statement = std::move(*prepared);
        return again(binds);
    }
    if (binds.isEmpty()) { // PostgreSQL cannot prepare CREATE, BEGIN and the like
        if (!m_query->exec(sql))
            return fail(Error::Kind::Store, what, m_query->lastError().text().trimmed());
        return {};
    }
    if (!m_query->prepare(sql))
        return fail(Error::Kind::Store, what, m_query->lastError().text().trimmed());
    return again(binds);
}

Result<void> SqlQuery::again(const QVariantList &binds)
{
    if (!m_query) {
        if (!m_statement)
            return fail(Error::Kind::Internal, m_what, u"nothing was prepared"_s);
        m_statement->reset();
        for (const QVariant &bind : binds)
            m_statement->bind(bind);
        const auto stepped = m_statement->step(m_what);
        if (!stepped)
            return fail(stepped.error());
        m_isBeforeFirst = *stepped;
        m_hasRow = false;
        return {};
    }
    for (int i = 0; i < binds.size(); ++i)
        m_query->bindValue(i, binds.at(i),
                           binds.at(i).typeId() == QMetaType::QByteArray ? QSql::In | QSql::Binary : QSql::In);
    if (!m_query->exec())
        return fail(Error::Kind::Store, m_what, m_query->lastError().text().trimmed());
    return {};
}

bool SqlQuery::next()
{
    if (m_query)
        return m_query->next();
    if (m_isBeforeFirst)
        m_hasRow = true;
    else if (m_hasRow) {
        const auto stepped = m_statement->step(m_what);
        m_hasRow = stepped.value_or(false);
        if (!stepped)
            m_broken = stepped.error();
    }
    m_isBeforeFirst = false;
    return m_hasRow;
}

Result<void> SqlQuery::ended() const
{
    if (m_broken)
        return fail(*m_broken);
    if (m_query && m_query->lastError().isValid())
        return fail(Error::Kind::Store, m_what, m_query->lastError().text().trimmed());
    return {};
}

QVariant SqlQuery::value(int column) const
{
    return m_query ? m_query->value(column) : m_hasRow ? m_statement->value(column) : QVariant();
}

QString SqlQuery::text(int column) const
{
    return value(column).toString();
}

qint64 SqlQuery::number(int column) const
{
    return value(column).toLongLong();
}

bool SqlQuery::isNull(int column) const
{
    return m_query ? m_query->isNull(column) : !m_hasRow || m_statement->isNull(column);
}

qint64 SqlQuery::affected() const
{
    return m_query ? m_query->numRowsAffected() : m_statement ? m_statement->affected() : 0;
}

QStringList SqlQuery::columns() const
{
    if (!m_query)
        return m_statement ? m_statement->columns() : QStringList();
    QStringList names;
    const QSqlRecord record = m_query->record();
    for (int i = 0; i < record.count(); ++i)
        names.append(record.fieldName(i));
    return names;
}

QVariant boundText(const QString &text)
{
    return text.isNull() ? QString(u""_s) : text;
}

QString placeholders(qsizetype count)
{
    QStringList marks(count, u"?"_s);
    return marks.join(u", "_s);
}

} // namespace plumbline
