// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ServerRoles.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What beyond SELECT and INSERT a writer needs; a table that is not named here can only grow.
const QHash<QString, QString> &changeable()
{
    static const QHash<QString, QString> rights{
        {u"sync_run"_s, u"UPDATE"_s},
        {u"partition_read"_s, u"UPDATE"_s},
        {u"stream_read"_s, u"UPDATE"_s},
        {u"presence"_s, u"UPDATE"_s},
        {u"log_head"_s, u"UPDATE"_s},
        {u"frontier"_s, u"DELETE"_s},
        {u"confirmable_answer"_s, u"UPDATE, DELETE"_s},
        {u"expected_rows"_s, u"DELETE"_s},
        {u"source_pause"_s, u"DELETE"_s},
        {u"search_part"_s, u"UPDATE, DELETE"_s},
        {u"panel_part"_s, u"UPDATE, DELETE"_s},
    };
    return rights;
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Result<QStringList> ServerRoles::grants(const QString &writer, const QString &reader) const
{
    if (m_connection.location().engine != StoreLocation::Engine::Postgresql)
        return fail(Error::Kind::Usage, u"grant roles"_s, u"only a store on a PostgreSQL server has roles"_s,
                    m_connection.location().toString());
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read schema"_s,
                              u"SELECT current_schema(), tablename FROM pg_catalog.pg_tables WHERE schemaname = "
                              u"current_schema() ORDER BY tablename"_s);
        !read)
        return fail(read.error());
    QStringList statements;
    QString schema;
    QStringList tables;
    while (query.next()) {
        schema = quoted(query.text(0));
        tables.append(query.text(1));
    }
    if (auto read = query.run(u"read schema"_s, u"SELECT 1 FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS "
                                                "n ON n.oid = p.pronamespace WHERE p.proname = 'plumbline_put_back' AND "
                                                "n.nspname = current_schema()"_s);
        !read)
        return fail(read.error());
    const bool canPutBack = query.next(); // not in the middle of an upgrade
    for (const auto &[role, writes] : {std::pair(writer, true), std::pair(reader, false)}) {
        if (role.isEmpty())
            continue;
        const QString name = quoted(role);
        statements.append(u"GRANT USAGE ON SCHEMA %1 TO %2"_s.arg(schema, name));
        // Whatever was granted before, and by whom: what follows is all there is.
        statements.append(u"REVOKE ALL ON ALL TABLES IN SCHEMA %1 FROM %2"_s.arg(schema, name));
        statements.append(u"GRANT SELECT ON ALL TABLES IN SCHEMA %1 TO %2"_s.arg(schema, name));
        if (!writes)
            continue;
        statements.append(u"GRANT USAGE ON ALL SEQUENCES IN SCHEMA %1 TO %2"_s.arg(schema, name));
        if (canPutBack)
            statements.append(u"GRANT EXECUTE ON FUNCTION %1.plumbline_put_back TO %2"_s.arg(schema, name));
        for (const QString &table : std::as_const(tables)) {
            QStringList rights{u"INSERT"_s};
            if (table == u"store_meta"_s)
                continue; // upgrades are the owner's
            if (const QString more = changeable().value(table); !more.isEmpty())
                rights.append(more);
            else if (table.endsWith(u"_version"_s))
                rights.append(u"UPDATE (known_to_ns)"_s); // that a version ended; what it says stays
            statements.append(u"GRANT %1 ON %2.%3 TO %4"_s.arg(rights.join(u", "_s), schema, quoted(table), name));
        }
    }
    return statements;
}

Result<ServerRoles::Granted> ServerRoles::granted() const
{
    Granted roles;
    if (m_connection.location().engine != StoreLocation::Engine::Postgresql)
        return roles;
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"read roles"_s,
            u"SELECT g.grantee, MAX(CASE WHEN g.privilege_type = 'INSERT' THEN 1 ELSE 0 END) FROM "
            "information_schema.role_table_grants AS g JOIN pg_catalog.pg_tables AS t ON t.schemaname = g.table_schema "
            "AND t.tablename = g.table_name WHERE t.schemaname = current_schema() AND g.grantee NOT IN "
            "('PUBLIC', t.tableowner) AND g.privilege_type IN ('SELECT', 'INSERT') GROUP BY g.grantee HAVING "
            "COUNT(CASE WHEN g.privilege_type = 'SELECT' THEN 1 END) = (SELECT COUNT(*) FROM pg_catalog.pg_tables "
            "WHERE "
            "schemaname = current_schema()) ORDER BY g.grantee"_s);
        !read)
        return fail(read.error());
    while (query.next())
        (query.number(1) != 0 ? roles.writers : roles.readers).append(query.text(0));
    return roles;
}

Result<void> ServerRoles::grantAnew(const Granted &roles)
{
    QStringList statements;
    for (const auto &[names, writes] : {std::pair(roles.writers, true), std::pair(roles.readers, false)}) {
        for (const QString &name : names) {
            const auto found = grants(writes ? name : QString(), writes ? QString() : name);
            if (!found)
                return fail(found.error());
            statements += *found;
        }
    }
    for (const QString &statement : std::as_const(statements)) {
        if (auto done = SqlQuery(m_connection).run(u"grant roles"_s, statement); !done)
            return done;
    }
    return {};
}

} // namespace plumbline
