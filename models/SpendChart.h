// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"
#include "models/FigureText.h"

#include <QQmlEngine>
#include <limits>

namespace plumbline {

/// What the process behaviour chart of the spend by week is given: US dollars, or thousands of them where that reads
/// better.
class SpendChart : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AiCostController")
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    Q_PROPERTY(QString mark MEMBER m_mark NOTIFY changed)
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
    Q_PROPERTY(bool dotsOnly MEMBER m_dotsOnly NOTIFY changed)

public:
    explicit SpendChart(QObject *parent = nullptr) : QObject(parent) { }

    void show(const MetricDefinition &definition, const MetricSeries &series, MetricState state,
              const FigureText &text);

signals:
    void changed();

private:
    void addLimits(const MetricSeries &series, double scale, const NumberText &numbers);
    void addAxis(double lowest, double highest, const NumberText &numbers);

    QString m_title;
    QString m_mark;
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
    double m_maximum = 1;
    QList<double> m_ticks;
    QStringList m_tickTexts;
    QString m_reading = QStringLiteral("routine");
    bool m_dotsOnly = false;
};

} // namespace plumbline
