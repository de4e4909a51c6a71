// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/AlertCommand.h"

#include "alerts/AlertBook.h"
#include "base/UserName.h"
#include "cli/AlertWords.h"
#include "metrics/MetricCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostEvents = 500;

QJsonObject json(const AlertEvent &event)
{
    QJsonObject object{{u"objective"_s, event.key.objective},
                       {u"alert"_s, event.key.alert},
                       {u"kind"_s, alertKindName(event.kind)},
                       {u"severity"_s, event.severity},
                       {u"factor"_s, event.factor},
                       {u"long_burn"_s, event.longBurn},
                       {u"short_burn"_s, event.shortBurn},
                       {u"at"_s, formatInstant(event.at)}};
    for (const auto &[name, text] :
         {std::pair{u"definition"_s, event.definition}, {u"who"_s, event.who}, {u"note"_s, event.note}}) {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    return object;
}

} // namespace

void AlertCommand::declare(VerbOptions &program)
{
    VerbOptions verb
        = program.verb("alert", "Alerts of objectives: whether they fire, their history, who has seen them");
    verb.needsVerb();
    m_check = verb.verb("check", "Look now; exit code 1 when one fires that nobody has acknowledged");
    m_list = verb.verb("list", "Alerts that fired, those that fire first");
    m_list->flag("--history", m_isHistory, "Everything that became of them, newest first");
    m_acknowledge = verb.verb("ack", "Say that somebody has seen an alert that fires");
    m_acknowledge->operand("OBJECTIVE", m_objective, "As `alert list` names it");
    m_acknowledge->operand("ALERT", m_alert, "As `alert list` names it");
    m_acknowledge->text("--by", m_by, "NAME", "Who; by default the user");
    m_acknowledge->text("--note", m_note, "TEXT", "What is done about it");
}

Result<ExitCode> AlertCommand::list(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    QList<AlertEvent> events;
    if (m_isHistory) {
        const auto found = AlertBook(**store).history(mostEvents);
        if (!found)
            return fail(found.error());
        events = *found;
    } else {
        const auto found = AlertBook(**store).standing();
        if (!found)
            return fail(found.error());
        for (const AlertStanding &alert : *found)
            events.append(alert.acknowledged.value_or(alert.last));
    }
    QJsonArray array;
    for (const AlertEvent &event : std::as_const(events)) {
        array.append(json(event));
        if (!invocation.json())
            output.line(alertLine(event));
    }
    if (invocation.json())
        output.document(array);
    else if (events.isEmpty())
        output.line(u"No alert has ever fired."_s);
    return ExitCode::Yes;
}

Result<ExitCode> AlertCommand::run(const Invocation &invocation, Output &output)
{
    if (m_list->chosen())
        return list(invocation, output);
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    if (m_acknowledge->chosen()) {
        const QString who = m_by.isEmpty() ? userName() : m_by;
        if (auto done = AlertBook(**store).acknowledge({m_objective, m_alert}, who, m_note, invocation.clock().now());
            !done)
            return fail(done.error());
        return ExitCode::Yes;
    }
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto changes = lookAtAlerts(invocation, **store, *catalog);
    if (!changes)
        return fail(changes.error());
    const auto standing = AlertBook(**store).standing();
    if (!standing)
        return fail(standing.error());
    QJsonArray array;
    bool isOpen = false;
    for (const AlertStanding &alert : *standing) {
        if (!alert.isFiring())
            continue;
        isOpen = isOpen || !alert.acknowledged;
        array.append(json(alert.acknowledged.value_or(alert.last)));
        if (!invocation.json())
            output.line(alertLine(alert.acknowledged.value_or(alert.last)));
    }
    if (invocation.json())
        output.document(array);
    else if (array.isEmpty())
        output.line(u"No alert fires."_s);
    return isOpen ? ExitCode::No : ExitCode::Yes;
}

} // namespace plumbline
