// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests a model is compared by, and with which of their numbers.
#include "MetricBench.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_ModelDrift : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void call(const QString &fields) { m_bench.add(u"ai_call"_s, u"service=bot operation=chat model=m "_s + fields); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void aFailedRequestCountsAsFailedOnly()
    {
        call(u"id=good started_at=2026-03-03T10:00:00Z latency_ms=200 input_tokens=10 output_tokens=5"_s);
        call(
            u"id=failed started_at=2026-03-03T11:00:00Z latency_ms=30000 input_tokens=10 output_tokens=0 error=timeout"_s);
        call(
            u"id=timed started_at=2026-03-03T12:00:00Z ended_at=2026-03-03T12:00:01Z input_tokens=7 output_tokens=3"_s);
        call(
            u"id=cached started_at=2026-03-03T13:00:00Z latency_ms=1 input_tokens=10 output_tokens=5 cache_hit=true"_s);
        const MetricResult result
            = m_bench.run(u"model_drift"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"));
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"failed"_s, u"latency_ns"_s, u"input_tokens"_s, u"output_tokens"_s,
                                     u"total_tokens"_s}),
                 (QStringList{u"good 0 200000000 10 5 15"_s, u"failed 1 - - - -"_s, u"timed 0 1000000000 7 3 10"_s,
                              u"cached 0 1000000 10 5 15"_s}));
        QCOMPARE(MetricBench::excluded(result), u"cache_hit=1"_s);
    }

    void theBaselineEndsWhereThePeriodBegins()
    {
        call(u"id=older started_at=2026-01-01T00:00:00Z input_tokens=1"_s);
        call(u"id=before started_at=2026-03-01T23:59:59Z input_tokens=1"_s);
        call(u"id=first started_at=2026-03-02T00:00:00Z input_tokens=1"_s);
        call(u"id=after started_at=2026-03-09T00:00:00Z input_tokens=1"_s);
        const MetricResult result
            = m_bench.run(u"model_drift"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"));
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"baseline"_s, u"present"_s}),
                 (QStringList{u"before 1 0"_s, u"first 0 1"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_ModelDrift)
#include "tst_ModelDrift.moc"
