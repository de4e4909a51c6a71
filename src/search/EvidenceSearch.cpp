// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/EvidenceSearch.h"

#include "search/FacetCounts.h"
#include "search/SearchPlan.h"
#include "store/StoreConnection.h"

#include <QIODevice>
#include <QMap>
#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr quint32 stepSize = 4'096;
constexpr qint64 fewMatches = 65'536;
constexpr size_t shortWalk = 200'000;
constexpr size_t wordsPerChunk = ChunkBits::words;

/// Everything in a filter that decides which rows fit, but not their order.
QString keyOf(const RowFilter &filter, qint64 upTo, quint64 epoch)
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    QMap<QString, QString> equals;
    for (auto it = filter.equals.begin(); it != filter.equals.end(); ++it)
        equals.insert(it.key(), it.value());
    stream << filter.type << filter.services << filter.environments << filter.sources << filter.ids << filter.text
           << equals << upTo << epoch << bool(filter.from) << bool(filter.to);
    if (filter.from)
        stream << toNs(*filter.from);
    if (filter.to)
        stream << toNs(*filter.to);
    return QString::fromLatin1(key);
}

/// The column that a filter is sorted by: -1 for the order of versions, -2 when there is no such column.
int sortColumn(const RowType &type, const RowFilter &filter)
{
    const QString field = filter.sortField.isEmpty() ? RowQueries::timeField(type) : filter.sortField;
    if (field.isEmpty())
        return -1;
    const int column = SearchedColumns::of(type, field);
    return column < 0 || field == u"stream" ? -2 : column;
}

QString orderName(int column, bool descending)
{
    return u"%1 %2"_s.arg(column).arg(descending);
}

} // namespace

void EvidenceSearch::giveUp(const QString &type, const Error &error)
{
    m_memory.m_types.erase(type);
    m_memory.m_matches.clear();
    if (!IndexParts::isDamage(error))
        return;
    m_memory.m_notice
        = u"The search index was thrown away (%1); `plumbline store reindex` makes it again."_s.arg(toString(error));
    m_parts.reset();
    m_isOpen = false;
    IndexParts::discard(m_store);
}

template <typename Answer>
Result<Answer> EvidenceSearch::answer(const RowFilter &filter, std::function<Result<Answer>(const Ready &)> indexed,
                                      std::function<Result<Answer>()> reference)
{
    m_isIndexed = false;
    {
        const std::lock_guard guard(m_memory.m_mutex);
        const auto found = ready(filter);
        if (found && found->matches) {
            auto result = indexed(*found);
            found->index->letGo(m_memory.m_mostBytes);
            if (result) {
                m_isIndexed = true;
                return result;
            }
            giveUp(filter.type, result.error());
        } else if (!found) {
            giveUp(filter.type, found.error());
        }
    }
    return reference();
}

Result<EvidenceSearch::Ready> EvidenceSearch::ready(const RowFilter &filter)
{
    const RowType *type = findRowType(filter.type);
    if (!type || sortColumn(*type, filter) == -2)
        return Ready();
    const auto plan = SearchPlan::of(m_store, *type, filter);
    if (!plan || !*plan)
        return Ready(); // the store itself says what is wrong
    if (!m_isOpen) {
        auto opened = IndexParts::open(m_store, IndexParts::Access::Read);
        if (!opened)
            return fail(opened.error());
        m_parts = std::move(*opened);
        m_isOpen = true;
    }
    TypeIndex &index = m_memory.m_types.try_emplace(filter.type, *type).first->second;
    // Who reads on in an answer of before needs nothing of what came since.
    if (!filter.upToVersion || *filter.upToVersion > index.top()) {
        const auto fresh = index.refresh(m_store, parts(), m_memory.m_mostFresh);
        if (!fresh)
            return fail(fresh.error());
        if (!*fresh)
            return Ready();
    }
    const qint64 upTo = std::min(filter.upToVersion.value_or(index.top()), index.top());
    const QString key = keyOf(filter, upTo, index.epoch());
    Matches *matches = m_memory.m_matches.object(key);
    if (!matches) {
        auto made = match(index, **plan, upTo);
        if (!made)
            return fail(made.error());
        matches = new Matches(std::move(*made));
        m_memory.m_matches.insert(key, matches);
    }
    matches->bits.resize(index.chunks().size() * wordsPerChunk, 0);
    return Ready{&index, matches};
}

