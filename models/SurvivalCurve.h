// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/WeeklyData.h"

#include <QQmlEngine>

namespace plumbline {

/// Which share is still open after how many days, with what is open counted and without, for a chart and its table.
class SurvivalCurve : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller of a page")
    Q_PROPERTY(bool known MEMBER m_isKnown NOTIFY changed)
    Q_PROPERTY(double horizon MEMBER m_horizon NOTIFY changed) ///< Days.
    Q_PROPERTY(QList<double> allDays MEMBER m_allDays NOTIFY changed)
    Q_PROPERTY(QList<double> allShares MEMBER m_allShares NOTIFY changed) ///< Percent, from that day on.
    Q_PROPERTY(QList<double> closedDays MEMBER m_closedDays NOTIFY changed)
    Q_PROPERTY(QList<double> closedShares MEMBER m_closedShares NOTIFY changed)
    Q_PROPERTY(QList<QString> dayTexts MEMBER m_dayTexts NOTIFY changed) ///< One for each whole day.
    Q_PROPERTY(QList<QString> allTexts MEMBER m_allTexts NOTIFY changed)
    Q_PROPERTY(QList<QString> closedTexts MEMBER m_closedTexts NOTIFY changed)
    Q_PROPERTY(QString allName MEMBER m_allName NOTIFY changed)
    Q_PROPERTY(QString closedName MEMBER m_closedName NOTIFY changed)

public:
    explicit SurvivalCurve(QObject *parent = nullptr) : QObject(parent) { }

    /// Of the cases that the metric follows; duration_ns and ended are their columns.
    void show(const MeasuredMetric &measured, const FigureText &text);

signals:
    void changed();

private:
    bool m_isKnown = false;
    double m_horizon = 1;
    QList<double> m_allDays, m_allShares, m_closedDays, m_closedShares;
    QStringList m_dayTexts, m_allTexts, m_closedTexts;
    QString m_allName;
    QString m_closedName;
};

} // namespace plumbline
