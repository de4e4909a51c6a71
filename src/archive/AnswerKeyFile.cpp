// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/AnswerKeyFile.h"

#include "archive/StoreRetention.h"
#include "store/AnswerCipher.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

#include <QFile>
#include <QFileInfo>
#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct CloseKeys {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using KeyFile = std::unique_ptr<sqlite3, CloseKeys>;
enum class JoinedKey { Put, Other, Unfit };

/// SQLite's own error code beside what was opened.
std::pair<KeyFile, int> openKeys(const QString &file)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    return {KeyFile(opened), code};
}

Result<void> runOn(sqlite3 *database, const QByteArray &sql, const QVariantList &binds = {})
{
    auto statement = SqliteStatement::prepare(database, sql);
    if (!statement)
        return fail(statement.error());
    for (const QVariant &bind : binds)
        (*statement)->bind(bind);
    return (*statement)->run(u"split keys"_s);
}

/// A key is put where it opens the bytes and the one that is there, if any, does not.
Result<JoinedKey> joinKey(StoreConnection &store, const QString &digest, const QByteArray &key)
{
    const QString what = u"join keys"_s;
    SqlQuery query(store);
    if (auto read = query.run(what,
                              u"SELECT b.body, k.key FROM raw_body AS b LEFT JOIN answer_key AS k ON k.sha256 = "
                              u"b.sha256 WHERE b.sha256 = ? AND b.codec LIKE '%%1'"_s.arg(RawRecords::sealedCodec),
                              {digest});
        !read)
        return fail(read.error());
    if (!query.next())
        return JoinedKey::Other;
    const QByteArray body = query.value(0).toByteArray(), present = query.value(1).toByteArray();
    const bool isWithout = query.isNull(1);
    if (!isWithout && AnswerCipher::opened(present, body, digest.toLatin1()))
        return JoinedKey::Other;
    if (!AnswerCipher::opened(key, body, digest.toLatin1()))
        return JoinedKey::Unfit;
    SqlQuery put(store);
    const auto done = isWithout
        ? put.run(what, u"INSERT INTO answer_key (sha256, key) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
                  {digest, key})
        : put.run(what, u"UPDATE answer_key SET key = ? WHERE sha256 = ?"_s, {key, digest});
    if (!done)
        return fail(done.error());
    return put.affected() > 0 ? JoinedKey::Put : JoinedKey::Other;
}

/// What was erased in the store that the keys come from; nothing in a file of before.
Result<QList<Removal>> erasedIn(sqlite3 *keys)
{
    QList<Removal> erased;
    auto there = SqliteStatement::prepare(keys, "SELECT 1 FROM sqlite_master WHERE name = 'erased_answer'");
    const auto isThere = there ? (*there)->step(u"read keys"_s) : Result<bool>(fail(there.error()));
    if (!isThere || !*isThere)
        return isThere ? Result<QList<Removal>>(erased) : fail(isThere.error());
    auto rows = SqliteStatement::prepare(
        keys, "SELECT sha256, source, rule, removed_by, removed_ns FROM erased_answer ORDER BY removed_ns, sha256");
    if (!rows)
        return fail(rows.error());
    Result<bool> stepped = true;
    while ((stepped = (*rows)->step(u"read keys"_s)) && *stepped)
        erased.append({(*rows)->text(0), (*rows)->text(1), (*rows)->text(2), (*rows)->text(3),
                       timeFromNs((*rows)->number(4))});
    if (!stepped)
        return fail(stepped.error());
    return erased;
}

} // namespace

Result<WholeFile> AnswerKeyFile::begin(const QString &file, WholeFile::Existing existing)
{
    if (QFileInfo(file).isFile() && existing == WholeFile::Existing::Replace && !isOne(file))
        return fail(Error::Kind::Store, u"split keys"_s,
                    u"the file that --keys would replace is no file of keys; it was left as it is"_s, file);
    return WholeFile::begin(file, existing);
}

