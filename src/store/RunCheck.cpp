// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RunCheck.h"

#include "log/Disclosure.h"
#include "store/LedgerDigest.h"
#include "store/ReadLedger.h"
#include "store/RunLine.h"
#include "store/SqlQuery.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int runsPerPage = 500;
const QString answersKey = u"answers"_s;
const QString putAsideKey = u"put_aside"_s;
const QString removedKey = u"removed"_s;

/// A receiver's run is whole at any time and goes on: it may be ahead of its newest line.
bool goesOn(const SyncRunRecord &run)
{
    return run.state == u"running"_s || run.connector == u"otlp"_s || run.connector == u"opa"_s;
}

} // namespace

void RunCheck::find(const QString &table, quint64 seq, const QString &what)
{
    m_findings.append({table, u"line %1"_s.arg(seq), what});
}

Result<void> RunCheck::add(const LogLine &line, const QByteArrayList &disclosures)
{
    if (line.kind != LogKind::Sync && line.kind != LogKind::Tombstone)
        return {};
    const QJsonObject record = QJsonDocument::fromJson(line.rec).object();
    if (auto done = m_putAside.add(line, record); !done)
        return done;
    return line.kind == LogKind::Sync ? addRun(line, record) : addRemovals(line.seq, record, disclosures);
}

Result<void> RunCheck::addRemovals(quint64 seq, const QJsonObject &record, const QByteArrayList &disclosures)
{
    const QString what = record.value(u"what"_s).toString();
    if (what.isEmpty())
        return {};
    const auto said = digestFrom(record, removedKey);
    if (!said)
        return {};
    const auto removed = removalsDigest(m_connection, what, said->after, said->through);
    if (!removed)
        return fail(removed.error());
    if (*removed != *said)
        find(u"removal"_s, seq, u"what was removed is not what the line says"_s);
    for (const QByteArray &text : disclosures) {
        const auto disclosure = Disclosure::parse(text);
        if (!disclosure || disclosure->name != removersName) // lines of older versions do not say it
            continue;
        const auto removers = removersDigest(m_connection, what, said->after, said->through);
        if (!removers)
            return fail(removers.error());
        if (disclosure->value != '"' + removers->sha256 + '"')
            find(u"removal"_s, seq, u"who removed it is not who the line says"_s);
    }
    m_removals += removed->count;
    return {};
}

Result<void> RunCheck::addRun(const LogLine &line, QJsonObject record)
{
    const qint64 run = record.value(u"run"_s).toInteger();
    if (m_firstRun == 0)
        m_firstRun = run;
    Told &told = m_told[run];
    if (const auto said = digestFrom(record, answersKey)) {
        const auto stored = answersDigest(m_connection, run, said->after, said->through);
        if (!stored)
            return fail(stored.error());
        if (*stored != *said || said->after < told.answers)
            find(u"raw_answer"_s, line.seq, u"the answers of the reading are not those that the line speaks of"_s);
        told.answers = said->through;
    }
    record.remove(answersKey);
    record.remove(putAsideKey);
    told.seq = line.seq;
    told.record = record;
    SqlQuery state(m_connection);
    if (auto read = state.run(u"check readings"_s,
                              u"SELECT COUNT(*) FROM run_state WHERE run_id = ? AND source = ? AND known_ns = ? AND "
                              u"state = ?"_s,
                              {run, line.source, toNs(line.observedAt), record.value(u"state"_s).toString()});
        !read)
        return read;
    if (!state.next() || state.number(0) != 1)
        find(u"run_state"_s, line.seq, u"what was known of the reading then is not what the line says"_s);
    return {};
}

Result<QList<StoreFinding>> RunCheck::finish()
{
    const SyncLedger ledger(m_connection);
    for (qint64 last = 0;;) {
        const auto runs = ledger.after(last, runsPerPage);
        if (!runs)
            return fail(runs.error());
        if (runs->isEmpty())
            break;
        for (const SyncRunRecord &run : *runs) {
            if (auto done = checkRun(run); !done)
                return fail(done.error());
            m_told.remove(run.id);
        }
        last = runs->last().id;
    }
    for (auto lost = m_told.cbegin(); lost != m_told.cend(); ++lost)
        find(u"sync_run"_s, lost->seq, u"the reading that the line speaks of is not stored"_s);
    const auto putAside = m_putAside.finish();
    if (!putAside)
        return fail(putAside.error());
    m_findings += *putAside;
    SqlQuery removals(m_connection);
    if (auto read = removals.run(u"check removals"_s, u"SELECT COUNT(*) FROM removal"_s); !read)
        return fail(read.error());
    if (removals.next() && removals.number(0) != m_removals)
        m_findings.append({u"removal"_s, {}, u"there are removals that no line speaks of"_s});
    return m_findings;
}

Result<void> RunCheck::checkRun(const SyncRunRecord &run)
{
    const auto told = m_told.constFind(run.id);
    if (told == m_told.cend()) {
        // Readings from before there was a log have no line.
        if (run.state != u"running"_s && m_firstRun != 0 && run.id > m_firstRun && !goesOn(run))
            m_findings.append({u"sync_run"_s, QString::number(run.id), u"the reading has no line in the log"_s});
        return {};
    }
    if (auto done = checkState(run, *told); !done || goesOn(run))
        return done;
    const ReadLedger reads(m_connection);
    const auto streams = reads.streams(run.id);
    if (!streams)
        return fail(streams.error());
    const auto partitions = reads.partitions(run.id);
    if (!partitions)
        return fail(partitions.error());
    if (runRecord(run, *streams, *partitions) != told->record)
        find(u"sync_run"_s, told->seq,
             u"the reading is not what the line says: its state, its streams or its counts"_s);
    const auto late = answersDigest(m_connection, run.id, told->answers);
    if (!late)
        return fail(late.error());
    if (told->answers > 0 && late->count > 0)
        find(u"raw_answer"_s, told->seq, u"the reading has answers that no line speaks of"_s);
    return {};
}

Result<void> RunCheck::checkState(const SyncRunRecord &run, const Told &told)
{
    const QJsonObject &record = told.record;
    if (run.source.isEmpty() || run.connector != record.value(u"connector"_s).toString()
        || run.pages < record.value(u"pages"_s).toInteger() || run.bytes < record.value(u"bytes"_s).toInteger())
        find(u"sync_run"_s, told.seq, u"the reading is less than the line says"_s);
    if (!run.finishedAt)
        return {};
    SqlQuery newest(m_connection);
    if (auto read
        = newest.run(u"check readings"_s,
                     u"SELECT at_ns FROM run_state WHERE run_id = ? ORDER BY known_ns DESC LIMIT 1"_s, {run.id});
        !read)
        return read;
    if (!newest.next() || newest.number(0) != toNs(*run.finishedAt))
        find(u"run_state"_s, told.seq, u"the reading did not end when its newest state says"_s);
    return {};
}

} // namespace plumbline
