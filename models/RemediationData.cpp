// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RemediationData.h"

#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<FindingsData> FindingsData::read(StoreConnection &connection, const MetricCatalog &catalog,
                                        const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    FindingsData data;
    data.isFirstRun = info->rows == 0;
    // What fell due before the week and is open at its end is past its date, too.
    MetricScope ever = scope;
    ever.from = TimePoint();
    ever.asOf = std::min(scope.asOf, scope.to);
    const std::tuple<QString, MeasuredMetric *, const MetricScope *> wanted[]
        = {{u"mttr_findings"_s, &data.repair, &scope},
           {u"mttr_at_risk"_s, &data.open, &scope},
           {u"sla_rate"_s, &data.due, &scope},
           {u"sla_rate"_s, &data.everDue, &ever}};
    for (const auto &[id, place, asked] : wanted) {
        auto measured = measureMetric(connection, catalog, id, *asked, panels);
        if (!measured)
            return fail(measured.error());
        *place = std::move(*measured);
    }
    return data;
}

Result<ReturnData> ReturnData::read(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                                    IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    auto metrics
        = measureWeek(connection, catalog, scope, week, panels, {u"drift"_s, u"repeat_rate"_s, u"repeat_incidents"_s});
    if (!metrics)
        return fail(metrics.error());
    auto prevention = measureMetric(connection, catalog, u"mttp"_s, scope, panels);
    if (!prevention)
        return fail(prevention.error());
    return ReturnData{std::move((*metrics)[0]), std::move((*metrics)[1]), std::move((*metrics)[2]),
                      std::move(*prevention)};
}

} // namespace plumbline
