// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReviewCharts.h"

#include "report/FigureWords.h"
#include "report/ReportColours.h"
#include "statistics/ColourSteps.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace reportColours;

/// Weeks across, values up: where a point of a series stands in an area.
struct Plot {
    QRectF area;
    qsizetype weeks = 1;
    double low = 0;
    double high = 1;

    double x(qsizetype week) const
    {
        return weeks < 2 ? area.center().x() : area.left() + area.width() * double(week) / double(weeks - 1);
    }
    double y(double value) const { return area.bottom() - area.height() * (value - low) / (high - low); }
};

/// The values of a series as they are drawn, with the limits inside the range.
Plot plotOf(const ReviewMeasure &measure, const QRectF &area, bool fromZero)
{
    Plot plot{area, measure.points.size(), std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const SeriesPoint &point : measure.points) {
        for (const std::optional<double> &value : {point.value, point.lower, point.upper}) {
            if (value) {
                plot.low = std::min(plot.low, *value * measure.drawFactor);
                plot.high = std::max(plot.high, *value * measure.drawFactor);
            }
        }
    }
    if (plot.low > plot.high)
        return {area, measure.points.size(), 0, 1};
    if (fromZero)
        plot.low = std::min(0.0, plot.low);
    if (plot.high - plot.low < 1e-9)
        plot.high = plot.low + 1;
    return plot;
}

double niceStep(double span)
{
    const double raw = span / 3;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= raw)
            return power * factor;
    }
    return power * 10;
}

/// The stretches of weeks with a value; a gap is not bridged.
QList<QList<QPointF>> stretches(const ReviewMeasure &measure, const Plot &plot)
{
    QList<QList<QPointF>> lines(1);
    for (qsizetype week = 0; week < measure.points.size(); ++week) {
        if (const auto &value = measure.points.at(week).value)
            lines.last().append({plot.x(week), plot.y(*value * measure.drawFactor)});
        else if (!lines.last().isEmpty())
            lines.append(QList<QPointF>());
    }
    return lines;
}

QList<QPointF> diamond(QPointF centre, double radius)
{
    return {centre + QPointF(0, -radius), centre + QPointF(radius, 0), centre + QPointF(0, radius),
            centre + QPointF(-radius, 0)};
}

} // namespace

void ReviewCharts::mark(ReviewTone tone, QPointF centre, double size)
{
    const double r = size / 2;
    if (tone == ReviewTone::Worse) {
        QList<QPointF> octagon;
        for (int i = 0; i < 8; ++i)
            octagon.append(centre + QPointF(r * std::cos((i + 0.5) * M_PI / 4), r * std::sin((i + 0.5) * M_PI / 4)));
        m_canvas.polygon(octagon, worse);
        m_canvas.line(centre + QPointF(0, -r * 0.55), centre + QPointF(0, r * 0.1), 0xffffffff, size * 0.16);
        m_canvas.circle(centre + QPointF(0, r * 0.5), size * 0.09, 0xffffffff);
    } else if (tone == ReviewTone::Better) {
        m_canvas.circle(centre, r, better);
        m_canvas.polyline(
            {centre + QPointF(-r * 0.45, 0), centre + QPointF(-r * 0.1, r * 0.4), centre + QPointF(r * 0.5, -r * 0.35)},
            0xffffffff, size * 0.14);
    } else if (tone == ReviewTone::Unsure) {
        m_canvas.circle(centre, r, unsure);
        m_canvas.circle(centre, r * 0.72, 0xffffffff);
        m_canvas.line(centre + QPointF(-r * 0.4, 0), centre + QPointF(r * 0.4, 0), unsure, size * 0.14);
    }
}

void ReviewCharts::sparkline(const ReviewMeasure &measure, const QRectF &area)
{
    const Plot plot = plotOf(measure, area.adjusted(3, 3, -4, -3), false);
    if (!measure.points.isEmpty()) {
        const SeriesPoint &last = measure.points.last();
        if (last.lower && last.upper) {
            const double top = plot.y(*last.upper * measure.drawFactor);
            m_canvas.rectangle({area.left(), top, area.width(), plot.y(*last.lower * measure.drawFactor) - top}, band);
        }
    }
    if (measure.mean)
        m_canvas.line({area.left(), plot.y(*measure.mean * measure.drawFactor)},
                      {area.right(), plot.y(*measure.mean * measure.drawFactor)}, bandEdge, 0.8);
    QList<QPointF> newest;
    for (const QList<QPointF> &stretch : stretches(measure, plot)) {
        if (stretch.size() > 1)
            m_canvas.polyline(stretch, text2, 1);
        else if (stretch.size() == 1)
            m_canvas.circle(stretch.first(), 1.2, text2);
        if (!stretch.isEmpty())
            newest = stretch;
    }
    if (newest.isEmpty())
        return;
    if (measure.tone == ReviewTone::Worse)
        m_canvas.polygon(diamond(newest.last(), 3.6), worse);
    else
        m_canvas.circle(newest.last(), 2.4, measure.tone == ReviewTone::Better ? better : text2);
}

