// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BypassChart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The smallest of a few round numbers that holds the value.
double roundUp(double value)
{
    for (const double end : {2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0, 60.0, 80.0})
        if (value <= end)
            return end;
    return 100;
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
        chart.upperText = tr("limit %1", "of a chart").arg(numbers.decimal(chart.upper, 1));
        chart.meanText = tr("mean %1", "of a chart").arg(numbers.decimal(chart.mean, 1));
        chart.lowerText = tr("limit %1", "of a chart").arg(numbers.decimal(chart.lower, 1));
        highest = std::max(highest, chart.upper);
    }
    chart.maximum = roundUp(highest);
    for (const double tick : {0.0, chart.maximum / 2, chart.maximum}) {
        chart.ticks.append(tick);
        chart.tickTexts.append(numbers.decimal(tick, tick == std::floor(tick) ? 0 : 1));
    }
    const QString kind = FigureText::readingKind(bypass.definition, bypass.series.reading);
    chart.reading = kind == u"none" ? u"routine"_s : kind;
    const bool isRun = bypass.series.reading == SeriesReading::EightAboveMean || bypass.series.reading == SeriesReading::EightBelowMean;
    for (auto it = chart.marks.crbegin(); isRun && it != chart.marks.crend() && *it != 0; ++it)
        ++chart.runLength;
    chart.title = tr("Gate bypass rate, % of blocked promotions");
    if (std::ranges::find(chart.maturing, 1) != chart.maturing.end())
        chart.note = tr("The last weeks are not final: a late bypass still counts there.");
    return chart;
}

} // namespace plumbline
