// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of drift, evidence_latency, dora, security_failed_deploys and env_test_coverage that no known answer has.
#include "MetricBench.h"
#include "metrics/MetricRunner.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Delivery : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    int m_rows = 0;

    void add(const QString &type, const QString &fields)
    {
        QString whole = u"id=r%1 "_s.arg(++m_rows) + fields;
        m_bench.add(type, whole.replace(u"=2T"_s, u"=2026-03-02T"_s));
    }
    static MetricScope week(const char *asOf = "2026-03-09T00:00:00Z")
    {
        return MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", asOf);
    }
    /// The named outputs, separated by blanks; null is "-".
    QString outputs(const QString &metric, const QStringList &names, const MetricScope &scope = week())
    {
        const MetricResult result = m_bench.run(metric, scope);
        QStringList texts;
        for (const QString &name : names) {
            const QJsonValue value = result.output(name);
            texts.append(value.isDouble()     ? QString::number(value.toDouble(), 'g', 6)
                             : value.isNull() ? u"-"_s
                                              : u"?"_s);
        }
        return texts.join(u' ');
    }
    void watch(const QString &asset, const QString &more = u"from_at=2026-01-01T00:00:00Z"_s)
    {
        add(u"monitoring"_s, u"asset=%1 %2"_s.arg(asset, more));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void detectionsAtTheGapAreOneEpisode()
    {
        watch(u"a"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T01:00:00Z ended_at=2T02:00:00Z"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T03:00:00Z ended_at=2T03:30:00Z"_s); // exactly 60 min later
        QCOMPARE(outputs(u"drift"_s, {u"episodes"_s, u"dwell_hours/mean_closed_only"_s}), u"1 2.5"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T04:30:01Z ended_at=2T05:00:00Z"_s); // a second more
        QCOMPARE(outputs(u"drift"_s, {u"episodes"_s}), u"2"_s);
        add(u"drift"_s, u"asset=b property=x started_at=2T03:00:00Z ended_at=2T03:30:00Z"_s);
        QCOMPARE(outputs(u"drift"_s, {u"episodes"_s, u"rated_episodes"_s, u"unmonitored_episodes"_s}), u"3 2 1"_s);
    }

    void approvedDriftAndPendingChangesCountApart()
    {
        watch(u"a"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T01:00:00Z ended_at=2T02:00:00Z approved=true"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T02:30:00Z ended_at=2T03:00:00Z"_s);
        add(u"drift"_s, u"asset=a property=y started_at=2T02:30:00Z kind=change-pending"_s);
        add(u"drift"_s, u"asset=a property=z started_at=2T04:00:00Z ended_at=2T03:00:00Z"_s);
        add(u"drift"_s, u"asset=a property=z"_s);
        add(u"drift"_s, u"property=z started_at=2T04:00:00Z"_s);
        QCOMPARE(
            outputs(u"drift"_s, {u"episodes"_s, u"approved_episodes"_s, u"rejected_rows"_s, u"drifted_asset_days"_s}),
            u"1 1 4 0.0208333"_s);
        const MetricResult result = m_bench.run(u"drift"_s, week());
        QStringList reasons;
        for (const auto &[reason, cases] : result.excluded)
            reasons.append(u"%1 %2"_s.arg(reason).arg(cases));
        reasons.sort();
        QCOMPARE(reasons,
                 (QStringList{u"change_pending 1"_s, u"ended_before_started 1"_s, u"no_asset 1"_s, u"no_start 1"_s}));
    }

    /// Monitored time only, overlaps once, up to as_of; drift that began before the period still drifts in it.
    void exposureIsMonitoredTime()
    {
        watch(u"a"_s, u"from_at=2026-02-01T00:00:00Z to_at=2026-03-03T00:00:00Z"_s);
        watch(u"a"_s, u"from_at=2T12:00:00Z to_at=2026-03-04T00:00:00Z"_s);
        watch(u"a"_s, u"from_at=2026-03-05T00:00:00Z to_at=2026-03-05T12:00:00Z"_s);
        watch(u"b"_s, u"from_at=2026-03-20T00:00:00Z"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2026-02-27T00:00:00Z ended_at=2T06:00:00Z"_s);
        add(u"drift"_s, u"asset=a property=y started_at=2026-03-03T18:00:00Z ended_at=2026-03-05T06:00:00Z"_s);
        QCOMPARE(outputs(u"drift"_s, {u"episodes"_s, u"exposure_asset_days"_s, u"drifted_asset_days"_s, u"assets"_s}),
                 u"1 2.5 0.75 0"_s);
        QCOMPARE(outputs(u"drift"_s,
                         {u"exposure_asset_days"_s, u"drifted_asset_days"_s, u"assets"_s, u"assets_in_drift"_s},
                         week("2026-03-03T20:00:00Z")),
                 u"1.83333 0.333333 1 1"_s);
    }

    void noEpisodeIsAMeasuredZeroAndNoExposureIsNothing()
    {
        m_bench.pulled(u"hub"_s, "2026-03-09T00:00:00Z");
        watch(u"a"_s);
        const MetricResult zero = m_bench.run(u"drift"_s, week());
        QCOMPARE(zero.state(), MetricState::MeasuredZero);
        QCOMPARE(zero.interval->low, 0.0);
        QVERIFY(std::abs(zero.interval->high - 3.688879454113936 / 7 * 100) < 1e-9);
        QCOMPARE(*zero.exposure, 7.0);
        add(u"drift"_s, u"asset=b property=x started_at=2T01:00:00Z"_s);
        const MetricResult none = m_bench.run(
            u"drift"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-03-02T00:00:00Z"));
        QCOMPARE(none.state(), MetricState::Undefined);
        QVERIFY(none.output(u"per_100_asset_days").isNull());
        QVERIFY(!none.interval);
    }

    void driftByServiceAddsUp()
    {
        watch(u"a"_s, u"from_at=2026-01-01T00:00:00Z service=pay"_s);
        watch(u"b"_s, u"from_at=2026-01-01T00:00:00Z"_s);
        watch(u"web"_s);
        m_bench.add(u"service"_s, u"id=web name=web team=front"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T01:00:00Z"_s);
        add(u"drift"_s, u"asset=b property=x started_at=2T01:00:00Z service=pay"_s);
        add(u"drift"_s, u"asset=web property=x started_at=2T01:00:00Z service=web"_s);
        const auto groups
            = MetricRunner(m_bench.connection()).runBy(m_bench.definition(u"drift"_s), week(), u"service"_s);
        QVERIFY(groups);
        QStringList texts;
        for (const auto &[service, result] : *groups)
            texts.append(u"%1 %2/%3"_s.arg(service)
                             .arg(result.output(u"episodes").toInteger())
                             .arg(result.output(u"exposure_asset_days").toDouble()));
        QCOMPARE(texts, (QStringList{u"pay 2/14"_s, u"web 1/7"_s}));
    }

    /// A weekly rate's limits follow the exposure; weeks before anybody looked are no points.
    void weeklyDriftIsARateChart()
    {
        watch(u"a"_s, u"from_at=2025-12-01T00:00:00Z"_s);
        watch(u"b"_s, u"from_at=2026-02-02T00:00:00Z"_s);
        for (int day = 0; day < 98; day += 7)
            m_bench.add(u"drift"_s,
                        u"id=w%1 asset=a property=x started_at=%2T05:00:00Z ended_at=%2T06:00:00Z"_s.arg(
                            QString::number(day), QDate(2025, 12, 3).addDays(day).toString(Qt::ISODate)));
        for (int hour = 0; hour < 24; hour += 3)
            m_bench.add(
                u"drift"_s,
                u"id=h%1 asset=b property=y started_at=2026-03-04T%1:00:00Z ended_at=2026-03-04T%1:30:00Z"_s.arg(
                    hour, 2, 10, QChar(u'0')));
        const MetricSeries series = m_bench.series(u"drift"_s, week(), {2026, 10}, 14);
        QCOMPARE(series.weeksJudged, 14);
        QVERIFY(std::abs(*series.mean - 12.0 / (12 * 7 + 3 * 7) * 100) < 1e-9);
        QVERIFY(*series.points[0].upper > *series.points[13].upper); // twice the exposure, narrower limits
        QCOMPARE(*series.points[13].exposure, 14.0);
        QCOMPARE(series.reading, SeriesReading::AboveUpperLimit);
        QCOMPARE(seriesReadingName(m_bench.series(u"drift"_s, week(), {2026, 9}, 14).reading), u"routine"_s);
    }

    void evidenceOfAnInputIsNoEvidenceOfTheDecision()
    {
        m_bench.add(u"gate_decision"_s, u"id=d1 decided_at=2026-03-02T10:00:00Z service=pay rule=A"_s);
        m_bench.add(u"gate_decision"_s, u"id=d2 decided_at=2026-03-02T10:00:00Z service=pay rule=A"_s);
        m_bench.add(u"gate_decision"_s, u"id=d3 decided_at=2026-03-02T10:00:00Z rule=A decision=skipped"_s);
        m_bench.add(u"gate_decision"_s, u"id=d4 decided_at=2026-03-02T10:00:00Z service=web rule=B"_s);
        m_bench.add(u"evidence"_s,
                    u"id=e1 decision_id=d1 available_at=2026-03-02T09:00:00Z"_s); // the scan it was based on
        m_bench.add(u"evidence"_s, u"id=e2 decision_id=d1 available_at=2026-03-02T10:00:30Z"_s);
        m_bench.add(u"evidence"_s, u"id=e3 decision_id=d1 available_at=2026-03-02T10:00:20Z"_s);
        m_bench.add(u"evidence"_s, u"id=e4 decision_id=d2 available_at=2026-03-02T09:59:54Z"_s); // 6 s too early
        const QStringList names{u"decisions"_s, u"n_with_evidence"_s, u"missing"_s, u"invalid_clock"_s, u"max_s"_s};
        QCOMPARE(outputs(u"evidence_latency"_s, names), u"2 1 1 1 20"_s);
        m_bench.add(u"evidence"_s, u"id=e4 decision_id=d2 available_at=2026-03-02T09:59:55Z"_s); // 5 s is skew
        QCOMPARE(outputs(u"evidence_latency"_s, names + QStringList{u"skew_clamped"_s}), u"3 2 1 0 20 1"_s);
        // Evidence that comes later than as_of does not exist yet.
        QCOMPARE(outputs(u"evidence_latency"_s, names, week("2026-03-02T10:00:25Z")), u"3 2 1 0 20"_s);
        QCOMPARE(outputs(u"evidence_latency"_s, names, week("2026-03-02T10:00:19Z")), u"2 1 1 1 0"_s);
    }

    void missingEvidenceIsFollowedToAsOf()
    {
        for (int i = 0; i < 20; ++i)
            m_bench.add(u"gate_decision"_s,
                        u"id=d%1 decided_at=2026-03-02T10:00:00Z %2"_s.arg(i).arg(
                            i < 19 ? u"evidence_at=2026-03-02T10:00:%1Z"_s.arg(i + 1, 2, 10, QChar(u'0')) : QString()));
        // 19 of 20 had it: exactly 95 %.
        QCOMPARE(outputs(u"evidence_latency"_s, {u"p95_incl_missing_s"_s, u"missing"_s}), u"19 1"_s);
        m_bench.add(u"gate_decision"_s, u"id=d20 decided_at=2026-03-02T10:00:00Z"_s);
        QCOMPARE(outputs(u"evidence_latency"_s, {u"p95_incl_missing_s"_s, u"missing"_s}), u"- 2"_s);
        QCOMPARE(m_bench.run(u"evidence_latency"_s, week()).state(), MetricState::Undefined);
    }

    void whereNoEvidenceIsCollectedNoneIsMissing()
    {
        m_bench.add(u"gate_decision"_s, u"id=d1 decided_at=2026-03-02T10:00:00Z"_s);
        const MetricResult result = m_bench.run(u"evidence_latency"_s, week());
        QCOMPARE(result.output(u"missing").toInteger(), 0);
        QCOMPARE(result.excluded.value(0).first, u"no_evidence_collected"_s);
        QVERIFY(result.output(u"missing_rate").isNull());
    }

    void aCommitCountsOnceAndNegativeTimesAreNamed()
    {
        const QString prod = u"environment=prod environment_class=production status=success "_s;
        m_bench.add(u"deployment"_s, u"id=s at=2026-03-02T08:00:00Z environment_class=staging status=success"_s);
        m_bench.add(u"deployment"_s, u"id=f at=2026-03-02T09:00:00Z environment_class=production status=failed"_s);
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T10:00:00Z finished_at=2026-03-02T10:30:00Z "_s + prod);
        m_bench.add(u"deployment"_s, u"id=b at=2026-03-02T12:00:00Z "_s + prod);
        m_bench.add(u"deployment"_s, u"id=old at=2026-02-20T12:00:00Z "_s + prod);
        for (const QString &deployment : {u"s"_s, u"f"_s, u"a"_s, u"b"_s})
            add(u"deployed_commit"_s, u"deployment_id=%1 commit_sha=c1 committed_at=2T07:30:00Z"_s.arg(deployment));
        add(u"deployed_commit"_s, u"deployment_id=b commit_sha=c2 committed_at=2T13:00:00Z"_s);
        add(u"deployed_commit"_s, u"deployment_id=b commit_sha=c3"_s);
        add(u"deployed_commit"_s, u"deployment_id=old commit_sha=c4 committed_at=2026-02-19T12:00:00Z"_s);
        add(u"deployed_commit"_s, u"deployment_id=b commit_sha=c4 committed_at=2026-02-19T12:00:00Z"_s);
        QCOMPARE(outputs(u"dora"_s,
                         {u"deployments"_s, u"changes"_s, u"change_lead_time_h_median"_s, u"negative_lead_times"_s,
                          u"rejected_rows"_s}),
                 u"2 2 1 1 1"_s); // 3 h and -1 h
    }

    void anIncidentIsOfTheDeploymentBeforeIt()
    {
        const QString live = u" service=pay environment_class=production status=success"_s;
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T10:00:00Z"_s + live);
        m_bench.add(u"deployment"_s, u"id=b at=2026-03-03T10:00:00Z"_s + live);
        m_bench.add(u"deployment"_s, u"id=c at=2026-03-06T10:00:00Z"_s + live);
        const QStringList names{u"change_fail_rate/num"_s, u"change_fail_rate/den"_s, u"inferred_failures"_s,
                                u"recovery_h/km_median"_s};
        QCOMPARE(outputs(u"dora"_s, names), u"0 0 0 -"_s); // nobody tells of incidents
        m_bench.add(u"incident"_s,
                    u"id=i1 service=pay opened_at=2026-03-04T10:00:00Z closed_at=2026-03-04T12:00:00Z"_s);
        QCOMPARE(outputs(u"dora"_s, names), u"1 3 1 26"_s); // 24 h after b, at the limit
        m_bench.add(u"incident"_s,
                    u"id=i1 service=pay opened_at=2026-03-04T10:00:01Z closed_at=2026-03-04T12:00:00Z"_s);
        QCOMPARE(outputs(u"dora"_s, names), u"0 3 0 -"_s);
        m_bench.add(u"incident"_s, u"id=i2 service=web opened_at=2026-03-02T11:00:00Z"_s); // another service
        QCOMPARE(outputs(u"dora"_s, names), u"0 3 0 -"_s);
        m_bench.add(u"incident"_s, u"id=i3 service=web opened_at=2026-03-07T11:00:00Z deployment_id=c"_s); // it says so
        QCOMPARE(outputs(u"dora"_s, names), u"1 3 0 -"_s);
        m_bench.add(u"incident"_s,
                    u"id=i4 service=pay opened_at=2026-03-06T11:00:00Z closed_at=2026-03-06T12:00:00Z"_s);
        QCOMPARE(outputs(u"dora"_s, names), u"1 3 0 -"_s); // recovered when both are over
        MetricScope never = week();
        never.params.insert(u"attribution_hours"_s, u"0"_s);
        QCOMPARE(outputs(u"dora"_s, names, never), u"1 3 0 -"_s);
    }

    void tellingsOfOneDeploymentAreOne()
    {
        const QString live = u" service=pay environment_class=production status=success commit_sha=c1"_s;
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T10:00:00Z"_s + live);
        m_bench.add(u"deployment"_s, u"id=b at=2026-03-02T10:05:00Z"_s + live); // the same source: deployed again
        m_bench.from(u"argocd"_s, "2020-01-01T00:00:00Z");
        m_bench.add(u"deployment"_s, u"id=x at=2026-03-02T10:10:00Z caused_failure=true"_s + live);
        const QStringList names{u"deployments"_s, u"change_fail_rate/num"_s, u"change_fail_rate/den"_s};
        QCOMPARE(outputs(u"dora"_s, names), u"2 1 2"_s);
        m_bench.add(u"deployment"_s, u"id=y at=2026-03-02T10:20:01Z"_s + live); // more than ten minutes later
        QCOMPARE(outputs(u"dora"_s, names), u"3 1 3"_s);
        m_bench.add(u"deployment"_s,
                    u"id=z at=2026-03-02T10:10:00Z service=pay environment_class=production status=success"_s);
        QCOMPARE(outputs(u"dora"_s, names), u"4 1 4"_s); // of an unknown version
    }

    /// Local days of the organisation's zone: 23:30 UTC is the next day in Berlin.
    void daysAreLocal()
    {
        const QString live = u" environment_class=production status=success"_s;
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T23:30:00Z"_s + live);
        m_bench.add(u"deployment"_s, u"id=b at=2026-03-03T10:00:00Z"_s + live);
        QCOMPARE(outputs(u"dora"_s, {u"days_with_deploy"_s}), u"2"_s);
        MetricScope berlin = week();
        berlin.zone = QTimeZone("Europe/Berlin");
        QCOMPARE(outputs(u"dora"_s, {u"days_with_deploy"_s}, berlin), u"1"_s);
        // Half the week has passed: per day is of what has passed.
        QCOMPARE(outputs(u"dora"_s, {u"per_day"_s}, week("2026-03-04T00:00:00Z")), u"1"_s);
    }

    void failuresWithoutACategoryAreNotJudged()
    {
        const QStringList names{u"num"_s, u"den"_s, u"value"_s, u"cause_unknown"_s};
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T10:00:00Z status=success"_s);
        m_bench.add(u"deployment"_s, u"id=w at=2026-03-02T10:00:00Z status=queued"_s);
        QCOMPARE(outputs(u"security_failed_deploys"_s, names), u"0 1 0 0"_s); // nothing failed at all
        m_bench.add(u"deployment"_s, u"id=b at=2026-03-02T10:00:00Z status=Failed"_s);
        QCOMPARE(outputs(u"security_failed_deploys"_s, names), u"0 0 - 0"_s); // nobody says why
        m_bench.add(u"deployment"_s, u"id=c at=2026-02-01T10:00:00Z status=failed failure_category=infra"_s);
        QCOMPARE(outputs(u"security_failed_deploys"_s, names), u"0 1 0 1"_s);
        m_bench.add(u"deployment"_s, u"id=d at=2026-03-02T10:00:00Z status=blocked failure_category=Security"_s);
        QCOMPARE(outputs(u"security_failed_deploys"_s, names), u"1 2 0.5 1"_s);
    }

    void aRunCoversTheDeployedVersionForSoLong()
    {
        const QStringList names{u"num"_s, u"den"_s, u"version_unknown"_s};
        const QString at = u" automated=true at=2026-03-02T00:00:00Z"_s; // seven days ago
        m_bench.add(u"environment"_s, u"id=pay/prod name=prod deployed_version=1"_s);
        m_bench.add(u"environment"_s, u"id=web/prod name=prod"_s);
        m_bench.add(u"environment"_s, u"id=dev name=dev deployed_version=4 created_at=2026-03-09T00:00:01Z"_s);
        m_bench.add(u"test_run"_s, u"id=t1 environment=pay/prod version=1"_s + at);
        QCOMPARE(outputs(u"env_test_coverage"_s, names), u"1 1 1"_s);
        // What is deployed at web is known from its deployments, not from those of another service.
        m_bench.add(u"deployment"_s,
                    u"id=d1 at=2026-03-01T00:00:00Z service=web environment=prod status=success commit_sha=c7"_s);
        m_bench.add(u"deployment"_s,
                    u"id=d2 at=2026-03-03T00:00:00Z service=pay environment=prod status=success commit_sha=c8"_s);
        m_bench.add(u"deployment"_s,
                    u"id=d3 at=2026-03-03T00:00:00Z service=web environment=prod status=failed commit_sha=c9"_s);
        QCOMPARE(outputs(u"env_test_coverage"_s, names), u"1 2 0"_s);
        m_bench.add(u"test_run"_s, u"id=t2 environment=web/prod version=c7 result=fail"_s + at);
        QCOMPARE(outputs(u"env_test_coverage"_s, names), u"2 2 0"_s); // failed, but it ran
        m_bench.add(u"test_run"_s, u"id=t2 environment=web/prod version=c7 result=skipped"_s + at);
        QCOMPARE(outputs(u"env_test_coverage"_s, names), u"1 2 0"_s);
        QCOMPARE(
            outputs(u"env_test_coverage"_s, names, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:01Z")),
            u"0 3 0"_s); // a second too old, and dev is there
        const MetricResult result = m_bench.run(u"env_test_coverage"_s, week());
        QCOMPARE(MetricBench::lines(result, {u"environment"_s, u"verdict"_s}),
                 (QStringList{u"pay/prod covered"_s, u"web/prod no_run"_s}));
    }

    void groupsAddUp()
    {
        m_bench.add(u"deployment"_s, u"id=a at=2026-03-02T10:00:00Z service=pay environment=prod status=success"_s);
        m_bench.add(u"deployment"_s,
                    u"id=b at=2026-03-02T11:00:00Z environment=prod status=failed failure_category=infra"_s);
        m_bench.add(u"deployment"_s,
                    u"id=c at=2026-03-02T12:00:00Z service=web environment=prod via=manual status=success"_s);
        m_bench.add(u"gate_decision"_s,
                    u"id=g1 decided_at=2026-03-02T10:00:00Z service=pay rule=A evidence_at=2026-03-02T10:00:01Z"_s);
        m_bench.add(u"gate_decision"_s, u"id=g2 decided_at=2026-03-02T10:00:00Z rule=B"_s);
        add(u"drift"_s, u"asset=a property=x started_at=2T01:00:00Z service=pay"_s);
        add(u"drift"_s, u"asset=b property=x started_at=2T01:00:00Z kind=live-drift"_s);
        QCOMPARE(m_bench.notAddingUp(u"dora"_s, week(), {u"deployments"_s, u"changes"_s}), QString());
        QCOMPARE(m_bench.notAddingUp(u"security_failed_deploys"_s, week(), {u"num"_s, u"den"_s}), QString());
        QCOMPARE(m_bench.notAddingUp(u"evidence_latency"_s, week(), {u"decisions"_s, u"missing"_s}), QString());
        QCOMPARE(m_bench.notAddingUp(u"drift"_s, week(), {u"episodes"_s, u"assets"_s}), QString());
    }

    /// A row that came to be known later changes what is known now, and nothing of what was known then.
    void whatWasKnownThenStays()
    {
        m_bench.from(u"hub"_s, "2026-03-03T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=g1 decided_at=2026-03-02T10:00:00Z evidence_at=2026-03-02T10:00:01Z"_s);
        m_bench.from(u"hub"_s, "2026-03-20T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=g2 decided_at=2026-03-02T11:00:00Z"_s);
        MetricScope then = week();
        then.knownAt = MetricBench::at("2026-03-09T00:00:00Z");
        QCOMPARE(outputs(u"evidence_latency"_s, {u"decisions"_s, u"missing"_s}, then), u"1 0"_s);
        QCOMPARE(outputs(u"evidence_latency"_s, {u"decisions"_s, u"missing"_s}), u"2 1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Delivery)
#include "tst_Delivery.moc"
