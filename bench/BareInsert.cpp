// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BareInsert.h"

#include <QElapsedTimer>
#include <QFile>
#include <cstdio>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace plumbline::bench {

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
using Value = std::unique_ptr<sqlite3_value, decltype(&sqlite3_value_free)>;

Database openFile(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    return {database, sqlite3_close};
}

Statement prepared(const Database &database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(database.get()));
    return {statement, sqlite3_finalize};
}

bool run(const Database &database, const char *sql)
{
    return sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

std::optional<Inserted> insertedAll(const QString &store, const QString &copy, const QByteArray &sql, int batch)
{
    QFile::remove(copy);
    const Database from = openFile(store);
    const Database to = openFile(copy);
    const Statement rows = prepared(from, sql);
    if (!rows || !run(to, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"))
        return {};
    const int columns = sqlite3_column_count(rows.get());
    QByteArray names;
    QByteArray marks;
    for (int i = 0; i < columns; ++i) {
        names += (i ? ", " : "") + QByteArray(sqlite3_column_name(rows.get(), i));
        marks += i ? ", ?" : "?";
    }
    if (!run(to, "CREATE TABLE bare (" + names + ')'))
        return {};
    const Statement insert = prepared(to, "INSERT INTO bare VALUES (" + marks + ')');
    qint64 count = 0;
    qint64 nanoseconds = 0;
    for (bool more = true; more;) {
        std::vector<Value> values;
        values.reserve(size_t(batch * columns));
        while (qint64(values.size()) < qint64(batch) * columns && (more = sqlite3_step(rows.get()) == SQLITE_ROW)) {
            for (int i = 0; i < columns; ++i)
                values.emplace_back(sqlite3_value_dup(sqlite3_column_value(rows.get(), i)), sqlite3_value_free);
        }
        QElapsedTimer timer;
        timer.start();
        run(to, "BEGIN");
        for (size_t at = 0; at < values.size(); at += size_t(columns), ++count) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(insert.get(), i + 1, values[at + size_t(i)].get());
            if (sqlite3_step(insert.get()) != SQLITE_DONE)
                return {};
            sqlite3_reset(insert.get());
        }
        run(to, "COMMIT");
        nanoseconds += timer.nsecsElapsed();
    }
    return Inserted{count, double(nanoseconds) / 1e9};
}

int insertFindings(const QString &store, const QString &copy, int batch)
{
    const auto inserted = insertedAll(store, copy, "SELECT * FROM finding_version", batch);
    if (!inserted)
        return 3;
    std::printf("{\"records\": %lld, \"seconds\": %.3f}\n", static_cast<long long>(inserted->rows), inserted->seconds);
    return 0;
}

} // namespace plumbline::bench
