// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertScope.h"

#include "metrics/MetricCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto lookedBack = std::chrono::days(30); // the period of the budgets

} // namespace

MetricScope alertScope(TimePoint asOf, const QTimeZone &zone)
{
    MetricScope scope;
    scope.asOf = asOf;
    scope.from = asOf - lookedBack;
    scope.to = asOf;
    scope.zone = zone;
    return scope;
}

Result<QList<AlertEvent>> lookAtAlerts(StoreConnection &store, const MetricCatalog &catalog, const MetricScope &scope)
{
    const MetricDefinition *definition = catalog.find(u"slo_burn");
    if (!definition)
        return fail(Error::Kind::Internal, u"look at alerts"_s, u"slo_burn is missing"_s);
    return AlertBook(store).look(*definition, scope);
}

} // namespace plumbline
