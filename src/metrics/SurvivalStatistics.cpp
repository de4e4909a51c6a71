// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SurvivalStatistics.h"

#include "metrics/JsonParts.h"
#include "statistics/KaplanMeier.h"

#include <QJsonObject>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double z95 = 1.959963984540054; // normal quantile of 0.975

KaplanMeier curveOf(const StatisticContext &context, const QList<int> &rows)
{
    const int duration = context.cases().column(context.argument(u"column"_s));
    const int ended = context.cases().column(context.argument(u"ended"_s));
    const int entry = context.cases().column(context.argument(u"entry"_s));
    const double unit = context.output.arguments.value(u"per_ns"_s).toDouble(1.0);
    QList<Spell> spells;
    for (const int row : rows) {
        if (!context.cases().isNullAt(row, duration))
            spells.append({.duration = double(context.cases().integerAt(row, duration)) / unit,
                           .ended = context.cases().integerAt(row, ended) != 0,
                           .entry = entry < 0 ? 0.0 : double(context.cases().integerAt(row, entry)) / unit});
    }
    return KaplanMeier(spells);
}

/// What tells two curves of one result apart, besides the cases that they are of.
QString nameOf(const StatisticContext &context, const QString &by = {})
{
    return QStringList{u"curve"_s,
                       context.argument(u"column"_s),
                       context.argument(u"ended"_s),
                       context.argument(u"entry"_s),
                       QString::number(context.output.arguments.value(u"per_ns"_s).toDouble(1.0)),
                       by}
        .join(u'/');
}

const KaplanMeier &wholeCurve(StatisticContext &context)
{
    return context.once<KaplanMeier>(nameOf(context), [](StatisticContext &c) { return curveOf(c, c.counted()); });
}

const QMap<QString, KaplanMeier> &curvesBy(StatisticContext &context)
{
    const QString by = context.argument(u"by"_s);
    return context.once<QMap<QString, KaplanMeier>>(nameOf(context, by), [&](StatisticContext &c) {
        QMap<QString, KaplanMeier> curves;
        const QMap<QString, QList<int>> groups = c.groups(by);
        for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
            curves.insert(group.key(), curveOf(c, group.value()));
        return curves;
    });
}

/// The value of the parameter for a group; the one without a group when nothing is said about it.
double tauOf(const StatisticContext &context, const QString &group = {})
{
    const QString name = context.argument(u"tau"_s);
    return context.result.params.value(name + u'/' + group, context.result.params.value(name)).toDouble();
}

QJsonValue quantile(StatisticContext &context)
{
    const double share = context.output.arguments.value(u"share"_s).toDouble();
    return orNull(wholeCurve(context).quantile(share));
}

QJsonValue quantileBy(StatisticContext &context)
{
    const double share = context.output.arguments.value(u"share"_s).toDouble();
    const QMap<QString, KaplanMeier> &curves = curvesBy(context);
    QJsonObject object;
    for (auto curve = curves.constBegin(); curve != curves.constEnd(); ++curve)
        object.insert(curve.key(), orNull(curve->quantile(share)));
    return object;
}

/// Each case by its name: how long it lasted, and whether it ended.
QJsonValue durationsBy(StatisticContext &context)
{
    const double unit = context.output.arguments.value(u"per_ns"_s).toDouble(1.0);
    const int by = context.cases().column(context.argument(u"by"_s));
    const int duration = context.cases().column(context.argument(u"column"_s));
    const int ended = context.cases().column(context.argument(u"ended"_s));
    QJsonObject object;
    for (const int row : context.counted())
        object.insert(context.cases().textAt(row, by),
                      QJsonObject{{u"days"_s, double(context.cases().integerAt(row, duration)) / unit},
                                  {context.argument(u"flag"_s), context.cases().integerAt(row, ended) != 0}});
    return object;
}

QJsonValue restrictedMean(StatisticContext &context)
{
    return orNull(wholeCurve(context).restrictedMean(tauOf(context)));
}

QJsonValue restrictedMeanBy(StatisticContext &context)
{
    const QMap<QString, KaplanMeier> &curves = curvesBy(context);
    QJsonObject object;
    for (auto curve = curves.constBegin(); curve != curves.constEnd(); ++curve)
        object.insert(curve.key(), orNull(curve->restrictedMean(tauOf(context, curve.key()))));
    return object;
}

/// The normal interval, cut at the ends that the mean cannot pass.
QJsonValue restrictedMeanEnd(StatisticContext &context, double sign)
{
    const double tau = tauOf(context);
    const KaplanMeier &curve = wholeCurve(context);
    const std::optional<double> mean = curve.restrictedMean(tau);
    if (!mean)
        return {};
    return std::clamp(*mean + sign * z95 * std::sqrt(curve.restrictedMeanVariance(tau)), 0.0, tau);
}

} // namespace

const StatisticTable &survivalStatistics()
{
    static const StatisticTable all{
        {u"survival_quantile"_s, quantile},
        {u"survival_quantile_by"_s, quantileBy},
        {u"durations_by"_s, durationsBy},
        {u"restricted_mean"_s, restrictedMean},
        {u"restricted_mean_by"_s, restrictedMeanBy},
        {u"restricted_mean_low"_s, [](StatisticContext &c) { return restrictedMeanEnd(c, -1.0); }},
        {u"restricted_mean_high"_s, [](StatisticContext &c) { return restrictedMeanEnd(c, 1.0); }},
    };
    return all;
}

} // namespace plumbline
