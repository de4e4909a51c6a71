// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the diagnostic rules say of a store: facts of the whole, of rules, of services and around moves.
#include "MetricBench.h"
#include "metrics/DiagnosisRunner.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Diagnosis : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    int m_rows = 0;

    void add(const QString &type, const QString &fields) { m_bench.add(type, u"id=r%1 "_s.arg(++m_rows) + fields); }
    static MetricScope at(const char *asOf) { return MetricBench::scope(asOf, asOf); }
    /// Wednesday of a week, the first of which is 2025-W44; the twentieth is 2026-W11.
    static QString day(int week) { return QDate(2025, 10, 29).addDays(7 * week).toString(Qt::ISODate); }
    void decide(const QString &rule, int week, const QString &decision, int times, const QString &more)
    {
        for (int i = 0; i < times; ++i)
            add(u"gate_decision"_s,
                u"decided_at=%1T10:00:00Z commit_sha=%2 rule=%3 decision=%4 %5"_s.arg(
                    day(week), QString::number(m_rows), rule, decision, more));
    }
    /// Ten pushes of a week, so many of which the rule catches.
    void push(const QString &rule, int week, int caught, const QString &decision = u"block"_s)
    {
        decide(rule, week, decision, caught, u"service=pay environment=ref:main"_s);
        decide(rule, week, u"pass"_s, 10 - caught, u"service=pay environment=ref:main"_s);
    }
    void enforce(const QString &rule, const QString &since, const QString &mode = u"enforce"_s)
    {
        add(u"policy_version"_s, u"rule=%1 mode=%2 enforced_at=%3T00:00:00Z"_s.arg(rule, mode, since));
    }
    /// Subjects of a rule's findings, those that another rule keeps from being said included.
    static QStringList subjectsOf(const DiagnosisReport &report, const QString &rule)
    {
        QStringList subjects;
        for (const DiagnosticFinding &finding : report.diagnosis.findings + report.diagnosis.suppressed) {
            if (finding.rule == rule)
                subjects.append(finding.subject);
        }
        subjects.sort();
        return subjects;
    }
    static QString sentenceOf(const DiagnosisReport &report, const QString &rule, const QString &subject)
    {
        for (const DiagnosticFinding &finding : report.diagnosis.findings) {
            if (finding.rule == rule && finding.subject == subject)
                return finding.sentence;
        }
        return {};
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    /// The rules on a store: trends from the weekly series, values, subjects, and the rows behind a finding.
    void rulesSpeakOfWhatIsStored()
    {
        for (int week = 0; week < 20; ++week) {
            const QString day = QDate(2025, 10, 29).addDays(7 * week).toString(Qt::ISODate);
            for (int i = 0; i < 10; ++i) {
                const QString id = u"%1-%2"_s.arg(week).arg(i);
                const bool isBypassed = i < (week < 19 ? week % 3 : 9);
                m_bench.add(
                    u"gate_decision"_s,
                    u"id=g%1 decided_at=%2T10:00:00Z artifact=a%1 environment=prod rule=A decision=block bypassed=%3"_s
                        .arg(id, day, isBypassed ? u"true"_s : u"false"_s));
            }
        }
        DiagnosisRunner runner(m_bench.connection(), m_catalog);
        const auto report = runner.run(at("2026-03-16T00:00:00Z"), {2026, 11});
        QVERIFY2(report, qPrintable(report ? QString() : toString(report.error())));
        QCOMPARE(report->facts.whole.trends.value(u"bypass_rate"_s, 7), 1);
        QCOMPARE(report->facts.whole.values.value(u"bypass_rate_signal_weeks"_s), 1.0);
        QCOMPARE(report->unusual.value(0).fact, u"bypass_rate"_s);
        QVERIFY(report->unusual.value(0).chance < 0.003);
        QVERIFY(report->unusual.value(0).adjusted >= report->unusual.value(0).chance);
        QCOMPARE(report->expectedFalseSignals, 0.01 * report->chartsJudged);
        QStringList said;
        for (const DiagnosticFinding &finding : report->diagnosis.findings)
            said.append(finding.rule);
        QCOMPARE(said, (QStringList{u"R05"_s, u"R06"_s, u"R38"_s}));
        const auto rows = runner.rowsBehind(*report, report->diagnosis.findings.value(0));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 10); // the blocks of the week
        QCOMPARE(rows->value(0).type, u"gate_decision"_s);
        // Five weeks of history: too early, and nothing else.
        const auto early = runner.run(at("2025-12-08T00:00:00Z"), {2025, 49});
        QVERIFY(early);
        QCOMPARE(early->diagnosis.findings.size(), 1);
        QCOMPARE(early->diagnosis.findings.value(0).rule, u"R00"_s);
    }

    /// R03 and R20: each rule has a chart of its own, and neither is said of a rule that just misses its condition.
    void rulesHaveChartsOfTheirOwn()
    {
        for (const char *rule : {"steady", "falling", "spiking"})
            enforce(QString::fromLatin1(rule), u"2025-06-01"_s);
        enforce(u"tightened"_s, u"2025-06-01"_s);
        enforce(u"tightened"_s, u"2026-02-09"_s); // five weeks ago
        enforce(u"new"_s, u"2025-06-01"_s, u"warn"_s);
        enforce(u"new"_s, u"2026-02-16"_s);
        for (int week = 0; week < 20; ++week) {
            const int some = 1 + week % 3;
            push(u"steady"_s, week, some);
            push(u"tightened"_s, week, some);
            push(u"falling"_s, week, week < 12 ? 4 + some : some - 1);
            push(u"spiking"_s, week, week < 19 ? some : 9);
            push(u"new"_s, week, week < 16 ? some : 9, week < 16 ? u"warn"_s : u"block"_s);
        }
        DiagnosisRunner runner(m_bench.connection(), m_catalog);
        const auto report = runner.run(at("2026-03-16T00:00:00Z"), {2026, 11});
        QVERIFY2(report, qPrintable(report ? QString() : toString(report.error())));
        QCOMPARE(subjectsOf(*report, u"R03"_s), (QStringList{u"spiking"_s, u"steady"_s}));
        QCOMPARE(subjectsOf(*report, u"R20"_s), QStringList{u"new"_s});
        const auto &rules = report->facts.subjects.value(u"rule"_s);
        QCOMPARE(rules.value(u"falling"_s).trends.value(u"violation_rate_of_rule"_s), -1);
        QCOMPARE(rules.value(u"tightened"_s).trends.value(u"violation_rate_of_rule"_s, 9), 0);
        QVERIFY(!rules.value(u"new"_s).trends.contains(u"violation_rate_of_rule"_s)); // four weeks of its line
        QVERIFY(report->chartsJudged >= 9);
        QCOMPARE(report->expectedFalseSignals, 0.01 * report->chartsJudged);
        QVERIFY(std::any_of(report->unusual.begin(), report->unusual.end(), [](const WeeklySignal &signal) {
            return signal.fact == u"violations_of_rule" && signal.subject == u"new";
        }));
        for (const DiagnosticFinding &finding : report->diagnosis.findings) {
            if (finding.rule != u"R20")
                continue;
            const auto rows = runner.rowsBehind(*report, finding);
            QVERIFY(rows);
            const auto decisions = std::count_if(rows->begin(), rows->end(),
                                                 [](const CaseReference &row) { return row.type == u"gate_decision"; });
            QCOMPARE(decisions, 9); // what the rule caught in the week, and nothing of other rules
        }
    }

    /// R23: exceptions rise at a service without an owner; not said where there is one, nor where they do not rise.
    void exceptionsRiseWhereNobodyIsTheOwner()
    {
        add(u"service"_s, u"name=pay"_s);
        add(u"service"_s, u"name=web"_s);
        add(u"service"_s, u"name=card owner=kim"_s);
        for (const char *service : {"pay", "web", "card"})
            add(u"exception"_s,
                u"service=%1 rule=X created_at=2025-10-28T00:00:00Z"_s.arg(QString::fromLatin1(service)));
        for (int i = 0; i < 5; ++i) {
            for (const char *service : {"pay", "card"})
                add(u"exception"_s,
                    u"service=%1 rule=Y%2 created_at=2026-03-10T00:00:00Z"_s.arg(QString::fromLatin1(service)).arg(i));
        }
        DiagnosisRunner runner(m_bench.connection(), m_catalog);
        const auto report = runner.run(at("2026-03-16T00:00:00Z"), {2026, 11});
        QVERIFY2(report, qPrintable(report ? QString() : toString(report.error())));
        QCOMPARE(report->facts.whole.trends.value(u"exceptions"_s), 1);
        const auto &services = report->facts.subjects.value(u"service"_s);
        QCOMPARE(services.value(u"card"_s).trends.value(u"exceptions_of_service"_s), 1);
        QCOMPARE(services.value(u"web"_s).trends.value(u"exceptions_of_service"_s, 9), 0);
        QCOMPARE(subjectsOf(*report, u"R23"_s), QStringList{u"pay"_s});
    }

    /// R21: a rule that judged pushes is asked before production, too; drift of its services before and after.
    void driftIsComparedAroundAMove()
    {
        const auto drift = [&](const QString &service, const char *first, int times) {
            for (int i = 0; i < times; ++i) {
                const QDateTime start = QDateTime::fromString(QString::fromLatin1(first), Qt::ISODate).addDays(2 * i);
                add(u"drift"_s,
                    u"asset=%1 property=x service=%1 started_at=%2 ended_at=%3"_s.arg(
                        service, start.toString(Qt::ISODate), start.addSecs(3600).toString(Qt::ISODate)));
            }
        };
        struct Move {
            QString rule;
            QString service;
            int week;
            int before;
            int after;
        };
        for (const Move &move : {Move{u"cut"_s, u"ship"_s, 10, 20, 2}, Move{u"unclear"_s, u"port"_s, 10, 6, 5},
                                 Move{u"late"_s, u"dock"_s, 17, 20, 2}, Move{u"quiet"_s, u"pier"_s, 10, 0, 3}}) {
            add(u"monitoring"_s, u"asset=%1 service=%1 from_at=2025-10-01T00:00:00Z"_s.arg(move.service));
            for (int week = 0; week < 20; ++week) {
                decide(move.rule, week, u"pass"_s, 1, u"service=%1 environment=ref:main"_s.arg(move.service));
                if (week >= move.week)
                    decide(move.rule, week, u"pass"_s, 1, u"service=%1 environment=prod"_s.arg(move.service));
            }
            drift(move.service, "2025-11-13T00:00:00Z", move.before);
            drift(move.service, "2026-01-20T00:00:00Z", move.after);
        }
        DiagnosisRunner runner(m_bench.connection(), m_catalog);
        const auto report = runner.run(at("2026-03-16T00:00:00Z"), {2026, 11});
        QVERIFY2(report, qPrintable(report ? QString() : toString(report.error())));
        QCOMPARE(subjectsOf(*report, u"R21"_s), (QStringList{u"cut"_s, u"unclear"_s}));
        // 2 against 20 in eight weeks each; the interval by scipy.stats.beta, as odds of the share of 22.
        QCOMPARE(sentenceOf(*report, u"R21"_s, u"cut"_s),
                 u"Moving the enforcement of cut to production cut drift to 10 % (95 % 1.1 % to 41.2 %)."_s);
        QVERIFY(sentenceOf(*report, u"R21"_s, u"unclear"_s).contains(u"did not change drift for certain"));
        for (const DiagnosticFinding &finding : report->diagnosis.findings) {
            if (finding.rule != u"R21" || finding.subject != u"cut")
                continue;
            const auto rows = runner.rowsBehind(*report, finding);
            QVERIFY(rows);
            QCOMPARE(rows->size(), 1); // the first decision before production
            QCOMPARE(rows->value(0).type, u"gate_decision"_s);
        }
    }

    /// R36: the primary fails; said where the calls stay there, not where half of them go elsewhere.
    void aPrimaryFailsAndNothingHappens()
    {
        for (int week = 0; week < 20; ++week) // history, so that anything may be said
            push(u"A"_s, week, 1);
        add(u"provider_health"_s, u"provider=openai role=primary service=bot at=2026-03-01T00:00:00Z"_s);
        const auto call = [&](const QString &provider, const QString &time, int times, const QString &more = {}) {
            for (int i = 0; i < times; ++i)
                add(u"ai_call"_s,
                    u"service=bot operation=chat model=m input_tokens=1 provider=%1 started_at=%2:%3Z %4"_s.arg(
                        provider, time, QString::number(100 + i).mid(1), more));
        };
        for (const QString &date : {u"2026-03-03"_s, u"2026-03-10"_s}) {
            call(u"openai"_s, date + u"T10:00"_s, 40);
            call(u"openai"_s, date + u"T10:30"_s, 10, u"error=unavailable"_s); // degraded with the last of them
            call(u"openai"_s, date + u"T10:33"_s, 8, u"error=unavailable"_s);
            call(u"azure"_s, date + u"T10:34"_s, date == u"2026-03-03" ? 8 : 7);
        }
        DiagnosisRunner runner(m_bench.connection(), m_catalog);
        const auto half = runner.run(at("2026-03-09T00:00:00Z"), {2026, 10});
        QVERIFY2(half, qPrintable(half ? QString() : toString(half.error())));
        QCOMPARE(half->facts.whole.values.value(u"burns_without_failover"_s, 9), 0.0);
        QCOMPARE(subjectsOf(*half, u"R36"_s), QStringList());
        const auto fewer = runner.run(at("2026-03-16T00:00:00Z"), {2026, 11});
        QVERIFY(fewer);
        QCOMPARE(subjectsOf(*fewer, u"R36"_s), QStringList{QString()});
    }
};

QTEST_GUILESS_MAIN(tst_Diagnosis)
#include "tst_Diagnosis.moc"
