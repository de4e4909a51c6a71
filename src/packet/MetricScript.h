// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"

namespace plumbline {

/// A metric as texts for the sqlite3 shell over evidence.db, the last statement of each a SELECT: the same in every
/// packet, because whatever differs stands in the table param.
struct MetricScript {
    QByteArray figure; ///< metrics/<id>.sql
    QByteArray population; ///< populations/<id>.sql

    static Result<MetricScript> of(const MetricDefinition &definition);
    /// The name in param of a parameter of that metric.
    static QString parameterName(const MetricDefinition &definition, const QString &name);
    /// The name in param that says that an output is left out.
    static QString withheldName(const MetricDefinition &definition, const QString &output);
};

} // namespace plumbline
