// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PresenceLedger.h"

#include "domain/RowLife.h"
#include "domain/RowValues.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype idsPerQuery = 400;
const QString columns = u"source, stream, part, question, type, source_row, episode, row_id, last_absent_ns, "
                        u"first_seen_ns, said_ns, last_present_ns, gone_ns"_s;

QVariant boundTime(const std::optional<TimePoint> &time)
{
    return time ? QVariant(toNs(*time)) : QVariant(QMetaType(QMetaType::LongLong));
}

Presence presenceFrom(const SqlQuery &query)
{
    const auto time = [&](int column) {
        return query.isNull(column) ? std::nullopt : std::optional(timeFromNs(query.number(column)));
    };
    return {query.text(0),
            query.text(1),
            query.text(2),
            query.text(3),
            query.text(4),
            query.text(5),
            int(query.number(6)),
            query.text(7),
            time(8),
            timeFromNs(query.number(9)),
            time(10),
            time(11),
            time(12)};
}

Result<QList<Presence>> where(StoreConnection &connection, const QString &condition, const QVariantList &binds)
{
    SqlQuery query(connection);
    const QString sql = u"SELECT %1 FROM presence WHERE %2 ORDER BY source_row, episode"_s.arg(columns, condition);
    if (auto read = query.run(u"read presence"_s, sql, binds); !read)
        return fail(read.error());
    QList<Presence> found;
    while (query.next())
        found.append(presenceFrom(query));
    return found;
}

/// The source's word for the beginning counts where it has one; a later word for the same episode does not.
void begin(Row &row, const RowLife &life, const Presence &presence)
{
    row.set(u"id", presence.rowId);
    if (!life.begun.isEmpty()) {
        // It says it was there when we looked and it was not: that is the beginning of an earlier episode.
        const bool isOld = life.isEpisode && presence.episode > 1 && presence.said && presence.lastAbsent
            && *presence.said <= *presence.lastAbsent;
        row.set(QString(life.begun), isOld ? presence.firstSeen : presence.said.value_or(presence.firstSeen));
    }
    if (presence.lastAbsent && !life.before.isEmpty() && !instantIn(row, QString(life.before)))
        row.set(QString(life.before), *presence.lastAbsent);
    if (!life.lastSeen.isEmpty())
        row.set(QString(life.lastSeen), FieldValue());
}

} // namespace

Result<QHash<QString, Presence>> PresenceLedger::newest(const QString &source, const QString &type,
                                                        const QStringList &ids) const
{
    QHash<QString, Presence> byId;
    for (qsizetype from = 0; from < ids.size(); from += idsPerQuery) {
        QVariantList binds{source, type};
        for (const QString &id : ids.mid(from, idsPerQuery))
            binds.append(id);
        const auto found
            = where(m_connection,
                    u"source = ? AND type = ? AND source_row IN (%1)"_s.arg(placeholders(binds.size() - 2)), binds);
        if (!found)
            return fail(found.error());
        for (const Presence &presence : *found)
            byId.insert(presence.sourceRow, presence); // the last episode comes last
    }
    return byId;
}

Result<void> PresenceLedger::settle(QList<std::pair<Row, RowOrigin>> &rows, const QStringList &types,
                                    const PresenceLook &look)
{
    for (const QString &type : types) {
        QStringList ids;
        for (const auto &[row, origin] : std::as_const(rows)) {
            if (row.type->name == type && !row.id().isEmpty())
                ids.append(row.id());
        }
        auto known = newest(look.source, type, ids);
        if (!known)
            return fail(known.error());
        for (auto &[row, origin] : rows) {
            const QString id = row.id();
            if (row.type->name != type || id.isEmpty())
                continue;
            const RowLife &life = RowLife::of(*row.type);
            const auto said = instantIn(row, QString(life.begun));
            Presence presence = known->value(id);
            const bool isKnown = known->contains(id) && !presence.gone;
            const Presence before = presence;
            if (!isKnown) {
                const int episode = known->contains(id) ? presence.episode + 1 : 1;
                presence = {.source = look.source,
                            .type = type,
                            .sourceRow = id,
                            .episode = episode,
                            .rowId = id,
                            .lastAbsent = look.before,
                            .firstSeen = look.now,
                            .said = said};
                if (before.gone && (!presence.lastAbsent || *before.gone > *presence.lastAbsent))
                    presence.lastAbsent = before.gone;
                if (episode > 1 && life.isEpisode)
                    presence.rowId = u"%1~%2"_s.arg(id).arg(episode);
            } else if (said && (!presence.said || *said < *presence.said)) {
                presence.said = said;
            }
            presence.stream = look.stream;
            presence.partition = look.partition;
            presence.question = look.question;
            const bool isSame = isKnown && presence.said == before.said && presence.stream == before.stream
                && presence.partition == before.partition && presence.question == before.question;
            auto kept = isSame ? Result<void>() : isKnown ? update(presence) : add(presence);
            if (!kept)
                return kept;
            known->insert(id, presence);
            begin(row, life, presence);
        }
    }
    return {};
}

