// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GateThreshold.h"

#include "statistics/ExactDecimal.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Wide = MoneySum::Wide;

const QList<std::pair<QString, GateThreshold::Relation>> &relations()
{
    using enum GateThreshold::Relation;
    static const QList<std::pair<QString, GateThreshold::Relation>> all{
        {u">="_s, AtLeast}, {u"<="_s, AtMost}, {u">"_s, Over}, {u"<"_s, Under}}; // the longer ones first
    return all;
}

template <typename Number>
bool stands(GateThreshold::Relation relation, Number left, Number right)
{
    switch (relation) {
    case GateThreshold::Relation::Over: return left > right;
    case GateThreshold::Relation::AtLeast: return left >= right;
    case GateThreshold::Relation::Under: return left < right;
    case GateThreshold::Relation::AtMost: return left <= right;
    }
    return false;
}

} // namespace

Result<GateThreshold> GateThreshold::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const auto &[sign, relation] : relations()) {
        if (!trimmed.startsWith(sign))
            continue;
        const QString decimal = trimmed.mid(sign.size()).trimmed();
        if (!ExactDecimal::parse(decimal))
            break;
        return GateThreshold{relation, decimal};
    }
    return fail(Error::Kind::Configuration, u"read threshold"_s,
                u"expected a comparison with a plain decimal such as \"> 0.10\", got \"%1\""_s.arg(text));
}

QString GateThreshold::toText() const
{
    for (const auto &[sign, known] : relations()) {
        if (known == relation)
            return sign + u' ' + decimal;
    }
    return decimal;
}

bool GateThreshold::isCrossedBy(Wide numerator, Wide denominator) const
{
    const ExactDecimal limit = ExactDecimal::parse(decimal).value_or(ExactDecimal());
    return stands(relation, numerator * limit.denominator, Wide(limit.numerator) * denominator);
}

bool GateThreshold::isCrossedBy(double value) const
{
    return stands(relation, value, decimal.toDouble());
}

std::optional<bool> GateThreshold::isCrossed(const MetricDefinition &definition, const MetricResult &result,
                                             const QString &output) const
{
    if (output == definition.headline && result.figure() && result.figure()->money)
        return isCrossedBy(result.figure()->money->pico(), Wide(1'000'000'000'000));
    for (const OutputDefinition &one : definition.outputs) {
        if (one.name != output || one.statistic != u"ratio"_s)
            continue;
        const QJsonValue numerator = result.output(one.arguments.value(u"numerator"_s).toString());
        const QJsonValue denominator = result.output(one.arguments.value(u"denominator"_s).toString());
        if (!numerator.isDouble() || denominator.toInteger() <= 0)
            return {};
        return isCrossedBy(Wide(numerator.toInteger()), Wide(denominator.toInteger()));
    }
    const QJsonValue value = result.output(output);
    if (value.isString()) {
        const auto money = Money::parse(value.toString());
        return money ? std::optional(isCrossedBy(Wide(money->pico), Wide(1'000'000'000'000))) : std::nullopt;
    }
    return value.isDouble() ? std::optional(isCrossedBy(value.toDouble())) : std::nullopt;
}

} // namespace plumbline
