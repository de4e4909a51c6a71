// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ChartCanvas.h"
#include "report/HtmlWriter.h"

namespace plumbline {

/// Draws into an <svg> element of an HTML page.
class SvgCanvas final : public ChartCanvas
{
public:
    /// `name` is what the drawing says in one sentence, for those who do not see it.
    SvgCanvas(HtmlWriter &html, double width, double height, const QString &name);
    ~SvgCanvas() override;

    void rectangle(const QRectF &area, QRgb fill, double radius) override;
    void frame(const QRectF &area, QRgb line) override;
    void line(QPointF from, QPointF to, QRgb colour, double width, bool dashed) override;
    void polyline(const QList<QPointF> &points, QRgb colour, double width) override;
    void polygon(const QList<QPointF> &points, QRgb fill) override;
    void circle(QPointF centre, double radius, QRgb fill) override;
    void text(QPointF at, const QString &text, const TextLook &look) override;
    void label(QPointF at, double width, const QString &text, const TextLook &look) override;

private:
    static HtmlWriter::Attributes attributesOf(QPointF at, const TextLook &look);

    HtmlWriter &m_html;
};

} // namespace plumbline
