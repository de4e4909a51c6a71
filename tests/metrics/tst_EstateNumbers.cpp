// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// However many vendors tell of the simulator's organisation, the numbers are those of the organisation.
#include "MetricBench.h"
#include "SampleStore.h"
#include "metrics/MetricRunner.h"
#include "simulator/Estate.h"
#include "simulator/EstateChapters.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_EstateNumbers : public QObject
{
    Q_OBJECT

    static constexpr int weeks = 3;

    MetricCatalog m_catalog = *MetricBench::catalog();
    std::unique_ptr<SampleStore> m_sample;
    Estate m_estate;

    MetricResult run(const QString &metric)
    {
        MetricScope scope;
        scope.zone = m_sample->zone;
        scope.from = m_sample->now - std::chrono::weeks(weeks + 2);
        scope.to = m_sample->now;
        scope.asOf = m_sample->now;
        const auto result = MetricRunner(m_sample->connection()).run(*m_catalog.find(metric), scope);
        if (!result)
            qFatal("%s", qPrintable(plumbline::toString(result.error())));
        return *result;
    }
    QList<EstateDeployment> promotions() const // what people deploy by hand meets no gate
    {
        QList<EstateDeployment> all = m_estate.deployments;
        all.removeIf([](const EstateDeployment &one) { return !one.creator.endsWith(u"[bot]"_s); });
        return all;
    }
    static bool warns(const EstateDeployment &one)
    {
        return one.environment == u"production"_s && one.id / 10 % 19 == 0;
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleStore>(u"all"_s, weeks);
        QVERIFY2(m_sample->problem().isEmpty(), qPrintable(m_sample->problem()));
        m_estate
            = Estate::invent(1, 14, weeks, QDateTime::fromMSecsSinceEpoch(toNs(m_sample->now) / 1'000'000, Qt::UTC));
    }

    /// Each push is judged once, though GitHub and the own API tell of it; of one that a rule merely watched they name
    /// two rules.
    void eachPushIsDecidedOnce()
    {
        QMap<QString, qint64> expected{{u"promotion"_s, promotions().size()}};
        for (const EstateRuleSuite &suite : m_estate.ruleSuites) {
            ++expected[suite.rule.isEmpty() ? u"ruleset"_s : suite.rule];
            expected[suite.observedRule] += suite.rule.isEmpty() && !suite.observedRule.isEmpty();
        }
        expected.remove(QString());
        const MetricResult result = run(u"evidence_latency"_s);
        QMap<QString, qint64> counted;
        for (int row = 0; row < result.cases.size(); ++row) {
            const QString rule = result.cases.text(row, u"rule");
            if (result.cases.excluded(row).isEmpty() && expected.contains(rule))
                ++counted[rule];
        }
        QCOMPARE(counted, expected);
        QVERIFY(expected.value(u"ruleset"_s) > 500);
    }

    void whatWasPromotedToBothIsComparedOnce()
    {
        QMap<QString, QSet<QString>> answers; // of commits, in the environments
        QMap<QString, int> environments;
        for (const EstateDeployment &one : promotions()) {
            answers[one.sha].insert(warns(one) ? u"warn"_s : u"pass"_s);
            ++environments[one.sha];
        }
        int compared = 0;
        int same = 0;
        for (auto commit = answers.cbegin(); commit != answers.cend(); ++commit) {
            const bool isCompared = environments.value(commit.key()) > 1;
            compared += isCompared;
            same += isCompared && commit->size() == 1;
        }
        QVERIFY(compared > 100 && same < compared);
        QCOMPARE(MetricBench::outputs(run(u"gate_consistency"_s), {u"num"_s, u"den"_s}),
                 u"num=%1 den=%2"_s.arg(same).arg(compared));
    }

    /// Every service gets an administrator, every fourth loses one again, and two repositories were public.
    void whoMayDoMoreAndWhatIsPublicIsWhatHappened()
    {
        const QDateTime monday = chapters::currentMonday(m_estate);
        const QDateTime from = m_estate.now.addDays(-7 * (weeks + 2));
        int given = 0;
        int taken = 0;
        int opened = 0;
        for (int i = 0; i < m_estate.services.size(); ++i) {
            const QDateTime at = monday.addDays(-7 * (1 + i % 6)).addSecs(i * 600 + 9 * 3'600);
            given += at >= from;
            taken += i % 4 == 0 && at.addDays(1) >= from;
            opened += i % 7 == 2 && at.addDays(2) >= from;
        }
        QVERIFY(given > 8 && taken > 1);
        QCOMPARE(MetricBench::outputs(run(u"identity_changes"_s),
                                      {u"expanding"_s, u"reducing"_s, u"not_comparable"_s, u"new_pairs"_s,
                                       u"approval_unknown"_s}),
                 u"expanding=%1 reducing=%2 not_comparable=0 new_pairs=%1 approval_unknown=%1"_s.arg(given).arg(taken));
        QCOMPARE(MetricBench::outputs(run(u"exposure_changes"_s), {u"opened"_s, u"still_open"_s}),
                 u"opened=%1 still_open=1"_s.arg(opened));
    }

    /// No gate of theirs says another thing when it is asked again.
    void nobodyGotThroughByAskingAgain()
    {
        QCOMPARE(MetricBench::outputs(run(u"rerun_passes"_s), {u"num"_s, u"den"_s}),
                 u"num=0 den=%1"_s.arg(promotions().size()));
    }
};

QTEST_GUILESS_MAIN(tst_EstateNumbers)
#include "tst_EstateNumbers.moc"
