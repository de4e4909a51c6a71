// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CommitmentWords.h"

#include "base/SafeText.h"
#include "models/TileWords.h"
#include "review/CommitmentEffect.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QList<CommitmentRow> CommitmentWords::rows(const ReviewRecord &record) const
{
    QList<Commitment> shown;
    for (const Commitment &one : record.commitments) {
        if (one.isOf(m_week, m_text.numbers().zone()))
            shown.append(one);
    }
    const auto rank = [this](const Commitment &one) {
        const int state = one.isLate(m_now) ? 0 : one.state == Commitment::State::Open ? 1 : 2;
        return std::tuple(one.week == m_week, state, one.due);
    };
    std::ranges::stable_sort(shown, [&](const Commitment &a, const Commitment &b) { return rank(a) < rank(b); });
    QList<CommitmentRow> rows;
    for (const Commitment &one : std::as_const(shown))
        rows.append(row(one, record));
    return rows;
}

CommitmentRow CommitmentWords::row(const Commitment &commitment, const ReviewRecord &record) const
{
    CommitmentRow row;
    row.key = commitment.id;
    row.isOpen = commitment.state == Commitment::State::Open;
    row.isOfThisWeek = commitment.week == m_week;
    row.mark = commitment.isLate(m_now)                  ? u"crit"_s
        : commitment.state == Commitment::State::Done    ? u"ok"_s
        : commitment.state == Commitment::State::Dropped ? u"unk"_s
        : commitment.carried > 0                         ? u"warn"_s
                                                         : u"info"_s;
    row.title = visibleText(commitment.title);
    row.owner = visibleText(commitment.owner);
    row.whenText = when(commitment);
    row.effectText = effect(commitment, record.values.value(commitment.metric));
    if (const MetricDefinition *definition = m_catalog.find(commitment.metric))
        row.metricText = TileWords::titleOf(*definition);
    QStringList parts{row.title, row.owner, row.whenText, row.metricText, row.effectText};
    parts.removeAll(QString());
    row.accessibleName = parts.join(u", "_s);
    return row;
}

QString CommitmentWords::when(const Commitment &commitment) const
{
    const NumberText &numbers = m_text.numbers();
    if (commitment.state == Commitment::State::Done)
        return tr("done %1", "day").arg(numbers.day(commitment.closedAt.value_or(m_now)));
    if (commitment.state == Commitment::State::Dropped)
        return tr("dropped %1", "day").arg(numbers.day(commitment.closedAt.value_or(m_now)));
    if (commitment.isLate(m_now))
        return tr("late %1", "age").arg(numbers.ageInDays(m_now - commitment.due));
    return tr("due %1", "day").arg(numbers.day(commitment.dueDay(numbers.zone())));
}

QString CommitmentWords::effect(const Commitment &commitment, const QString &now) const
{
    const MetricDefinition *definition = m_catalog.find(commitment.metric);
    if (!definition)
        return {};
    const auto written = [&](const QString &decimal) {
        SeriesPoint point;
        if (!decimal.isEmpty())
            point.value = decimal.toDouble();
        if (const auto amount = Money::parse(decimal); FigureText::isMoney(*definition) && amount) {
            point.money.emplace();
            point.money->add(*amount);
        }
        return m_text.pointValue(*definition, point);
    };
    if (m_week <= commitment.week)
        return tr("from %1", "value when decided").arg(written(commitment.baseline));
    const QString moved
        = tr("%1 → %2", "value when decided, value now").arg(written(commitment.baseline), written(now));
    switch (CommitmentEffect::between(commitment, m_week, now).reading) {
    case CommitmentEffect::Reading::AsExpected: return tr("%1, better").arg(moved);
    case CommitmentEffect::Reading::Against: return tr("%1, worse").arg(moved);
    case CommitmentEffect::Reading::Unchanged: return tr("%1, same").arg(moved);
    case CommitmentEffect::Reading::None: break;
    }
    return moved;
}

QString CommitmentWords::kept(const ReviewRecord &record) const
{
    const TimePoint end = std::min(m_week.to(m_text.numbers().zone()), m_now);
    qint64 due = 0, done = 0;
    for (const Commitment &one : record.commitments) {
        if (!one.isOf(m_week, m_text.numbers().zone()) || one.week == m_week || one.due > end)
            continue;
        ++due;
        done += one.state == Commitment::State::Done && one.closedAt && *one.closedAt <= one.due ? 1 : 0;
    }
    return due == 0 ? QString() : tr("%1 of %2 kept").arg(m_text.numbers().count(done), m_text.numbers().count(due));
}

QString CommitmentWords::closed(const ReviewRecord &record) const
{
    if (!record.closed)
        return {};
    return tr("Closed %1 by %2", "day, person")
        .arg(m_text.numbers().day(record.closed->closedAt), visibleText(record.closed->actor));
}

} // namespace plumbline
