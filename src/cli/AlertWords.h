// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/AlertEvent.h"
#include "cli/Invocation.h"

namespace plumbline {

class MetricCatalog;

/// Writes down which alerts fire or are over now, or as of the instant that the call names; gives what changed.
Result<QList<AlertEvent>> lookAtAlerts(const Invocation &invocation, StoreConnection &store,
                                       const MetricCatalog &catalog);

/// One line for people.
QString alertLine(const AlertEvent &event);

} // namespace plumbline
