// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/DiagnosisRunner.h"

#include "metrics/MovedRates.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int weeksShown = 12;

int directionOf(SeriesReading reading)
{
    switch (reading) {
    case SeriesReading::AboveUpperLimit:
    case SeriesReading::EightAboveMean:
    case SeriesReading::DriftingUp: return 1;
    case SeriesReading::BelowLowerLimit:
    case SeriesReading::EightBelowMean:
    case SeriesReading::DriftingDown: return -1;
    case SeriesReading::Routine:
    case SeriesReading::NotEnoughData: break;
    }
    return 0;
}

/// The weeks, up to the newest that is over, in which a signal of its direction went on without a break.
int weeksOfSignal(const MetricSeries &series, int direction)
{
    int weeks = 0;
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
        if (point->running)
            continue;
        if (std::none_of(point->findings.begin(), point->findings.end(),
                         [&](const ProcessSignal &found) { return found.direction == direction; }))
            break;
        ++weeks;
    }
    return weeks;
}

MetricScope periodOf(const MetricScope &week, int days)
{
    MetricScope scope = week;
    scope.from = week.to - std::chrono::hours(24) * days;
    return scope;
}

/// A fact's number in a result; nothing where there is no figure, or too little evidence for one.
std::optional<double> numberIn(const FactSource &source, const MetricResult &result)
{
    if (result.state() == MetricState::Unknown)
        return {};
    if (!source.needs.isEmpty() && result.output(source.needs).toDouble() < source.atLeast)
        return {};
    if (source.output.isEmpty())
        return result.figure() ? std::optional(result.figure()->value * source.times) : std::nullopt;
    const QJsonValue value = result.output(source.output);
    if (source.members)
        return value.isObject() ? std::optional(double(value.toObject().size()))
            : value.isArray()   ? std::optional(double(value.toArray().size()))
                                : std::nullopt;
    if (value.isBool())
        return value.toBool() ? 1.0 : 0.0;
    return value.isDouble() ? std::optional(value.toDouble() * source.times) : std::nullopt;
}

/// The first names of a list, or those of an object with the greatest numbers.
QString namesIn(const QJsonValue &value)
{
    constexpr int most = 5;
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const auto &item : list)
        names.append(item.isString() ? item.toString() : QString());
    const QJsonObject object = value.toObject();
    names += object.keys();
    names.removeAll(QString());
    std::stable_sort(names.begin(), names.end(), [&](const QString &a, const QString &b) {
        return object.value(a).toDouble() > object.value(b).toDouble();
    });
    return names.mid(0, most).join(u", "_s);
}

/// What a chart says of the whole or of a subject, where it can be judged.
void addChart(const FactSource &source, const QString &subject, const MetricSeries &series, DiagnosisReport &report)
{
    const SeriesPoint *newest = series.lastComplete();
    if (series.reading == SeriesReading::NotEnoughData || !newest || !newest->value)
        return;
    FactSet &facts = subject.isEmpty() ? report.facts.whole : report.facts.subjects[source.groupBy][subject];
    const int direction = directionOf(series.reading);
    facts.trends.insert(source.name, direction);
    report.sources.insert(source.name, source);
    ++report.chartsJudged;
    if (direction == 0)
        return;
    const QString since = source.name + u"_signal_weeks"_s;
    facts.values.insert(since, weeksOfSignal(series, direction));
    report.sources.insert(since, source);
    const bool hasLimit = series.mean && newest->upper;
    report.unusual.append({.fact = source.name,
                           .subject = subject,
                           .metric = source.metric,
                           .reading = series.reading,
                           .chance = hasLimit ? chanceOf(*newest->value, *series.mean, *newest->upper) : 1.0});
}

} // namespace

Result<void> DiagnosisRunner::addTrend(const FactSource &source, DiagnosisReport &report, int &longest) const
{
    const MetricDefinition *definition = m_catalog.find(source.metric);
    if (!definition)
        return {};
    const auto series = m_series.run(definition->headlinedBy(source.output), report.scope, report.week, weeksShown);
    if (!series)
        return fail(series.error());
    longest = std::max(longest, series->weeksJudged);
    addChart(source, {}, *series, report);
    return {};
}

