// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace plumbline {

/// What is known of the requests of one window.
struct DriftWindow {
    qint64 requests = 0;
    qint64 errors = 0;
    QList<double> latency; ///< Any unit, above 0.
    QList<double> balance; ///< Output / input of each request.
    QList<double> tokens; ///< Of each successful request.
};

/// When a window is large enough, and what counts how much.
struct DriftOptions {
    qint64 leastBaseline = 200;
    qint64 leastCurrent = 50;
    std::array<double, 4> weights{1, 1, 1, 1}; ///< Of latency, balance, errors, efficiency.
};

/// How far one property has moved. Without significance the score is 0.
struct DriftComponent {
    double effect = 0; ///< Signed: above 0 is slower, more errors, more tokens; of balance it has no sign.
    double z = 0; ///< Of balance: the statistic that is compared with chi square.
    bool isSignificant = false;
    double score = 0; ///< 0 to 100; 50 is a change of medium size.
};

/// How far a model has moved from its own past (METRICS 1.10).
struct ModelDrift {
    bool hasEnough = false;
    double score = 0;
    double maximum = 0;
    DriftComponent latency;
    DriftComponent balance;
    DriftComponent errors;
    DriftComponent efficiency;

    QString state() const; ///< insufficient_data · stable · watch · drift
};

ModelDrift modelDrift(const DriftWindow &baseline, const DriftWindow &current, const DriftOptions &options = {});

} // namespace plumbline
