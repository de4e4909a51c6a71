// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/EstateOperations.h"
#include "simulator/EstateRecords.h"

namespace plumbline {

/// One invented organisation with its history up to `now`: pure data, the same for the same arguments. Its stories are
/// told from the running week backwards; within a week a later `now` adds to the history and does not change it.
struct Estate {
    QString organisation;
    QString slug;
    QDateTime begin; ///< Monday of the first week of its history.
    QDateTime now; ///< Truncated to the hour.
    QList<EstateService> services;
    QList<EstateRuleSuite> ruleSuites; ///< Newest first.
    QList<EstateDeployment> deployments; ///< Newest first.
    QList<EstateAlert> alerts;
    QList<EstateAcceptance> acceptances;
    QList<EstateFinding> findings;
    QList<EstateApplication> applications;
    QList<EstateCost> costs;
    QList<EstateIncident> incidents; ///< Oldest first.
    QList<EstatePolicy> policies;
    QList<EstateViolation> violations;
    QList<EstateExemption> exemptions;

    static Estate invent(quint64 seed, int services, int weeks, const QDateTime &now);

    const EstateService *service(const QString &name) const;
};

} // namespace plumbline
