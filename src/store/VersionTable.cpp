// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/VersionTable.h"

#include "store/RowColumns.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"
#include "store/UsedNumbers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString selectKnown(const RowType &type, const QString &ids)
{
    return u"SELECT id, digest, known_from_ns FROM %1_version WHERE known_to_ns IS NULL AND source = ? AND id %2"_s.arg(
        type.name, ids);
}

QString closeKnown(const RowType &type, const QString &ids)
{
    return u"UPDATE %1_version SET known_to_ns = ? WHERE known_to_ns IS NULL AND source = ? AND id %2"_s.arg(type.name,
                                                                                                             ids);
}

qsizetype columnCount(const RowType &type)
{
    return qsizetype(type.fields.size()) + 9;
}

QString insertVersion(const RowType &type, const QString &tuples)
{
    return u"INSERT INTO %1_version (%2, source, stream, known_from_ns, digest, raw_sha256, raw_pointer, raw_also, run_id, log_seq) VALUES %3"_s
        .arg(type.name, columnList(type), tuples);
}

/// The number of an erased version must not come again: the first one behind it says its own, the others follow.
Result<std::optional<qint64>> numberBehindErased(StoreConnection &connection, const RowType &type)
{
    const auto erased = UsedNumbers(connection).erasedVersion(QString(type.name));
    if (!erased)
        return fail(erased.error());
    if (*erased == 0)
        return std::nullopt;
    SqlQuery query(connection);
    if (auto read = query.run(u"count numbers"_s, u"SELECT COALESCE(MAX(version_id), 0) FROM %1_version"_s.arg(type.name));
        !read)
        return fail(read.error());
    query.next();
    return query.number(0) < *erased ? std::optional(*erased + 1) : std::nullopt;
}

/// A row at a time, with statements that stay prepared as long as the connection is open.
class SqliteVersions final : public VersionTable
{
public:
    SqliteVersions(StoreConnection &connection, const RowType &type) : m_connection(connection), m_type(type) { }

    Result<QHash<QString, KnownVersion>> known(const QString &source, const QStringList &ids) override
    {
        const auto found = m_connection.statement(selectKnown(m_type, u"= ?"_s));
        if (!found)
            return fail(found.error());
        SqliteStatement &statement = **found;
        QHash<QString, KnownVersion> versions;
        for (const QString &id : ids) {
            statement.bind(source);
            statement.bind(id);
            const auto stepped = statement.step(u"read known rows"_s);
            if (!stepped)
                return fail(stepped.error());
            if (*stepped)
                versions.insert(id, {statement.text(1), timeFromNs(statement.number(2))});
            statement.reset();
        }
        return versions;
    }

    Result<void> close(const QString &source, const QStringList &ids, TimePoint at) override
    {
        const auto found = m_connection.statement(closeKnown(m_type, u"= ?"_s));
        if (!found)
            return fail(found.error());
        for (const QString &id : ids) {
            (*found)->bind(toNs(at));
            (*found)->bind(source);
            (*found)->bind(id);
            if (auto closed = (*found)->run(u"close superseded rows"_s); !closed)
                return closed;
        }
        return {};
    }

    Result<void> insert(const QList<FreshVersion> &versions, qint64 runId) override
    {
        const auto found
            = m_connection.statement(insertVersion(m_type, u'(' + placeholders(columnCount(m_type)) + u')'));
        if (!found)
            return fail(found.error());
        SqliteStatement &statement = **found;
        auto number = numberBehindErased(m_connection, m_type);
        if (!number)
            return fail(number.error());
        for (const FreshVersion &version : versions) {
            for (const FieldValue &value : version.row->values)
                bindField(statement, value);
            statement.bind(version.origin->source);
            statement.bind(version.origin->stream);
            statement.bind(toNs(version.from));
            statement.bind(version.digest);
            statement.bind(version.origin->rawSha256);
            statement.bind(version.origin->rawPointer);
            if (version.origin->rawAlso.isEmpty())
                statement.bindNull();
            else
                statement.bind(version.origin->rawAlso);
            statement.bind(runId);
            statement.bind(version.logSeq);
            if (auto inserted = statement.run(u"store rows"_s); !inserted)
                return inserted;
            if (!*number)
                continue;
            if (auto moved = SqlQuery(m_connection).run(u"store rows"_s, renumberLast(m_type), {**number}); !moved)
                return moved;
            number->reset();
        }
        return {};
    }

private:
    static QString renumberLast(const RowType &type)
    {
        return u"UPDATE %1_version SET version_id = ? WHERE version_id = last_insert_rowid()"_s.arg(type.name);
    }
    static void bindField(SqliteStatement &statement, const FieldValue &value)
    {
        if (const auto *text = std::get_if<QString>(&value))
            return statement.bind(*text);
        const QVariant column = toColumn(value);
        if (column.isNull())
            statement.bindNull();
        else if (column.typeId() == QMetaType::QString)
            statement.bind(column.toString());
        else
            statement.bind(column.toLongLong());
    }

