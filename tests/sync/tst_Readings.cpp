// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Yard.h"
#include "store/ReadLedger.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// What a reading leaves behind: its figures, confirmed answers, watermarks, and what is said of it.
class TestReadings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { YardEngines::columns(); }
    void init();
    void everyReadingShowsWhatItBrought();
    void figuresAddUpOverAStop();
    void idsOfSeveralPagesAreCounted();
    void idsOfSeveralPagesAreCountedOverAStop();
    void confirmedAnswersOutliveTheProgram();
    void onlyWhatIsNewIsAskedForUntilAllIsDue();
    void whatWasPutAsideIsAskedForAgain();
    void aRecordThatStaysBadIsAskedForMoreAndMoreSeldom();
    void aPageOfWhichSomethingWasPutAsideIsNotConfirmed();
    void whatOnlyPutsAsideHasFailed();
    void historyThatIsLostSoonIsNamed();
    void anAnswerThatIsRefusedLeavesTheStoreAsItWas();
    void whatAPersonKnowsOfUpstreamWins();
    void sourcesSayHowTheyStand();

private:
    YardEngines m_engines;
    std::unique_ptr<Yard> m_yard;
};

void TestReadings::init()
{
    m_yard = m_engines.make();
    if (!m_yard)
        QSKIP(qPrintable(m_engines.why));
}

void TestReadings::everyReadingShowsWhatItBrought()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    PartitionRead read = m_yard->lastRead(u"violations"_s);
    QCOMPARE(read.state, u"complete"_s);
    QCOMPARE(read.pages, 2);
    QCOMPARE(read.recordsSeen, 3);
    QCOMPARE(read.recordsClaimed, 3);
    QCOMPARE(read.claimedKind, u"exact"_s);
    QVERIFY(read.bytes > 100 && read.gap.isEmpty() && read.endedAt);
    QCOMPARE(read.clockOffsetMs, 7500); // a Date header has no fractions
    m_yard->server.setClaim(5);
    QCOMPARE(m_yard->pull("2026-03-01T11:00:00Z"), QString());
    read = m_yard->lastRead(u"violations"_s);
    QVERIFY2(read.gap.contains(u"claims 5 records and handed out 3"_s), qPrintable(read.gap));
    const auto stored = ReadLedger(m_yard->store()).partition(2, u"violations"_s, {});
    QVERIFY(stored && *stored);
    QCOMPARE((*stored)->gap, read.gap);
    QCOMPARE((*stored)->startedAt, std::optional(at("2026-03-01T11:00:00Z")));
    QCOMPARE(m_yard->state("2026-03-01T11:01:00Z").streams.first().gaps, QStringList{read.gap});
    QCOMPARE(StoreCheck(m_yard->store()).run()->size(), 0);
}

void TestReadings::figuresAddUpOverAStop()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    QVERIFY(m_yard->pullUpTo(3, "2026-03-01T10:00:00Z").startsWith(u"cancelled"_s));
    QVERIFY(m_yard->state("2026-03-01T10:01:00Z").isResumable);
    QCOMPARE(m_yard->pull("2026-03-01T10:05:00Z"), QString());
    const PartitionRead read = m_yard->lastRead(u"violations"_s);
    QCOMPARE(read.pages, 3);
    QCOMPARE(read.recordsSeen, 5);
    QCOMPARE(read.resumed, 1);
    QCOMPARE(read.gap, QString());
    QCOMPARE(read.startedAt, std::optional(at("2026-03-01T10:00:00Z")));
}

void TestReadings::idsOfSeveralPagesAreCounted()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"b"_s, u"d"_s});
    m_yard->server.share(u"b"_s);
    for (const char *when : {"2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z"}) {
        QCOMPARE(m_yard->pull(when), QString());
        const PartitionRead read = m_yard->lastRead(u"violations"_s);
        QCOMPARE(read.repeated, 1);
        QVERIFY2(read.gap.startsWith(u"1 records came with the id of another one"_s), qPrintable(read.gap));
        QCOMPARE(m_yard->state("2026-03-01T10:01:00Z").streams.first().gaps, QStringList{read.gap});
    }
    m_yard->server.share({}); // one record that is handed out twice
    QCOMPARE(m_yard->pull("2026-03-01T11:00:00Z"), QString());
    QCOMPARE(m_yard->report.rows.changed, 1);
    QCOMPARE(m_yard->lastRead(u"violations"_s).gap, QString());
    m_yard->server.share(u"d"_s); // changed between two readings, as it may
    QCOMPARE(m_yard->pull("2026-03-01T12:00:00Z"), QString());
    QCOMPARE(m_yard->report.rows.changed, 1);
    QCOMPARE(m_yard->lastRead(u"violations"_s).gap, QString());
}

void TestReadings::idsOfSeveralPagesAreCountedOverAStop()
{
    m_yard->server.share(u"b"_s);
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"b"_s, u"d"_s, u"e"_s, u"f"_s, u"b"_s});
    QVERIFY(m_yard->pullUpTo(3, "2026-03-01T10:00:00Z").startsWith(u"cancelled"_s));
    QCOMPARE(m_yard->pull("2026-03-01T10:05:00Z"), QString());
    const PartitionRead read = m_yard->lastRead(u"violations"_s);
    QCOMPARE(read.resumed, 1);
    QCOMPARE(read.repeated, 2);
    QVERIFY2(read.gap.startsWith(u"2 records came with"_s), qPrintable(read.gap));
}

void TestReadings::confirmedAnswersOutliveTheProgram()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    const auto answers = [&] {
        SqlQuery query(m_yard->store());
        return query.run(u"count"_s, u"SELECT COUNT(*) FROM raw_answer WHERE stream = 'violations'"_s) && query.next()
            ? query.number(0)
            : -1;
    };
    const qint64 before = answers();
    QCOMPARE(m_yard->pull("2026-03-01T11:00:00Z"), QString());
    const PartitionRead read = m_yard->lastRead(u"violations"_s);
    QCOMPARE(read.confirmed, 2);
    QCOMPARE(read.recordsSeen, 3);
    QCOMPARE(m_yard->report.rows, (WriteCounts{0, 0, 4, 0}));
    QCOMPARE(answers(), before);
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"z"_s}); // the first page stays, the second is another one
    QCOMPARE(m_yard->pull("2026-03-01T12:00:00Z"), QString());
    QCOMPARE(m_yard->lastRead(u"violations"_s).confirmed, 1);
    QCOMPARE(m_yard->violations().size(), 4);
}

void TestReadings::onlyWhatIsNewIsAskedForUntilAllIsDue()
{
    for (const char *when : {"2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z", "2026-03-05T10:00:00Z",
                             "2026-03-08T10:00:00Z", "2026-03-08T11:00:00Z"})
        QCOMPARE(m_yard->pull(when), QString());
    QCOMPARE(m_yard->server.sinces(),
             (QStringList{u"all"_s, u"2026-03-01T09:00:00Z"_s, u"2026-03-02T09:00:00Z"_s, u"all"_s,
                          u"2026-03-08T09:00:00Z"_s}));
    QVERIFY(m_yard->state("2026-03-08T11:01:00Z").streams.last().isIncremental);
    QCOMPARE(m_yard->lastRead(u"events"_s).since, std::optional(at("2026-03-08T09:00:00Z")));
    // Records that became rows by another file have to become them anew.
    QFile file(m_yard->file(u"connectors/yard/events.json"_s));
    QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
    file.close();
    QCOMPARE(m_yard->pull("2026-03-08T12:00:00Z"), QString());
    QCOMPARE(m_yard->server.sinces().last(), u"all"_s);
}

void TestReadings::whatWasPutAsideIsAskedForAgain()
{
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
    m_yard->server.setEvents(R"([{"id": "e1"}, {}])");
    QCOMPARE(m_yard->pull("2026-03-03T10:00:00Z"), QString());
    QCOMPARE(m_yard->lastRead(u"events"_s).rejected, 1);
    m_yard->server.setEvents(R"([{"id": "e1"}, {"id": "e2"}])");
    QCOMPARE(m_yard->pull("2026-03-04T10:00:00Z"), QString());
    QCOMPARE(m_yard->report.rows.added, 1);
    m_yard->server.claimEvents(9); // and hands out 2
    QCOMPARE(m_yard->pull("2026-03-05T10:00:00Z"), QString());
    QVERIFY(!m_yard->lastRead(u"events"_s).gap.isEmpty());
    m_yard->server.claimEvents({});
    QCOMPARE(m_yard->pull("2026-03-06T10:00:00Z"), QString());
    QCOMPARE(m_yard->pull("2026-03-06T11:00:00Z"), QString());
    QCOMPARE(m_yard->server.sinces(),
             (QStringList{u"all"_s, u"2026-03-01T09:00:00Z"_s, u"2026-03-02T09:00:00Z"_s, u"2026-03-02T09:00:00Z"_s,
                          u"2026-03-04T09:00:00Z"_s, u"2026-03-04T09:00:00Z"_s, u"2026-03-06T09:00:00Z"_s}));
}

void TestReadings::aRecordThatStaysBadIsAskedForMoreAndMoreSeldom()
{
    m_yard->server.setEvents(R"([{"id": "e1"}, {}])");
    for (const char *when : {"2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", "2026-03-01T11:30:00Z",
                             "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z", "2026-03-01T14:00:00Z"})
        QCOMPARE(m_yard->pull(when), QString());
    QCOMPARE(
        m_yard->server.sinces(),
        (QStringList{u"all"_s, u"all"_s, u"2026-03-01T10:00:00Z"_s, u"all"_s, u"2026-03-01T11:00:00Z"_s, u"all"_s}));
}

void TestReadings::aPageOfWhichSomethingWasPutAsideIsNotConfirmed()
{
    m_yard->server.nameVersion("\"v1\"");
    m_yard->server.setViolations({u"a"_s, u"b"_s});
    m_yard->server.spoil(u"b"_s);
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    QCOMPARE(m_yard->lastRead(u"violations"_s).rejected, 1);
    m_yard->server.spoil({});
    QCOMPARE(m_yard->pull("2026-03-01T11:00:00Z"), QString());
    QCOMPARE(m_yard->lastRead(u"violations"_s).confirmed, 0);
    QCOMPARE(m_yard->violations().size(), 2);
    QCOMPARE(m_yard->pull("2026-03-01T12:00:00Z"), QString());
    QCOMPARE(m_yard->lastRead(u"violations"_s).confirmed, 1);
}

void TestReadings::whatOnlyPutsAsideHasFailed()
{
    m_yard->server.setEvents("[{}, {}]");
    const QString ended = m_yard->pull("2026-03-01T10:00:00Z");
    QVERIFY2(ended.startsWith(u"failed"_s) && ended.contains(u"none of the 2 records"_s), qPrintable(ended));
    m_yard->server.setEvents(R"([{"id": "e1"}, {}])");
    QCOMPARE(m_yard->pull("2026-03-01T11:00:00Z"), QString());
    m_yard->server.setEvents("[]");
    QCOMPARE(m_yard->pull("2026-03-01T12:00:00Z"), QString());
}

void TestReadings::historyThatIsLostSoonIsNamed()
{
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    const SourceState soon = m_yard->state("2026-03-27T10:00:00Z");
    QVERIFY(soon.horizon);
    QCOMPARE(soon.horizon->stream, u"events"_s);
    QVERIFY(soon.horizon->isNear(at("2026-03-27T10:00:00Z"), soon.interval));
    QCOMPARE(soon.horizon->text(u"yard"_s, at("2026-03-27T10:00:00Z")),
             u"yard events: upstream keeps 30 days, last complete reading 26 days ago: 4 days left"_s);
    QVERIFY(!soon.horizon->isNear(at("2026-03-10T10:00:00Z"), soon.interval));
    QVERIFY(soon.horizon->text(u"yard"_s, at("2026-04-05T10:00:00Z")).endsWith(u"records of 5 days are lost"_s));
}

void TestReadings::anAnswerThatIsRefusedLeavesTheStoreAsItWas()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    const auto kept = [&] {
        QList<qint64> counts;
        for (const QString &count :
             {u"SELECT COUNT(*) FROM raw_answer WHERE stream = 'violations'"_s, u"SELECT COUNT(*) FROM raw_body"_s,
              u"SELECT COUNT(*) FROM violation_version"_s, u"SELECT COUNT(*) FROM rejected_record"_s}) {
            SqlQuery query(m_yard->store());
            counts.append(query.run(u"count"_s, count) && query.next() ? query.number(0) : -1);
        }
        return std::pair(counts, m_yard->violations());
    };
    const auto before = kept();
    QVERIFY(!before.first.contains(-1) && before.second.size() == 3);
    m_yard->server.packBomb(true);
    const QString said = m_yard->pull("2026-03-01T11:00:00Z");
    QVERIFY2(said.contains(u"unpacks to more than 32 MiB"_s), qPrintable(said));
    QCOMPARE(m_yard->lastRead(u"violations"_s).state, u"failed"_s);
    QVERIFY(kept() == before);
    QCOMPARE(StoreCheck(m_yard->store()).run()->size(), 0);
}

