// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SyncLedger.h"

#include "store/LedgerDigest.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/ReadLedger.h"
#include "store/RunLine.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QJsonDocument>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString runColumns
    = u"id, source, connector, started_ns, finished_ns, state, error, pages, bytes, added, changed, unchanged, rejected, note"_s;

QVariant boundInstant(const std::optional<TimePoint> &instant)
{
    return instant ? QVariant(toNs(*instant)) : QVariant(QMetaType(QMetaType::LongLong));
}

SyncRunRecord runFrom(const SqlQuery &query, int first = 0)
{
    SyncRunRecord run;
    run.id = query.number(first);
    run.source = query.text(first + 1);
    run.connector = query.text(first + 2);
    run.startedAt = timeFromNs(query.number(first + 3));
    if (!query.isNull(first + 4))
        run.finishedAt = timeFromNs(query.number(first + 4));
    run.state = query.text(first + 5);
    run.error = query.text(first + 6);
    run.pages = query.number(first + 7);
    run.bytes = query.number(first + 8);
    run.rows = {query.number(first + 9), query.number(first + 10), query.number(first + 11), query.number(first + 12)};
    run.note = query.text(first + 13);
    return run;
}

Result<QList<SyncRunRecord>> runsWhere(StoreConnection &connection, const QString &condition,
                                       const QVariantList &binds = {})
{
    SqlQuery query(connection);
    const QString sql
        = u"SELECT %1 FROM sync_run WHERE id IN (SELECT MAX(id) FROM sync_run%2 GROUP BY source) ORDER BY source"_s.arg(
            runColumns, condition);
    if (auto read = query.run(u"read sync runs"_s, sql, binds); !read)
        return fail(read.error());
    QList<SyncRunRecord> runs;
    while (query.next())
        runs.append(runFrom(query));
    return runs;
}

Result<QList<SyncRunRecord>> listed(StoreConnection &connection, const QString &which, const QVariant &bind, int limit)
{
    SqlQuery query(connection);
    const QString sql = u"SELECT %1 FROM sync_run WHERE %2 LIMIT %3"_s.arg(runColumns, which).arg(limit);
    if (auto read = query.run(u"read sync runs"_s, sql, {bind}); !read)
        return fail(read.error());
    QList<SyncRunRecord> runs;
    while (query.next())
        runs.append(runFrom(query));
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return runs;
}

} // namespace

Result<SyncRunRecord> SyncLedger::startOrResume(const QString &source, const QString &connector, TimePoint now,
                                                TimePoint oldest)
{
    SqlQuery open(m_connection);
    // A killed or cancelled run goes on where it stopped. A failed one does not: a stream that fails for ever must not
    // keep the others from being read anew.
    const QString sql = u"SELECT %1 FROM sync_run WHERE source = ? ORDER BY id DESC LIMIT 1"_s.arg(runColumns);
    if (auto read = open.run(u"find unfinished run"_s, sql, {source}); !read)
        return fail(read.error());
    if (open.next()) {
        SyncRunRecord run = runFrom(open);
        if ((run.state == u"running"_s || run.state == u"cancelled"_s) && run.connector == connector
            && run.startedAt >= oldest) {
            run.state = u"running"_s;
            run.finishedAt.reset();
            run.error.clear();
            if (auto updated = update(run); !updated)
                return fail(updated.error());
            if (auto noted = noteState(run, now); !noted)
                return fail(noted.error());
            return run;
        }
    }
    SyncRunRecord run;
    run.source = source;
    run.connector = connector;
    run.startedAt = now;
    run.state = u"running"_s;
    if (auto added = add(run); !added)
        return fail(added.error());
    if (auto noted = noteState(run, now); !noted)
        return fail(noted.error());
    return run;
}

Result<void> SyncLedger::add(SyncRunRecord &run)
{
    SqlQuery insert(m_connection);
    if (auto added = insert.run(u"start run"_s,
                                u"INSERT INTO sync_run (source, connector, started_ns, finished_ns, state, error, "
                                u"pages, bytes, added, changed, unchanged, rejected, told_answer, told_rejected) "
                                "SELECT ?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT), ?, ?, 0, 0, 0, 0, 0, 0, "
                                "(SELECT COALESCE(MAX(id), 0) FROM raw_answer), "
                                "(SELECT COALESCE(MAX(id), 0) FROM rejected_record) RETURNING id"_s,
                                {run.source, run.connector, toNs(run.startedAt), boundInstant(run.finishedAt),
                                 run.state, boundText(run.error)});
        !added)
        return added;
    insert.next();
    run.id = insert.number(0);
    return {};
}

