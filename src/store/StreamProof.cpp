// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StreamProof.h"

#include "store/KnownRelations.h"
#include "store/ReadLedger.h"
#include "store/SqlQuery.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString proving = u"read what readings have to show"_s;
constexpr qsizetype versionsAtOnce = 500;

qint64 untilNsOf(std::optional<TimePoint> knownAt)
{
    return knownAt ? toNs(*knownAt) : std::numeric_limits<qint64>::max();
}

} // namespace

Result<StreamProofs::Names> StreamProofs::streams(const QStringList &types, const QStringList &sources,
                                                  const Brings &brings) const
{
    QSet<std::pair<QString, QString>> found;
    for (const QString &type : types) {
        SqlQuery query(m_connection);
        if (auto done = query.run(proving,
                                  u"SELECT DISTINCT source, stream FROM %1_version WHERE %2"_s.arg(
                                      type, knownCondition(m_knownAt)));
            !done)
            return fail(done.error());
        while (query.next())
            found.insert({query.text(0), query.text(1)});
    }
    // What was asked and brought nothing is as much a part of the answer.
    SqlQuery asked(m_connection);
    if (auto done = asked.run(proving,
                              u"SELECT DISTINCT s.source, s.stream, r.connector FROM stream_read AS s JOIN sync_run AS "
                              u"r ON r.id = s.run_id WHERE s.started_ns <= ?"_s,
                              {untilNsOf(m_knownAt)});
        !done)
        return fail(done.error());
    while (asked.next()) {
        if (brings(asked.text(2), asked.text(1)))
            found.insert({asked.text(0), asked.text(1)});
    }
    if (auto ended = asked.ended(); !ended)
        return fail(ended.error());
    Names list(found.begin(), found.end());
    list.removeIf([&](const auto &one) { return !sources.contains(one.first); });
    std::sort(list.begin(), list.end());
    return list;
}

Result<StreamProof> StreamProofs::proof(const QString &source, const QString &stream) const
{
    const ReadLedger ledger(m_connection);
    const auto ended = ledger.ended(source, stream, m_knownAt);
    if (!ended)
        return fail(ended.error());
    StreamProof proof;
    proof.newest.source = source;
    proof.newest.stream = stream;
    if (ended->isEmpty())
        return proof;
    proof.newest = ended->last();
    for (const StreamRead &read : *ended)
        proof.readings.append(read.startedAt);
    auto parts = ledger.partitions(proof.newest.runId, stream);
    auto owed = ledger.owed(proof.newest, m_knownAt);
    if (!parts || !owed)
        return fail(!parts ? parts.error() : owed.error());
    proof.parts = *std::move(parts);
    proof.owed = *std::move(owed);
    SqlQuery run(m_connection);
    if (auto done = run.run(proving, u"SELECT connector FROM sync_run WHERE id = ?"_s, {proof.newest.runId}); !done)
        return fail(done.error());
    if (run.next())
        proof.connector = run.text(0);
    if (auto read = addPartitions(proof); !read)
        return fail(read.error());
    return proof;
}

Result<void> StreamProofs::addPartitions(StreamProof &proof) const
{
    SqlQuery query(m_connection);
    if (auto done = query.run(
            proving,
            u"SELECT p.part, MIN(p.window_from_ns), COUNT(*) - COUNT(p.window_from_ns), MAX(s.started_ns), "
            u"MIN(p.clock_offset_ms), MAX(p.clock_offset_ms) FROM partition_read AS p JOIN stream_read AS s ON s.run_id "
            u"= p.run_id AND s.stream = p.stream WHERE p.source = ? AND p.stream = ? AND s.known_ns <= ? AND p.state = "
            u"'complete' GROUP BY p.part"_s,
            {proof.newest.source, proof.newest.stream, untilNsOf(m_knownAt)});
        !done)
        return done;
    QSet<QString> present;
    for (const PartitionRead &part : std::as_const(proof.parts))
        present.insert(part.partition);
    while (query.next()) {
        const QString part = query.text(0);
        if (!query.isNull(1) && query.number(2) == 0)
            proof.askedFrom.insert(part, timeFromNs(query.number(1)));
        if (!present.contains(part))
            proof.vanished.insert(part, timeFromNs(query.number(3)));
        for (const int column : {4, 5}) {
            if (std::abs(query.number(column)) > std::abs(proof.clockOffsetMs))
                proof.clockOffsetMs = query.number(column);
        }
    }
    return query.ended();
}

Result<QList<StreamProof>> StreamProofs::of(const QStringList &types, const QStringList &sources,
                                            const Brings &brings) const
{
    const auto names = streams(types, sources, brings);
    if (!names)
        return fail(names.error());
    QList<StreamProof> proofs;
    for (const auto &[source, stream] : *names) {
        auto one = proof(source, stream);
        if (!one)
            return fail(one.error());
        proofs.append(*std::move(one));
    }
    return proofs;
}

Result<QHash<qint64, qint64>> logLines(StoreConnection &connection, const QString &type, QList<qint64> versions)
{
    QHash<qint64, qint64> lines;
    std::sort(versions.begin(), versions.end());
    for (qsizetype at = 0; at < versions.size(); at += versionsAtOnce) {
        QVariantList binds;
        for (const qint64 version : versions.mid(at, versionsAtOnce))
            binds.append(version);
        SqlQuery query(connection);
        if (auto done = query.run(u"read lines of rows"_s,
                                  u"SELECT version_id, log_seq FROM %1_version WHERE version_id IN (%2)"_s.arg(
                                      type, placeholders(binds.size())),
                                  binds);
            !done)
            return fail(done.error());
        while (query.next())
            lines.insert(query.number(0), query.number(1));
        if (auto ended = query.ended(); !ended)
            return fail(ended.error());
    }
    return lines;
}

Result<QList<StreamAnswers>> answersOf(StoreConnection &connection, const QStringList &sources,
                                       std::optional<TimePoint> knownAt)
{
    QList<StreamAnswers> list;
    if (sources.isEmpty())
        return list;
    QVariantList binds(sources.begin(), sources.end());
    binds.append(untilNsOf(knownAt));
    SqlQuery query(connection);
    if (auto done = query.run(
            u"list raw answers"_s,
            u"SELECT source, stream, COUNT(*), MIN(id), MAX(id), MIN(fetched_ns), MAX(fetched_ns) FROM raw_answer "
            u"WHERE source IN (%1) AND fetched_ns <= ? GROUP BY source, stream"_s.arg(placeholders(sources.size())),
            binds);
        !done)
        return fail(done.error());
    while (query.next())
        list.append({query.text(0), query.text(1), query.number(2), query.number(3), query.number(4),
                     timeFromNs(query.number(5)), timeFromNs(query.number(6))});
    std::sort(list.begin(), list.end(), [](const StreamAnswers &one, const StreamAnswers &other) {
        return std::tie(one.source, one.stream) < std::tie(other.source, other.stream);
    });
    return list;
}

} // namespace plumbline
