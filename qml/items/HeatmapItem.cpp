// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeatmapItem.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>
#include <QSGSimpleTextureNode>

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

constexpr int drawnCellsLimit = 2000;
constexpr double hatchStep = 5;

void paintHatch(QPainter *painter, const QRectF &box, const QColor &paper, const QColor &line, double radius)
{
    QPainterPath outline;
    outline.addRoundedRect(box, radius, radius);
    painter->fillPath(outline, paper);
    painter->save();
    painter->setClipPath(outline, Qt::IntersectClip);
    painter->setPen(QPen(line, 1));
    // Started from multiples of the step in the item's own coordinates, so that the lines of neighbours meet.
    const double first = std::floor((box.left() + box.top()) / hatchStep) * hatchStep;
    for (double sum = first; sum < box.right() + box.bottom(); sum += hatchStep)
        painter->drawLine(QPointF(sum - box.bottom(), box.bottom()), QPointF(sum - box.top(), box.top()));
    painter->restore();
}

} // namespace

void HeatmapItem::setModel(QAbstractItemModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &HeatmapItem::redraw);
        connect(model, &QAbstractItemModel::modelReset, this, &HeatmapItem::redraw);
        connect(model, &QAbstractItemModel::rowsInserted, this, &HeatmapItem::redraw);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &HeatmapItem::redraw);
    }
    emit modelChanged();
    redraw();
}

void HeatmapItem::redraw()
{
    m_stale = true;
    update();
    emit dataRevised();
}

QVariant HeatmapItem::cell(int row, int column, const QByteArray &role) const
{
    if (!m_model || row < 0 || column < 0 || row >= m_rows || column >= m_columns)
        return {};
    const bool table = m_model->columnCount() > 1;
    const QModelIndex index = table ? m_model->index(row, column) : m_model->index(row * m_columns + column, 0);
    return index.data(m_model->roleNames().key(role, -1));
}

QString HeatmapItem::cellText(int row, int column, const QString &role) const
{
    return cell(row, column, role.toUtf8()).toString();
}

QColor HeatmapItem::colorOf(int row, int column) const
{
    const int step = cell(row, column, "step").toInt();
    return m_ramp.isEmpty() ? QColor() : m_ramp.at(std::clamp<qsizetype>(step, 0, m_ramp.size() - 1));
}

void HeatmapItem::paintCell(QPainter *painter, const QRectF &box, int row, int column) const
{
    const QVariant step = cell(row, column, "step");
    if (!step.isValid())
        return;
    if (step.toInt() < 0 || !cell(row, column, "covered").toBool()) {
        paintHatch(painter, box, m_hatchPaper, m_hatchColor, m_cellRadius);
    } else if (cell(row, column, "zero").toBool()) {
        painter->setPen(QPen(m_zeroBorder, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m_cellRadius, m_cellRadius);
        painter->setPen(m_zeroColor);
        painter->setFont(m_zeroFont);
        painter->drawText(box, Qt::AlignCenter, QStringLiteral("0"));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colorOf(row, column));
        painter->drawRoundedRect(box, m_cellRadius, m_cellRadius);
    }
}

QImage HeatmapItem::pixelPerCell() const
{
    QImage image(m_columns, m_rows, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (int row = 0; row < m_rows; ++row)
        for (int column = 0; column < m_columns; ++column) {
            const bool covered = cell(row, column, "covered").toBool() && cell(row, column, "step").toInt() >= 0;
            image.setPixelColor(column, row, covered ? colorOf(row, column) : m_hatchColor);
        }
    return image;
}

QImage HeatmapItem::image(qreal ratio) const
{
    if (m_rows * m_columns > drawnCellsLimit)
        return pixelPerCell();
    QImage image((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double across = width() / m_columns;
    const double down = height() / m_rows;
    for (int row = 0; row < m_rows; ++row)
        for (int column = 0; column < m_columns; ++column)
            paintCell(&painter, QRectF(column * across, row * down, across - m_gap, down - m_gap), row, column);
    return image;
}

QSGNode *HeatmapItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *texture = static_cast<QSGSimpleTextureNode *>(node);
    if (m_rows < 1 || m_columns < 1 || width() < 1 || height() < 1) {
        delete texture;
        return nullptr;
    }
    if (!texture) {
        texture = new QSGSimpleTextureNode;
        texture->setOwnsTexture(true);
        texture->setFiltering(QSGTexture::Nearest);
        m_stale = true;
    }
    if (m_stale)
        texture->setTexture(window()->createTextureFromImage(image(window()->effectiveDevicePixelRatio())));
    m_stale = false;
    texture->setRect(boundingRect());
    return texture;
}

void HeatmapItem::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size())
        redraw();
}

} // namespace plumbline
