// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreCommand.h"

#include "metrics/DerivedData.h"
#include "metrics/MetricCatalog.h"
#include "metrics/PanelMemory.h"
#include "search/IndexUpkeep.h"
#include "store/SchemaMigrator.h"
#include "store/ServerRoles.h"
#include "store/StoreCheck.h"
#include "store/StoreInfo.h"

#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString reindexWords = u"run `plumbline store reindex`"_s;

} // namespace

void StoreCommand::declare(VerbOptions &program)
{
    m_store = program.verb("store", "What is in the store, whether it is whole, its upgrade, and copies of it");
    m_store->needsVerb();
    m_info = m_store->verb("info", "Where the store is and what it holds");
    m_check = m_store->verb(
        "check", "Prove bytes, digests, links, intervals and the log; exit code 1 when something does not fit");
    m_migrate = m_store->verb("migrate", "Bring the store to the schema of this program");
    m_reindex = m_store->verb("reindex", "Throw the search index and the panels away and make them anew");
    m_copy.declare(*m_store);
    m_retain.declare(*m_store);
    m_erase.declare(*m_store);
    m_eraseRecord.declare(*m_store);
    m_log.declare(*m_store);
}

Result<ExitCode> StoreCommand::run(const Invocation &invocation, Output &output)
{
    if (m_copy.chosen())
        return m_copy.run(invocation, output);
    if (m_retain.chosen())
        return m_retain.run(invocation, output);
    if (m_erase.chosen())
        return m_erase.run(invocation, output);
    if (m_eraseRecord.chosen())
        return m_eraseRecord.run(invocation, output);
    if (m_log.chosen())
        return m_log.run(invocation, output);
    if (m_info->chosen())
        return info(invocation, output);
    if (m_reindex->chosen())
        return reindex(invocation, output);
    return m_check->chosen() ? check(invocation, output) : migrate(invocation, output);
}

Result<ExitCode> StoreCommand::info(const Invocation &invocation, Output &output)
{
    auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    const auto info = StoreInfo::read(**store);
    if (!info)
        return fail(info.error());
    const auto instant = [](const std::optional<TimePoint> &time) { return time ? formatInstant(*time) : QString(); };
    if (invocation.json()) {
        QJsonObject types;
        for (const auto &[type, count] : info->rowsByType)
            types.insert(type, count);
        output.document(QJsonObject{
            {u"engine"_s, info->engine},
            {u"location"_s, info->location},
            {u"schema_version"_s, info->schemaVersion},
            {u"rows"_s, info->rows},
            {u"rows_by_type"_s, types},
            {u"rejected"_s, info->rejected},
            {u"raw_answers"_s, info->rawAnswers},
            {u"raw_bytes"_s, info->rawBytes},
            {u"first_answer_at"_s, info->firstAnswer ? QJsonValue(instant(info->firstAnswer)) : QJsonValue()},
            {u"log_lines"_s, info->logLines},
            {u"log_origin"_s, info->logOrigin.isEmpty() ? QJsonValue() : QJsonValue(info->logOrigin)},
            {u"last_answer_at"_s, info->lastAnswer ? QJsonValue(instant(info->lastAnswer)) : QJsonValue()},
        });
        return ExitCode::Yes;
    }
    output.line(u"Store       %1, %2, schema %3"_s.arg(info->location, info->engine).arg(info->schemaVersion));
    output.line(u"Answers     %1 kept as received, %2 bytes"_s.arg(info->rawAnswers).arg(info->rawBytes));
    if (info->lastAnswer)
        output.line(u"            from %1 to %2"_s.arg(instant(info->firstAnswer), instant(info->lastAnswer)));
    output.line(u"Log         %1 lines%2"_s.arg(info->logLines)
                    .arg(info->logOrigin.isEmpty()
                             ? QString()
                             : u", signed as %1 until line %2"_s.arg(info->logOrigin).arg(info->logSigned)));
    output.line(u"Rows        %1, put aside %2"_s.arg(info->rows).arg(info->rejected));
    for (const auto &[type, count] : info->rowsByType) {
        if (count > 0)
            output.line(u"  %1 %2"_s.arg(type, -20).arg(count, 9));
    }
    return ExitCode::Yes;
}

