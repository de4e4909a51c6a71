// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/RecordCommand.h"

#include "cli/Interrupt.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SourceSecrets.h"
#include "sync/StreamRecorder.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void RecordCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("record", "Keep the answers of one stream as files, with secrets removed");
    m_verb->operand("SOURCE", m_source, "A configured source");
    m_verb->operand("STREAM", m_stream, "One of the streams of its connector");
    m_verb->operand("DIR", m_folder, "A new folder for page1.http, page2.http, ... and urls.json");
    m_verb->number("--pages", m_pages, 1, 100'000, "Stop after that many pages");
}

Result<ExitCode> RecordCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    const auto found = std::find_if(configuration->sources.begin(), configuration->sources.end(),
                                    [&](const SourceSettings &source) { return source.id == m_source; });
    if (found == configuration->sources.end())
        return fail(Error::Kind::Usage, u"record"_s, u"there is no source \"%1\" in the configuration"_s.arg(m_source),
                    configuration->file);
    const auto connector = catalog.find(found->connector);
    if (!connector)
        return fail(connector.error());
    if (auto checked = (*connector)->check(*found); !checked)
        return fail(checked.error());
    const auto source = withSecrets(*found);
    if (!source)
        return fail(source.error());
    const Interrupt interrupt;
    StreamRecorder recorder(*source, **connector, invocation.clock());
    recorder.onProgress = [&](const QString &message) { output.progress(message); };
    const auto recording = recorder.run(m_stream, m_folder, int(m_pages), interrupt.requested());
    if (!recording)
        return fail(recording.error());
    if (invocation.json())
        output.document(QJsonObject{{u"source"_s, m_source},
                                    {u"stream"_s, m_stream},
                                    {u"folder"_s, m_folder},
                                    {u"answers"_s, recording->size()}});
    else
        output.line(u"%1 answers of %2/%3 are in %4"_s.arg(recording->size()).arg(m_source, m_stream, m_folder));
    output.message(u"Tokens are overwritten; names and texts of your organisation are not. Look at the files before "
                   "you hand them on."_s);
    return ExitCode::Yes;
}

} // namespace plumbline
