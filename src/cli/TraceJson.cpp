// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TraceJson.h"

#include "base/Duration.h"
#include "cli/RowJson.h"
#include "evidence/RowName.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

double secondsBetween(TimePoint from, TimePoint to)
{
    return std::chrono::duration<double>(to - from).count();
}

QJsonObject recordJson(const TraceRecord &record, std::optional<TimePoint> deployed)
{
    QJsonObject json{{u"type"_s, QString(record.row.row.type->name)},
                     {u"row"_s, rowJson(record.row)},
                     {u"at"_s, record.at ? QJsonValue(formatInstant(*record.at)) : QJsonValue()},
                     {u"after_deployment_s"_s,
                      record.at && deployed ? QJsonValue(secondsBetween(*deployed, *record.at)) : QJsonValue()},
                     {u"how"_s, linkStrengthName(record.how)}};
    if (!record.link.isEmpty()) {
        json.insert(u"link"_s, record.link);
        json.insert(u"rule"_s, record.rule);
        json.insert(u"from"_s,
                    record.nearVersion == 0 ? QJsonValue(u"subject"_s)
                                            : QJsonValue(versionName(record.nearType, record.nearVersion)));
    }
    return json;
}

QJsonObject stepJson(const TraceStep &step, std::optional<TimePoint> deployed, std::optional<TimePoint> previous)
{
    const auto strength = step.strength();
    QJsonArray records;
    for (const TraceRecord &record : step.records)
        records.append(recordJson(record, deployed));
    const auto at = step.at();
    QJsonObject json{
        {u"stage"_s, step.stage.id},
        {u"title"_s, step.stage.title},
        {u"counts"_s, step.stage.counts},
        {u"state"_s,
         strength                    ? linkStrengthName(*strength)
             : step.stage.isExpected ? u"missing"_s
                                     : u"none"_s},
        {u"after_previous_s"_s, at && previous ? QJsonValue(secondsBetween(*previous, *at)) : QJsonValue()},
        {u"records"_s, records}};
    if (!step.value.isEmpty())
        json.insert(u"value"_s, step.value);
    if (!strength)
        json.insert(u"missing"_s, step.stage.missing);
    if (step.leftOut > 0)
        json.insert(u"left_out"_s, step.leftOut);
    return json;
}

QJsonObject deliveryJson(const TracedDelivery &delivery)
{
    const auto deployed = delivery.step(u"deployment")->at();
    QJsonArray steps;
    std::optional<TimePoint> previous;
    for (const TraceStep &step : delivery.steps) {
        steps.append(stepJson(step, deployed, previous));
        if (step.at())
            previous = step.at();
    }
    QJsonObject json{{u"commit"_s, delivery.commit.isEmpty() ? QJsonValue() : QJsonValue(delivery.commit)},
                     {u"artifact"_s, delivery.artifact.isEmpty() ? QJsonValue() : QJsonValue(delivery.artifact)},
                     {u"deployment"_s, QJsonValue()},
                     {u"counted"_s, delivery.counted()},
                     {u"linked"_s, delivery.linked()},
                     {u"inferred"_s, delivery.inferred()},
                     {u"complete"_s, delivery.isComplete()},
                     {u"steps"_s, steps}};
    if (!delivery.deployments.isEmpty())
        json.insert(u"deployment"_s, rowJson(delivery.deployments.first()));
    return json;
}

} // namespace

QString distanceText(TimePoint at, TimePoint deployed)
{
    const auto distance = std::chrono::duration_cast<std::chrono::seconds>(at - deployed);
    if (distance.count() == 0)
        return u"at once"_s;
    return distance.count() < 0 ? durationText(-distance) + u" before"_s : durationText(distance) + u" after"_s;
}

QJsonObject traceJson(const Trace &trace)
{
    QJsonArray rows;
    for (const StoredRow &row : trace.rows) {
        QJsonObject json = rowJson(row);
        json.insert(u"type"_s, QString(row.row.type->name));
        rows.append(json);
    }
    QJsonArray path;
    for (const TraceRecord &record : trace.path)
        path.append(recordJson(record, {}));
    QJsonArray deliveries;
    for (const TracedDelivery &delivery : trace.deliveries)
        deliveries.append(deliveryJson(delivery));
    return {{u"subject"_s, trace.subject},
            {u"rows"_s, rows},
            {u"path"_s, path},
            {u"deliveries"_s, deliveries},
            {u"left_out"_s, trace.leftOut}};
}

} // namespace plumbline
