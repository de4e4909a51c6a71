// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/MetricScript.h"

#include "store/KnownRelations.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString tableOf(const QString &name, const QString &sql)
{
    return u"CREATE TEMP TABLE %1 AS\n%2;"_s.arg(name, sql.trimmed());
}

/// What both texts begin with: the metric's parameters, the rows that it reads, shared relations, its cases. Tables of
/// the session and not WITH: SQLite copies what it names into each place that names it, and that again.
Result<QString> casesOf(const MetricDefinition &definition)
{
    QString readBy = definition.populationSql;
    for (const MetricRelation &relation : definition.relations)
        readBy += u'\n' + relation.sql;
    QStringList parts{tableOf(
        u"param"_s,
        u"SELECT substr(name, %1) AS name, value FROM main.param WHERE name GLOB '%2/*'"_s.arg(definition.id.size() + 2)
            .arg(definition.id))};
    for (const QString &type : definition.reads) {
        const auto columns = knownColumns(type, readBy);
        if (!columns)
            return fail(columns.error());
        parts.append(tableOf(type, u"SELECT %1 FROM main.%2"_s.arg(columns->join(u", "_s), type)));
    }
    for (const MetricRelation &relation : definition.relations)
        parts.append(tableOf(relation.name, relation.sql));
    parts.append(tableOf(u"population"_s, definition.populationSql));
    return parts.join(u'\n') + u'\n';
}

QString headOf(const MetricDefinition &definition, const QString &folder, const QString &what)
{
    return u"-- %1 (%2, version %3): %4\n"
           "-- sqlite3 -readonly -safe -csv -header data/evidence.db < data/%5/%2.sql\n"_s.arg(
               definition.title, definition.id, QString::number(definition.version), what, folder);
}

} // namespace

QString MetricScript::parameterName(const MetricDefinition &definition, const QString &name)
{
    return definition.id + u'/' + name;
}

QString MetricScript::withheldName(const MetricDefinition &definition, const QString &output)
{
    return definition.id + u"/withheld/"_s + output;
}

Result<MetricScript> MetricScript::of(const MetricDefinition &definition)
{
    const auto cases = casesOf(definition);
    if (!cases)
        return fail(cases.error());
    MetricScript script;
    script.figure
        = (headOf(definition, u"metrics"_s, u"the figure and its parts"_s) + *cases
           + u"WITH result(name, value) AS (\n%1\n)\n"
             "SELECT name, CASE typeof(value) WHEN 'real' THEN PRINTF('%.6f', value) ELSE value END AS value\n"
             "  FROM result\n"
             " WHERE 'withheld/' || name NOT IN (SELECT name FROM param)\n"
             " ORDER BY name;\n"_s.arg(definition.packetSql))
              .toUtf8();
    script.population
        = (headOf(definition, u"populations"_s, u"the cases behind it"_s) + *cases + u"SELECT * FROM population;\n"_s)
              .toUtf8();
    return script;
}

} // namespace plumbline
