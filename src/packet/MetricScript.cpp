// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/MetricScript.h"

#include "store/KnownRelations.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What both texts begin with: the metric's parameters, the rows that it reads, shared relations, its cases.
Result<QString> casesOf(const MetricDefinition &definition)
{
    QString readBy = definition.populationSql;
    for (const MetricRelation &relation : definition.relations)
        readBy += u'\n' + relation.sql;
    QStringList parts{
        u"param(name, value) AS (\n"
        "    SELECT substr(name, %1), value FROM main.param WHERE name GLOB '%2/*'\n)"_s.arg(definition.id.size() + 2)
            .arg(definition.id)};
    for (const QString &type : definition.reads) {
        const auto columns = knownColumns(type, readBy);
        if (!columns)
            return fail(columns.error());
        parts.append(u"%1 AS MATERIALIZED (\n    SELECT %2 FROM main.%1\n)"_s.arg(type, columns->join(u", "_s)));
    }
    return u"WITH "_s + parts.join(u",\n"_s) + definition.relationsSql()
        + u",\npopulation AS MATERIALIZED (\n%1\n)"_s.arg(definition.populationSql);
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
           + u",\nresult(name, value) AS (\n%1\n)\n"
             "SELECT name, CASE typeof(value) WHEN 'real' THEN PRINTF('%.6f', value) ELSE value END AS value\n"
             "  FROM result\n"
             " WHERE 'withheld/' || name NOT IN (SELECT name FROM param)\n"
             " ORDER BY name;\n"_s.arg(definition.packetSql))
              .toUtf8();
    script.population
        = (headOf(definition, u"populations"_s, u"the cases behind it"_s) + *cases + u"\nSELECT * FROM population;\n"_s)
              .toUtf8();
    return script;
}

} // namespace plumbline
