// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/LookupReader.h"

#include "sources/PageGuard.h"
#include "sources/Paginator.h"
#include "sources/RecordSelector.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> LookupReader::read(const StreamDefinition &stream, PageFetcher &fetcher, TimePoint now,
                                std::optional<TimePoint> since)
{
    for (const LookupDefinition &lookup : stream.lookups) {
        if (auto done = readOne(lookup, fetcher, now, since); !done)
            return done;
    }
    return {};
}

Result<QStringList> LookupReader::keys(const LookupDefinition &lookup, PageFetcher &fetcher, TimePoint now)
{
    if (auto done = readOne(lookup, fetcher, now, {}); !done)
        return fail(done.error());
    QStringList found = m_tables.take(lookup.name).keys();
    found.sort();
    return found;
}

Result<void> LookupReader::readOne(const LookupDefinition &lookup, PageFetcher &fetcher, TimePoint now,
                                   std::optional<TimePoint> since)
{
    const RequestTemplate::Values values = [&](const QString &name) { return fetcher.valueOf(name, {}); };
    const QByteArray posted = lookup.request.filledBody(values);
    const auto first = lookup.request.url(fetcher.base(), values);
    if (!first)
        return fail(first.error());
    const int weeks = fetcher.parameters().value(lookup.paging.weeksParameter).value(0).toInt();
    const Paginator paginator(lookup.paging, *first, weeks);
    MappingContext context;
    context.parameters = fetcher.parameters();
    context.zone = fetcher.source().zone;
    QHash<QString, JoinedPlace> &table = m_tables[lookup.name];
    PageGuard guard(lookup.paging);
    for (QString state = paginator.start(now, since); !state.isEmpty();) {
        if (auto entered = guard.enter(state); !entered)
            return entered;
        const auto address = paginator.address(state);
        if (!address)
            return fail(address.error());
        std::optional<FetchedPage> page;
        if (lookup.isOptional) {
            auto fetched = fetcher.fetchOptional(*address, posted);
            if (!fetched)
                return fail(fetched.error());
            if (!*fetched)
                return {};
            page = std::move(*fetched);
        } else {
            auto fetched = fetcher.fetch(*address, posted);
            if (!fetched)
                return fail(fetched.error());
            page = std::move(*fetched);
        }
        qint64 records = 0;
        const auto root = page->document.root();
        auto selected = selectRecords(lookup.records, root, [&](const RecordScope &record) {
            ++records;
            const auto key = ValueEvaluator(context, record, {}, root).evaluate(*lookup.key);
            if (key && !isNothing(*key))
                table.insert(mappedText(*key), {record.place, page->answer.sha256, {}});
        });
        if (!selected)
            return selected;
        if (auto admitted = guard.admit(page->answer, records); !admitted)
            return admitted;
        auto next = paginator.next(state, page->response, root, records);
        if (!next)
            return fail(next.error());
        state = *next;
        m_answers.append(page->answer);
        m_documents.push_back(std::move(page->document));
    }
    return {};
}

} // namespace plumbline
