// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyData.h"

#include "store/QueryRunner.h"
#include "store/StoreInfo.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QList<int> MeasuredMetric::casesBehind() const
{
    for (const QString &output : {definition.numerator, definition.headline})
        if (result.casesOfOutput.contains(output))
            return casesBehind(output);
    QList<int> counted;
    for (int row = 0; row < result.cases.size(); ++row) {
        if (result.cases.excluded(row).isEmpty())
            counted.append(row);
    }
    return counted;
}

QList<int> MeasuredMetric::casesBehind(const QString &output) const
{
    const QList<int> cases = casesOf(output);
    const bool isShare = output == definition.numerator || output == definition.headline;
    return cases.isEmpty() && isShare ? casesOf(definition.denominator) : cases;
}

const MeasuredMetric *WeeklyData::find(QStringView id) const
{
    const auto found
        = std::ranges::find_if(metrics, [id](const MeasuredMetric &one) { return one.definition.id == id; });
    return found == metrics.end() ? nullptr : &*found;
}

const QStringList &leadingMetrics()
{
    static const QStringList ids{u"exception_aging"_s, u"bypass_rate"_s, u"ai_heatmap"_s};
    return ids;
}

Result<MeasuredMetric> measureMetric(StoreConnection &connection, const MetricCatalog &catalog, const QString &id,
                                     const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels)
{
    const MetricDefinition *definition = catalog.find(id);
    if (!definition)
        return fail(Error::Kind::Internal, u"read page"_s, u"there is no metric \"%1\""_s.arg(id));
    auto result = MetricRunner(connection, panels).run(*definition, scope);
    if (!result)
        return fail(result.error());
    return MeasuredMetric{*definition, std::move(*result), {}};
}

Result<QList<MeasuredMetric>> measureWeek(StoreConnection &connection, const MetricCatalog &catalog,
                                          const MetricScope &scope, IsoWeek week,
                                          const std::shared_ptr<PanelMemory> &panels, const QStringList &ids)
{
    QList<MeasuredMetric> metrics;
    for (const QString &id : ids) {
        auto measured = measureMetric(connection, catalog, id, scope, panels);
        if (!measured)
            return fail(measured.error());
        metrics.append(std::move(*measured));
        if (!weeklyMetrics::tiles().contains(id))
            continue;
        auto series = MetricSeriesRunner(connection, panels).run(metrics.last().definition, scope, week, shownWeeks);
        if (!series)
            return fail(series.error());
        metrics.last().series = std::move(*series);
    }
    return metrics;
}

QFuture<Result<MetricResult>> measureOneWeek(QueryRunner &runner, const MetricDefinition &definition, MetricScope scope,
                                             IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    scope.from = week.from(scope.zone);
    scope.to = week.to(scope.zone);
    return runner.run([definition, scope, panels](StoreConnection &connection) {
        return MetricRunner(connection, panels).run(definition, scope);
    });
}

Result<WeeklyData> readWeekly(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                              IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    auto metrics = measureWeek(connection, catalog, scope, week, panels, leadingMetrics());
    if (!metrics)
        return fail(metrics.error());
    return WeeklyData{std::move(*metrics), {}, info->rows == 0};
}

} // namespace plumbline
