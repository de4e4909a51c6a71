// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What readings left behind them is proved by the lines of the log: totals, answers, records put aside, removals.
#include "TestStore.h"
#include "store/LedgerDigest.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_LedgerProof : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }
    bool run(const QString &sql, const QVariantList &binds = {})
    {
        SqlQuery query(store());
        return query.run(u"alter"_s, sql, binds) && query.affected() > 0;
    }
    QStringList found()
    {
        const auto findings = StoreCheck(store()).run();
        if (!findings)
            return {toString(findings.error())};
        QStringList texts;
        for (const StoreFinding &finding : *findings)
            texts.append(u"%1 %2: %3"_s.arg(finding.table, finding.key, finding.what));
        return texts;
    }
    /// A reading of two pages that brings nothing but puts two records aside.
    Result<SyncRunRecord> readPages(TimePoint at, const QString &state = u"complete"_s)
    {
        SyncLedger ledger(store());
        auto begun = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, at);
        if (!begun)
            return begun;
        StreamRead stream;
        stream.runId = begun->id;
        stream.source = u"dojo"_s;
        stream.stream = u"findings"_s;
        stream.question = u"q"_s;
        stream.startedAt = at;
        stream.present = QStringList{u"finding"_s};
        PartitionRead part;
        part.source = u"dojo"_s;
        part.stream = u"findings"_s;
        for (const QByteArray body : {"[1]", "[2]"}) {
            RawAnswer answer;
            answer.source = u"dojo"_s;
            answer.stream = u"findings"_s;
            answer.url = u"https://dojo.example/api?page=%1"_s.arg(QString::fromLatin1(body));
            answer.status = 200;
            answer.body = body + QByteArray::number(begun->id);
            answer.sha256 = m_test.keepAnswer(answer.body).rawSha256;
            answer.fetchedAt = at;
            if (auto kept = RawRecords(store()).keep(answer, begun->id); !kept)
                return fail(kept.error());
            RejectedRecord record;
            record.source = u"dojo"_s;
            record.stream = u"findings"_s;
            record.type = u"finding"_s;
            record.rawSha256 = answer.sha256;
            record.rawPointer = u"/0"_s;
            record.reason = u"no id"_s;
            if (auto aside = RowWriter(store(), begun->id).reject({record}, at); !aside)
                return fail(aside.error());
            ++part.pages;
            ++part.recordsSeen;
        }
        part.recordsClaimed = 3;
        part.state = stream.state = state;
        stream.endedAt = part.endedAt = at;
        if (auto saved = ReadLedger(store()).save(begun->id, part); !saved)
            return fail(saved.error());
        if (auto saved = ReadLedger(store()).save(stream); !saved)
            return fail(saved.error());
        begun->state = state;
        begun->pages = 2;
        if (auto ended = ledger.finish(*begun, at); !ended)
            return fail(ended.error());
        return begun;
    }
    void read(const char *at, const QString &state = u"complete"_s)
    {
        const auto done = store().transaction([&] { return readPages(TestStore::at(at), state); });
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
        QVERIFY(LogCheckpoints(store()).rememberNewest());
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aRecordOfReadingsThatWasAlteredIsNamed_data();
    void aRecordOfReadingsThatWasAlteredIsNamed();
    void aReadingThatWasTakenUpAgainIsWhole_data() { TestStore::engines(); }
    void aReadingThatWasTakenUpAgainIsWhole();
    void aTombstoneExcusesWhatItSpeaksOfOnly_data() { TestStore::engines(); }
    void aTombstoneExcusesWhatItSpeaksOfOnly();
    void whatWasReadIsKnownSinceItWasWhole_data() { TestStore::engines(); }
    void whatWasReadIsKnownSinceItWasWhole();
};

void tst_LedgerProof::aRecordOfReadingsThatWasAlteredIsNamed_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("told");
    struct Case {
        const char *name;
        QString sql;
        QString told;
    };
    const QString answers = u"raw_answer line"_s;
    const Case cases[] = {
        {"claimed total lowered", u"UPDATE partition_read SET claimed = 2 WHERE run_id = 1"_s, u"sync_run line"_s},
        {"failure made whole", u"UPDATE sync_run SET state = 'complete', error = '' WHERE id = 2"_s,
         u"sync_run line"_s},
        {"stream made whole", u"UPDATE stream_read SET state = 'complete' WHERE run_id = 2"_s, u"sync_run line"_s},
        {"partition taken away", u"DELETE FROM partition_read WHERE run_id = 1"_s, u"sync_run line"_s},
        {"run taken away", u"DELETE FROM sync_run WHERE id = 1"_s, u"sync_run line"_s},
        {"run put in",
         u"INSERT INTO sync_run (source, connector, started_ns, finished_ns, state, error, pages, "
         "bytes, added, changed, unchanged, rejected) SELECT source, connector, started_ns, "
         "finished_ns, 'complete', '', 1, 1, 0, 0, 0, 0 FROM sync_run WHERE id = 1"_s,
         u"sync_run 3"_s},
        {"answer taken away", u"DELETE FROM raw_answer WHERE run_id = 1 AND url LIKE '%[2]'"_s, answers},
        {"answer put in",
         u"INSERT INTO raw_answer (run_id, source, stream, url, status, headers, fetched_ns, sha256) "
         "SELECT run_id, source, stream, 'x', status, headers, fetched_ns, sha256 FROM raw_answer "
         "WHERE run_id = 1 AND url LIKE '%[1]'"_s,
         answers},
        {"address of an answer altered", u"UPDATE raw_answer SET url = 'https://x/' WHERE run_id = 1"_s, answers},
        {"time of an answer altered", u"UPDATE raw_answer SET fetched_ns = fetched_ns + 1 WHERE run_id = 1"_s, answers},
        {"record put aside taken away", u"DELETE FROM rejected_record WHERE run_id = 1"_s, u"rejected_record line"_s},
        {"reason altered", u"UPDATE rejected_record SET reason = 'x' WHERE run_id = 1"_s, u"rejected_record line"_s},
        {"state then altered", u"UPDATE run_state SET state = 'complete' WHERE run_id = 2"_s, u"run_state line"_s},
        {"state then taken away", u"DELETE FROM run_state WHERE run_id = 1 AND state = 'complete'"_s,
         u"run_state line"_s},
        {"end moved", u"UPDATE sync_run SET finished_ns = finished_ns + 1 WHERE id = 1"_s, u"sync_run line"_s},
        {"removal put in",
         u"INSERT INTO removal (what, source, removed, rule, removed_by, removed_ns) VALUES "
         "('raw_body', 'dojo', 'x', 'y', 'z', 1)"_s,
         u"removal"_s},
    };
    for (const QString &engine : {u"sqlite"_s, u"postgresql"_s}) {
        for (const Case &each : cases)
            QTest::addRow("%s, %s", each.name, qPrintable(engine)) << engine << each.sql << each.told;
    }
}

