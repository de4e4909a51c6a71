// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SourceCommand.h"

#include "cli/Interrupt.h"
#include "cli/TextTable.h"
#include "sources/ConnectorCatalog.h"
#include "sources/HttpTransport.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What is wrong with a source, in the order in which it must be mended; empty when it answers.
QString problemOf(const SourceSettings &source, const ConnectorCatalog &catalog, const std::atomic_bool &stop)
{
    const auto connector = catalog.find(source.connector);
    if (!connector)
        return toString(connector.error());
    if (auto checked = (*connector)->check(source); !checked)
        return toString(checked.error());
    if (!source.tokenOrigin.isEmpty() && source.token.isEmpty())
        return u"no token in the %1"_s.arg(source.tokenOrigin);
    // Without the token: an address that is wrong must not learn it.
    HttpTransport transport({.idle = std::chrono::seconds(10), .total = std::chrono::seconds(20)},
                            HttpRoute::of(source));
    HttpRequest request;
    request.url = source.baseUrl;
    const auto answer = transport.send(request, stop);
    return answer ? QString() : toString(answer.error());
}

QStringList streamNames(const ConnectorDefinition &connector)
{
    QStringList names;
    for (const StreamDefinition &stream : connector.streams)
        names.append(stream.name);
    return names;
}

} // namespace

void SourceCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("source", "The configured sources and the connectors that there are");
    verb.needsVerb();
    m_list = verb.verb("list", "Configured sources, and connectors with their streams");
    m_check = verb.verb("check",
                        "Look at connector files, parameters and tokens, and whether the servers answer; exit code 1 "
                        "when one does not");
    m_check->optionalOperand("ID", m_id, "Only this source");
}

Result<ExitCode> SourceCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    return m_list->chosen() ? list(invocation, output, *configuration, catalog)
                            : check(invocation, output, *configuration, catalog);
}

Result<ExitCode> SourceCommand::list(const Invocation &invocation, Output &output, const Configuration &configuration,
                                     const ConnectorCatalog &catalog)
{
    QJsonArray sources;
    TextTable table({u"source"_s, u"connector"_s, u"address"_s, u"token"_s}, 60);
    for (const SourceSettings &source : configuration.sources) {
        const QString address = source.baseUrl.toString(QUrl::RemoveUserInfo);
        sources.append(
            QJsonObject{{u"source"_s, source.id},
                        {u"connector"_s, source.connector},
                        {u"base_url"_s, address},
                        {u"token"_s, source.tokenOrigin.isEmpty() ? QJsonValue() : QJsonValue(source.tokenOrigin)},
                        {u"token_present"_s, !source.token.isEmpty()}});
        table.add({source.id, source.connector, address,
                   source.tokenOrigin.isEmpty()
                       ? u"none"_s
                       : source.tokenOrigin + (source.token.isEmpty() ? u" (empty)"_s : QString())});
    }
    QJsonArray connectors;
    TextTable known({u"connector"_s, u"title"_s, u"streams"_s}, 90);
    for (const QString &name : catalog.names()) {
        const auto connector = catalog.find(name);
        if (!connector) {
            connectors.append(QJsonObject{{u"connector"_s, name}, {u"error"_s, toString(connector.error())}});
            known.add({name, u"broken"_s, toString(connector.error())});
            continue;
        }
        connectors.append(QJsonObject{{u"connector"_s, name},
                                      {u"title"_s, (*connector)->title},
                                      {u"streams"_s, QJsonArray::fromStringList(streamNames(**connector))}});
        known.add({name, (*connector)->title, streamNames(**connector).join(u", "_s)});
    }
    if (invocation.json()) {
        output.document(QJsonObject{{u"sources"_s, sources}, {u"connectors"_s, connectors}});
        return ExitCode::Yes;
    }
    for (const QString &line : table.lines() + QStringList{QString()} + known.lines())
        output.line(line);
    return ExitCode::Yes;
}

Result<ExitCode> SourceCommand::check(const Invocation &invocation, Output &output, const Configuration &configuration,
                                      const ConnectorCatalog &catalog) const
{
    const Interrupt interrupt;
    QJsonArray json;
    bool anyProblem = false;
    const auto tell = [&](const QString &name, const QString &problem) {
        anyProblem = anyProblem || !problem.isEmpty();
        json.append(QJsonObject{{u"name"_s, name},
                                {u"ok"_s, problem.isEmpty()},
                                {u"problem"_s, problem.isEmpty() ? QJsonValue() : QJsonValue(problem)}});
        if (!invocation.json())
            output.line(problem.isEmpty() ? u"ok       "_s + name : u"problem  %1: %2"_s.arg(name, problem));
    };
    if (m_id.isEmpty()) {
        const QList<Error> problems = catalog.problems();
        for (const Error &problem : problems)
            tell(u"connector files"_s, toString(problem));
    }
    bool found = m_id.isEmpty();
    for (const SourceSettings &source : configuration.sources) {
        if (!m_id.isEmpty() && source.id != m_id)
            continue;
        found = true;
        tell(source.id, problemOf(source, catalog, interrupt.requested()));
    }
    if (!found)
        return fail(Error::Kind::Usage, u"check source"_s,
                    u"there is no source \"%1\" in the configuration"_s.arg(m_id), configuration.file);
    if (invocation.json())
        output.document(json);
    else if (configuration.sources.isEmpty())
        output.message(u"No source is configured in %1."_s.arg(
            configuration.file.isEmpty() ? Configuration::defaultFile() : configuration.file));
    return anyProblem ? ExitCode::No : ExitCode::Yes;
}

} // namespace plumbline
