// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QRgb>
#include <QString>

namespace plumbline {

/// How a text of a drawing looks.
struct TextLook {
    double size = 9.5;
    QRgb colour = 0xff151a23;
    bool bold = false;
    Qt::Alignment align = Qt::AlignLeft; ///< Which end of the text stands at its point.
};

/// What charts are drawn on: vectors in a PDF or SVG inside HTML. Lengths are points, colours opaque.
class ChartCanvas
{
public:
    virtual ~ChartCanvas() = default;

    virtual void rectangle(const QRectF &area, QRgb fill, double radius = 0) = 0;
    virtual void frame(const QRectF &area, QRgb line) = 0;
    virtual void line(QPointF from, QPointF to, QRgb colour, double width = 1, bool dashed = false) = 0;
    virtual void polyline(const QList<QPointF> &points, QRgb colour, double width) = 0;
    virtual void polygon(const QList<QPointF> &points, QRgb fill) = 0;
    virtual void circle(QPointF centre, double radius, QRgb fill) = 0;
    /// One line of text on its base line.
    virtual void text(QPointF at, const QString &text, const TextLook &look) = 0;
    /// The same for a name that may be longer than `width`: what does not fit is left out and shown by an ellipsis.
    virtual void label(QPointF at, double width, const QString &text, const TextLook &look) = 0;
};

} // namespace plumbline
