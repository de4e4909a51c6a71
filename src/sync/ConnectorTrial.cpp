// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ConnectorTrial.h"

#include "base/Clock.h"
#include "base/Digest.h"
#include "sources/JsonDocument.h"
#include "sources/PageMapper.h"
#include "sources/RecordedAnswer.h"
#include "sources/StreamReader.h"
#include "sync/Recording.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<const StreamDefinition *> streamOf(const ConnectorDefinition &connector, const QString &name)
{
    if (const StreamDefinition *stream = connector.findStream(name))
        return stream;
    QStringList names;
    for (const StreamDefinition &stream : connector.streams)
        names.append(stream.name);
    return fail(Error::Kind::Usage, u"test connector"_s,
                u"there is no stream \"%1\"; there are %2"_s.arg(name, names.join(u", "_s)), connector.name);
}

/// A recording has no time to wait for.
bool goOn(std::chrono::milliseconds, const std::atomic_bool &stop)
{
    return !stop;
}

} // namespace

Result<ConnectorTrial> ConnectorTrial::ofRecording(const ConnectorDefinition &connector, const Recording &recording)
{
    const auto stream = streamOf(connector, recording.stream());
    if (!stream)
        return fail(stream.error());
    const SourceSettings source = recording.source();
    const FixedClock clock(recording.recordedAt());
    const std::atomic_bool stop{false};
    RecordingTransport transport(recording);
    ConnectorTrial trial;
    ReadHooks hooks;
    hooks.onPage = [&](const StreamPage &page) -> Result<void> {
        ++trial.pages;
        trial.records += page.records;
        trial.rows += page.rows;
        trial.rejected += page.rejected;
        return {};
    };
    hooks.parentValues = [&](const QString &parent, const QString &field) {
        QStringList values;
        ReadHooks list;
        list.onPage = [&](const StreamPage &page) -> Result<void> {
            for (const auto &[row, origin] : page.rows)
                values.append(fieldText(row.value(field)));
            return {};
        };
        if (const StreamDefinition *definition = connector.findStream(parent))
            (void)StreamReader(source, *definition, transport, clock, goOn).read(list, stop);
        return values;
    };
    const auto read = StreamReader(source, **stream, transport, clock, goOn).read(hooks, stop);
    if (!read)
        trial.error = read.error();
    return trial;
}

Result<ConnectorTrial> ConnectorTrial::ofAnswer(const ConnectorDefinition &connector, const QString &name,
                                                const QByteArray &bytes, const QString &where)
{
    const auto stream = streamOf(connector, name);
    if (!stream)
        return fail(stream.error());
    RawAnswer answer;
    answer.source = connector.name;
    answer.stream = name;
    answer.url = where;
    answer.body = bytes;
    if (isRecording(bytes)) {
        auto recorded = readRecording(bytes, where);
        if (!recorded)
            return fail(recorded.error());
        answer.body = recorded->body;
    }
    answer.sha256 = sha256Hex(answer.body);
    const auto document = JsonDocument::parse(answer.body);
    MappingContext context;
    context.parameters = (*stream)->frame.defaults;
    auto mapped
        = document ? mapPage(**stream, answer, document->root(), context) : Result<MappedPage>(fail(document.error()));
    ConnectorTrial trial;
    trial.pages = 1;
    if (!mapped) {
        trial.error = mapped.error();
        trial.error->where = where;
        return trial;
    }
    trial.records = mapped->records;
    trial.rows = std::move(mapped->rows);
    trial.rejected = std::move(mapped->rejected);
    return trial;
}

} // namespace plumbline
