// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SourceHistory.h"

#include "domain/RowType.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Histories = QHash<QString, SourceHistory>;

Result<void> readAnswers(StoreConnection &connection, SourceHistory &history)
{
    SqlQuery query(connection);
    if (auto read
        = query.run(u"read answers"_s,
                    u"SELECT stream, url, status, fetched_ns FROM raw_answer WHERE run_id IN (%1) "
                    "ORDER BY id DESC LIMIT %2"_s.arg(placeholders(std::min<qsizetype>(5, history.runs.size())))
                        .arg(SourceHistory::keptAnswers),
                    [&] {
                        QVariantList ids;
                        for (const SyncRunRecord &run : history.runs.mid(0, 5))
                            ids.append(run.id);
                        return ids;
                    }());
        !read)
        return fail(read.error());
    while (query.next())
        history.answers.append({query.text(0), query.text(1), int(query.number(2)), timeFromNs(query.number(3))});
    return {};
}

void judgeRuns(SourceHistory &history)
{
    for (const SyncRunRecord &run : std::as_const(history.runs)) {
        if (run.state == u"complete")
            break;
        if (run.state == u"failed")
            history.failingSince = run.startedAt;
    }
}

Result<void> readMoments(StoreConnection &connection, TimePoint since, Histories &histories)
{
    SqlQuery query(connection);
    if (auto read
        = query.run(u"read sync runs"_s,
                    u"SELECT source, started_ns, state FROM sync_run WHERE started_ns >= ? ORDER BY started_ns"_s,
                    {toNs(since)});
        !read)
        return fail(read.error());
    while (query.next())
        histories[query.text(0)].moments.append({timeFromNs(query.number(1)), query.text(2)});
    return {};
}

Result<void> countRows(StoreConnection &connection, Histories &histories)
{
    for (const RowType &type : rowTypes()) {
        RowFilter filter;
        filter.type = type.name;
        const auto counts = RowQueries(connection).facet(filter, u"source"_s);
        if (!counts)
            return fail(counts.error());
        for (const auto &[source, count] : *counts) {
            SourceHistory &history = histories[source];
            history.source = source;
            history.rowsByType.append({type.name, count});
            history.rows += count;
        }
    }
    SqlQuery query(connection);
    if (auto read
        = query.run(u"count rejected records"_s, u"SELECT source, COUNT(*) FROM rejected_record GROUP BY source"_s);
        !read)
        return fail(read.error());
    while (query.next())
        histories[query.text(0)].rejected = query.number(1);
    return {};
}

} // namespace

Result<QHash<QString, SourceHistory>> SourceHistory::read(StoreConnection &connection, TimePoint since)
{
    Histories histories;
    const SyncLedger ledger(connection);
    const auto latest = ledger.latestRuns();
    if (!latest)
        return fail(latest.error());
    for (const SyncRunRecord &newest : *latest) {
        SourceHistory &history = histories[newest.source];
        history.source = newest.source;
        auto runs = ledger.runs(newest.source, keptRuns);
        if (!runs)
            return fail(runs.error());
        history.runs = *runs;
        judgeRuns(history);
        if (auto read = readAnswers(connection, history); !read)
            return fail(read.error());
    }
    if (auto read = readMoments(connection, since, histories); !read)
        return fail(read.error());
    const auto complete = ledger.latestCompleteRuns();
    if (!complete)
        return fail(complete.error());
    for (const SyncRunRecord &run : *complete)
        histories[run.source].complete = run;
    if (auto counted = countRows(connection, histories); !counted)
        return fail(counted.error());
    return histories;
}

} // namespace plumbline
