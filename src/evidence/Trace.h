// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/TraceRules.h"
#include "store/RowQueries.h"

namespace plumbline {

/// A record in a trace and why it is there.
struct TraceRecord {
    StoredRow row;
    std::optional<TimePoint> at; ///< When it happened; nothing when it has no time.
    LinkStrength how = LinkStrength::Exact;
    QString link; ///< Id of the rule; empty for what was asked for.
    QString rule; ///< The rule in words.
    QString nearType; ///< The record that led to it; empty for what was asked for.
    qint64 nearVersion = 0;
};

/// What a trace knows of one stage.
struct TraceStep {
    TraceStage stage;
    QString value; ///< What the deployment's own record says; empty where it says nothing.
    QList<TraceRecord> records; ///< In the order in which they happened.
    qsizetype leftOut = 0; ///< Records beyond those that are listed.

    /// The surest of its links; nothing when the stage is missing.
    std::optional<LinkStrength> strength() const;
    std::optional<TimePoint> at() const; ///< Of its first record with a time.
};

/// One thing that was traced: a deployment, told by one source or several, or a commit or digest that was never
/// deployed.
struct TracedDelivery {
    QList<StoredRow> deployments; ///< The first is the one that was found.
    QString commit;
    QString artifact;
    QList<TraceStep> steps; ///< One per stage, in the order of the rules.

    const TraceStep *step(QStringView stage) const;
    int counted() const; ///< Stages that count.
    int linked() const; ///< Of these, with an exact or declared link.
    int inferred() const; ///< Of these, with an inferred link only.
    bool isComplete() const { return linked() == counted(); }
};

/// From a subject to production and beyond.
struct Trace {
    QString subject; ///< As it was asked.
    QList<StoredRow> rows; ///< Those that it names; none for a commit or a digest.
    QList<TraceRecord> path; ///< What led from them to the deployments.
    QList<TracedDelivery> deliveries; ///< The newest first.
    qsizetype leftOut = 0; ///< Deployments beyond those that are traced.
};

} // namespace plumbline
