// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextTable.h"
#include "cli/commands/MetricCommand.h"
#include "metrics/JsonParts.h"
#include "metrics/MetricSeries.h"
#include "report/FigureWords.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject pointJson(const SeriesPoint &point)
{
    QJsonArray findings;
    for (const ProcessSignal &finding : point.findings)
        findings.append(QJsonObject{{u"rule"_s, signalRuleName(finding.rule)}, {u"direction"_s, finding.direction}});
    QJsonObject json{{u"week"_s, point.week.toString()}, {u"state"_s, metricStateName(point.state)},
                     {u"value"_s, orNull(point.value)},  {u"mean"_s, orNull(point.mean)},
                     {u"lower"_s, orNull(point.lower)},  {u"upper"_s, orNull(point.upper)},
                     {u"running"_s, point.running},      {u"findings"_s, findings}};
    if (point.money)
        json.insert(u"value"_s, point.money->toDecimal());
    if (point.numerator)
        json.insert(u"numerator"_s, *point.numerator);
    if (point.denominator)
        json.insert(u"denominator"_s, *point.denominator);
    if (point.exposure)
        json.insert(u"exposure"_s, *point.exposure);
    return json;
}

QJsonValue baselineJson(const std::optional<MetricBaseline> &baseline)
{
    if (!baseline)
        return {};
    return QJsonObject{{u"id"_s, baseline->id},
                       {u"first_week"_s, baseline->first.toString()},
                       {u"last_week"_s, baseline->last.toString()},
                       {u"weeks"_s, baseline->weeks},
                       {u"mean_then"_s, baseline->mean},
                       {u"reason"_s, baseline->reason},
                       {u"by"_s, baseline->who},
                       {u"at"_s, formatInstant(baseline->at)}};
}

QJsonValue seasonalJson(const std::optional<SeasonalComparison> &seasonal)
{
    if (!seasonal)
        return {};
    QJsonArray yearAgo;
    for (const IsoWeek &week : seasonal->yearAgo)
        yearAgo.append(week.toString());
    return QJsonObject{{u"current"_s, orNull(seasonal->current)},
                       {u"previous_4_mean"_s, orNull(seasonal->previousMean)},
                       {u"year_ago_weeks"_s, yearAgo},
                       {u"year_ago_mean"_s, orNull(seasonal->yearAgoMean)}};
}

QJsonObject seriesJson(const MetricDefinition &definition, const MetricSeries &series)
{
    QJsonArray points;
    for (const SeriesPoint &point : series.points)
        points.append(pointJson(point));
    return {{u"metric"_s, series.metric},
            {u"version"_s, series.version},
            {u"output"_s, definition.headline},
            {u"unit"_s, definition.unit},
            {u"chart"_s, definition.chart},
            {u"reading"_s, seriesReadingName(series.reading)},
            {u"weeks_judged"_s, series.weeksJudged},
            {u"mean"_s, orNull(series.mean)},
            {u"baseline"_s, baselineJson(series.baseline)},
            {u"seasonal"_s, seasonalJson(series.seasonal)},
            {u"weeks"_s, points}};
}

QString numberText(const MetricDefinition &definition, const std::optional<double> &number)
{
    return number ? figureWords::value(definition, *number) : QString();
}

/// What the last week that is over says, in a sentence; a plain difference to the week before says nothing.
QString verdict(const MetricDefinition &definition, const MetricSeries &series)
{
    const SeriesPoint *newest = series.lastComplete();
    if (!newest || series.reading == SeriesReading::NotEnoughData)
        return figureWords::reading(SeriesReading::NotEnoughData);
    if (series.reading != SeriesReading::Routine)
        return u"%1 (last week %2)"_s.arg(figureWords::reading(series.reading),
                                          figureWords::value(definition, *newest));
    return u"No change beyond normal variation (last week %1, normal range %2 to %3)"_s.arg(
        figureWords::value(definition, *newest), numberText(definition, newest->lower),
        numberText(definition, newest->upper));
}

QString against(const MetricDefinition &definition, const MetricSeries &series)
{
    if (!series.mean)
        return u"There is no baseline yet."_s;
    const QString mean = numberText(definition, series.mean);
    if (!series.baseline)
        return u"Measured against the first weeks of the history, mean %1; nobody has locked them."_s.arg(mean);
    const MetricBaseline &baseline = *series.baseline;
    QString line = u"Measured against %1 to %2, mean %3, as %4 decided"_s.arg(
        baseline.first.toString(), baseline.last.toString(), mean, baseline.who);
    if (!baseline.reason.isEmpty())
        line += u": "_s + baseline.reason;
    // Rows that came late, or corrections, change the weeks; not the decision.
    if (const QString then = numberText(definition, baseline.mean); then != mean)
        line += u" (mean %1 when it was decided)"_s.arg(then);
    return line;
}

} // namespace

void MetricCommand::declareWeeks(VerbOptions &verb)
{
    m_series = verb.verb("series", "A metric week by week, its limits, and the baseline that they come from");
    m_series->operand("NAME", m_name, "A metric of `metric list`");
    m_series->number("--definition", m_version, 0, 10'000, "Version of the definition; 0 is the newest");
    m_series->text("--output", m_output, "OUTPUT", "Another output than the metric's number");
    m_series->number("--weeks", m_weeks, 1, 520, "How many weeks up to --week");
    declareScope(*m_series);
}

Result<ExitCode> MetricCommand::series(const Invocation &invocation, Output &output,
                                       const MetricDefinition &definition) const
{
    const auto scope = this->scope(invocation);
    if (!scope)
        return fail(scope.error());
    const MetricDefinition chosen = definition.headlinedBy(m_output);
    if (!m_output.isEmpty() && chosen.headline != m_output)
        return fail(Error::Kind::Usage, u"read --output"_s, u"%1 has no output \"%2\""_s.arg(definition.id, m_output));
    const auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const auto series
        = MetricSeriesRunner(**store).run(chosen, *scope, IsoWeek::of(scope->from, scope->zone), int(m_weeks));
    if (!series)
        return fail(series.error());
    if (invocation.json()) {
        output.document(seriesJson(chosen, *series));
        return ExitCode::Yes;
    }
    TextTable table({u"week"_s, u"value"_s, u"lower"_s, u"upper"_s, u"says"_s}, 60);
    for (const SeriesPoint &point : series->points) {
        QStringList says;
        for (const ProcessSignal &finding : point.findings)
            says.append(signalRuleName(finding.rule));
        if (point.running)
            says.append(u"not over"_s);
        if (!point.value)
            says.append(figureWords::state(point.state).toLower());
        table.add({point.week.toString(), figureWords::value(chosen, point), numberText(chosen, point.lower),
                   numberText(chosen, point.upper), says.join(u", "_s)});
    }
    output.lines(table.lines());
    output.line(verdict(chosen, *series));
    output.line(against(chosen, *series));
    if (series->seasonal && series->seasonal->yearAgoMean)
        output.line(u"A year ago (%1 to %2) the mean was %3."_s.arg(series->seasonal->yearAgo.first().toString(),
                                                                    series->seasonal->yearAgo.last().toString(),
                                                                    numberText(chosen, series->seasonal->yearAgoMean)));
    return ExitCode::Yes;
}

} // namespace plumbline
