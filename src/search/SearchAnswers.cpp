// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchAnswers.h"

#include "domain/RowType.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 rowsAtOnce = 2'000;
const QStringList statesOfTypes{u"state"_s, u"status"_s, u"decision"_s};

bool isOfOrigin(const QString &facet)
{
    return facet == u"type" || facet == u"source";
}

QString valueOf(const StoredRow &row, const QString &facet)
{
    if (isOfOrigin(facet))
        return facet == u"type" ? QString(row.row.type->name) : row.origin.source;
    const QString field = SearchAnswers::fieldOf(*row.row.type, facet);
    return field.isEmpty() ? QString() : fieldText(row.row.value(field));
}

Result<void> expectFacets(const QStringList &names)
{
    for (const QString &name : names) {
        const auto types = rowTypes();
        const bool isKnown = isOfOrigin(name) || std::any_of(types.begin(), types.end(), [&](const RowType &type) {
                                 return !SearchAnswers::fieldOf(type, name).isEmpty();
                             });
        if (!isKnown)
            return fail(Error::Kind::Usage, u"count evidence"_s, u"no row has a field \"%1\""_s.arg(name));
    }
    return {};
}

} // namespace

QString SearchAnswers::fieldOf(const RowType &type, const QString &facet)
{
    for (const QString &field : facet == u"state" ? statesOfTypes : QStringList(facet)) {
        if (type.fieldIndex(field) >= 0)
            return field;
    }
    return {};
}

Result<void> SearchAnswers::visit(const SearchQuery &query, RowFilter filter, const Visit &visit)
{
    filter.knownAt = m_knownAt;
    for (qint64 offset = 0;; offset += rowsAtOnce) {
        const auto page = m_search.page(filter, offset, rowsAtOnce);
        if (!page)
            return fail(page.error());
        for (const StoredRow &row : *page) {
            if (query.fits(row) && !visit(row))
                return {};
        }
        if (page->size() < rowsAtOnce)
            return {};
    }
}

Result<QList<StoredRow>> SearchAnswers::rows(const SearchQuery &query, qint64 limit)
{
    QList<StoredRow> found;
    for (RowFilter filter : query.filters()) {
        filter.knownAt = m_knownAt;
        if (query.isFilterEnough()) {
            const auto page = m_search.page(filter, 0, limit);
            if (!page)
                return fail(page.error());
            found += *page;
            continue;
        }
        qint64 left = limit;
        auto done = visit(query, filter, [&](const StoredRow &row) {
            found.append(row);
            return --left > 0;
        });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<qint64> SearchAnswers::countFiltered(const RowFilter &filter, const QStringList &names,
                                            QHash<QString, QMap<QString, qint64>> &counts)
{
    const auto total = m_search.count(filter);
    if (!total || *total == 0)
        return total;
    for (const QString &name : names) {
        const QString field = name == u"source" ? name : fieldOf(*findRowType(filter.type), name);
        if (name == u"type" || field.isEmpty()) {
            counts[name][name == u"type" ? filter.type : QString()] += *total;
            continue;
        }
        const auto values = m_search.facet(filter, field);
        if (!values)
            return fail(values.error());
        for (const auto &[value, count] : *values)
            counts[name][value] += count;
    }
    return total;
}

Result<SearchFacets> SearchAnswers::facets(const SearchQuery &query, const QStringList &names)
{
    if (auto known = expectFacets(names); !known)
        return fail(known.error());
    SearchFacets found;
    QHash<QString, QMap<QString, qint64>> counts;
    for (RowFilter filter : query.filters()) {
        filter.knownAt = m_knownAt;
        if (query.isFilterEnough()) {
            const auto total = countFiltered(filter, names, counts);
            if (!total)
                return fail(total.error());
            found.total += *total;
            continue;
        }
        auto done = visit(query, filter, [&](const StoredRow &row) {
            ++found.total;
            for (const QString &name : names)
                ++counts[name][valueOf(row, name)];
            return true;
        });
        if (!done)
            return fail(done.error());
    }
    for (const QString &name : names) {
        SearchFacets::Values values;
        const QMap<QString, qint64> counted = counts.value(name);
        for (auto it = counted.begin(); it != counted.end(); ++it)
            values.append({it.key(), it.value()});
        std::stable_sort(values.begin(), values.end(),
                         [](const auto &one, const auto &other) { return one.second > other.second; });
        found.facets.append({name, values});
    }
    return found;
}

} // namespace plumbline