    StoreConnection &m_connection;
    const RowType &m_type;
};

/// Many rows in one round trip, for a server that is somewhere else.
class ServerVersions final : public VersionTable
{
public:
    ServerVersions(StoreConnection &connection, const RowType &type) : m_connection(connection), m_type(type) { }

    Result<QHash<QString, KnownVersion>> known(const QString &source, const QStringList &ids) override
    {
        QHash<QString, KnownVersion> versions;
        for (qsizetype begin = 0; begin < ids.size(); begin += idsPerQuery) {
            const QVariantList part = texts(ids.mid(begin, idsPerQuery));
            SqlQuery query(m_connection);
            if (auto read = query.run(u"read known rows"_s, selectKnown(m_type, among(part)),
                                      QVariantList{boundText(source)} + part);
                !read)
                return fail(read.error());
            while (query.next())
                versions.insert(query.text(0), {query.text(1), timeFromNs(query.number(2))});
        }
        return versions;
    }

    Result<void> close(const QString &source, const QStringList &ids, TimePoint at) override
    {
        for (qsizetype begin = 0; begin < ids.size(); begin += idsPerQuery) {
            const QVariantList part = texts(ids.mid(begin, idsPerQuery));
            SqlQuery query(m_connection);
            if (auto closed = query.run(u"close superseded rows"_s, closeKnown(m_type, among(part)),
                                        QVariantList{toNs(at), boundText(source)} + part);
                !closed)
                return closed;
        }
        return {};
    }

    Result<void> insert(const QList<FreshVersion> &versions, qint64 runId) override
    {
        const qsizetype columns = columnCount(m_type);
        const qsizetype perInsert = std::max<qsizetype>(1, valuesPerInsert / columns);
        for (qsizetype begin = 0; begin < versions.size(); begin += perInsert) {
            const auto part = versions.mid(begin, perInsert);
            QVariantList binds;
            binds.reserve(part.size() * columns);
            for (const FreshVersion &version : part) {
                for (const FieldValue &value : version.row->values)
                    binds.append(toColumn(value));
                const RowOrigin &origin = *version.origin;
                binds << boundText(origin.source) << boundText(origin.stream) << toNs(version.from) << version.digest
                      << boundText(origin.rawSha256) << boundText(origin.rawPointer)
                      << (origin.rawAlso.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(origin.rawAlso))
                      << runId << version.logSeq;
            }
            const QStringList tuples(part.size(), u'(' + placeholders(columns) + u')');
            SqlQuery query(m_connection);
            if (auto inserted = query.run(u"store rows"_s, insertVersion(m_type, tuples.join(u", "_s)), binds);
                !inserted)
                return inserted;
        }
        return {};
    }

private:
    static constexpr qsizetype idsPerQuery = 400;
    static constexpr qsizetype valuesPerInsert = 4'000; // one round trip carries many rows, yet stays under its limit

    static QVariantList texts(const QStringList &ids)
    {
        QVariantList list;
        for (const QString &id : ids)
            list.append(id);
        return list;
    }

    static QString among(const QVariantList &ids) { return u"IN (%1)"_s.arg(placeholders(ids.size())); }

    StoreConnection &m_connection;
    const RowType &m_type;
};

} // namespace

std::unique_ptr<VersionTable> VersionTable::of(StoreConnection &connection, const RowType &type)
{
    if (connection.location().engine == StoreLocation::Engine::Sqlite)
        return std::make_unique<SqliteVersions>(connection, type);
    return std::make_unique<ServerVersions>(connection, type);
}

} // namespace plumbline
