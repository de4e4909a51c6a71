// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NotificationsData.h"

#include "alerts/AlertScope.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostEvents = 500;

} // namespace

Result<NotificationsData> readNotifications(StoreConnection &connection, const MetricCatalog &catalog,
                                            const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels)
{
    NotificationsData data;
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    data.isFirstRun = info->rows == 0;
    data.asOf = scope.asOf;
    const MetricScope alerts = alertScope(scope.asOf, scope.zone);
    auto objectives = measureMetric(connection, catalog, u"slo_burn"_s, alerts, panels);
    if (!objectives)
        return fail(objectives.error());
    data.objectives = *std::move(objectives);
    if (data.objectives.result.n > 0) {
        const auto each = MetricRunner(connection).runBy(data.objectives.definition, alerts, u"slo"_s);
        if (!each)
            return fail(each.error());
        for (const auto &[name, result] : *each)
            data.byObjective.append({name, result});
    }
    auto standing = AlertBook(connection).standing();
    auto history = AlertBook(connection).history(mostEvents);
    if (!standing || !history)
        return fail(!standing ? standing.error() : history.error());
    data.standing = *std::move(standing);
    data.standing.removeIf([&](const AlertStanding &one) { return one.last.at > scope.asOf; });
    data.history = *std::move(history);
    auto exceptions = measureMetric(connection, catalog, u"exception_aging"_s, scope, panels);
    if (!exceptions)
        return fail(exceptions.error());
    data.exceptions = *std::move(exceptions);
    auto packets = PacketRegister(connection).entries();
    if (!packets)
        return fail(packets.error());
    data.packets = *std::move(packets);
    return data;
}

} // namespace plumbline
