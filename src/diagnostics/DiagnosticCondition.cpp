// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/DiagnosticCondition.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

template <typename T>
std::optional<T> lookUp(const QHash<QString, T> &first, const QHash<QString, T> &second, const QString &name)
{
    for (const QHash<QString, T> *table : {&first, &second}) {
        if (const auto entry = table->constFind(name); entry != table->constEnd())
            return *entry;
    }
    return std::nullopt;
}

Verdict of(bool holds)
{
    return holds ? Verdict::Yes : Verdict::No;
}

} // namespace

std::optional<int> FactScope::trend(const QString &name) const
{
    return lookUp(subject.trends, whole.trends, name);
}

std::optional<double> FactScope::value(const QString &name) const
{
    return lookUp(subject.values, whole.values, name);
}

std::optional<QString> FactScope::text(const QString &name) const
{
    return lookUp(subject.texts, whole.texts, name);
}

Result<DiagnosticCondition> DiagnosticCondition::parse(const QJsonObject &object, const QStringList &thresholds)
{
    const auto wrong
        = [](const QString &detail) { return fail(Error::Kind::Configuration, u"read condition"_s, detail); };
    DiagnosticCondition condition;
    for (const auto &[key, kind] : {std::pair{u"all"_s, Kind::All}, {u"any"_s, Kind::Any}, {u"not"_s, Kind::Not}}) {
        if (!object.contains(key))
            continue;
        condition.m_kind = kind;
        const QJsonArray parts = kind == Kind::Not ? QJsonArray{object.value(key)} : object.value(key).toArray();
        for (const auto &part : parts) {
            auto parsed = parse(part.toObject(), thresholds);
            if (!parsed)
                return parsed;
            condition.m_parts.push_back(*std::move(parsed));
        }
        return condition.m_parts.empty() ? Result<DiagnosticCondition>(wrong(key + u": it is empty"_s)) : condition;
    }
    if (object.contains(u"finding"_s)) {
        condition.m_kind = Kind::Finding;
        condition.m_name = object.value(u"finding"_s).toString();
        return condition;
    }
    if (object.contains(u"trend"_s)) {
        condition.m_kind = Kind::Trend;
        condition.m_name = object.value(u"trend"_s).toString();
        const QJsonArray directions = object.value(u"in"_s).toArray();
        for (const auto &direction : directions) {
            const qsizetype index = QStringList{u"down"_s, u"none"_s, u"up"_s}.indexOf(direction.toString());
            if (index < 0)
                return wrong(u"trend %1: there is no direction \"%2\""_s.arg(condition.m_name, direction.toString()));
            condition.m_directions.append(int(index) - 1);
        }
        return condition;
    }
    condition.m_kind = Kind::Value;
    condition.m_name = object.value(u"value"_s).toString();
    condition.m_of = object.value(u"of"_s).toString();
    for (const auto &[key, comparison] : {std::pair{u"above"_s, Comparison::Above},
                                          {u"at_least"_s, Comparison::AtLeast},
                                          {u"below"_s, Comparison::Below},
                                          {u"at_most"_s, Comparison::AtMost}}) {
        if (!object.contains(key))
            continue;
        condition.m_comparison = comparison;
        condition.m_limit = object.value(key).toDouble();
        condition.m_threshold = object.value(key).toString();
        if (!condition.m_threshold.isEmpty() && !thresholds.contains(condition.m_threshold))
            return wrong(u"%1: there is no threshold \"%2\""_s.arg(condition.m_name, condition.m_threshold));
        if (!condition.m_name.isEmpty())
            return condition;
    }
    return wrong(u"it is none of all, any, not, trend, finding, or a value with a limit"_s);
}

Verdict DiagnosticCondition::compare(const FactScope &scope) const
{
    const std::optional<double> value = scope.value(m_name);
    const std::optional<double> whole = m_of.isEmpty() ? std::optional(1.0) : scope.value(m_of);
    if (!value || !whole)
        return Verdict::Unknown;
    const double limit = (m_threshold.isEmpty() ? m_limit : scope.thresholds.value(m_threshold)) * *whole;
    switch (m_comparison) {
    case Comparison::Above: return of(*value > limit);
    case Comparison::AtLeast: return of(*value >= limit);
    case Comparison::Below: return of(*value < limit);
    case Comparison::AtMost: return of(*value <= limit);
    }
    return Verdict::Unknown;
}

Verdict DiagnosticCondition::holds(const FactScope &scope) const
{
    switch (m_kind) {
    case Kind::Finding: return of(scope.found.contains(m_name));
    case Kind::Value: return compare(scope);
    case Kind::Trend: {
        const std::optional<int> trend = scope.trend(m_name);
        return trend ? of(m_directions.contains(*trend)) : Verdict::Unknown;
    }
    case Kind::Not: {
        const Verdict inner = m_parts.front().holds(scope);
        return inner == Verdict::Unknown ? inner : of(inner == Verdict::No);
    }
    case Kind::All:
    case Kind::Any: break;
    }
    const Verdict decisive = m_kind == Kind::All ? Verdict::No : Verdict::Yes;
    bool isKnown = true;
    for (const DiagnosticCondition &part : m_parts) {
        const Verdict one = part.holds(scope);
        if (one == decisive)
            return decisive;
        isKnown = isKnown && one != Verdict::Unknown;
    }
    return !isKnown ? Verdict::Unknown : decisive == Verdict::No ? Verdict::Yes : Verdict::No;
}

QStringList DiagnosticCondition::facts() const
{
    QStringList names;
    if (m_kind == Kind::Trend || m_kind == Kind::Value)
        names.append(m_name);
    if (!m_of.isEmpty())
        names.append(m_of);
    for (const DiagnosticCondition &part : m_parts)
        names += part.facts();
    names.removeDuplicates();
    return names;
}

QStringList DiagnosticCondition::unknown(const FactScope &scope) const
{
    QStringList names = facts();
    names.removeIf([&](const QString &name) { return scope.trend(name) || scope.value(name); });
    return names;
}

} // namespace plumbline
