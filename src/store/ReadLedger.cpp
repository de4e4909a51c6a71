// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ReadLedger.h"

#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString partitionColumns
    = u"source, stream, part, next, state, pages, seen, claimed, claimed_kind, since_ns, window_from_ns, "
      u"window_to_ns, bytes, confirmed, clock_offset_ms, restarts, resumed, gap, error, started_ns, ended_ns, "
      u"rejected, "
      u"repeated"_s;
const QString streamColumns
    = u"run_id, source, stream, state, whole, question, mapping, resumed, error, started_ns, ended_ns, present"_s;

QVariant bound(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::LongLong));
}

QVariant bound(const std::optional<TimePoint> &time)
{
    return time ? QVariant(toNs(*time)) : QVariant(QMetaType(QMetaType::LongLong));
}

std::optional<qint64> numberAt(const SqlQuery &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.number(column));
}

std::optional<TimePoint> timeAt(const SqlQuery &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(timeFromNs(query.number(column)));
}

qint64 untilNs(std::optional<TimePoint> knownAt)
{
    return knownAt ? toNs(*knownAt) : std::numeric_limits<qint64>::max();
}

/// "excluded" updates of all columns of a table but its first ones, which are the key.
QString updatesOf(const QString &columns, const QStringList &key)
{
    QStringList updates;
    for (const QString &column : columns.split(u", "_s)) {
        if (!key.contains(column))
            updates.append(u"%1 = excluded.%1"_s.arg(column));
    }
    return updates.join(u", "_s);
}

QString ofTable(const QString &name)
{
    QStringList names;
    for (const QString &column : partitionColumns.split(u", "_s))
        names.append(name + u'.' + column);
    return names.join(u", "_s);
}

PartitionRead partitionFrom(const SqlQuery &query)
{
    PartitionRead read;
    read.source = query.text(0);
    read.stream = query.text(1);
    read.partition = query.text(2);
    read.next = query.text(3);
    read.state = query.text(4);
    read.pages = query.number(5);
    read.recordsSeen = query.number(6);
    read.recordsClaimed = numberAt(query, 7);
    read.claimedKind = query.text(8);
    read.since = timeAt(query, 9);
    read.windowFrom = timeAt(query, 10);
    read.windowTo = timeAt(query, 11);
    read.bytes = query.number(12);
    read.confirmed = query.number(13);
    read.clockOffsetMs = numberAt(query, 14);
    read.restarts = int(query.number(15));
    read.resumed = int(query.number(16));
    read.gap = query.text(17);
    read.error = query.text(18);
    read.startedAt = timeAt(query, 19);
    read.endedAt = timeAt(query, 20);
    read.rejected = query.number(21);
    read.repeated = query.number(22);
    return read;
}

StreamRead streamFrom(const SqlQuery &query)
{
    return {query.number(0),      query.text(1),
            query.text(2),        query.text(3),
            query.number(4) != 0, query.text(5),
            query.text(6),        int(query.number(7)),
            query.text(8),        timeFromNs(query.number(9)),
            timeAt(query, 10),    query.text(11).split(u',', Qt::SkipEmptyParts)};
}

template <typename Read>
Result<QList<Read>> all(StoreConnection &connection, const QString &sql, const QVariantList &binds,
                        Read (*from)(const SqlQuery &))
{
    SqlQuery query(connection);
    if (auto read = query.run(u"read what was read"_s, sql, binds); !read)
        return fail(read.error());
    QList<Read> reads;
    while (query.next())
        reads.append(from(query));
    return reads;
}

template <typename Read>
Result<std::optional<Read>> firstOf(Result<QList<Read>> reads)
{
    if (!reads)
        return fail(reads.error());
    return reads->isEmpty() ? std::optional<Read>() : std::optional<Read>(reads->first());
}

} // namespace

Result<std::optional<PartitionRead>> ReadLedger::partition(qint64 runId, const QString &stream,
                                                           const QString &partition) const
{
    return firstOf(
        all(m_connection,
            u"SELECT %1 FROM partition_read WHERE run_id = ? AND stream = ? AND part = ?"_s.arg(partitionColumns),
            {runId, stream, boundText(partition)}, partitionFrom));
}

Result<QList<PartitionRead>> ReadLedger::partitions(qint64 runId, const QString &stream) const
{
    const QString sql = u"SELECT %1 FROM partition_read WHERE run_id = ?%2 ORDER BY stream, part"_s.arg(
        partitionColumns, stream.isEmpty() ? QString() : u" AND stream = ?"_s);
    return all(m_connection, sql, stream.isEmpty() ? QVariantList{runId} : QVariantList{runId, stream}, partitionFrom);
}

