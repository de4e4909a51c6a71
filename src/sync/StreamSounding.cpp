// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StreamSounding.h"

#include "base/Clock.h"
#include "formats/OtlpRows.h"
#include "sources/LookupReader.h"
#include "sources/PageFetcher.h"
#include "sources/Paginator.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace plumbline {

namespace {

constexpr int fewRecords = 5;
/// Somebody is looking on: a server in trouble is named after one more attempt.
constexpr auto longestPause = 2s;

StreamDefinition smallPages(StreamDefinition stream)
{
    if (stream.paging.size > 0)
        stream.paging.size = std::min(stream.paging.size, fewRecords);
    if (stream.paging.pages) {
        PagingDefinition inner = *stream.paging.pages;
        inner.size = inner.size > 0 ? std::min(inner.size, fewRecords) : 0;
        stream.paging.pages = std::make_shared<const PagingDefinition>(inner);
    }
    return stream;
}

} // namespace

ProbeStep StreamSounding::ask(const StreamDefinition &stream)
{
    ProbeStep step{ProbeStep::Kind::Stream, stream.name, ProbeStep::State::Skipped, u"stopped"_s};
    if (m_stop)
        return step;
    const auto partition = partitionOf(stream);
    if (!partition) {
        step.text = partition.error().detail;
        // What nobody asked for is no reason to call the source unusable: a pull leaves it out, too.
        if (stream.isOptional || stream.forEach->stream.isEmpty()) {
            step.state = ProbeStep::State::Remark;
            step.text += u"; the other streams are read without it"_s;
        }
        return step;
    }
    return fetched(smallPages(stream), *partition);
}

Result<QString> StreamSounding::partitionOf(const StreamDefinition &stream) const
{
    if (!stream.forEach)
        return QString();
    const ForEachDefinition &forEach = *stream.forEach;
    const QStringList values = m_connector.withDefaults(m_source.parameters).value(forEach.parameter);
    if (!values.isEmpty() && !values.first().isEmpty())
        return values.first();
    for (const Row &row : m_rows.value(forEach.stream)) {
        if (QString value = fieldText(row.value(forEach.field)); !value.isEmpty())
            return value;
    }
    if (forEach.lookup)
        return QString(); // the source is asked for them
    return fail(Error::Kind::Configuration, u"test stream"_s,
                forEach.stream.isEmpty()
                    ? u"nothing to ask for: \"%1\" is not set under [source.params]"_s.arg(forEach.parameter)
                    : u"it is read once per record of %1, and none came from there"_s.arg(forEach.stream));
}

ProbeStep StreamSounding::fetched(const StreamDefinition &stream, const QString &partition)
{
    ProbeStep step{ProbeStep::Kind::Stream, stream.name, ProbeStep::State::Problem, {}};
    QString wait;
    ReadHooks hooks;
    hooks.onWait = [&](const QString &message) { wait = message; };
    const Sleeper sleep = [](std::chrono::milliseconds pause, const std::atomic_bool &stop) {
        return pause <= longestPause && sleepInSteps(pause, stop);
    };
    RequestSender sender(m_source, stream, m_transport, m_clock, sleep, hooks, m_stop, m_session);
    PageFetcher fetcher(m_source, stream, sender, m_clock);
    QString value = partition;
    if (value.isEmpty() && stream.forEach) {
        const auto listed = LookupReader().keys(*stream.forEach->lookup, fetcher, m_clock.now());
        if (!listed) {
            step.text = whyNot(stream, listed.error(), fetcher.lastStatus(), wait);
            return step;
        }
        if (listed->isEmpty()) {
            step.state = ProbeStep::State::Remark;
            step.text = u"the source has none of these; the other streams are read without it"_s;
            return step;
        }
        value = listed->first();
    }
    const RequestTemplate::Values values = [&](const QString &name) { return fetcher.valueOf(name, value); };
    const auto first = stream.request.url(fetcher.base(), values);
    if (!first) {
        step.text = toString(first.error());
        return step;
    }
    const int weeks = fetcher.parameters().value(stream.paging.weeksParameter).value(0).toInt();
    const Paginator paginator(stream.paging, *first, weeks);
    const auto address = paginator.address(paginator.start(m_clock.now()));
    const auto page = address ? fetcher.fetch(*address, stream.request.filledBody(values))
                              : Result<FetchedPage>(fail(address.error()));
    if (const auto offset = fetcher.takeTally().clockOffset)
        m_clockOffset = offset;
    if (!page) {
        step.state = m_stop ? ProbeStep::State::Skipped : ProbeStep::State::Problem;
        step.text = whyNot(stream, page.error(), fetcher.lastStatus(), wait);
        if (!m_stop && stream.isOptional && (fetcher.lastStatus() == 403 || fetcher.lastStatus() == 404)) {
            step.state = ProbeStep::State::Remark;
            step.text += u"; the stream may be missing, the others are read without it"_s;
        }
        return step;
    }
    m_limit = RateLimit::read(page->response, m_clock.now());
    MappingContext context;
    context.parameters = fetcher.parameters();
    context.partition = value;
    context.zone = m_source.zone;
    const auto rows = mapPage(stream, page->answer, page->document.root(), context, {}, nativeReaders());
    if (rows)
        return mapped(stream, *rows);
    step.text = u"the answer has another shape than the connector expects: "_s + toString(rows.error());
    return step;
}

