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
constexpr qsizetype valuesPerInsert = 4'000; // one round trip carries many rows, yet stays under SQLite's and PostgreSQL's limits

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
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &g) { return g.type == item.first.type && g.source == item.second.source; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {item.first.type, item.second.source, {}, {}});
        const QString id = item.first.id();
        const auto known = group->placeOfId.constFind(id);
        if (known != group->placeOfId.constEnd()) {
            group->items[*known] = &item;
        } else {
            group->placeOfId.insert(id, group->items.size());
            group->items.append(&item);
        }
    }
    return groups;
}

Result<QHash<QString, QString>> currentDigests(StoreConnection &connection, const Group &group)
{
    QHash<QString, QString> digests;
    for (qsizetype begin = 0; begin < group.items.size(); begin += idsPerQuery) {
        QVariantList binds{group.source};
        for (const Item *item : group.items.mid(begin, idsPerQuery))
            binds.append(item->first.id());
        SqlQuery query(connection);
        const QString sql = u"SELECT id, digest FROM %1_version WHERE known_to_ns IS NULL AND source = ? AND id IN (%2)"_s.arg(group.type->name, placeholders(binds.size() - 1));
        if (auto read = query.run(u"read known rows"_s, sql, binds); !read)
            return fail(read.error());
        while (query.next())
            digests.insert(query.text(0), query.text(1));
    }
    return digests;
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
    WriteCounts counts;
    QList<Item> usable;
    QList<RejectedRecord> withoutId;
    for (const Item &item : rows) {
        if (item.first.id().isEmpty())
            withoutId.append({item.second.source, item.second.stream, item.first.type->name, item.second.rawSha256, item.second.rawPointer, u"id"_s, u"the record has no id"_s});
        else
            usable.append(item);
    }
    if (auto kept = reject(withoutId, knownAt); !kept)
        return fail(kept.error());
    counts.rejected = withoutId.size();

    for (const Group &group : groupsOf(usable)) {
        const auto known = currentDigests(m_connection, group);
        if (!known)
            return fail(known.error());
        QList<std::pair<const Item *, QString>> fresh;
        QVariantList superseded;
        for (const Item *item : group.items) {
            const QString digest = item->first.digest();
            const auto before = known->constFind(item->first.id());
            if (before == known->constEnd()) {
                ++counts.added;
            } else if (*before == digest) {
                ++counts.unchanged;
                continue;
            } else {
                ++counts.changed;
                superseded.append(item->first.id());
            }
            fresh.append({item, digest});
        }
        for (qsizetype begin = 0; begin < superseded.size(); begin += idsPerQuery) {
            const QVariantList ids = superseded.mid(begin, idsPerQuery);
            SqlQuery query(m_connection);
            const QString sql = u"UPDATE %1_version SET known_to_ns = ? WHERE known_to_ns IS NULL AND source = ? AND id IN (%2)"_s.arg(group.type->name, placeholders(ids.size()));
            if (auto closed = query.run(u"close superseded rows"_s, sql, QVariantList{toNs(knownAt), group.source} + ids); !closed)
                return fail(closed.error());
        }
        const qsizetype columns = qsizetype(group.type->fields.size()) + 8;
        const qsizetype perInsert = std::max<qsizetype>(1, valuesPerInsert / columns);
        for (qsizetype begin = 0; begin < fresh.size(); begin += perInsert) {
            const auto part = fresh.mid(begin, perInsert);
            QVariantList binds;
            binds.reserve(part.size() * columns);
            for (const auto &[item, digest] : part) {
                for (const FieldValue &value : item->first.values)
                    binds.append(toColumn(value));
                const RowOrigin &origin = item->second;
                binds << boundText(origin.source) << boundText(origin.stream) << toNs(knownAt) << digest << boundText(origin.rawSha256)
                      << boundText(origin.rawPointer)
                      << (origin.rawAlso.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(origin.rawAlso)) << m_runId;
            }
            const QStringList tuples(part.size(), u'(' + placeholders(columns) + u')');
            const QString sql = u"INSERT INTO %1_version (%2, source, stream, known_from_ns, digest, raw_sha256, raw_pointer, raw_also, run_id) VALUES %3"_s.arg(
                group.type->name, columnList(*group.type), tuples.join(u", "_s));
            SqlQuery query(m_connection);
            if (auto inserted = query.run(u"store rows"_s, sql, binds); !inserted)
                return fail(inserted.error());
        }
    }
    return counts;
}

Result<void> RowWriter::reject(const QList<RejectedRecord> &records, TimePoint knownAt)
{
    for (const RejectedRecord &record : records) {
        SqlQuery query(m_connection);
        const QString sql = u"INSERT INTO rejected_record (run_id, source, stream, type, raw_sha256, raw_pointer, field, reason, known_ns) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, stream, type, raw_sha256, raw_pointer, field) DO NOTHING"_s;
        if (auto kept = query.run(u"keep rejected record"_s, sql,
                                  {m_runId, boundText(record.source), boundText(record.stream), boundText(record.type), boundText(record.rawSha256),
                                   boundText(record.rawPointer), boundText(record.field), boundText(record.reason), toNs(knownAt)});
            !kept)
            return kept;
    }
    return {};
}

} // namespace plumbline
