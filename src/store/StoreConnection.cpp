// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreConnection.h"

#include "store/FrozenFile.h"
#include "store/SchemaMigrator.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreTrouble.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 writersLock = 5795171; ///< Advisory, beside those of the schema and of the leases.
constexpr size_t mostIdle = 128; ///< Statements that are kept prepared for the next query with the same text.

QString freshName()
{
    static std::atomic_uint64_t counter = 0;
    return u"plumbline-%1"_s.arg(++counter);
}

/// Marks an SQLite file as a store of ours, so that no other program's database is taken for one ("Plbn").
constexpr qint64 applicationId = 0x506c626e;

bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(u"^127(\\.\\d{1,3}){3}$"_s); // "127.example.com" is somewhere else
    return host.isEmpty() || host == u"localhost"_s || ipv4.match(host).hasMatch() || host == u"::1"_s
        || host.startsWith(u'/');
}

void configurePostgresql(QSqlDatabase &database, const QString &text)
{
    const QUrl url(text);
    const QUrlQuery query(url);
    const QString host
        = query.hasQueryItem(u"host"_s) ? query.queryItemValue(u"host"_s, QUrl::FullyDecoded) : url.host();
    database.setHostName(host);
    database.setPort(url.port(5432));
    database.setUserName(url.userName());
    database.setPassword(url.password());
    database.setDatabaseName(url.path().mid(1));
    const QString sslMode = query.queryItemValue(u"sslmode"_s);
    // Beyond this machine the server must prove who it is.
    QString options = u"sslmode=%1;connect_timeout=10"_s.arg(!sslMode.isEmpty()     ? sslMode
                                                                 : isLoopback(host) ? u"prefer"_s
                                                                                    : u"verify-full"_s);
    for (const QString &certificate : {u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s}) {
        if (query.hasQueryItem(certificate))
            options += u';' + certificate + u'=' + query.queryItemValue(certificate, QUrl::FullyDecoded);
    }
    database.setConnectOptions(options);
}

bool makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    return makeFolder(QFileInfo(path).absolutePath())
        && (QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) || QFileInfo(path).isDir());
}

Result<void> prepareFile(const QString &path)
{
    if (path == u":memory:"_s || QFile::exists(path))
        return {};
    if (!makeFolder(QFileInfo(path).absolutePath()))
        return fail(Error::Kind::Store, u"create store"_s, u"the folder cannot be made"_s, path);
    QFile file(path);
    // Evidence is not for every account of the machine. Another process may have been faster: that is as good.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && !QFile::exists(path))
        return fail(Error::Kind::Store, u"create store"_s, file.errorString(), path);
    return {};
}

Result<qint64> numberOf(StoreConnection &connection, const QString &sql)
{
    SqlQuery query(connection);
    if (auto read = query.run(u"open store"_s, sql); !read)
        return fail(read.error());
    return query.next() ? query.number(0) : 0;
}

/// Before anything is changed in the file: is it a store, or an empty file that becomes one?
Result<void> refuseForeignFile(StoreConnection &connection)
{
    const auto mark = numberOf(connection, u"PRAGMA application_id"_s);
    if (!mark)
        return fail(mark.error());
    // In one look: another process may be making the store between two.
    const auto foreign = numberOf(
        connection, u"SELECT COUNT(*) > 0 AND COALESCE(SUM(name = 'store_meta'), 0) = 0 FROM sqlite_master"_s);
    if (!foreign)
        return fail(foreign.error());
    if ((*mark != 0 && *mark != applicationId) || *foreign)
        return fail(Error::Kind::Store, u"open store"_s,
                    u"this is the database of another program; it was left as it is"_s);
    return {};
}

Result<void> configureServer(StoreConnection &connection, bool readOnly)
{
    SqlQuery query(connection);
    // To compile the large statements of definitions takes longer than to run them.
    if (auto plain = query.run(u"open store"_s, u"SET jit = off"_s); !plain || !readOnly)
        return plain;
    return query.run(u"open store"_s, u"SET default_transaction_read_only = on"_s);
}

Result<void> configureSqlite(StoreConnection &connection, bool readOnly)
{
    if (auto added = SqlDialect::addFunctions(connection.database()); !added)
        return added;
    SqlQuery query(connection);
    if (readOnly)
        return query.run(u"open store"_s, u"PRAGMA trusted_schema = OFF"_s);
    // Going over to WAL needs the file alone and does not wait for its turn by itself.
    Result<void> wal = query.run(u"open store"_s, u"PRAGMA journal_mode = WAL"_s);
    for (int attempt = 0; !wal && attempt < 50; ++attempt) {
        QThread::msleep(100);
        wal = query.run(u"open store"_s, u"PRAGMA journal_mode = WAL"_s);
    }
    if (!wal)
        return wal;
    for (const QString &setting :
         {u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA trusted_schema = OFF"_s}) {
        if (auto done = query.run(u"open store"_s, setting); !done)
            return done;
    }
    const auto mark = numberOf(connection, u"PRAGMA application_id"_s);
    return mark && *mark == 0 ? query.run(u"open store"_s, u"PRAGMA application_id = %1"_s.arg(applicationId))
                              : Result<void>();
}

} // namespace

