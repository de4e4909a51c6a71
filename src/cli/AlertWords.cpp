// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AlertWords.h"

#include "alerts/AlertScope.h"
#include "metrics/MetricScope.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<QList<AlertEvent>> lookAtAlerts(const Invocation &invocation, StoreConnection &store,
                                       const MetricCatalog &catalog)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    // A call may run for days.
    const TimePoint asOf = invocation.isAsOfGiven() ? invocation.asOf() : invocation.clock().now();
    return lookAtAlerts(store, catalog, alertScope(asOf, configuration->zone));
}

QString alertLine(const AlertEvent &event)
{
    QString text = u"%1 %2 %3 %4: burn %5 and %6, limit %7"_s.arg(
        formatInstant(event.at), alertKindName(event.kind), event.severity,
        event.key.objective.isEmpty() ? event.key.alert : event.key.objective + u'/' + event.key.alert, event.longBurn,
        event.shortBurn, event.factor);
    if (!event.who.isEmpty())
        text += u", by "_s + event.who;
    return event.note.isEmpty() ? text : text + u": "_s + event.note;
}

} // namespace plumbline