Result<Matches> EvidenceSearch::match(TypeIndex &index, const SearchPlan &plan, qint64 upTo)
{
    Matches matches;
    matches.bits = index.live(upTo);
    for (size_t chunk = 0; chunk < index.chunks().size(); ++chunk) {
        quint64 *words = matches.bits.data() + chunk * wordsPerChunk;
        ChunkBits bits;
        std::copy_n(words, wordsPerChunk, bits.bits.begin());
        if (auto narrowed = plan.narrow(index, chunk, bits, parts()); !narrowed)
            return fail(narrowed.error());
        std::ranges::copy(bits.bits, words);
        for (const quint64 word : bits.bits)
            matches.count += std::popcount(word);
    }
    return matches;
}

Result<qint64> EvidenceSearch::count(const RowFilter &filter)
{
    return answer<qint64>(
        filter, [](const Ready &ready) -> Result<qint64> { return ready.matches->count; },
        [&] { return RowQueries(m_store).count(filter); });
}

Result<qint64> EvidenceSearch::freshCount(RowFilter filter, qint64 sinceVersion)
{
    filter.upToVersion.reset();
    return answer<qint64>(
        filter,
        [sinceVersion](const Ready &ready) -> Result<qint64> {
            qint64 fresh = 0;
            for (size_t chunk = ready.index->chunks().size(); chunk-- > 0;) {
                const SearchChunk &versions = ready.index->chunks()[chunk];
                if (versions.last() <= sinceVersion)
                    break;
                for (quint32 row = versions.rowsUpTo(sinceVersion); row < versions.rows; ++row)
                    fresh += ready.matches->has(quint32(chunk) * ColumnData::mostRows + row) ? 1 : 0;
            }
            return fresh;
        },
        [&]() -> Result<qint64> { return RowQueries(m_store).freshCount(filter, sinceVersion); });
}

Result<QList<StoredRow>> EvidenceSearch::page(const RowFilter &filter, qint64 offset, qint64 limit)
{
    return answer<QList<StoredRow>>(
        filter,
        [&](const Ready &ready) -> Result<QList<StoredRow>> {
            const auto versions = versionsOfPage(ready, filter, offset, limit);
            if (!versions)
                return fail(versions.error());
            auto rows = RowQueries(m_store).versions(filter.type, *versions);
            if (rows && rows->size() != versions->size())
                return fail(Error::Kind::Store, u"search rows"_s,
                            u"damaged: it names rows that are not in the store"_s);
            return rows;
        },
        [&] { return RowQueries(m_store).page(filter, offset, limit); });
}

const std::vector<quint32> &EvidenceSearch::steps(const Ready &ready, const QString &name, const RowOrder &order)
{
    Matches::Steps &steps = ready.matches->steps[name];
    if (!steps.before.empty() && steps.state == ready.index->state())
        return steps.before;
    steps.state = ready.index->state();
    // Along the matches, which may be few, not along the order.
    const std::vector<quint32> &ranks = order.ranks();
    steps.before.assign(ranks.size() / stepSize + 2, 0);
    for (size_t word = 0; word < ready.matches->bits.size(); ++word) {
        for (quint64 left = ready.matches->bits[word]; left != 0; left &= left - 1)
            ++steps.before[ranks[word * 64 + size_t(std::countr_zero(left))] / stepSize + 1];
    }
    for (size_t i = 1; i < steps.before.size(); ++i)
        steps.before[i] += steps.before[i - 1];
    return steps.before;
}

