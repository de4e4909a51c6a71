// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartCanvas.h"
#include "report/WeeklyReview.h"

namespace plumbline {

/// Draws the charts of a weekly review into an area of a canvas.
class ReviewCharts
{
public:
    explicit ReviewCharts(ChartCanvas &canvas) : m_canvas(canvas) { }

    /// A shape and a colour for a tone; nothing for routine.
    void mark(ReviewTone tone, QPointF centre, double size);
    void sparkline(const ReviewMeasure &measure, const QRectF &area);
    void weeks(const ReviewMeasure &measure, const QRectF &area);
    void shares(const QList<ReviewShare> &shares, const QRectF &area);
    void ages(const QList<ReviewAges> &ages, const QRectF &area);
    void ageLegend(const QRectF &area);
    void costs(const WeeklyReview &review, const QRectF &area);

    static constexpr double shareRow = 18;
    static constexpr double ageRow = 17;

private:
    void zeroCell(const QRectF &cell);

    ChartCanvas &m_canvas;
};

} // namespace plumbline
