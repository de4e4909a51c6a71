// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChecklistWords.h"

#include "metrics/MetricResult.h"
#include "models/ResourceText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isOfList(const ItemOutcome &outcome, QStringView list)
{
    return outcome.item.id.startsWith(list) && outcome.item.id.size() > list.size() && outcome.item.id[list.size()] == u'.';
}

} // namespace

QString ChecklistWords::stateText(ItemState state)
{
    switch (state) {
    case ItemState::Holds: return tr("holds", "a point of a checklist");
    case ItemState::Weak: return tr("hardly holds", "a point of a checklist");
    case ItemState::Insufficient: return tr("too few to tell", "a point of a checklist");
    case ItemState::Unknown: return tr("unknown", "a point of a checklist");
    case ItemState::Fails: break;
    }
    return tr("does not hold", "a point of a checklist");
}

QString ChecklistWords::stateMark(ItemState state)
{
    switch (state) {
    case ItemState::Holds: return u"ok"_s;
    case ItemState::Weak: return u"warn"_s;
    case ItemState::Insufficient: return u"part"_s;
    case ItemState::Unknown: return u"unk"_s;
    case ItemState::Fails: break;
    }
    return u"crit"_s;
}

const ItemOutcome *ChecklistWords::find(const QString &id) const
{
    const auto found = std::find_if(m_report.items.begin(), m_report.items.end(),
                                    [&](const ItemOutcome &one) { return one.item.id == id; });
    return found == m_report.items.end() ? nullptr : &*found;
}

const GateFinding *ChecklistWords::deciding(const ItemOutcome &outcome) const
{
    const GateFinding *gravest = nullptr;
    for (const int place : outcome.findings) {
        const GateFinding &finding = m_report.numbers.findings[place];
        if (!gravest || finding.verdict > gravest->verdict)
            gravest = &finding;
    }
    return gravest;
}

const ContradictionOutcome *ChecklistWords::contradicting(const ItemOutcome &outcome) const
{
    const GateFinding *number = deciding(outcome);
    if (number && number->verdict == GateVerdict::Block)
        return nullptr;
    const auto found = std::find_if(outcome.contradictions.begin(), outcome.contradictions.end(),
                                    [](const ContradictionOutcome &one) { return !one.found.isEmpty(); });
    return found == outcome.contradictions.end() ? nullptr : &*found;
}

QString ChecklistWords::figureText(const QJsonObject &figure) const
{
    const QString state = figure.value(u"state"_s).toString();
    const QString output = figure.value(u"output"_s).toString();
    if (state == metricStateName(MetricState::Unknown))
        return m_text.unknown();
    const QJsonValue value = figure.value(u"value"_s);
    const bool isShare = figure.contains(u"numerator"_s) && figure.contains(u"denominator"_s) && output == u"value";
    if (isShare)
        return tr("%1 of %2").arg(m_text.count(figure.value(u"numerator"_s).toInteger()),
                                  m_text.count(figure.value(u"denominator"_s).toInteger()));
    if (!value.isDouble() && !value.isString())
        return tr("—", "an undefined value");
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (output.endsWith(u"_s"))
        return tr("%1 min").arg(m_text.decimal(number / 60, 1));
    if (output.endsWith(u"_hours") || output.contains(u"_hours_"))
        return tr("%1 h").arg(m_text.decimal(number, 1));
    if (output.endsWith(u"_rate"))
        return m_text.percentWithSign(number);
    return number == double(qint64(number)) ? m_text.count(qint64(number)) : m_text.decimal(number, 2);
}

QString ChecklistWords::valueText(const ItemOutcome &outcome) const
{
    if (const ContradictionOutcome *found = contradicting(outcome))
        return found->found.size() == 1 ? tr("1 contradiction")
                                        : tr("%1 contradictions").arg(m_text.count(found->found.size()));
    const GateFinding *finding = deciding(outcome);
    return finding ? figureText(finding->figure) : QString();
}

QString ChecklistWords::words(const ItemOutcome &outcome) const
{
    QStringList lines{ResourceText::of("checklist", outcome.item.text)};
    for (const int place : outcome.findings)
        lines.append(m_report.numbers.findings[place].why + u'.');
    for (const ContradictionOutcome &one : outcome.contradictions)
        lines.append(one.unread.isEmpty()
                         ? tr("%1: %2 in %3 days.")
                               .arg(ResourceText::of("contradiction", one.rule.title), m_text.count(one.found.size()),
                                    m_text.count(Checklist::contradictionPeriod.count()))
                         : tr("%1: unknown, nobody delivers %2.")
                               .arg(ResourceText::of("contradiction", one.rule.title), one.unread.join(u", "_s)));
    if (!outcome.item.notShown.isEmpty())
        lines.append(ResourceText::of("checklist", outcome.item.notShown));
    return lines.join(u'\n');
}

QList<ChecklistLine> ChecklistWords::lines(QStringView list) const
{
    QList<ChecklistLine> lines;
    for (const ItemOutcome &outcome : m_report.items) {
        if (isOfList(outcome, list))
            lines.append({outcome.item.id, ResourceText::of("checklist", outcome.item.title), stateMark(outcome.state), stateText(outcome.state),
                          valueText(outcome), words(outcome)});
    }
    return lines;
}

QString ChecklistWords::heldText(QStringView list) const
{
    int held = 0;
    int all = 0;
    for (const ItemOutcome &outcome : m_report.items) {
        all += isOfList(outcome, list);
        held += isOfList(outcome, list) && outcome.state == ItemState::Holds;
    }
    return tr("%1 of %2 hold", "points of a checklist").arg(m_text.count(held), m_text.count(all));
}

qsizetype ChecklistWords::count(ItemState state) const
{
    return std::count_if(m_report.items.begin(), m_report.items.end(),
                         [&](const ItemOutcome &one) { return one.state == state; });
}

} // namespace plumbline
