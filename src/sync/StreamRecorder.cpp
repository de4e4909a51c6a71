// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StreamRecorder.h"

#include "base/Clock.h"
#include "sources/ConnectorDefinition.h"
#include "sources/HttpSession.h"
#include "sources/HttpTransport.h"
#include "sources/StreamReader.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What the connector declares; how the server is reached is nobody else's business.
SourceSettings withoutRoute(SourceSettings source, const ConnectorDefinition &connector)
{
    const QStringList set = source.parameters.keys();
    for (const QString &name : set) {
        if (!connector.findParameter(name))
            source.parameters.remove(name);
    }
    return source;
}

} // namespace

Result<Recording> StreamRecorder::run(const QString &name, const QString &folder, int mostPages,
                                      const std::atomic_bool &stop) const
{
    const StreamDefinition *stream = m_connector.findStream(name);
    if (!stream) {
        QStringList names;
        for (const StreamDefinition &one : m_connector.streams)
            names.append(one.name);
        return fail(
            Error::Kind::Usage, u"record"_s,
            u"the connector %1 has no stream \"%2\"; it has %3"_s.arg(m_connector.name, name, names.join(u", "_s)));
    }
    auto recording = Recording::create(folder, withoutRoute(m_source, m_connector), name, m_clock.now());
    if (!recording)
        return recording;
    HttpTransport transport(HttpLimits::of(m_source), HttpRoute::of(m_source));
    HttpSession session;
    int pages = 0;
    bool isEnough = false;
    ReadHooks hooks;
    hooks.onPage = [&](const StreamPage &page) -> Result<void> {
        for (const RawAnswer &answer : page.answers) {
            if (auto kept = recording->add(answer); !kept)
                return kept;
        }
        if (onProgress)
            onProgress(u"%1 page %2: %3 records"_s.arg(name).arg(++pages).arg(page.records));
        else
            ++pages;
        isEnough = pages >= mostPages;
        return isEnough ? Result<void>(fail(Error::Kind::Cancelled, u"record"_s)) : Result<void>();
    };
    hooks.onFailedAnswer = [&](const RawAnswer &answer) { return recording->add(answer); };
    hooks.onWait = [&](const QString &message) {
        if (onProgress)
            onProgress(message);
    };
    // Streams that are read once per record of another one: what that one lists, in rows of this very moment.
    hooks.parentValues = [&](const QString &parent, const QString &field) {
        QStringList values;
        ReadHooks list;
        list.onPage = [&](const StreamPage &page) -> Result<void> {
            for (const RawAnswer &answer : page.answers) {
                if (auto kept = recording->add(answer); !kept)
                    return kept;
            }
            for (const auto &[row, origin] : page.rows)
                values.append(fieldText(row.value(field)));
            return {};
        };
        if (const StreamDefinition *definition = m_connector.findStream(parent))
            (void)StreamReader(m_source, *definition, transport, m_clock, sleepInSteps, &session).read(list, stop);
        return values;
    };
    const auto read = StreamReader(m_source, *stream, transport, m_clock, sleepInSteps, &session).read(hooks, stop);
    if (auto finished = recording->finish(); !finished)
        return fail(finished.error());
    if (!read && !isEnough)
        return fail(read.error());
    return recording;
}

} // namespace plumbline
