// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowQueries.h"

#include "store/KnownRelations.h"
#include "store/RowColumns.h"
#include "store/RowCondition.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<const RowType *> typeOf(const QString &name)
{
    if (const RowType *type = findRowType(name))
        return type;
    return fail(Error::Kind::Usage, u"read rows"_s, u"there is no row type \"%1\""_s.arg(name));
}

const QString originColumns
    = u"version_id, source, stream, raw_sha256, raw_pointer, raw_also, known_from_ns, known_to_ns, digest, log_seq"_s;

StoredRow rowFrom(const RowType &type, const SqlQuery &query)
{
    StoredRow stored;
    stored.row = Row::of(type);
    int column = 0;
    stored.versionId = query.number(column++);
    stored.origin.source = query.text(column++);
    stored.origin.stream = query.text(column++);
    stored.origin.rawSha256 = query.text(column++);
    stored.origin.rawPointer = query.text(column++);
    stored.origin.rawAlso = query.text(column++);
    stored.knownFrom = timeFromNs(query.number(column++));
    if (!query.isNull(column))
        stored.knownTo = timeFromNs(query.number(column));
    ++column;
    stored.digest = query.text(column++);
    if (!query.isNull(column))
        stored.logSeq = query.number(column);
    ++column;
    for (qsizetype i = 0; i < stored.row.values.size(); ++i)
        stored.row.values[i] = fromColumn(type.fields[size_t(i)].kind, query.value(column++));
    return stored;
}

Result<QList<StoredRow>> readRows(StoreConnection &connection, const RowType &type, const RowCondition &condition,
                                  const QString &tail, const QVariantList &tailBinds)
{
    SqlQuery query(connection);
    const QString sql
        = u"SELECT %1, %2 FROM %3_version%4%5"_s.arg(originColumns, columnList(type), type.name, condition.sql(), tail);
    if (auto read = query.run(u"read rows"_s, sql, condition.binds + tailBinds); !read)
        return fail(read.error());
    QList<StoredRow> rows;
    while (query.next())
        rows.append(rowFrom(type, query));
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return rows;
}

/// What comes after ORDER BY.
Result<QString> orderOf(const SqlDialect &dialect, const RowType &type, const RowFilter &filter)
{
    const QString sortField = filter.sortField.isEmpty() ? RowQueries::timeField(type) : filter.sortField;
    const int index = type.fieldIndex(sortField);
    if (index < 0 && sortField != u"source"_s && !sortField.isEmpty())
        return fail(Error::Kind::Usage, u"sort rows"_s, u"%1 has no field \"%2\""_s.arg(type.name, sortField));
    QString order;
    if (!sortField.isEmpty()) {
        const QString column = index < 0 ? sortField : type.fields[size_t(index)].column();
        const bool isText = index < 0 || isTextKind(type.fields[size_t(index)].kind);
        order = (isText ? dialect.byBytes(column) : column)
            + (filter.descending ? u" DESC NULLS LAST, "_s : u" ASC NULLS LAST, "_s);
    }
    return order + u"version_id"_s; // so that equal values keep their order from page to page
}

Result<std::optional<StoredRow>> firstOf(Result<QList<StoredRow>> rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<StoredRow>() : std::optional(rows->first());
}

/// Counts what fits, if need be only what came after a version.
Result<qint64> countNewer(StoreConnection &connection, const RowFilter &filter, std::optional<qint64> since)
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    auto condition = RowCondition::of(SqlDialect(connection.location().engine), **type, filter);
    if (!condition)
        return fail(condition.error());
    if (since)
        condition->add(u"version_id > ?"_s, {*since});
    SqlQuery query(connection);
    const QString sql = u"SELECT COUNT(*) FROM %1_version%2"_s.arg(filter.type, condition->sql());
    if (auto read = query.run(u"count rows"_s, sql, condition->binds); !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

} // namespace

