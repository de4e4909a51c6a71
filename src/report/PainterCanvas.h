// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartCanvas.h"

#include <QFont>

class QPainter;

namespace plumbline {

/// Draws with a QPainter whose device has more dots than points.
class PainterCanvas final : public ChartCanvas
{
public:
    /// `dots` are the device's dots per point.
    PainterCanvas(QPainter &painter, double dots) : m_painter(painter), m_dots(dots) { }

    void rectangle(const QRectF &area, QRgb fill, double radius) override;
    void frame(const QRectF &area, QRgb line) override;
    void line(QPointF from, QPointF to, QRgb colour, double width, bool dashed) override;
    void polyline(const QList<QPointF> &points, QRgb colour, double width) override;
    void polygon(const QList<QPointF> &points, QRgb fill) override;
    void circle(QPointF centre, double radius, QRgb fill) override;
    void text(QPointF at, const QString &text, const TextLook &look) override;
    void label(QPointF at, double width, const QString &text, const TextLook &look) override;

    double textWidth(const QString &text, const TextLook &look) const;
    /// Lines that fit a width; words that are longer are broken.
    QStringList wrapped(const QString &text, const TextLook &look, double width) const;

private:
    QFont font(const TextLook &look) const;
    QRectF scaled(const QRectF &area) const { return {area.topLeft() * m_dots, area.size() * m_dots}; }

    QPainter &m_painter;
    double m_dots;
};

} // namespace plumbline
