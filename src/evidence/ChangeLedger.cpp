// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ChangeLedger.h"

#include "domain/RowType.h"
#include "evidence/EvidenceFile.h"
#include "evidence/ExceptionLineage.h"
#include "evidence/PersonNames.h"
#include "metrics/BaselineBook.h"
#include "metrics/MetricCatalog.h"
#include "store/RowQueries.h"

#include <QDir>
#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList origins{QString(), u"lineage"_s, u"baselines"_s, u"log"_s};

Result<QList<LedgerLine>> linesOf(StoreConnection &store, const ChangeKind &kind, const MetricScope &scope)
{
    const auto cases = EvidenceQuery(store, scope.knownAt).run(kind.cases, evidenceParameters(scope));
    if (!cases)
        return fail(cases.error());
    QList<LedgerLine> lines;
    for (int row = 0; row < cases->size(); ++row) {
        LedgerLine line;
        line.at = cases->instant(row, u"at_ns").value_or(TimePoint());
        line.after = cases->instant(row, u"after_ns");
        line.service = cases->text(row, u"service");
        line.place = cases->text(row, u"place");
        line.actor = cases->text(row, u"actor");
        line.subject = cases->text(row, u"subject");
        line.what = cases->text(row, u"what");
        const auto how = linkStrengthOf(cases->text(row, u"how"));
        if (!how)
            return fail(Error::Kind::Configuration, u"read changes"_s,
                        u"\"%1\" is not exact, declared or inferred"_s.arg(cases->text(row, u"how")), kind.id);
        line.how = *how;
        line.rows = cases->references(row);
        lines.append(line);
    }
    return lines;
}

Result<QList<LedgerLine>> exceptionChanges(StoreConnection &store, const MetricCatalog &catalog,
                                           const MetricScope &scope)
{
    const auto lineage = ExceptionLineage::load(catalog);
    if (!lineage)
        return fail(lineage.error());
    const auto chains = lineage->chains(store, catalog, scope);
    if (!chains)
        return fail(chains.error());
    QList<LedgerLine> lines;
    for (const ExceptionChain &chain : *chains) {
        for (const LineageEvent &event : chain.events) {
            if (!event.kind.isChange)
                continue;
            LedgerLine line;
            line.at = event.at;
            line.after = event.after;
            line.service = chain.service;
            line.actor = event.actor;
            line.subject = chain.rule + u' ' + event.rows.value(0).id;
            line.what = event.kind.title.toLower() + u": "_s + event.says;
            line.how = event.after      ? LinkStrength::Inferred
                : event.actor.isEmpty() ? LinkStrength::Exact
                                        : LinkStrength::Declared;
            line.rows = event.rows;
            lines.append(line);
        }
    }
    return lines;
}

Result<QList<LedgerLine>> baselineChanges(StoreConnection &store, std::optional<TimePoint> knownAt)
{
    const auto baselines = BaselineBook(store).all();
    if (!baselines)
        return fail(baselines.error());
    QList<LedgerLine> lines;
    for (const MetricBaseline &one : *baselines) {
        if (knownAt && one.at > *knownAt)
            continue;
        LedgerLine line;
        line.at = one.at;
        line.actor = one.who;
        line.subject = u"%1 v%2"_s.arg(one.metric).arg(one.definition);
        line.what = u"is judged by the weeks %1 to %2%3"_s.arg(one.first.toString(), one.last.toString(),
                                                               one.reason.isEmpty() ? QString() : u": "_s + one.reason);
        line.rows = {{u"metric_baseline"_s, u"plumbline"_s, QString::number(one.id), one.id}};
        lines.append(line);
    }
    return lines;
}

} // namespace

Result<ChangeKind> ChangeLedger::kindOf(const QString &place, const QString &id)
{
    const auto file = EvidenceFile::open(u"%1/%2.toml"_s.arg(place, id), u"plumbline-change/1"_s);
    if (!file)
        return fail(file.error());
    ChangeKind kind;
    kind.id = id;
    if (auto read = file->texts(
            file->table, u"the kind of change"_s,
            {{"title", &kind.title}, {"rule", &kind.rule}, {"not_shown", &kind.notShown}, {"from", &kind.from}},
            {u"format"_s, u"seeds"_s, u"needs"_s, u"reads"_s, u"histories"_s, u"uses"_s});
        !read)
        return fail(read.error());
    for (const auto &[key, target] : {std::pair{"seeds", &kind.seeds}, std::pair{"needs", &kind.needs}}) {
        const auto list = file->reader.texts(file->table, key);
        if (!list)
            return fail(list.error());
        *target = *list;
    }
    if (!origins.contains(kind.from))
        return file->reader.wrong(file->table.source(), u"\"from\" is lineage, baselines or log"_s);
    if (!kind.from.isEmpty())
        return kind;
    QFile text(u"%1/%2.sql"_s.arg(place, id));
    if (!text.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read evidence rules"_s, text.errorString(), text.fileName());
    auto cases = file->sql(file->table, id, QString::fromUtf8(text.readAll()));
    if (!cases)
        return fail(cases.error());
    kind.cases = *std::move(cases);
    if (kind.needs.isEmpty())
        kind.needs = kind.cases.reads;
    return kind;
}

Result<ChangeLedger> ChangeLedger::load()
{
    const QString place = EvidenceFile::place(u"changes"_s);
    ChangeLedger ledger;
    const QStringList files = QDir(place).entryList({u"*.toml"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        auto kind = kindOf(place, file.chopped(5));
        if (!kind)
            return fail(kind.error());
        ledger.m_kinds.append(*std::move(kind));
    }
    return ledger;
}

Result<QStringList> ChangeLedger::unread(StoreConnection &store, const ChangeKind &kind,
                                         std::optional<TimePoint> knownAt) const
{
    return RowQueries(store).absent(kind.needs, knownAt);
}

Result<QList<LedgerLine>> ChangeLedger::lines(StoreConnection &store, const MetricCatalog &catalog,
                                              const MetricScope &scope, const QStringList &kinds) const
{
    QList<LedgerLine> all;
    for (const ChangeKind &kind : m_kinds) {
        if (!kinds.isEmpty() && !kinds.contains(kind.id))
            continue;
        auto found = kind.from == u"lineage"_s ? exceptionChanges(store, catalog, scope)
            : kind.from == u"baselines"_s      ? baselineChanges(store, scope.knownAt)
            : kind.from == u"log"_s            ? settingsChanges(store, scope.knownAt)
                                               : linesOf(store, kind, scope);
        if (!found)
            return fail(found.error());
        for (LedgerLine &line : *found)
            line.kind = kind.id;
        all += *std::move(found);
    }
    all.removeIf(
        [&](const LedgerLine &line) { return line.at < scope.from || line.at >= scope.to || line.at > scope.asOf; });
    QStringList names;
    for (const LedgerLine &line : std::as_const(all))
        names.append(line.actor);
    const PersonNames people(names);
    for (LedgerLine &line : all) {
        const PersonNames::Person person = people.of(line.actor);
        line.person = person.name;
        line.isPersonInferred = person.isInferred;
    }
    if (!scope.services.isEmpty())
        all.removeIf([&](const LedgerLine &line) { return !scope.services.contains(line.service); });
    std::stable_sort(all.begin(), all.end(), [](const LedgerLine &one, const LedgerLine &other) {
        return std::tie(one.at, one.kind, one.subject, one.what)
            < std::tie(other.at, other.kind, other.subject, other.what);
    });
    return all;
}

} // namespace plumbline