void ReviewCharts::weeks(const ReviewMeasure &measure, const QRectF &area)
{
    const QRectF inner = area.adjusted(26, 14, -56, -18);
    Plot plot = plotOf(measure, inner, true);
    const double step = niceStep(plot.high - plot.low);
    plot.high = std::ceil(plot.high / step) * step;
    plot.low = std::floor(plot.low / step) * step;
    const SeriesPoint last = measure.points.isEmpty() ? SeriesPoint() : measure.points.last();
    if (last.lower && last.upper) {
        const double top = plot.y(*last.upper * measure.drawFactor);
        const double bottom = plot.y(*last.lower * measure.drawFactor);
        m_canvas.rectangle({inner.left(), top, inner.width(), bottom - top}, band);
    }
    for (double tick = plot.low; tick <= plot.high + step / 2; tick += step) {
        m_canvas.line({inner.left(), plot.y(tick)}, {inner.right(), plot.y(tick)}, border, 0.7);
        m_canvas.text({inner.left() - 6, plot.y(tick) + 3}, figureWords::decimal(tick, step < 1 ? 1 : 0),
                      {9, text3, false, Qt::AlignRight});
    }
    const auto level = [&](double value, const QString &words, bool dashed) {
        m_canvas.line({inner.left(), plot.y(value)}, {inner.right(), plot.y(value)}, dashed ? bandEdge : mean, 1,
                      dashed);
        m_canvas.text({inner.right() + 6, plot.y(value) + 3}, words, {9, text3, false, Qt::AlignLeft});
    };
    if (last.lower && last.upper) {
        level(*last.upper * measure.drawFactor, u"limit "_s + measure.upperText, true);
        if (*last.lower > 0) // below it there is nothing
            level(*last.lower * measure.drawFactor, u"limit "_s + measure.lowerText, true);
    }
    if (measure.mean)
        level(*measure.mean * measure.drawFactor, u"mean "_s + measure.meanText, false);
    for (const QList<QPointF> &stretch : stretches(measure, plot)) {
        if (stretch.size() > 1)
            m_canvas.polyline(stretch, series, 1.6);
    }
    for (qsizetype week = 0; week < measure.points.size(); ++week) {
        const SeriesPoint &point = measure.points.at(week);
        const bool isLast = week + 1 == measure.points.size();
        if (week % 4 == (measure.points.size() - 1) % 4)
            m_canvas.text({plot.x(week), inner.bottom() + 13}, figureWords::week(point.week),
                          {9, isLast ? text : text3, isLast, Qt::AlignHCenter});
        if (!point.value)
            continue;
        const QPointF at(plot.x(week), plot.y(*point.value * measure.drawFactor));
        if (!point.findings.isEmpty())
            m_canvas.polygon(diamond(at, 4.6), ofMark(isLast ? measure.tone : ReviewTone::Worse));
        else
            m_canvas.circle(at, 2.4, series);
        if (point.maturing)
            m_canvas.circle(at, 1.3, 0xffffffff);
        if (isLast)
            m_canvas.text(at + QPointF(-8, -5), measure.value, {10.5, text, true, Qt::AlignRight});
    }
}

void ReviewCharts::shares(const QList<ReviewShare> &shares, const QRectF &area)
{
    qint64 highest = 1;
    for (const ReviewShare &share : shares)
        highest = std::max(highest, share.part);
    double y = area.top();
    for (const ReviewShare &share : shares) {
        m_canvas.label({area.left(), y + 11}, 92, share.name, {9.5, text2, false, Qt::AlignLeft});
        m_canvas.rectangle(
            {area.left() + 96, y + 3, std::max(2.0, (area.width() - 142) * double(share.part) / double(highest)), 10},
            series, 1.5);
        m_canvas.text({area.right(), y + 11},
                      u"%1 of %2"_s.arg(figureWords::count(share.part), figureWords::count(share.whole)),
                      {9.5, text, false, Qt::AlignRight});
        y += shareRow;
    }
}

void ReviewCharts::ageLegend(const QRectF &area)
{
    double x = area.left();
    for (size_t i = 0; i < age.size(); ++i) {
        m_canvas.rectangle({x, area.top() + 2, 9, 9}, age.at(i), 1.5);
        m_canvas.text({x + 13, area.top() + 10}, WeeklyReview::ageLabels().at(i), {9, text3, false, Qt::AlignLeft});
        x += 22 + 4.9 * double(WeeklyReview::ageLabels().at(i).size());
    }
}