Result<void> DiagnosisRunner::addTrendsOfEach(const QList<FactSource> &sources, DiagnosisReport &report) const
{
    const FactSource &first = sources.first();
    const MetricDefinition *definition = m_catalog.find(first.metric);
    if (!definition)
        return {};
    QStringList outputs;
    for (const FactSource &source : sources)
        outputs.append(source.output);
    const auto all = m_series.runBy(*definition, outputs, report.scope, report.week, weeksShown, first.groupBy);
    if (!all)
        return fail(all.error());
    for (auto series = all->constBegin(); series != all->constEnd(); ++series) {
        for (qsizetype i = 0; i < sources.size() && series.key() != u"(none)"; ++i)
            addChart(sources.at(i), series.key(), series.value().at(i), report);
    }
    return {};
}

Result<void> DiagnosisRunner::addMove(const MoveSource &source, DiagnosisReport &report)
{
    const auto rates = ratesAroundMoves(m_answers, m_catalog, source, report.scope);
    if (!rates)
        return fail(rates.error());
    for (const MovedRate &rate : *rates) {
        FactSet &facts = report.facts.subjects[source.kind][rate.subject];
        facts.values.insert(source.name + u"_events"_s, double(rate.events));
        facts.values.insert(source.name, *rate.ratio.ratio);
        facts.values.insert(source.name + u"_low"_s, rate.ratio.low);
        facts.values.insert(source.name + u"_high"_s, *rate.ratio.high);
        facts.texts.insert(source.name + u"_to"_s, rate.to);
        FactSource moves; // the rows behind are the decisions that show the move
        moves.metric = source.moves;
        moves.groupBy = source.subject;
        moves.days = 2 * source.days;
        report.sources.insert(source.name + u"_events"_s, moves);
    }
    return {};
}

Result<void> DiagnosisRunner::addValue(const FactSource &source, DiagnosisReport &report)
{
    const MetricDefinition *definition = m_catalog.find(source.metric);
    if (!definition)
        return {};
    const MetricScope scope = periodOf(report.scope, source.days);
    if (source.groupBy.isEmpty()) {
        const auto result = m_answers.run(*definition, scope);
        if (!result)
            return fail(result.error());
        if (const std::optional<double> number = numberIn(source, **result)) {
            report.facts.whole.values.insert(source.name, *number);
            report.sources.insert(source.name, source);
        }
        return {};
    }
    const auto groups = m_answers.runBy(*definition, scope, source.groupBy);
    if (!groups)
        return fail(groups.error());
    for (const auto &[subject, result] : **groups) {
        if (const std::optional<double> number = numberIn(source, result); number && subject != u"(none)") {
            report.facts.subjects[source.groupBy][subject].values.insert(source.name, *number);
            report.sources.insert(source.name, source);
        }
    }
    return {};
}

Result<void> DiagnosisRunner::addText(const FactSource &source, DiagnosisReport &report)
{
    const MetricDefinition *definition = m_catalog.find(source.metric);
    if (!definition)
        return {};
    const auto result = m_answers.run(*definition, periodOf(report.scope, source.days));
    if (!result)
        return fail(result.error());
    if (const QString names = namesIn((*result)->output(source.output)); !names.isEmpty())
        report.facts.whole.texts.insert(source.name, names);
    return {};
}

Result<void> DiagnosisRunner::addUncollected(const FactSources &sources, DiagnosisReport &report)
{
    QStringList missing;
    for (auto it = sources.collected.begin(); it != sources.collected.end(); ++it) {
        const MetricDefinition *definition = m_catalog.find(it.key());
        if (!definition) {
            missing.append(it.value());
            continue;
        }
        const auto result = m_answers.run(*definition, report.scope);
        if (!result)
            return fail(result.error());
        if ((*result)->state() == MetricState::Unknown)
            missing.append(it.value());
    }
    report.facts.whole.values.insert(sources.uncollectedValue, double(missing.size()));
    report.facts.whole.texts.insert(sources.uncollectedText, missing.join(u", "_s));
    return {};
}

Result<QList<DiagnosticRule>> DiagnosisRunner::rules() const
{
    auto rules = DiagnosticRule::load();
    for (qsizetype i = 0; rules && i < rules->size(); ++i) {
        DiagnosticRule &rule = (*rules)[i];
        rule.numbers = numbers;
        if (!translated)
            continue;
        rule.sentence = translated(rule.sentence);
        for (DiagnosticReason &reason : rule.reasons)
            reason.text = translated(reason.text);
    }
    return rules;
}

