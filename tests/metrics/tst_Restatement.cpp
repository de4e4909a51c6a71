// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a number of the past is another one now: each cause by itself, in parts that add up.
#include "MetricBench.h"
#include "metrics/Restatement.h"

#include <QTest>
#include <random>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Restatement : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    static MetricScope week(const char *knownAt = nullptr)
    {
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
        if (knownAt)
            scope.knownAt = MetricBench::at(knownAt);
        return scope;
    }
    void decision(const QString &id, const QString &verdict)
    {
        m_bench.add(
            u"gate_decision"_s,
            u"id=%1 decided_at=2026-03-02T10:00:00Z rule=A decision=%2 service=pay artifact=%1 environment=prod"_s.arg(
                id, verdict));
    }
    void deployment(const QString &artifact)
    {
        m_bench.add(u"deployment"_s,
                    u"id=d-%1 at=2026-03-02T11:00:00Z service=pay artifact=%1 environment=prod"_s.arg(artifact));
    }
    Restatement explained(const MetricScope &then, const MetricScope &now, const QString &metric = u"bypass_rate"_s)
    {
        const MetricDefinition &definition = m_bench.definition(metric);
        const auto found = restate(m_bench.connection(), {&definition, then}, {&definition, now});
        if (!found)
            qWarning("%s", qPrintable(toString(found.error())));
        return found.value_or(Restatement());
    }
    /// "cause change num/den +came -went ~altered" of each part.
    static QStringList texts(const Restatement &restatement)
    {
        QStringList all;
        for (const RestatementPart &part : restatement.parts)
            all.append(u"%1 %2 %3/%4 +%5 -%6 ~%7"_s.arg(restatementCauseName(part.cause))
                           .arg(part.change.value_or(-1))
                           .arg(part.numerator.value_or(0))
                           .arg(part.denominator.value_or(0))
                           .arg(part.entered.size())
                           .arg(part.left.size())
                           .arg(part.altered.size()));
        return all;
    }
    static void verifyThatPartsAddUp(const Restatement &restatement)
    {
        qint64 change = 0;
        qint64 numerator = 0;
        qint64 denominator = 0;
        bool isWhole = true;
        for (const RestatementPart &part : restatement.parts) {
            isWhole = isWhole && part.change;
            change += part.change.value_or(0);
            numerator += part.numerator.value_or(0);
            denominator += part.denominator.value_or(0);
        }
        QVERIFY(!isWhole || change == restatement.change().value_or(0));
        QCOMPARE(restatement.before.numerator.value_or(0) + numerator, restatement.after.numerator.value_or(0));
        QCOMPARE(restatement.before.denominator.value_or(0) + denominator, restatement.after.denominator.value_or(0));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void lateRowsAndCorrectionsAreTwoParts()
    {
        m_bench.from(u"github"_s, "2026-03-09T00:00:00Z");
        for (int i = 0; i < 10; ++i)
            decision(u"a%1"_s.arg(i), u"block"_s);
        deployment(u"a0"_s);
        m_bench.from(u"github"_s, "2026-03-20T00:00:00Z");
        decision(u"a1"_s, u"pass"_s); // it never was a block
        for (int i = 0; i < 11; ++i) // and these came late
            decision(u"b%1"_s.arg(i), u"block"_s);
        deployment(u"b0"_s);
        const Restatement found = explained(week("2026-03-10T00:00:00Z"), week());
        QCOMPARE(*found.before.numerator, 1);
        QCOMPARE(*found.before.denominator, 10);
        QCOMPARE(*found.after.numerator, 2);
        QCOMPARE(*found.after.denominator, 20);
        // 1 of 10 = 0.1; the correction leaves 1 of 9, too few for a share; all in all 2 of 20.
        QCOMPARE(found.parts.size(), 2);
        QCOMPARE(texts(found).first(), u"correction -1 0/-1 +0 -1 ~0"_s);
        QVERIFY2(texts(found).last().startsWith(u"late_data -1 1/11 +11"_s), qPrintable(texts(found).join(u'\n')));
        QCOMPARE(*found.change(), 0);
        verifyThatPartsAddUp(found);
    }

    void whatIsTheSameSaysSo()
    {
        m_bench.from(u"github"_s, "2026-03-09T00:00:00Z");
        decision(u"a"_s, u"block"_s);
        const Restatement found = explained(week("2026-03-10T00:00:00Z"), week());
        QVERIFY(found.isUnchanged());
        const MetricDefinition &definition = m_bench.definition(u"bypass_rate"_s);
        QVERIFY(!restate(m_bench.connection(), {&definition, week()}, {&definition, week()})); // known when?
    }

    void otherParametersAreOfTheScope()
    {
        m_bench.from(u"grc"_s, "2026-03-01T00:00:00Z");
        m_bench.add(u"exception"_s, u"id=e1 service=pay rule=R created_at=2026-01-01T00:00:00Z"_s);
        m_bench.add(u"exception"_s, u"id=e2 service=web rule=R created_at=2026-01-01T00:00:00Z"_s);
        m_bench.from(u"grc"_s, "2026-03-20T00:00:00Z");
        m_bench.add(u"exception"_s, u"id=e3 service=pay rule=S created_at=2026-01-01T00:00:00Z"_s);
        MetricScope now = week();
        now.services = {u"pay"_s};
        const Restatement found = explained(week("2026-03-10T00:00:00Z"), now, u"exception_aging"_s);
        QCOMPARE(texts(found), (QStringList{u"late_data 1000 0/0 +1 -0 ~0"_s, u"scope -1000 0/0 +0 -1 ~0"_s}));
        QCOMPARE(found.parts.first().entered.first().id, u"e3"_s);
        QCOMPARE(found.parts.last().left.first().id, u"e2"_s);
        verifyThatPartsAddUp(found);
    }

    /// Whatever came in whatever order: the parts add up, and nothing is both late and corrected.
    void partsAddUpAfterRandomPulls()
    {
        std::mt19937 random(20261121);
        const auto upTo = [&](int most) { return int(random() % unsigned(most + 1)); };
        const QStringList verdicts{u"block"_s, u"pass"_s, u"warn"_s};
        int told = 0;
        for (int pull = 0; pull < 12; ++pull) {
            m_bench.from(u"github"_s, qPrintable(u"2026-03-%1T00:00:00Z"_s.arg(10 + pull)));
            for (int i = upTo(8); i >= 0; --i)
                decision(u"a%1"_s.arg(upTo(60)), verdicts.at(upTo(2)));
            for (int i = upTo(4); i > 0; --i)
                deployment(u"a%1"_s.arg(upTo(60)));
            for (int then = 0; then <= pull; ++then) {
                const Restatement found = explained(week(qPrintable(u"2026-03-%1T12:00:00Z"_s.arg(10 + then))), week());
                verifyThatPartsAddUp(found);
                told += found.isUnchanged() ? 0 : 1;
                QVERIFY(then < pull || found.isUnchanged());
            }
        }
        QVERIFY(told > 30);
    }
};

QTEST_GUILESS_MAIN(tst_Restatement)
#include "tst_Restatement.moc"
