// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace plumbline {

/// What is known of a primary and its secondary. Nothing is "nobody has looked", which is not bad and not good.
struct FailoverFacts {
    bool hasSecondary = false;
    qint64 probes = 0; ///< Of the secondary in the last day.
    qint64 succeeded = 0;
    std::optional<double> primaryP95;
    std::optional<double> secondaryP95;
    qint64 settings = 0; ///< Weight of the settings that were compared lately.
    qint64 inSync = 0;
    bool criticalIsOff = false;
};

/// From which values on a factor is 0 or 1, and what counts how much.
struct FailoverOptions {
    qint64 leastProbes = 30;
    double floor = 0.95;
    double target = 0.999;
    double graceMs = 50;
    double worstRatio = 2;
    double availabilityWeight = 1;
    double latencyWeight = 1;
    double configWeight = 1;
};

/// Failover Readiness Score (METRICS 1.11): a geometric mean, so that one factor of 0 makes the whole 0.
struct FailoverReadiness {
    std::optional<double> availability;
    std::optional<double> latency;
    std::optional<double> configSync;
    std::optional<double> score; ///< 0 to 100; nothing while a factor is unknown, unless another is 0.
    QString state; ///< ready · at_risk · not_ready · unknown
    QString reason; ///< Why it is not ready or unknown; empty otherwise.
};

FailoverReadiness failoverReadiness(const FailoverFacts &facts, const FailoverOptions &options = {});

} // namespace plumbline
