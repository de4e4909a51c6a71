// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/DriftStatistics.h"

#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void addCase(DriftWindow &window, const CaseTable &cases, int row)
{
    ++window.requests;
    window.errors += cases.flag(row, u"failed");
    if (!cases.isNull(row, u"latency_ns"))
        window.latency.append(double(cases.integer(row, u"latency_ns")));
    if (!cases.isNull(row, u"input_tokens"))
        window.balance.append(double(cases.integer(row, u"output_tokens"))
                              / double(cases.integer(row, u"input_tokens")));
    if (!cases.isNull(row, u"total_tokens"))
        window.tokens.append(double(cases.integer(row, u"total_tokens")));
}

DriftOptions driftOptionsOf(const MetricResult &result)
{
    const auto number = [&](const QString &name) { return result.params.value(name).toLongLong(); };
    DriftOptions options;
    options.leastBaseline = number(u"min_baseline"_s);
    options.leastCurrent = number(u"min_current"_s);
    options.weights = {double(number(u"weight_latency"_s)), double(number(u"weight_balance"_s)),
                       double(number(u"weight_errors"_s)), double(number(u"weight_efficiency"_s))};
    return options;
}

QMap<QString, ModelDrift> driftsOf(StatisticContext &context)
{
    const DriftOptions options = driftOptionsOf(context.result);
    const QMap<QString, QList<int>> groups = context.groups(u"kind"_s);
    QMap<QString, ModelDrift> drifts;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        DriftWindow baseline;
        DriftWindow current;
        for (const int row : group.value())
            addCase(context.cases().flag(row, u"baseline") ? baseline : current, context.cases(), row);
        drifts.insert(group.key(), modelDrift(baseline, current, options));
    }
    return drifts;
}

QJsonObject componentJson(const DriftComponent &component)
{
    return {{u"effect"_s, component.effect},
            {u"z"_s, component.z},
            {u"significant"_s, component.isSignificant},
            {u"score"_s, component.score}};
}

QString worstState(const QMap<QString, ModelDrift> &drifts)
{
    QStringList states;
    for (const ModelDrift &drift : drifts)
        states.append(drift.state());
    for (const QString &state : {u"drift"_s, u"watch"_s, u"stable"_s}) {
        if (states.contains(state))
            return state;
    }
    return u"insufficient_data"_s;
}

QJsonValue highest(const QMap<QString, ModelDrift> &drifts, double ModelDrift::*member)
{
    std::optional<double> most;
    for (const ModelDrift &drift : drifts) {
        if (drift.hasEnough)
            most = std::max(most.value_or(0.0), drift.*member);
    }
    return most ? QJsonValue(*most) : QJsonValue();
}

qint64 countOf(const QMap<QString, ModelDrift> &drifts, const QString &of)
{
    return std::count_if(drifts.begin(), drifts.end(), [&](const ModelDrift &drift) {
        return of == u"judged" ? drift.hasEnough : of == u"too_few" ? !drift.hasEnough : drift.state() == of;
    });
}

QJsonValue drift(StatisticContext &context)
{
    const auto &drifts = context.once<QMap<QString, ModelDrift>>(u"drift"_s, driftsOf);
    const QString of = context.argument(u"of"_s);
    if (of == u"score" || of == u"max_component")
        return highest(drifts, of == u"score" ? &ModelDrift::score : &ModelDrift::maximum);
    if (of == u"state")
        return worstState(drifts);
    if (of != u"scores" && of != u"components")
        return countOf(drifts, of);
    QJsonObject object;
    for (auto one = drifts.begin(); one != drifts.end(); ++one) {
        if (of == u"components")
            object.insert(one.key(), driftJson(*one));
        else if (one->hasEnough)
            object.insert(one.key(), one->score);
    }
    return object;
}

} // namespace

QJsonObject driftJson(const ModelDrift &drift)
{
    if (!drift.hasEnough)
        return {{u"score"_s, QJsonValue()}, {u"state"_s, drift.state()}};
    return {{u"score"_s, drift.score},
            {u"max_component"_s, drift.maximum},
            {u"state"_s, drift.state()},
            {u"components"_s,
             QJsonObject{{u"latency"_s, componentJson(drift.latency)},
                         {u"balance"_s, componentJson(drift.balance)},
                         {u"errors"_s, componentJson(drift.errors)},
                         {u"efficiency"_s, componentJson(drift.efficiency)}}}};
}

const StatisticTable &driftStatistics()
{
    static const StatisticTable all{{u"drift"_s, drift}};
    return all;
}

} // namespace plumbline
