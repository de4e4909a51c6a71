// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/DiagnoseCommand.h"

#include "metrics/DiagnosisRunner.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject findingJson(const DiagnosticFinding &finding)
{
    return {{u"rule"_s, finding.rule},
            {u"level"_s, finding.level},
            {u"subject"_s, finding.subject.isEmpty() ? QJsonValue() : QJsonValue(finding.subject)},
            {u"sentence"_s, finding.sentence},
            {u"seed"_s, finding.seed},
            {u"facts"_s, QJsonArray::fromStringList(finding.facts)}};
}

QString titleOf(const QString &rule, const QString &subject)
{
    return subject.isEmpty() ? rule : u"%1 (%2)"_s.arg(rule, subject);
}

Result<QHash<QString, double>> thresholdsOf(const QStringList &given)
{
    QHash<QString, double> thresholds;
    for (const QString &one : given) {
        bool isNumber = false;
        const double number = one.section(u'=', 1).toDouble(&isNumber);
        const QString name = one.section(u'=', 0, 0);
        if (!isNumber || !name.contains(u'/'))
            return fail(Error::Kind::Usage, u"read --threshold"_s, u"expected RULE/NAME=NUMBER, got \"%1\""_s.arg(one));
        thresholds.insert(name, number);
    }
    return thresholds;
}

} // namespace

void DiagnoseCommand::declare(VerbOptions &program)
{
    m_verb
        = program.verb("diagnose", "What the rules say of a week's numbers, by default of the last one that is over");
    m_verb->text("--week", m_week, "WEEK", "An ISO week such as 2026-W46");
    m_verb->texts("--threshold", m_thresholds, "RULE/NAME=NUMBER",
                  "Another threshold of a rule, such as R08/p95_s=60; may be repeated");
    m_verb->flag("--rows", m_rows, "The rows behind each finding");
}

Result<ExitCode> DiagnoseCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek(m_week, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    const auto thresholds = thresholdsOf(m_thresholds);
    if (!thresholds)
        return fail(thresholds.error());
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store); // the numbers are to fit together while others write
    if (!moment)
        return fail(moment.error());
    MetricScope scope = MetricScope::ofWeek(*week, configuration->zone, invocation.asOf());
    scope.knownAt = invocation.knownAt();
    DiagnosisRunner runner(**store, *catalog);
    const auto report = runner.run(scope, *week, *thresholds);
    if (!report)
        return fail(report.error());
    if (!invocation.json()) {
        const auto written = write(*report, runner, output);
        return written ? Result<ExitCode>(ExitCode::Yes) : fail(written.error());
    }
    const auto document = json(*report, runner);
    if (!document)
        return fail(document.error());
    output.document(*document);
    return ExitCode::Yes;
}

Result<void> DiagnoseCommand::write(const DiagnosisReport &report, DiagnosisRunner &runner, Output &output) const
{
    output.line(u"Week %1"_s.arg(report.week.toString()));
    if (report.diagnosis.findings.isEmpty())
        output.line(u"No rule speaks."_s);
    for (const DiagnosticFinding &finding : report.diagnosis.findings) {
        output.line(
            u"  %1 %2: %3"_s.arg(finding.level, -7).arg(titleOf(finding.rule, finding.subject), finding.sentence));
        if (!m_rows)
            continue;
        const auto rows = runner.rowsBehind(report, finding);
        if (!rows)
            return fail(rows.error());
        for (const CaseReference &row : *rows)
            output.line(u"            %1 %2/%3"_s.arg(row.type, row.source, row.id));
    }
    for (const DiagnosticFinding &finding : report.diagnosis.suppressed)
        output.line(
            u"  not said because of %1: %2"_s.arg(finding.suppressedBy, titleOf(finding.rule, finding.subject)));
    if (const QStringList unjudged = report.diagnosis.silentRules(); !unjudged.isEmpty())
        output.line(u"  %1 rules lack facts and say nothing: %2"_s.arg(unjudged.size()).arg(unjudged.join(u", "_s)));
    output.line(u"  %1 weekly charts were judged, %2 with a signal; about %3 of them would show one by chance."_s
                    .arg(report.chartsJudged)
                    .arg(report.unusual.size())
                    .arg(report.expectedFalseSignals, 0, 'f', 2));
    return {};
}

Result<QJsonObject> DiagnoseCommand::json(const DiagnosisReport &report, DiagnosisRunner &runner) const
{
    QJsonArray findings;
    for (const DiagnosticFinding &finding : report.diagnosis.findings) {
        QJsonObject one = findingJson(finding);
        if (m_rows) {
            const auto rows = runner.rowsBehind(report, finding);
            if (!rows)
                return fail(rows.error());
            QJsonArray named;
            for (const CaseReference &row : *rows)
                named.append(QJsonObject{{u"type"_s, row.type}, {u"source"_s, row.source}, {u"id"_s, row.id}});
            one.insert(u"rows"_s, named);
        }
        findings.append(one);
    }
    QJsonArray suppressed;
    for (const DiagnosticFinding &finding : report.diagnosis.suppressed) {
        QJsonObject one = findingJson(finding);
        one.insert(u"suppressed_by"_s, finding.suppressedBy);
        suppressed.append(one);
    }
    QJsonArray unjudged;
    for (const UnjudgedRule &rule : report.diagnosis.unjudged)
        unjudged.append(QJsonObject{{u"rule"_s, rule.rule},
                                    {u"subject"_s, rule.subject.isEmpty() ? QJsonValue() : QJsonValue(rule.subject)},
                                    {u"lacks"_s, QJsonArray::fromStringList(rule.lacks)}});
    QJsonArray unusual;
    for (const WeeklySignal &signal : report.unusual)
        unusual.append(QJsonObject{{u"fact"_s, signal.fact},
                                   {u"subject"_s, signal.subject.isEmpty() ? QJsonValue() : QJsonValue(signal.subject)},
                                   {u"metric"_s, signal.metric},
                                   {u"reading"_s, seriesReadingName(signal.reading)},
                                   {u"chance"_s, signal.chance},
                                   {u"false_discovery_rate"_s, signal.adjusted}});
    QJsonObject trends;
    for (auto it = report.facts.whole.trends.begin(); it != report.facts.whole.trends.end(); ++it)
        trends.insert(it.key(), it.value());
    QJsonObject values;
    for (auto it = report.facts.whole.values.begin(); it != report.facts.whole.values.end(); ++it)
        values.insert(it.key(), it.value());
    return QJsonObject{{u"week"_s, report.week.toString()},
                       {u"findings"_s, findings},
                       {u"suppressed"_s, suppressed},
                       {u"unjudged"_s, unjudged},
                       {u"signals"_s, unusual},
                       {u"charts_judged"_s, report.chartsJudged},
                       {u"expected_false_signals"_s, report.expectedFalseSignals},
                       {u"trends"_s, trends},
                       {u"values"_s, values}};
}

} // namespace plumbline
