// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BypassChart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The end of an axis and the distance of its ticks.
struct Axis {
    double end = 100;
    double tick = 50;
};

/// The smallest of a few axes with round ticks that holds the value.
Axis axisFor(double value)
{
    constexpr Axis axes[] = {{2, 1}, {5, 2.5}, {10, 5}, {15, 5}, {20, 10}, {30, 10}, {40, 20}, {60, 20}, {80, 40}};
    for (const Axis &axis : axes)
        if (value <= axis.end)
            return axis;
    return {};
}

} // namespace

BypassChart BypassChart::of(const MeasuredMetric &bypass, const FigureText &text)
{
    const NumberText &numbers = text.numbers();
    BypassChart chart;
    double highest = 0;
    for (const SeriesPoint &point : bypass.series.points) {
        chart.labels.append(numbers.weekShort(point.week));
        chart.points.append(point.value ? *point.value * 100 : std::numeric_limits<double>::quiet_NaN());
        chart.valueTexts.append(text.pointValue(bypass.definition, point));
        int mark = 0;
        for (const ProcessSignal &finding : point.findings)
            mark = finding.direction; // Lower is better, so above is worse.
        chart.marks.append(mark);
        chart.maturing.append(point.maturing || point.running ? 1 : 0);
        highest = std::max(highest, point.value.value_or(0) * 100);
        if (point.value)
            chart.lastText = numbers.percent(*point.value);
    }
    const SeriesPoint *judged = bypass.series.lastComplete();
    if (judged && judged->lower && judged->upper && bypass.series.mean) {
        chart.hasLimits = true;
        chart.upper = *judged->upper * 100;
        chart.mean = *bypass.series.mean * 100;
        chart.lower = *judged->lower * 100;
        const bool fromNothing = chart.lower <= 0; // A rate cannot fall below: that is no limit to be named.
        chart.upperText = tr("limit %1", "of a chart").arg(numbers.decimal(chart.upper, 1));
        chart.meanText = tr("mean %1", "of a chart").arg(numbers.decimal(chart.mean, 1));
        if (!fromNothing)
            chart.lowerText = tr("limit %1", "of a chart").arg(numbers.decimal(chart.lower, 1));
        highest = std::max(highest, chart.upper);
    }
    const Axis axis = axisFor(highest);
    chart.maximum = axis.end;
    for (double tick = 0; tick <= axis.end; tick += axis.tick) {
        chart.ticks.append(tick);
        chart.tickTexts.append(numbers.decimal(tick, tick == std::floor(tick) ? 0 : 1));
    }
    const QString kind = FigureText::readingKind(bypass.definition, bypass.series.reading);
    // No signal is named of what is old or has holes: the tile does not name one either.
    const bool isJudged = FigureText::isJudged(bypass.result.state());
    chart.reading = kind == u"none" || !isJudged ? u"routine"_s : kind;
    chart.mark = FigureText::chartMark(bypass.result.state(), chart.reading);
    const bool isRun = bypass.series.reading == SeriesReading::EightAboveMean
        || bypass.series.reading == SeriesReading::EightBelowMean;
    for (auto it = chart.marks.crbegin(); isRun && isJudged && it != chart.marks.crend() && *it != 0; ++it)
        ++chart.runLength;
    chart.title = tr("Gate bypass rate, % of blocked promotions");
    if (std::ranges::find(chart.maturing, 1) != chart.maturing.end())
        chart.note = tr("The last weeks are not final: a late bypass still counts there.");
    return chart;
}

} // namespace plumbline
