// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreInfo.h"

#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/RowQueries.h"
#include "store/SchemaMigrator.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<StoreInfo> StoreInfo::read(StoreConnection &connection)
{
    StoreInfo info;
    info.engine = connection.location().engine == StoreLocation::Engine::Sqlite ? u"SQLite"_s : u"PostgreSQL"_s;
    info.location = connection.location().toString();
    const auto version = SchemaMigrator(connection).version();
    if (!version)
        return fail(version.error());
    info.schemaVersion = *version;
    const auto counts = RowQueries(connection).countsByType();
    if (!counts)
        return fail(counts.error());
    info.rowsByType = *counts;
    for (const auto &[type, count] : info.rowsByType)
        info.rows += count;

    SqlQuery query(connection);
    if (auto read = query.run(u"read store numbers"_s, u"SELECT value FROM store_meta WHERE key = ?"_s, {u"created"_s});
        !read)
        return fail(read.error());
    if (query.next()) {
        if (const auto created = parseInstant(query.text(0)); created)
            info.created = *created;
    }
    if (auto read = query.run(u"read store numbers"_s,
                              u"SELECT (SELECT COUNT(*) FROM rejected_record), (SELECT COUNT(*) FROM raw_answer), "
                              "(SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM raw_body), "
                              "(SELECT MIN(fetched_ns) FROM raw_answer), (SELECT MAX(fetched_ns) FROM raw_answer)"_s);
        !read)
        return fail(read.error());
    query.next();
    info.rejected = query.number(0);
    info.rawAnswers = query.number(1);
    info.rawBytes = query.number(2);
    if (!query.isNull(3))
        info.firstAnswer = timeFromNs(query.number(3));
    if (!query.isNull(4))
        info.lastAnswer = timeFromNs(query.number(4));
    const auto frontier = LogWriter(connection).frontier();
    const auto checkpoint = LogCheckpoints(connection).newest();
    if (frontier)
        info.logLines = qint64(frontier->size());
    if (checkpoint && *checkpoint) {
        info.logSigned = qint64((*checkpoint)->checkpoint.size);
        info.logOrigin = (*checkpoint)->checkpoint.origin;
    }
    return info;
}

} // namespace plumbline