Result<void> ReadLedger::save(qint64 runId, const PartitionRead &read)
{
    SqlQuery query(m_connection);
    return query.run(
        u"save what was read"_s,
        u"INSERT INTO partition_read (run_id, %1) VALUES (%2) ON CONFLICT (run_id, stream, part) DO UPDATE SET %3"_s
            .arg(partitionColumns, placeholders(24),
                 updatesOf(partitionColumns, {u"source"_s, u"stream"_s, u"part"_s})),
        {runId,
         read.source,
         read.stream,
         boundText(read.partition),
         boundText(read.next),
         read.state,
         read.pages,
         read.recordsSeen,
         bound(read.recordsClaimed),
         read.claimedKind,
         bound(read.since),
         bound(read.windowFrom),
         bound(read.windowTo),
         read.bytes,
         read.confirmed,
         bound(read.clockOffsetMs),
         read.restarts,
         read.resumed,
         boundText(read.gap),
         boundText(read.error),
         bound(read.startedAt),
         bound(read.endedAt),
         read.rejected,
         read.repeated});
}

Result<std::optional<PartitionRead>> ReadLedger::lastComplete(const StreamRead &like, const QString &partition,
                                                              ReadWish wish) const
{
    QString conditions;
    QVariantList binds{like.source, like.stream, boundText(partition), boundText(like.question)};
    if (wish.isSameMapping) {
        conditions += u" AND s.mapping = ?"_s;
        binds.append(boundText(like.mapping));
    }
    if (wish.isWhole)
        conditions += u" AND p.since_ns IS NULL"_s;
    if (wish.hasRecords)
        conditions += u" AND p.seen > 0"_s;
    return firstOf(
        all(m_connection,
            u"SELECT %1 FROM partition_read AS p JOIN stream_read AS s ON s.run_id = p.run_id AND s.stream = p.stream "
            u"WHERE p.source = ? AND p.stream = ? AND p.part = ? AND s.question = ? AND p.state = 'complete' AND "
            u"p.started_ns IS NOT NULL%2 ORDER BY p.run_id DESC LIMIT 1"_s.arg(ofTable(u"p"_s), conditions),
            binds, partitionFrom));
}

Result<QList<PartitionRead>> ReadLedger::owed(const StreamRead &like, const QString &partition) const
{
    const QString one
        = u"JOIN stream_read AS %2 ON %2.run_id = %1.run_id AND %2.stream = %1.stream WHERE %1.source = ? "
          u"AND %1.stream = ? AND %1.part = ? AND %2.question = ? AND %2.mapping = ? AND "
          u"%1.state = 'complete' AND %1.started_ns IS NOT NULL"_s;
    const QVariantList binds{like.source, like.stream, boundText(partition), boundText(like.question),
                             boundText(like.mapping)};
    return all(
        m_connection,
        u"SELECT %1 FROM partition_read AS p %2 AND (p.rejected > 0 OR p.gap <> '') AND NOT EXISTS (SELECT 1 FROM "
        u"partition_read "
        u"AS q %3 AND q.run_id > p.run_id AND q.rejected = 0 AND q.gap = '' AND (q.since_ns IS NULL OR q.since_ns <= "
        u"p.since_ns))"_s.arg(ofTable(u"p"_s), one.arg(u"p"_s, u"s"_s), one.arg(u"q"_s, u"t"_s)),
        binds + binds, partitionFrom);
}

Result<QList<PartitionRead>> ReadLedger::owed(const StreamRead &like, std::optional<TimePoint> knownAt) const
{
    const QString one = u"JOIN stream_read AS %2 ON %2.run_id = %1.run_id AND %2.stream = %1.stream WHERE %1.source = ? "
                        u"AND %1.stream = ? AND %2.question = ? AND %2.known_ns <= ? AND %1.state = 'complete'"_s;
    const QVariantList binds{like.source, like.stream, boundText(like.question), untilNs(knownAt)};
    return all(m_connection,
               u"SELECT %1 FROM partition_read AS p %2 AND (p.rejected > 0 OR p.gap <> '') AND NOT EXISTS (SELECT 1 FROM "
               u"partition_read AS q %3 AND q.part = p.part AND q.run_id > p.run_id AND q.rejected = 0 AND q.gap = '' "
               u"AND (q.since_ns IS NULL OR q.since_ns <= p.since_ns)) ORDER BY p.part, p.run_id"_s.arg(
                   ofTable(u"p"_s), one.arg(u"p"_s, u"s"_s), one.arg(u"q"_s, u"t"_s)),
               binds + binds, partitionFrom);
}

Result<QList<StreamRead>> ReadLedger::ended(const QString &source, const QString &stream,
                                            std::optional<TimePoint> knownAt) const
{
    return all(m_connection,
               u"SELECT %1 FROM stream_read WHERE source = ? AND stream = ? AND state = 'complete' AND known_ns <= ? "
               u"ORDER BY run_id"_s.arg(streamColumns),
               {source, stream, untilNs(knownAt)}, streamFrom);
}

