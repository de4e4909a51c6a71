// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/DecisionCommand.h"

#include "base/UserName.h"
#include "cli/TextTable.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricScope.h"
#include "review/CommitmentEffect.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A day means its end: what is due on Friday is late on Saturday.
Result<TimePoint> readDue(const QString &text, const QTimeZone &zone)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == 10 && day.isValid())
        return readInstant(day.addDays(1).toString(Qt::ISODate), zone, u"the due date"_s);
    return readInstant(text, zone, u"the due date"_s);
}

QString stateWords(const Commitment &commitment, TimePoint now)
{
    return commitment.isLate(now) ? u"late"_s : commitmentStateName(commitment.state);
}

QString effectWords(const Commitment &commitment, const CommitmentEffect &effect)
{
    if (commitment.metric.isEmpty())
        return {};
    const auto number
        = [](const QString &text) { return text.isEmpty() ? u"?"_s : QString::number(text.toDouble(), 'g', 4); };
    return u"%1 %2 -> %3 (%4)"_s.arg(commitment.metric, number(commitment.baseline), number(effect.now),
                                     effectName(effect.reading));
}

} // namespace

void DecisionCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("decision", "What weekly reviews decided, and what became of it");
    verb.needsVerb();
    m_add = verb.verb("add", "Decide something in the review of a week");
    m_add->text("--week", m_week, "WEEK", "Of the review; by default the last ISO week that is over");
    m_add->operand("TITLE", m_title, "What is to be done");
    m_add->text("--owner", m_owner, "NAME", "Who does it");
    m_add->text("--due", m_due, "DAY", "Until when, that day included");
    m_add->text("--metric", m_metric, "NAME", "The number that is to move, of `metric list`");
    m_add->choice("--expect", m_expected, {u"lower"_s, u"higher"_s}, "Where to it is to move");
    m_add->texts("--row", m_rows, "TYPE/SOURCE/ID", "A row that the decision rests on; may be repeated");
    m_list = verb.verb("list", "Decisions, those of the newest review first, with their effect");
    m_list->flag("--open", m_isOpenOnly, "Only those that are neither done nor dropped");
    m_list->text("--week", m_week, "WEEK", "In which their numbers are looked at; by default the last that is over");
    m_done = verb.verb("done", "Say that something is done");
    m_drop = verb.verb("drop", "Give something up, with the reason");
    m_carry = verb.verb("carry", "Move a due date, with the reason; twice at most");
    for (VerbOptions *one : {&*m_done, &*m_drop, &*m_carry}) {
        one->operand("ID", m_id, "As `decision list` names it");
        one->text("--note", m_note, "TEXT", "Why, or what was done");
    }
    m_carry->text("--due", m_due, "DAY", "Until when, that day included");
}

bool DecisionCommand::chosen() const
{
    return m_add->chosen() || m_list->chosen() || m_done->chosen() || m_drop->chosen() || m_carry->chosen();
}

Result<ExitCode> DecisionCommand::run(const Invocation &invocation, Output &output)
{
    return m_add->chosen() ? add(invocation, output)
        : m_list->chosen() ? list(invocation, output)
                           : settle(invocation, output);
}

Result<ExitCode> DecisionCommand::add(const Invocation &invocation, Output &output) const
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek(m_week, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    const auto due = readDue(m_due, configuration->zone);
    if (!due)
        return fail(due.error());
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    Commitment draft;
    draft.week = *week;
    draft.title = m_title;
    draft.owner = m_owner;
    draft.due = *due;
    draft.metric = m_metric;
    draft.expected = m_expected;
    draft.restsOn = m_rows;
    draft.actor = userName();
    if (!m_metric.isEmpty()) {
        const auto catalog = MetricCatalog::load();
        if (!catalog)
            return fail(catalog.error());
        const auto value = commitmentValue(**store, *catalog, m_metric,
                                           MetricScope::ofWeek(*week, configuration->zone, invocation.asOf()));
        if (!value)
            return fail(value.error());
        draft.baseline = *value;
    }
    const auto decided = ReviewBook(**store).decide(draft, invocation.clock().now());
    if (!decided)
        return fail(decided.error());
    if (invocation.json())
        output.document(decided->toJson());
    else
        output.line(u"%1 decided: %2, %3 until %4"_s.arg(decided->id, decided->title, decided->owner,
                                                         decided->dueDay(configuration->zone).toString(Qt::ISODate)));
    return ExitCode::Yes;
}

Result<ExitCode> DecisionCommand::list(const Invocation &invocation, Output &output) const
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek(m_week, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    auto shown = ReviewBook(**store).commitments(invocation.knownAt(), invocation.asOf());
    if (!shown)
        return fail(shown.error());
    if (m_isOpenOnly)
        shown->removeIf([](const Commitment &one) { return one.state != Commitment::State::Open; });
    MetricScope scope = MetricScope::ofWeek(*week, configuration->zone, invocation.asOf());
    scope.knownAt = invocation.knownAt();
    const auto values = commitmentValues(**store, *catalog, *shown, scope);
    if (!values)
        return fail(values.error());
    QJsonArray array;
    TextTable table({u"ID"_s, u"State"_s, u"Due"_s, u"Owner"_s, u"What"_s, u"Effect"_s});
    for (const Commitment &one : std::as_const(*shown)) {
        const auto effect = CommitmentEffect::between(one, *week, values->value(one.metric));
        QJsonObject object = one.toJson();
        object.insert(u"late"_s, one.isLate(invocation.asOf()));
        object.insert(u"now"_s, effect.now.isEmpty() ? QJsonValue() : QJsonValue(effect.now));
        object.insert(u"effect"_s, effectName(effect.reading));
        array.append(object);
        table.add({one.id, stateWords(one, invocation.asOf()), one.dueDay(configuration->zone).toString(Qt::ISODate),
                   one.owner, one.title, effectWords(one, effect)});
    }
    if (invocation.json()) {
        output.document(array);
    } else if (array.isEmpty()) {
        output.line(u"Nothing was decided."_s);
    } else {
        output.lines(table.lines());
    }
    return ExitCode::Yes;
}

Result<ExitCode> DecisionCommand::settle(const Invocation &invocation, Output &output) const
{
    Settlement settlement;
    settlement.kind = m_done->chosen() ? Settlement::Kind::Done
        : m_drop->chosen()             ? Settlement::Kind::Dropped
                                       : Settlement::Kind::Carried;
    settlement.note = m_note;
    if (m_carry->chosen()) {
        const auto configuration = invocation.configuration();
        if (!configuration)
            return fail(configuration.error());
        const auto due = readDue(m_due, configuration->zone);
        if (!due)
            return fail(due.error());
        settlement.due = *due;
    }
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto changed = ReviewBook(**store).settle(m_id, settlement, userName(), invocation.clock().now());
    if (!changed)
        return fail(changed.error());
    if (invocation.json())
        output.document(changed->toJson());
    else
        output.line(u"%1 is %2"_s.arg(
            changed->id,
            settlement.kind == Settlement::Kind::Carried ? u"carried"_s : commitmentStateName(changed->state)));
    return ExitCode::Yes;
}

} // namespace plumbline