Result<void> SyncLedger::noteFailure(const QString &source, const QString &connector, const QString &error,
                                     TimePoint now)
{
    SyncRunRecord run;
    run.source = source;
    run.connector = connector;
    run.startedAt = now;
    run.finishedAt = now;
    run.state = u"failed"_s;
    run.error = error;
    if (auto added = add(run); !added)
        return added;
    return tell(run, now);
}

Result<void> SyncLedger::update(const SyncRunRecord &run)
{
    SqlQuery query(m_connection);
    return query.run(
        u"update run"_s,
        u"UPDATE sync_run SET finished_ns = ?, state = ?, error = ?, pages = ?, bytes = ?, added = ?, changed = ?, unchanged = ?, rejected = ?, note = ? WHERE id = ?"_s,
        {boundInstant(run.finishedAt), run.state, boundText(run.error), run.pages, run.bytes, run.rows.added,
         run.rows.changed, run.rows.unchanged, run.rows.rejected, boundText(run.note), run.id});
}

Result<void> SyncLedger::touch(SyncRunRecord run, TimePoint now)
{
    run.finishedAt = now;
    run.note.clear();
    if (auto updated = update(run); !updated)
        return updated;
    return noteState(run, now);
}

Result<void> SyncLedger::finish(SyncRunRecord run, TimePoint now)
{
    run.finishedAt = now;
    run.note.clear();
    if (auto updated = update(run); !updated)
        return updated;
    return tell(run, now);
}

Result<void> SyncLedger::tell(const SyncRunRecord &run, TimePoint now)
{
    LogEntry entry;
    entry.line.kind = LogKind::Sync;
    entry.line.source = run.source;
    const auto record = recordOf(run);
    if (!record)
        return fail(record.error());
    entry.line.rec = QJsonDocument(*record).toJson(QJsonDocument::Compact);
    const auto told = LogWriter(m_connection).tell(entry, now);
    if (!told)
        return fail(told.error());
    if (auto noted = noteState(run, now, told->at); !noted)
        return noted;
    return LogCheckpoints(m_connection).sign(told->at);
}

Result<QJsonObject> SyncLedger::recordOf(const SyncRunRecord &run)
{
    const auto streams = ReadLedger(m_connection).streams(run.id);
    if (!streams)
        return fail(streams.error());
    const auto partitions = ReadLedger(m_connection).partitions(run.id);
    if (!partitions)
        return fail(partitions.error());
    SqlQuery query(m_connection);
    if (auto read
        = query.run(u"read run"_s, u"SELECT told_answer, told_rejected FROM sync_run WHERE id = ?"_s, {run.id});
        !read)
        return fail(read.error());
    const bool isThere = query.next();
    const auto answers = answersDigest(m_connection, run.id, isThere ? query.number(0) : 0);
    if (!answers)
        return fail(answers.error());
    const auto rejected = putAsideDigest(m_connection, run.id, isThere ? query.number(1) : 0);
    if (!rejected)
        return fail(rejected.error());
    QJsonObject record = runRecord(run, *streams, *partitions);
    putDigest(record, u"answers"_s, *answers);
    putDigest(record, u"put_aside"_s, *rejected);
    if (auto told = query.run(u"update run"_s, u"UPDATE sync_run SET told_answer = ?, told_rejected = ? WHERE id = ?"_s,
                              {answers->through, rejected->through, run.id});
        !told)
        return fail(told.error());
    return record;
}

Result<void> SyncLedger::noteState(const SyncRunRecord &run, TimePoint at, std::optional<TimePoint> lineAt)
{
    if (!lineAt) {
        LogWriter log(m_connection);
        const auto moment = log.moment(at);
        if (!moment)
            return fail(moment.error());
        if (auto advanced = log.advance(*moment); !advanced)
            return advanced;
        lineAt = *moment;
    }
    return SqlQuery(m_connection)
        .run(u"note state of run"_s,
             u"INSERT INTO run_state (run_id, source, state, error, at_ns, known_ns) VALUES (?, ?, ?, ?, ?, ?)"_s,
             {run.id, run.source, run.state, boundText(run.error), toNs(at), toNs(*lineAt)});
}

Result<QList<SyncRunRecord>> SyncLedger::latestRuns(std::optional<TimePoint> knownAt) const
{
    return knownAt ? knownThen(*knownAt, {}) : runsWhere(m_connection, {});
}

Result<QList<SyncRunRecord>> SyncLedger::latestCompleteRuns(std::optional<TimePoint> knownAt) const
{
    return knownAt ? knownThen(*knownAt, u" AND state = 'complete'"_s)
                   : runsWhere(m_connection, u" WHERE state = 'complete'"_s);
}

