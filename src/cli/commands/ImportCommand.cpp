// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ImportCommand.h"

#include "cli/SyncWords.h"
#include "receiver/ReceivedFiles.h"
#include "sources/ConnectorCatalog.h"
#include "sync/FileImport.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Files of what `plumbline listen` receives.
Result<ExitCode> importReceived(const Invocation &invocation, Output &output, const OpaRules &opa,
                                const QString &target, const QStringList &files)
{
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    const auto report = ReceivedFiles(*location, invocation.clock(), opa).run(target, files);
    if (!report)
        return fail(report.error());
    if (invocation.json())
        output.document(reportJson(*report));
    else
        output.line(reportText(*report));
    if (report->rows.rejected > 0)
        output.message(u"See `plumbline rows rejected`."_s);
    if (!report->error)
        return ExitCode::Yes;
    output.error(*report->error);
    return ExitCode::Unusable;
}

} // namespace

void ImportCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("import", "Bring saved answers into the store, with the mapping of a pull");
    m_verb->operand("CONNECTOR[/STREAM]", m_target, "What made the files, such as github/deployments");
    m_verb->operands("FILE", m_files, "Answers as they were received");
}

Result<ExitCode> ImportCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    if (ReceivedFiles::reads(m_target))
        return importReceived(invocation, output, configuration->listen.opa, m_target, m_files);
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto report = FileImport(catalog, **store, invocation.clock(), configuration->zone).run(m_target, m_files);
    if (!report)
        return fail(report.error());
    if (invocation.json())
        output.document(reportJson(*report));
    else
        output.line(reportText(*report));
    if (report->rows.rejected > 0)
        output.message(u"See `plumbline rows rejected`."_s);
    if (!report->error)
        return ExitCode::Yes;
    output.error(*report->error);
    return ExitCode::Unusable;
}

} // namespace plumbline
