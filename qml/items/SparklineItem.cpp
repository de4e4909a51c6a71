// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SparklineItem.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

constexpr double sideMargin = 5;
constexpr double topMargin = 3;
constexpr double headroom = 0.08;

} // namespace

SparklineItem::SparklineItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SparklineItem::changed, this, [this] { update(); });
}

void SparklineItem::paint(QPainter *painter)
{
    if (m_points.isEmpty() || width() < 2 * sideMargin)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const Scale range = scale();
    if (!m_dotsOnly)
        paintBand(painter, range);
    paintLine(painter, range);
    if (!m_dotsOnly)
        paintLast(painter, range);
}

SparklineItem::Scale SparklineItem::scale() const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto widen = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    std::for_each(m_points.cbegin(), m_points.cend(), widen);
    widen(m_lowerLimit);
    widen(m_upperLimit);
    if (low > high)
        return {0, 1};
    // A flat series needs some height, else every point divides by zero.
    const double margin = high > low ? (high - low) * headroom : 1;
    return {low - margin, high + margin};
}

double SparklineItem::down(double value, const Scale &range) const
{
    return height() - topMargin - (value - range.low) / (range.high - range.low) * (height() - 2 * topMargin);
}

QPointF SparklineItem::place(qsizetype index, const Scale &range) const
{
    const double steps = std::max<double>(1, double(m_points.size() - 1));
    const double x = sideMargin + double(index) * (width() - 2 * sideMargin - 2) / steps;
    return {x, down(m_points.at(index), range)};
}

void SparklineItem::paintBand(QPainter *painter, const Scale &range) const
{
    if (!std::isfinite(m_lowerLimit) || !std::isfinite(m_upperLimit))
        return;
    const double top = std::round(down(m_upperLimit, range));
    const double bottom = std::round(down(m_lowerLimit, range));
    painter->fillRect(QRectF(0, top, width(), bottom - top), m_bandColor);
    if (std::isfinite(m_meanValue))
        painter->fillRect(QRectF(0, std::round(down(m_meanValue, range)), width(), 1), m_meanColor);
}

void SparklineItem::paintLine(QPainter *painter, const Scale &range) const
{
    QPainterPath path;
    bool penDown = false;
    painter->setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (!std::isfinite(m_points.at(i))) {
            penDown = false;
            continue;
        }
        const QPointF point = place(i, range);
        if (m_dotsOnly) {
            painter->setBrush(m_dotColor);
            painter->drawEllipse(point, 2.2, 2.2);
        } else if (penDown) {
            path.lineTo(point);
        } else {
            path.moveTo(point);
        }
        penDown = true;
    }
    painter->strokePath(path, QPen(m_lineColor, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_lastColor);
    const qsizetype first = std::max<qsizetype>(0, m_points.size() - m_runLength);
    for (qsizetype i = first; m_runLength > 0 && i < m_points.size(); ++i)
        if (std::isfinite(m_points.at(i)))
            painter->drawEllipse(place(i, range), 2, 2);
}

void SparklineItem::paintLast(QPainter *painter, const Scale &range) const
{
    if (!std::isfinite(m_points.last()))
        return;
    const QPointF point = place(m_points.size() - 1, range);
    painter->setPen(QPen(m_paperColor, 1));
    painter->setBrush(m_lastColor);
    if (m_diamond) {
        const double r = 4.5;
        const QPointF corners[]
            = {point - QPointF(0, r), point + QPointF(r, 0), point + QPointF(0, r), point - QPointF(r, 0)};
        painter->drawConvexPolygon(corners, 4);
    } else {
        const double r = m_runLength > 0 ? 3.4 : 2.8;
        painter->drawEllipse(point, r, r);
    }
}

} // namespace plumbline
