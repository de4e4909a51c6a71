// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// A grid of cells coloured by step, with hover, a keyboard cursor and a rectangular brush. Draws one texture, so that
/// it also works in the software renderer; over 2,000 cells it uses one pixel per cell.
class HeatmapItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// List of rows * columns cells, row by row, or a table. Roles by name: step (int, -1 no data), covered (bool),
    /// zero (bool).
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int rows MEMBER m_rows NOTIFY gridChanged)
    Q_PROPERTY(int columns MEMBER m_columns NOTIFY gridChanged)
    Q_PROPERTY(QList<QColor> ramp MEMBER m_ramp NOTIFY gridChanged)
    Q_PROPERTY(QColor hatchColor MEMBER m_hatchColor NOTIFY gridChanged)
    Q_PROPERTY(QColor hatchPaper MEMBER m_hatchPaper NOTIFY gridChanged)
    Q_PROPERTY(QColor zeroBorder MEMBER m_zeroBorder NOTIFY gridChanged)
    Q_PROPERTY(QColor zeroColor MEMBER m_zeroColor NOTIFY gridChanged)
    Q_PROPERTY(QFont zeroFont MEMBER m_zeroFont NOTIFY gridChanged)
    Q_PROPERTY(int gap MEMBER m_gap NOTIFY gridChanged)
    Q_PROPERTY(int cellRadius MEMBER m_cellRadius NOTIFY gridChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY cursorChanged)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY cursorChanged)
    /// -1 while the pointer is elsewhere.
    Q_PROPERTY(int hoverRow READ hoverRow NOTIFY hoverChanged)
    Q_PROPERTY(int hoverColumn READ hoverColumn NOTIFY hoverChanged)
    /// In cells: x = first column, y = first row; empty when nothing is selected.
    Q_PROPERTY(QRectF brush READ brush WRITE setBrush NOTIFY brushChanged)

public:
    explicit HeatmapItem(QQuickItem *parent = nullptr);

    QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    int currentRow() const { return m_current.y(); }
    int currentColumn() const { return m_current.x(); }
    int hoverRow() const { return m_hover.y(); }
    int hoverColumn() const { return m_hover.x(); }
    QRectF brush() const { return m_brush; }
    void setBrush(const QRectF &brush);

    Q_INVOKABLE void moveCursor(int row, int column, bool extend = false);
    /// The cell's value of a role by its name, as text; empty outside the grid.
    Q_INVOKABLE QString cellText(int row, int column, const QString &role) const;

signals:
    void modelChanged();
    void gridChanged();
    void cursorChanged();
    void hoverChanged();
    void brushChanged();
    void dataRevised();
    void cellActivated(int row, int column);

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void redraw();
    QVariant cell(int row, int column, const QByteArray &role) const;
    QPoint cellAt(const QPointF &position) const;
    QImage image(qreal ratio) const;
    QImage pixelPerCell() const;
    void paintCell(QPainter *painter, const QRectF &box, int row, int column) const;
    QColor colorOf(int row, int column) const;
    void setHover(QPoint cell);

    QPointer<QAbstractItemModel> m_model;
    int m_rows = 0;
    int m_columns = 0;
    int m_gap = 2;
    int m_cellRadius = 2;
    QList<QColor> m_ramp;
    QColor m_hatchColor, m_hatchPaper, m_zeroBorder, m_zeroColor;
    QFont m_zeroFont;
    QPoint m_current;
    QPoint m_anchor;
    QPoint m_hover{-1, -1};
    QRect m_brush;
    bool m_dragged = false;
    bool m_stale = true;
};

} // namespace plumbline
