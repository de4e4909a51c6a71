// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <limits>

class QPainter;

namespace plumbline {

/// Draws a small series without text: band of the process limits, mean, line, the run at its end and the last point.
class SparklineItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Oldest first; NaN is a gap in the line.
    Q_PROPERTY(QList<double> points MEMBER m_points NOTIFY changed)
    /// Process limits; NaN when there are none, then no band is drawn.
    Q_PROPERTY(double lowerLimit MEMBER m_lowerLimit NOTIFY changed)
    Q_PROPERTY(double meanValue MEMBER m_meanValue NOTIFY changed)
    Q_PROPERTY(double upperLimit MEMBER m_upperLimit NOTIFY changed)
    /// Too few points for a line.
    Q_PROPERTY(bool dotsOnly MEMBER m_dotsOnly NOTIFY changed)
    /// Last point as a rotated square instead of a disc.
    Q_PROPERTY(bool diamond MEMBER m_diamond NOTIFY changed)
    /// How many points at the end are marked as a run.
    Q_PROPERTY(int runLength MEMBER m_runLength NOTIFY changed)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY changed)
    Q_PROPERTY(QColor dotColor MEMBER m_dotColor NOTIFY changed)
    Q_PROPERTY(QColor lastColor MEMBER m_lastColor NOTIFY changed)
    Q_PROPERTY(QColor bandColor MEMBER m_bandColor NOTIFY changed)
    Q_PROPERTY(QColor meanColor MEMBER m_meanColor NOTIFY changed)
    Q_PROPERTY(QColor paperColor MEMBER m_paperColor NOTIFY changed)

public:
    explicit SparklineItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    struct Scale {
        double low;
        double high;
    };
    Scale scale() const;
    QPointF place(qsizetype index, const Scale &scale) const;
    double down(double value, const Scale &scale) const;
    void paintBand(QPainter *painter, const Scale &scale) const;
    void paintLine(QPainter *painter, const Scale &scale) const;
    void paintLast(QPainter *painter, const Scale &scale) const;

    QList<double> m_points;
    double m_lowerLimit = std::numeric_limits<double>::quiet_NaN();
    double m_meanValue = std::numeric_limits<double>::quiet_NaN();
    double m_upperLimit = std::numeric_limits<double>::quiet_NaN();
    bool m_dotsOnly = false;
    bool m_diamond = false;
    int m_runLength = 0;
    QColor m_lineColor, m_dotColor, m_lastColor, m_bandColor, m_meanColor, m_paperColor;
};

} // namespace plumbline