QString RowQueries::timeField(const RowType &type)
{
    if (type.fieldIndex(u"first_seen") >= 0)
        return u"first_seen"_s; // a finding happens here when it is seen here, not when the world hears of it
    for (const FieldType &field : type.fields) {
        if (field.kind == FieldKind::Instant)
            return field.name;
    }
    return {};
}

Result<qint64> RowQueries::count(const RowFilter &filter) const
{
    return countNewer(m_connection, filter, {});
}

Result<qint64> RowQueries::freshCount(RowFilter filter, qint64 sinceVersion) const
{
    filter.upToVersion.reset();
    return countNewer(m_connection, filter, sinceVersion);
}

Result<QList<StoredRow>> RowQueries::page(const RowFilter &filter, qint64 offset, qint64 limit) const
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    const auto condition = RowCondition::of(SqlDialect(m_connection.location().engine), **type, filter);
    if (!condition)
        return fail(condition.error());
    const auto order = orderOf(SqlDialect(m_connection.location().engine), **type, filter);
    if (!order)
        return fail(order.error());
    return readRows(m_connection, **type, *condition, u" ORDER BY %1 LIMIT ? OFFSET ?"_s.arg(*order), {limit, offset});
}

Result<std::optional<qint64>> RowQueries::position(const RowFilter &filter, qint64 versionId) const
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    const SqlDialect dialect(m_connection.location().engine);
    const auto condition = RowCondition::of(dialect, **type, filter);
    if (!condition)
        return fail(condition.error());
    const auto order = orderOf(dialect, **type, filter);
    if (!order)
        return fail(order.error());
    SqlQuery query(m_connection);
    const QString sql
        = u"SELECT place FROM (SELECT version_id, ROW_NUMBER() OVER (ORDER BY %1) - 1 AS place "
          "FROM %2_version%3) AS placed WHERE version_id = ?"_s.arg(*order, filter.type, condition->sql());
    if (auto read = query.run(u"find row in its list"_s, sql, condition->binds + QVariantList{versionId}); !read)
        return fail(read.error());
    return query.next() ? std::optional(query.number(0)) : std::optional<qint64>();
}

