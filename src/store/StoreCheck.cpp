// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreCheck.h"

#include "store/LogCheck.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 comparedPerPage = 2'000;

} // namespace

Result<QList<StoreFinding>> StoreCheck::run() const
{
    QList<StoreFinding> findings;
    if (auto done = checkFile(findings); !done)
        return fail(done.error());
    if (!findings.isEmpty())
        return findings; // what else is said of a damaged file may come from the damage
    const auto remembered = LogCheckpoints(m_connection).remembered();
    if (!remembered)
        return fail(remembered.error());
    const auto moment = StoreSnapshot::take(m_connection); // others may write meanwhile
    if (!moment)
        return fail(moment.error());
    if (auto done = checkBodies(findings); !done)
        return fail(done.error());
    if (auto done = checkRows(findings); !done)
        return fail(done.error());
    if (auto done = checkLinks(findings); !done)
        return fail(done.error());
    const auto log = LogCheck(m_connection, *remembered).run();
    if (!log)
        return fail(log.error());
    return findings + *log;
}

Result<void> StoreCheck::expectWhole() const
{
    const auto findings = run();
    if (!findings)
        return fail(findings.error());
    for (const StoreFinding &one : *findings) {
        if (one.what != keyIsMissing)
            return fail(Error::Kind::Store, u"trust the store"_s,
                        u"%1 %2: %3; `plumbline store check` names every place"_s.arg(one.table, one.key, one.what),
                        m_connection.location().toString());
    }
    return {};
}

Result<void> StoreCheck::checkFile(QList<StoreFinding> &findings) const
{
    if (m_connection.location().engine != StoreLocation::Engine::Sqlite)
        return {}; // the server's own business
    SqlQuery query(m_connection);
    if (auto read = query.run(u"check file"_s, u"PRAGMA integrity_check(20)"_s); !read) {
        findings.append({u"file"_s, m_connection.location().path, read.error().detail});
        return {};
    }
    while (query.next()) {
        if (query.text(0) != u"ok"_s)
            findings.append({u"file"_s, m_connection.location().path, query.text(0)});
    }
    if (auto ended = query.ended(); !ended)
        findings.append({u"file"_s, m_connection.location().path, ended.error().detail});
    return {};
}

Result<void> StoreCheck::checkBodies(QList<StoreFinding> &findings) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"check raw bodies"_s,
                              u"SELECT b.sha256, CASE WHEN b.codec LIKE '%%1' AND k.sha256 IS NULL THEN 1 "
                              "ELSE 0 END FROM raw_body AS b LEFT JOIN answer_key AS k ON k.sha256 = "
                              "b.sha256 WHERE b.codec <> 'removed' ORDER BY b.sha256"_s.arg(RawRecords::sealedCodec));
        !read)
        return read;
    QStringList digests;
    while (query.next()) {
        if (query.number(1) != 0)
            findings.append({u"answer_key"_s, query.text(0), keyIsMissing});
        else
            digests.append(query.text(0));
    }
    const RawRecords records(m_connection);
    for (const QString &digest : digests) {
        const auto stored = records.find(digest);
        if (!stored)
            return fail(stored.error());
        if (!stored->isOpened)
            findings.append({u"raw_body"_s, digest, u"the stored bytes and their key do not belong together"_s});
        else if (!stored->digestMatches)
            findings.append({u"raw_body"_s, digest, u"the stored bytes do not match their digest"_s});
        else if (!stored->checksumMatches)
            findings.append({u"raw_body"_s, digest, u"size, CRC-32 or stored form do not match the bytes"_s});
    }
    return {};
}

Result<void> StoreCheck::checkRows(QList<StoreFinding> &findings) const
{
    const RowQueries rows(m_connection);
    for (const RowType &type : rowTypes()) {
        for (qint64 last = 0;;) {
            const auto page = rows.versionsAfter(type.name, last, comparedPerPage);
            if (!page)
                return fail(page.error());
            if (page->isEmpty())
                break;
            for (const StoredRow &stored : *page) {
                if (stored.row.digest() != stored.digest)
                    findings.append({u"%1_version"_s.arg(type.name), stored.row.id(),
                                     u"the row does not match its digest (version %1)"_s.arg(stored.versionId)});
            }
            last = page->last().versionId;
        }
    }
    return {};
}

