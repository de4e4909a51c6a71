// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PolicyWords.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

std::optional<TimePoint> instantOf(const StoredRow &row, QStringView field)
{
    const FieldValue &value = row.row.value(field);
    const TimePoint *instant = std::get_if<TimePoint>(&value);
    return instant ? std::optional(*instant) : std::nullopt;
}

bool isBlocking(const QString &mode)
{
    static const QStringList blocking{u"enforce"_s, u"enforced"_s, u"enforcing"_s, u"active"_s,
                                      u"block"_s,   u"blocking"_s, u"deny"_s,      u"hard"_s};
    return blocking.contains(mode.toLower());
}

} // namespace

bool PolicyWords::isInForce(const StoredRow &policy) const
{
    const auto since = instantOf(policy, u"enforced_at");
    const auto until = instantOf(policy, u"disabled_at");
    return (!since || *since <= m_data.instant()) && (!until || *until > m_data.instant());
}

std::optional<TimePoint> PolicyWords::replacedAt(const StoredRow &policy, std::optional<TimePoint> since) const
{
    std::optional<TimePoint> first;
    for (const StoredRow &other : m_data.policies) {
        const auto began = instantOf(other, u"enforced_at");
        if (other.origin.source == policy.origin.source && other.row.value(u"rule") == policy.row.value(u"rule")
            && isInForce(other) && isBlocking(fieldText(other.row.value(u"mode"))) && began
            && (!since || *began > *since) && (!first || *began < *first))
            first = began;
    }
    return first;
}

PolicyWords::State PolicyWords::stateOf(const StoredRow &policy) const
{
    const auto since = instantOf(policy, u"enforced_at");
    const auto until = instantOf(policy, u"disabled_at");
    const QString mode = fieldText(policy.row.value(u"mode"));
    const bool isOff = (until && *until <= m_data.instant()) || mode == u"disabled";
    if (!isOff && since && *since > m_data.instant())
        return {{}, tr("Not in force yet"), false};
    if (!isOff && mode.isEmpty())
        return {u"unk"_s, tr("Mode not told"), false};
    if (!isOff && isBlocking(mode))
        return {{}, tr("Blocks"), false};
    if (replacedAt(policy, until ? until : since))
        return {{}, tr("A later version blocks"), false};
    return isOff ? State{u"crit"_s, tr("Switched off"), true}
                 : State{u"warn"_s, tr("Does not block: %1").arg(visibleText(mode)), true};
}

QList<qint64> PolicyWords::soft() const
{
    QList<qint64> versions;
    for (const StoredRow &policy : m_data.policies)
        if (stateOf(policy).isSoft)
            versions.append(policy.versionId);
    return versions;
}

QList<TableLine> PolicyWords::lines() const
{
    QList<TableLine> lines;
    for (qsizetype i = 0; i < m_data.policies.size(); ++i) {
        const StoredRow &policy = m_data.policies[i];
        const auto words = [&](QStringView field) { return fieldText(policy.row.value(field)); };
        TableLine line = TableLine::of(Columns, int(i));
        line.setName(Policy, words(u"rule"), tr("No rule named"));
        line.setName(Version, words(u"version"), {});
        const State state = stateOf(policy);
        line.mark = state.mark;
        const int rank = state.mark == u"crit" ? 0 : state.mark == u"warn" ? 1 : state.mark == u"unk" ? 2 : 3;
        line.set(Mode, state.words, QString::number(rank) + state.words);
        if (const auto since = instantOf(policy, u"enforced_at"))
            line.setInstant(Since, m_text.numbers().instantUtc(*since), *since);
        if (const auto until = instantOf(policy, u"disabled_at"))
            line.setInstant(Until, m_text.numbers().instantUtc(*until), *until);
        line.setName(Author, words(u"author").isEmpty() ? words(u"owner") : words(u"author"), tr("nobody named"));
        line.setName(Source, policy.origin.source, {});
        lines.append(line);
    }
    return lines;
}

QList<WeakGate> PolicyWords::weakened() const
{
    const TimePoint to = m_data.bypass.result.scope.to;
    const TimePoint from = m_data.bypass.result.scope.from - std::chrono::days(7);
    const auto part = [&](TimePoint at) {
        return std::clamp(double(toNs(at) - toNs(from)) / double(toNs(to) - toNs(from)), 0.0, 1.0);
    };
    QList<WeakGate> gates;
    for (const StoredRow &policy : m_data.policies) {
        const State state = stateOf(policy);
        const auto until = instantOf(policy, u"disabled_at");
        const auto since = until && *until <= m_data.instant() ? until : instantOf(policy, u"enforced_at");
        const QString mode = fieldText(policy.row.value(u"mode"));
        const bool isWeak = state.isSoft || (state.mark.isEmpty() && !mode.isEmpty() && !isBlocking(mode));
        const auto ended = replacedAt(policy, since);
        if (!isWeak || (since && *since >= m_data.instant()) || (ended && *ended <= from))
            continue;
        const auto named = [&](QStringView field) { return visibleText(fieldText(policy.row.value(field))); };
        const QString who = named(u"author").isEmpty() ? named(u"owner") : named(u"author");
        QStringList span;
        span.append(since ? tr("since %1").arg(m_text.numbers().day(*since)) : tr("nobody says since when"));
        if (ended)
            span.append(tr("until %1").arg(m_text.numbers().day(*ended)));
        if (!who.isEmpty())
            span.append(who);
        gates.append({.key = QString::number(policy.versionId),
                      .name = named(u"rule").isEmpty() ? tr("No rule named") : named(u"rule"),
                      .words = ended ? tr("Blocks again") : state.words,
                      .span = span.join(u", "_s),
                      .mark = ended ? QString() : state.mark,
                      .begin = since ? part(*since) : 0,
                      .end = part(ended ? *ended : m_data.instant()),
                      .ended = ended.has_value()});
    }
    // What was weakened last is what somebody may not know yet.
    std::ranges::stable_sort(gates, [](const WeakGate &a, const WeakGate &b) {
        return std::tuple(a.ended, -a.begin) < std::tuple(b.ended, -b.begin);
    });
    return gates;
}

} // namespace plumbline
