// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ProcessSignal.h"
#include "statistics/Wilson.h"

namespace plumbline {

/// Laney's p' and u' charts: a proportion with changing n, or a rate with changing exposure, whose spread may be more
/// than binomial or Poisson.
struct LaneyChart {
    bool hasLimits = false;
    int n = 0; ///< Periods that have cases, or exposure.
    double mean = 0.0;
    double sigmaZ = 0.0; ///< As computed, before the floor.
    QList<std::optional<Interval>> limits; ///< Cut at 0, and a proportion's at 1; nothing for a period without cases.
    QList<ProcessSignal> findings;
};

/// One proportion: events of cases in one period.
struct Proportion {
    qint64 events = 0;
    qint64 cases = 0;
};

/// One rate: events in so much exposure (asset-days) in one period.
struct ExposedRate {
    qint64 events = 0;
    double exposure = 0.0;
};

/// How a p' or u' chart is made.
struct LaneyOptions {
    int baseline = 0; ///< Periods with cases, from the first on, that set mean and spread; 0: all.
    int minPoints = 2;
    double sigmaFloor = 1.0; ///< Never narrower than binomial or Poisson.
};

LaneyChart laneyChart(const QList<Proportion> &periods, const LaneyOptions &options);
LaneyChart laneyRateChart(const QList<ExposedRate> &periods, const LaneyOptions &options);

} // namespace plumbline
