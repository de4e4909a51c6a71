// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/WeeklyData.h"

#include <limits>

namespace plumbline {

/// What the process behaviour chart of the bypass rate is given; numbers in percent, texts beside them.
struct BypassChart {
    Q_DECLARE_TR_FUNCTIONS(plumbline::BypassChart)

public:
    QList<double> points; ///< NaN is a gap.
    QStringList labels;
    QStringList valueTexts;
    bool hasLimits = false;
    double upper = std::numeric_limits<double>::quiet_NaN();
    double mean = std::numeric_limits<double>::quiet_NaN();
    double lower = std::numeric_limits<double>::quiet_NaN();
    QString upperText;
    QString meanText;
    QString lowerText;
    QList<int> marks; ///< 0 none, 1 worse, -1 better
    QList<int> maturing;
    double maximum = 10;
    QList<double> ticks;
    QStringList tickTexts;
    QString reading = QStringLiteral("routine");
    int runLength = 0;
    QString mark; ///< Kind of the sign beside the title: a signal, or that all of it is old.
    QString lastText;
    QString title;
    QString note;

    static BypassChart of(const MeasuredMetric &bypass, const FigureText &text);
};

} // namespace plumbline