Result<qint64> RowQueries::newestVersion(const QString &type) const
{
    const auto known = typeOf(type);
    if (!known)
        return fail(known.error());
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read newest row"_s, u"SELECT MAX(version_id) FROM %1_version"_s.arg(type)); !read)
        return fail(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<QList<StoredRow>> RowQueries::versions(const QString &type, const QList<qint64> &versionIds) const
{
    const auto known = typeOf(type);
    if (!known)
        return fail(known.error());
    const SqlDialect dialect(m_connection.location().engine);
    RowCondition condition;
    condition.add(dialect.amongNumbers(u"version_id"_s), {dialect.numbers(versionIds)});
    auto rows = readRows(m_connection, **known, condition, {}, {});
    if (!rows)
        return rows;
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < versionIds.size(); ++i)
        places.insert(versionIds[i], i);
    std::ranges::sort(*rows, {}, [&](const StoredRow &row) { return places.value(row.versionId); });
    return rows;
}

Result<std::optional<StoredRow>> RowQueries::find(const QString &type, const QString &source, const QString &id) const
{
    for (const RowType &candidate : rowTypes()) {
        if (!type.isEmpty() && type != candidate.name)
            continue;
        RowCondition condition;
        condition.add(u"id = ?"_s, {id});
        if (!source.isEmpty())
            condition.add(u"source = ?"_s, {source});
        auto found = firstOf(readRows(m_connection, candidate, condition, u" ORDER BY version_id DESC LIMIT 1"_s, {}));
        if (!found || *found)
            return found;
    }
    return std::optional<StoredRow>();
}

Result<std::optional<StoredRow>> RowQueries::findVersion(const QString &type, qint64 versionId) const
{
    const auto known = typeOf(type);
    if (!known)
        return fail(known.error());
    RowCondition condition;
    condition.add(u"version_id = ?"_s, {versionId});
    return firstOf(readRows(m_connection, **known, condition, {}, {}));
}

Result<QList<StoredRow>> RowQueries::versionsAfter(const QString &type, qint64 versionId, qint64 limit) const
{
    const auto known = typeOf(type);
    if (!known)
        return fail(known.error());
    RowCondition condition;
    condition.add(u"version_id > ?"_s, {versionId});
    return readRows(m_connection, **known, condition, u" ORDER BY version_id LIMIT ?"_s, {limit});
}

Result<QList<std::pair<QString, qint64>>> RowQueries::countsByType() const
{
    QList<std::pair<QString, qint64>> counts;
    for (const RowType &type : rowTypes()) {
        RowFilter filter;
        filter.type = type.name;
        const auto found = count(filter);
        if (!found)
            return fail(found.error());
        counts.append({type.name, *found});
    }
    return counts;
}

Result<QList<std::pair<QString, qint64>>> RowQueries::facet(const RowFilter &filter, const QString &field) const
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    const int index = (*type)->fieldIndex(field);
    if (index < 0 && field != u"source"_s)
        return fail(Error::Kind::Usage, u"count values"_s, u"%1 has no field \"%2\""_s.arg(filter.type, field));
    const auto condition = RowCondition::of(SqlDialect(m_connection.location().engine), **type, filter);
    if (!condition)
        return fail(condition.error());
    const FieldType *counted = index < 0 ? nullptr : &(*type)->fields[size_t(index)];
    const bool isText = !counted || isTextKind(counted->kind);
    // Nothing said and said to be empty look the same to people, so they are one value here.
    const QString column = !counted ? field : isText ? u"COALESCE(%1, '')"_s.arg(counted->column()) : counted->column();
    const QString order
        = isText ? SqlDialect(m_connection.location().engine).byBytes(column) : column + u" NULLS LAST"_s;
    SqlQuery query(m_connection);
    const QString sql = u"SELECT %1, COUNT(*) AS n FROM %2_version%3 GROUP BY %1 ORDER BY n DESC, %4"_s.arg(
        column, filter.type, condition->sql(), order);
    if (auto read = query.run(u"count values"_s, sql, condition->binds); !read)
        return fail(read.error());
    QList<std::pair<QString, qint64>> values;
    while (query.next())
        values.append({isText ? query.text(0) : fieldText(fromColumn(counted->kind, query.value(0))), query.number(1)});
    return values;
}

Result<QList<RejectedRecordRow>> RowQueries::rejected(qint64 limit) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"read rejected records"_s,
            u"SELECT source, stream, type, raw_sha256, raw_pointer, field, reason, known_ns FROM rejected_record ORDER BY id DESC LIMIT ?"_s,
            {limit});
        !read)
        return fail(read.error());
    QList<RejectedRecordRow> rows;
    while (query.next())
        rows.append(
            {{query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)},
             timeFromNs(query.number(7))});
    return rows;
}

Result<QStringList> RowQueries::absent(const QStringList &types, std::optional<TimePoint> knownAt) const
{
    QStringList absent;
    for (const QString &type : types) {
        SqlQuery query(m_connection);
        const QString sql = u"SELECT 1 FROM %1_version WHERE %2 LIMIT 1"_s.arg(type, knownCondition(knownAt));
        if (auto read = query.run(u"look for rows"_s, sql); !read)
            return fail(read.error());
        if (!query.next())
            absent.append(type);
    }
    return absent;
}

Result<qint64> RowQueries::rejectedCount(const QStringList &types, std::optional<TimePoint> knownAt) const
{
    if (types.isEmpty())
        return 0;
    QVariantList binds;
    for (const QString &type : types)
        binds.append(type);
    QString sql = u"SELECT COUNT(*) FROM rejected_record WHERE type IN (%1)"_s.arg(placeholders(types.size()));
    if (knownAt) {
        sql += u" AND known_ns <= ?"_s;
        binds.append(toNs(*knownAt));
    }
    SqlQuery query(m_connection);
    if (auto read = query.run(u"count rejected records"_s, sql, binds); !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

} // namespace plumbline
