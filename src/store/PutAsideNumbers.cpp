// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PutAsideNumbers.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<qint64> PutAsideNumbers::newest() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"number records put aside"_s,
                              u"SELECT COALESCE(MAX(newest), 0) FROM (SELECT MAX(id) AS newest FROM rejected_record "
                              "UNION ALL SELECT MAX(told_rejected) FROM sync_run) AS numbers"_s);
        !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

Result<void> PutAsideNumbers::goOn()
{
    if (m_connection.location().engine != StoreLocation::Engine::Postgresql)
        return {};
    const auto number = newest();
    if (!number)
        return fail(number.error());
    return *number == 0 ? Result<void>()
                        : SqlQuery(m_connection)
                              .run(u"number records put aside"_s,
                                   u"SELECT setval(pg_get_serial_sequence('rejected_record', 'id'), ?)"_s, {*number});
}

} // namespace plumbline
