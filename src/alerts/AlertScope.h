// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/AlertBook.h"
#include "metrics/MetricScope.h"

namespace plumbline {

class MetricCatalog;

/// The scope in which the alerts of objectives stand at an instant.
MetricScope alertScope(TimePoint asOf, const QTimeZone &zone);

/// Looks at the alerts as of an instant and writes down what changed; gives it in the order written.
Result<QList<AlertEvent>> lookAtAlerts(StoreConnection &store, const MetricCatalog &catalog, const MetricScope &scope);

} // namespace plumbline
