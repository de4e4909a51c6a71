// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/Checklist.h"

#include "evidence/EvidenceFile.h"
#include "gates/GateEvaluator.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<ChecklistItem> itemOf(const EvidenceFile &file, const toml::table &table)
{
    ChecklistItem item;
    if (auto read
        = file.texts(table, u"[[item]]"_s, {{"id", &item.id}, {"title", &item.title}, {"text", &item.text}, {"not_shown", &item.notShown}},
                     {u"seeds"_s, u"rules"_s, u"contradictions"_s});
        !read)
        return fail(read.error());
    for (const auto &[key, target] : {std::pair{"seeds", &item.seeds}, std::pair{"rules", &item.rules},
                                      std::pair{"contradictions", &item.contradictions}}) {
        const auto list = file.reader.texts(table, key);
        if (!list)
            return fail(list.error());
        *target = *list;
    }
    return item;
}

ItemState stateOf(const GateFinding &finding)
{
    if (finding.figure.value(u"state"_s).toString() == metricStateName(MetricState::Unknown))
        return ItemState::Unknown;
    switch (finding.verdict) {
    case GateVerdict::Block: return ItemState::Fails;
    case GateVerdict::Warn: return ItemState::Weak;
    case GateVerdict::Observe: return ItemState::Insufficient;
    case GateVerdict::Pass: break;
    }
    return ItemState::Holds;
}

} // namespace

QString itemStateName(ItemState state)
{
    constexpr std::array names{"holds", "weak", "insufficient", "unknown", "fails"};
    return QString::fromLatin1(names[size_t(state)]);
}

Result<Checklist> Checklist::load(const MetricCatalog &catalog, const QString &policyFile)
{
    Checklist list;
    const QString bundled = EvidenceFile::place(u"../checklists/thresholds.toml"_s);
    QFile file(policyFile.isEmpty() ? bundled : policyFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read policy"_s, file.errorString(), file.fileName());
    auto policy = GatePolicy::parse(file.readAll(), file.fileName(), catalog);
    if (!policy)
        return fail(policy.error());
    list.m_policy = *std::move(policy);
    auto contradictions = EvidenceRule::contradictions(catalog);
    if (!contradictions)
        return fail(contradictions.error());
    list.m_contradictions = *std::move(contradictions);
    const auto points
        = EvidenceFile::open(EvidenceFile::place(u"../checklists/checklists.toml"_s), u"plumbline-checklist/1"_s);
    if (!points)
        return fail(points.error());
    const auto tables = points->tables("item");
    if (!tables)
        return fail(tables.error());
    for (const toml::table *table : *tables) {
        const auto item = itemOf(*points, *table);
        if (!item)
            return fail(item.error());
        const auto isKnown = [](const auto &all, const QString &id) {
            return std::any_of(all.begin(), all.end(), [&](const auto &one) { return one.id == id; });
        };
        for (const QString &rule : item->rules) {
            if (!isKnown(list.m_policy.rules, rule))
                return points->reader.wrong(
                    table->source(), u"%1: the policy %2 has no rule \"%3\""_s.arg(item->id, file.fileName(), rule));
        }
        for (const QString &rule : item->contradictions) {
            if (!isKnown(list.m_contradictions, rule))
                return points->reader.wrong(table->source(),
                                            u"%1: there is no contradiction \"%2\""_s.arg(item->id, rule));
        }
        list.m_items.append(*item);
    }
    return list;
}

Result<ChecklistReport> Checklist::run(StoreConnection &store, const MetricCatalog &catalog, const MetricScope &scope,
                                       TimePoint now) const
{
    auto numbers = GateEvaluator(store, catalog).run(m_policy, scope, {}, now);
    if (!numbers)
        return fail(numbers.error());
    ChecklistReport report{*std::move(numbers), {}};
    MetricScope recent = scope;
    recent.to = scope.asOf + std::chrono::nanoseconds(1);
    recent.from = scope.asOf - contradictionPeriod;
    QHash<QString, ContradictionOutcome> known;
    const ContradictionFinder finder(store, catalog);
    for (const ChecklistItem &item : m_items) {
        ItemOutcome outcome{item, ItemState::Holds, {}, {}};
        for (int i = 0; i < report.numbers.findings.size(); ++i) {
            if (!item.rules.contains(report.numbers.findings[i].rule.id))
                continue;
            outcome.findings.append(i);
            outcome.state = std::max(outcome.state, stateOf(report.numbers.findings[i]));
        }
        for (const EvidenceRule &rule : m_contradictions) {
            if (!item.contradictions.contains(rule.id))
                continue;
            if (!known.contains(rule.id)) {
                auto found = finder.run(rule, recent);
                if (!found)
                    return fail(found.error());
                known.insert(rule.id, *std::move(found));
            }
            const ContradictionOutcome &found = known[rule.id];
            outcome.contradictions.append(found);
            outcome.state = std::max(outcome.state,
                                     !found.unread.isEmpty()      ? ItemState::Unknown
                                         : !found.found.isEmpty() ? ItemState::Fails
                                                                  : ItemState::Holds);
        }
        report.items.append(outcome);
    }
    return report;
}

} // namespace plumbline
