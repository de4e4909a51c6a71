// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceFacets.h"

#include "models/EvidenceColumns.h"
#include "search/EvidenceSearch.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const QStringList &facetGroups()
{
    static const QStringList groups{u"outcome"_s, u"service"_s, u"environment"_s, u"source"_s};
    return groups;
}

QString facetField(const RowType &type, const QString &group)
{
    if (group == u"source")
        return group;
    const QString field = group == u"outcome" ? EvidenceColumns::outcomeField(type) : group;
    return type.fieldIndex(field) >= 0 ? field : QString();
}

RowFilter narrowed(RowFilter base, const QList<Narrowing> &narrowings, const QString &exceptGroup)
{
    const RowType *type = findRowType(base.type);
    QStringList services;
    for (const auto &[group, value] : narrowings) {
        if (group == exceptGroup || !type || facetField(*type, group).isEmpty())
            continue;
        if (group == u"service")
            services.append(value);
        else if (group == u"environment")
            base.environments.append(value);
        else if (group == u"source")
            base.sources.append(value);
        else if (value == u"bypassed")
            base.equals.insert(u"bypassed"_s, u"true"_s);
        else
            base.equals.insert(facetField(*type, group), value);
    }
    if (!services.isEmpty())
        base.services = services;
    return base;
}

Result<EvidenceAnswer> readEvidence(StoreConnection &connection, SearchMemory &memory, RowFilter base,
                                    const QList<Narrowing> &narrowings)
{
    QElapsedTimer timer;
    timer.start();
    EvidenceSearch queries(connection, memory);
    EvidenceAnswer answer;
    if (!base.knownAt && base.versionIds.isEmpty()) {
        const auto newest = RowQueries(connection).newestVersion(base.type);
        if (!newest)
            return fail(newest.error());
        base.upToVersion = answer.upToVersion = *newest;
    }

    const auto matching = queries.count(narrowed(base, narrowings));
    if (!matching)
        return fail(matching.error());
    answer.matching = *matching;
    answer.milliseconds = timer.elapsed();

    for (const RowType &type : rowTypes()) {
        RowFilter all;
        all.type = type.name;
        const auto newest = RowQueries(connection).newestVersion(type.name);
        if (!newest)
            return fail(newest.error());
        if (type.name == base.type)
            all.upToVersion = base.upToVersion;
        // What is not shown is not worth to be read into memory for its number, as long as it is little.
        const bool isLittle = type.name != base.type && *newest < qint64(ColumnData::mostRows);
        const auto count = isLittle ? RowQueries(connection).count(all) : queries.count(all);
        if (!count)
            return fail(count.error());
        answer.types.append({type.name, *count});
        if (type.name == base.type)
            answer.all = *count;
    }

    const RowType &type = *findRowType(base.type);
    for (const QString &group : facetGroups()) {
        const QString field = facetField(type, group);
        if (field.isEmpty())
            continue;
        const RowFilter others = narrowed(base, narrowings, group);
        auto counts = queries.facet(others, field);
        if (!counts)
            return fail(counts.error());
        if (group == u"outcome" && type.fieldIndex(u"bypassed") >= 0) {
            RowFilter bypassed = others;
            bypassed.equals.insert(u"bypassed"_s, u"true"_s);
            const auto count = queries.count(bypassed);
            if (!count)
                return fail(count.error());
            counts->prepend({u"bypassed"_s, *count});
        }
        answer.facets.insert(group, *counts);
    }
    return answer;
}

Result<MoneySum> readCostSum(StoreConnection &connection, const RowFilter &filter)
{
    constexpr qint64 atOnce = 5'000;
    MoneySum sum;
    for (qint64 offset = 0;; offset += atOnce) {
        const auto rows = RowQueries(connection).page(filter, offset, atOnce);
        if (!rows)
            return fail(rows.error());
        for (const StoredRow &stored : *rows)
            if (const auto *cost = std::get_if<Money>(&stored.row.value(u"cost_usd")))
                sum.add(*cost);
        if (rows->size() < atOnce)
            return sum;
    }
}

} // namespace plumbline
