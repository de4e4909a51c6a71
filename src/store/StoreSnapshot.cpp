// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreSnapshot.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<StoreSnapshot> StoreSnapshot::take(StoreConnection &connection)
{
    const bool sqlite = connection.location().engine == StoreLocation::Engine::Sqlite;
    SqlQuery query(connection);
    if (auto begun
        = query.run(u"look at the store"_s, sqlite ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
        !begun)
        return fail(begun.error());
    StoreSnapshot snapshot(connection);
    // The first look is what fixes the moment.
    if (auto looked = query.run(u"look at the store"_s, u"SELECT COUNT(*) FROM store_meta"_s); !looked)
        return fail(looked.error());
    return snapshot;
}

StoreSnapshot::StoreSnapshot(StoreSnapshot &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr))
{
}

StoreSnapshot::~StoreSnapshot()
{
    if (m_connection)
        (void)SqlQuery(*m_connection).run(u"let the store go"_s, u"ROLLBACK"_s);
}

} // namespace plumbline
