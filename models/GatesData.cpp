// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GatesData.h"

#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<GatesData> GatesData::read(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                                  IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    GatesData data;
    data.isFirstRun = info->rows == 0;
    struct Wanted {
        QString id;
        MeasuredMetric *place;
        bool withWeeks;
    };
    const Wanted wanted[] = {{u"bypass_rate"_s, &data.bypass, true},
                             {u"deploy_rates"_s, &data.deploys, true},
                             {u"evidence_latency"_s, &data.latency, true},
                             {u"gate_decisions"_s, &data.decisions, false}};
    for (const Wanted &one : wanted) {
        auto measured = measureMetric(connection, catalog, one.id, scope, panels);
        if (!measured)
            return fail(measured.error());
        *one.place = std::move(*measured);
        if (!one.withWeeks)
            continue;
        auto series = MetricSeriesRunner(connection, panels).run(one.place->definition, scope, week, shownWeeks);
        if (!series)
            return fail(series.error());
        one.place->series = std::move(*series);
    }
    RowFilter filter;
    filter.type = u"policy_version"_s;
    filter.knownAt = scope.knownAt;
    const auto count = RowQueries(connection).count(filter);
    if (!count)
        return fail(count.error());
    data.policyCount = *count;
    auto policies = RowQueries(connection).page(filter, 0, shownPolicies);
    if (!policies)
        return fail(policies.error());
    data.policies = std::move(*policies);
    return data;
}

} // namespace plumbline
