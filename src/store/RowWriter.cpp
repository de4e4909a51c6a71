// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowWriter.h"

#include "store/RowColumns.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype idsPerQuery = 400;
constexpr qsizetype recordsPerInsert = 200;
constexpr qsizetype valuesPerInsert
    = 4'000; // one round trip carries many rows, yet stays under SQLite's and PostgreSQL's limits

using Item = std::pair<Row, RowOrigin>;

/// The rows of one type and source within a batch; of two with the same id the later one is kept.
struct Group {
    const RowType *type;
    QString source;
    QList<const Item *> items;
    QHash<QString, qsizetype> placeOfId;
};

QList<Group> groupsOf(const QList<Item> &rows)
{
    QList<Group> groups;
    for (const Item &item : rows) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &g) {
            return g.type == item.first.type && g.source == item.second.source;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {item.first.type, item.second.source, {}, {}});
        const QString id = item.first.id();
        const auto known = std::as_const(group->placeOfId).find(id);
        if (known != group->placeOfId.cend()) {
            group->items[*known] = &item;
        } else {
            group->placeOfId.insert(id, group->items.size());
            group->items.append(&item);
        }
    }
    return groups;
}

/// The version of a row that is known now.
struct KnownVersion {
    QString digest;
    TimePoint from;
};

/// A row that becomes a new version, and since when.
struct FreshVersion {
    const Item *item;
    QString digest;
    TimePoint from;
};

Result<QHash<QString, KnownVersion>> knownVersions(StoreConnection &connection, const Group &group)
{
    QHash<QString, KnownVersion> versions;
    for (qsizetype begin = 0; begin < group.items.size(); begin += idsPerQuery) {
        QVariantList binds{boundText(group.source)};
        for (const Item *item : group.items.mid(begin, idsPerQuery))
            binds.append(item->first.id());
        SqlQuery query(connection);
        const QString sql
            = u"SELECT id, digest, known_from_ns FROM %1_version WHERE known_to_ns IS NULL AND source = ? AND id IN (%2)"_s
                  .arg(group.type->name, placeholders(binds.size() - 1));
        if (auto read = query.run(u"read known rows"_s, sql, binds); !read)
            return fail(read.error());
        while (query.next())
            versions.insert(query.text(0), {query.text(1), timeFromNs(query.number(2))});
    }
    return versions;
}

Result<void> closeVersions(StoreConnection &connection, const Group &group, const QVariantList &superseded,
                           TimePoint at)
{
    for (qsizetype begin = 0; begin < superseded.size(); begin += idsPerQuery) {
        const QVariantList ids = superseded.mid(begin, idsPerQuery);
        SqlQuery query(connection);
        const QString sql
            = u"UPDATE %1_version SET known_to_ns = ? WHERE known_to_ns IS NULL AND source = ? AND id IN (%2)"_s.arg(
                group.type->name, placeholders(ids.size()));
        if (auto closed
            = query.run(u"close superseded rows"_s, sql, QVariantList{toNs(at), boundText(group.source)} + ids);
            !closed)
            return closed;
    }
    return {};
}

Result<void> insertVersions(StoreConnection &connection, const RowType &type, const QList<FreshVersion> &fresh,
                            qint64 runId)
{
    const qsizetype columns = qsizetype(type.fields.size()) + 8;
    const qsizetype perInsert = std::max<qsizetype>(1, valuesPerInsert / columns);
    for (qsizetype begin = 0; begin < fresh.size(); begin += perInsert) {
        const auto part = fresh.mid(begin, perInsert);
        QVariantList binds;
        binds.reserve(part.size() * columns);
        for (const FreshVersion &version : part) {
            for (const FieldValue &value : version.item->first.values)
                binds.append(toColumn(value));
            const RowOrigin &origin = version.item->second;
            binds << boundText(origin.source) << boundText(origin.stream) << toNs(version.from) << version.digest
                  << boundText(origin.rawSha256) << boundText(origin.rawPointer)
                  << (origin.rawAlso.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(origin.rawAlso))
                  << runId;
        }
        const QStringList tuples(part.size(), u'(' + placeholders(columns) + u')');
        const QString sql
            = u"INSERT INTO %1_version (%2, source, stream, known_from_ns, digest, raw_sha256, raw_pointer, raw_also, run_id) VALUES %3"_s
                  .arg(type.name, columnList(type), tuples.join(u", "_s));
        SqlQuery query(connection);
        if (auto inserted = query.run(u"store rows"_s, sql, binds); !inserted)
            return inserted;
    }
    return {};
}

Result<WriteCounts> writeGroup(StoreConnection &connection, const Group &group, TimePoint knownAt, qint64 runId)
{
    const auto known = knownVersions(connection, group);
    if (!known)
        return fail(known.error());
    WriteCounts counts;
    QList<FreshVersion> fresh;
    QVariantList superseded;
    for (const Item *item : group.items) {
        const QString id = item->first.id();
        const QString digest = item->first.digest();
        const auto before = known->constFind(id);
        TimePoint from = knownAt;
        if (before == known->constEnd()) {
            ++counts.added;
        } else if (before->digest == digest) {
            ++counts.unchanged;
            continue;
        } else {
            ++counts.changed;
            if (before->from < knownAt) {
                superseded.append(id);
            } else { // the clock stood still or went back; what was known stays known for at least an instant
                from = before->from + std::chrono::nanoseconds(1);
                if (auto closed = closeVersions(connection, group, {id}, from); !closed)
                    return fail(closed.error());
            }
        }
        fresh.append({item, digest, from});
    }
    if (auto closed = closeVersions(connection, group, superseded, knownAt); !closed)
        return fail(closed.error());
    if (auto inserted = insertVersions(connection, *group.type, fresh, runId); !inserted)
        return fail(inserted.error());
    return counts;
}

bool isKeepable(const QString &text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

/// Why a row cannot be stored as it is: field and reason, both empty when it can.
std::pair<QString, QString> faultOf(const Row &row)
{
    if (row.id().isEmpty())
        return {u"id"_s, u"the record has no id"_s};
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const auto *text = std::get_if<QString>(&row.values[i]);
        const auto *list = std::get_if<QStringList>(&row.values[i]);
        if ((text && !isKeepable(*text)) || (list && !std::all_of(list->begin(), list->end(), isKeepable)))
            return {row.type->fields[size_t(i)].name,
                    u"the text holds U+0000 or half a character, which no database keeps"_s};
    }
    return {};
}

/// Names, pointers and reasons may quote what a source sent.
QVariant storableText(const QString &text)
{
    return isKeepable(text)
        ? boundText(text)
        : QVariant(QString::fromUtf8(QString(text).replace(QChar(u'\0'), QChar(u'\u2400')).toUtf8()));
}

} // namespace

WriteCounts &WriteCounts::operator+=(const WriteCounts &other)
{
    added += other.added;
    changed += other.changed;
    unchanged += other.unchanged;
    rejected += other.rejected;
    return *this;
}

Result<WriteCounts> RowWriter::write(const QList<std::pair<Row, RowOrigin>> &rows, TimePoint knownAt)
{
    QList<Item> usable;
    QList<RejectedRecord> faulty;
    for (const Item &item : rows) {
        const auto &[row, origin] = item;
        const auto [field, reason] = faultOf(row);
        if (reason.isEmpty())
            usable.append(item);
        else
            faulty.append(
                {origin.source, origin.stream, row.type->name, origin.rawSha256, origin.rawPointer, field, reason});
    }
    if (auto kept = reject(faulty, knownAt); !kept)
        return fail(kept.error());
    WriteCounts counts;
    counts.rejected = faulty.size();
    for (const Group &group : groupsOf(usable)) {
        const auto written = writeGroup(m_connection, group, knownAt, m_runId);
        if (!written)
            return written;
        counts += *written;
    }
    return counts;
}

Result<void> RowWriter::reject(const QList<RejectedRecord> &records, TimePoint knownAt)
{
    for (qsizetype begin = 0; begin < records.size(); begin += recordsPerInsert) {
        QVariantList binds;
        const auto part = records.mid(begin, recordsPerInsert);
        for (const RejectedRecord &record : part) {
            binds.append(m_runId);
            for (const QString &text : {record.source, record.stream, record.type, record.rawSha256, record.rawPointer,
                                        record.field, record.reason})
                binds.append(storableText(text));
            binds.append(toNs(knownAt));
        }
        const QStringList tuples(part.size(), u"(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const QString sql
            = u"INSERT INTO rejected_record (run_id, source, stream, type, raw_sha256, raw_pointer, field, reason, "
              u"known_ns) "
              "VALUES %1 ON CONFLICT (source, stream, type, raw_sha256, raw_pointer, field) DO NOTHING"_s.arg(
                  tuples.join(u", "_s));
        SqlQuery query(m_connection);
        if (auto kept = query.run(u"keep rejected record"_s, sql, binds); !kept)
            return kept;
    }
    return {};
}

} // namespace plumbline
