// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SqliteIndexParts.h"

#include "store/SqliteStatement.h"

#include <QFile>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<std::unique_ptr<IndexParts>> SqliteIndexParts::open(const QString &path, Access access)
{
    if (access == Access::Read && !QFile::exists(path))
        return nullptr;
    std::unique_ptr<SqliteIndexParts> parts(new SqliteIndexParts(path));
    auto connected = parts->connect(access);
    if (!connected && access == Access::Write) { // whatever it was: it is made anew
        parts->disconnect();
        remove(path);
        connected = parts->connect(access);
    }
    if (!connected)
        return fail(connected.error());
    return parts;
}

void SqliteIndexParts::remove(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
}

SqliteIndexParts::~SqliteIndexParts()
{
    disconnect();
}

void SqliteIndexParts::disconnect()
{
    sqlite3_close(m_database);
    m_database = nullptr;
}

tl::unexpected<Error> SqliteIndexParts::failure(const QString &detail) const
{
    return fail(Error::Kind::Store, u"read search index"_s, u"damaged: "_s + detail, m_path);
}

Result<void> SqliteIndexParts::run(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(QString::fromUtf8(sqlite3_errmsg(m_database)));
    return {};
}

Result<void> SqliteIndexParts::connect(Access access)
{
    const bool writes = access == Access::Write;
    if (writes && !QFile::exists(m_path)) { // as little for every account of the machine as the store
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return fail(Error::Kind::Store, u"write search index"_s, file.errorString(), m_path);
    }
    const int flags = (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(QFile::encodeName(m_path).constData(), &m_database, flags, nullptr) != SQLITE_OK)
        return failure(QString::fromUtf8(sqlite3_errmsg(m_database)));
    sqlite3_busy_timeout(m_database, 10'000);
    if (!writes)
        return {};
    return run("PRAGMA page_size = 32768; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
               "CREATE TABLE IF NOT EXISTS part (type TEXT NOT NULL, chunk INTEGER NOT NULL, name TEXT NOT NULL,"
               " crc INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (type, chunk, name))");
}

Result<qint64> SqliteIndexParts::chunkCount(const QString &type)
{
    auto statement = SqliteStatement::prepare(m_database,
                                              "SELECT COUNT(*), MAX(chunk) FROM part WHERE type = ? AND name = 'head'");
    if (!statement)
        return failure(statement.error().detail);
    (*statement)->bind(type);
    const auto stepped = (*statement)->step(u"read search index"_s);
    if (!stepped)
        return failure(stepped.error().detail);
    const qint64 count = (*statement)->number(0);
    if (count > 0 && (*statement)->number(1) != count - 1)
        return failure(u"chunks of %1 are missing"_s.arg(type));
    return count;
}

Result<void> SqliteIndexParts::throwAway()
{
    disconnect();
    remove(m_path);
    return connect(Access::Write);
}

Result<void> SqliteIndexParts::keepOnly(const QString &type, const QList<qint64> &chunks)
{
    QStringList numbers;
    for (const qint64 chunk : chunks)
        numbers.append(QString::number(chunk));
    auto statement = SqliteStatement::prepare(
        m_database, "DELETE FROM part WHERE type = ? AND chunk NOT IN (SELECT value FROM json_each(?))");
    if (!statement)
        return failure(statement.error().detail);
    (*statement)->bind(type);
    (*statement)->bind(u"[%1]"_s.arg(numbers.join(u',')));
    return (*statement)->run(u"write search index"_s);
}

Result<std::optional<IndexParts::Stored>> SqliteIndexParts::stored(const QString &type, qint64 chunk,
                                                                   const QString &name)
{
    auto statement
        = SqliteStatement::prepare(m_database, "SELECT crc, body FROM part WHERE type = ? AND chunk = ? AND name = ?");
    if (!statement)
        return failure(statement.error().detail);
    (*statement)->bind(type.isNull() ? u""_s : type);
    (*statement)->bind(chunk);
    (*statement)->bind(name);
    const auto stepped = (*statement)->step(u"read search index"_s);
    if (!stepped)
        return failure(stepped.error().detail);
    if (!*stepped)
        return std::optional<Stored>();
    return Stored{(*statement)->number(0), (*statement)->value(1).toByteArray()};
}

Result<void> SqliteIndexParts::store(const QString &type, qint64 chunk, const QList<IndexPart> &parts,
                                     const QList<qint64> &crcs)
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto statement = SqliteStatement::prepare(
        m_database,
        "INSERT INTO part (type, chunk, name, crc, body) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (type, chunk, name) DO UPDATE SET crc = excluded.crc, body = excluded.body");
    Result<void> done = statement ? Result<void>() : Result<void>(fail(statement.error()));
    for (qsizetype i = 0; done && i < parts.size(); ++i) {
        (*statement)->bind(type.isNull() ? u""_s : type);
        (*statement)->bind(chunk);
        (*statement)->bind(parts[i].name);
        (*statement)->bind(crcs[i]);
        (*statement)->bind(QVariant(parts[i].bytes.isNull() ? QByteArray("") : parts[i].bytes));
        done = (*statement)->run(u"write search index"_s);
    }
    if (done)
        done = run("COMMIT");
    if (!done)
        (void)run("ROLLBACK");
    return done;
}

} // namespace plumbline
