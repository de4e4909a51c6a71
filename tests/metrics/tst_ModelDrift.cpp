// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests a model is compared by, and with which of their numbers.
#include "MetricBench.h"
#include "PacketShell.h"

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

    /// Four models: one slower within noise, one slower beyond it and not by far, one with too few failures to judge,
    /// one with longer answers.
    void thePacketSaysTheSame()
    {
        if (m_bench.location().engine != StoreLocation::Engine::Sqlite || !PacketShell::isInstalled())
            QSKIP("a packet is asked by the sqlite3 shell");
        int made = 0;
        const auto calls = [&](const QString &model, bool isPresent, int count, auto more) {
            for (int i = 0; i < count; ++i)
                m_bench.add(u"ai_call"_s,
                            u"id=%1 service=bot operation=chat model=%2 started_at=2026-03-%3T10:00:00Z %4"_s.arg(
                                QString::number(++made), model, isPresent ? u"03"_s : u"01"_s, more(i)));
        };
        const auto timed = [](int latency, int output = 100) {
            return u"latency_ms=%1 input_tokens=1000 output_tokens=%2"_s.arg(latency).arg(output);
        };
        calls(u"noise"_s, false, 60, [&](int i) { return timed(100 + 5 * i); });
        calls(u"noise"_s, true, 30, [&](int i) { return timed(130 + 10 * i); });
        calls(u"slower"_s, false, 100, [&](int i) { return timed(100 + 5 * i); });
        calls(u"slower"_s, true, 100, [&](int i) { return timed(250 + 5 * i); });
        calls(u"failing"_s, false, 100, [&](int) { return timed(100); });
        calls(u"failing"_s, true, 40, [&](int i) { return timed(100) + (i < 5 ? u" error=timeout"_s : QString()); });
        calls(u"longer"_s, false, 200, [&](int i) { return timed(100, 100 + i); });
        calls(u"longer"_s, true, 200, [&](int i) { return timed(100, 100 + std::min(199, i + i / 3)); });
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        scope.params = {{u"min_baseline"_s, u"50"_s}, {u"min_current"_s, u"20"_s}};
        const MetricResult result = m_bench.run(u"model_drift"_s, scope);
        const QJsonObject statistic = PacketShell::flat(m_bench.definition(u"model_drift"_s), result);
        QString problem;
        const auto packet
            = PacketShell::recompute(m_bench.definition(u"model_drift"_s), scope, m_bench.location(), &problem);
        QVERIFY2(packet, qPrintable(problem));
        QCOMPARE(PacketShell::difference(statistic, *packet), QString());
        QCOMPARE(statistic.value(u"judged"_s).toInt(), 4);
        QVERIFY(statistic.value(u"max_component"_s).toDouble() < 100); // nothing is beyond its scale
    }
};

QTEST_GUILESS_MAIN(tst_ModelDrift)
#include "tst_ModelDrift.moc"
