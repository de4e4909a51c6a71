// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowQueries.h"

#include "store/RowColumns.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// WHERE clause with its binds.
struct Condition {
    QStringList parts;
    QVariantList binds;

    void add(const QString &part, const QVariantList &values = {})
    {
        parts.append(part);
        binds += values;
    }
    void addIn(const QString &column, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        parts.append(u"%1 IN (%2)"_s.arg(column, placeholders(values.size())));
        for (const QString &value : values)
            binds.append(value);
    }
    QString sql() const { return u" WHERE "_s + parts.join(u" AND "_s); }
};

QString likePattern(const QString &word)
{
    QString escaped = word.toLower();
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

Result<const RowType *> typeOf(const QString &name)
{
    if (const RowType *type = findRowType(name))
        return type;
    return fail(Error::Kind::Usage, u"read rows"_s, u"there is no row type \"%1\""_s.arg(name));
}

Result<Condition> conditionOf(const RowType &type, const RowFilter &filter)
{
    Condition condition;
    if (!filter.versionIds.isEmpty()) {
        QStringList numbers; // numbers of our own, so they may stand in the text: no limit on how many
        for (const qint64 id : filter.versionIds)
            numbers.append(QString::number(id));
        condition.add(u"version_id IN (%1)"_s.arg(numbers.join(u',')));
    } else if (filter.knownAt) {
        condition.add(u"known_from_ns <= ? AND (known_to_ns IS NULL OR known_to_ns > ?)"_s, {toNs(*filter.knownAt), toNs(*filter.knownAt)});
    } else {
        condition.add(u"known_to_ns IS NULL"_s);
    }
    const auto addDimension = [&](QStringView field, const QStringList &values) {
        if (values.isEmpty())
            return;
        if (type.fieldIndex(field) >= 0)
            condition.addIn(field.toString(), values);
        else
            condition.add(u"1 = 0"_s); // a type without that dimension has no rows under the filter
    };
    addDimension(u"service", filter.services);
    addDimension(u"environment", filter.environments);
    condition.addIn(u"source"_s, filter.sources);
    condition.addIn(u"id"_s, filter.ids);
    const QString time = RowQueries::timeField(type);
    if (!time.isEmpty() && filter.from)
        condition.add(time + u"_ns >= ?"_s, {toNs(*filter.from)});
    if (!time.isEmpty() && filter.to)
        condition.add(time + u"_ns < ?"_s, {toNs(*filter.to)});
    for (auto it = filter.equals.begin(); it != filter.equals.end(); ++it) {
        const int index = type.fieldIndex(it.key());
        if (it.key() == u"source"_s || it.key() == u"stream"_s) {
            condition.add(it.key() + u" = ?"_s, {it.value()});
            continue;
        }
        if (index < 0)
            return fail(Error::Kind::Usage, u"filter rows"_s, u"%1 has no field \"%2\""_s.arg(type.name, it.key()));
        const FieldType &field = type.fields[size_t(index)];
        if (field.kind == FieldKind::Text || field.kind == FieldKind::TextList)
            condition.add(field.column() + u" = ?"_s, {it.value()});
        else if (field.kind == FieldKind::Boolean)
            condition.add(field.column() + u" = ?"_s, {qint64(it.value() == u"true"_s || it.value() == u"1"_s)});
        else
            condition.add(field.column() + u" = ?"_s, {it.value().toLongLong()});
    }
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts)) {
        QStringList anyField;
        QVariantList binds;
        for (const FieldType &field : type.fields) {
            if (field.kind == FieldKind::Text || field.kind == FieldKind::TextList) {
                anyField.append(u"LOWER(%1) LIKE ? ESCAPE '\\'"_s.arg(field.column()));
                binds.append(likePattern(word));
            }
        }
        condition.add(u'(' + anyField.join(u" OR "_s) + u')', binds);
    }
    return condition;
}

const QString originColumns = u"version_id, source, stream, raw_sha256, raw_pointer, raw_also, known_from_ns, known_to_ns, digest"_s;

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
    for (qsizetype i = 0; i < stored.row.values.size(); ++i)
        stored.row.values[i] = fromColumn(type.fields[size_t(i)].kind, query.value(column++));
    return stored;
}