Result<ExitCode> StoreCommand::check(const Invocation &invocation, Output &output)
{
    auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    auto findings = StoreCheck(**store).run();
    if (!findings)
        return fail(findings.error());
    const auto index = IndexUpkeep::check(**store);
    if (!index)
        return fail(index.error());
    if (!index->isEmpty())
        findings->append({u"search index"_s, reindexWords, *index});
    const auto definitions = MetricCatalog::load();
    if (!definitions)
        return fail(definitions.error());
    const auto panels = PanelMemory::check(**store, definitions->newest());
    if (!panels)
        return fail(panels.error());
    if (!panels->isEmpty())
        findings->append({u"panels"_s, reindexWords, *panels});
    if (invocation.json()) {
        QJsonArray list;
        for (const StoreFinding &finding : *findings)
            list.append(QJsonObject{{u"table"_s, finding.table}, {u"key"_s, finding.key}, {u"what"_s, finding.what}});
        output.document(QJsonObject{{u"clean"_s, findings->isEmpty()}, {u"findings"_s, list}});
    } else {
        for (const StoreFinding &finding : *findings)
            output.line(u"%1 %2: %3"_s.arg(finding.table, finding.key, finding.what));
        const bool areKeys = std::all_of(findings->begin(), findings->end(), [](const StoreFinding &finding) {
            return finding.what == StoreCheck::keyIsMissing;
        });
        const bool isDerived = std::all_of(findings->begin(), findings->end(), [](const StoreFinding &finding) {
            return finding.key == reindexWords;
        });
        output.line(findings->isEmpty()
                        ? u"The store is clean: bytes, digests, links, intervals and the signed log fit."_s
                        : isDerived ? u"%1 findings in what is derived from rows; the rows and the log fit."_s.arg(findings->size())
                        : areKeys ? u"%1 findings. Rows and log fit; `plumbline store join-keys FILE` puts keys back "
                                    "that were kept."_s.arg(findings->size())
                                  : u"%1 findings. Restore the store from a backup, or sync into a new one."_s.arg(
                                        findings->size()));
    }
    return findings->isEmpty() ? ExitCode::Yes : ExitCode::No;
}

Result<ExitCode> StoreCommand::migrate(const Invocation &invocation, Output &output)
{
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    const auto none = fail(Error::Kind::Store, u"open store"_s, u"there is no store in it"_s, location->toString());
    if (location->engine == StoreLocation::Engine::Sqlite && QFileInfo(location->path).size() == 0)
        return none; // nor is one made
    auto store = StoreConnection::open(*location, StoreConnection::Access::Bare);
    if (!store)
        return fail(store.error());
    const auto present = SchemaMigrator(**store).version();
    if (!present)
        return fail(present.error());
    if (*present == 0)
        return none;
    const auto granted = ServerRoles(**store).granted();
    if (!granted)
        return fail(granted.error());
    if (auto migrated = SchemaMigrator(**store).migrate(); !migrated)
        return fail(Error::Kind::Store, migrated.error().what, migrated.error().detail, location->toString());
    const auto version = SchemaMigrator(**store).version();
    if (!version)
        return fail(version.error());
    const QStringList names = granted->writers + granted->readers;
    if (invocation.json()) {
        output.document(
            QJsonObject{{u"schema_version"_s, *version}, {u"granted_anew"_s, QJsonArray::fromStringList(names)}});
        return ExitCode::Yes;
    }
    output.line(u"The store has schema %1."_s.arg(*version));
    if (!names.isEmpty())
        output.line(u"What `plumbline store roles` grants was granted anew to %1."_s.arg(names.join(u", "_s)));
    return ExitCode::Yes;
}

Result<ExitCode> StoreCommand::reindex(const Invocation &invocation, Output &output)
{
    auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto done = DerivedData().makeAnew(**store);
    if (!done)
        return fail(done.error());
    if (invocation.json()) {
        output.document(QJsonObject{{u"chunks"_s, done->chunks},
                                    {u"versions"_s, done->versions},
                                    {u"panels"_s, done->panels},
                                    {u"cases"_s, done->cases}});
        return ExitCode::Yes;
    }
    output.line(u"The search index holds %1 versions of rows; newer ones are read along."_s.arg(done->versions));
    output.line(u"The panels hold %1 cases of %2 metrics."_s.arg(done->cases).arg(done->panels));
    return ExitCode::Yes;
}

} // namespace plumbline
