// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SourceCommand.h"

#include "cli/StateJson.h"
#include "cli/TextTable.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SourceStates.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Null for a keyring: a list must not make anybody unlock it.
QJsonValue isPresent(const SourceSettings &source)
{
    return source.tokenPlace.kind == SecretPlace::Kind::Keyring ? QJsonValue() : QJsonValue(!source.token.isEmpty());
}

/// How the sources stand, by id; nothing where no store is yet.
Result<QHash<QString, SourceState>> statesOf(const Invocation &invocation, const Configuration &configuration,
                                             const ConnectorCatalog &catalog)
{
    QHash<QString, SourceState> byId;
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    if (location->engine == StoreLocation::Engine::Sqlite && !QFile::exists(location->path))
        return byId;
    const auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    const SourceStates sources(**store, configuration, catalog);
    const auto states = sources.all(invocation.clock().now());
    const auto received = sources.received(invocation.clock().now());
    if (!states || !received)
        return fail(!states ? states.error() : received.error());
    for (const SourceState &state : *states + *received)
        byId.insert(state.source, state);
    return byId;
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
                        "Look at connector files, parameters and tokens, and ask each stream for one small page; exit "
                        "code 1 when something is wrong");
    m_check->optionalOperand("ID", m_id, "Only this source");
    m_check->text("--connector", m_folder, "DIR", "Only the files of the connector in this folder, without any source");
    m_test
        = verb.verb("test", "The rows that a connector makes of recorded answers; exit code 1 when one is put aside");
    m_test->operand("CONNECTOR", m_folder, "The folder of a connector, or the name of a known one");
    m_test->operand("RECORDING", m_recording, "A folder of `plumbline record`, or one answer as a file");
    m_test->text("--stream", m_stream, "STREAM", "The stream that a single answer is of");
    m_setSecret = verb.verb("set-secret", "Put the secret of a source, read from standard input, into the keyring");
    m_forgetSecret = verb.verb("forget-secret", "Take the secret of a source out of the keyring");
    for (VerbOptions *secret : {&*m_setSecret, &*m_forgetSecret}) {
        secret->operand("ID", m_id, "The source; its token_keyring names the entry");
        secret->flag("--proxy-login", m_isOfProxy, "The login of its proxy (proxy_login_keyring), not its token");
    }
}

Result<ExitCode> SourceCommand::run(const Invocation &invocation, Output &output)
{
    if (m_check->chosen() && !m_folder.isEmpty())
        return checkFolder(invocation, output);
    if (m_test->chosen())
        return test(invocation, output);
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    if (m_setSecret->chosen())
        return setSecret(output, *configuration);
    if (m_forgetSecret->chosen())
        return forgetSecret(output, *configuration);
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    return m_list->chosen() ? list(invocation, output, *configuration, catalog)
                            : check(invocation, output, *configuration, catalog);
}

Result<ExitCode> SourceCommand::list(const Invocation &invocation, Output &output, const Configuration &configuration,
                                     const ConnectorCatalog &catalog)
{
    const auto states = statesOf(invocation, configuration, catalog);
    if (!states)
        return fail(states.error());
    const TimePoint now = invocation.clock().now();
    QJsonArray sources;
    TextTable table({u"source"_s, u"connector"_s, u"address"_s, u"token"_s, u"state"_s}, 60);
    for (const SourceSettings &source : configuration.sources) {
        const QString address = source.baseUrl.toString(QUrl::RemoveUserInfo);
        const SourceState state = states->value(source.id);
        QJsonObject json = states->contains(source.id) ? stateJson(state, now) : QJsonObject();
        const QJsonObject settings{
            {u"source"_s, source.id},
            {u"connector"_s, source.connector},
            {u"base_url"_s, address},
            {u"token"_s, source.tokenOrigin.isEmpty() ? QJsonValue() : QJsonValue(source.tokenOrigin)},
            {u"token_present"_s, isPresent(source)}};
        for (auto it = settings.begin(); it != settings.end(); ++it)
            json.insert(it.key(), it.value());
        sources.append(json);
        table.add({source.id, source.connector, address,
                   source.tokenOrigin.isEmpty()
                       ? u"none"_s
                       : source.tokenOrigin + (isPresent(source) == QJsonValue(false) ? u" (empty)"_s : QString()),
                   states->contains(source.id) ? stateText(state, now) : u"never"_s});
    }
    for (const auto &[id, isExpected] :
         {std::pair{configuration.listen.otlpSource, configuration.listen.isOtlpExpected},
          std::pair{configuration.listen.opaSource, configuration.listen.isOpaExpected}}) {
        if (!isExpected && !states->contains(id))
            continue;
        const QString connector = id == configuration.listen.otlpSource ? u"otlp"_s : u"opa"_s;
        QJsonObject json = states->contains(id) ? stateJson(states->value(id), now) : QJsonObject();
        json.insert(u"source"_s, id);
        json.insert(u"connector"_s, connector);
        sources.append(json);
        table.add({id, connector, u"%1:%2"_s.arg(configuration.listen.address).arg(configuration.listen.port),
                   configuration.listen.tokenPlace.kind == SecretPlace::Kind::None
                       ? u"none"_s
                       : configuration.listen.tokenPlace.text(),
                   states->contains(id) ? stateText(states->value(id), now) : u"nobody listens, never heard of"_s});
    }
    QStringList notes; // whole, however narrow the table is
    for (const SourceSettings &source : configuration.sources) {
        QStringList stated = source.keeps.keys();
        stated.sort();
        for (const QString &stream : stated)
            notes.append(u"%1: upstream keeps %2"_s.arg(stream.isEmpty() ? source.id : source.id + u' ' + stream,
                                                        source.keeps.value(stream).text));
        for (const StreamState &stream : states->value(source.id).streams) {
            if (stream.horizon && stream.horizon->isNear(now, source.interval))
                notes.append(stream.horizon->text(source.id, now));
        }
    }
    QJsonArray connectors;
    TextTable known({u"connector"_s, u"reads"_s, u"title"_s, u"streams"_s}, 90);
    for (const QString &name : catalog.names()) {
        const auto connector = catalog.find(name);
        if (!connector) {
            connectors.append(QJsonObject{{u"connector"_s, name}, {u"error"_s, toString(connector.error())}});
            known.add({name, u"nothing"_s, u"broken"_s, toString(connector.error())});
            continue;
        }
        connectors.append(QJsonObject{{u"connector"_s, name},
                                      {u"reads"_s, (*connector)->isForFiles ? u"files"_s : u"server"_s},
                                      {u"title"_s, (*connector)->title},
                                      {u"streams"_s, QJsonArray::fromStringList(streamNames(**connector))}});
        known.add({name, (*connector)->isForFiles ? u"files"_s : u"a server"_s, (*connector)->title,
                   streamNames(**connector).join(u", "_s)});
    }
    if (invocation.json()) {
        output.document(QJsonObject{{u"sources"_s, sources}, {u"connectors"_s, connectors}});
        return ExitCode::Yes;
    }
    output.lines(table.lines() + notes + QStringList{QString()} + known.lines());
    return ExitCode::Yes;
}

} // namespace plumbline
