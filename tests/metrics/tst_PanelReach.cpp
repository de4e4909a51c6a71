// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes late reaches the cases of a panel that it changes, and no number stays as it was.
#include "MetricBench.h"
#include "ResultLines.h"
#include "metrics/MetricRunner.h"
#include "metrics/PanelMemory.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_PanelReach : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();

    StoreConnection &store() { return m_bench.connection(); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void exceptionsThatComeLateReachTheirBlocks_data()
    {
        QTest::addColumn<QString>("exception");
        QTest::newRow("of the rule") << u"id=x1 service=pay rule=two-eyes"_s;
        QTest::newRow("that the decision names") << u"id=named"_s;
    }
    void exceptionsThatComeLateReachTheirBlocks()
    {
        QFETCH(const QString, exception);
        const MetricDefinition definition = *m_catalog.find(u"bypass_rate"_s);
        const MetricScope scope
            = MetricBench::scope("2026-03-02T00:00:00Z", "2026-04-06T00:00:00Z", "2026-04-10T00:00:00Z");
        const auto memory = std::make_shared<PanelMemory>();
        m_bench.from(u"hub"_s, "2026-03-06T00:00:00Z");
        for (const QString &id : {u"blocked"_s, u"overridden"_s}) // a block, and one that its source reports as overridden
            m_bench.add(u"gate_decision"_s,
                        u"id=%1 service=pay commit_sha=%1 rule=two-eyes environment=prod exception_id=named decision=%2 "
                        "bypassed=%3 decided_at=2026-03-05T10:00:00Z"_s.arg(
                            id, id == u"blocked" ? u"block"_s : u"pass"_s, id == u"blocked" ? u"false"_s : u"true"_s));
        m_bench.add(u"deployment"_s, u"id=d service=pay commit_sha=blocked environment=prod at=2026-03-05T11:00:00Z"_s);
        const auto waived = [&] {
            const auto found = MetricRunner(store(), memory).run(definition, scope);
            return found && found->cases.isKept() ? MetricBench::outputs(*found, {u"num"_s, u"waived"_s}) : QString();
        };
        QCOMPARE(waived(), u"num=2 waived=0"_s);
        m_bench.add(u"exception"_s, exception + u" created_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(waived(), u"num=0 waived=2"_s);
    }

    /// Sums by the hour and the day that a server of spans told, and calls that come one by one.
    void sumsOfAServerMeetWhatComesLater()
    {
        const MetricDefinition definition = *m_catalog.find(u"ai_heatmap"_s);
        const MetricScope scope
            = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-03-20T00:00:00Z");
        const auto memory = std::make_shared<PanelMemory>();
        m_bench.from(u"hub"_s, "2026-03-10T00:00:00Z");
        const auto total = [&](const QString &type, const QString &fields) {
            m_bench.add(type, u"service=bot model=m "_s + fields);
            const auto expected = MetricRunner(store()).run(definition, scope);
            const auto found = MetricRunner(store(), memory).run(definition, scope);
            const QString text = plumbline::difference(expected, found);
            return text.isEmpty() && found->cases.isKept() ? MetricBench::outputs(*found, {u"total_usd"_s}) : text;
        };
        const QString day = u"id=day bucket_s=86400 from_at=2026-03-03T00:00:00Z requests=40 cost_usd="_s;
        const QString hour = u"id=hour bucket_s=3600 from_at=2026-03-03T09:00:00Z requests=10 cost_usd=1"_s;
        const QString call = u"id=c1 operation=chat started_at=2026-03-03T10:30:00Z cost_usd=0.5"_s;
        QCOMPARE(total(u"ai_usage"_s, day + u'4'), u"total_usd=4"_s);
        QCOMPARE(total(u"ai_usage"_s, day + u'5'), u"total_usd=5"_s);
        QCOMPARE(total(u"ai_call"_s, call), u"total_usd=0.5"_s); // the day repeats it
        QCOMPARE(total(u"ai_usage"_s, hour), u"total_usd=1.5"_s);
        QCOMPARE(total(u"ai_call"_s, u"id=c2 operation=chat started_at=2026-03-03T09:10:00Z cost_usd=0.25"_s),
                 u"total_usd=0.75"_s); // and so does the hour
        QCOMPARE(total(u"ai_call"_s, u"id=c3 operation=chat started_at=2026-03-04T10:30:00Z cost_usd=2"_s),
                 u"total_usd=2.75"_s);
    }
};

QTEST_GUILESS_MAIN(tst_PanelReach)
#include "tst_PanelReach.moc"
