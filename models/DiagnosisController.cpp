// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DiagnosisController.h"

#include "base/SafeText.h"
#include "models/ResourceText.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString markOf(const QString &level)
{
    return level == u"problem" ? u"warn"_s : level == u"good" ? u"ok"_s : u"info"_s;
}

QString keyOf(const DiagnosticFinding &finding)
{
    return finding.rule + u'/' + finding.subject;
}

QString trendText(int direction)
{
    return direction > 0 ? DiagnosisController::tr("signal upwards")
        : direction < 0  ? DiagnosisController::tr("signal downwards")
                         : DiagnosisController::tr("no signal");
}

} // namespace

DiagnosisController::DiagnosisController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                         QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope)
{
}

void DiagnosisController::setShown(bool shown)
{
    if (shown == m_isShown)
        return;
    m_isShown = shown;
    if (shown && m_isDue)
        reload();
    emit changed();
}

void DiagnosisController::reload()
{
    m_isDue = !m_isShown;
    if (m_isDue)
        return;
    const quint64 generation = m_reading.begin(m_report.has_value());
    emit changed();
    const auto work = [&catalog = m_catalog, locale = m_scope.text().locale(), scope = m_scope.metricScope(),
                       week = m_scope.week()](StoreConnection &store) {
        DiagnosisRunner runner(store, catalog);
        runner.translated = [](const QString &english) { return ResourceText::of("diagnostic", english); };
        runner.numbers = locale;
        return runner.run(scope, week);
    };
    m_reading.ask(m_runner, this, generation, work, [this](const DiagnosisReport &report) {
        const QString before = chosenFinding() ? keyOf(*chosenFinding()) : QString();
        m_report = report;
        QList<DiagnosticFinding> &findings = m_report->diagnosis.findings;
        std::stable_partition(findings.begin(), findings.end(),
                              [](const DiagnosticFinding &one) { return one.level == u"problem"; });
        m_reading.arrived(false);
        m_chosen = findings.isEmpty() ? -1 : 0;
        for (qsizetype i = 0; i < findings.size(); ++i)
            if (keyOf(findings.at(i)) == before)
                m_chosen = int(i);
        show();
    });
}

const DiagnosticFinding *DiagnosisController::chosenFinding() const
{
    return m_report && m_chosen >= 0 ? &m_report->diagnosis.findings.at(m_chosen) : nullptr;
}

void DiagnosisController::show()
{
    QList<DiagnosisLine> lines;
    for (const DiagnosticFinding &finding : std::as_const(m_report->diagnosis.findings))
        lines.append({keyOf(finding), markOf(finding.level), visibleText(finding.sentence), finding.rule});
    m_lines.setRows(lines);
    choose(m_chosen);
}

void DiagnosisController::choose(int line)
{
    if (!m_report || line >= m_report->diagnosis.findings.size())
        return;
    m_chosen = line;
    m_factRows.clear();
    if (const DiagnosticFinding *finding = chosenFinding())
        for (const QString &name : finding->facts)
            m_factRows.append(factOf(name, *finding));
    m_facts.setRows(m_factRows);
    emit changed();
}

DiagnosisFact DiagnosisController::factOf(const QString &name, const DiagnosticFinding &finding) const
{
    const NumberText &text = m_scope.text();
    DiagnosisFact fact{name, ResourceText::of("diagnostic.fact", m_report->titles.value(name, name)), {}, {}, false};
    const auto source = m_report->sources.constFind(name);
    const MetricDefinition *metric = source == m_report->sources.constEnd() ? nullptr : m_catalog.find(source->metric);
    fact.opens = metric != nullptr;
    FactSet known = m_report->facts.whole;
    for (const auto &kind : m_report->facts.subjects) {
        const FactSet subject = kind.value(finding.subject);
        known.trends.insert(subject.trends);
        known.values.insert(subject.values);
    }
    if (const auto trend = known.trends.constFind(name); trend != known.trends.constEnd()) {
        fact.valueText = trendText(*trend);
        fact.periodText = tr("weekly, up to %1").arg(weekText());
    } else if (const auto value = known.values.constFind(name); value != known.values.constEnd()) {
        const bool isWhole = *value == std::floor(*value);
        fact.valueText = isWhole ? text.count(qint64(*value)) : text.decimal(*value, 2);
        if (metric)
            fact.periodText = tr("%1 days up to the end of %2").arg(text.count(source->days), weekText());
    }
    return fact;
}

const QString &DiagnosisController::errorText() const
{
    return m_reading.errorText().isEmpty() ? m_opening.errorText() : m_reading.errorText();
}

QString DiagnosisController::weekText() const
{
    return m_scope.text().weekShort(m_report ? m_report->week : m_scope.week());
}

QString DiagnosisController::sentence() const
{
    return chosenFinding() ? visibleText(chosenFinding()->sentence) : QString();
}

QString DiagnosisController::seed() const
{
    return chosenFinding() ? visibleText(chosenFinding()->seed) : QString();
}

QString DiagnosisController::silentText() const
{
    if (!m_report)
        return {};
    const NumberText &text = m_scope.text();
    const QStringList lacking = m_report->diagnosis.silentRules();
    QStringList said;
    if (!lacking.isEmpty())
        said.append(lacking.size() == 1 ? tr("1 rule lacks facts and says nothing.")
                                        : tr("%1 rules lack facts and say nothing.").arg(text.count(lacking.size())));
    if (const auto &quiet = m_report->diagnosis.suppressed; !quiet.isEmpty())
        said.append(quiet.size() == 1
                        ? tr("1 sentence gives way to %1.").arg(quiet.first().suppressedBy)
                        : tr("%1 sentences give way to %2.").arg(text.count(quiet.size()), quiet.first().suppressedBy));
    return said.join(u' ');
}

QString DiagnosisController::chanceText() const
{
    if (!m_report)
        return {};
    const NumberText &text = m_scope.text();
    if (m_report->chartsJudged == 0)
        return tr("No weekly chart could be judged yet.");
    return tr("Of the weekly charts %1 could be judged, %2 with a signal; by chance about %3 would show one.")
        .arg(text.count(m_report->chartsJudged), text.count(m_report->unusual.size()),
             text.decimal(m_report->expectedFalseSignals, 2));
}

void DiagnosisController::openFact(int fact)
{
    const DiagnosticFinding *finding = chosenFinding();
    if (!finding || fact < 0 || fact >= m_factRows.size() || !m_factRows.at(fact).opens)
        return;
    const DiagnosisFact &asked = m_factRows.at(fact);
    const auto work = [&catalog = m_catalog, report = *m_report, finding = *finding,
                       name = asked.fact](StoreConnection &store) -> Result<RowsRequest> {
        const auto counted = DiagnosisRunner(store, catalog).casesOf(report, finding, name);
        if (!counted)
            return fail(counted.error());
        return *counted ? RowsRequest::of(*(*counted)->result, (*counted)->cases) : RowsRequest();
    };
    m_opening.ask(m_runner, this, m_opening.begin(false), work,
                  [this, label = asked.name](RowsRequest request) {
                      request.label = label;
                      request.figureText = m_scope.text().count(request.count);
                      request.week = weekText();
                      emit rowsRequested(request);
                  });
}

} // namespace plumbline
