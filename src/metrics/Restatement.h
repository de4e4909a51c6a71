// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

namespace plumbline {

class StoreConnection;

/// Why a number of the past is another one now.
enum class RestatementCause {
    Correction, ///< Of rows that were known then.
    LateData, ///< Rows that came since.
    Definition, ///< Another version of the metric's definition.
    Scope, ///< Other filters, parameters, period or zone.
};

QString restatementCauseName(RestatementCause cause); ///< "correction", "late_data", ...

/// How one cause alone moved the number. `change` is exact in a unit a thousand times finer than the number is shown
/// with, so that the parts add up; nothing where one side has no number.
struct RestatementPart {
    RestatementCause cause = RestatementCause::Correction;
    std::optional<qint64> change;
    std::optional<qint64> numerator; ///< Change of the parts of a share.
    std::optional<qint64> denominator;
    QList<CaseReference> entered; ///< Cases that count since then, each by its main row.
    QList<CaseReference> left;
    QList<CaseReference> altered; ///< Cases that count in another way.
};

/// A number as it was told and as it is now, and how it came from the one to the other.
struct Restatement {
    MetricResult before;
    MetricResult after;
    int decimals = 0; ///< A change of 1 is 10^-decimals of the unit.
    QList<RestatementPart>
        parts; ///< In the order in which they were applied; causes that changed nothing are left out.

    bool isUnchanged() const { return parts.isEmpty(); }
    std::optional<qint64> change() const; ///< The sum of the parts, which is after less before.
};

/// A question as it was, or is, asked.
struct MetricQuestion {
    const MetricDefinition *definition = nullptr;
    MetricScope scope; ///< With what was known; nothing there means as known now.
};

/// Explains by four steps, each a full answer: first corrections, then what came late, then the definition, then the
/// scope. `before.scope.knownAt` must be set.
Result<Restatement> restate(StoreConnection &store, const MetricQuestion &before, const MetricQuestion &after);

} // namespace plumbline
