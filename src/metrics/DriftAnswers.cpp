// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/DriftAnswers.h"

#include "metrics/DriftStatistics.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A list of numbers, as it is or as runs of [value, count] under "rle".
QList<double> samplesOf(const QJsonValue &given)
{
    QList<double> samples;
    const QJsonArray plain = given.toArray();
    for (const auto &value : plain)
        samples.append(value.toDouble());
    const QJsonArray runs = given.toObject().value(u"rle"_s).toArray();
    for (const auto &run : runs)
        samples.append(QList<double>(run.toArray().at(1).toInt(), run.toArray().at(0).toDouble()));
    return samples;
}

DriftWindow windowOf(const QJsonObject &given)
{
    return {given.value(u"requests"_s).toInteger(), given.value(u"errors"_s).toInteger(),
            samplesOf(given.value(u"latency_ms"_s)), samplesOf(given.value(u"output_input_ratio"_s)),
            samplesOf(given.value(u"tokens_per_success"_s))};
}

} // namespace

QJsonObject driftAnswer(const QJsonObject &params, const QJsonObject &input)
{
    DriftOptions options;
    options.leastBaseline = params.value(u"min_baseline"_s).toInteger(options.leastBaseline);
    options.leastCurrent = params.value(u"min_current"_s).toInteger(options.leastCurrent);
    return driftJson(modelDrift(windowOf(input.value(u"baseline"_s).toObject()),
                                windowOf(input.value(u"current"_s).toObject()), options));
}

} // namespace plumbline