Result<std::optional<StreamRead>> ReadLedger::stream(qint64 runId, const QString &stream) const
{
    return firstOf(all(m_connection, u"SELECT %1 FROM stream_read WHERE run_id = ? AND stream = ?"_s.arg(streamColumns),
                       {runId, stream}, streamFrom));
}

Result<void> ReadLedger::save(const StreamRead &read)
{
    std::optional<TimePoint> known;
    if (read.state == u"complete"_s) {
        LogWriter log(m_connection);
        const auto moment = log.moment(read.endedAt.value_or(read.startedAt));
        if (!moment)
            return fail(moment.error());
        if (auto advanced = log.advance(*moment); !advanced)
            return advanced;
        known = *moment;
    }
    SqlQuery query(m_connection);
    const QString columns = streamColumns + u", known_ns"_s;
    return query.run(u"save what was read"_s,
                     u"INSERT INTO stream_read (%1) VALUES (%2) ON CONFLICT (run_id, stream) DO UPDATE SET %3"_s.arg(
                         columns, placeholders(13), updatesOf(columns, {u"run_id"_s, u"stream"_s})),
                     {read.runId, read.source, read.stream, read.state, qint64(read.isWhole), boundText(read.question),
                      boundText(read.mapping), read.resumed, boundText(read.error), toNs(read.startedAt),
                      bound(read.endedAt), boundText(read.present.join(u',')), bound(known)});
}

Result<QList<StreamRead>> ReadLedger::streams(qint64 runId) const
{
    return all(m_connection, u"SELECT %1 FROM stream_read WHERE run_id = ? ORDER BY stream"_s.arg(streamColumns),
               {runId}, streamFrom);
}

Result<QList<StreamRead>> ReadLedger::latest(const QString &source) const
{
    return all(m_connection,
               u"SELECT %1 FROM stream_read AS s WHERE source = ? AND run_id = (SELECT MAX(run_id) FROM stream_read AS "
               u"t WHERE t.source = s.source AND t.stream = s.stream) ORDER BY stream"_s.arg(streamColumns),
               {source}, streamFrom);
}

Result<std::optional<TimePoint>> ReadLedger::lastComplete(const QString &source, const QString &stream) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read what was read"_s,
                              u"SELECT MAX(started_ns) FROM stream_read WHERE source = ? AND stream = ? AND state = "
                              u"'complete'"_s,
                              {source, stream});
        !read)
        return fail(read.error());
    return query.next() ? timeAt(query, 0) : std::optional<TimePoint>();
}

Result<Continuity> ReadLedger::continuity(const QString &source, const QString &stream, TimePoint now,
                                          std::chrono::seconds over) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read what was read"_s,
                              u"SELECT started_ns FROM stream_read WHERE source = ? AND stream = ? AND state = "
                              u"'complete' AND whole = 1 AND started_ns >= ? AND started_ns <= ? ORDER BY started_ns"_s,
                              {source, stream, toNs(now - over), toNs(now)});
        !read)
        return fail(read.error());
    QList<TimePoint> readings;
    while (query.next())
        readings.append(timeFromNs(query.number(0)));
    return Continuity::of(readings, now);
}

Result<QList<Observation>> ReadLedger::observed(const QStringList &types, const QStringList &sources, TimePoint from,
                                                TimePoint to, std::optional<TimePoint> knownAt) const
{
    QList<Observation> found;
    if (sources.isEmpty())
        return found;
    QVariantList binds;
    for (const QString &source : sources)
        binds.append(source);
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read what was read"_s,
                              u"SELECT source, stream, present, started_ns FROM stream_read WHERE source IN (%1) AND "
                              u"present <> '' AND state = 'complete' AND whole = 1 AND started_ns <= ? AND known_ns <= "
                              u"? ORDER BY source, stream, started_ns"_s.arg(placeholders(sources.size())),
                              binds << toNs(to) << (knownAt ? toNs(*knownAt) : std::numeric_limits<qint64>::max()));
        !read)
        return fail(read.error());
    QList<QList<TimePoint>> readings;
    while (query.next()) {
        const QStringList present = query.text(2).split(u',');
        if (std::none_of(types.begin(), types.end(), [&](const QString &type) { return present.contains(type); }))
            continue;
        const TimePoint at = timeFromNs(query.number(3));
        if (found.isEmpty() || found.last().source != query.text(0) || found.last().stream != query.text(1)) {
            found.append({query.text(0), query.text(1), {}});
            readings.append(QList<TimePoint>());
        }
        if (at < from) // the last one before shows how the period began
            readings.last().clear();
        readings.last().append(at);
    }
    for (qsizetype i = 0; i < found.size(); ++i)
        found[i].seen = Continuity::of(readings[i], to);
    return found;
}

} // namespace plumbline
