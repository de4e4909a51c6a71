// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketDatabase.h"

#include "verify/SchemaText.h"
#include "verify/SqlScript.h"

#include <QFile>
#include <QUrl>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int stepsBetweenLooks = 10000;
constexpr int longestValue = 64 * 1024 * 1024; // bytes
constexpr int longestStatement = 4 * 1024 * 1024; // bytes
constexpr int deepestExpression = 500;

tl::unexpected<Error> badDatabase(const QString &why)
{
    return fail(Error::Kind::Format, u"read evidence.db"_s, why);
}

int onlyQuestions(void *, int action, const char *table, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_UPDATE: // json_each makes its table known like this; a statement that says so is badDatabase anyway
        return qstrcmp(table, "sqlite_master") == 0 ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    default: return SQLITE_DENY;
    }
}

/// What a published text may do besides: make tables of the session, which no file keeps.
int questionsAndOwnTables(void *own, int action, const char *table, const char *column, const char *database,
                          const char *trigger)
{
    switch (action) {
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_DROP_TEMP_TABLE: return SQLITE_OK;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        if (qstrcmp(database, "temp") == 0)
            return SQLITE_OK;
        break;
    default: break;
    }
    return onlyQuestions(own, action, table, column, database, trigger);
}

/// A database that says it has a journal beside it would show other rows to whoever has one there.
Result<void> checkHeader(const QString &path)
{
    constexpr qint64 headerSize = 100;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open evidence.db"_s, file.errorString(), path);
    const QByteArray header = file.read(headerSize);
    if (header.size() != headerSize || !header.startsWith("SQLite format 3"))
        return badDatabase(u"it is no SQLite database"_s);
    if (header.at(18) != 1 || header.at(19) != 1)
        return badDatabase(u"it is not in the form without a journal beside it (WAL)"_s);
    return {};
}

} // namespace

Result<std::unique_ptr<PacketDatabase>> PacketDatabase::open(const QString &path, const std::atomic_bool *stop)
{
    if (auto checked = checkHeader(path); !checked)
        return fail(checked.error());
    // "immutable": no locks, no journal beside it is looked for.
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(u"immutable=1"_s);
    sqlite3 *opened = nullptr;
    const int code
        = sqlite3_open_v2(url.toEncoded().constData(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    std::unique_ptr<PacketDatabase> database(new PacketDatabase(opened, stop));
    if (code != SQLITE_OK)
        return badDatabase(QString::fromUtf8(sqlite3_errmsg(opened)));
    if (auto hardened = database->harden(); !hardened)
        return fail(hardened.error());
    if (auto read = database->readSchema(); !read)
        return fail(read.error());
    sqlite3_set_authorizer(opened, &onlyQuestions, nullptr);
    return database;
}

PacketDatabase::~PacketDatabase()
{
    sqlite3_close(m_database);
}

Result<void> PacketDatabase::harden()
{
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // The views need json_extract, which an untrusted schema may not use; nothing of ours is there to be misused.
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(m_database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(m_database, SQLITE_LIMIT_SQL_LENGTH, longestStatement);
    sqlite3_limit(m_database, SQLITE_LIMIT_EXPR_DEPTH, deepestExpression);
    sqlite3_exec(m_database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0", nullptr, nullptr, nullptr);
    if (m_stop) {
        sqlite3_progress_handler(
            m_database, stepsBetweenLooks,
            [](void *asked) { return static_cast<const std::atomic_bool *>(asked)->load() ? 1 : 0; },
            const_cast<std::atomic_bool *>(m_stop)); // NOLINT(cppcoreguidelines-pro-type-const-cast): only read
    }
    return {};
}

Result<void> PacketDatabase::checkPages() const
{
    sqlite3_set_authorizer(m_database, nullptr, nullptr);
    auto checked = each("PRAGMA integrity_check(1)", [](SqliteStatement &found) -> Result<void> {
        if (found.bytes(0) != QByteArrayView("ok"))
            return badDatabase(u"the database is damaged: %1"_s.arg(found.text(0)));
        return {};
    });
    sqlite3_set_authorizer(m_database, &onlyQuestions, nullptr);
    return checked;
}

Result<void> PacketDatabase::readSchema()
{
    return each(schemaQuestion.toByteArray(), [this](SqliteStatement &row) -> Result<void> {
        const QByteArray type = row.bytes(0).toByteArray();
        const QByteArray sql = row.bytes(3).toByteArray();
        if (type == "trigger" || sql.simplified().toUpper().startsWith("CREATE VIRTUAL"))
            return badDatabase(u"it declares %1, which is no plain table, view or index"_s.arg(row.text(1)));
        if (type == "table")
            m_tables.append(row.bytes(1).toByteArray());
        m_schema += schemaLine(row);
        return {};
    });
}

bool PacketDatabase::hasTable(const QByteArray &name) const
{
    return m_tables.contains(name);
}

Result<void> PacketDatabase::run(const QByteArray &script,
                                 const std::function<Result<void>(SqliteStatement &)> &take) const
{
    sqlite3_set_authorizer(m_database, &questionsAndOwnTables, nullptr);
    auto done = runSqlScript(m_database, script, take);
    sqlite3_set_authorizer(m_database, &onlyQuestions, nullptr);
    return done;
}

Result<std::unique_ptr<SqliteStatement>> PacketDatabase::prepare(const QByteArray &sql) const
{
    return SqliteStatement::prepare(m_database, sql);
}

Result<void> PacketDatabase::each(const QByteArray &sql,
                                  const std::function<Result<void>(SqliteStatement &)> &take) const
{
    const auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    for (;;) {
        const auto row = (*statement)->step(u"read evidence.db"_s);
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (auto taken = take(**statement); !taken)
            return fail(taken.error());
    }
}

} // namespace plumbline