ProbeStep StreamSounding::mapped(const StreamDefinition &stream, const MappedPage &page)
{
    for (const auto &[row, origin] : page.rows)
        m_rows[stream.name].append(row);
    ProbeStep step{ProbeStep::Kind::Stream, stream.name, ProbeStep::State::Fine, {}};
    step.text = page.records == 0
        ? u"answers; there is no record"_s
        : u"answers; the first %1 records make %2 rows"_s.arg(page.records).arg(page.rows.size());
    // Records that need further answers cannot be whole here, but they have their ids.
    const bool isWhole = stream.expand.empty() && stream.lookups.empty();
    const auto found = std::find_if(page.rejected.begin(), page.rejected.end(),
                                    [&](const RejectedRecord &rejected) { return isWhole || rejected.field == u"id"; });
    if (found == page.rejected.end())
        return step;
    const RejectedRecord &why = *found;
    step.state = page.rows.isEmpty() ? ProbeStep::State::Problem : ProbeStep::State::Remark;
    step.text += u"; %1 would be put aside: %2 %3 (%4)"_s.arg(page.rejected.size())
                     .arg(why.type, why.field.isEmpty() ? why.reason : why.field + u": "_s + why.reason,
                          why.rawPointer.isEmpty() ? u"the whole answer"_s : why.rawPointer);
    return step;
}

QString StreamSounding::whyNot(const StreamDefinition &stream, const Error &error, int status,
                               const QString &wait) const
{
    if (m_stop)
        return u"stopped"_s;
    if (error.kind == Error::Kind::Cancelled)
        return u"the server does not answer this now: "_s + wait;
    QString text = toString(error);
    const bool isOfStream = !stream.permissions.isEmpty();
    const QStringList &needed = isOfStream ? stream.permissions : m_connector.permissions;
    if ((status == 403 || status == 404) && !needed.isEmpty())
        text += u"; the %1 needs: %2"_s.arg(isOfStream ? u"stream"_s : u"connector"_s, needed.join(u", "_s));
    return text;
}

ProbeStep StreamSounding::budget() const
{
    ProbeStep step{ProbeStep::Kind::Budget, {}, ProbeStep::State::Fine, u"the server announces no limit"_s};
    if (!m_limit.remaining)
        return step;
    step.text = u"%1 requests are left"_s.arg(*m_limit.remaining);
    if (m_limit.reset)
        step.text += u" until "_s + formatInstant(*m_limit.reset);
    if (m_limit.isSpent()) {
        step.state = ProbeStep::State::Remark;
        step.text += u"; a pull would wait"_s;
    }
    return step;
}

} // namespace plumbline
