// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "review/Commitment.h"

#include <QHash>

namespace plumbline {

class MetricCatalog;
class StoreConnection;
struct MetricScope;

/// Whether the number moved that a commitment was to move.
struct CommitmentEffect {
    enum class Reading {
        None, ///< No number was expected to move, or there is none then or now.
        AsExpected,
        Unchanged,
        Against,
    };

    QString now; ///< The metric's value in the week asked for, a decimal; empty when it has none.
    Reading reading = Reading::None;

    /// `now` is the value of `week`; nothing is measured yet in the week of the decision, and before it.
    static CommitmentEffect between(const Commitment &commitment, IsoWeek week, const QString &now);
};

QString effectName(CommitmentEffect::Reading reading); ///< none · as_expected · unchanged · against

/// The value of a metric as it is kept with a commitment: a decimal, empty when it has none that can be compared (what
/// is partial or stale cannot). Fails for a metric that does not exist.
Result<QString> commitmentValue(StoreConnection &store, const MetricCatalog &catalog, const QString &metric,
                                const MetricScope &scope);

/// The same for every metric that commitments name and that exists, each asked once.
Result<QHash<QString, QString>> commitmentValues(StoreConnection &store, const MetricCatalog &catalog,
                                                 const QList<Commitment> &commitments, const MetricScope &scope);

} // namespace plumbline
