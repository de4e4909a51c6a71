// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/StreamReader.h"

#include "base/Clock.h"
#include "sources/LookupReader.h"
#include "sources/PageGuard.h"
#include "sources/Paginator.h"
#include "sources/RecordJoiner.h"
#include "sources/RecordSelector.h"
#include "sources/RowMapping.h"
#include "sources/WindowFill.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A server whose cursors end sooner than its list can be read would be read for ever.
constexpr int mostRestarts = 3;
const QString fullText = u"one second holds as many records as are asked for at most; there may be more"_s;

/// Reads the partitions of one stream, one after the other.
class Reading
{
public:
    Reading(const StreamDefinition &stream, PageFetcher &fetcher, const ReadHooks &hooks, const Clock &clock)
        : m_stream(stream), m_fetcher(fetcher), m_hooks(hooks), m_clock(clock), m_joiner(stream, fetcher)
    {
    }

    Result<void> all()
    {
        std::optional<Error> first;
        const auto values = partitions();
        if (!values)
            return fail(values.error());
        for (const QString &partition : *values) {
            const QString saved = m_hooks.resumeFrom ? m_hooks.resumeFrom(partition) : QString();
            if (saved == u"done"_s)
                continue;
            auto done = one(partition, saved);
            if (done)
                continue;
            const bool isOfPartition = done.error().kind == Error::Kind::Http
                || done.error().kind == Error::Kind::Format || done.error().kind == Error::Kind::TooLong;
            if (!isOfPartition || !m_stream.forEach || done.error().detail.contains(u"answered 401"_s))
                return done;
            if (!first)
                first = done.error();
        }
        return first ? Result<void>(fail(*first)) : Result<void>();
    }

private:
    Result<QStringList> partitions()
    {
        if (!m_stream.forEach)
            return QStringList{QString()};
        const ForEachDefinition &forEach = *m_stream.forEach;
        QStringList values = m_fetcher.parameters().value(forEach.parameter);
        values.removeAll(QString());
        if (values.isEmpty() && !forEach.stream.isEmpty() && m_hooks.parentValues)
            values = m_hooks.parentValues(forEach.stream, forEach.field);
        if (values.isEmpty() && forEach.lookup)
            return listed(*forEach.lookup);
        values.removeDuplicates();
        return values;
    }

    Result<QStringList> listed(const LookupDefinition &lookup)
    {
        LookupReader reader;
        auto keys = reader.keys(lookup, m_fetcher, m_clock.now());
        for (const RawAnswer &answer : reader.takeAnswers()) {
            if (auto kept = keep(answer); !kept)
                return fail(kept.error());
        }
        const int status = m_fetcher.lastStatus();
        if (keys && keys->isEmpty() && (status == 403 || status == 404) && m_hooks.onPartition) {
            if (m_hooks.resumeFrom)
                m_hooks.resumeFrom(QString()); // the stream as a whole, which has no partitions now
            PartitionReport report;
            report.absence = status == 404 ? Absence::NotFound : Absence::NotPermitted;
            m_hooks.onPartition(report);
        }
        return keys;
    }

    /// Read when there is a first record to look something up for: the tables of an empty stream may be long.
    Result<void> readLookupsFor(simdjson::dom::element root)
    {
        if (m_hasLookups || m_stream.lookups.empty())
            return {};
        bool hasRecords = false;
        const auto note = [&hasRecords](const RecordScope &) { hasRecords = true; };
        static_cast<void>(selectRecords(m_stream.records, root, note)); // its errors come with the mapping
        for (const auto &mapping : m_stream.rows) {
            if (mapping->records && mapping->joined.isEmpty())
                static_cast<void>(selectRecords(*mapping->records, root, note));
        }
        if (!hasRecords)
            return {};
        m_hasLookups = true;
        // One table serves all partitions, and each may have been read last at another time.
        return m_lookups.read(m_stream, m_fetcher, m_clock.now(), m_stream.forEach ? std::nullopt : m_report.since);
    }