void tst_LedgerProof::aRecordOfReadingsThatWasAlteredIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, told);
    read("2026-02-01T12:00:00Z");
    read("2026-02-02T12:00:00Z", u"failed"_s);
    QCOMPARE(found(), QStringList());
    QVERIFY(run(sql));
    const QStringList all = found();
    QVERIFY2(std::any_of(all.begin(), all.end(), [&](const QString &text) { return text.startsWith(told); }),
             qPrintable(all.join(u'\n')));
}

void tst_LedgerProof::aReadingThatWasTakenUpAgainIsWhole()
{
    read("2026-02-01T12:00:00Z", u"cancelled"_s);
    QCOMPARE(found(), QStringList());
    read("2026-02-01T13:00:00Z");
    QCOMPARE(found(), QStringList());
    SqlQuery query(store());
    QVERIFY(query.run(u"read"_s, u"SELECT COUNT(*) FROM sync_run"_s) && query.next());
    QCOMPARE(query.number(0), 1);
    QVERIFY(run(u"DELETE FROM raw_answer WHERE id = (SELECT MAX(id) FROM raw_answer)"_s));
    QVERIFY(!found().isEmpty());
}

void tst_LedgerProof::aTombstoneExcusesWhatItSpeaksOfOnly()
{
    read("2026-02-01T12:00:00Z");
    const auto tell = [&](const QString &ranges) {
        LogEntry entry;
        entry.line.kind = LogKind::Tombstone;
        entry.line.rec = QStringLiteral("{\"reason\":\"asked for\",\"seqs\":%1}").arg(ranges).toUtf8();
        const auto told = store().transaction([&]() -> Result<void> {
            const auto at = LogWriter(store()).tell(entry, TestStore::at("2026-02-03T12:00:00Z"));
            return at ? LogCheckpoints(store()).sign(at->at) : fail(at.error());
        });
        QVERIFY(told);
        const auto remembered = LogCheckpoints(store()).rememberNewest();
        QVERIFY2(remembered, remembered ? "" : qPrintable(toString(remembered.error())));
    };
    const auto lines = LogWriter(store()).frontier();
    QVERIFY(lines);
    const quint64 tombstone = lines->size();
    tell(u"[[5000,6000]]"_s);
    QVERIFY(run(u"UPDATE log_entry SET line = NULL, absent = 'tombstone seq %1' WHERE seq = 0"_s.arg(tombstone)));
    const QStringList all = found();
    QVERIFY2(all.join(u';').contains(u"log_entry line 0: the line is gone, and its tombstone does not speak of it"_s),
             qPrintable(all.join(u'\n')));
    QVERIFY(run(u"UPDATE log_entry SET line = NULL, absent = 'tombstone seq %1' WHERE seq = 0"_s.arg(tombstone + 1)));
    tell(u"[[0,0]]"_s);
    QVERIFY2(!found().join(u';').contains(u"tombstone"_s), qPrintable(found().join(u'\n')));
}

void tst_LedgerProof::whatWasReadIsKnownSinceItWasWhole()
{
    read("2026-02-01T12:00:00Z");
    const auto seen = [&](const char *knownAt) {
        const auto observed
            = ReadLedger(store()).observed({u"finding"_s}, {u"dojo"_s}, TestStore::at("2026-01-01T00:00:00Z"),
                                           TestStore::at("2026-03-01T00:00:00Z"), TestStore::at(knownAt));
        return observed && !observed->isEmpty() ? observed->first().seen.readings : 0;
    };
    // The clock goes back: what is read now began before what is known already, and is known after it.
    const auto before = LogWriter(store()).newest();
    QVERIFY(before && *before);
    const QByteArray knownThen = formatInstant(**before).toLatin1();
    QCOMPARE(seen(knownThen.constData()), 1);
    read("2026-01-15T12:00:00Z");
    QCOMPARE(seen(knownThen.constData()), 1);
    QCOMPARE(seen("2026-03-01T00:00:00Z"), 2);
}

QTEST_GUILESS_MAIN(tst_LedgerProof)
#include "tst_LedgerProof.moc"
