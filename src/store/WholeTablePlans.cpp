// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WholeTablePlans.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A plan that cannot be chosen is no error: the answer is the same, and comes later.
void choose(StoreConnection &connection, const QString &sql)
{
    if (connection.location().engine == StoreLocation::Engine::Postgresql)
        (void)SqlQuery(connection).run(u"choose plans"_s, sql);
}

} // namespace

WholeTablePlans::WholeTablePlans(StoreConnection &connection) : m_connection(connection)
{
    choose(m_connection, u"SET enable_nestloop = off"_s);
}

WholeTablePlans::~WholeTablePlans()
{
    choose(m_connection, u"RESET enable_nestloop"_s);
}

} // namespace plumbline
