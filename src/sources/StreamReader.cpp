// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/StreamReader.h"

#include "base/Clock.h"
#include "sources/LookupReader.h"
#include "sources/PageGuard.h"
#include "sources/PageMapper.h"
#include "sources/Paginator.h"
#include "sources/RecordSelector.h"
#include "sources/RowMapping.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A server whose cursors end sooner than its list can be read would be read for ever.
constexpr int mostRestarts = 3;

/// Reads the partitions of one stream, one after the other.
class Reading
{
public:
    Reading(const StreamDefinition &stream, PageFetcher &fetcher, const ReadHooks &hooks, const Clock &clock)
        : m_stream(stream), m_fetcher(fetcher), m_hooks(hooks), m_clock(clock)
    {
    }

    Result<void> all()
    {
        std::optional<Error> first;
        for (const QString &partition : partitions()) {
            const QString saved = m_hooks.resumeFrom ? m_hooks.resumeFrom(partition) : QString();
            if (saved == u"done"_s)
                continue;
            auto done = one(partition, saved);
            if (done)
                continue;
            const bool isOfPartition
                = done.error().kind == Error::Kind::Http || done.error().kind == Error::Kind::Format;
            if (!isOfPartition || !m_stream.forEach || done.error().detail.contains(u"answered 401"_s))
                return done;
            if (!first)
                first = done.error();
        }
        return first ? Result<void>(fail(*first)) : Result<void>();
    }

private:
    QStringList partitions() const
    {
        if (!m_stream.forEach)
            return {QString()};
        const ForEachDefinition &forEach = *m_stream.forEach;
        QStringList values = m_fetcher.parameters().value(forEach.parameter);
        values.removeAll(QString());
        if (values.isEmpty() && !forEach.stream.isEmpty() && m_hooks.parentValues)
            values = m_hooks.parentValues(forEach.stream, forEach.field);
        values.removeDuplicates();
        return values;
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
            if (mapping->records)
                static_cast<void>(selectRecords(*mapping->records, root, note));
        }
        if (!hasRecords)
            return {};
        m_hasLookups = true;
        return m_lookups.read(m_stream, m_fetcher, m_clock.now());
    }

    Result<void> one(const QString &partition, const QString &saved)
    {
        const auto first = m_stream.request.url(
            m_fetcher.base(), [&](const QString &name) { return m_fetcher.valueOf(name, partition); });
        if (!first)
            return fail(first.error());
        const int weeks = m_fetcher.parameters().value(m_stream.paging.weeksParameter).value(0).toInt();
        const Paginator paginator(m_stream.paging, *first, weeks);
        m_report = {};
        m_report.partition = partition;
        m_report.isResumed = !saved.isEmpty();
        m_report.cursor = saved.isEmpty() ? paginator.start(m_clock.now()) : saved;
        auto done = allPages(paginator);
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
            const QString partition = m_report.partition;
            m_report = {};
            m_report.partition = partition;
            m_report.restarts = restarts;
            m_report.cursor = paginator.start(m_clock.now());
            guard.emplace(m_stream.paging);
        }
        return {};
    }

    Result<QString> page(const Paginator &paginator, PageGuard &guard, const QString &state)
    {
        const QString &partition = m_report.partition;
        if (auto entered = guard.enter(state); !entered)
            return fail(entered.error());
        const auto address = paginator.address(state);
        if (!address)
            return fail(address.error());
        auto fetched = m_fetcher.fetch(*address);
        if (!fetched) {
            m_isGone = fetched.error().kind == Error::Kind::Http && m_fetcher.lastStatus() == 410;
            return fail(fetched.error());
        }
        const auto root = fetched->document.root();
        if (auto read = readLookupsFor(root); !read)
            return fail(read.error());
        MappingContext context;
        context.parameters = m_fetcher.parameters();
        context.partition = partition;
        context.zone = m_fetcher.source().zone;
        context.lookups = &m_lookups.tables();
        m_joinedAnswers.clear();
        JoinRecord join;
        if (!m_stream.expand.empty())
            join = [&](const RecordScope &record) { return expand(record, partition, context); };
        auto mapped = mapPage(m_stream, fetched->answer, root, context, join);
        if (!mapped && mapped.error().kind != Error::Kind::Format)
            return fail(mapped.error());
        const Result<void> admitted = mapped ? guard.admit(fetched->answer, mapped->records) : Result<void>();
        if (!mapped || !admitted) {
            const auto kept = m_hooks.onFailedAnswer ? m_hooks.onFailedAnswer(fetched->answer) : Result<void>();
            return fail(!kept ? kept.error() : mapped ? admitted.error() : mapped.error());
        }
        auto next = paginator.next(state, fetched->response, root, mapped->records);
        StreamPage page;
        page.partition = partition;
        page.state = state;
        page.window = paginator.window(state);
        page.claimedTotal = paginator.claimedTotal(fetched->response, root);
        page.totalKind = paginator.totalKind(fetched->response, root);
        page.answers = QList<RawAnswer>{fetched->answer} + m_lookups.takeAnswers() + m_joinedAnswers;
        page.rows = std::move(mapped->rows);
        page.rejected = std::move(mapped->rejected);
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
        m_report.confirmed += tally.confirmed;
        if (tally.clockOffset)
            m_report.clockOffset = tally.clockOffset;
        page.number = int(++m_report.pages);
        page.isRestart = m_report.restarts > 0 && page.number == 1;
        m_report.records += page.records;
        m_report.bytes += page.bytes;
        if (page.claimedTotal) {
            m_report.claimedTotal = page.claimedTotal;
            m_report.totalKind = page.totalKind;
        }
        if (page.window)
            m_report.window = TimeWindow{m_report.window ? m_report.window->from : page.window->from, page.window->to};
    }

    Result<QHash<QString, JoinedPlace>> expand(const RecordScope &record, const QString &partition,
                                               const MappingContext &context)
    {
        QHash<QString, JoinedPlace> joined;
        m_joinedDocuments.clear();
        for (const ExpandDefinition &expansion : m_stream.expand) {
            if (!applies(expansion, record, context))
                continue;
            const auto values = [&](const QString &name) {
                QStringList known = m_fetcher.valueOf(name, partition);
                if (!known.isEmpty())
                    return known;
                const auto place = JsonPath::parse(name).follow(record.place, context.parameters);
                const auto value = place ? valueFrom(place->value) : MappedValue();
                return value ? QStringList(mappedText(*value)) : QStringList();
            };
            const auto address = expansion.request.url(m_fetcher.base(), values);
            if (!address)
                return fail(address.error());
            auto fetched = expansion.isOptional ? m_fetcher.fetchOptional(*address) : required(*address);
            if (!fetched)
                return fail(fetched.error());
            if (!*fetched)
                continue;
            const auto place = JsonPath::parse(expansion.records).follow({(*fetched)->document.root(), {}}, {});
            if (!place)
                return fail(Error::Kind::Format, u"join answer"_s, u"the answer has no \"%1\""_s.arg(expansion.records),
                            (*fetched)->answer.url);
            joined.insert(expansion.name, {{place->value, expansion.records}, (*fetched)->answer.sha256});
            m_joinedAnswers.append((*fetched)->answer);
            m_joinedDocuments.push_back(std::move((*fetched)->document));
        }
        return joined;
    }

    bool applies(const ExpandDefinition &expansion, const RecordScope &record, const MappingContext &context) const
    {
        if (!expansion.when)
            return true;
        const QHash<QString, JoinedPlace> nothing;
        ValueEvaluator evaluator(context, record, nothing, record.place.value);
        return evaluator.holds(*expansion.when);
    }

    Result<std::optional<FetchedPage>> required(const QUrl &address)
    {
        auto page = m_fetcher.fetch(address);
        if (!page)
            return fail(page.error());
        return std::optional<FetchedPage>(std::move(*page));
    }

    const StreamDefinition &m_stream;
    PageFetcher &m_fetcher;
    const ReadHooks &m_hooks;
    const Clock &m_clock;
    LookupReader m_lookups;
    bool m_hasLookups = false;
    bool m_isGone = false; ///< The last page was answered with 410.
    PartitionReport m_report; ///< Of the partition that is being read.
    QList<RawAnswer> m_joinedAnswers;
    std::deque<JsonDocument> m_joinedDocuments; ///< Of the record that is being mapped.
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
