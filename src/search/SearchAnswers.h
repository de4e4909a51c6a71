// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/EvidenceSearch.h"
#include "search/SearchQuery.h"

namespace plumbline {

/// How many rows a question finds, and how many of them have which value.
struct SearchFacets {
    using Values
        = QList<std::pair<QString, qint64>>; ///< Most first; "" is where nothing is said. They add up to the total.
    qint64 total = 0;
    QList<std::pair<QString, Values>> facets; ///< In the order in which they were asked for.
};

/// Answers questions of the search language over all row types. Counts are exact: what the index cannot tell is read.
class SearchAnswers
{
public:
    /// As known then; empty: now.
    SearchAnswers(StoreConnection &store, SearchMemory &memory, std::optional<TimePoint> knownAt)
        : m_search(store, memory), m_knownAt(knownAt)
    {
    }

    /// So many of each row type, in its own order.
    Result<QList<StoredRow>> rows(const SearchQuery &query, qint64 limit);
    /// By these facets: "type", "source", "state" (the field by which a type tells its state) or any field.
    Result<SearchFacets> facets(const SearchQuery &query, const QStringList &names);

    /// The field of a type that a facet counts; empty where it has none.
    static QString fieldOf(const RowType &type, const QString &facet);

private:
    using Visit = std::function<bool(const StoredRow &)>; ///< False: enough.
    Result<void> visit(const SearchQuery &query, RowFilter filter, const Visit &visit);
    Result<qint64> countFiltered(const RowFilter &filter, const QStringList &names,
                                 QHash<QString, QMap<QString, qint64>> &counts);

    EvidenceSearch m_search;
    std::optional<TimePoint> m_knownAt;
};

} // namespace plumbline