Result<QList<StoredRow>> readRows(StoreConnection &connection, const RowType &type, const Condition &condition, const QString &tail, const QVariantList &tailBinds)
{
    SqlQuery query(connection);
    const QString sql = u"SELECT %1, %2 FROM %3_version%4%5"_s.arg(originColumns, columnList(type), type.name, condition.sql(), tail);
    if (auto read = query.run(u"read rows"_s, sql, condition.binds + tailBinds); !read)
        return fail(read.error());
    QList<StoredRow> rows;
    while (query.next())
        rows.append(rowFrom(type, query));
    return rows;
}

Result<std::optional<StoredRow>> firstOf(Result<QList<StoredRow>> rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::optional<StoredRow>() : std::optional(rows->first());
}

} // namespace

QString RowQueries::timeField(const RowType &type)
{
    for (const FieldType &field : type.fields) {
        if (field.kind == FieldKind::Instant)
            return field.name;
    }
    return {};
}

Result<qint64> RowQueries::count(const RowFilter &filter) const
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    const auto condition = conditionOf(**type, filter);
    if (!condition)
        return fail(condition.error());
    SqlQuery query(m_connection);
    if (auto read = query.run(u"count rows"_s, u"SELECT COUNT(*) FROM %1_version%2"_s.arg(filter.type, condition->sql()), condition->binds); !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

Result<QList<StoredRow>> RowQueries::page(const RowFilter &filter, qint64 offset, qint64 limit) const
{
    const auto type = typeOf(filter.type);
    if (!type)
        return fail(type.error());
    const auto condition = conditionOf(**type, filter);
    if (!condition)
        return fail(condition.error());
    const QString sortField = filter.sortField.isEmpty() ? timeField(**type) : filter.sortField;
    QString order = u"version_id"_s;
    if (sortField == u"source"_s) {
        order = u"source %1, version_id"_s;
    } else if (const int index = (*type)->fieldIndex(sortField); index >= 0) {
        order = (*type)->fields[size_t(index)].column() + u" %1, version_id"_s;
    } else if (!sortField.isEmpty()) {
        return fail(Error::Kind::Usage, u"sort rows"_s, u"%1 has no field \"%2\""_s.arg(filter.type, sortField));
    }
    order = order.contains(u"%1"_s) ? order.arg(filter.descending ? u"DESC NULLS LAST"_s : u"ASC NULLS LAST"_s) : order;
    return readRows(m_connection, **type, *condition, u" ORDER BY %1 LIMIT ? OFFSET ?"_s.arg(order), {limit, offset});
}

Result<std::optional<StoredRow>> RowQueries::find(const QString &type, const QString &source, const QString &id) const
{
    for (const RowType &candidate : rowTypes()) {
        if (!type.isEmpty() && type != candidate.name)
            continue;
        Condition condition;
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
    Condition condition;
    condition.add(u"version_id = ?"_s, {versionId});
    return firstOf(readRows(m_connection, **known, condition, {}, {}));
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
    const auto condition = conditionOf(**type, filter);
    if (!condition)
        return fail(condition.error());
    const QString column = index < 0 ? field : (*type)->fields[size_t(index)].column();
    SqlQuery query(m_connection);
    const QString sql = u"SELECT %1, COUNT(*) AS n FROM %2_version%3 GROUP BY %1 ORDER BY n DESC, %1"_s.arg(column, filter.type, condition->sql());
    if (auto read = query.run(u"count values"_s, sql, condition->binds); !read)
        return fail(read.error());
    QList<std::pair<QString, qint64>> values;
    while (query.next())
        values.append({query.text(0), query.number(1)});
    return values;
}

Result<QList<RejectedRecordRow>> RowQueries::rejected(qint64 limit) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read rejected records"_s,
                              u"SELECT source, stream, type, raw_sha256, raw_pointer, field, reason, known_ns FROM rejected_record ORDER BY id DESC LIMIT ?"_s, {limit});
        !read)
        return fail(read.error());
    QList<RejectedRecordRow> rows;
    while (query.next())
        rows.append({{query.text(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)}, timeFromNs(query.number(7))});
    return rows;
}

Result<qint64> RowQueries::rejectedCount(const QStringList &types) const
{
    if (types.isEmpty())
        return 0;
    QVariantList binds;
    for (const QString &type : types)
        binds.append(type);
    SqlQuery query(m_connection);
    if (auto read = query.run(u"count rejected records"_s, u"SELECT COUNT(*) FROM rejected_record WHERE type IN (%1)"_s.arg(placeholders(types.size())), binds); !read)
        return fail(read.error());
    query.next();
    return query.number(0);
}

} // namespace plumbline
