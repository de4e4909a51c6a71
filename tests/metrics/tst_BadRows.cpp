// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that cannot be right: each is listed with its reason, counted, and changes no number.
#include "MetricBench.h"

#include <QTest>
#include <algorithm>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_BadRows : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void areListedAndCountedAndChangeNothing_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("good"); // a row of which everything is right
        QTest::addColumn<QString>("bad"); // what is wrong with another one like it
        QTest::addColumn<QString>("reason"); // why it does not count; "name" of an output that counts it with "="
        const QString call
            = u"service=bot model=m operation=chat started_at=2026-03-02T10:00:00Z ended_at=2026-03-02T10:00:01Z "
              "input_tokens=10 output_tokens=5 cost_usd=1"_s;
        const QString priced
            = u"service=bot model=m operation=chat started_at=2026-03-02T10:00:00Z input_tokens=10 output_tokens=5"_s;
        const QString earlier = u"ended_at=2026-03-02T09:59:59Z"_s;
        const auto row
            = [](const char *name, const QString &metric, const QString &type, const QString &good, const QString &bad,
                 const QString &reason) { QTest::newRow(name) << metric << type << good << bad << reason; };
        row("call that ends before it starts, by hour", u"ai_heatmap"_s, u"ai_call"_s, call, earlier,
            u"ended_before_started"_s);
        row("call that ends before it starts, cost", u"ai_cost"_s, u"ai_call"_s, call, earlier,
            u"ended_before_started"_s);
        row("call that ends before it starts, contract", u"trace_contract"_s, u"ai_call"_s, call, earlier,
            u"ended_before_started"_s);
        row("negative cost", u"ai_cost"_s, u"ai_call"_s, call, u"cost_usd=-1"_s, u"negative_amount"_s);
        row("negative tokens, by hour", u"ai_heatmap"_s, u"ai_call"_s, call, u"input_tokens=-1"_s,
            u"negative_amount"_s);
        row("negative tokens, cost", u"ai_cost"_s, u"ai_call"_s, priced, u"input_tokens=-1"_s, u"invalid_usage="_s);
        row("negative tokens, waste", u"token_waste"_s, u"ai_call"_s, call, u"output_tokens=-5"_s, u"invalid_usage"_s);
        row("more cached than read, cost", u"ai_cost"_s, u"ai_call"_s, priced, u"cache_read_tokens=11"_s,
            u"invalid_usage="_s);
        row("more cached than read, waste", u"token_waste"_s, u"ai_call"_s, call, u"cache_read_tokens=11"_s,
            u"invalid_usage"_s);
        row("more cached than read, window", u"context_overflow"_s, u"ai_call"_s, call, u"cache_read_tokens=11"_s,
            u"invalid_usage"_s);
        row("more reasoning than output", u"ai_cost"_s, u"ai_call"_s, priced, u"reasoning_tokens=6"_s,
            u"invalid_usage="_s);
        row("unknown model, cost", u"ai_cost"_s, u"ai_call"_s, priced, u"model=never-heard-of"_s,
            u"unpriced_requests="_s);
        row("unknown model, window", u"context_overflow"_s, u"ai_call"_s, call, u"model=never-heard-of"_s,
            u"unknown_window="_s);
        row("bucket with negative requests", u"ai_heatmap"_s, u"ai_usage"_s,
            u"service=bot model=m bucket_s=3600 from_at=2026-03-02T10:00:00Z cost_usd=1 requests=3"_s, u"requests=-3"_s,
            u"negative_amount"_s);
        const QString due = u"service=pay severity=high first_seen=2026-03-01T00:00:00Z due=2026-03-10T00:00:00Z "
                            "resolved_at=2026-03-05T00:00:00Z state=fixed"_s;
        row("due before it was found", u"sla_rate"_s, u"finding"_s, due, u"first_seen=2026-03-15T00:00:00Z"_s,
            u"due_before_found"_s);
        row("fixed before it was found", u"mttr_findings"_s, u"finding"_s, due, u"first_seen=2026-03-06T00:00:00Z"_s,
            u"resolved_before_seen"_s);
        row("fixed before it was found, at risk", u"mttr_at_risk"_s, u"finding"_s, due,
            u"first_seen=2026-03-06T00:00:00Z"_s, u"resolved_before_seen"_s);
        const QString granted = u"service=pay rule=R created_at=2026-03-01T00:00:00Z closed_at=2026-03-09T00:00:00Z"_s;
        for (const QString &metric :
             {u"exception_aging"_s, u"exception_activity"_s, u"exception_hygiene"_s, u"exception_expiry_forecast"_s})
            row(qPrintable(u"exception closed before it was made, "_s + metric), metric, u"exception"_s, granted,
                u"created_at=2026-03-10T00:00:00Z"_s, u"closed_before_created"_s);
        row("incident closed before it opened", u"repeat_incidents"_s, u"incident"_s,
            u"service=pay cause_class=# opened_at=2026-03-02T00:00:00Z closed_at=2026-03-03T00:00:00Z"_s,
            u"opened_at=2026-03-04T00:00:00Z"_s, u"closed_before_opened"_s);
        row("drift that ends before it starts", u"drift"_s, u"drift"_s,
            u"asset=a property=p started_at=2026-03-02T00:00:00Z detected_at=2026-03-02T00:00:00Z ended_at=2026-03-03T00:00:00Z"_s,
            u"started_at=2026-03-04T00:00:00Z"_s, u"ended_before_started"_s);
        row("workload that ends before it starts", u"tag_compliance"_s, u"workload"_s,
            u"service=pay started_at=2026-03-02T00:00:00Z"_s, u"stopped_at=2026-03-01T00:00:00Z"_s,
            u"ended_before_started"_s);
        const QString bucket = u"slo=s objective=0.99 from_at=2026-03-30T00:00:00Z bucket_s=300 good=9 bad=1"_s;
        row("bucket without a length", u"slo_burn"_s, u"slo_bucket"_s, bucket, u"bucket_s=0"_s, u"no_length"_s);
        row("negative count of bad events", u"slo_burn"_s, u"slo_bucket"_s, bucket, u"bad=-1"_s, u"negative_amount"_s);
        row("more probes succeeded than made", u"failover_readiness"_s, u"provider_health"_s,
            u"service=pay provider=p role=secondary at=2026-03-31T12:00:00Z count=10 ok=9 p95_ms=100"_s, u"ok=11"_s,
            u"impossible_count"_s);
    }
    /// Each is one of three rows; the other two give the same number with it and without.
    void areListedAndCountedAndChangeNothing()
    {
        QFETCH(const QString, metric);
        QFETCH(const QString, type);
        QFETCH(const QString, good);
        QFETCH(const QString, bad);
        QFETCH(const QString, reason);
        const MetricScope march = MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        const auto row = [](const QString &id, const QString &fields) {
            return u"id=%1 %2"_s.arg(id, QString(fields).replace(u'#', id)); // what no two rows may share
        };
        m_bench.add(u"price"_s, u"id=p model=m input_usd=1 output_usd=2 window_tokens=1000"_s);
        m_bench.add(type, row(u"a"_s, good));
        m_bench.add(type, row(u"b"_s, good));
        const MetricResult before = m_bench.run(metric, march);
        QVERIFY(before.excluded.isEmpty());
        m_bench.add(type, row(u"c"_s, good + u' ' + bad)); // of a field that is said twice the last holds
        const MetricResult after = m_bench.run(metric, march);
        if (reason.endsWith(u'=')) {
            QCOMPARE(before.output(reason.chopped(1)).toInteger(), 0);
            QCOMPARE(after.output(reason.chopped(1)).toInteger(), 1);
        } else {
            QCOMPARE(MetricBench::excluded(after), reason + u"=1"_s);
        }
        bool isListed = false;
        for (int i = 0; i < after.cases.size(); ++i) {
            const QList<CaseReference> rows = after.cases.references(i);
            isListed = isListed
                || std::any_of(rows.begin(), rows.end(), [&](const auto &r) { return r.type == type && r.id == u"c"; });
        }
        QVERIFY(isListed);
        const auto number = [](const MetricResult &result) {
            return result.figure() ? QString::number(result.figure()->value, 'g', 17) : metricStateName(result.state());
        };
        QCOMPARE(number(after), number(before));
    }
};

QTEST_GUILESS_MAIN(tst_BadRows)
#include "tst_BadRows.moc"
