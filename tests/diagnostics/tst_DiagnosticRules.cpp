// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every bundled diagnostic rule at both sides of its limits, and what becomes of rules that lack facts.
#include "diagnostics/Diagnosis.h"
#include "metrics/FactSources.h"
#include "metrics/MetricCatalog.h"

#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_DiagnosticRules : public QObject
{
    Q_OBJECT

    QList<DiagnosticRule> m_rules;

    /// "mttr=down deploys=4 to=production": up, down and none are trends, a number is a value, another word a text.
    static FactSet factsOf(const QString &text)
    {
        FactSet facts;
        for (const QString &one : text.split(u' ', Qt::SkipEmptyParts)) {
            const QString name = one.section(u'=', 0, 0);
            const QString said = one.section(u'=', 1);
            const qsizetype direction = QStringList{u"down"_s, u"none"_s, u"up"_s}.indexOf(said);
            if (direction >= 0)
                facts.trends.insert(name, int(direction) - 1);
            else if (bool isNumber = false; said.toDouble(&isNumber), isNumber)
                facts.values.insert(name, said.toDouble());
            else
                facts.texts.insert(name, said);
        }
        return facts;
    }
    Diagnosis judge(const QString &whole, const QString &kind = {}, const QString &subject = {}) const
    {
        DiagnosticFacts facts;
        facts.whole = factsOf(whole);
        if (!kind.isEmpty())
            facts.subjects[kind][u"it"_s] = factsOf(subject);
        return diagnose(m_rules, facts);
    }
    static QStringList rulesIn(const QList<DiagnosticFinding> &findings)
    {
        QStringList ids;
        for (const DiagnosticFinding &finding : findings)
            ids.append(finding.rule);
        return ids;
    }

private slots:
    void initTestCase()
    {
        const auto rules = DiagnosticRule::load();
        QVERIFY2(rules, qPrintable(rules ? QString() : toString(rules.error())));
        m_rules = *rules;
    }

    void allRulesAreThere()
    {
        QStringList expected;
        for (int number = 0; number <= 38; ++number)
            expected.append(u"R%1"_s.arg(number, 2, 10, QChar(u'0')));
        QStringList found;
        for (const DiagnosticRule &rule : std::as_const(m_rules))
            found.append(rule.id);
        QCOMPARE(found, expected);
    }

    /// One line per rule: facts for which it speaks, and facts just short of that for which it does not.
    void aRuleSpeaksAtItsLimitAndNotBefore_data()
    {
        QTest::addColumn<QString>("yes");
        QTest::addColumn<QString>("no");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *rule, const QString &yes, const QString &no, const QString &kind = {}) {
            QTest::newRow(rule) << yes << no << kind;
        };
        row("R00", u"weeks_of_history=7"_s, u"weeks_of_history=8 enforced_share=0.8"_s);
        row("R01", u"mttr=down mttp=none"_s, u"mttr=down mttp=down"_s);
        row("R02", u"time_to_fix_high=up deploy_frequency=none deploys_per_week=1"_s,
            u"time_to_fix_high=up deploy_frequency=down deploys_per_week=1"_s);
        row("R03", u"violation_rate_of_rule=none weeks_enforced=8 violation_rate=0.01"_s,
            u"violation_rate_of_rule=down weeks_enforced=8 violation_rate=0.01"_s, u"rule"_s);
        row("R04", u"repeat_violation_rate=0.21 repeat_violation_cases=10"_s,
            u"repeat_violation_rate=0.2 repeat_violation_cases=10"_s);
        row("R05", u"bypass_rate=up"_s, u"bypass_rate=none"_s);
        row("R06", u"bypass_rate_low=0.11 blocks=10"_s, u"bypass_rate_low=0.11 blocks=9"_s);
        row("R07", u"mttr=down repeat_incident_rate=down"_s, u"mttr=down repeat_incident_rate=none"_s);
        row("R08", u"evidence_p95_s=301 evidence_missing=0"_s, u"evidence_p95_s=300 evidence_missing=0"_s);
        row("R09", u"drift_frequency=up"_s, u"drift_frequency=down"_s);
        row("R10", u"exceptions_outlived=2 exceptions_open=7"_s, u"exceptions_outlived=2 exceptions_open=8"_s);
        row("R11", u"bypass_rate=up gate_p95_minutes=11"_s, u"bypass_rate=none gate_p95_minutes=11"_s);
        row("R12", u"exceptions_without_expiry=0 exceptions_used_expired=1"_s,
            u"exceptions_without_expiry=0 exceptions_used_expired=0"_s);
        row("R13", u"exceptions_renewed_twice=1"_s, u"exceptions_renewed_twice=0"_s);
        row("R14", u"ungated_deployments=1"_s, u"ungated_deployments=0 passes_after_rerun=0"_s);
        row("R15", u"decisions_of_rule=1 evidence_of_rule=0"_s, u"decisions_of_rule=1 evidence_of_rule=1"_s, u"rule"_s);
        row("R16", u"advised_occurrences=1"_s, u"advised_occurrences=0"_s, u"rule"_s);
        row("R17", u"gate_consistency=0.94 gate_consistency_cases=10"_s,
            u"gate_consistency=0.95 gate_consistency_cases=10"_s);
        row("R18", u"repeat_incident_rate=none repeat_incidents_share=0.21 repeat_incident_cases=5"_s,
            u"repeat_incident_rate=down repeat_incidents_share=0.21 repeat_incident_cases=5"_s);
        row("R19", u"mttr=down mttr_signal_weeks=8 repeat_incident_rate=none"_s,
            u"mttr=down mttr_signal_weeks=9 repeat_incident_rate=none"_s);
        row("R20", u"violations_of_rule=up weeks_enforced=7"_s, u"violations_of_rule=up weeks_enforced=8"_s, u"rule"_s);
        row("R21",
            u"drift_ratio_events=5 drift_ratio=0.4 drift_ratio_low=0.2 drift_ratio_high=0.8 drift_ratio_to=prod"_s,
            u"drift_ratio_events=0"_s, u"enforcement move"_s);
        row("R22", u"blocking_rules_share=0.51 exceptions=up bypass_rate=none"_s,
            u"blocking_rules_share=0.5 exceptions=up bypass_rate=none"_s);
        row("R23", u"has_no_owner=1 exceptions_of_service=up"_s, u"has_no_owner=1 exceptions_of_service=none"_s,
            u"service"_s);
        row("R24", u"exceptions_per_release_low=0.11"_s, u"exceptions_per_release_low=0.1"_s);
        row("R25", u"incidents_unmapped=1"_s, u"incidents_unmapped=0"_s);
        row("R26", u"model_decisions=1"_s, u"model_decisions=0"_s);
        row("R27", u"emergency_share=up"_s, u"emergency_share=none"_s);
        row("R28", u"exceptions_of_rule=3 exception_services_of_rule=2"_s,
            u"exceptions_of_rule=3 exception_services_of_rule=1"_s, u"rule"_s);
        row("R29", u"deployment_interval_range=down"_s, u"deployment_interval_range=up"_s);
        row("R30", u"untagged_workloads=1"_s, u"untagged_workloads=0"_s);
        row("R31", u"agent_loops=1"_s, u"agent_loops=0"_s);
        row("R32", u"context_overflows=1"_s, u"context_overflows=0"_s);
        row("R33", u"token_waste=1"_s, u"token_waste=0"_s, u"service"_s);
        row("R34", u"drifting_models=1"_s, u"drifting_models=0"_s);
        row("R35", u"not_ready_services=1"_s, u"not_ready_services=0"_s);
        row("R36", u"burns_without_failover=1"_s, u"burns_without_failover=0"_s);
        row("R37", u"checks_not_executable=1"_s, u"checks_not_executable=0"_s);
        row("R38", u"uncollected_metrics=1"_s, u"uncollected_metrics=0"_s);
    }
    void aRuleSpeaksAtItsLimitAndNotBefore()
    {
        QFETCH(const QString, yes);
        QFETCH(const QString, no);
        QFETCH(const QString, kind);
        const QString id = QString::fromLatin1(QTest::currentDataTag());
        const auto spoken = [&](const QString &facts) {
            const Diagnosis found = kind.isEmpty() ? judge(facts) : judge({}, kind, facts);
            return rulesIn(found.findings);
        };
        QVERIFY2(spoken(yes).contains(id), qPrintable(spoken(yes).join(u' ')));
        QVERIFY2(!spoken(no).contains(id), qPrintable(spoken(no).join(u' ')));
        const Diagnosis said = kind.isEmpty() ? judge(yes) : judge({}, kind, yes);
        for (const DiagnosticFinding &finding : said.findings) {
            if (finding.rule == id && id != u"R38") // its text is no number
                QVERIFY2(!finding.sentence.contains(u'{') && !finding.sentence.contains(u'['),
                         qPrintable(finding.sentence));
        }
    }

    void sentencesNameTheirNumbers()
    {
        const auto said = [&](const QString &facts) { return judge(facts).findings.value(0).sentence; };
        QCOMPARE(said(u"bypass_rate_low=0.126 blocks=40"_s),
                 u"Enforcement exists on paper: at least 12.6 % of blocks are bypassed."_s);
        QCOMPARE(
            said(u"evidence_p95_s=420 evidence_missing=3"_s),
            u"Evidence arrives late (95 % within 420 s) or not at all (3 decisions): this audit would be manual."_s);
        QCOMPARE(said(u"evidence_missing=3"_s),
                 u"Evidence arrives late or not at all (3 decisions): this audit would be manual."_s);
        QCOMPARE(said(u"exceptions_without_expiry=2 exceptions_used_expired=1"_s),
                 u"2 exceptions never expire, 1 exceptions are used after expiry."_s);
        // What stands in brackets needs its facts.
        QCOMPARE(said(u"time_to_fix_high=up deploy_frequency=up deploys_per_week=9"_s),
                 u"Fix time grows while shipping continues: a risky backlog is building up."_s);
        QCOMPARE(
            said(u"time_to_fix_high=up deploy_frequency=up deploys_per_week=9 high_open=4 high_oldest_days=61.04"_s),
            u"Fix time grows while shipping continues: a risky backlog is building up (4 open, oldest 61 days)."_s);
        QCOMPARE(judge({}, u"rule"_s, u"decisions_of_rule=3 evidence_of_rule=0"_s).findings.value(0).sentence,
                 u"Control it cannot produce evidence: not a control under audit."_s);
        const auto moved = [&](const QString &ratio) {
            return judge({}, u"enforcement move"_s, u"drift_ratio_events=9 drift_ratio_to=production "_s + ratio)
                .findings.value(0)
                .sentence;
        };
        QCOMPARE(moved(u"drift_ratio=0.4 drift_ratio_low=0.2 drift_ratio_high=0.99"_s),
                 u"Moving the enforcement of it to production cut drift to 40 % (95 % 20 % to 99 %)."_s);
        QCOMPARE(
            moved(u"drift_ratio=0.4 drift_ratio_low=0.2 drift_ratio_high=1"_s),
            u"Moving the enforcement of it to production did not change drift for certain (95 % 20 % to 100 %)."_s);
        QCOMPARE(moved(u"drift_ratio=3 drift_ratio_low=1.5 drift_ratio_high=6"_s),
                 u"Drift rose to 300 % (95 % 150 % to 600 %) after the enforcement of it moved to production."_s);
    }

    void everyFactHasATitle()
    {
        const auto sources = FactSources::load(DiagnosticRule::bundledFolder());
        QVERIFY(sources);
        for (const DiagnosticRule &rule : std::as_const(m_rules))
            for (const QString &fact : rule.when.facts())
                QVERIFY2(!sources->titles.value(fact).isEmpty(), qPrintable(rule.id + u' ' + fact));
    }

    void numbersAreWrittenAsTheLanguageDoes()
    {
        QList<DiagnosticRule> german = m_rules;
        for (DiagnosticRule &rule : german)
            rule.numbers = QLocale(QLocale::German, QLocale::Germany);
        DiagnosticFacts facts;
        facts.whole = factsOf(u"bypass_rate_low=0.126 blocks=40"_s);
        QVERIFY(diagnose(german, facts).findings.value(0).sentence.contains(u" 12,6 % "));
        facts.whole = factsOf(u"bypass_rate_low=0.12 blocks=40"_s);
        QVERIFY(diagnose(german, facts).findings.value(0).sentence.contains(u" 12 % "));
    }

    void tooEarlyIsAllThatIsSaid()
    {
        const Diagnosis early = judge(u"weeks_of_history=5 bypass_rate=up exceptions_renewed_twice=2"_s);
        QCOMPARE(rulesIn(early.findings), QStringList{u"R00"_s});
        QCOMPARE(rulesIn(early.suppressed), (QStringList{u"R05"_s, u"R13"_s}));
        QCOMPARE(early.suppressed.value(0).suppressedBy, u"R00"_s);
        QCOMPARE(rulesIn(judge(u"weeks_of_history=20 enforced_share=0.79 bypass_rate=up"_s).findings),
                 QStringList{u"R00"_s});
    }

    /// A spike after enforcing one rule is normal for that rule, and for no other.
    void aSpikeExcusesItsOwnRuleOnly()
    {
        DiagnosticFacts facts;
        facts.subjects[u"rule"_s][u"new"_s] = factsOf(u"violation_rate_of_rule=up weeks_enforced=7 violation_rate=1"_s);
        facts.subjects[u"rule"_s][u"old"_s]
            = factsOf(u"violation_rate_of_rule=up weeks_enforced=30 violation_rate=1"_s);
        const Diagnosis found = diagnose(m_rules, facts, {{u"R03/weeks"_s, 4}});
        QCOMPARE(rulesIn(found.findings), (QStringList{u"R03"_s, u"R20"_s}));
        QCOMPARE(found.findings.value(0).subject, u"old"_s);
        QCOMPARE(found.suppressed.value(0).subject, u"new"_s);
        QCOMPARE(found.suppressed.value(0).suppressedBy, u"R20"_s);
    }

    void whatIsUnknownSaysNothing()
    {
        const Diagnosis nothing = judge({});
        QVERIFY(nothing.findings.isEmpty());
        QCOMPARE(nothing.unjudged.size(), m_rules.size() - 1); // of R11 it is known that R05 and R06 do not speak
        QCOMPARE(nothing.unjudged.value(1).rule, u"R01"_s);
        QCOMPARE(nothing.unjudged.value(1).lacks, (QStringList{u"mttr"_s, u"mttp"_s}));
        // One fact may decide alone.
        const Diagnosis decided = judge(u"mttr=up"_s);
        QVERIFY(std::none_of(decided.unjudged.begin(), decided.unjudged.end(),
                             [](const UnjudgedRule &rule) { return rule.rule == u"R01"; }));
    }

    void thresholdsAreConfigurable()
    {
        DiagnosticFacts facts;
        facts.whole = factsOf(u"evidence_p95_s=61 evidence_missing=0"_s);
        QVERIFY(diagnose(m_rules, facts).findings.isEmpty());
        QCOMPARE(rulesIn(diagnose(m_rules, facts, {{u"R08/p95_s"_s, 60}}).findings), QStringList{u"R08"_s});
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << u"{}"_s << u"none of all"_s;
        QTest::newRow("direction") << u"{\"trend\":\"a\",\"in\":[\"sideways\"]}"_s << u"sideways"_s;
        QTest::newRow("threshold") << u"{\"value\":\"a\",\"above\":\"much\"}"_s << u"much"_s;
        QTest::newRow("no limit") << u"{\"value\":\"a\"}"_s << u"none of all"_s;
        QTest::newRow("inner") << u"{\"all\":[{\"not\":{\"any\":[]}}]}"_s << u"any"_s;
    }
    void badFilesAreNamed()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, why);
        const QByteArray text = QByteArray(R"({"format":"plumbline-diagnostic/1","id":"R99","level":"info",)")
            + R"("sentence":"s","seed":"s","when":)" + when.toUtf8() + '}';
        const auto rule = DiagnosticRule::parse(QJsonDocument::fromJson(text).object(), u"R99.json"_s);
        QVERIFY(!rule);
        QVERIFY2(rule.error().detail.contains(why), qPrintable(rule.error().detail));
        QVERIFY(!DiagnosticRule::parse({}, u"R99.json"_s));
    }

    /// A fact whose source is misspelt would never be known, and its rules would be silent for ever.
    void factsComeFromOutputsThatExist()
    {
        const auto sources = FactSources::load(DiagnosticRule::bundledFolder());
        QVERIFY2(sources, qPrintable(sources ? QString() : toString(sources.error())));
        const auto catalog = MetricCatalog::load();
        QVERIFY(catalog);
        QStringList asked;
        for (const DiagnosticRule &rule : std::as_const(m_rules)) {
            asked += rule.when.facts();
            asked.append(rule.sentence);
        }
        for (const FactSource &source : sources->trends + sources->values + sources->texts) {
            const MetricDefinition *definition = catalog->find(source.metric);
            QVERIFY2(definition, qPrintable(source.metric));
            const auto has = [&](const QString &name) {
                return name.isEmpty()
                    || std::any_of(definition->outputs.begin(), definition->outputs.end(),
                                   [&](const OutputDefinition &output) { return output.name == name; });
            };
            QVERIFY2(has(source.output) && has(source.needs), qPrintable(source.name));
            QVERIFY2(source.groupBy.isEmpty() || definition->dimensions.contains(source.groupBy),
                     qPrintable(source.name));
            QVERIFY2(!asked.filter(source.name).isEmpty(), qPrintable(u"no rule asks for "_s + source.name));
        }
        for (const MoveSource &source : sources->moves) {
            const MetricDefinition *moves = catalog->find(source.moves);
            const MetricDefinition *rate = catalog->find(source.metric);
            QVERIFY2(moves && rate && !rate->exposure.isEmpty(), qPrintable(source.name));
            QVERIFY2(moves->dimensions.contains(source.subject) && moves->column(source.at) && moves->column(source.to)
                         && moves->column(u"service"),
                     qPrintable(source.name));
            QVERIFY2(!asked.filter(source.name).isEmpty(), qPrintable(u"no rule asks for "_s + source.name));
        }
    }
};

QTEST_GUILESS_MAIN(tst_DiagnosticRules)
#include "tst_DiagnosticRules.moc"
