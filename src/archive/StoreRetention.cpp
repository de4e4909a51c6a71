// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/StoreRetention.h"

#include "base/Duration.h"
#include "store/PutAsideCheck.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString insertRemoval
    = u"INSERT INTO removal (what, source, removed, rule, removed_by, removed_ns) SELECT '%1', %2, CAST(? AS TEXT), "
      "CAST(? AS TEXT), CAST(? AS BIGINT) FROM %3"_s;

QString ruleText(const QString &name, std::chrono::seconds keep)
{
    return u"%1 = %2"_s.arg(name, durationText(keep));
}

} // namespace

/// FROM and WHERE of what is due. The numbers are our own, so they stand in the text.
QString StoreRetention::dueBodies(Held held) const
{
    const qint64 before = m_policy.rawBodies ? toNs(m_now - *m_policy.rawBodies) : 0;
    return u"raw_body AS b WHERE b.codec <> 'removed' AND "
           "(SELECT MAX(a.fetched_ns) FROM raw_answer AS a WHERE a.sha256 = b.sha256) < %1 AND %2EXISTS "
           "(SELECT 1 FROM raw_answer AS a JOIN legal_hold AS h ON (h.source = '' OR h.source = a.source) "
           "WHERE a.sha256 = b.sha256 AND h.released_ns IS NULL AND (h.until_ns IS NULL OR h.until_ns > %3)) "
           "AND NOT EXISTS (SELECT 1 FROM raw_answer AS o JOIN sync_run AS r ON r.id = o.run_id "
           "WHERE o.sha256 = b.sha256 AND r.connector = '%4')"_s // what the product decided itself stays
               .arg(before)
               .arg(held == Held::Yes ? QString() : u"NOT "_s)
               .arg(toNs(m_now))
               .arg(SyncRunRecord::ownConnector());
}

QString StoreRetention::dueRecords(Held held) const
{
    const qint64 before = m_policy.rejected ? toNs(m_now - *m_policy.rejected) : 0;
    return u"rejected_record AS r WHERE r.known_ns < %1 AND %2EXISTS "
           "(SELECT 1 FROM legal_hold AS h WHERE (h.source = '' OR h.source = r.source) "
           "AND h.released_ns IS NULL AND (h.until_ns IS NULL OR h.until_ns > %3))"_s.arg(before)
               .arg(held == Held::Yes ? QString() : u"NOT "_s)
               .arg(toNs(m_now));
}

Result<RetentionReport> StoreRetention::plan() const
{
    RetentionReport report;
    const auto count = [&](const QString &from, const QString &bytes, qint64 &lines, qint64 &size) -> Result<void> {
        SqlQuery query(m_connection);
        if (auto read = query.run(u"look for what is due"_s,
                                  u"SELECT COUNT(*), CAST(COALESCE(SUM(%1), 0) AS BIGINT) FROM %2"_s.arg(bytes, from));
            !read)
            return read;
        if (query.next()) {
            lines += query.number(0);
            size += query.number(1);
        }
        return query.ended();
    };
    qint64 none = 0;
    Result<void> done;
    if (m_policy.rawBodies) {
        done = count(dueBodies(Held::No), u"b.size"_s, report.rawBodies, report.rawBytes);
        if (done)
            done = count(dueBodies(Held::Yes), u"0"_s, report.held, none);
    }
    if (done && m_policy.rejected) {
        done = count(dueRecords(Held::No), u"0"_s, report.rejected, none);
        if (done)
            done = count(dueRecords(Held::Yes), u"0"_s, report.held, none);
    }
    if (!done)
        return fail(done.error());
    return report;
}