Result<QList<SyncRunRecord>> SyncLedger::knownThen(TimePoint knownAt, const QString &condition) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"read sync runs"_s,
            u"SELECT s.state, s.error, s.at_ns, %1 FROM (SELECT run_id, state, error, at_ns, ROW_NUMBER() OVER "
            "(PARTITION BY source ORDER BY known_ns DESC, run_id DESC) AS place FROM run_state WHERE known_ns <= ?%2) "
            "AS s JOIN sync_run AS r ON r.id = s.run_id WHERE s.place = 1 ORDER BY r.source"_s.arg(
                u"r."_s + QString(runColumns).replace(u", "_s, u", r."_s), condition),
            {toNs(knownAt)});
        !read)
        return fail(read.error());
    QList<SyncRunRecord> runs;
    while (query.next()) {
        SyncRunRecord run = runFrom(query, 3);
        run.state = query.text(0);
        run.error = query.text(1);
        run.finishedAt = run.state == u"running"_s ? std::nullopt : std::optional(timeFromNs(query.number(2)));
        runs.append(run);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return runs;
}

Result<int> SyncLedger::failuresInARow(const QString &source) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read sync runs"_s,
                              u"SELECT COUNT(*) FROM sync_run WHERE source = ? AND state = 'failed' AND id > "
                              u"(SELECT COALESCE(MAX(id), 0) FROM sync_run WHERE source = ? AND state = 'complete')"_s,
                              {source, source});
        !read)
        return fail(read.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<qint64> SyncLedger::rowsSince(const QString &source, TimePoint from) const
{
    SqlQuery query(m_connection);
    if (auto read
        = query.run(u"read sync runs"_s,
                    u"SELECT CAST(COALESCE(SUM(added + changed), 0) AS BIGINT) FROM sync_run WHERE source = ? "
                    u"AND COALESCE(finished_ns, started_ns) >= ?"_s,
                    {source, toNs(from)});
        !read)
        return fail(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<void> SyncLedger::pause(const QString &source, TimePoint now)
{
    return m_connection.transaction([&] {
        return SqlQuery(m_connection)
            .run(u"pause source"_s,
                 u"INSERT INTO source_pause (source, since_ns) VALUES (?, ?) ON CONFLICT (source) DO NOTHING"_s,
                 {source, toNs(now)});
    });
}

Result<void> SyncLedger::goOn(const QString &source)
{
    return m_connection.transaction([&] {
        return SqlQuery(m_connection)
            .run(u"let source go on"_s, u"DELETE FROM source_pause WHERE source = ?"_s, {source});
    });
}

Result<QHash<QString, TimePoint>> SyncLedger::paused() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read pauses"_s, u"SELECT source, since_ns FROM source_pause"_s); !read)
        return fail(read.error());
    QHash<QString, TimePoint> sources;
    while (query.next())
        sources.insert(query.text(0), timeFromNs(query.number(1)));
    return sources;
}

Result<QList<SyncRunRecord>> SyncLedger::runs(const QString &source, int limit) const
{
    return listed(m_connection, u"source = ? ORDER BY id DESC"_s, source, limit);
}

Result<QList<SyncRunRecord>> SyncLedger::after(qint64 id, int limit) const
{
    return listed(m_connection, u"id > ? ORDER BY id"_s, id, limit);
}

Result<void> SyncLedger::expect(const QHash<QString, QStringList> &typesBySource, TimePoint now)
{
    return m_connection.transaction([&]() -> Result<void> {
        SqlQuery query(m_connection);
        const QStringList configured = typesBySource.keys();
        QVariantList names;
        for (const QString &source : configured)
            names.append(source);
        const QString others
            = names.isEmpty() ? QString() : u" AND source NOT IN (%1)"_s.arg(placeholders(names.size()));
        if (auto gone = query.run(u"forget sources"_s,
                                  u"DELETE FROM expected_rows WHERE source NOT IN (SELECT source FROM sync_run WHERE "
                                  u"state = 'complete')"_s
                                      + others,
                                  names);
            !gone)
            return gone;
        for (const QString &source : configured) {
            for (const QString &type : typesBySource.value(source)) {
                if (auto kept = query.run(u"expect rows"_s,
                                          u"INSERT INTO expected_rows (source, type, since_ns) VALUES (?, ?, ?) ON "
                                          u"CONFLICT (source, type) DO NOTHING"_s,
                                          {source, type, toNs(now)});
                    !kept)
                    return kept;
            }
        }
        return {};
    });
}

Result<QStringList> SyncLedger::expectedSources(const QString &type, std::optional<TimePoint> knownAt) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read expected rows"_s,
                              u"SELECT source FROM expected_rows WHERE type = ? AND since_ns <= ? ORDER BY source"_s,
                              {type, knownAt ? toNs(*knownAt) : std::numeric_limits<qint64>::max()});
        !read)
        return fail(read.error());
    QStringList sources;
    while (query.next())
        sources.append(query.text(0));
    return sources;
}

} // namespace plumbline
