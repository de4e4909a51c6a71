// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates/GatePolicy.h"

#include <QJsonObject>

namespace plumbline {

/// What is to be let through; empty where nobody says.
struct GateSubject {
    QString service;
    QString environment;
    QString commit;
    QString artifact;
    QString actor;
};

/// What one rule came to, for one group where it judges by groups.
struct GateFinding {
    GateRule rule;
    QString group;
    GateVerdict verdict = GateVerdict::Pass;
    QString why; ///< In words: the number and the limit that it crossed, or why there is no number.
    QJsonObject figure; ///< The number with state, parts, definition and period.
};

/// What a policy came to.
struct GateReport {
    QString policy;
    QString policySha256;
    GateSubject subject;
    TimePoint decidedAt;
    TimePoint asOf;
    std::optional<TimePoint> knownUntil; ///< The newest that the numbers knew.
    QList<GateFinding> findings;

    GateVerdict verdict() const; ///< The gravest of all.
    QJsonObject toJson() const;
};

} // namespace plumbline