Result<DiagnosisReport> DiagnosisRunner::run(const MetricScope &scope, IsoWeek week,
                                             const QHash<QString, double> &thresholds)
{
    const auto rules = this->rules();
    const auto sources = FactSources::load(DiagnosticRule::bundledFolder());
    if (!rules || !sources)
        return fail(!rules ? rules.error() : sources.error());
    DiagnosisReport report;
    report.week = week;
    report.titles = sources->titles;
    report.scope = scope;
    report.scope.from = week.from(scope.zone);
    report.scope.to = week.to(scope.zone);
    int longest = 0;
    QMap<std::pair<QString, QString>, QList<FactSource>> ofEach;
    for (const FactSource &source : sources->trends) {
        if (!source.groupBy.isEmpty())
            ofEach[{source.metric, source.groupBy}].append(source);
        else if (auto added = addTrend(source, report, longest); !added)
            return fail(added.error());
    }
    for (const QList<FactSource> &together : std::as_const(ofEach)) {
        if (auto added = addTrendsOfEach(together, report); !added)
            return fail(added.error());
    }
    report.facts.whole.values.insert(u"weeks_of_history"_s, longest);
    for (const FactSource &source : sources->values) {
        if (auto added = addValue(source, report); !added)
            return fail(added.error());
    }
    for (const MoveSource &source : sources->moves) {
        if (auto added = addMove(source, report); !added)
            return fail(added.error());
    }
    for (const FactSource &source : sources->texts) {
        if (auto added = addText(source, report); !added)
            return fail(added.error());
    }
    if (auto added = addUncollected(*sources, report); !added)
        return fail(added.error());
    report.expectedFalseSignals = expectedFalseSignals(1, report.chartsJudged);
    QList<double> chances;
    for (const WeeklySignal &signal : std::as_const(report.unusual))
        chances.append(signal.chance);
    // Charts without a signal were looked at, too.
    chances.resize(report.chartsJudged, 1.0);
    QList<WeeklySignal> ordered;
    for (const RankedTest &test : byFalseDiscovery(chances)) {
        if (test.index >= report.unusual.size())
            continue;
        ordered.append(report.unusual[test.index]);
        ordered.last().adjusted = test.adjusted;
    }
    report.unusual = ordered;
    report.diagnosis = diagnose(*rules, report.facts, thresholds);
    return report;
}

Result<std::optional<DiagnosisRunner::FactCases>>
DiagnosisRunner::casesOf(const DiagnosisReport &report, const DiagnosticFinding &finding, const QString &fact)
{
    const auto source = report.sources.constFind(fact);
    const MetricDefinition *definition = source == report.sources.constEnd() ? nullptr : m_catalog.find(source->metric);
    if (!definition)
        return std::optional<FactCases>();
    const FactSet subject = report.facts.subjects.value(source->groupBy).value(finding.subject);
    const bool isTrend = report.facts.whole.trends.contains(fact) || subject.trends.contains(fact);
    const auto answer = m_answers.run(*definition, isTrend ? report.scope : periodOf(report.scope, source->days));
    if (!answer)
        return fail(answer.error());
    const MetricResult &whole = **answer;
    FactCases counted{*answer, {}};
    const int column = whole.cases.column(source->groupBy);
    for (const int row : whole.casesOfOutput.value(source->output.isEmpty() ? definition->headline : source->output))
        if (column < 0 || whole.cases.textAt(row, column) == finding.subject)
            counted.cases.append(row);
    return std::optional(counted);
}

Result<QList<CaseReference>> DiagnosisRunner::rowsBehind(const DiagnosisReport &report,
                                                         const DiagnosticFinding &finding)
{
    QList<CaseReference> rows;
    QSet<QString> seen; // by what names a row: a case may rest on it for several facts
    for (const QString &fact : finding.facts) {
        const auto counted = casesOf(report, finding, fact);
        if (!counted)
            return fail(counted.error());
        for (const int row : *counted ? (*counted)->cases : QList<int>()) {
            for (const CaseReference &reference : (*counted)->result->cases.references(row)) {
                const QString name = u"%1 %2"_s.arg(reference.type).arg(reference.versionId);
                if (!seen.contains(name))
                    rows.append(reference);
                seen.insert(name);
            }
        }
    }
    return rows;
}

} // namespace plumbline
