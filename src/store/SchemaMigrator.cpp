// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SchemaMigrator.h"

#include "base/Clock.h"
#include "store/LogBackfill.h"
#include "store/ServerRoles.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

static void initSchemaResources()
{
    Q_INIT_RESOURCE(plumbline_schema);
}

namespace plumbline {

namespace {

const QString folder = u":/plumbline/schema"_s;

QStringList filesOf(int number, StoreLocation::Engine engine)
{
    initSchemaResources();
    const QString other = engine == StoreLocation::Engine::Sqlite ? u".postgresql.sql"_s : u".sqlite.sql"_s;
    QStringList files
        = QDir(folder).entryList({u"%1_*.sql"_s.arg(number, 4, 10, QChar(u'0'))}, QDir::Files, QDir::Name);
    files.removeIf([&](const QString &name) { return name.endsWith(other); });
    return files;
}

QStringList statementsOf(QString text, StoreLocation::Engine engine)
{
    const bool sqlite = engine == StoreLocation::Engine::Sqlite;
    text.replace(QRegularExpression(u"--[^\\n]*"_s), QString());
    text.replace(u"{SERIAL}"_s,
                 sqlite ? u"INTEGER PRIMARY KEY"_s : u"BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"_s);
    text.replace(u"{KEY}"_s, sqlite ? u"INTEGER NOT NULL PRIMARY KEY"_s : u"BIGINT NOT NULL PRIMARY KEY"_s);
    text.replace(u"{CLUSTERED}"_s, sqlite ? u" WITHOUT ROWID"_s : QString());
    text.replace(u"{BLOB}"_s, sqlite ? u"BLOB"_s : u"BYTEA"_s);
    QStringList statements;
    for (const QString &statement : text.split(u";\n"_s)) {
        if (!statement.trimmed().isEmpty())
            statements.append(statement.trimmed());
    }
    return statements;
}

} // namespace

int SchemaMigrator::newestVersion()
{
    initSchemaResources();
    const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    return files.isEmpty() ? 0 : files.last().left(4).toInt();
}

Result<int> SchemaMigrator::version() const
{
    SqlQuery query(m_connection);
    const bool sqlite = m_connection.location().engine == StoreLocation::Engine::Sqlite;
    // Not to_regclass: within a transaction it may answer from what the server remembers of before.
    const QString tables = sqlite
        ? u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'store_meta'"_s
        : u"SELECT COUNT(*) FROM pg_catalog.pg_tables WHERE tablename = 'store_meta' AND schemaname = ANY (current_schemas(false))"_s;
    if (auto read = query.run(u"read schema version"_s, tables); !read)
        return fail(read.error());
    if (!query.next() || query.number(0) == 0)
        return 0;
    if (auto read
        = query.run(u"read schema version"_s, u"SELECT value FROM store_meta WHERE key = ?"_s, {u"schema_version"_s});
        !read)
        return fail(read.error());
    return query.next() ? query.text(0).toInt() : 0;
}

Result<void> SchemaMigrator::migrate()
{
    for (;;) {
        const Result<int> present = version();
        if (!present)
            return fail(present.error());
        if (*present >= newestVersion())
            return backfill();
        if (auto applied = m_connection.transaction([&] { return applyNext(); }); !applied)
            return applied;
    }
}

Result<void> SchemaMigrator::backfill()
{
    // Only when all tables are as this program knows them.
    const QString owed = u"log_backfill"_s;
    SqlQuery query(m_connection);
    if (auto read = query.run(u"look for rows without a line"_s, u"SELECT 1 FROM store_meta WHERE key = ?"_s, {owed});
        !read)
        return read;
    if (!query.next())
        return {};
    return m_connection.transaction([&]() -> Result<void> {
        SqlQuery remove(m_connection);
        if (auto removed = remove.run(u"backfill the log"_s, u"DELETE FROM store_meta WHERE key = ?"_s, {owed});
            !removed)
            return removed;
        return remove.affected() > 0 ? backfillLog(m_connection) : Result<void>(); // else another one was quicker
    });
}

Result<void> SchemaMigrator::applyNext()
{
    if (m_connection.location().engine == StoreLocation::Engine::Postgresql) {
        SqlQuery lock(m_connection);
        if (auto waited = lock.run(u"wait for the schema"_s, u"SELECT pg_advisory_xact_lock(5795169)"_s); !waited)
            return waited;
    }
    // Read again under the lock: another process may have been at work between.
    const Result<int> present = version();
    if (!present)
        return fail(present.error());
    if (*present >= newestVersion())
        return {};
    // What the step brings is for the same roles, by whatever command the store is upgraded.
    ServerRoles roles(m_connection);
    const auto granted = *present > 0 ? roles.granted() : ServerRoles::Granted();
    if (!granted)
        return fail(granted.error());
    const auto applied = apply(*present + 1);
    return applied ? roles.grantAnew(*granted) : applied;
}

Result<void> SchemaMigrator::apply(int number)
{
    SqlQuery query(m_connection);
    const auto run = [&](const QString &sql, const QVariantList &binds = {}) {
        return query.run(u"apply schema %1"_s.arg(number), sql, binds);
    };
    if (number == 1) {
        if (auto made
            = run(u"CREATE TABLE IF NOT EXISTS store_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"_s);
            !made)
            return made;
        if (auto dated = run(u"INSERT INTO store_meta (key, value) VALUES (?, ?)"_s,
                             {u"created"_s, formatInstant(SystemClock().now())});
            !dated)
            return dated;
    }
    for (const QString &name : filesOf(number, m_connection.location().engine)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Internal, u"apply schema"_s, u"bundled file is missing"_s, name);
        for (const QString &statement :
             statementsOf(QString::fromUtf8(file.readAll()), m_connection.location().engine)) {
            if (auto done = run(statement); !done)
                return done;
        }
    }
    if (auto removed = run(u"DELETE FROM store_meta WHERE key = ?"_s, {u"schema_version"_s}); !removed)
        return removed;
    return run(u"INSERT INTO store_meta (key, value) VALUES (?, ?)"_s, {u"schema_version"_s, QString::number(number)});
}

} // namespace plumbline