Result<void> AnswerKeyFile::split(sqlite3 *copy, const WholeFile &keys)
{
    auto without = SqliteStatement::prepare(copy,
                                            u"SELECT COUNT(*) FROM raw_body WHERE codec LIKE '%%1' AND sha256 NOT IN "
                                            "(SELECT sha256 FROM answer_key)"_s.arg(RawRecords::sealedCodec)
                                                .toUtf8());
    if (!without)
        return fail(without.error());
    if (const auto counted = (*without)->step(u"split keys"_s); !counted)
        return fail(counted.error());
    if (const qint64 missing = (*without)->number(0); missing > 0)
        return fail(Error::Kind::Usage, u"split keys"_s,
                    u"this store is without the keys of %1 encrypted answers, and so would the file of keys be; put them "
                    "back first with `plumbline store join-keys`, and remove what was erased with `plumbline store "
                    "retain --apply`, or back up without --keys"_s.arg(missing));
    (*without)->reset();
    if (auto done = runOn(copy, "ATTACH ? AS kept", {keys.part()}); !done)
        return done;
    for (const QByteArray &sql :
         {QByteArray("CREATE TABLE kept.answer_key (sha256 TEXT NOT NULL PRIMARY KEY, key BLOB NOT NULL)"),
          QByteArray("INSERT INTO kept.answer_key SELECT sha256, key FROM main.answer_key ORDER BY sha256"),
          QByteArray("CREATE TABLE kept.erased_answer (sha256 TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, "
                     "rule TEXT NOT NULL, removed_by TEXT NOT NULL, removed_ns BIGINT NOT NULL)"),
          QByteArray("INSERT INTO kept.erased_answer SELECT removed, source, rule, removed_by, removed_ns FROM "
                     "main.removal WHERE id IN (SELECT MAX(r.id) FROM main.removal AS r JOIN main.raw_body AS b ON "
                     "b.sha256 = r.removed WHERE r.what = 'raw_body' AND b.codec = 'removed' GROUP BY r.removed)"),
          QByteArray("DELETE FROM main.answer_key"), QByteArray("DETACH kept")}) {
        if (auto done = runOn(copy, sql); !done)
            return done;
    }
    // Free pages of the copy hold what was deleted before, keys as well.
    return runOn(copy, "VACUUM");
}

bool AnswerKeyFile::isOne(const QString &file)
{
    const auto [keys, code] = openKeys(file);
    if (code != SQLITE_OK)
        return false;
    auto names = SqliteStatement::prepare(keys.get(), "SELECT group_concat(name) FROM sqlite_master WHERE type = 'table'");
    const auto stepped = names ? (*names)->step(u"read keys"_s) : Result<bool>(fail(names.error()));
    return stepped && *stepped
        && (QStringList{u"answer_key"_s, u"answer_key,erased_answer"_s}).contains((*names)->text(0));
}

Result<AnswerKeyFile::Joined> AnswerKeyFile::join(StoreConnection &store, const QString &file, const QString &who,
                                                  TimePoint now)
{
    const auto wrong = [&](const QString &detail) { return fail(Error::Kind::Usage, u"join keys"_s, detail, file); };
    const auto [keys, code] = openKeys(file);
    if (code != SQLITE_OK)
        return wrong(QString::fromUtf8(sqlite3_errstr(code)));
    auto rows = SqliteStatement::prepare(keys.get(), "SELECT sha256, key FROM answer_key ORDER BY sha256");
    if (!rows)
        return wrong(u"this is no file of keys: "_s + rows.error().detail);
    const auto erased = erasedIn(keys.get());
    if (!erased)
        return wrong(erased.error().detail);
    Joined joined;
    const auto done = store.transaction([&]() -> Result<void> {
        Result<bool> stepped = true;
        while ((stepped = (*rows)->step(u"read keys"_s)) && *stepped) {
            const auto put = joinKey(store, (*rows)->text(0), (*rows)->value(1).toByteArray());
            if (!put)
                return fail(put.error());
            ++(*put == JoinedKey::Put ? joined.put : *put == JoinedKey::Unfit ? joined.unfit : joined.others);
        }
        if (!stepped)
            return wrong(stepped.error().detail);
        const auto again = StoreRetention(store, {}, now).removeAgain(*erased, who);
        joined.erased = again.value_or(0);
        return again ? Result<void>() : fail(again.error());
    });
    if (!done)
        return fail(done.error());
    return joined;
}

} // namespace plumbline
