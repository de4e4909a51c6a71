// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/AnswerKeyFile.h"

#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

#include <QFile>
#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct CloseKeys {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

Result<void> runOn(sqlite3 *database, const QByteArray &sql, const QVariantList &binds = {})
{
    auto statement = SqliteStatement::prepare(database, sql);
    if (!statement)
        return fail(statement.error());
    for (const QVariant &bind : binds)
        (*statement)->bind(bind);
    return (*statement)->run(u"split keys"_s);
}

} // namespace

Result<void> AnswerKeyFile::split(sqlite3 *copy, const WholeFile &keys)
{
    if (auto done = runOn(copy, "ATTACH ? AS kept", {keys.part()}); !done)
        return done;
    for (const QByteArray &sql :
         {QByteArray("CREATE TABLE kept.answer_key (sha256 TEXT NOT NULL PRIMARY KEY, key BLOB NOT NULL)"),
          QByteArray("INSERT INTO kept.answer_key SELECT sha256, key FROM main.answer_key ORDER BY sha256"),
          QByteArray("DELETE FROM main.answer_key"), QByteArray("DETACH kept")}) {
        if (auto done = runOn(copy, sql); !done)
            return done;
    }
    // Free pages of the copy hold what was deleted before, keys as well.
    return runOn(copy, "VACUUM");
}

Result<AnswerKeyFile::Joined> AnswerKeyFile::join(StoreConnection &store, const QString &file)
{
    const auto wrong = [&](const QString &detail) { return fail(Error::Kind::Usage, u"join keys"_s, detail, file); };
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, CloseKeys> keys(opened);
    if (code != SQLITE_OK)
        return wrong(QString::fromUtf8(sqlite3_errstr(code)));
    auto rows = SqliteStatement::prepare(keys.get(), "SELECT sha256, key FROM answer_key ORDER BY sha256");
    if (!rows)
        return wrong(u"this is no file of keys: "_s + rows.error().detail);
    Joined joined;
    const auto done = store.transaction([&]() -> Result<void> {
        Result<bool> stepped = true;
        while ((stepped = (*rows)->step(u"read keys"_s)) && *stepped) {
            SqlQuery insert(store);
            if (auto put
                = insert.run(u"join keys"_s,
                             u"INSERT INTO answer_key (sha256, key) SELECT sha256, CAST(? AS %1) FROM raw_body WHERE "
                             u"sha256 = ? AND "
                             u"codec LIKE '%%2' ON CONFLICT (sha256) DO NOTHING"_s.arg(
                                 store.location().engine == StoreLocation::Engine::Sqlite ? u"BLOB"_s : u"BYTEA"_s,
                                 RawRecords::sealedCodec),
                             {(*rows)->value(1), (*rows)->text(0)});
                !put)
                return put;
            (insert.affected() > 0 ? joined.put : joined.others) += 1;
        }
        return stepped ? Result<void>() : Result<void>(wrong(stepped.error().detail));
    });
    if (!done)
        return fail(done.error());
    return joined;
}

} // namespace plumbline
