// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/FactSources.h"
#include "metrics/MetricAnswers.h"
#include "metrics/MetricCatalog.h"
#include "statistics/Garwood.h"

namespace plumbline {

/// A rate before and after something moved.
struct MovedRate {
    QString subject;
    QString to;
    qint64 events = 0; ///< On both sides.
    RateRatio ratio; ///< With a ratio and both ends.
};

/// The rates around the moves that are old enough at the end of the week; of a subject that moved twice the newer one.
/// Asked of the services that the move concerns. Left out: moves without events before, or without exposure on a side.
Result<QList<MovedRate>> ratesAroundMoves(MetricAnswers &answers, const MetricCatalog &catalog,
                                          const MoveSource &source, const MetricScope &week);

} // namespace plumbline