Result<void> StoreRetention::removeBodies(const QString &who)
{
    SqlQuery query(m_connection);
    if (auto written = query.run(
            u"write removals"_s,
            insertRemoval.arg(u"raw_body"_s,
                              u"(SELECT MIN(a.source) FROM raw_answer AS a WHERE a.sha256 = b.sha256), b.sha256"_s,
                              dueBodies(Held::No)),
            {ruleText(u"raw_bodies"_s, *m_policy.rawBodies), who, toNs(m_now)});
        !written)
        return written;
    const QString these = u"(SELECT removed FROM removal WHERE what = 'raw_body' AND removed_ns = ?)"_s;
    // What a server may confirm with 304 must be asked for anew.
    if (auto forgotten = query.run(u"remove raw bodies"_s, u"DELETE FROM confirmable_answer WHERE sha256 IN "_s + these,
                                   {toNs(m_now)});
        !forgotten)
        return forgotten;
    // First of all: without it no copy of the bytes can be read.
    if (auto erased = query.run(u"remove keys"_s, u"DELETE FROM answer_key WHERE sha256 IN "_s + these, {toNs(m_now)});
        !erased)
        return erased;
    return query.run(u"remove raw bodies"_s,
                     u"UPDATE raw_body SET codec = 'removed', body = ? WHERE codec <> 'removed' AND sha256 IN "_s
                         + these,
                     {QByteArray(""), toNs(m_now)});
}

Result<void> StoreRetention::removeRecords(const QString &who)
{
    // What stays is signed for anew: it must be what earlier lines speak of.
    const auto findings = PutAsideCheck::run(m_connection);
    if (!findings)
        return fail(findings.error());
    if (!findings->isEmpty())
        return fail(Error::Kind::Store, u"remove rejected records"_s,
                    u"%1 %2: %3; nothing was removed; `plumbline store check` names every place"_s.arg(
                        findings->first().table, findings->first().key, findings->first().what),
                    m_connection.location().toString());
    SqlQuery query(m_connection);
    if (auto written = query.run(u"write removals"_s,
                                 insertRemoval.arg(u"rejected_record"_s,
                                                   u"r.source, r.raw_sha256 || r.raw_pointer || ' ' || r.field"_s,
                                                   dueRecords(Held::No)),
                                 {ruleText(u"rejected"_s, *m_policy.rejected), who, toNs(m_now)});
        !written)
        return written;
    return query.run(u"remove rejected records"_s,
                     u"DELETE FROM rejected_record WHERE id IN (SELECT r.id FROM %1)"_s.arg(dueRecords(Held::No)));
}

Result<RetentionReport> StoreRetention::apply(const QString &who)
{
    if (auto begun = RemovalForGood::begin(m_connection); !begun)
        return fail(begun.error());
    auto report = removeAll(who);
    if (!report)
        return report;
    const auto isGone = RemovalForGood::end(m_connection);
    if (!isGone)
        return fail(isGone.error());
    report->isReadMeanwhile = !*isGone;
    return report;
}

Result<RetentionReport> StoreRetention::removeAll(const QString &who)
{
    return m_connection.transaction([&]() -> Result<RetentionReport> {
        const auto report = plan();
        if (!report)
            return report;
        const auto before = RemovalLedger(m_connection, m_now).newest();
        if (!before)
            return fail(before.error());
        if (m_policy.rawBodies) {
            if (auto removed = removeBodies(who); !removed)
                return fail(removed.error());
        }
        if (report->rejected > 0) {
            if (auto removed = removeRecords(who); !removed)
                return fail(removed.error());
        }
        if (auto told = RemovalLedger(m_connection, m_now).tell(who, u"retention"_s, *before); !told)
            return fail(told.error());
        return report;
    });
}

Result<qint64> StoreRetention::removeAgain(const QList<Removal> &removed, const QString &who)
{
    RemovalLedger ledger(m_connection, m_now);
    const auto before = ledger.newest();
    if (!before)
        return before;
    qint64 count = 0;
    SqlQuery query(m_connection);
    for (const Removal &answer : removed) {
        if (auto read = query.run(u"remove answers again"_s,
                                  u"SELECT 1 FROM raw_body AS b WHERE b.sha256 = ? AND b.codec LIKE '%%1' AND NOT "
                                  "EXISTS (SELECT 1 FROM answer_key AS k WHERE k.sha256 = b.sha256)"_s.arg(
                                      RawRecords::sealedCodec),
                                  {answer.removed});
            !read)
            return fail(read.error());
        if (!query.next())
            continue;
        ++count;
        if (auto done = ledger.removeAnswer(answer); !done)
            return fail(done.error());
    }
    const auto told = ledger.tell(who, u"retention"_s, *before);
    return told ? Result<qint64>(count) : fail(told.error());
}

} // namespace plumbline
