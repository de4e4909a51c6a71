// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ImportCommand.h"

#include "cli/ClockWords.h"
#include "cli/DerivedWords.h"
#include "cli/ImportWords.h"
#include "cli/SyncWords.h"
#include "receiver/ReceivedFiles.h"
#include "sources/ConnectorCatalog.h"
#include "store/RowQueries.h"
#include "sync/FileImport.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Files of what `plumbline listen` receives.
Result<ExitCode> importReceived(const Invocation &invocation, Output &output, const ListenSettings &settings,
                                const QString &target, const QStringList &files)
{
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    const auto report = ReceivedFiles(*location, invocation.clock(), settings).run(target, files);
    if (!report)
        return fail(report.error());
    DerivedData derived;
    bringUp(derived, output, *location);
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

/// What is suspicious in the prices that are known after prices were imported; nothing after other files.
Result<QList<PriceWarning>> priceWarnings(const ConnectorCatalog &catalog, const ImportReport &report,
                                          StoreConnection &store)
{
    const bool hasPrices = std::ranges::any_of(report.files, [&](const ImportedFile &file) {
        const auto connector = catalog.find(file.target.section(u'/', 0, 0));
        const StreamDefinition *stream = connector ? (*connector)->findStream(file.target.section(u'/', 1)) : nullptr;
        return stream && stream->rowTypeNames().contains(u"price"_s);
    });
    if (!hasPrices)
        return QList<PriceWarning>();
    RowFilter filter;
    filter.type = u"price"_s;
    constexpr qint64 most = 100'000;
    const auto stored = RowQueries(store).page(filter, 0, most);
    if (!stored)
        return fail(stored.error());
    QList<Row> prices;
    for (const StoredRow &one : *stored)
        prices.append(one.row);
    return lintPrices(prices);
}

Error usage(const QString &detail, const QString &where = {})
{
    return {Error::Kind::Usage, u"import"_s, detail, where};
}

} // namespace

void ImportCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("import", "Bring saved answers and report files into the store, with the mapping of a pull");
    m_verb->optionalOperand(
        "CONNECTOR[/STREAM]", m_target,
        "What made the files, such as github/deployments; reports such as SARIF show it themselves");
    m_verb->optionalOperands("FILE", m_files, "Files, folders, or - for the standard input");
    m_verb->text("--service", m_service, "NAME", "The service that the files are about, where they do not say it");
    m_verb->text("--environment", m_environment, "NAME", "The environment that they are about, likewise");
    m_verb->text("--at", m_at, "INSTANT", "When they were made, likewise");
    m_verb->flag("--complete", m_isComplete,
                 "Each report shows all there is in its scope: what an earlier one of the same scope had is resolved");
    m_verb->texts("--set", m_set, "NAME=VALUE", "Any parameter of the connector; may be repeated");
}

Result<ImportRequest> ImportCommand::request(const ConnectorCatalog &catalog) const
{
    ImportRequest request;
    request.isComplete = m_isComplete;
    request.paths = m_target.isEmpty() ? m_files : QStringList(m_target) + m_files;
    if (request.paths.isEmpty())
        return fail(usage(u"say which files: `plumbline import FILE...`"_s));
    const QString first = request.paths.first();
    // A name that is a connector is meant as one; "./sarif" is the file of that name.
    if (catalog.names().contains(first.section(u'/', 0, 0)) && first.count(u'/') <= 1)
        request.target = request.paths.takeFirst();
    else if (request.paths.size() > 1 && !QFileInfo::exists(first) && first != u"-"_s)
        return fail(usage(u"there is neither a connector nor a file of this name; connectors: %1"_s.arg(
                              catalog.names().join(u", "_s)),
                          first));
    if (request.paths.isEmpty())
        return fail(usage(u"say which files hold it: `plumbline import %1 FILE`"_s.arg(first)));
    for (const QString &pair : m_set) {
        if (!pair.contains(u'=') || pair.startsWith(u'='))
            return fail(usage(u"must be NAME=VALUE"_s, u"--set "_s + pair));
        request.given[pair.section(u'=', 0, 0)].append(pair.section(u'=', 1));
    }
    if (!m_service.isEmpty())
        request.given.insert(u"service"_s, {m_service});
    if (!m_environment.isEmpty())
        request.given.insert(u"environment"_s, {m_environment});
    if (!m_at.isEmpty())
        request.given.insert(u"at"_s, {m_at});
    for (const QString &at : request.given.value(u"at"_s)) {
        if (!parseInstant(at))
            return fail(usage(u"\"%1\" is no ISO 8601 instant"_s.arg(at), u"--at"_s));
    }
    return request;
}

Result<ExitCode> ImportCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    if (ReceivedFiles::reads(m_target) && !m_files.isEmpty())
        return importReceived(invocation, output, configuration->listen, m_target, m_files);
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    const auto asked = request(catalog);
    if (!asked)
        return fail(asked.error());
    auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    FileImport import(catalog, **store, invocation.clock(), configuration->zone);
    import.onFile = [&](qsizetype number, qsizetype count, const QString &path) {
        if (count > 1) output.progress(u"[%1/%2] %3"_s.arg(number).arg(count).arg(path));
};
const auto report = import.run(*asked);
if (!report)
    return fail(report.error());
DerivedData derived;
bringUp(derived, output, (*store)->location());
warnOfHead(output, **store, invocation.clock().now());
for (const ImportedFile &file : report->files) {
    if (file.error && !file.isLeftOut)
        output.error(*file.error);
    else if (file.error)
        output.message(importedText(file));
    else if (!invocation.json())
        output.line(importedText(file));
}
const auto warnings = priceWarnings(catalog, *report, **store);
if (!warnings)
    return fail(warnings.error());
for (const PriceWarning &warning : *warnings)
    output.message(u"warning: price %1: %2"_s.arg(warning.id, warning.text));
if (invocation.json())
    output.document(importJson(*report, *warnings));
if (report->rows().rejected > 0)
    output.message(u"See `plumbline rows rejected`."_s);
if (report->failed() == 0)
    return ExitCode::Yes;
return report->failed() == report->files.size() ? ExitCode::Unusable : ExitCode::SourceFailed;
} // namespace plumbline

} // namespace plumbline
