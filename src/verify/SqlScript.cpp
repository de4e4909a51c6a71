// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/SqlScript.h"

#include "store/SqliteStatement.h"

#include <QByteArrayList>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> failed(sqlite3 *database)
{
    return fail(Error::Kind::Store, u"run SQL"_s, QString::fromUtf8(sqlite3_errmsg(database)));
}

/// The text of the statement at the beginning of `script`, which becomes the rest; empty at the end.
Result<QByteArray> nextStatement(sqlite3 *database, QByteArray &script)
{
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    if (sqlite3_prepare_v2(database, script.constData(), int(script.size()), &statement, &rest) != SQLITE_OK)
        return failed(database);
    const qsizetype size = rest - script.constData();
    const QByteArray text = statement ? script.first(size) : QByteArray();
    sqlite3_finalize(statement);
    script = script.sliced(size);
    return text;
}

Result<void> dropSessionTables(sqlite3 *database)
{
    QByteArrayList names;
    {
        const auto tables
            = SqliteStatement::prepare(database, "SELECT name FROM sqlite_temp_schema WHERE type = 'table'");
        if (!tables)
            return fail(tables.error());
        for (auto row = (*tables)->step(u"run SQL"_s); row && *row; row = (*tables)->step(u"run SQL"_s))
            names.append((*tables)->bytes(0).toByteArray());
    }
    for (const QByteArray &name : std::as_const(names)) {
        if (sqlite3_exec(database, ("DROP TABLE temp.\"" + name + '"').constData(), nullptr, nullptr, nullptr)
            != SQLITE_OK)
            return failed(database);
    }
    return {};
}

Result<void> run(sqlite3 *database, QByteArray script, const std::function<Result<void>(SqliteStatement &)> &take)
{
    // A statement can only be read once the tables of those before it are there.
    for (;;) {
        const auto text = nextStatement(database, script);
        if (!text)
            return fail(text.error());
        auto statement = SqliteStatement::prepare(database, *text);
        if (!statement)
            return fail(statement.error());
        if (script.trimmed().isEmpty())
            return take(**statement);
        if (auto done = (*statement)->run(u"run SQL"_s); !done)
            return done;
    }
}

} // namespace

Result<void> runSqlScript(sqlite3 *database, const QByteArray &script,
                          const std::function<Result<void>(SqliteStatement &)> &take)
{
    auto done = run(database, script, take);
    const auto dropped = dropSessionTables(database);
    return done ? dropped : done;
}

} // namespace plumbline
