// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyData.h"

#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<MeasuredMetric> measure(StoreConnection &connection, const MetricCatalog &catalog, const QString &id,
                               const MetricScope &scope, IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    const MetricDefinition *definition = catalog.find(id);
    if (!definition)
        return fail(Error::Kind::Internal, u"read weekly review"_s, u"there is no metric \"%1\""_s.arg(id));
    auto result = MetricRunner(connection, panels).run(*definition, scope);
    if (!result)
        return fail(result.error());
    auto series = MetricSeriesRunner(connection, panels).run(*definition, scope, week, shownWeeks);
    if (!series)
        return fail(series.error());
    return MeasuredMetric{*definition, std::move(*result), std::move(*series)};
}

} // namespace

Result<WeeklyData> readWeekly(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                              IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    WeeklyData data;
    data.isFirstRun = info->rows == 0;
    const std::pair<QString, MeasuredMetric *> wanted[]
        = {{u"exception_aging"_s, &data.exceptions}, {u"bypass_rate"_s, &data.bypass}, {u"ai_heatmap"_s, &data.spend}};
    for (const auto &[id, place] : wanted) {
        auto measured = measure(connection, catalog, id, scope, week, panels);
        if (!measured)
            return fail(measured.error());
        *place = std::move(*measured);
    }
    return data;
}

} // namespace plumbline
