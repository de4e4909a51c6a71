// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Interrupt.h"
#include "cli/commands/SourceCommand.h"
#include "receiver/ReceiverProbe.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SourceProbe.h"

#include <QDir>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject stepJson(const ProbeStep &step)
{
    return {{u"kind"_s, kindName(step.kind)},
            {u"stream"_s, step.stream.isEmpty() ? QJsonValue() : QJsonValue(step.stream)},
            {u"state"_s, stateName(step.state)},
            {u"text"_s, step.text}};
}

QString stepLine(const ProbeStep &step)
{
    const QString name = step.stream.isEmpty() ? QString() : step.stream + u": "_s;
    return u"  %1 %2 %3%4"_s.arg(stateName(step.state), -8).arg(kindName(step.kind), -10).arg(name, step.text);
}

/// What must be mended first.
QJsonValue firstProblem(const QList<ProbeStep> &steps)
{
    for (const ProbeStep::State state : {ProbeStep::State::Problem, ProbeStep::State::Skipped}) {
        for (const ProbeStep &step : steps) {
            if (step.state == state)
                return step.stream.isEmpty() ? step.text : step.stream + u": "_s + step.text;
        }
    }
    return {};
}

} // namespace

Result<ExitCode> SourceCommand::check(const Invocation &invocation, Output &output, const Configuration &configuration,
                                      const ConnectorCatalog &catalog) const
{
    const Interrupt interrupt;
    QJsonArray json;
    bool isFine = true;
    if (m_id.isEmpty()) {
        const QList<Error> problems = catalog.problems();
        for (const Error &problem : problems) {
            isFine = false;
            json.append(
                QJsonObject{{u"name"_s, u"connector files"_s}, {u"ok"_s, false}, {u"problem"_s, toString(problem)}});
            if (!invocation.json())
                output.line(u"problem  connector files: "_s + toString(problem));
        }
    }
    const auto tellStep = [&](const ProbeStep &step) {
        if (!invocation.json())
            output.line(stepLine(step));
    };
    const auto conclude = [&](const QString &id, const QList<ProbeStep> &steps) {
        const bool usable = isUsable(steps);
        isFine = isFine && usable;
        QJsonArray told;
        for (const ProbeStep &step : steps)
            told.append(stepJson(step));
        json.append(QJsonObject{{u"name"_s, id},
                                {u"ok"_s, usable},
                                {u"problem"_s, usable ? QJsonValue() : firstProblem(steps)},
                                {u"steps"_s, told}});
        if (!invocation.json())
            output.line(u"%1 %2"_s.arg(usable ? u"ok      "_s : u"problem "_s, id));
    };
    bool found = m_id.isEmpty();
    for (const SourceSettings &source : configuration.sources) {
        if (!m_id.isEmpty() && source.id != m_id)
            continue;
        found = true;
        SourceProbe probe(catalog, invocation.clock());
        if (!invocation.json())
            output.line(source.id);
        probe.onStep = tellStep;
        conclude(source.id, probe.run(source, interrupt.requested()));
    }
    for (const auto &[id, isExpected] :
         {std::pair{configuration.listen.otlpSource, configuration.listen.isOtlpExpected},
          std::pair{configuration.listen.opaSource, configuration.listen.isOpaExpected}}) {
        if (m_id.isEmpty() ? !isExpected : id != m_id)
            continue;
        found = true;
        const auto location = invocation.storeLocation();
        if (!location)
            return fail(location.error());
        if (!invocation.json())
            output.line(id);
        const QList<ProbeStep> steps = probeReceiver(configuration.listen, *location);
        std::for_each(steps.begin(), steps.end(), tellStep);
        conclude(id, steps);
    }
    if (!found)
        return fail(Error::Kind::Usage, u"check source"_s,
                    u"there is no source \"%1\" in the configuration"_s.arg(m_id), configuration.file);
    if (invocation.json())
        output.document(json);
    else if (configuration.sources.isEmpty())
        output.message(u"No source is configured in %1."_s.arg(
            configuration.file.isEmpty() ? Configuration::defaultFile() : configuration.file));
    return isFine ? ExitCode::Yes : ExitCode::No;
}

Result<ExitCode> SourceCommand::checkFolder(const Invocation &invocation, Output &output) const
{
    QDir folder(m_folder);
    for (const QString &place : {u":/plumbline/connectors"_s, Configuration::connectorFolder()}) {
        if (!folder.exists() && !m_folder.contains(u'/') && QDir(place).exists(m_folder))
            folder = QDir(place + u'/' + m_folder); // the name of a known connector
    }
    if (!folder.exists())
        return fail(Error::Kind::Configuration, u"read file"_s, u"there is no such folder"_s, m_folder);
    const QString name = QDir(folder.absolutePath()).dirName();
    QList<Error> problems;
    const auto connector = ConnectorDefinition::read(name, folder.path(), &problems);
    QJsonArray json;
    for (const Error &problem : std::as_const(problems)) {
        json.append(QJsonObject{{u"where"_s, problem.where}, {u"problem"_s, problem.detail}});
        if (!invocation.json())
            output.line(u"problem  %1: %2"_s.arg(problem.where, problem.detail));
    }
    QStringList streams;
    if (connector) {
        for (const StreamDefinition &stream : connector->streams)
            streams.append(stream.name);
    }
    if (invocation.json())
        output.document(QJsonObject{{u"connector"_s, name},
                                    {u"ok"_s, problems.isEmpty()},
                                    {u"streams"_s, QJsonArray::fromStringList(streams)},
                                    {u"problems"_s, json}});
    else if (connector)
        output.line(u"ok       %1 with the streams %2"_s.arg(name, streams.join(u", "_s)));
    return problems.isEmpty() ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline
