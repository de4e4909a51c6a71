// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowWriter.h"

#include "store/ObservationLine.h"
#include "store/UsedNumbers.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/VersionTable.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype recordsPerInsert = 200;

using Item = std::pair<Row, RowOrigin>;

/// The rows of one type and source within a batch; of two with the same id the later one is kept.
struct Group {
    const RowType *type;
    QString source;
    QList<const Item *> items;
    QStringList ids; ///< Of the items, in their order.
    QHash<QString, qsizetype> placeOfId;
    qint64 overwritten = 0;
};

QList<Group> groupsOf(const QList<Item> &rows)
{
    QList<Group> groups;
    for (const Item &item : rows) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group &g) {
            return g.type == item.first.type && g.source == item.second.source;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {item.first.type, item.second.source, {}, {}, {}, 0});
        const QString id = item.first.id();
        const auto known = std::as_const(group->placeOfId).find(id);
        if (known != group->placeOfId.cend()) {
            const Item *&kept = group->items[*known];
            group->overwritten += kept->first == item.first ? 0 : 1;
            kept = &item;
        } else {
            group->placeOfId.insert(id, group->items.size());
            group->items.append(&item);
            group->ids.append(id);
        }
    }
    return groups;
}

Result<WriteCounts> writeGroup(StoreConnection &connection, const Group &group, TimePoint knownAt, qint64 runId,
                               std::optional<TimePoint> readSince)
{
    const auto table = VersionTable::of(connection, *group.type);
    const auto known = table->known(group.source, group.ids);
    if (!known)
        return fail(known.error());
    WriteCounts counts;
    counts.overwritten = group.overwritten;
    QList<FreshVersion> fresh;
    QList<LogEntry> lines;
    QStringList superseded;
    for (qsizetype i = 0; i < group.items.size(); ++i) {
        const Item *item = group.items[i];
        const QString &id = group.ids[i];
        const QString digest = item->first.digest();
        const auto before = known->constFind(id);
        if (before == known->constEnd()) {
            ++counts.added;
        } else if (before->digest == digest) {
            ++counts.unchanged;
            continue;
        } else {
            ++counts.changed;
            counts.overwritten += readSince && before->from >= *readSince ? 1 : 0;
            superseded.append(id);
        }
        fresh.append({&item->first, &item->second, digest, knownAt, 0});
        lines.append(observationLine(item->first, item->second, knownAt));
    }
    if (auto closed = table->close(group.source, superseded, knownAt); !closed)
        return fail(closed.error());
    const auto first = LogWriter(connection).append(lines);
    if (!first)
        return fail(first.error());
    for (qsizetype i = 0; i < fresh.size(); ++i)
        fresh[i].logSeq = qint64(*first) + i;
    if (auto inserted = table->insert(fresh, runId); !inserted)
        return fail(inserted.error());
    return counts;
}

bool isKeepable(const QString &text)
{
    // A byte order mark at the beginning is left out where texts are read, so that the row would not fit its line.
    return !text.contains(QChar(u'\0')) && text.isValidUtf16() && !text.startsWith(QChar(QChar::ByteOrderMark));
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
                    u"the text holds U+0000 or half a character or begins with U+FEFF, which no database keeps"_s};
    }
    return {};
}

/// Names, pointers and reasons may quote what a source sent.
QVariant storableText(const QString &text)
{
    return isKeepable(text)
        ? boundText(text)
        : QVariant(QString::fromUtf8(
            QString(text).replace(QChar(u'\0'), QChar(u'\u2400')).remove(QChar(QChar::ByteOrderMark)).toUtf8()));
}

} // namespace

WriteCounts &WriteCounts::operator+=(const WriteCounts &other)
{
    added += other.added;
    changed += other.changed;
    unchanged += other.unchanged;
    rejected += other.rejected;
    overwritten += other.overwritten;
    return *this;
}

Result<WriteCounts> RowWriter::write(const QList<std::pair<Row, RowOrigin>> &rows, TimePoint knownAt,
                                     std::optional<TimePoint> readSince)
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
    const auto moment = LogWriter(m_connection).moment(knownAt);
    if (!moment)
        return fail(moment.error());
    for (const Group &group : groupsOf(usable)) {
        auto written = writeGroup(m_connection, group, *moment, m_runId, readSince);
        if (!written)
            return written;
        counts += *written;
    }
    return counts;
}

Result<void> RowWriter::reject(const QList<RejectedRecord> &records, TimePoint knownAt)
{
    const auto moment = LogWriter(m_connection).moment(knownAt);
    if (!moment)
        return fail(moment.error());
    if (records.isEmpty())
        return {};
    const bool isFile = m_connection.location().engine == StoreLocation::Engine::Sqlite; // a server counts by itself
    auto number = isFile ? UsedNumbers(m_connection).putAside() : Result<qint64>(0);
    if (!number)
        return fail(number.error());
    for (qsizetype begin = 0; begin < records.size(); begin += recordsPerInsert) {
        QVariantList binds;
        const auto part = records.mid(begin, recordsPerInsert);
        for (const RejectedRecord &record : part) {
            if (isFile)
                binds.append(++*number);
            binds.append(m_runId);
            for (const QString &text : {record.source, record.stream, record.type, record.rawSha256, record.rawPointer,
                                        record.field, record.reason})
                binds.append(storableText(text));
            binds.append(toNs(*moment));
        }
        const QStringList tuples(part.size(), u'(' + placeholders(binds.size() / part.size()) + u')');
        const QString sql
            = u"INSERT INTO rejected_record (%1run_id, source, stream, type, raw_sha256, raw_pointer, field, reason, "
              u"known_ns) "
              "VALUES %2 ON CONFLICT (source, stream, type, raw_sha256, raw_pointer, field) DO NOTHING"_s.arg(
                  isFile ? u"id, "_s : QString(), tuples.join(u", "_s));
        SqlQuery query(m_connection);
        if (auto kept = query.run(u"keep rejected record"_s, sql, binds); !kept)
            return kept;
    }
    return {};
}

} // namespace plumbline
