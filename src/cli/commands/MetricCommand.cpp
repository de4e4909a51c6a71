// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/MetricCommand.h"

#include "cli/MetricJson.h"
#include "cli/TextTable.h"
#include "evidence/ScopeVersion.h"
#include "metrics/MetricRunner.h"
#include "metrics/PanelMemory.h"
#include "report/FigureWords.h"
#include "statistics/Funnel.h"
#include "store/RowQueries.h"
#include "store/StoreSnapshot.h"

#include <QJsonDocument>
#include <QScopeGuard>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// More rows than these that are not in the panels yet are left to the definition, which looks at them but once.
constexpr qint64 freshForOneAnswer = 20'000;

QString figureLine(const MetricDefinition &definition, const MetricResult &result)
{
    QString line = figureWords::value(definition, result);
    if (result.figure() && !figureWords::unit(definition).isEmpty())
        line += u' ' + figureWords::unit(definition);
    if (result.numerator && result.denominator)
        line += u", %1 of %2"_s.arg(figureWords::count(*result.numerator), figureWords::count(*result.denominator));
    if (result.interval)
        line += u" (95 %: %1 to %2)"_s.arg(figureWords::value(definition, result.interval->low),
                                           figureWords::value(definition, result.interval->high));
    if (const QString state = figureWords::state(result.state()); !state.isEmpty())
        line += u", "_s + state.toLower();
    return line;
}

QString outputText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

void writeCases(const Invocation &invocation, Output &output, const MetricDefinition &definition,
                const MetricResult &result)
{
    QStringList head;
    for (const CaseColumn &column : definition.columns)
        head.append(caseColumnName(column));
    TextTable table(head, 40);
    for (int row = 0; row < result.cases.size(); ++row) {
        if (invocation.json()) {
            output.record(caseJson(definition, result.cases, row));
            continue;
        }
        QStringList cells;
        for (const CaseColumn &column : definition.columns) {
            const QJsonValue value = caseValue(column, result.cases.value(row, column.name));
            cells.append(value.isNull() ? QString() : outputText(value));
        }
        table.add(cells);
    }
    if (invocation.json())
        return;
    output.lines(table.lines());
}

/// The share of all groups together; nothing where the number is no share.
std::optional<double> pooledShare(const QList<std::pair<QString, MetricResult>> &groups)
{
    qint64 events = 0;
    qint64 cases = 0;
    for (const auto &[key, result] : groups) {
        events += result.denominator ? result.numerator.value_or(0) : 0;
        cases += result.denominator.value_or(0);
    }
    return cases > 0 ? std::optional(double(events) / double(cases)) : std::nullopt;
}

constexpr qint64 fewestForFunnel = 10;

} // namespace

void MetricCommand::declareScope(VerbOptions &verb)
{
    verb.text("--week", m_week, "WEEK", "An ISO week such as 2026-W46");
    verb.text("--from", m_from, "INSTANT", "From this instant or day on");
    verb.text("--to", m_to, "INSTANT", "Before this instant or day");
    verb.texts("--service", m_services, "SERVICE", "Only of this service; may be repeated");
    verb.texts("--team", m_teams, "TEAM", "Only of this team; may be repeated");
    verb.texts("--environment", m_environments, "NAME", "Only of this environment; may be repeated");
    verb.texts("--param", m_parameters, "NAME=VALUE",
               "Another value of a parameter of the definition; may be repeated");
}

void MetricCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("metric", "Definitions, values, the rows behind a value, known answers");
    verb.needsVerb();
    m_list = verb.verb("list", "All metrics with their questions");
    m_show = verb.verb("show", "One definition: rules, columns, outputs, SQL");
    m_show->operand("NAME", m_name, "A metric of `metric list`");
    m_show->number("--definition", m_version, 0, 10'000, "Version of the definition; 0 is the newest");
    m_run = verb.verb("run", "The value of a metric, by default of the last ISO week that is over");
    m_run->operand("NAME", m_name, "A metric of `metric list`");
    m_run->number("--definition", m_version, 0, 10'000, "Version of the definition; 0 is the newest");
    declareScope(*m_run);
    m_run->text("--group-by", m_groupBy, "COLUMN", "One value for each value of this column");
    m_run->flag("--rows", m_rows, "The cases behind the value");
    m_run->flag("--in-scope", m_isInScope, "Only what the declared scope holds (`plumbline scope`)");
    m_run->flag("--kept", m_kept, "As known when the panels were brought up last: at once, also while rows arrive");
    declareWeeks(verb);
    declareBaselines(verb);
    m_restate
        = verb.verb("restate", "Why a value that was told is another one now: corrections, late rows, definition");
    m_restate->operand("NAME", m_name, "A metric of `metric list`");
    m_restate->text("--then", m_then, "INSTANT", "As known when it was told (known_until of that answer)");
    m_restate->number("--definition-then", m_versionThen, 0, 10'000, "Version of the definition then; 0 is today's");
    m_restate->number("--definition", m_version, 0, 10'000, "Version of the definition; 0 is the newest");
    declareScope(*m_restate);
    m_restate->flag("--in-scope", m_isInScope, "Each side within the scope that was declared then (`plumbline scope`)");
    m_check = verb.verb("check", "Known answers: the definitions must give them; exit code 1 when one does not");
    m_check->operands("FILE", m_files, "Files of the format plumbline-metric-vectors/1");
}

Result<ExitCode> MetricCommand::run(const Invocation &invocation, Output &output)
{
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    if (m_list->chosen())
        return list(invocation, output, *catalog);
    if (m_check->chosen())
        return check(invocation, output, *catalog);
    if (m_baselineList->chosen())
        return baselines(invocation, output);
    const MetricDefinition *definition = catalog->find(m_name, int(m_version));
    if (!definition) {
        QStringList names;
        for (const MetricDefinition &known : catalog->newest())
            names.append(known.id);
        return fail(Error::Kind::Usage, u"find metric"_s,
                    u"there is no metric \"%1\"; there are %2"_s.arg(m_name, names.join(u", "_s)));
    }
    if (m_restate->chosen())
        return restate(invocation, output, *catalog, *definition);
    if (m_series->chosen())
        return series(invocation, output, *definition);
    if (m_baselineLock->chosen() || m_baselineRebase->chosen())
        return decideBaseline(invocation, output, *definition);
    return m_show->chosen() ? show(invocation, output, *definition) : answer(invocation, output, *definition);
}

Result<ExitCode> MetricCommand::list(const Invocation &invocation, Output &output, const MetricCatalog &catalog) const
{
    QJsonArray json;
    TextTable table({u"metric"_s, u"version"_s, u"unit"_s, u"question"_s}, 90);
    for (const MetricDefinition &definition : catalog.newest()) {
        json.append(QJsonObject{{u"metric"_s, definition.id},
                                {u"version"_s, definition.version},
                                {u"sha256"_s, definition.sha256},
                                {u"title"_s, definition.title},
                                {u"question"_s, definition.question},
                                {u"unit"_s, definition.unit}});
        table.add({definition.id, QString::number(definition.version), definition.unit, definition.question});
    }
    if (invocation.json()) {
        output.document(json);
        return ExitCode::Yes;
    }
    output.lines(table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> MetricCommand::show(const Invocation &invocation, Output &output,
                                     const MetricDefinition &definition) const
{
    if (invocation.json()) {
        output.document(definitionJson(definition));
        return ExitCode::Yes;
    }
    output.line(u"%1 v%2: %3"_s.arg(definition.id).arg(definition.version).arg(definition.title));
    output.line(definition.question);
    output.line(definition.why);
    output.line(u"A case is %1. Unit %2, %3. SHA-256 %4"_s.arg(definition.caseText, definition.unit,
                                                               definition.polarity, definition.sha256));
    for (const QString &rule : definition.rules)
        output.line(u"  - "_s + rule);
    output.line(u"Reads %1; can be filtered and grouped by %2."_s.arg(definition.reads.join(u", "_s),
                                                                      definition.dimensions.join(u", "_s)));
    for (const MetricParameter &parameter : definition.parameters)
        output.line(u"  parameter %1 = %2: %3"_s.arg(parameter.name, parameter.defaultValue, parameter.text));
    for (const OutputDefinition &out : definition.outputs)
        output.line(u"  output %1: %2"_s.arg(out.name, out.text));
    for (const auto &[head, sql] :
         {std::pair{u"Population:"_s, definition.populationSql}, {u"Packet:"_s, definition.packetSql}}) {
        output.line(head);
        for (const QString &line : sql.split(u'\n'))
            output.line(u"  "_s + line);
    }
    return ExitCode::Yes;
}

Result<MetricScope> MetricCommand::scope(const Invocation &invocation) const
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek(m_week, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    MetricScope scope = MetricScope::ofWeek(*week, configuration->zone, invocation.asOf());
    scope.knownAt = invocation.knownAt();
    scope.services = m_services;
    scope.teams = m_teams;
    scope.environments = m_environments;
    for (const auto &[text, target, option] :
         {std::tuple{m_from, &scope.from, u"--from"_s}, std::tuple{m_to, &scope.to, u"--to"_s}}) {
        if (text.isEmpty())
            continue;
        auto instant = readInstant(text, configuration->zone, option);
        if (!instant)
            return fail(instant.error());
        *target = *instant;
    }
    if (scope.from >= scope.to)
        return fail(Error::Kind::Usage, u"read the period"_s,
                    u"it ends at %1, before it starts at %2"_s.arg(formatInstant(scope.to), formatInstant(scope.from)));
    for (const QString &parameter : m_parameters) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 1)
            return fail(Error::Kind::Usage, u"read --param"_s, u"expected NAME=VALUE, got \"%1\""_s.arg(parameter));
        scope.params.insert(parameter.left(equals), parameter.mid(equals + 1));
    }
    return scope;
}

Result<ExitCode> MetricCommand::groups(const Invocation &invocation, Output &output, const MetricDefinition &definition,
                                       const MetricRunner &runner, const MetricScope &scope) const
{
    if (!definition.dimensions.contains(m_groupBy))
        return fail(Error::Kind::Usage, u"read --group-by"_s,
                    u"%1 can be grouped by %2, not by \"%3\""_s.arg(definition.id, definition.dimensions.join(u", "_s),
                                                                    m_groupBy));
    const auto results = runner.runBy(definition, scope, m_groupBy);
    if (!results)
        return fail(results.error());
    const std::optional<double> target = pooledShare(*results);
    QJsonArray groups;
    TextTable table(target ? QStringList{m_groupBy, u"value"_s, u"against all"_s} : QStringList{m_groupBy, u"value"_s},
                    90);
    for (const auto &[key, result] : *results) {
        QJsonObject json = resultJson(definition, result);
        json.insert(u"group"_s, key);
        QStringList cells{key, figureLine(definition, result)};
        if (target) {
            const FunnelPoint point = funnelPoint(result.numerator.value_or(0), result.denominator.value_or(0), *target,
                                                  definition.minN > 0 ? definition.minN : fewestForFunnel);
            const QString state = funnelStateName(point.state);
            json.insert(u"funnel"_s,
                        QJsonObject{{u"target"_s, *target},
                                    {u"z"_s, point.z ? QJsonValue(*point.z) : QJsonValue()},
                                    {u"state"_s, state}});
            cells.append(QString(state).replace(u'_', u' '));
        }
        groups.append(json);
        table.add(cells);
    }
    if (invocation.json()) {
        output.document(QJsonObject{{u"metric"_s, definition.id}, {u"group_by"_s, m_groupBy}, {u"groups"_s, groups}});
        return ExitCode::Yes;
    }
    output.lines(table.lines());
    return ExitCode::Yes;
}

namespace {

/// A name that no row has is a slip of the hand, not a clean service.
Result<void> checkNames(StoreConnection &store, const MetricDefinition &definition, const MetricScope &scope)
{
    const RowQueries queries(store);
    const auto isKnown = [&](const QString &field, const QString &value) -> Result<bool> {
        QStringList types = definition.reads;
        types.append(u"service"_s);
        for (const QString &type : std::as_const(types)) {
            RowFilter filter;
            filter.type = type;
            filter.knownAt = scope.knownAt;
            const bool isService = type == u"service"_s && field == u"service"_s;
            if (!isService && findRowType(type)->fieldIndex(field) < 0)
                continue;
            filter.equals.insert(isService ? u"name"_s : field, value);
            const auto rows = queries.count(filter);
            if (!rows || *rows > 0)
                return rows ? Result<bool>(true) : fail(rows.error());
        }
        return false;
    };
    for (const auto &[field, values] :
         {std::pair{u"service"_s, scope.services}, {u"team"_s, scope.teams}, {u"environment"_s, scope.environments}}) {
        for (const QString &value : values) {
            const auto known = isKnown(field, value);
            if (!known)
                return fail(known.error());
            if (!*known && definition.dimensions.contains(field))
                return fail(Error::Kind::Usage, u"run metric"_s, u"no row has the %1 \"%2\""_s.arg(field, value));
        }
    }
    return {};
}

} // namespace

Result<ExitCode> MetricCommand::answer(const Invocation &invocation, Output &output,
                                       const MetricDefinition &definition) const
{
    auto scope = this->scope(invocation);
    if (!scope)
        return fail(scope.error());
    if (m_kept && scope->knownAt)
        return fail(Error::Kind::Usage, u"run metric"_s, u"--kept and --known-at do not go together"_s);
    auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store); // the numbers are to fit together while others write
    if (!moment)
        return fail(moment.error());
    if (auto known = checkNames(**store, definition, *scope); !known)
        return fail(known.error());
    const auto panels = std::make_shared<PanelMemory>(freshForOneAnswer, 0);
    if (m_kept && !(scope->knownAt = panels->standing(**store, {definition})))
        output.message(u"No panel of %1 is kept, so this is all that is known now."_s.arg(definition.id));
    if (m_isInScope) {
        scope = inDeclaredScope(**store, *scope); // the scope of the instant that the rows are known at
        if (!scope)
            return fail(scope.error());
        if (const QString why = nothingInScope(*scope); !why.isEmpty())
            return fail(Error::Kind::Usage, u"ask within the scope"_s, why);
    }
    const MetricRunner runner(**store, panels);
    const auto tellDamage = qScopeGuard([&] {
        if (const QString notice = panels->notice(); !notice.isEmpty())
            output.message(notice);
    });
    if (!m_groupBy.isEmpty())
        return groups(invocation, output, definition, runner, *scope);
    const auto result = runner.run(definition, *scope);
    if (!result)
        return fail(result.error());
    if (m_rows) {
        writeCases(invocation, output, definition, *result);
        return ExitCode::Yes;
    }
    if (invocation.json()) {
        output.document(resultJson(definition, *result));
        return ExitCode::Yes;
    }
    output.line(u"%1 v%2, %3 to %4 as of %5"_s.arg(definition.title)
                    .arg(definition.version)
                    .arg(formatInstant(scope->from), formatInstant(scope->to), formatInstant(scope->asOf)));
    output.line(u"  "_s + figureLine(definition, *result));
    if (scope->knownAt)
        output.line(u"  as known at %1"_s.arg(formatInstant(*scope->knownAt)));
    if (const QString observed = figureWords::observed(result->coverage); !observed.isEmpty())
        output.line(u"  of the present state: "_s + observed);
    for (const MetricOutput &one : result->outputs)
        output.line(u"  %1 %2"_s.arg(one.name, -26).arg(outputText(one.value).left(160)));
    output.line(result->cases.isKept() ? u"  cases from the kept panel"_s : u"  cases found among the rows"_s);
    for (const auto &[reason, cases] : result->excluded)
        output.line(u"  left out %1: %2"_s.arg(cases).arg(reason));
    if (!result->unusedFilters.isEmpty())
        output.message(u"Not used here: %1"_s.arg(result->unusedFilters.join(u", "_s)));
    return ExitCode::Yes;
}

} // namespace plumbline
