// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// Draws one of the product's SVG icons in the colours of the theme: `currentColor` becomes `color`, `paper` becomes
/// `paper`.
class IconItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// File name without ending under resources/icons; an empty name draws nothing.
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    /// Colour of what is cut out of a filled mark; the logo's second colour.
    Q_PROPERTY(QColor paper MEMBER m_paper NOTIFY changed)

public:
    explicit IconItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QString m_name;
    QColor m_color = Qt::black;
    QColor m_paper = Qt::white;
};

} // namespace plumbline