Result<std::unique_ptr<StoreConnection>> StoreConnection::open(const StoreLocation &location, Access access)
{
    const bool sqlite = location.engine == StoreLocation::Engine::Sqlite;
    const bool readOnly = access == Access::ReadOnly;
    if (sqlite && !readOnly) {
        if (auto prepared = prepareFile(location.path); !prepared)
            return fail(prepared.error());
    }
    if (sqlite && readOnly && location.path != u":memory:"_s && !QFile::exists(location.path))
        return fail(Error::Kind::Store, u"open store"_s, u"there is no such file"_s, location.toString());

    const FrozenFile frozen = sqlite && readOnly ? FrozenFile::look(location.path) : FrozenFile();
    std::unique_ptr<StoreConnection> connection(new StoreConnection);
    connection->m_name = freshName();
    connection->m_location = location;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, connection->m_name);
        if (!database.isValid())
            return fail(Error::Kind::Store, u"open store"_s,
                        u"the database driver is not installed (libqt6sql6-sqlite, libqt6sql6-psql)"_s);
        if (sqlite) {
            QString options = u"QSQLITE_BUSY_TIMEOUT=60000"_s;
            QString name = location.path;
            if (readOnly)
                options += u";QSQLITE_OPEN_READONLY"_s;
            if (frozen.isFrozen) { // else SQLite wants to make files beside it
                name = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(name).absoluteFilePath()).toEncoded()
                                           + "?immutable=1");
                options += u";QSQLITE_OPEN_URI"_s;
            }
            database.setDatabaseName(name);
            database.setConnectOptions(options);
        } else {
            configurePostgresql(database, location.path);
        }
        if (!database.open())
            return fail(Error::Kind::Store, u"open store"_s,
                        sqlite ? StoreTrouble::words(database.lastError().text().trimmed(), location.path)
                               : database.lastError().text().trimmed(),
                        location.toString());
    }
    const auto failed = [&](const Error &error) {
        if (frozen.hasUnmerged)
            return fail(Error::Kind::Store, u"open store"_s,
                        u"its newest rows are in %1-wal beside it, which can be read only where files can be written; "
                        "copy both to another folder"_s.arg(QFileInfo(location.path).fileName()),
                        location.toString());
        return fail(Error::Kind::Store, u"open store"_s, error.detail, location.toString());
    };
    SchemaMigrator migrator(*connection);
    const Result<int> version = migrator.version();
    if (!version)
        return failed(version.error());
    if (sqlite) {
        if (auto ours = refuseForeignFile(*connection); !ours)
            return failed(ours.error());
        const auto pageSize = numberOf(*connection, u"PRAGMA page_size"_s);
        if (const QString trouble = StoreTrouble::seenFrom(location.path, pageSize.value_or(0)); !trouble.isEmpty())
            return fail(Error::Kind::Store, u"open store"_s, trouble, location.toString());
    }
    if (*version > SchemaMigrator::newestVersion())
        return fail(Error::Kind::Store, u"open store"_s,
                    u"it was written by a newer Plumbline (schema %1, this program knows %2); update the program"_s
                        .arg(*version)
                        .arg(SchemaMigrator::newestVersion()),
                    location.toString());
    if (readOnly && *version == 0)
        return fail(Error::Kind::Store, u"open store"_s, u"there is no store in it"_s, location.toString());
    if (readOnly && *version < SchemaMigrator::newestVersion())
        return fail(Error::Kind::Store, u"open store"_s,
                    u"its schema %1 is older than %2; run `plumbline store migrate`"_s.arg(*version).arg(
                        SchemaMigrator::newestVersion()),
                    location.toString());
    const auto configured = sqlite ? configureSqlite(*connection, readOnly) : configureServer(*connection, readOnly);
    if (!configured)
        return failed(configured.error());
    if (access == Access::ReadWrite) {
        if (auto migrated = migrator.migrate(); !migrated)
            return fail(Error::Kind::Store, migrated.error().what, migrated.error().detail, location.toString());
    }
    return connection;
}

StoreConnection::~StoreConnection()
{
    m_idle.clear();
    m_statements.clear(); // SQLite does not close what still has statements
    QSqlDatabase::removeDatabase(m_name);
}

Result<SqliteStatement *> StoreConnection::statement(const QString &sql)
{
    std::shared_ptr<SqliteStatement> &known = m_statements[sql];
    if (!known) {
        auto made = take(sql);
        if (!made)
            return fail(made.error());
        known = std::move(*made);
    }
    return known.get();
}

