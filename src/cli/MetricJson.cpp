// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MetricJson.h"

#include "report/FigureWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

template <typename T>
QJsonValue optional(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue optionalInstant(const std::optional<TimePoint> &value)
{
    return value ? QJsonValue(formatInstant(*value)) : QJsonValue();
}

QJsonObject continuityJson(const Continuity &seen)
{
    const auto seconds = [](const std::optional<std::chrono::seconds> &length) {
        return length ? QJsonValue(qint64(length->count())) : QJsonValue();
    };
    return {{u"readings"_s, seen.readings},
            {u"first_at"_s, optionalInstant(seen.first)},
            {u"last_at"_s, optionalInstant(seen.last)},
            {u"every_median_s"_s, seconds(seen.median)},
            {u"longest_gap_s"_s, seconds(seen.longest)}};
}

/// Null for a figure that is not made of rows of the present state.
QJsonValue observationJson(const Coverage &coverage)
{
    if (coverage.observed.isEmpty())
        return {};
    QJsonArray streams;
    for (const Observation &each : coverage.observed) {
        QJsonObject stream = continuityJson(each.seen);
        stream.insert(u"source"_s, each.source);
        stream.insert(u"stream"_s, each.stream);
        streams.append(stream);
    }
    QJsonObject json = continuityJson(together(coverage.observed));
    json.insert(u"text"_s, figureWords::observed(coverage));
    json.insert(u"streams"_s, streams);
    return json;
}

QJsonObject coverageJson(const Coverage &coverage)
{
    return {
        {u"sources"_s, QJsonArray::fromStringList(coverage.sources)},
        {u"stale_sources"_s, QJsonArray::fromStringList(coverage.staleSources)},
        {u"failed_sources"_s, QJsonArray::fromStringList(coverage.failedSources)},
        {u"oldest_complete_at"_s, optionalInstant(coverage.oldestComplete)},
        {u"known_until"_s, optionalInstant(coverage.knownUntil)},
        {u"rejected"_s, coverage.rejected},
        {u"erased"_s, coverage.erased},
        {u"share"_s, optional(coverage.share)},
        {u"stale_after_h"_s, coverage.staleAfterHours},
    };
}

QJsonObject scopeJson(const MetricResult &result)
{
    const MetricScope &scope = result.scope;
    QJsonObject params;
    for (auto it = result.params.begin(); it != result.params.end(); ++it)
        params.insert(it.key(), it.value());
    QJsonObject json{
        {u"from"_s, formatInstant(scope.from)},
        {u"to"_s, formatInstant(scope.to)},
        {u"as_of"_s, formatInstant(scope.asOf)},
        {u"known_at"_s, optionalInstant(scope.knownAt)},
        {u"services"_s, QJsonArray::fromStringList(scope.services)},
        {u"teams"_s, QJsonArray::fromStringList(scope.teams)},
        {u"environments"_s, QJsonArray::fromStringList(scope.environments)},
        {u"time_zone"_s, QString::fromUtf8(scope.zone.id())},
        {u"params"_s, params},
    };
    if (!scope.declared.isAll())
        json.insert(u"in_scope"_s,
                    QJsonObject{{u"services"_s, QJsonArray::fromStringList(scope.declared.services)},
                                {u"environments"_s, QJsonArray::fromStringList(scope.declared.environments)}});
    return json;
}

} // namespace

