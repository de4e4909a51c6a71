// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricScope.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool NamesInScope::hasService(const QString &name) const
{
    return services.isEmpty() || name.isEmpty() || services.contains(name);
}

bool NamesInScope::hasEnvironment(const QString &name) const
{
    return environments.isEmpty() || name.isEmpty() || name.startsWith(u"ref:"_s) || environments.contains(name);
}

MetricScope MetricScope::ofWeek(IsoWeek week, const QTimeZone &zone, TimePoint now)
{
    MetricScope scope;
    scope.from = week.from(zone);
    scope.to = week.to(zone);
    scope.asOf = now;
    scope.zone = zone;
    return scope;
}

MetricScope MetricScope::until(TimePoint asOf, const QTimeZone &zone)
{
    MetricScope scope;
    scope.to = asOf + std::chrono::nanoseconds(1);
    scope.asOf = asOf;
    scope.zone = zone;
    return scope;
}

} // namespace plumbline
