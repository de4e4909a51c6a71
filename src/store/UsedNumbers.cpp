// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/UsedNumbers.h"

#include "domain/RowType.h"
#include "store/ErasedRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString counting = u"count numbers"_s;

} // namespace

Result<qint64> UsedNumbers::putAside() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(counting,
                              u"SELECT COALESCE(MAX(newest), 0) FROM (SELECT MAX(id) AS newest FROM rejected_record "
                              "UNION ALL SELECT MAX(told_rejected) FROM sync_run) AS numbers"_s);
        !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

Result<qint64> UsedNumbers::erasedVersion(const QString &type) const
{
    const auto records = ErasedRecords(m_connection).of(type);
    if (!records)
        return fail(records.error());
    qint64 highest = 0;
    for (const ErasedRecord &record : *records)
        highest = std::max(highest, record.version);
    return highest;
}

Result<void> UsedNumbers::goOn()
{
    if (m_connection.location().engine != StoreLocation::Engine::Postgresql)
        return {};
    const auto used = putAside();
    if (!used)
        return fail(used.error());
    if (auto done = goOn(u"rejected_record"_s, u"id"_s, *used); !done)
        return done;
    for (const RowType &type : rowTypes()) {
        const auto version = erasedVersion(QString(type.name));
        if (!version)
            return fail(version.error());
        if (auto done = goOn(type.name + "_version"_L1, u"version_id"_s, *version); !done)
            return done;
    }
    return {};
}

Result<void> UsedNumbers::goOn(const QString &table, const QString &column, qint64 used)
{
    if (used == 0)
        return {};
    return SqlQuery(m_connection)
        .run(counting,
             u"SELECT setval(pg_get_serial_sequence('%1', '%2'), GREATEST(?, (SELECT COALESCE(MAX(%2), 0) FROM %1)))"_s.arg(
                 table, column),
             {used});
}

} // namespace plumbline
