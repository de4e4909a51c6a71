// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"

#include <QQmlEngine>
#include <limits>

namespace plumbline {

/// What the process behaviour chart of a metric is given: shares in percent, durations in minutes, money in US dollars
/// or in thousands of them where that reads better.
class ProcessChart : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller of a page")
    Q_PROPERTY(QString mark MEMBER m_mark NOTIFY changed)
    Q_PROPERTY(bool inThousands MEMBER m_inThousands NOTIFY changed)
    Q_PROPERTY(bool maturing MEMBER m_maturing NOTIFY changed) ///< Some of the weeks are not final.
    Q_PROPERTY(QList<QString> labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QList<double> points MEMBER m_points NOTIFY changed)
    Q_PROPERTY(QList<QString> valueTexts MEMBER m_valueTexts NOTIFY changed)
    Q_PROPERTY(QString lastText MEMBER m_lastText NOTIFY changed)
    Q_PROPERTY(double lower MEMBER m_lower NOTIFY changed)
    Q_PROPERTY(double mean MEMBER m_mean NOTIFY changed)
    Q_PROPERTY(double upper MEMBER m_upper NOTIFY changed)
    Q_PROPERTY(QString lowerText MEMBER m_lowerText NOTIFY changed)
    Q_PROPERTY(QString meanText MEMBER m_meanText NOTIFY changed)
    Q_PROPERTY(QString upperText MEMBER m_upperText NOTIFY changed)
    Q_PROPERTY(double minimum MEMBER m_minimum NOTIFY changed)
    Q_PROPERTY(double maximum MEMBER m_maximum NOTIFY changed)
    Q_PROPERTY(QList<double> ticks MEMBER m_ticks NOTIFY changed)
    Q_PROPERTY(QList<QString> tickTexts MEMBER m_tickTexts NOTIFY changed)
    Q_PROPERTY(QString reading MEMBER m_reading NOTIFY changed)
    Q_PROPERTY(int runLength MEMBER m_runLength NOTIFY changed)
    Q_PROPERTY(bool dotsOnly MEMBER m_dotsOnly NOTIFY changed)
    Q_PROPERTY(bool small MEMBER m_isSmall CONSTANT)

public:
    /// Small: for a chart with room for the numbers of its limits only.
    enum class Size { Usual, Small };

    explicit ProcessChart(Size size = Size::Usual, QObject *parent = nullptr)
        : QObject(parent), m_isSmall(size == Size::Small)
    {
    }

    void show(const MetricDefinition &definition, const MetricSeries &series, MetricState state,
              const FigureText &text);

signals:
    void changed();

private:
    void addPoints(const MetricDefinition &definition, const MetricSeries &series, const FigureText &text);
    void addLimits(const MetricDefinition &definition, const MetricSeries &series, const NumberText &numbers);
    void addReading(const MetricDefinition &definition, const MetricSeries &series, MetricState state);
    /// An axis that begins with nothing, as rates and durations are drawn.
    void addAxis(double highest, const NumberText &numbers);
    /// An axis that need not begin with nothing, as long as the line would lie flat there.
    void addNarrowAxis(double lowest, double highest, const NumberText &numbers);
    QString limitName(const QString &words, double value, const NumberText &numbers) const;
    void addTicks(int first, int last, double tick, const NumberText &numbers);

    double m_scale = 1; ///< Of what is written as the value.
    QString m_mark;
    bool m_inThousands = false;
    bool m_maturing = false;
    QStringList m_labels;
    QList<double> m_points; ///< NaN is a gap.
    QStringList m_valueTexts;
    QString m_lastText; ///< In the unit of the axis.
    double m_lower = std::numeric_limits<double>::quiet_NaN();
    double m_mean = std::numeric_limits<double>::quiet_NaN();
    double m_upper = std::numeric_limits<double>::quiet_NaN();
    QString m_lowerText;
    QString m_meanText;
    QString m_upperText;
    double m_minimum = 0;
    double m_maximum = 10;
    QList<double> m_ticks;
    QStringList m_tickTexts;
    QString m_reading = QStringLiteral("routine");
    int m_runLength = 0;
    bool m_dotsOnly = false;
    bool m_isSmall = false;
};

} // namespace plumbline