QJsonObject definitionJson(const MetricDefinition &definition)
{
    QJsonArray outputs;
    for (const OutputDefinition &output : definition.outputs)
        outputs.append(
            QJsonObject{{u"name"_s, output.name}, {u"statistic"_s, output.statistic}, {u"text"_s, output.text}});
    QJsonArray parameters;
    for (const MetricParameter &parameter : definition.parameters)
        parameters.append(QJsonObject{{u"name"_s, parameter.name},
                                      {u"kind"_s, parameter.kind},
                                      {u"default"_s, parameter.defaultValue},
                                      {u"text"_s, parameter.text}});
    QJsonObject relations;
    for (const MetricRelation &relation : definition.relations)
        relations.insert(relation.name, relation.sql);
    return {
        {u"metric"_s, definition.id},
        {u"version"_s, definition.version},
        {u"sha256"_s, definition.sha256},
        {u"title"_s, definition.title},
        {u"question"_s, definition.question},
        {u"why"_s, definition.why},
        {u"case"_s, definition.caseText},
        {u"rules"_s, QJsonArray::fromStringList(definition.rules)},
        {u"unit"_s, definition.unit},
        {u"polarity"_s, definition.polarity},
        {u"reads"_s, QJsonArray::fromStringList(definition.reads)},
        {u"dimensions"_s, QJsonArray::fromStringList(definition.dimensions)},
        {u"parameters"_s, parameters},
        {u"outputs"_s, outputs},
        {u"example"_s, definition.example},
        {u"relations"_s, relations},
        {u"population_sql"_s, definition.populationSql},
        {u"packet_sql"_s, definition.packetSql},
    };
}

QJsonObject resultJson(const MetricDefinition &definition, const MetricResult &result)
{
    QJsonValue value;
    if (const auto &figure = result.figure())
        value = figure->money ? QJsonValue(figure->money->toDecimal()) : QJsonValue(figure->value);
    QJsonValue interval;
    if (result.interval)
        interval = QJsonArray{result.interval->low, result.interval->high};
    QJsonObject excluded;
    for (const auto &[reason, cases] : result.excluded)
        excluded.insert(reason, cases);
    return {
        {u"metric"_s, result.metric},
        {u"version"_s, result.version},
        {u"definition_sha256"_s, result.definitionSha256},
        {u"state"_s, metricStateName(result.state())},
        {u"value"_s, value},
        {u"unit"_s, definition.unit},
        {u"numerator"_s, optional(result.numerator)},
        {u"denominator"_s, optional(result.denominator)},
        {u"interval_95"_s, interval},
        {u"n"_s, result.n},
        {u"cases_from"_s, result.cases.isKept() ? u"panel"_s : u"rows"_s},
        {u"excluded"_s, excluded},
        {u"unused_filters"_s, QJsonArray::fromStringList(result.unusedFilters)},
        {u"coverage"_s, coverageJson(result.coverage)},
        {u"observation"_s, observationJson(result.coverage)},
        {u"outputs"_s, result.outputsObject()},
        {u"scope"_s, scopeJson(result)},
    };
}

QString caseColumnName(const CaseColumn &column)
{
    QString name = column.name;
    if (column.kind == CaseColumnKind::Instant && name.endsWith(u"_ns"))
        name.chop(3);
    if (column.kind == CaseColumnKind::Duration && name.endsWith(u"_ns"))
        name.replace(name.size() - 3, 3, u"_s"_s);
    if (column.kind == CaseColumnKind::Money && name.endsWith(u"_pico"))
        name.replace(name.size() - 5, 5, u"_usd"_s);
    return name;
}

QJsonValue caseValue(const CaseColumn &column, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (column.kind) {
    case CaseColumnKind::Text: return value.toString();
    case CaseColumnKind::Integer: return value.toLongLong();
    case CaseColumnKind::Flag: return value.toLongLong() != 0;
    case CaseColumnKind::Instant: return formatInstant(timeFromNs(value.toLongLong()));
    case CaseColumnKind::Duration: return double(value.toLongLong()) / 1e9;
    case CaseColumnKind::Money: return Money{value.toLongLong()}.toDecimal();
    }
    return QJsonValue::Null;
}

QJsonObject caseJson(const MetricDefinition &definition, const CaseTable &cases, int row)
{
    QJsonObject json;
    for (const CaseColumn &column : definition.columns)
        json.insert(caseColumnName(column), caseValue(column, cases.value(row, column.name)));
    return json;
}

} // namespace plumbline
