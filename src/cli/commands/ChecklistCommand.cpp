// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ChecklistCommand.h"

#include "evidence/Checklist.h"
#include "metrics/MetricCatalog.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The command that lists the rows behind a figure.
QString rowsCommand(const QJsonObject &figure)
{
    return u"plumbline metric run %1 --from %2 --to %3 --rows"_s.arg(
        figure.value(u"metric"_s).toString(), figure.value(u"from"_s).toString(), figure.value(u"to"_s).toString());
}

QJsonObject checklistJson(const ChecklistReport &report)
{
    const QJsonObject numbers = report.numbers.toJson();
    const QJsonArray rules = numbers.value(u"rules"_s).toArray();
    QJsonArray items;
    for (const ItemOutcome &outcome : report.items) {
        QJsonArray parts;
        for (const int place : outcome.findings) {
            QJsonObject part = rules.at(place).toObject();
            part.insert(u"rows_command"_s, rowsCommand(part.value(u"figure"_s).toObject()));
            parts.append(part);
        }
        QJsonArray contradictions;
        for (const ContradictionOutcome &one : outcome.contradictions)
            contradictions.append(
                QJsonObject{{u"rule"_s, one.rule.id},
                            {u"title"_s, one.rule.title},
                            {u"missing"_s, QJsonArray::fromStringList(one.unread)},
                            {u"found"_s, one.unread.isEmpty() ? QJsonValue(one.found.size()) : QJsonValue()}});
        items.append(QJsonObject{{u"id"_s, outcome.item.id},
                                 {u"title"_s, outcome.item.title},
                                 {u"text"_s, outcome.item.text},
                                 {u"state"_s, itemStateName(outcome.state)},
                                 {u"rules"_s, parts},
                                 {u"contradictions"_s, contradictions},
                                 {u"not_shown"_s, outcome.item.notShown}});
    }
    return {{u"as_of"_s, numbers.value(u"as_of"_s)},
            {u"known_until"_s, numbers.value(u"known_until"_s)},
            {u"policy"_s, numbers.value(u"policy"_s)},
            {u"policy_sha256"_s, numbers.value(u"policy_sha256"_s)},
            {u"items"_s, items}};
}

void writeItem(const ItemOutcome &outcome, const GateReport &numbers, Output &output)
{
    output.line(u"%1 %2: %3"_s.arg(itemStateName(outcome.state), -12).arg(outcome.item.id, outcome.item.text));
    for (const int place : outcome.findings)
        output.line(u"             %1"_s.arg(numbers.findings[place].why));
    for (const ContradictionOutcome &one : outcome.contradictions)
        output.line(u"             %1: %2"_s.arg(
            one.rule.title,
            one.unread.isEmpty() ? u"%1 in %2 days"_s.arg(one.found.size()).arg(Checklist::contradictionPeriod.count())
                                 : u"unknown, there are no rows of "_s + one.unread.join(u", "_s)));
    if (!outcome.item.notShown.isEmpty())
        output.line(u"             Not shown: %1"_s.arg(outcome.item.notShown));
}

} // namespace

void ChecklistCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("checklist",
                          "The points of the checklists as numbers with thresholds; exit code 1 when one fails");
    m_verb->text("--policy", m_policy, "FILE", "Other thresholds, in the form plumbline-gate/1 with the same rules");
}

Result<ExitCode> ChecklistCommand::run(const Invocation &invocation, Output &output)
{
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto list = Checklist::load(*catalog, m_policy);
    if (!list)
        return fail(list.error());
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    MetricScope scope;
    scope.asOf = invocation.asOf();
    scope.to = scope.asOf;
    scope.from = scope.asOf - Checklist::contradictionPeriod;
    scope.knownAt = invocation.knownAt();
    scope.zone = configuration->zone;
    const auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const auto report = list->run(**store, *catalog, scope, invocation.clock().now());
    if (!report)
        return fail(report.error());
    bool isWhole = true;
    for (const ItemOutcome &outcome : report->items) {
        isWhole = isWhole && outcome.state != ItemState::Fails;
        if (!invocation.json())
            writeItem(outcome, report->numbers, output);
    }
    if (invocation.json())
        output.document(checklistJson(*report));
    return isWhole ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline
