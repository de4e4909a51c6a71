// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/SourceHistory.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What the store remembers of a source: runs, newest answers, rows that are known now, since when it fails.
class tst_SourceHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void anEmptyStoreKnowsNoSource_data() { TestStore::engines(); }
    void anEmptyStoreKnowsNoSource()
    {
        const auto read = SourceHistory::read(m_test.connection(), TestStore::at("2026-01-01T00:00:00Z"));
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        QVERIFY(read->isEmpty());
    }

    void runsRowsAndAnswersOfEachSource_data() { TestStore::engines(); }
    void runsRowsAndAnswersOfEachSource()
    {
        run(u"dojo"_s, u"complete"_s, "2026-01-01T00:00:00Z");
        run(u"other"_s, u"failed"_s, "2026-01-05T00:00:00Z");
        run(u"other"_s, u"complete"_s, "2026-01-06T00:00:00Z");
        run(u"dojo"_s, u"complete"_s, "2026-02-01T00:00:00Z");
        run(u"dojo"_s, u"failed"_s, "2026-02-02T00:00:00Z");
        run(u"dojo"_s, u"failed"_s, "2026-02-03T00:00:00Z");
        m_test.keepAnswer("[]", 1); // of the first run
        const TimePoint known = TestStore::at("2026-02-01T00:00:00Z");
        QCOMPARE(m_test.write({TestStore::exceptionRow(u"E1"_s), TestStore::exceptionRow(u"E2"_s)}, known).added, 2);
        QCOMPARE(
            m_test.write({TestStore::exceptionRow(u"E2"_s, u"other-service"_s)}, known + std::chrono::hours(1)).changed,
            1);
        const auto read = SourceHistory::read(m_test.connection(), TestStore::at("2026-02-02T00:00:00Z"));
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        QCOMPARE(read->size(), 2);
        const SourceHistory dojo = read->value(u"dojo"_s);
        QCOMPARE(dojo.runs.size(), 4);
        QCOMPARE(dojo.runs.first().startedAt, TestStore::at("2026-02-03T00:00:00Z"));
        QCOMPARE(dojo.moments.size(), 2); // since then
        QVERIFY(dojo.complete);
        QCOMPARE(dojo.complete->startedAt, TestStore::at("2026-02-01T00:00:00Z"));
        QVERIFY(dojo.failingSince);
        QCOMPARE(*dojo.failingSince, TestStore::at("2026-02-02T00:00:00Z"));
        QCOMPARE(dojo.rows, 2); // a version that was changed is not counted again
        QCOMPARE(dojo.rowsByType, (QList<std::pair<QString, qint64>>{{u"exception"_s, 2}}));
        QVERIFY(!dojo.answers.isEmpty());
        QCOMPARE(dojo.answers.first().status, 200);
        const SourceHistory other = read->value(u"other"_s);
        QVERIFY(!other.failingSince); // it was complete afterwards
        QCOMPARE(other.rows, 0);
        QVERIFY(other.moments.isEmpty());
    }

    void onlyTheNewestAreKept_data() { TestStore::engines(); }
    void onlyTheNewestAreKept()
    {
        for (int day = 1; day <= 25; ++day)
            run(u"dojo"_s, u"complete"_s, qPrintable(u"2026-03-%1T00:00:00Z"_s.arg(day, 2, 10, QChar(u'0'))));
        const auto read = SourceHistory::read(m_test.connection(), TestStore::at("2026-03-01T00:00:00Z"));
        QVERIFY(read);
        QCOMPARE(read->value(u"dojo"_s).runs.size(), SourceHistory::keptRuns);
        QCOMPARE(read->value(u"dojo"_s).moments.size(), 25);
        QCOMPARE(read->value(u"dojo"_s).runs.last().startedAt, TestStore::at("2026-03-06T00:00:00Z"));
    }

private:
    void run(const QString &source, const QString &state, const char *at)
    {
        SyncLedger ledger(m_test.connection());
        auto begun = ledger.startOrResume(source, u"defectdojo"_s, TestStore::at(at));
        QVERIFY(begun);
        begun->state = state;
        if (state == u"failed")
            begun->error = u"read page: the server answered 401"_s;
        QVERIFY(ledger.finish(*begun, TestStore::at(at) + std::chrono::minutes(1)));
    }

    TestStore m_test;
};

QTEST_GUILESS_MAIN(tst_SourceHistory)
#include "tst_SourceHistory.moc"
