// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "evidence/ChangeLedger.h"
#include "metrics/MetricCatalog.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject changeJson(const LedgerLine &line)
{
    return {{u"kind"_s, line.kind},
            {u"at"_s, formatInstant(line.at)},
            {u"not_before"_s, line.after ? QJsonValue(formatInstant(*line.after)) : QJsonValue()},
            {u"service"_s, textOrNull(line.service)},
            {u"place"_s, textOrNull(line.place)},
            {u"actor"_s, textOrNull(line.actor)},
            {u"person"_s, textOrNull(line.person)},
            {u"person_how"_s,
             line.person.isEmpty() ? QJsonValue() : QJsonValue(line.isPersonInferred ? u"inferred"_s : u"exact"_s)},
            {u"subject"_s, line.subject},
            {u"what"_s, line.what},
            {u"how"_s, linkStrengthName(line.how)},
            {u"rows"_s, referencesJson(line.rows)}};
}

/// Which kinds were asked for; a name of none is an error of usage.
Result<QList<ChangeKind>> askedKinds(const ChangeLedger &ledger, const QStringList &ids)
{
    QStringList known;
    QList<ChangeKind> asked;
    for (const ChangeKind &kind : ledger.kinds()) {
        known.append(kind.id);
        if (ids.isEmpty() || ids.contains(kind.id))
            asked.append(kind);
    }
    for (const QString &id : ids) {
        if (!known.contains(id))
            return fail(Error::Kind::Usage, u"list changes"_s,
                        u"there is no kind \"%1\"; there are %2"_s.arg(id, known.join(u", "_s)));
    }
    return asked;
}

bool isOf(const LedgerLine &line, const QString &actor)
{
    return line.actor.compare(actor, Qt::CaseInsensitive) == 0 || line.person.compare(actor, Qt::CaseInsensitive) == 0;
}

void writeChanges(const QList<LedgerLine> &lines, Output &output)
{
    TextTable table({u"when"_s, u"kind"_s, u"who"_s, u"where"_s, u"what"_s, u"how"_s, u"rows"_s}, 90);
    for (const LedgerLine &line : lines) {
        QStringList rows;
        for (const CaseReference &row : line.rows)
            rows.append(u"%1:%2:%3"_s.arg(row.type, row.source, row.id));
        QStringList place{line.service, line.place};
        place.removeAll(QString());
        table.add({formatInstant(line.at), line.kind, line.person.isEmpty() ? u"(unknown)"_s : line.person,
                   place.join(u'/'), line.subject + u' ' + line.what, linkStrengthName(line.how), rows.join(u' ')});
    }
    for (const QString &text : table.lines())
        output.line(text);
}

} // namespace

void EvidenceCommand::declareChanges(VerbOptions &verb)
{
    m_changes = verb.verb("changes",
                          "Who changed what, when and where: code, production, policies, configuration, ownership, "
                          "exposure, exceptions, definitions and the product's own settings");
    m_changes->texts("--kind", m_kinds, "ID", "Only of this kind; may be repeated");
    m_changes->text("--from", m_from, "INSTANT", "From this instant or day on; by default ever");
    m_changes->text("--to", m_to, "INSTANT", "Before this instant or day; by default until now");
    m_changes->texts("--service", m_services, "NAME", "Only of this service; may be repeated");
    m_changes->text("--actor", m_actor, "NAME", "Only by this person, under whichever of its names");
}

Result<ExitCode> EvidenceCommand::changes(const Invocation &invocation, Output &output) const
{
    const auto catalog = MetricCatalog::load();
    const auto ledger = ChangeLedger::load();
    if (!catalog || !ledger)
        return fail(!catalog ? catalog.error() : ledger.error());
    const auto kinds = askedKinds(*ledger, m_kinds);
    auto scope = scopeOf(invocation);
    if (!kinds || !scope)
        return fail(!kinds ? kinds.error() : scope.error());
    scope->services = m_services;
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    auto lines = ledger->lines(**store, *catalog, *scope, m_kinds);
    if (!lines)
        return fail(lines.error());
    if (!m_actor.isEmpty())
        lines->removeIf([&](const LedgerLine &line) { return !isOf(line, m_actor); });
    const qsizetype unnamed
        = std::count_if(lines->begin(), lines->end(), [](const LedgerLine &line) { return line.person.isEmpty(); });
    QJsonArray told;
    QStringList notTold;
    for (const ChangeKind &kind : *kinds) {
        const auto unread = ledger->unread(**store, kind, scope->knownAt);
        if (!unread)
            return fail(unread.error());
        const qsizetype count
            = std::count_if(lines->begin(), lines->end(), [&](const LedgerLine &line) { return line.kind == kind.id; });
        told.append(QJsonObject{{u"kind"_s, kind.id},
                                {u"title"_s, kind.title},
                                {u"rule"_s, kind.rule},
                                {u"not_shown"_s, textOrNull(kind.notShown)},
                                {u"state"_s, unread->isEmpty() ? u"read"_s : u"unknown"_s},
                                {u"missing"_s, QJsonArray::fromStringList(*unread)},
                                {u"found"_s, count}});
        if (!unread->isEmpty())
            notTold.append(u"%1: unknown, there are no rows of %2"_s.arg(kind.title, unread->join(u", "_s)));
        if (!kind.notShown.isEmpty())
            notTold.append(u"%1: not shown: %2"_s.arg(kind.title, kind.notShown));
    }
    if (invocation.json()) {
        QJsonArray changes;
        for (const LedgerLine &line : std::as_const(*lines))
            changes.append(changeJson(line));
        output.document(QJsonObject{{u"as_of"_s, formatInstant(scope->asOf)},
                                    {u"from"_s, formatInstant(scope->from)},
                                    {u"to"_s, formatInstant(scope->to)},
                                    {u"kinds"_s, told},
                                    {u"unknown_actors"_s, unnamed},
                                    {u"changes"_s, changes}});
        return ExitCode::Yes;
    }
    writeChanges(*lines, output);
    output.line(u"%1 changes, of %2 of which nobody is named"_s.arg(lines->size()).arg(unnamed));
    for (const QString &text : std::as_const(notTold))
        output.line(text);
    return ExitCode::Yes;
}

} // namespace plumbline
