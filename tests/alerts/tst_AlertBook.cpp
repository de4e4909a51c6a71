// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An alert fires once, stays while nothing is known, is cleared by events, and is acknowledged by a person.
#include "MetricBench.h"
#include "alerts/AlertBook.h"
#include "store/SqlQuery.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_AlertBook : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    int m_rows = 0;

    /// An hour in buckets of five minutes, with so many bad of 1,000 each.
    void hour(const QString &from, int bad)
    {
        m_bench.from(u"prometheus"_s, "2026-03-01T00:00:00Z");
        const TimePoint begin = *parseInstant(from);
        for (int i = 0; i < 12; ++i)
            m_bench.add(u"slo_bucket"_s,
                        u"id=b%1 slo=checkout from_at=%2 bucket_s=300 good=%3 bad=%4"_s.arg(++m_rows)
                            .arg(formatInstant(begin + std::chrono::minutes(5 * i)))
                            .arg(1'000 - bad)
                            .arg(bad));
    }
    QStringList look(const char *at)
    {
        MetricScope scope;
        scope.asOf = scope.to = MetricBench::at(at);
        scope.from = scope.asOf - std::chrono::days(30);
        const auto changes = AlertBook(m_bench.connection()).look(m_bench.definition(u"slo_burn"_s), scope);
        if (!changes)
            return {toString(changes.error())};
        QStringList texts;
        for (const AlertEvent &event : *changes)
            texts.append(
                u"%1 %2 %3 %4"_s.arg(alertKindName(event.kind), event.severity, event.key.objective, event.factor));
        return texts;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void itFiresOnceAndIsClearedByEventsOnly()
    {
        QCOMPARE(look("2026-03-02T09:00:00Z"), QStringList());
        hour(u"2026-03-02T10:00:00Z"_s, 20); // burn 20
        QVERIFY2(look("2026-03-02T11:00:00Z").contains(u"fired page checkout 14.4"_s),
                 qPrintable(look("2026-03-02T11:00:00Z").join(u'\n')));
        QCOMPARE(look("2026-03-02T11:00:00Z"), QStringList());
        // Nothing came since: it is not known that it is over.
        QVERIFY(!look("2026-03-02T12:30:00Z").contains(u"cleared page checkout 14.4"_s));
        hour(u"2026-03-02T12:30:00Z"_s, 0);
        QVERIFY(look("2026-03-02T13:30:00Z").contains(u"cleared page checkout 14.4"_s));
        const auto history = AlertBook(m_bench.connection()).history(100);
        QVERIFY(history && history->size() >= 2);
        QVERIFY(history->last().definition.startsWith(u"slo_burn v1 "_s)
                && history->last().kind == AlertEvent::Kind::Fired);
    }

    void whoOnlyLooksWritesNothing()
    {
        hour(u"2026-03-02T10:00:00Z"_s, 20);
        QVERIFY(!look("2026-03-02T11:00:00Z").isEmpty());
        // While another one writes, a look that finds nothing new need not wait.
        const auto writer = StoreConnection::open(m_bench.location(), StoreConnection::Access::ReadWrite);
        QVERIFY(writer);
        if (m_bench.location().engine == StoreLocation::Engine::Postgresql)
            QVERIFY(SqlQuery(m_bench.connection()).run(u"hurry"_s, u"SET lock_timeout = '2s'"_s));
        else
            QVERIFY(SqlQuery(m_bench.connection()).run(u"hurry"_s, u"PRAGMA busy_timeout = 2000"_s));
        QStringList found{u"nothing was looked at"_s};
        QVERIFY((*writer)->transaction([&]() -> Result<void> {
            found = look("2026-03-02T11:00:00Z");
            return {};
        }));
        QCOMPARE(found, QStringList());
    }

    void whoHasSeenItIsKeptUntilItFiresAgain()
    {
        AlertBook book(m_bench.connection());
        const auto early
            = book.acknowledge({u"checkout"_s, u"x"_s}, u"ann"_s, {}, MetricBench::at("2026-03-02T11:00:00Z"));
        QVERIFY(!early && early.error().kind == Error::Kind::Usage);
        hour(u"2026-03-02T10:00:00Z"_s, 20);
        QVERIFY(!look("2026-03-02T11:00:00Z").isEmpty());
        const auto standing = book.standing();
        QVERIFY(standing);
        AlertKey key;
        for (const AlertStanding &alert : *standing) {
            if (alert.isFiring() && alert.last.factor == u"14.4"_s)
                key = alert.last.key;
        }
        QCOMPARE(key.objective, u"checkout"_s);
        QVERIFY(book.acknowledge(key, u"ann"_s, u"rolling back"_s, MetricBench::at("2026-03-02T11:05:00Z")));
        const auto isSeen = [&] {
            const auto alerts = book.standing();
            for (const AlertStanding &alert : *alerts) {
                if (alert.last.key == key && alert.acknowledged)
                    return alert.acknowledged->who == u"ann"_s && alert.acknowledged->note == u"rolling back"_s;
            }
            return false;
        };
        QVERIFY(isSeen());
        hour(u"2026-03-02T11:00:00Z"_s, 0);
        hour(u"2026-03-02T12:00:00Z"_s, 0);
        QVERIFY(!look("2026-03-02T13:00:00Z").isEmpty());
        QVERIFY(!isSeen());
        hour(u"2026-03-02T13:00:00Z"_s, 40);
        QVERIFY(!look("2026-03-02T14:00:00Z").isEmpty());
        QVERIFY(!isSeen());
    }
};

QTEST_GUILESS_MAIN(tst_AlertBook)
#include "tst_AlertBook.moc"
