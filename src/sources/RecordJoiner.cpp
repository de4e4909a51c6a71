// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RecordJoiner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool RecordJoiner::applies(const ExpandDefinition &expansion, const RecordScope &record,
                           const MappingContext &context) const
{
    if (!expansion.when)
        return true;
    const QHash<QString, JoinedPlace> nothing;
    ValueEvaluator evaluator(context, record, nothing, record.place.value);
    return evaluator.holds(*expansion.when);
}

Result<std::optional<FetchedPage>> RecordJoiner::fetch(const ExpandDefinition &expansion, const QUrl &address,
                                                       const QByteArray &posted)
{
    if (expansion.isOptional)
        return m_fetcher.fetchOptional(address, posted);
    auto page = m_fetcher.fetch(address, posted);
    if (!page)
        return fail(page.error());
    return std::optional<FetchedPage>(std::move(*page));
}

Result<QHash<QString, JoinedPlace>> RecordJoiner::join(const RecordScope &record, const MappingContext &context)
{
    QHash<QString, JoinedPlace> joined;
    m_documents.clear();
    for (const ExpandDefinition &expansion : m_stream.expand) {
        if (!applies(expansion, record, context))
            continue;
        const auto values = [&](const QString &name) {
            QStringList known = m_fetcher.valueOf(name, context.partition);
            if (!known.isEmpty())
                return known;
            const auto place = JsonPath::parse(name).follow(record.place, context.parameters);
            const auto value = place ? valueFrom(place->value) : MappedValue();
            return value ? QStringList(mappedText(*value)) : QStringList();
        };
        const auto address = expansion.request.url(m_fetcher.base(), values);
        if (!address)
            return fail(address.error());
        auto fetched = fetch(expansion, *address, expansion.request.filledBody(values));
        if (!fetched)
            return fail(fetched.error());
        if (!*fetched)
            continue;
        const auto place = JsonPath::parse(expansion.records).follow({(*fetched)->document.root(), {}}, {});
        if (!place)
            return fail(Error::Kind::Format, u"join answer"_s, u"the answer has no \"%1\""_s.arg(expansion.records),
                        (*fetched)->answer.url);
        joined.insert(expansion.name,
                      {{place->value, expansion.records}, (*fetched)->answer.sha256, (*fetched)->answer.body});
        m_answers.append((*fetched)->answer);
        m_documents.push_back(std::move((*fetched)->document));
    }
    return joined;
}

} // namespace plumbline
