// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/SvgCanvas.h"

#include <QColor>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString length(double value)
{
    return QString::number(std::abs(value) < 0.005 ? 0.0 : std::round(value * 100) / 100, 'g', 8);
}

QString colour(QRgb value)
{
    return QColor(value).name();
}

QString pointList(const QList<QPointF> &points)
{
    QStringList list;
    for (const QPointF &point : points)
        list.append(length(point.x()) + u',' + length(point.y()));
    return list.join(u' ');
}

} // namespace

SvgCanvas::SvgCanvas(HtmlWriter &html, double width, double height, const QString &name) : m_html(html)
{
    m_html.open("svg",
                {{"width", length(width)},
                 {"height", length(height)},
                 {"viewBox", u"0 0 %1 %2"_s.arg(length(width), length(height))},
                 {"role", u"img"_s},
                 {"aria-label", name}});
}

SvgCanvas::~SvgCanvas()
{
    m_html.close();
}

void SvgCanvas::rectangle(const QRectF &area, QRgb fill, double radius)
{
    m_html.single("rect",
                  {{"x", length(area.x())},
                   {"y", length(area.y())},
                   {"width", length(area.width())},
                   {"height", length(area.height())},
                   {"rx", length(radius)},
                   {"fill", colour(fill)}});
}

void SvgCanvas::frame(const QRectF &area, QRgb line)
{
    m_html.single("rect",
                  {{"x", length(area.x())},
                   {"y", length(area.y())},
                   {"width", length(area.width())},
                   {"height", length(area.height())},
                   {"fill", u"none"_s},
                   {"stroke", colour(line)}});
}

void SvgCanvas::line(QPointF from, QPointF to, QRgb stroke, double width, bool dashed)
{
    HtmlWriter::Attributes attributes{{"x1", length(from.x())},   {"y1", length(from.y())},
                                      {"x2", length(to.x())},     {"y2", length(to.y())},
                                      {"stroke", colour(stroke)}, {"stroke-width", length(width)}};
    if (dashed)
        attributes.append({"stroke-dasharray", u"4 3"_s});
    m_html.single("line", attributes);
}

void SvgCanvas::polyline(const QList<QPointF> &points, QRgb stroke, double width)
{
    m_html.single("polyline",
                  {{"points", pointList(points)},
                   {"fill", u"none"_s},
                   {"stroke", colour(stroke)},
                   {"stroke-width", length(width)},
                   {"stroke-linejoin", u"round"_s}});
}

void SvgCanvas::polygon(const QList<QPointF> &points, QRgb fill)
{
    m_html.single("polygon", {{"points", pointList(points)}, {"fill", colour(fill)}});
}

void SvgCanvas::circle(QPointF centre, double radius, QRgb fill)
{
    m_html.single(
        "circle",
        {{"cx", length(centre.x())}, {"cy", length(centre.y())}, {"r", length(radius)}, {"fill", colour(fill)}});
}

HtmlWriter::Attributes SvgCanvas::attributesOf(QPointF at, const TextLook &look)
{
    const QString anchor = look.align & Qt::AlignRight ? u"end"_s
        : look.align & Qt::AlignHCenter                ? u"middle"_s
                                                       : u"start"_s;
    return {{"x", length(at.x())},
            {"y", length(at.y())},
            {"font-size", length(look.size)},
            {"fill", colour(look.colour)},
            {"font-weight", look.bold ? u"600"_s : u"400"_s},
            {"text-anchor", anchor}};
}

void SvgCanvas::text(QPointF at, const QString &text, const TextLook &look)
{
    m_html.element("text", text, attributesOf(at, look));
}

void SvgCanvas::label(QPointF at, double width, const QString &text, const TextLook &look)
{
    // Whoever opens the page has fonts that nobody here can measure; a letter is taken for half as wide as it is high.
    const auto most = std::max<qsizetype>(2, qsizetype(width / (look.size * 0.5)));
    if (text.size() <= most)
        return this->text(at, text, look);
    m_html.open("text", attributesOf(at, look));
    m_html.element("title", text);
    m_html.text(text.left(most - 1) + u'…');
    m_html.close();
}

} // namespace plumbline
