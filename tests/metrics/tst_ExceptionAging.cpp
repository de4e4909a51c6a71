// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of exception_aging: what is one chain, what is open, and as of when.
#include "MetricBench.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_ExceptionAging : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void grant(const QString &fields) { m_bench.add(u"exception"_s, fields); }
    MetricResult asOf(const char *instant, const QHash<QString, QString> &params = {})
    {
        MetricScope scope = MetricBench::scope("2020-01-01T00:00:00Z", instant);
        scope.params = params;
        return m_bench.run(u"exception_aging"_s, scope);
    }
    /// "chain grants latest-grant age-in-days" of each case.
    static QStringList chains(const MetricResult &result)
    {
        QStringList lines;
        for (int row = 0; row < result.cases.size(); ++row)
            lines.append(u"%1 %2 %3 %4"_s
                             .arg(result.cases.text(row, u"chain_id"), result.cases.text(row, u"grants"),
                                  result.cases.text(row, u"row_id"))
                             .arg(double(result.cases.integer(row, u"age_ns")) / 86'400e9));
        return lines;
    }
    static qint64 number(const MetricResult &result, const char *output)
    {
        return result.output(QString::fromLatin1(output)).toInteger();
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void oneKeyInTwoSourcesIsOneChain()
    {
        m_bench.from(u"dojo"_s, "2026-03-01T00:00:00Z");
        grant(u"id=1 service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-31T00:00:00Z"_s);
        m_bench.from(u"lab"_s, "2026-03-01T00:00:00Z");
        grant(u"id=1 service=pay rule=R1 created_at=2026-02-05T00:00:00Z"_s);
        QCOMPARE(chains(asOf("2026-03-01T00:00:00Z")), QStringList{u"dojo/1 2 1 59"_s});
    }

    /// A ticket names the acceptance, the own API the ticket; the acceptance has another name for the rule.
    void whatOneNamesIsTheSame()
    {
        m_bench.from(u"dojo"_s, "2026-03-01T00:00:00Z");
        grant(u"id=1 service=pay rule=Unsigned created_at=2026-01-01T00:00:00Z expires_at=2026-02-01T00:00:00Z"_s);
        m_bench.from(u"jira"_s, "2026-03-01T00:00:00Z");
        grant(u"id=R-1 service=pay rule=R1 created_at=2026-01-02T00:00:00Z closed_at=2026-01-20T00:00:00Z "
              "owner=kim same_as=dojo/1"_s);
        m_bench.from(u"own"_s, "2026-03-01T00:00:00Z");
        grant(
            u"id=1 service=pay rule=R1 created_at=2026-01-03T00:00:00Z expires_at=2026-02-10T00:00:00Z same_as=R-1"_s);
        const MetricResult result = asOf("2026-03-01T00:00:00Z");
        QCOMPARE(chains(result), QStringList{u"jira/R-1 1 R-1 59"_s}); // since the first of them
        QCOMPARE(MetricBench::lines(result, {u"owner"_s, u"also_source"_s, u"also2_source"_s, u"expires_ns"_s}),
                 QStringList{u"kim dojo own 1770681600000000000"_s}); // until the last expiry
        QCOMPARE(result.cases.references(0).size(), 3);
        QCOMPARE(result.cases.references(0).at(2).source, u"own"_s);
        QCOMPARE(number(result, "grants_in_open_chains"), 1);
        QCOMPARE(number(result, "expired_open"), 1); // one of them closed it, two did not
        QCOMPARE(number(asOf("2026-01-01T12:00:00Z"), "open"), 1);
    }

    void whatIsEqualIsTheSame()
    {
        for (const QString &source : {u"dojo"_s, u"lab"_s}) {
            m_bench.from(source, "2026-03-01T00:00:00Z");
            grant(u"id=%1-1 service=pay rule=R1 created_at=2026-01-01T10:00:00Z closed_at=2026-01-31T00:00:00Z"_s.arg(
                source));
            grant(u"id=%1-2 service=pay rule=R1 created_at=2026-02-05T10:00:00Z"_s.arg(source));
        }
        const MetricResult result = asOf("2026-03-01T10:00:00Z");
        QCOMPARE(chains(result), QStringList{u"dojo/dojo-1 2 dojo-2 59"_s});
        QCOMPARE(number(result, "renewed_twice_or_more"), 0); // four rows are two grants
        QCOMPARE(number(asOf("2026-01-31T00:00:00Z"), "open"), 0);
    }

    void whatIsNotCertainStaysApart_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("open");
        const QString at = u" created_at=2026-01-01T10:00:00Z"_s;
        QTest::newRow("equal") << u"service=pay rule=R1"_s + at << u"service=pay rule=R1"_s + at << 1;
        QTest::newRow("one names a scope")
            << u"service=pay rule=R1"_s + at << u"service=pay rule=R1 scope=eu"_s + at << 1;
        QTest::newRow("other scopes") << u"service=pay rule=R1 scope=us"_s + at
                                      << u"service=pay rule=R1 scope=eu"_s + at << 2;
        QTest::newRow("other services") << u"service=web rule=R1"_s + at << u"service=pay rule=R1"_s + at << 2;
        QTest::newRow("no rule") << u"service=pay"_s + at << u"service=pay"_s + at << 2;
        QTest::newRow("named, of another service")
            << u"service=web rule=R1 same_as=b"_s + at << u"service=pay rule=R1"_s + at << 2;
        QTest::newRow("named in full, of another service")
            << u"service=web rule=R1 same_as=lab/b"_s + at << u"service=pay rule=R1"_s + at << 1;
        QTest::newRow("named in its own source")
            << u"service=pay rule=R1 same_as=hub/a2"_s + at << u"service=pay rule=R2"_s + at << 2;
        QTest::newRow("a second apart, other scopes chained") // not one grant, though one chain without a scope
            << u"service=pay rule=R1 scope=eu"_s + at << u"service=pay rule=R1 created_at=2026-01-01T10:00:01Z"_s << 2;
    }
    void whatIsNotCertainStaysApart()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        m_bench.from(u"hub"_s, "2026-03-01T00:00:00Z");
        grant(u"id=a "_s + first);
        m_bench.from(u"lab"_s, "2026-03-01T00:00:00Z");
        grant(u"id=b "_s + second);
        QTEST(int(number(asOf("2026-03-01T00:00:00Z"), "open")), "open");
    }

    /// Two of one source at one instant: nobody knows which of them the other source means.
    void whatASourceTellsTwiceStaysApart()
    {
        m_bench.from(u"hub"_s, "2026-03-01T00:00:00Z");
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T10:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 created_at=2026-01-01T10:00:00Z"_s);
        m_bench.from(u"lab"_s, "2026-03-01T00:00:00Z");
        grant(u"id=c service=pay rule=R1 created_at=2026-01-01T10:00:00Z"_s);
        QCOMPARE(number(asOf("2026-03-01T00:00:00Z"), "grants_in_open_chains"), 3);
    }

    void aUseMeansTheGrantUnderAnyOfItsIds()
    {
        m_bench.from(u"dojo"_s, "2026-03-01T00:00:00Z");
        grant(u"id=1 service=pay rule=R1 created_at=2026-01-01T10:00:00Z expires_at=2026-01-10T00:00:00Z owner=kim "
              "approver=lee requester=kim"_s);
        m_bench.from(u"jira"_s, "2026-03-01T00:00:00Z");
        grant(u"id=R-1 service=pay rule=R1 created_at=2026-01-01T10:00:00Z expires_at=2026-01-10T00:00:00Z"_s);
        m_bench.add(u"exception_use"_s, u"id=u exception_id=R-1 at=2026-01-12T00:00:00Z"_s);
        QCOMPARE(number(asOf("2026-03-01T00:00:00Z"), "expired_still_used"), 1);
    }

    /// Whatever is renewed, linked or not, and in whatever order it becomes known: the oldest exception gets no
    /// younger.
    void aRenewalNeverLowersTheAge()
    {
        QRandomGenerator random(20260322);
        double before = 0.0;
        for (int i = 0; i < 60; ++i) {
            const QDateTime created = QDateTime(QDate(2026, 1, 1), QTime(), Qt::UTC).addDays(random.bounded(60));
            QString fields = u"id=%1 service=%2 rule=R%3 created_at=%4 expires_at=%5"_s.arg(i)
                                 .arg(QStringList{u"pay"_s, u"web"_s, u"card"_s}[random.bounded(3)])
                                 .arg(random.bounded(2))
                                 .arg(created.toString(Qt::ISODate), created.addDays(20).toString(Qt::ISODate));
            if (i > 0 && random.bounded(3) == 0)
                fields += u" renewed_from=%1"_s.arg(random.bounded(i));
            m_bench.from(random.bounded(3) ? u"hub"_s : u"lab"_s, "2026-04-01T00:00:00Z");
            grant(fields);
            const double oldest = asOf("2026-03-22T00:00:00Z").output(u"max_age_days"_s).toDouble();
            QVERIFY2(oldest >= before, qPrintable(fields));
            before = oldest;
        }
        QVERIFY(before > 70.0);
    }

    void serviceRuleAndScopeKeepChainsApart()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z"_s);
        grant(u"id=b service=web rule=R1 created_at=2026-01-06T00:00:00Z"_s);
        grant(u"id=c service=pay rule=R2 created_at=2026-01-07T00:00:00Z"_s);
        grant(u"id=d service=pay rule=R1 scope=eu created_at=2026-01-08T00:00:00Z"_s);
        QCOMPARE(chains(asOf("2026-01-11T00:00:00Z")),
                 (QStringList{u"hub/b 1 b 5"_s, u"hub/c 1 c 4"_s, u"hub/d 1 d 3"_s}));
    }

    void aLinkJoinsOtherKeysAndLongGaps()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z"_s);
        grant(u"id=b service=card rule=R2 created_at=2026-04-01T00:00:00Z renewed_from=a"_s);
        QCOMPARE(chains(asOf("2026-04-11T00:00:00Z")), QStringList{u"hub/a 2 b 100"_s});
    }

    void aLinkHoldsWithinItsSourceOnly()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z"_s);
        m_bench.from(u"lab"_s, "2026-03-01T00:00:00Z");
        grant(u"id=b service=pay rule=R2 created_at=2026-04-01T00:00:00Z renewed_from=a"_s);
        QCOMPARE(chains(asOf("2026-04-11T00:00:00Z")), QStringList{u"lab/b 1 b 10"_s});
    }

    /// a-b are one key, c-d another; the link d -> b makes one chain of all four.
    void linksJoinWholeStretches()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 created_at=2026-01-06T00:00:00Z closed_at=2026-01-09T00:00:00Z"_s);
        grant(u"id=c service=web rule=R1 created_at=2026-01-07T00:00:00Z closed_at=2026-01-08T00:00:00Z"_s);
        grant(u"id=d service=web rule=R1 created_at=2026-01-10T00:00:00Z renewed_from=b"_s);
        const MetricResult result = asOf("2026-01-11T00:00:00Z");
        QCOMPARE(chains(result), QStringList{u"hub/a 4 d 10"_s});
        QCOMPARE(number(result, "renewed_twice_or_more"), 1);
        QCOMPARE(number(result, "grants_in_open_chains"), 4);
    }

    void linksInACircleEnd()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z renewed_from=b"_s);
        grant(u"id=b service=pay rule=R2 created_at=2026-01-02T00:00:00Z renewed_from=a"_s);
        grant(u"id=c service=pay rule=R3 created_at=2026-01-03T00:00:00Z renewed_from=c"_s);
        QCOMPARE(chains(asOf("2026-01-11T00:00:00Z")), (QStringList{u"hub/a 2 b 10"_s, u"hub/c 1 c 8"_s}));
    }

    void oneMomentBeyondTheGapIsANewChain()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 created_at=2026-01-19T00:00:00.000000001Z"_s);
        QCOMPARE(number(asOf("2026-01-29T00:00:00Z"), "grants_in_open_chains"), 1);
        QCOMPARE(number(asOf("2026-01-29T00:00:00Z", {{u"renewal_gap_days"_s, u"15"_s}}), "grants_in_open_chains"), 2);
    }

    void neitherAnotherScopeNorAnOldExpiryBridgesAGap()
    {
        grant(
            u"id=a service=pay rule=R1 scope=eu created_at=2026-01-01T00:00:00Z closed_at=2026-01-05T00:00:00Z expires_at=2026-12-31T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 scope=us created_at=2026-02-01T00:00:00Z closed_at=2026-02-25T00:00:00Z"_s);
        grant(u"id=c service=pay rule=R1 scope=eu created_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(chains(asOf("2026-03-11T00:00:00Z")), QStringList{u"hub/c 1 c 10"_s});
    }

    /// A short grant inside a long one does not end the long one.
    void overlappingGrantsAreOneChain()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-06-01T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 created_at=2026-01-02T00:00:00Z closed_at=2026-01-03T00:00:00Z"_s);
        grant(u"id=c service=pay rule=R1 created_at=2026-06-02T00:00:00Z"_s);
        QCOMPARE(chains(asOf("2026-06-10T00:00:00Z")), QStringList{u"hub/a 3 c 160"_s});
    }

    void grantsOfAnUnknownServiceStandAlone()
    {
        grant(u"id=a rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        grant(u"id=b rule=R1 created_at=2026-01-02T00:00:00Z"_s);
        const MetricResult result = asOf("2026-01-11T00:00:00Z");
        QCOMPARE(number(result, "open"), 2);
        QCOMPARE(result.output(u"by_service").toObject(), (QJsonObject{{u"(none)"_s, 2}}));
    }

    void whatHappenedAfterTheInstantDoesNotExist()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-02-01T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R2 created_at=2026-01-20T00:00:00Z"_s);
        QCOMPARE(chains(asOf("2026-01-19T23:59:59Z")).size(), 1);
        QCOMPARE(chains(asOf("2026-01-20T00:00:00Z")), (QStringList{u"hub/a 1 a 19"_s, u"hub/b 1 b 0"_s}));
        QCOMPARE(chains(asOf("2026-01-31T23:59:59Z")).size(), 2);
        QCOMPARE(chains(asOf("2026-02-01T00:00:00Z")),
                 QStringList{u"hub/b 1 b 12"_s}); // closed at the instant is closed
        QVERIFY(chains(asOf("2025-12-31T00:00:00Z")).isEmpty());
    }

    /// Closed, then opened again: what was known in January stays what was known in January.
    void aReopenedGrantHasItsOldAge()
    {
        m_bench.from(u"hub"_s, "2026-01-10T00:00:00Z");
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z closed_at=2026-01-09T00:00:00Z"_s);
        m_bench.from(u"hub"_s, "2026-02-01T00:00:00Z");
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        MetricScope scope = MetricBench::scope("2026-01-01T00:00:00Z", "2026-02-10T00:00:00Z");
        QCOMPARE(chains(m_bench.run(u"exception_aging"_s, scope)), QStringList{u"hub/a 1 a 40"_s});
        scope.knownAt = MetricBench::at("2026-01-31T00:00:00Z");
        QVERIFY(chains(m_bench.run(u"exception_aging"_s, scope)).isEmpty());
        scope.knownAt = MetricBench::at("2026-01-09T00:00:00Z");
        QCOMPARE(m_bench.run(u"exception_aging"_s, scope).state(), MetricState::Unknown);
    }

    void expiryIsNoEnd()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=b service=web rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        const MetricResult before = asOf("2026-01-10T23:59:59.999999999Z");
        QCOMPARE(number(before, "open"), 2);
        QCOMPARE(number(before, "expired_open"), 0);
        QCOMPARE(number(before, "no_expiry"), 1);
        QCOMPARE(number(asOf("2026-01-11T00:00:00Z"), "expired_open"), 1);
        QCOMPARE(number(asOf("2027-01-11T00:00:00Z"), "open"), 2);
    }

    void aChainExpiresWithItsLastOpenGrant()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1 created_at=2026-01-05T00:00:00Z expires_at=2026-01-21T00:00:00Z"_s);
        QCOMPARE(number(asOf("2026-01-15T00:00:00Z"), "expired_open"), 0);
        QCOMPARE(number(asOf("2026-01-21T00:00:00Z"), "expired_open"), 1);
        grant(u"id=c service=pay rule=R1 created_at=2026-01-06T00:00:00Z"_s);
        const MetricResult result = asOf("2026-01-21T00:00:00Z");
        QCOMPARE(number(result, "open"), 1);
        QCOMPARE(number(result, "expired_open"), 0);
        QCOMPARE(number(result, "no_expiry"), 1);
        QVERIFY(result.cases.isNull(0, u"expires_ns"));
    }

    void unusableGrantsAreExcludedWithTheirReason()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-10T00:00:00Z closed_at=2026-01-09T00:00:00Z"_s);
        grant(u"id=b service=pay rule=R1"_s);
        grant(u"id=c service=pay rule=R1 created_at=2026-01-11T00:00:00Z closed_at=2026-01-11T00:00:00Z"_s);
        const MetricResult result = asOf("2026-01-11T00:00:00Z");
        QCOMPARE(number(result, "open"), 0); // c was closed as it was made: not open, and no fault
        QCOMPARE(number(result, "rejected_rows"), 2);
        QCOMPARE(result.n, 0);
        auto excluded = result.excluded;
        std::sort(excluded.begin(), excluded.end());
        QCOMPARE(excluded,
                 (QList<std::pair<QString, qint64>>{{u"closed_before_created"_s, 1}, {u"no_created_at"_s, 1}}));
        QVERIFY(result.output(u"median_age_days").isNull());
        QVERIFY(result.output(u"p90_age_days").isNull());
        QVERIFY(result.output(u"max_age_days").isNull());
    }

    void useAfterExpiry()
    {
        grant(u"id=late service=pay rule=R1 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=soon service=pay rule=R2 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=gate service=pay rule=R3 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=old service=pay rule=R4 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        grant(u"id=new service=pay rule=R4 created_at=2026-01-10T00:00:00Z expires_at=2026-02-11T00:00:00Z"_s);
        m_bench.add(u"exception_use"_s, u"id=1 exception_id=late at=2026-01-11T00:00:00Z"_s); // at its expiry
        m_bench.add(u"exception_use"_s, u"id=2 exception_id=soon at=2026-01-10T23:59:59Z"_s);
        m_bench.add(u"exception_use"_s, u"id=3 exception_id=soon at=2026-03-01T00:00:00Z"_s); // not yet
        m_bench.add(u"gate_decision"_s,
                    u"id=4 exception_id=gate decision=pass_with_exception decided_at=2026-01-12T00:00:00Z"_s);
        m_bench.add(u"gate_decision"_s, u"id=5 exception_id=soon decision=block decided_at=2026-01-12T00:00:00Z"_s);
        m_bench.add(u"exception_use"_s, u"id=6 exception_id=old at=2026-01-12T00:00:00Z"_s); // the renewal was in force
        const MetricResult result = asOf("2026-02-01T00:00:00Z");
        QCOMPARE(number(result, "expired_still_used"), 2);
        QCOMPARE(number(asOf("2026-03-01T00:00:00Z"), "expired_still_used"), 3);
        for (const int row : result.casesOfOutput.value(u"expired_still_used"_s))
            QVERIFY((QStringList{u"late"_s, u"gate"_s}).contains(result.cases.text(row, u"row_id")));
    }

    void aUseOfTheSameIdInAnotherSourceIsNoUse()
    {
        m_bench.from(u"dojo"_s, "2026-01-01T00:00:00Z");
        grant(u"id=1 service=pay rule=R1 created_at=2026-01-01T00:00:00Z expires_at=2026-01-11T00:00:00Z"_s);
        m_bench.from(u"lab"_s, "2026-01-01T00:00:00Z");
        grant(u"id=1 service=web rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        m_bench.add(u"exception_use"_s, u"id=9 exception_id=1 at=2026-01-12T00:00:00Z"_s); // of lab's own 1
        QCOMPARE(number(asOf("2026-02-01T00:00:00Z"), "expired_still_used"), 0);
        m_bench.from(u"hub"_s, "2026-01-01T00:00:00Z");
        m_bench.add(u"exception_use"_s,
                    u"id=9 exception_id=1 at=2026-01-12T00:00:00Z"_s); // hub has no exceptions of its own
        QCOMPARE(number(asOf("2026-02-01T00:00:00Z"), "expired_still_used"), 1);
    }

    void bucketsIncludeTheirLowerEdge()
    {
        for (const char *day : {"2026-06-30", "2026-06-24", "2026-06-01", "2026-04-02", "2026-01-02", "2020-01-01"})
            grant(u"id=%1 service=%1 rule=R1 created_at=%1T00:00:00Z"_s.arg(QString::fromLatin1(day)));
        grant(u"id=below service=pay rule=R1 created_at=2026-01-02T00:00:00.000000001Z"_s);
        // 1, 7, 30, 90, 180 and 2373 days, and 180 days less a nanosecond.
        const QJsonArray buckets = asOf("2026-07-01T00:00:00Z").output(u"buckets").toArray();
        QCOMPARE(buckets, (QJsonArray{1, 1, 1, 2, 2}));
    }

    void outlivedIsOlderThanTheWindowOfTheService()
    {
        grant(u"id=a service=pay rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        grant(u"id=b service=web rule=R1 created_at=2026-01-01T00:00:00Z"_s);
        QCOMPARE(number(asOf("2026-01-15T00:00:00Z"), "outlived_release_window"), 0);
        QCOMPARE(number(asOf("2026-01-15T00:00:00.000000001Z"), "outlived_release_window"), 2);
        const MetricResult own = asOf("2026-01-16T00:00:00Z", {{u"release_window_days/pay"_s, u"30"_s}});
        QCOMPARE(number(own, "outlived_release_window"), 1);
    }

    void filtersChooseCasesAndNothingElse()
    {
        m_bench.add(u"service"_s, u"id=pay name=pay team=blue"_s);
        grant(u"id=a service=pay rule=R1 owner=ann created_at=2026-01-01T00:00:00Z"_s);
        grant(u"id=b service=web rule=R1 created_at=2026-01-02T00:00:00Z"_s);
        MetricScope scope = MetricBench::scope("2026-01-01T00:00:00Z", "2026-01-11T00:00:00Z");
        QCOMPARE(number(m_bench.run(u"exception_aging"_s, scope), "no_owner"), 1);
        scope.teams = QStringList{u"blue"_s};
        QCOMPARE(chains(m_bench.run(u"exception_aging"_s, scope)), QStringList{u"hub/a 1 a 10"_s});
        scope.teams.clear();
        scope.services = QStringList{u"web"_s};
        QCOMPARE(chains(m_bench.run(u"exception_aging"_s, scope)), QStringList{u"hub/b 1 b 9"_s});
        scope.services.clear();
        scope.environments = QStringList{u"prod"_s};
        const MetricResult unfiltered = m_bench.run(u"exception_aging"_s, scope);
        QCOMPARE(unfiltered.unusedFilters, QStringList{u"environment"_s});
        QCOMPARE(number(unfiltered, "open"), 2);
    }
};

QTEST_GUILESS_MAIN(tst_ExceptionAging)
#include "tst_ExceptionAging.moc"
