// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricScope.h"

namespace plumbline {

MetricScope MetricScope::ofWeek(IsoWeek week, const QTimeZone &zone, TimePoint now)
{
    MetricScope scope;
    scope.from = week.from(zone);
    scope.to = week.to(zone);
    scope.asOf = now;
    scope.zone = zone;
    return scope;
}

} // namespace plumbline
