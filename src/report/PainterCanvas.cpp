// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/PainterCanvas.h"

#include "base/SafeText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QFont PainterCanvas::font(const TextLook &look) const
{
    QFont font(u"Inter"_s);
    font.setPixelSize(int(std::lround(look.size * m_dots)));
    font.setWeight(look.bold ? QFont::DemiBold : QFont::Normal);
    // Inter draws ":" and "–" between digits as variants for which Qt writes no text into a PDF: they could not be
    // copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double PainterCanvas::textWidth(const QString &text, const TextLook &look) const
{
    return QFontMetricsF(font(look), m_painter.device()).horizontalAdvance(visibleText(text)) / m_dots;
}

QStringList PainterCanvas::wrapped(const QString &text, const TextLook &look, double width) const
{
    const QString safe = visibleText(text);
    QTextLayout layout(safe, font(look), m_painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * m_dots);
        lines.append(safe.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void PainterCanvas::rectangle(const QRectF &area, QRgb fill, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(fill));
    m_painter.drawRoundedRect(scaled(area), radius * m_dots, radius * m_dots);
}

void PainterCanvas::frame(const QRectF &area, QRgb line)
{
    m_painter.setPen(QPen(QColor(line), m_dots));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(scaled(area));
}

void PainterCanvas::line(QPointF from, QPointF to, QRgb colour, double width, bool dashed)
{
    QPen pen(QColor(colour), width * m_dots);
    if (dashed)
        pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.drawLine(from * m_dots, to * m_dots);
}

void PainterCanvas::polyline(const QList<QPointF> &points, QRgb colour, double width)
{
    QPolygonF line;
    for (const QPointF &point : points)
        line.append(point * m_dots);
    m_painter.setPen(QPen(QColor(colour), width * m_dots, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line);
}

void PainterCanvas::polygon(const QList<QPointF> &points, QRgb fill)
{
    QPolygonF shape;
    for (const QPointF &point : points)
        shape.append(point * m_dots);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(fill));
    m_painter.drawPolygon(shape);
}

void PainterCanvas::circle(QPointF centre, double radius, QRgb fill)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(fill));
    m_painter.drawEllipse(centre * m_dots, radius * m_dots, radius * m_dots);
}

void PainterCanvas::text(QPointF at, const QString &text, const TextLook &look)
{
    const double shift = look.align & Qt::AlignRight ? textWidth(text, look)
        : look.align & Qt::AlignHCenter              ? textWidth(text, look) / 2
                                                     : 0;
    m_painter.setFont(font(look));
    m_painter.setPen(QColor(look.colour));
    m_painter.drawText((at - QPointF(shift, 0)) * m_dots, visibleText(text));
}

void PainterCanvas::label(QPointF at, double width, const QString &text, const TextLook &look)
{
    const QFontMetricsF metrics(font(look), m_painter.device());
    this->text(at, metrics.elidedText(visibleText(text), Qt::ElideRight, width * m_dots), look);
}

} // namespace plumbline
