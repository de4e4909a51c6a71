// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchMemory.h"
#include "store/RowQueries.h"

#include <functional>
#include <memory>

namespace plumbline {

class SearchPlan;

/// Counts, pages, places and facets of rows, the same as RowQueries gives, from the search index where there is one:
/// what is newer than the index is read along, and what the index cannot answer is asked of the store itself.
class EvidenceSearch
{
public:
    EvidenceSearch(StoreConnection &store, SearchMemory &memory) : m_store(store), m_memory(memory) { }

    Result<qint64> count(const RowFilter &filter);
    Result<QList<StoredRow>> page(const RowFilter &filter, qint64 offset, qint64 limit);
    /// How many rows of the filter come before that version in its order; empty when it is not among them.
    Result<std::optional<qint64>> position(const RowFilter &filter, qint64 versionId);
    /// Distinct values of a field, as fieldText writes them, with counts, most first.
    Result<QList<std::pair<QString, qint64>>> facet(const RowFilter &filter, const QString &field);
    /// Of the rows of the filter as it stands now, how many are newer than that version.
    Result<qint64> freshCount(RowFilter filter, qint64 sinceVersion);

    /// Whether the last answer came from the index.
    bool isIndexed() const { return m_isIndexed; }

private:
    struct Ready {
        TypeIndex *index = nullptr;
        Matches *matches = nullptr;
    };
    /// The matches of a filter; without an index when only the store itself can answer.
    Result<Ready> ready(const RowFilter &filter);
    Result<Matches> match(TypeIndex &index, const SearchPlan &plan, qint64 upTo);
    Result<QList<qint64>> versionsOfPage(const Ready &ready, const RowFilter &filter, qint64 offset, qint64 limit);
    static std::vector<quint32> placesOfPage(const Ready &ready, const QString &name, const RowOrder &order,
                                             qint64 offset, qint64 limit);
    static const std::vector<quint32> &steps(const Ready &ready, const QString &name, const RowOrder &order);
    Result<std::optional<qint64>> placeInMatches(const Ready &ready, const RowFilter &filter, qint64 versionId);
    IndexParts *parts() const { return m_parts.get(); }
    /// Runs `indexed` under the lock; what it cannot answer is asked of `reference`.
    template <typename Answer>
    Result<Answer> answer(const RowFilter &filter, std::function<Result<Answer>(const Ready &)> indexed,
                          std::function<Result<Answer>()> reference);
    void giveUp(const QString &type, const Error &error);

    StoreConnection &m_store;
    SearchMemory &m_memory;
    std::unique_ptr<IndexParts> m_parts;
    bool m_isOpen = false;
    bool m_isIndexed = false;
};

} // namespace plumbline