std::vector<quint32> EvidenceSearch::placesOfPage(const Ready &ready, const QString &name, const RowOrder &order,
                                                  qint64 offset, qint64 limit)
{
    const Matches &matches = *ready.matches;
    std::vector<quint32> page;
    if (matches.count <= fewMatches) { // sooner sorted than looked for in the order of all
        std::vector<quint32> ranks;
        for (size_t word = 0; word < matches.bits.size(); ++word) {
            for (quint64 left = matches.bits[word]; left != 0; left &= left - 1)
                ranks.push_back(order.ranks()[word * 64 + size_t(std::countr_zero(left))]);
        }
        const auto end = ranks.begin() + std::min(offset + limit, qint64(ranks.size()));
        std::nth_element(ranks.begin(), ranks.begin() + offset, ranks.end());
        std::partial_sort(ranks.begin() + offset, end, ranks.end());
        for (auto rank = ranks.begin() + offset; rank != end; ++rank)
            page.push_back(order.places()[*rank]);
        return page;
    }
    const std::vector<quint32> &places = order.places();
    const auto walk = [&](size_t at, size_t end, qint64 skip, const std::vector<quint32> *before) {
        page.clear();
        for (; at < end && qint64(page.size()) < limit; ++at) {
            if (before && at % stepSize == 0 && (*before)[at / stepSize] == (*before)[at / stepSize + 1]) {
                at += stepSize - 1; // nothing in it
                continue;
            }
            if (matches.has(places[at]) && skip-- <= 0)
                page.push_back(places[at]);
        }
        return qint64(page.size()) == limit;
    };
    if (offset == 0 && walk(0, std::min(places.size(), shortWalk), 0, nullptr))
        return page;
    const std::vector<quint32> &before = steps(ready, name, order);
    const auto step = std::upper_bound(before.begin(), before.end(), quint32(offset)) - 1;
    walk(size_t(step - before.begin()) * stepSize, places.size(), offset - *step, &before);
    return page;
}

Result<QList<qint64>> EvidenceSearch::versionsOfPage(const Ready &ready, const RowFilter &filter, qint64 offset,
                                                     qint64 limit)
{
    TypeIndex &index = *ready.index;
    QList<qint64> versions;
    const int column = sortColumn(index.type(), filter);
    offset = std::max<qint64>(offset, 0);
    if (limit <= 0 || offset >= ready.matches->count)
        return versions;
    if (column == -1) {
        for (size_t word = 0; word < ready.matches->bits.size() && versions.size() < limit; ++word) {
            quint64 left = ready.matches->bits[word];
            if (offset >= std::popcount(left)) {
                offset -= std::popcount(left);
                continue;
            }
            for (; left != 0 && versions.size() < limit; left &= left - 1) {
                if (offset-- <= 0)
                    versions.append(index.versionAt(quint32(word * 64 + size_t(std::countr_zero(left)))));
            }
            offset = 0;
        }
        return versions;
    }
    const auto order = index.order(column, filter.descending, parts());
    if (!order)
        return fail(order.error());
    for (const quint32 place : placesOfPage(ready, orderName(column, filter.descending), **order, offset, limit))
        versions.append(index.versionAt(place));
    return versions;
}

Result<std::optional<qint64>> EvidenceSearch::position(const RowFilter &filter, qint64 versionId)
{
    return answer<std::optional<qint64>>(
        filter, [&](const Ready &ready) { return placeInMatches(ready, filter, versionId); },
        [&] { return RowQueries(m_store).position(filter, versionId); });
}

Result<std::optional<qint64>> EvidenceSearch::placeInMatches(const Ready &ready, const RowFilter &filter,
                                                             qint64 versionId)
{
    TypeIndex &index = *ready.index;
    const auto place = index.placeOf(versionId);
    if (!place || !ready.matches->has(*place))
        return std::optional<qint64>();
    qint64 before = 0;
    const int column = sortColumn(index.type(), filter);
    if (column == -1) {
        for (quint32 other = 0; other < *place; ++other)
            before += ready.matches->has(other) ? 1 : 0;
        return std::optional(before);
    }
    const auto order = index.order(column, filter.descending, parts());
    if (!order)
        return fail(order.error());
    const quint32 rank = (*order)->ranks()[*place];
    const std::vector<quint32> &places = (*order)->places();
    before = steps(ready, orderName(column, filter.descending), **order)[rank / stepSize];
    for (quint32 at = rank / stepSize * stepSize; at < rank; ++at)
        before += ready.matches->has(places[at]) ? 1 : 0;
    return std::optional(before);
}

Result<QList<std::pair<QString, qint64>>> EvidenceSearch::facet(const RowFilter &filter, const QString &field)
{
    const RowType *type = findRowType(filter.type);
    const int column = type ? SearchedColumns::of(*type, field) : -1;
    if (column < 0 || field == u"stream")
        return RowQueries(m_store).facet(filter, field);
    RowFilter unsorted = filter; // as the store, which does not look at the order here
    unsorted.sortField.clear();
    return answer<QList<std::pair<QString, qint64>>>(
        unsorted, [&](const Ready &ready) { return facetCounts(*ready.index, *ready.matches, column, parts()); },
        [&] { return RowQueries(m_store).facet(filter, field); });
}

} // namespace plumbline
