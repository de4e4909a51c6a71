// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SpendChart.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

void SpendChart::show(const MetricDefinition &definition, const MetricSeries &series, MetricState state,
                      const FigureText &text)
{
    const NumberText &numbers = text.numbers();
    double highest = 0;
    for (const SeriesPoint &point : series.points)
        highest = std::max(highest, point.value.value_or(0));
    const SeriesPoint *judged = series.lastComplete();
    if (judged)
        highest = std::max(highest, judged->upper.value_or(0));
    const bool thousands = highest >= 5'000;
    const double scale = thousands ? 1'000 : 1;

    m_labels.clear();
    m_points.clear();
    m_valueTexts.clear();
    for (const SeriesPoint &point : series.points) {
        m_labels.append(numbers.weekShort(point.week));
        m_points.append(point.value ? *point.value / scale : nothing);
        m_valueTexts.append(text.pointValue(definition, point));
    }
    addLimits(series, scale, numbers);
    const auto last
        = std::find_if(m_points.crbegin(), m_points.crend(), [](double value) { return !std::isnan(value); });
    m_lastText = last == m_points.crend() ? QString() : numbers.decimal(*last, 1);
    double lowest = highest / scale;
    for (const double value : std::as_const(m_points))
        lowest = std::isnan(value) ? lowest : std::min(lowest, value);
    addAxis(m_dotsOnly ? lowest : std::min(lowest, m_lower), highest / scale, numbers);
    const QString kind = FigureText::readingKind(definition, series.reading);
    m_reading = kind == u"none" || !FigureText::isJudged(state) ? u"routine"_s : kind;
    m_mark = FigureText::chartMark(state, m_reading);
    m_title = thousands ? tr("Spend by week, thousand US$") : tr("Spend by week, US$");
    emit changed();
}

void SpendChart::addLimits(const MetricSeries &series, double scale, const NumberText &numbers)
{
    const SeriesPoint *judged = series.lastComplete();
    m_dotsOnly = !judged || !judged->lower || !judged->upper || !series.mean;
    m_lower = m_dotsOnly ? nothing : *judged->lower / scale;
    m_mean = m_dotsOnly ? nothing : *series.mean / scale;
    m_upper = m_dotsOnly ? nothing : *judged->upper / scale;
    // Spend cannot fall below nothing: that is no limit to be named.
    m_lowerText = m_lower > 0 ? tr("limit %1", "of a chart").arg(numbers.decimal(m_lower, 1)) : QString();
    m_meanText = m_dotsOnly ? QString() : tr("mean %1", "of a chart").arg(numbers.decimal(m_mean, 1));
    m_upperText = m_dotsOnly ? QString() : tr("limit %1", "of a chart").arg(numbers.decimal(m_upper, 1));
}

void SpendChart::addAxis(double lowest, double highest, const NumberText &numbers)
{
    // A line need not start at nothing where it would lie flat; ticks then name the part that is shown.
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
    const int last = std::max(first + 1, int(std::ceil(highest / tick)));
    const int digits = tick == std::floor(tick) ? 0 : tick * 10 == std::floor(tick * 10) ? 1 : 2;
    m_minimum = first * tick;
    m_maximum = last * tick;
    m_ticks.clear();
    m_tickTexts.clear();
    for (int i = first; i <= last; ++i) {
        m_ticks.append(i * tick);
        m_tickTexts.append(numbers.decimal(i * tick, digits));
    }
}

} // namespace plumbline