    Result<void> one(const QString &partition, const QString &saved)
    {
        const auto since = sinceOf(partition);
        const RequestTemplate::Values values = [&](const QString &name) {
            if (name == u"since"_s)
                return since ? QStringList(m_stream.incremental->timeForm.write(*since)) : QStringList();
            return m_fetcher.valueOf(name, partition);
        };
        const auto first = m_stream.request.url(m_fetcher.base(), values);
        if (!first)
            return fail(first.error());
        const int weeks = m_fetcher.parameters().value(m_stream.paging.weeksParameter).value(0).toInt();
        const Paginator paginator(m_stream.paging, *first, weeks);
        m_posted = m_stream.request.filledBody(values);
        m_report = {};
        m_report.partition = partition;
        m_report.since = since;
        m_report.isResumed = !saved.isEmpty();
        m_report.cursor = saved.isEmpty() ? paginator.start(m_clock.now(), since) : saved;
        auto done = allPages(paginator);
        if (!done)
            m_report.error = done.error();
        if (m_hooks.onPartition)
            m_hooks.onPartition(m_report);
        return done;
    }

    Result<void> allPages(const Paginator &paginator)
    {
        std::optional<PageGuard> guard(m_stream.paging);
        while (!m_report.cursor.isEmpty()) {
            const QString state = m_report.cursor;
            m_isGone = false;
            const auto next = page(paginator, *guard, state);
            if (next) {
                m_report.cursor = *next;
                continue;
            }
            if (!m_isGone || !m_stream.paging.restartsWhenGone || m_report.restarts >= mostRestarts)
                return fail(next.error());
            // What was read before is read again; rows have keys of their own, so none is there twice.
            const int restarts = m_report.restarts + 1;
            PartitionReport anew;
            anew.partition = m_report.partition;
            anew.since = m_report.since;
            anew.restarts = restarts;
            anew.cursor = paginator.start(m_clock.now(), anew.since);
            m_report = anew;
            guard.emplace(m_stream.paging);
        }
        return {};
    }

    std::optional<TimePoint> sinceOf(const QString &partition) const
    {
        if (!m_stream.incremental || !m_hooks.since)
            return std::nullopt;
        const auto last = m_hooks.since(partition);
        if (!last)
            return std::nullopt;
        // Not every server reads fractions; a second earlier is asked for once more.
        return std::chrono::floor<std::chrono::seconds>(*last - m_stream.incremental->overlap);
    }

    /// The first question to an optional stream may be answered with "no such thing"; of windows, that of each.
    Result<QString> nothingThere(const Paginator &paginator, const QString &state, const Error &error)
    {
        const int status = m_fetcher.lastStatus();
        const bool isWindow = m_stream.paging.kind == PagingDefinition::Kind::Window && status == 404;
        const bool isBeginning = m_report.pages == 0 && !m_report.isResumed;
        if (!m_stream.isOptional || (status != 403 && status != 404) || (!isBeginning && !isWindow)
            || paginator.isInsideWindow(state))
            return fail(error);
        const QString next = isWindow ? paginator.afterWindow(state) : QString();
        if (next.isEmpty() && isBeginning)
            m_report.absence = status == 404 ? Absence::NotFound : Absence::NotPermitted;
        return next;
    }

    /// Answers that become no page are kept, too.
    Result<void> keep(const RawAnswer &answer)
    {
        return m_hooks.onFailedAnswer ? m_hooks.onFailedAnswer(answer) : Result<void>();
    }

