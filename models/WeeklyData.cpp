// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyData.h"

#include "store/StoreInfo.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<MeasuredMetric> measure(StoreConnection &connection, const MetricDefinition &definition,
                               const MetricScope &scope, IsoWeek week, const std::shared_ptr<PanelMemory> &panels)
{
    auto result = MetricRunner(connection, panels).run(definition, scope);
    if (!result)
        return fail(result.error());
    MeasuredMetric measured{definition, std::move(*result), {}};
    if (!weeklyMetrics::tiles().contains(definition.id))
        return measured;
    auto series = MetricSeriesRunner(connection, panels).run(definition, scope, week, shownWeeks);
    if (!series)
        return fail(series.error());
    measured.series = std::move(*series);
    return measured;
}

} // namespace

QList<int> MeasuredMetric::casesBehind() const
{
    for (const QString &output : {definition.numerator, definition.headline}) {
        if (const auto found = result.casesOfOutput.constFind(output); found != result.casesOfOutput.cend())
            return *found;
    }
    QList<int> counted;
    for (int row = 0; row < result.cases.size(); ++row) {
        if (result.cases.excluded(row).isEmpty())
            counted.append(row);
    }
    return counted;
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

Result<WeeklyData> readWeekly(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                              IsoWeek week, const std::shared_ptr<PanelMemory> &panels, const QStringList &ids)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    WeeklyData data;
    data.isFirstRun = info->rows == 0;
    for (const QString &id : ids) {
        const MetricDefinition *definition = catalog.find(id);
        if (!definition)
            return fail(Error::Kind::Internal, u"read weekly review"_s, u"there is no metric \"%1\""_s.arg(id));
        auto measured = measure(connection, *definition, scope, week, panels);
        if (!measured)
            return fail(measured.error());
        data.metrics.append(std::move(*measured));
    }
    return data;
}

} // namespace plumbline