void TestReadings::whatAPersonKnowsOfUpstreamWins()
{
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    const auto keeps = [&](const QString &line) {
        m_yard->keeps = line;
        QStringList all;
        for (const StreamState &stream : m_yard->state("2026-03-27T10:00:00Z").streams)
            all.append(stream.retention.summary() + (stream.retention.isStated ? u" stated"_s : QString()));
        return all;
    };
    QCOMPARE(keeps({}), (QStringList{u"present"_s, u"30 days"_s}));
    QCOMPARE(keeps(u"keeps = \"90d\""_s), (QStringList{u"present"_s, u"90 days stated"_s}));
    SourceState state = m_yard->state("2026-03-27T10:00:00Z");
    QVERIFY(state.horizon);
    QCOMPARE(state.horizon->lossAt, std::optional(at("2026-05-30T10:00:00Z")));
    QVERIFY(!state.horizon->isNear(at("2026-03-27T10:00:00Z"), state.interval));
    QCOMPARE(keeps(u"keeps = { events = \"P1W\" }"_s), (QStringList{u"present"_s, u"7 days stated"_s}));
    QVERIFY(m_yard->state("2026-03-07T10:00:00Z").horizon->isNear(at("2026-03-07T10:00:00Z"), state.interval));
    QCOMPARE(keeps(u"keeps = \"unlimited\""_s), (QStringList{u"present"_s, u"unlimited stated"_s}));
    QVERIFY(!m_yard->state("2026-03-27T10:00:00Z").horizon);
    m_yard->keeps = u"keeps = { event = \"P1W\" }"_s;
    const QString refused = m_yard->pull("2026-03-28T10:00:00Z");
    QVERIFY2(refused.contains(u"has no stream \"event\""_s), qPrintable(refused));
}

void TestReadings::sourcesSayHowTheyStand()
{
    using Word = SourceState::Word;
    QCOMPARE(m_yard->state("2026-03-01T09:00:00Z").word, Word::Never);
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    const SourceState fresh = m_yard->state("2026-03-01T10:10:00Z");
    QCOMPARE(fresh.word, Word::Fresh);
    QCOMPARE(fresh.rowsLastDay, 1);
    const auto due = std::chrono::duration<double>(*fresh.nextDue - at("2026-03-01T10:00:00Z")).count();
    QVERIFY2(due >= 810 && due <= 990, qPrintable(QString::number(due)));
    QCOMPARE(m_yard->state("2026-03-01T11:00:00Z").word, Word::Stale);
    m_yard->server.breakPage(1, 404);
    QVERIFY(!m_yard->pull("2026-03-01T11:00:00Z").isEmpty());
    QCOMPARE(m_yard->state("2026-03-01T11:00:00Z").word, Word::Failing);
    QCOMPARE(m_yard->state("2026-03-01T11:00:00Z").streams.first().state, u"failed"_s);
    m_yard->server.breakPage(1, 403);
    QVERIFY(!m_yard->pull("2026-03-01T11:00:01Z").isEmpty());
    const SourceState refused = m_yard->state("2026-03-01T11:00:02Z");
    QCOMPARE(refused.word, Word::PermissionsMissing);
    QCOMPARE(refused.failures, 2);
    const auto retry = std::chrono::duration<double>(*refused.nextDue - at("2026-03-01T11:00:01Z")).count();
    QVERIFY2(retry >= 108 && retry <= 132, qPrintable(QString::number(retry)));
    QVERIFY(SyncLedger(m_yard->store()).pause(u"yard"_s, at("2026-03-01T12:00:00Z")));
    QCOMPARE(m_yard->state("2026-03-01T12:00:00Z").word, Word::Paused);
    QVERIFY(!m_yard->state("2026-03-01T12:00:00Z").nextDue);
    QVERIFY(SyncLedger(m_yard->store()).goOn(u"yard"_s));
    QCOMPARE(m_yard->state("2026-03-01T12:00:00Z").word, Word::PermissionsMissing);
}

QTEST_GUILESS_MAIN(TestReadings)
#include "tst_Readings.moc"
