// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/ComparisonAnswers.h"

#include "metrics/JsonParts.h"
#include "statistics/Funnel.h"
#include "statistics/SeasonalComparison.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QJsonObject funnelAnswer(const QJsonObject &params, const QJsonObject &input)
{
    const double target = params.value(u"target"_s).toDouble();
    const qint64 fewest = params.value(u"min_n"_s).toInteger();
    QJsonObject services;
    const QJsonArray given = input.value(u"services"_s).toArray();
    for (const auto &service : given) {
        const FunnelPoint point = funnelPoint(service[u"k"_s].toInteger(), service[u"n"_s].toInteger(), target, fewest);
        services.insert(service[u"name"_s].toString(),
                        QJsonObject{{u"z"_s, orNull(point.z)}, {u"state"_s, funnelStateName(point.state)}});
    }
    return {{u"target"_s, target}, {u"services"_s, services}};
}

QJsonObject seasonalAnswer(const QJsonObject &params, const QJsonObject &input)
{
    const std::optional<IsoWeek> week = IsoWeek::parse(params.value(u"week"_s).toString());
    if (!week)
        return {};
    std::map<IsoWeek, double> weekly;
    const QJsonObject given = input.value(u"weekly"_s).toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (const std::optional<IsoWeek> one = IsoWeek::parse(it.key()); one && it.value().isDouble())
            weekly[*one] = it.value().toDouble();
    }
    const SeasonalComparison found = seasonalComparison(weekly, *week);
    QJsonArray yearAgo;
    for (const IsoWeek &one : found.yearAgo)
        yearAgo.append(one.toString());
    return {{u"current"_s, orNull(found.current)},
            {u"previous_4_mean"_s, orNull(found.previousMean)},
            {u"year_ago_weeks"_s, yearAgo},
            {u"year_ago_mean"_s, orNull(found.yearAgoMean)}};
}

} // namespace plumbline
