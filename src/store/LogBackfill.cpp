// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LogBackfill.h"

#include "store/ObservationLine.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 rowsPerPage = 2'000;

Result<qint64> backfillPage(StoreConnection &connection, const RowType &type, qint64 after)
{
    const auto page = RowQueries(connection).versionsAfter(type.name, after, rowsPerPage);
    if (!page)
        return fail(page.error());
    if (page->isEmpty())
        return after;
    QList<LogEntry> lines;
    for (const StoredRow &stored : *page)
        lines.append(observationLine(stored.row, stored.origin, stored.knownFrom));
    const auto first = LogWriter(connection).append(lines);
    if (!first)
        return fail(first.error());
    SqlQuery update(connection);
    const QString sql = u"UPDATE %1_version SET log_seq = ? WHERE version_id = ?"_s.arg(type.name);
    for (qsizetype i = 0; i < page->size(); ++i) {
        if (auto set = update.run(u"give row its line"_s, sql, {qint64(*first) + i, page->at(i).versionId}); !set)
            return fail(set.error());
    }
    return page->last().versionId;
}

/// Readings and records that were put aside have no lines, and are known since then all the same: an answer that knows
/// of them says so in its known_until.
Result<void> advanceBehindReadings(StoreConnection &connection)
{
    SqlQuery query(connection);
    if (auto read
        = query.run(u"read what was known"_s,
                    u"SELECT MAX(known_ns) FROM (SELECT known_ns FROM run_state UNION ALL SELECT known_ns FROM "
                    "stream_read UNION ALL SELECT known_ns FROM rejected_record) AS known"_s);
        !read)
        return read;
    if (!query.next() || query.isNull(0))
        return {};
    return LogWriter(connection).advance(timeFromNs(query.number(0)));
}

} // namespace

Result<void> backfillLog(StoreConnection &connection)
{
    for (const RowType &type : rowTypes()) {
        for (qint64 done = 0;;) {
            const auto next = backfillPage(connection, type, done);
            if (!next)
                return fail(next.error());
            if (*next == done)
                break;
            done = *next;
        }
    }
    return advanceBehindReadings(connection);
}

} // namespace plumbline