Result<void> StoreCheck::checkLinks(QList<StoreFinding> &findings) const
{
    const auto collect = [&](const QString &table, const QString &what, const QString &sql) -> Result<void> {
        SqlQuery query(m_connection);
        if (auto read = query.run(u"check links"_s, sql); !read)
            return read;
        while (query.next())
            findings.append({table, query.text(0), what});
        return {};
    };
    QSet<QString> bodies;
    if (auto done = collect(u"raw_body"_s, u"the bytes are gone, and no removal was written down"_s,
                            u"SELECT sha256 FROM raw_body WHERE codec = 'removed' AND sha256 NOT IN "
                            u"(SELECT removed FROM removal WHERE what = 'raw_body')"_s);
        !done)
        return done;
    if (auto done
        = collect(u"answer_key"_s, u"a key without the bytes that it opens"_s,
                  u"SELECT k.sha256 FROM answer_key AS k LEFT JOIN raw_body AS b ON b.sha256 = k.sha256 AND "
                  u"b.codec LIKE '%%1' WHERE b.sha256 IS NULL ORDER BY k.sha256"_s.arg(RawRecords::sealedCodec));
        !done)
        return done;
    SqlQuery names(m_connection);
    if (auto read = names.run(u"check links"_s, u"SELECT sha256 FROM raw_body"_s); !read)
        return read;
    while (names.next())
        bodies.insert(names.text(0));
    for (const RowType &type : rowTypes()) {
        const QString table = type.name + "_version"_L1;
        if (auto done
            = collect(table, u"the raw answer of the row is not stored"_s,
                      u"SELECT id FROM %1 WHERE raw_sha256 NOT IN (SELECT sha256 FROM raw_body)"_s.arg(table));
            !done)
            return done;
        if (auto done = collect(table, u"the version ends before it begins"_s,
                                u"SELECT id FROM %1 WHERE known_to_ns <= known_from_ns"_s.arg(table));
            !done)
            return done;
        if (auto done = collect(table, u"the version does not end when the next one begins"_s,
                                u"SELECT id FROM (SELECT id, known_to_ns, LEAD(known_from_ns) OVER (PARTITION BY "
                                u"source, id ORDER BY version_id) AS next_ns FROM %1) AS v WHERE "
                                u"COALESCE(known_to_ns, -1) <> COALESCE(next_ns, -1)"_s.arg(table));
            !done)
            return done;
        SqlQuery joined(m_connection);
        if (auto read
            = joined.run(u"check links"_s, u"SELECT id, raw_also FROM %1 WHERE raw_also IS NOT NULL"_s.arg(table));
            !read)
            return read;
        while (joined.next()) {
            const QJsonObject also = QJsonDocument::fromJson(joined.text(1).toUtf8()).object();
            const bool stored = !also.isEmpty() && std::all_of(also.begin(), also.end(), [&](const QJsonValue &place) {
                return bodies.contains(place[0].toString());
            });
            if (!stored)
                findings.append({table, joined.text(0), u"an answer that was joined into the row is not stored"_s});
        }
    }
    if (auto done
        = collect(u"rejected_record"_s, u"the raw answer of the rejected record is not stored"_s,
                  u"SELECT raw_pointer FROM rejected_record WHERE raw_sha256 NOT IN (SELECT sha256 FROM raw_body)"_s);
        !done)
        return done;
    if (auto done = collect(u"rejected_record"_s, u"the rejected record is of another source than its reading"_s,
                            u"SELECT r.raw_pointer FROM rejected_record AS r JOIN sync_run AS s ON s.id = r.run_id "
                            u"WHERE r.source <> s.source"_s);
        !done)
        return done;
    if (auto done = collect(u"raw_answer"_s, u"the bytes of the answer are not stored"_s,
                            u"SELECT url FROM raw_answer WHERE sha256 NOT IN (SELECT sha256 FROM raw_body)"_s);
        !done)
        return done;
    for (const QString &table : {u"partition_read"_s, u"stream_read"_s}) {
        if (auto done = collect(table, u"the reading belongs to no run"_s,
                                u"SELECT stream FROM %1 WHERE run_id NOT IN (SELECT id FROM sync_run)"_s.arg(table));
            !done)
            return done;
    }
    if (auto done = collect(u"confirmable_answer"_s, u"the bytes of the answer are not stored"_s,
                            u"SELECT url FROM confirmable_answer WHERE sha256 NOT IN (SELECT sha256 FROM raw_body)"_s);
        !done)
        return done;
    return collect(u"presence"_s, u"the row went before it came"_s,
                   u"SELECT row_id FROM presence WHERE gone_ns < first_seen_ns"_s);
}

} // namespace plumbline
