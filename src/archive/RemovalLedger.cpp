// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/RemovalLedger.h"

#include "log/Disclosure.h"
#include "store/ErasedRecords.h"
#include "store/LedgerDigest.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/UsedNumbers.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isFile(const StoreConnection &connection)
{
    return connection.location().engine == StoreLocation::Engine::Sqlite;
}

const QString removing = u"remove answers"_s;
const QString erasingRecords = u"erase records"_s;

} // namespace

Result<qint64> RemovalLedger::newest() const
{
    SqlQuery last(m_connection);
    if (auto read = last.run(u"write removals"_s, u"SELECT COALESCE(MAX(id), 0) FROM removal"_s); !read)
        return fail(read.error());
    last.next();
    return last.number(0);
}

Result<void> RemovalLedger::writeDown(const QString &what, const Removal &removal)
{
    return SqlQuery(m_connection)
        .run(u"write removals"_s,
             u"INSERT INTO removal (what, source, removed, rule, removed_by, removed_ns) VALUES (?, ?, ?, ?, ?, ?)"_s,
             {what, boundText(removal.source), removal.removed, boundText(removal.rule), boundText(removal.removedBy),
              toNs(removal.removedAt)});
}

Result<void> RemovalLedger::removeAnswer(const Removal &answer)
{
    if (auto written = writeDown(u"raw_body"_s, answer); !written)
        return written;
    SqlQuery query(m_connection);
    // What a server may confirm with 304 must be asked for anew; without its key no copy of the bytes can be read.
    for (const QString &table : {u"confirmable_answer"_s, u"answer_key"_s}) {
        if (auto done = query.run(removing, u"DELETE FROM %1 WHERE sha256 = ?"_s.arg(table), {answer.removed}); !done)
            return done;
    }
    // No bytes, which is not the empty text: no copy of the store would take that.
    return query.run(removing, u"UPDATE raw_body SET codec = 'removed', body = ? WHERE sha256 = ?"_s,
                     {QByteArray(""), answer.removed});
}

Result<void> RemovalLedger::removeRejected(qint64 id, const Removal &record)
{
    if (auto written = writeDown(u"rejected_record"_s, record); !written)
        return written;
    return SqlQuery(m_connection)
        .run(u"remove rejected records"_s, u"DELETE FROM rejected_record WHERE id = ?"_s, {id});
}

Result<void> RemovalLedger::removeRecord(const ErasedRecord &record, const QString &id, const Removal &removal)
{
    Removal told = removal;
    told.removed = record.text();
    if (auto written = writeDown(ErasedRecords::kind(), told); !written)
        return written;
    SqlQuery query(m_connection);
    const QVariantList row{boundText(removal.source), boundText(id)};
    if (auto gone = query.run(erasingRecords, u"DELETE FROM %1_version WHERE source = ? AND id = ?"_s.arg(record.type), row);
        !gone)
        return gone;
    if (auto gone = query.run(erasingRecords, u"DELETE FROM presence WHERE source = ? AND row_id = ? AND type = ?"_s,
                              row + QVariantList{record.type});
        !gone)
        return gone;
    for (const auto &[first, last] : record.lines) {
        if (auto gone = query.run(erasingRecords, u"DELETE FROM disclosure WHERE seq >= ? AND seq <= ?"_s,
                                  {qint64(first), qint64(last)});
            !gone)
            return gone;
    }
    return {};
}

Result<void> RemovalLedger::emptyLines(const QList<ErasedRecord> &records, quint64 tombstone)
{
    SqlQuery query(m_connection);
    for (const ErasedRecord &record : records) {
        for (const auto &[first, last] : record.lines) {
            if (auto emptied = query.run(erasingRecords,
                                         u"UPDATE log_entry SET line = NULL, absent = ? WHERE seq >= ? AND seq <= ?"_s,
                                         {u"tombstone seq %1"_s.arg(tombstone), qint64(first), qint64(last)});
                !emptied)
                return emptied;
        }
    }
    return {};
}

Result<void> RemovalLedger::tell(const QString &who, const QString &reason, qint64 after)
{
    std::optional<TimePoint> newest;
    for (const QString &what : {u"raw_body"_s, u"rejected_record"_s, ErasedRecords::kind()}) {
        const auto removed = removalsDigest(m_connection, what, after);
        if (!removed)
            return fail(removed.error());
        if (removed->count == 0)
            continue;
        QJsonObject record{{u"what"_s, what}, {u"reason"_s, reason}};
        putDigest(record, u"removed"_s, *removed);
        if (what == u"rejected_record"_s) {
            const auto stays = allPutAside();
            if (!stays)
                return fail(stays.error());
            record.insert(u"stays"_s, toJson(*stays));
        }
        QList<ErasedRecord> erased;
        if (what == ErasedRecords::kind()) {
            const auto records = ErasedRecords(m_connection).of({}, after);
            if (!records)
                return fail(records.error());
            erased = *records;
            Erasure::Ranges lines;
            for (const ErasedRecord &one : std::as_const(erased))
                lines += one.lines;
            record.insert(u"seqs"_s, Erasure::toJson(lines));
        }
        LogEntry entry;
        entry.line.kind = LogKind::Tombstone;
        entry.line.rec = QJsonDocument(record).toJson(QJsonDocument::Compact);
        const auto removers = removersDigest(m_connection, what, removed->after, removed->through);
        if (!removers)
            return fail(removers.error());
        entry.disclosures = {whoWrites(who),
                             Disclosure::fresh(QString(removersName), '"' + removers->sha256 + '"').toText()};
        const auto told = LogWriter(m_connection).tell(entry, m_now);
        if (!told)
            return fail(told.error());
        if (auto emptied = emptyLines(erased, told->seq); !emptied)
            return emptied;
        newest = told->at;
    }
    return newest ? LogCheckpoints(m_connection).sign(*newest) : Result<void>();
}

Result<LedgerDigest> RemovalLedger::allPutAside() const
{
    const auto newest = UsedNumbers(m_connection).putAside();
    return newest ? allPutAsideDigest(m_connection, *newest) : Result<LedgerDigest>(fail(newest.error()));
}

Result<void> RemovalForGood::begin(StoreConnection &connection)
{
    return isFile(connection) ? SqlQuery(connection).run(u"remove for good"_s, u"PRAGMA secure_delete = ON"_s)
                              : Result<void>();
}

Result<void> RemovalForGood::rewrite(StoreConnection &connection)
{
    if (!isFile(connection))
        return {};
    if (auto done = SqlQuery(connection).run(u"rewrite the store"_s, u"VACUUM"_s); !done)
        return done;
    const auto isGone = end(connection);
    if (!isGone)
        return fail(isGone.error());
    return *isGone ? Result<void>() : fail(Error::Kind::Store, u"rewrite the store"_s, u"another program reads it now"_s);
}

Result<bool> RemovalForGood::end(StoreConnection &connection)
{
    if (!isFile(connection))
        return true;
    SqlQuery query(connection);
    if (auto done = query.run(u"remove for good"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
        return fail(done.error());
    return query.next() && query.number(0) == 0;
}

} // namespace plumbline
