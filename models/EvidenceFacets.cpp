// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceFacets.h"

#include "models/EvidenceColumns.h"
#include "search/EvidenceSearch.h"
#include "store/RowCondition.h"

#include <QElapsedTimer>
#include <algorithm>

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

namespace {

/// No row has this version.
void fitNothing(RowFilter &filter)
{
    filter.versionIds = {0};
}

QStringList valuesOf(const QList<Narrowing> &narrowings, const QString &group)
{
    QStringList values;
    for (const Narrowing &one : narrowings) {
        if (one.group == group && !values.contains(one.value))
            values.append(one.value);
    }
    return values;
}

QStringList RowFilter::*listOf(const QString &group)
{
    return group == u"service" ? &RowFilter::services
        : group == u"environment" ? &RowFilter::environments
        : group == u"source"      ? &RowFilter::sources
                                  : nullptr;
}

/// Two values of a field that mean the same, such as 1 and true.
bool isSameValue(const QString &rowType, const QString &field, const QString &one, const QString &other)
{
    const RowType *type = findRowType(rowType);
    const int index = type ? type->fieldIndex(field) : -1;
    if (one == other || index < 0)
        return one == other;
    const auto left = columnValue(*type, type->fields[index], one);
    const auto right = columnValue(*type, type->fields[index], other);
    return left && right && *left == *right;
}

/// Narrows by one group; where nothing is left, by what.
std::optional<NarrowingClash> narrowBy(RowFilter &filter, const QString &group, const QStringList &values)
{
    const RowType *type = findRowType(filter.type);
    const QString field = type ? facetField(*type, group) : QString();
    if (values.isEmpty() || field.isEmpty())
        return {};
    const QHash<QString, QString> asked = filter.equals;
    if (QStringList RowFilter::*list = listOf(group)) {
        if (asked.contains(field) && !values.contains(asked.value(field))) {
            fitNothing(filter);
            return NarrowingClash{group, values, {asked.value(field)}};
        }
        const QStringList names = filter.*list;
        return keepBoth(filter, list, values) ? std::nullopt : std::optional(NarrowingClash{group, values, names});
    }
    std::optional<NarrowingClash> clash;
    for (const QString &value : values) { // a record has one outcome, and may be bypassed besides
        const bool isFlag = value == u"bypassed" && type->fieldIndex(value) >= 0;
        const QString name = isFlag ? value : field;
        const QString wanted = isFlag ? u"true"_s : value;
        const QString other = filter.equals.value(name);
        if (keepEqual(filter, name, wanted) || clash)
            continue;
        clash = asked.contains(name) ? NarrowingClash{isFlag ? value : group, {wanted}, {other}}
                                     : NarrowingClash{group, {other}, {wanted}};
    }
    return clash;
}

} // namespace

bool keepBoth(RowFilter &filter, QStringList RowFilter::*list, const QStringList &names)
{
    if (names.isEmpty())
        return true;
    QStringList &asked = filter.*list;
    if (asked.isEmpty()) {
        asked = names;
        return true;
    }
    QStringList both;
    std::ranges::copy_if(asked, std::back_inserter(both), [&](const QString &name) { return names.contains(name); });
    if (both.isEmpty())
        fitNothing(filter);
    else
        asked = both;
    return !both.isEmpty();
}

bool keepEqual(RowFilter &filter, const QString &field, const QString &value)
{
    const auto asked = filter.equals.constFind(field);
    if (asked == filter.equals.cend()) {
        filter.equals.insert(field, value);
        return true;
    }
    if (isSameValue(filter.type, field, *asked, value))
        return true;
    fitNothing(filter);
    return false;
}

RowFilter narrowed(RowFilter base, const QList<Narrowing> &narrowings, const QString &exceptGroup)
{
    for (const QString &group : facetGroups()) {
        if (group != exceptGroup)
            narrowBy(base, group, valuesOf(narrowings, group));
    }
    return base;
}

std::optional<NarrowingClash> clashOf(const RowFilter &base, const QList<Narrowing> &narrowings)
{
    for (const QString &group : facetGroups()) {
        RowFilter filter = base;
        if (auto clash = narrowBy(filter, group, valuesOf(narrowings, group)))
            return clash;
    }
    return {};
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

    for (const QString &group : facetGroups()) {
        if (facetField(*findRowType(base.type), group).isEmpty())
            continue;
        const auto counts = readFacet(connection, memory, base, narrowings, group);
        if (!counts)
            return fail(counts.error());
        answer.facets.insert(group, *counts);
    }
    return answer;
}

Result<EvidenceAnswer::Counts> readFacet(StoreConnection &connection, SearchMemory &memory, const RowFilter &base,
                                         const QList<Narrowing> &narrowings, const QString &group)
{
    EvidenceSearch queries(connection, memory);
    const RowType &type = *findRowType(base.type);
    const RowFilter others = narrowed(base, narrowings, group);
    auto counts = queries.facet(others, facetField(type, group));
    if (!counts || group != u"outcome" || type.fieldIndex(u"bypassed") < 0)
        return counts;
    RowFilter bypassed = others;
    keepEqual(bypassed, u"bypassed"_s, u"true"_s);
    const auto count = queries.count(bypassed);
    if (!count)
        return fail(count.error());
    counts->prepend({u"bypassed"_s, *count});
    return counts;
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
