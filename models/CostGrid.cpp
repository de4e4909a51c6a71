// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CostGrid.h"

#include "models/WeeklyData.h"
#include "store/StoreInfo.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<CostGrid> readGrid(StoreConnection &connection, const MetricDefinition &definition, const MetricScope &scope,
                          const std::shared_ptr<PanelMemory> &panels)
{
    auto result = MetricRunner(connection, panels).run(definition, scope);
    if (!result)
        return fail(result.error());
    auto hourly = result->hourlyCost;
    if (!hourly) {
        const LocalHours nothing(scope.from, std::min(scope.to, scope.asOf), scope.zone);
        hourly = std::make_shared<const HourlyCost>(nothing, QList<CostEvent>(), HourlyCost::Intervals());
    }
    const CaseTable &table = result->cases;
    QList<CostCase> cases;
    QSet<int> untold;
    const QList<int> counted = result->casesOfOutput.value(u"total_usd"_s);
    for (const int row : counted) {
        const auto start = table.instant(row, u"started_ns");
        if (const auto cell = start ? hourly->hours().cellOf(*start) : std::nullopt)
            cases.append({.cell = *cell,
                          .row = row,
                          .requests = table.integer(row, u"requests"),
                          .cost = Money{table.integer(row, u"cost_pico")},
                          .service = table.text(row, u"service"),
                          .model = table.text(row, u"model")});
    }
    for (const CostCase &item : std::as_const(cases))
        if (!item.tellsRequests())
            untold.insert(item.cell);
    return CostGrid{std::move(*result), std::move(hourly), std::move(cases), std::move(untold)};
}

} // namespace

Result<CostData> readCost(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                          IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    const MetricDefinition *definition = catalog.find(u"ai_heatmap");
    if (!definition)
        return fail(Error::Kind::Internal, u"read cost"_s, u"there is no metric \"ai_heatmap\""_s);
    auto ofWeek = readGrid(connection, *definition, scope, panels);
    if (!ofWeek)
        return fail(ofWeek.error());

    MetricScope fourWeeks = scope;
    fourWeeks.from = week.plus(-3).from(scope.zone);
    auto ofWeeks = readGrid(connection, *definition, fourWeeks, panels);
    if (!ofWeeks)
        return fail(ofWeeks.error());

    const QDate monday = week.monday();
    const QDate quarter(monday.year(), (monday.month() - 1) / 3 * 3 + 1, 1);
    MetricScope soFar = scope;
    soFar.from = std::min(startOfDay(quarter, scope.zone), fourWeeks.from);
    const auto ofQuarter = readGrid(connection, *definition, soFar, panels);
    if (!ofQuarter)
        return fail(ofQuarter.error());

    auto series = MetricSeriesRunner(connection, panels).run(*definition, scope, week, shownWeeks);
    if (!series)
        return fail(series.error());

    CostData data{*definition, std::move(*ofWeek), std::move(*ofWeeks), {}, {}, {}, std::move(*series), false};
    for (int day = 0; day < ofQuarter->hourly->hours().days(); ++day)
        for (int hour = 0; hour < 24; ++hour)
            if (const auto mean = ofQuarter->hourly->cell(day, hour).meanPerHour())
                data.hourlySoFar.append(*mean);
    const int thisWeek = 21 * 24;
    for (const CostCase &item : std::as_const(data.weeks.cases)) {
        if (item.cell >= thisWeek || item.cell < thisWeek - 7 * 24)
            continue;
        data.beforeByService[item.service].add(item.cost);
        data.beforeByModel[item.model].add(item.cost);
    }
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    data.isFirstRun = info->rows == 0;
    return data;
}

} // namespace plumbline