void ReviewCharts::ages(const QList<ReviewAges> &ages, const QRectF &area)
{
    qint64 highest = 1;
    for (const ReviewAges &row : ages)
        highest = std::max(highest, row.total());
    constexpr double nameWidth = 116;
    constexpr double endWidth = 92;
    const double perCase = (area.width() - nameWidth - endWidth) / double(highest);
    double y = area.top();
    for (const ReviewAges &row : ages) {
        m_canvas.label({area.left(), y + 11}, nameWidth - 4, row.service, {9.5, text, false, Qt::AlignLeft});
        double x = area.left() + nameWidth;
        for (size_t i = 0; i < row.counts.size(); ++i) {
            if (row.counts.at(i) == 0)
                continue;
            const double width = perCase * double(row.counts.at(i));
            m_canvas.rectangle({x, y + 1.5, std::max(1.0, width - 1), 13}, age.at(i), 1.5);
            const QString words = figureWords::count(row.counts.at(i));
            if (width > 6.5 * double(words.size()))
                m_canvas.text({x + (width - 1) / 2, y + 11.2}, words, {9, ageText.at(i), true, Qt::AlignHCenter});
            x += width;
        }
        m_canvas.text({area.right() - 64, y + 11}, figureWords::count(row.total()), {9.5, text, true, Qt::AlignRight});
        if (row.expired > 0) {
            mark(ReviewTone::Worse, {area.right() - 52, y + 8}, 9);
            m_canvas.text({area.right() - 44, y + 11}, u"%1 expired"_s.arg(row.expired),
                          {9, worseText, false, Qt::AlignLeft});
        }
        y += ageRow;
    }
}

void ReviewCharts::costs(const WeeklyReview &review, const QRectF &area)
{
    static const QStringList weekdays{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    constexpr double left = 30;
    const double width = (area.width() - left) / 24;
    constexpr double height = 14;
    for (int day = 0; day < 7; ++day) {
        m_canvas.text({area.left() + left - 6, area.top() + day * height + 10}, weekdays.at(day),
                      {9, text3, false, Qt::AlignRight});
        for (int hour = 0; hour < 24; ++hour) {
            const QRectF cell(area.left() + left + hour * width, area.top() + day * height, width - 1, height - 1.2);
            const std::optional<double> &cost = review.costPerHour.at(size_t(day) * 24 + size_t(hour));
            if (!cost) {
                m_canvas.rectangle(cell, sunken, 1);
                m_canvas.line(cell.bottomLeft(), cell.topRight(), control, 0.6);
                continue;
            }
            if (*cost == 0)
                zeroCell(cell);
            else
                m_canvas.rectangle(cell, heat.at(size_t(colourStep(review.costEdges, *cost))), 1);
        }
    }
    const double bottom = area.top() + 7 * height;
    for (int hour = 0; hour < 24; hour += 6)
        m_canvas.text({area.left() + left + hour * width, bottom + 10}, u"%1 h"_s.arg(hour, 2, 10, QChar(u'0')),
                      {9, text3, false, Qt::AlignLeft});
    const double y = bottom + 18;
    m_canvas.text({area.left() + left, y + 8}, u"US$ per hour"_s, {9, text3, false, Qt::AlignLeft});
    for (int step = 0; step < 7; ++step) {
        m_canvas.rectangle({area.left() + left + 62 + step * 24, y, 23, 8}, heat.at(size_t(step)), 1);
        if (step < review.costEdges.size())
            m_canvas.text({area.left() + left + 62 + (step + 1) * 24, y + 18},
                          QString::number(review.costEdges.at(step), 'g', 4), {8.5, text3, false, Qt::AlignHCenter});
    }
    const QRectF none(area.left() + left + 242, y, 12, 8);
    m_canvas.rectangle(none, sunken, 1);
    m_canvas.line(none.bottomLeft(), none.topRight(), control, 0.6);
    m_canvas.text({none.right() + 4, y + 8}, u"no data"_s, {9, text3, false, Qt::AlignLeft});
    const QRectF zero(none.right() + 50, y, 12, 8);
    zeroCell(zero);
    m_canvas.text({zero.right() + 4, y + 8}, u"measured zero"_s, {9, text3, false, Qt::AlignLeft});
}

void ReviewCharts::zeroCell(const QRectF &cell)
{
    m_canvas.frame(cell.adjusted(0.5, 0.5, -0.5, -0.5), border);
    m_canvas.text({cell.center().x(), cell.center().y() + 2.6}, u"0"_s, {7.5, text3, false, Qt::AlignHCenter});
}

} // namespace plumbline