Result<std::unique_ptr<SqliteStatement>> StoreConnection::take(const QString &sql) const
{
    if (auto known = m_idle.extract(sql); !known.empty())
        return std::move(known.mapped());
    const auto handle = SqlDialect::handle(database());
    if (!handle)
        return fail(handle.error());
    return SqliteStatement::prepare(*handle, sql.toUtf8());
}

void StoreConnection::giveBack(const QString &sql, std::unique_ptr<SqliteStatement> statement) const
{
    statement->clear(); // a half-read one would else hold the old state of the store
    statement->markUsed();
    if (m_idle.size() >= mostIdle) { // the half that nobody asked for longest: statements of one use come in swarms
        std::vector<quint64> uses;
        for (const auto &[text, idle] : m_idle)
            uses.push_back(idle->lastUse());
        const auto middle = uses.begin() + qsizetype(uses.size() / 2);
        std::nth_element(uses.begin(), middle, uses.end());
        std::erase_if(m_idle, [&](const auto &idle) { return idle.second->lastUse() < *middle; });
    }
    m_idle.insert_or_assign(sql, std::move(statement));
}

QSqlDatabase StoreConnection::database() const
{
    return QSqlDatabase::database(m_name);
}

void StoreConnection::beginBatch()
{
    if (m_lostBatch || m_isBatch)
        return;
    if (const auto begun = beginWhole(); begun)
        m_isBatch = true;
    else
        m_lostBatch = begun.error();
}

Result<void> StoreConnection::endBatch()
{
    if (std::exchange(m_isBatch, false) && !m_lostBatch) {
        if (const auto written = commitWhole(); !written)
            m_lostBatch = written.error();
    }
    return m_lostBatch ? Result<void>(fail(*m_lostBatch)) : Result<void>();
}

Result<void> StoreConnection::begin()
{
    if (m_lostBatch)
        return fail(*m_lostBatch);
    if (!m_isBatch)
        return beginWhole();
    Result<void> begun = SqlQuery(*this).run(u"begin transaction"_s, u"SAVEPOINT part"_s);
    if (!begun)
        m_lostBatch = begun.error();
    return begun;
}

Result<void> StoreConnection::commit()
{
    if (!m_isBatch)
        return commitWhole();
    Result<void> done = SqlQuery(*this).run(u"commit"_s, u"RELEASE SAVEPOINT part"_s);
    if (!done)
        m_lostBatch = done.error();
    return done;
}

void StoreConnection::rollBack()
{
    SqlQuery query(*this);
    if (!m_isBatch) {
        (void)query.run(u"roll back"_s, u"ROLLBACK"_s);
        return;
    }
    // On a full disk SQLite has already rolled back the whole batch.
    Result<void> undone = query.run(u"roll back"_s, u"ROLLBACK TO SAVEPOINT part"_s);
    if (undone)
        undone = query.run(u"roll back"_s, u"RELEASE SAVEPOINT part"_s);
    if (!undone) {
        m_lostBatch = undone.error();
        (void)query.run(u"roll back"_s, u"ROLLBACK"_s);
    }
}

Result<void> StoreConnection::beginWhole()
{
    // IMMEDIATE takes the writer's place at once, so that a transaction cannot fail half-way for want of it.
    if (m_location.engine == StoreLocation::Engine::Sqlite) {
        const QDeadlineTimer aMinute(60'000); // SQLite waits as long, but not while another one goes over to WAL
        Result<void> begun = SqlQuery(*this).run(u"begin transaction"_s, u"BEGIN IMMEDIATE"_s);
        while (!begun && begun.error().detail.contains(u"database is locked"_s) && !aMinute.hasExpired()) {
            QThread::msleep(20);
            begun = SqlQuery(*this).run(u"begin transaction"_s, u"BEGIN IMMEDIATE"_s);
        }
        return begun;
    }
    QSqlDatabase db = database();
    if (!db.transaction())
        return fail(Error::Kind::Store, u"begin transaction"_s, db.lastError().text().trimmed());
    // One writer at a time gives the lines of the log their places. Taken first, so that nobody waits for it while he
    // holds what its holder wants.
    return SqlQuery(*this).run(u"begin transaction"_s, u"SELECT pg_advisory_xact_lock(%1)"_s.arg(writersLock));
}

Result<void> StoreConnection::commitWhole()
{
    SqlQuery query(*this);
    // PostgreSQL takes COMMIT after an error for ROLLBACK and reports success; any other statement tells.
    Result<void> done = m_location.engine == StoreLocation::Engine::Postgresql ? query.run(u"commit"_s, u"SELECT 1"_s)
                                                                               : Result<void>();
    if (done)
        done = query.run(u"commit"_s, u"COMMIT"_s);
    if (!done) // SQLite leaves the transaction open when a commit fails
        (void)query.run(u"roll back"_s, u"ROLLBACK"_s);
    return done;
}

} // namespace plumbline