    Result<QString> page(const Paginator &paginator, PageGuard &guard, const QString &state)
    {
        const QString &partition = m_report.partition;
        if (auto entered = guard.enter(state); !entered)
            return fail(entered.error());
        const auto address = paginator.address(state);
        if (!address)
            return fail(address.error());
        auto fetched = m_fetcher.fetch(*address, m_posted);
        if (!fetched) {
            m_isGone = fetched.error().kind == Error::Kind::Http && m_fetcher.lastStatus() == 410;
            if (fetched.error().kind == Error::Kind::TooLong && !paginator.isInsideWindow(state)) {
                if (const QString narrower = paginator.narrower(state); !narrower.isEmpty())
                    return narrower;
            }
            return fetched.error().kind == Error::Kind::Http ? nothingThere(paginator, state, fetched.error())
                                                             : Result<QString>(fail(fetched.error()));
        }
        const auto root = fetched->document.root();
        const bool isOverfull = isFull(m_stream.paging, root, m_fetcher.parameters());
        if (const QString narrower = isOverfull ? paginator.narrower(state) : QString(); !narrower.isEmpty())
            return keep(fetched->answer).map([&] { return narrower; });
        if (auto read = readLookupsFor(root); !read)
            return fail(read.error());
        MappingContext context;
        context.parameters = m_fetcher.parameters();
        context.partition = partition;
        context.zone = m_fetcher.source().zone;
        context.lookups = &m_lookups.tables();
        JoinRecord join;
        if (!m_stream.expand.empty())
            join = [&](const RecordScope &record) { return m_joiner.join(record, context); };
        auto mapped = mapPage(m_stream, fetched->answer, root, context, join, m_hooks.readers);
        if (!mapped && mapped.error().kind != Error::Kind::Format)
            return fail(mapped.error());
        const Result<void> admitted = mapped ? guard.admit(fetched->answer, mapped->records) : Result<void>();
        if (!mapped || !admitted) {
            const auto kept = keep(fetched->answer);
            return fail(!kept ? kept.error() : mapped ? admitted.error() : mapped.error());
        }
        auto next = paginator.next(state, fetched->response, root, mapped->records);
        // Lists inside of the records of a page may well be empty.
        const bool isFollowed = next && !m_stream.records.contains(u'*');
        const QString doubt = guard.doubt(mapped->rows, mapped->records, isFollowed ? *next : QString());
        if (isOverfull || !doubt.isEmpty())
            m_report.doubt = isOverfull ? fullText : doubt;
        StreamPage page;
        page.partition = partition;
        page.state = state;
        page.since = m_report.since;
        page.window = paginator.window(state);
        page.claimedTotal = paginator.claimedTotal(fetched->response, root);
        page.totalKind = paginator.totalKind(fetched->response, root);
        page.answers = QList<RawAnswer>{fetched->answer} + m_lookups.takeAnswers() + m_joiner.takeAnswers();
        page.rows = std::move(mapped->rows);
        page.rejected = std::move(mapped->rejected);
        for (auto &[row, origin] : page.rows)
            m_fetcher.proof().blackOut(row);
        for (RejectedRecord &rejected : page.rejected)
            m_fetcher.proof().blackOut(rejected.reason);
        page.records = mapped->records;
        // What the page holds is good even when it leads nowhere; the state stays before it, so that it is read again.
        page.next = next ? *next : state;
        count(page);
        if (auto kept = m_hooks.onPage(page); !kept)
            return fail(kept.error());
        return next;
    }

    /// Writes the page into the report, and what the report knows into the page.
    void count(StreamPage &page)
    {
        for (const RawAnswer &answer : std::as_const(page.answers))
            page.bytes += answer.body.size();
        const RequestTally tally = m_fetcher.takeTally();
        page.confirmed = tally.confirmed;
        page.clockOffset = tally.clockOffset;
        page.number = int(m_report.pages + 1);
        page.isRestart = m_report.restarts > 0 && page.number == 1;
        m_report.count(page);
    }

    const StreamDefinition &m_stream;
    PageFetcher &m_fetcher;
    const ReadHooks &m_hooks;
    const Clock &m_clock;
    LookupReader m_lookups;
    RecordJoiner m_joiner;
    QByteArray m_posted; ///< With every question of the partition; empty: they are asked by GET.
    bool m_hasLookups = false;
    bool m_isGone = false; ///< The last page was answered with 410.
    PartitionReport m_report; ///< Of the partition that is being read.
};

} // namespace

StreamReader::StreamReader(const SourceSettings &source, const StreamDefinition &stream, Transport &transport,
                           const Clock &clock, Sleeper sleep, HttpSession *session)
    : m_source(source), m_stream(stream), m_transport(transport), m_clock(clock), m_sleep(std::move(sleep)),
      m_session(session)
{
}

Result<void> StreamReader::read(const ReadHooks &hooks, const std::atomic_bool &stop)
{
    HttpSession own;
    RequestSender sender(m_source, m_stream, m_transport, m_clock, m_sleep, hooks, stop, m_session ? *m_session : own);
    PageFetcher fetcher(m_source, m_stream, sender, m_clock);
    return Reading(m_stream, fetcher, hooks, m_clock).all();
}

} // namespace plumbline
