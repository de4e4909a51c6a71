// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProcessChart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// The end of an axis and the distance of its ticks.
struct Axis {
    double end = 10;
    double tick = 5;
};

/// The smallest axis with few round ticks that holds the value.
Axis axisFor(double value)
{
    constexpr Axis axes[] = {{1, 0.5}, {1.5, 0.5}, {2, 1}, {3, 1}, {4, 2}, {5, 2.5}, {6, 2}, {8, 4}};
    constexpr double smallest = 2; // Less than that is drawn as what it is: low.
    const double held = std::max(value, smallest);
    const double decade = std::pow(10, std::floor(std::log10(held)));
    for (const Axis &axis : axes)
        if (held <= axis.end * decade)
            return {axis.end * decade, axis.tick * decade};
    return {10 * decade, 5 * decade};
}

} // namespace

void ProcessChart::show(const MetricDefinition &definition, const MetricSeries &series, MetricState state,
                        const FigureText &text)
{
    double highest = 0;
    for (const SeriesPoint &point : series.points)
        highest = std::max(highest, point.value.value_or(0));
    if (const SeriesPoint *judged = series.lastComplete())
        highest = std::max(highest, judged->upper.value_or(0));
    const bool isMoney = FigureText::isMoney(definition);
    m_inThousands = isMoney && highest >= 5'000;
    m_scale = m_inThousands ? 1'000 : 1;
    highest = FigureText::drawn(definition, highest) / m_scale;

    addPoints(definition, series, text);
    addLimits(definition, series, text.numbers());
    double lowest = m_dotsOnly ? highest : std::min(highest, m_lower);
    for (const double value : std::as_const(m_points))
        lowest = std::isnan(value) ? lowest : std::min(lowest, value);
    if (isMoney)
        addNarrowAxis(lowest, highest, text.numbers());
    else
        addAxis(highest, text.numbers());
    addReading(definition, series, state);
    emit changed();
}

void ProcessChart::addPoints(const MetricDefinition &definition, const MetricSeries &series, const FigureText &text)
{
    m_labels.clear();
    m_points.clear();
    m_valueTexts.clear();
    m_lastText.clear();
    m_maturing = false;
    for (const SeriesPoint &point : series.points) {
        m_labels.append(text.numbers().weekShort(point.week));
        m_points.append(point.value ? FigureText::drawn(definition, *point.value) / m_scale : nothing);
        m_valueTexts.append(text.pointValue(definition, point));
        m_maturing = m_maturing || point.maturing || point.running;
        if (point.value)
            m_lastText = text.numbers().decimal(m_points.last(), 1);
    }
}

void ProcessChart::addLimits(const MetricDefinition &definition, const MetricSeries &series, const NumberText &numbers)
{
    const SeriesPoint *judged = series.lastComplete();
    m_dotsOnly = !judged || !judged->lower || !judged->upper || !series.mean;
    const auto scaled = [&](const std::optional<double> &value) {
        return m_dotsOnly ? nothing : FigureText::drawn(definition, *value) / m_scale;
    };
    m_lower = scaled(judged ? judged->lower : std::nullopt);
    m_mean = scaled(series.mean);
    m_upper = scaled(judged ? judged->upper : std::nullopt);
    // Nothing of this can fall below nothing: that is no limit to be named.
    m_lowerText = m_lower > 0 ? limitName(tr("limit %1", "of a chart"), m_lower, numbers) : QString();
    m_meanText = m_dotsOnly ? QString() : limitName(tr("mean %1", "of a chart"), m_mean, numbers);
    m_upperText = m_dotsOnly ? QString() : limitName(tr("limit %1", "of a chart"), m_upper, numbers);
}

QString ProcessChart::limitName(const QString &words, double value, const NumberText &numbers) const
{
    const QString number = numbers.decimal(value, 1);
    return m_isSmall ? number : words.arg(number);
}

void ProcessChart::addReading(const MetricDefinition &definition, const MetricSeries &series, MetricState state)
{
    const QString kind = FigureText::readingKind(definition, series.reading);
    // No signal is named of what is old or has holes: the tile does not name one either.
    const bool isJudged = FigureText::isJudged(state);
    m_reading = kind == u"none" || !isJudged ? u"routine"_s : kind;
    m_mark = FigureText::chartMark(state, m_reading);
    m_runLength = 0;
    if (!isJudged
        || (series.reading != SeriesReading::EightAboveMean && series.reading != SeriesReading::EightBelowMean))
        return;
    for (auto it = series.points.crbegin(); it != series.points.crend() && !it->findings.isEmpty(); ++it)
        ++m_runLength;
}

void ProcessChart::addAxis(double highest, const NumberText &numbers)
{
    const Axis axis = axisFor(highest);
    addTicks(0, int(std::round(axis.end / axis.tick)), axis.tick, numbers);
}

void ProcessChart::addNarrowAxis(double lowest, double highest, const NumberText &numbers)
{
    if (lowest < highest * 0.6)
        lowest = 0;
    const double range = std::max(highest - lowest, highest * 0.02 + 1e-6);
    const double decade = std::pow(10, std::floor(std::log10(range)));
    double tick = decade * 5;
    for (const double round : {0.25, 0.5, 1.0, 2.0, 2.5}) {
        if (range <= round * decade * 4) {
            tick = round * decade;
            break;
        }
    }
    const int first = int(std::floor(lowest / tick));
    addTicks(first, std::max(first + 1, int(std::ceil(highest / tick))), tick, numbers);
}

void ProcessChart::addTicks(int first, int last, double tick, const NumberText &numbers)
{
    const int digits = tick == std::floor(tick) ? 0 : tick * 10 == std::floor(tick * 10) ? 1 : 2;
    m_minimum = first * tick;
    m_maximum = last * tick;
    m_ticks.clear();
    m_tickTexts.clear();
    for (int i = first; i <= last; ++i) {
        m_ticks.append(i * tick);
        m_tickTexts.append(numbers.decimal(i * tick, i * tick == std::floor(i * tick) ? 0 : digits));
    }
}

} // namespace plumbline
