// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricRunner.h"

#include "metrics/MetricStatistics.h"
#include "metrics/PanelMemory.h"
#include "store/ErasedRecords.h"
#include "store/KnownRelations.h"
#include "store/LogWriter.h"
#include "store/ReadLedger.h"
#include "store/RowQueries.h"
#include "store/SelectRunner.h"
#include "store/SyncLedger.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The instant at which a standing number is taken, or up to which a cohort is known.
TimePoint instantOf(const MetricDefinition &definition, const MetricScope &scope)
{
    return definition.period == PeriodKind::Standing ? std::min(scope.to, scope.asOf) : scope.asOf;
}

/// One parameter per change of a zone's clock: since when, and how far it is from UTC then. Fixed ends, so that every
/// scope of a zone has the same parameters.
QList<std::pair<QString, QString>> zoneOffsets(const QTimeZone &zone)
{
    const QDateTime from(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    const auto parameter = [](qint64 sinceNs, int offset) {
        return std::pair(u"zone_offset/%1"_s.arg(sinceNs), QString::number(offset * 1'000'000'000LL));
    };
    QList<std::pair<QString, QString>> all{parameter(-4'000'000'000'000'000'000LL, zone.offsetFromUtc(from))};
    if (!zone.hasTransitions())
        return all;
    const auto changes = zone.transitions(from, QDateTime(QDate(2070, 1, 1), QTime(0, 0), Qt::UTC));
    for (const QTimeZone::OffsetData &change : changes)
        all.append(parameter(change.atUtc.toSecsSinceEpoch() * 1'000'000'000LL, change.offsetFromUtc));
    return all;
}

/// Defaults, then what the scope overrides; "name/key" overrides a parameter for one key.
Result<QHash<QString, QString>> parametersOf(const MetricDefinition &definition, const MetricScope &scope)
{
    QHash<QString, QString> params;
    for (const MetricParameter &parameter : definition.parameters)
        params.insert(parameter.name, parameter.defaultValue);
    for (auto given = scope.params.constBegin(); given != scope.params.constEnd(); ++given) {
        const QString name = given.key().section(u'/', 0, 0);
        const auto known = std::find_if(definition.parameters.begin(), definition.parameters.end(),
                                        [&](const MetricParameter &p) { return p.name == name; });
        if (known == definition.parameters.end())
            return fail(Error::Kind::Usage, u"set parameter"_s,
                        u"%1 has no parameter \"%2\""_s.arg(definition.id, name));
        bool isNumber = false;
        given.value().toLongLong(&isNumber);
        if (known->kind == u"integer" && !isNumber)
            return fail(Error::Kind::Usage, u"set parameter"_s,
                        u"%1: \"%2\" is no whole number"_s.arg(given.key(), given.value()));
        params.insert(given.key(), given.value());
    }
    return params;
}

/// Those of `rows` that the scope's filters let through, and the filters that the metric has no column for.
QList<int> chosenRows(const MetricDefinition &definition, const MetricScope &scope, const CaseTable &table,
                      QList<int> rows, QStringList &unused)
{
    struct Filter {
        QString column;
        const QStringList &values;
        std::function<bool(const QString &)> fits;
    };
    const NamesInScope &declared = scope.declared;
    const auto asked = [](const QString &column, const QStringList &values) {
        return Filter{column, values, [&values](const QString &name) { return values.contains(name); }};
    };
    for (const Filter &filter :
         {asked(u"service"_s, scope.services), asked(u"team"_s, scope.teams),
          asked(u"environment"_s, scope.environments),
          Filter{u"service"_s, declared.services, [&](const QString &name) { return declared.hasService(name); }},
          Filter{u"environment"_s, declared.environments,
                 [&](const QString &name) { return declared.hasEnvironment(name); }}}) {
        if (filter.values.isEmpty())
            continue;
        if (!definition.dimensions.contains(filter.column)) {
            if (!unused.contains(filter.column))
                unused.append(filter.column);
            continue;
        }
        rows = table.having(rows, table.column(filter.column), filter.fits);
    }
    return rows;
}

MetricResult blankResult(const MetricDefinition &definition, const MetricScope &scope,
                         const QHash<QString, QString> &params, const Coverage &coverage)
{
    MetricResult result;
    result.metric = definition.id;
    result.version = definition.version;
    result.definitionSha256 = definition.sha256;
    result.scope = scope;
    result.params = params;
    result.coverage = coverage;
    return result;
}

} // namespace

MetricRunner::MetricRunner(StoreConnection &connection, std::shared_ptr<PanelMemory> panels)
    : m_connection(connection), m_panels(std::move(panels))
{
}

Result<QList<std::pair<QString, QString>>> MetricRunner::parameters(const MetricDefinition &definition,
                                                                    const MetricScope &scope)
{
    const Result<QHash<QString, QString>> chosen = parametersOf(definition, scope);
    if (!chosen)
        return fail(chosen.error());
    QList<std::pair<QString, QString>> all{{u"as_of_ns"_s, QString::number(toNs(instantOf(definition, scope)))},
                                           {u"from_ns"_s, QString::number(toNs(periodStart(definition, scope)))},
                                           {u"to_ns"_s, QString::number(toNs(scope.to))},
                                           {u"time_zone"_s, QString::fromLatin1(scope.zone.id())}};
    QStringList names = chosen->keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        all.append({name, chosen->value(name)});
    if (definition.uses(u"zone_offset"))
        all += zoneOffsets(scope.zone);
    return all;
}

TimePoint MetricRunner::periodStart(const MetricDefinition &definition, const MetricScope &scope)
{
    return definition.trailingDays == 0 ? scope.from
                                        : std::min(scope.from, scope.to - std::chrono::days(definition.trailingDays));
}

Result<CaseTable> MetricRunner::population(const MetricDefinition &definition, const MetricScope &scope) const
{
    auto tables = populations(definition, {scope});
    if (!tables)
        return fail(tables.error());
    return std::move(tables->first());
}

Result<QList<CaseTable>> MetricRunner::populations(const MetricDefinition &definition,
                                                   const QList<MetricScope> &scopes) const
{
    for (const MetricScope &scope : scopes) { // also for kept cases: what is wrong with a question is said
        if (const auto params = parameters(definition, scope); !params)
            return fail(params.error());
    }
    if (auto kept = m_panels ? m_panels->cases(m_connection, definition, scopes) : std::nullopt)
        return *std::move(kept);
    QList<CaseTable> tables;
    PopulationQuery query(m_connection, definition);
    for (const MetricScope &scope : scopes) {
        const auto params = parameters(definition, scope);
        const Result<QString> relations = knownRelations(definition.reads, scope.knownAt, scope.rowsKnownBy,
                                                         definition.relationsSql() + definition.populationSql);
        if (!relations)
            return fail(relations.error());
        auto table = query.run({*relations, {}}, *params);
        if (!table)
            return fail(table.error());
        tables.append(*std::move(table));
    }
    return tables;
}

Result<Coverage> MetricRunner::coverage(const MetricDefinition &definition, const MetricScope &scope) const
{
    const SelectRunner select(m_connection);
    const SyncLedger ledger(m_connection);
    Coverage coverage;
    QStringList awaited; // to deliver, or at least begun
    QStringList primary;
    bool delivered = false;
    for (const QString &type : definition.reads) {
        // From one source to the next along the index, not through all rows.
        const Result<Table> found = select.run(
            u"WITH RECURSIVE found(source) AS (SELECT MIN(source) FROM %1_version WHERE %2 UNION ALL SELECT "
            "(SELECT MIN(r.source) FROM %1_version AS r WHERE r.source > found.source AND %2) FROM found "
            "WHERE found.source IS NOT NULL) SELECT source FROM found WHERE source IS NOT NULL"_s.arg(
                type, knownCondition(scope.knownAt)),
            {});
        if (!found)
            return fail(found.error());
        QStringList delivering;
        for (const QVariantList &row : found->rows)
            delivering.append(row.first().toString());
        const auto expected = ledger.expectedSources(type, scope.knownAt);
        if (!expected)
            return fail(expected.error());
        coverage.sources += delivering + *expected;
        awaited += *expected;
        if (definition.primary.contains(type)) {
            primary += *expected;
            delivered = delivered || !delivering.isEmpty();
        }
    }
    coverage.sources.removeDuplicates();
    coverage.sources.sort();
    const Result<qint64> rejected = RowQueries(m_connection).rejectedCount(definition.reads, scope.knownAt);
    if (!rejected)
        return fail(rejected.error());
    coverage.rejected = *rejected;
    const Result<qint64> erased = ErasedRecords(m_connection).count(definition.reads, scope.knownAt);
    if (!erased)
        return fail(erased.error());
    coverage.erased = *erased;
    const auto knownUntil = LogWriter(m_connection).knownUntil(scope.knownAt);
    if (!knownUntil)
        return fail(knownUntil.error());
    coverage.knownUntil = *knownUntil;
    const TimePoint until = instantOf(definition, scope);
    auto observed = ReadLedger(m_connection)
                        .observed(definition.primary, coverage.sources, std::min(scope.from, until),
                                  scope.knownAt ? std::min(until, *scope.knownAt) : until, scope.knownAt);
    if (!observed)
        return fail(observed.error());
    coverage.observed = std::move(*observed);

    const auto latest = ledger.latestRuns(scope.knownAt);
    const auto complete = ledger.latestCompleteRuns(scope.knownAt);
    if (!latest || !complete)
        return fail(!latest ? latest.error() : complete.error());
    QStringList whole;
    for (const SyncRunRecord &run : *complete) {
        whole.append(run.source);
        if (!coverage.sources.contains(run.source) || !run.finishedAt || run.connector == SyncRunRecord::ownConnector())
            continue;
        coverage.oldestComplete
            = coverage.oldestComplete ? std::min(*coverage.oldestComplete, *run.finishedAt) : *run.finishedAt;
        coverage.completeRuns.append({run.source, *run.finishedAt});
    }
    QStringList broken;
    for (const SyncRunRecord &run : *latest) {
        awaited.append(run.source);
        if (run.state != u"complete" && run.state != u"running")
            broken.append(run.source);
    }
    // A source that was never read to its end lacks rows, whatever it is doing now.
    for (const QString &source : std::as_const(coverage.sources)) {
        if (broken.contains(source) || (awaited.contains(source) && !whole.contains(source)))
            coverage.failedSources.append(source);
    }
    // Read to its end and nothing found is an answer; never read is none.
    const bool wasRead
        = std::any_of(primary.begin(), primary.end(), [&](const QString &source) { return whole.contains(source); });
    coverage.neverDelivered = !delivered && !wasRead;
    coverage.judgeAt(instantOf(definition, scope));
    const auto oldest = historyStart(definition, scope);
    if (!oldest)
        return fail(oldest.error());
    coverage.beforeHistory = *oldest && std::min(scope.to, scope.asOf) <= **oldest;
    return coverage;
}

Result<std::optional<TimePoint>> MetricRunner::historyStart(const MetricDefinition &definition,
                                                            const MetricScope &scope) const
{
    if (m_panels) {
        if (const auto kept = m_panels->historyStart(m_connection, definition, scope))
            return *kept;
    }
    const Result<QString> relation = knownRelations({definition.historyType}, scope.knownAt);
    if (!relation)
        return fail(relation.error());
    const Result<Table> found
        = SelectRunner(m_connection)
              .run(u"WITH %1 SELECT MIN(%2) FROM %3"_s.arg(*relation, definition.historyColumn, definition.historyType),
                   {});
    if (!found)
        return fail(found.error());
    const QVariant oldest = found->rows.isEmpty() ? QVariant() : found->rows.first().first();
    return oldest.isNull() ? std::optional<TimePoint>() : timeFromNs(oldest.toLongLong());
}

Result<MetricResult> MetricRunner::run(const MetricDefinition &definition, const MetricScope &scope) const
{
    const Result<CaseTable> whole = population(definition, scope);
    if (!whole)
        return fail(whole.error());
    const Result<Coverage> seen = coverage(definition, scope);
    if (!seen)
        return fail(seen.error());
    return resultOf(definition, scope, *whole, whole->allRows(), *seen);
}

Result<QList<std::pair<QString, MetricResult>>>
MetricRunner::runBy(const MetricDefinition &definition, const MetricScope &scope, const QString &column) const
{
    if (!definition.dimensions.contains(column))
        return fail(
            Error::Kind::Usage, u"group metric"_s,
            u"%1 has no dimension \"%2\"; it has %3"_s.arg(definition.id, column, definition.dimensions.join(u", "_s)));
    const Result<CaseTable> whole = population(definition, scope);
    if (!whole)
        return fail(whole.error());
    const Result<Coverage> seen = coverage(definition, scope);
    if (!seen)
        return fail(seen.error());
    QStringList unused;
    const QMap<QString, QList<int>> groups
        = whole->grouped(chosenRows(definition, scope, *whole, whole->allRows(), unused), whole->column(column));
    QList<std::pair<QString, MetricResult>> results;
    const QHash<QString, QString> params = parametersOf(definition, scope).value_or(QHash<QString, QString>());
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        MetricResult result = blankResult(definition, scope, params, *seen);
        result.unusedFilters = unused;
        result.cases = whole->subset(group.value());
        finish(definition, *whole, result);
        results.append({group.key(), std::move(result)});
    }
    std::stable_sort(results.begin(), results.end(),
                     [](const auto &a, const auto &b) { return a.second.n > b.second.n; });
    return results;
}

MetricResult MetricRunner::resultOf(const MetricDefinition &definition, const MetricScope &scope,
                                    const CaseTable &whole, const QList<int> &rows, const Coverage &coverage)
{
    MetricResult result
        = blankResult(definition, scope, parametersOf(definition, scope).value_or(QHash<QString, QString>()), coverage);
    result.coverage.judgeAt(instantOf(definition, scope));
    result.cases = whole.subset(chosenRows(definition, scope, whole, rows, result.unusedFilters));
    finish(definition, whole, result);
    return result;
}

} // namespace plumbline
