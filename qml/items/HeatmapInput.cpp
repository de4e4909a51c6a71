// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of HeatmapItem that answers the pointer and the keyboard.
#include "HeatmapItem.h"

#include <QKeyEvent>

#include <algorithm>

namespace plumbline {

HeatmapItem::HeatmapItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    connect(this, &HeatmapItem::gridChanged, this, &HeatmapItem::redraw);
}

void HeatmapItem::setBrush(const QRectF &brush)
{
    const QRect cells = brush.toRect();
    if (cells == m_brush)
        return;
    m_brush = cells;
    emit brushChanged();
}

void HeatmapItem::moveCursor(int row, int column, bool extend)
{
    if (m_rows < 1 || m_columns < 1)
        return;
    const QPoint target(std::clamp(column, 0, m_columns - 1), std::clamp(row, 0, m_rows - 1));
    if (!extend)
        m_anchor = target;
    if (target != m_current) {
        m_current = target;
        emit cursorChanged();
    }
    if (extend)
        setBrush(QRect(QPoint(std::min(m_anchor.x(), target.x()), std::min(m_anchor.y(), target.y())),
                       QPoint(std::max(m_anchor.x(), target.x()), std::max(m_anchor.y(), target.y()))));
}

void HeatmapItem::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: return moveCursor(m_current.y(), m_current.x() - 1, extend);
    case Qt::Key_Right: return moveCursor(m_current.y(), m_current.x() + 1, extend);
    case Qt::Key_Up: return moveCursor(m_current.y() - 1, m_current.x(), extend);
    case Qt::Key_Down: return moveCursor(m_current.y() + 1, m_current.x(), extend);
    case Qt::Key_Home: return moveCursor(m_current.y(), 0, extend);
    case Qt::Key_End: return moveCursor(m_current.y(), m_columns - 1, extend);
    case Qt::Key_PageUp: return moveCursor(0, m_current.x(), extend);
    case Qt::Key_PageDown: return moveCursor(m_rows - 1, m_current.x(), extend);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit cellActivated(m_current.y(), m_current.x()); return;
    case Qt::Key_Escape:
        // Esc undoes one level: only a brush is ours to undo.
        if (!m_brush.isEmpty())
            return setBrush({});
        break;
    default: break;
    }
    event->ignore();
}

QPoint HeatmapItem::cellAt(const QPointF &position) const
{
    if (!contains(position) || m_rows < 1 || m_columns < 1)
        return {-1, -1};
    return {std::clamp(int(position.x() / width() * m_columns), 0, m_columns - 1),
            std::clamp(int(position.y() / height() * m_rows), 0, m_rows - 1)};
}

void HeatmapItem::setHover(QPoint cell)
{
    if (cell == m_hover)
        return;
    m_hover = cell;
    emit hoverChanged();
}

void HeatmapItem::hoverMoveEvent(QHoverEvent *event)
{
    setHover(cellAt(event->position()));
}

void HeatmapItem::hoverLeaveEvent(QHoverEvent *)
{
    setHover({-1, -1});
}

void HeatmapItem::mousePressEvent(QMouseEvent *event)
{
    const QPoint cell = cellAt(event->position());
    if (cell.x() < 0)
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    // A page that scrolls must not take the drag away.
    setKeepMouseGrab(true);
    m_dragged = false;
    moveCursor(cell.y(), cell.x(), event->modifiers().testFlag(Qt::ShiftModifier));
}

void HeatmapItem::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF inside(std::clamp(event->position().x(), 0.0, width() - 1),
                         std::clamp(event->position().y(), 0.0, height() - 1));
    const QPoint cell = cellAt(inside);
    if (!m_dragged && cell == m_anchor)
        return;
    m_dragged = true;
    moveCursor(cell.y(), cell.x(), true);
}

void HeatmapItem::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    if (m_dragged || event->modifiers().testFlag(Qt::ShiftModifier))
        return;
    emit cellActivated(m_current.y(), m_current.x());
}

} // namespace plumbline