Result<void> PresenceLedger::add(const Presence &presence)
{
    return SqlQuery(m_connection)
        .run(u"keep presence"_s, u"INSERT INTO presence (%1) VALUES (%2)"_s.arg(columns, placeholders(13)),
             {presence.source, presence.stream, boundText(presence.partition), boundText(presence.question),
              presence.type, presence.sourceRow, presence.episode, presence.rowId, boundTime(presence.lastAbsent),
              toNs(presence.firstSeen), boundTime(presence.said), boundTime(presence.lastPresent),
              boundTime(presence.gone)});
}

Result<void> PresenceLedger::update(const Presence &presence)
{
    return SqlQuery(m_connection)
        .run(u"keep presence"_s,
             u"UPDATE presence SET stream = ?, part = ?, question = ?, said_ns = ?, last_present_ns = ?, gone_ns = ? "
             u"WHERE source = ? AND type = ? AND source_row = ? AND episode = ?"_s,
             {presence.stream, boundText(presence.partition), boundText(presence.question), boundTime(presence.said),
              boundTime(presence.lastPresent), boundTime(presence.gone), presence.source, presence.type,
              presence.sourceRow, presence.episode});
}

Result<QList<Presence>> PresenceLedger::open(const QString &source, const QString &stream,
                                             const QString &question) const
{
    return where(m_connection, u"source = ? AND stream = ? AND question = ? AND gone_ns IS NULL"_s,
                 {source, stream, boundText(question)});
}

Result<QList<Presence>> PresenceLedger::episodes(const QString &source, const QString &type, const QString &id) const
{
    return where(m_connection, u"source = ? AND type = ? AND (row_id = ? OR source_row = ?)"_s, {source, type, id, id});
}

Result<QSet<QString>> PresenceLedger::gone(const QString &source, const QString &stream) const
{
    const auto found = where(m_connection, u"source = ? AND stream = ?"_s, {source, stream});
    if (!found)
        return fail(found.error());
    QSet<QString> ids;
    for (const Presence &presence : *found) { // a later episode of the same row comes later
        if (presence.gone)
            ids.insert(presence.rowId);
        else
            ids.remove(presence.rowId);
    }
    return ids;
}

Result<WriteCounts> PresenceLedger::close(const Presence &presence, TimePoint lastPresent, TimePoint gone,
                                          const QString &answerWithout, qint64 runId)
{
    Presence closed = presence;
    closed.lastPresent = std::max(lastPresent, presence.firstSeen);
    closed.gone = std::max(gone, *closed.lastPresent);
    if (auto kept = update(closed); !kept)
        return fail(kept.error());
    const auto stored = RowQueries(m_connection).find(presence.type, presence.source, presence.rowId);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return WriteCounts(); // put aside when it came
    Row row = (*stored)->row;
    const RowLife &life = RowLife::of(*row.type);
    if (life.ended.isEmpty() || instantIn(row, QString(life.ended)))
        return WriteCounts(); // the source said so itself, or there is no field for it: the episode tells
    row.set(QString(life.ended), *closed.gone);
    if (!life.lastSeen.isEmpty())
        row.set(QString(life.lastSeen), *closed.lastPresent);
    if (!life.state.isEmpty())
        row.set(QString(life.state), u"closed"_s);
    RowOrigin origin = (*stored)->origin;
    if (!answerWithout.isEmpty()) {
        QJsonObject also = QJsonDocument::fromJson(origin.rawAlso.toUtf8()).object();
        also.insert(u"gone"_s, QJsonArray{answerWithout, u""_s});
        origin.rawAlso = QString::fromUtf8(QJsonDocument(also).toJson(QJsonDocument::Compact));
    }
    return RowWriter(m_connection, runId).write({{row, origin}}, gone);
}

} // namespace plumbline
