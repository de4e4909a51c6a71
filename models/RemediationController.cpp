// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RemediationController.h"

#include "models/WeeklyWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

RemediationController::RemediationController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                             QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &RemediationController::reload);
    connect(&m_scope, &ScopeController::newerKnown, this, &RemediationController::reload);
}

void RemediationController::reload()
{
    const quint64 generation = m_reading.begin(m_findings && !m_findings->isFirstRun);
    m_isWhole = false;
    m_returnView.setState(m_return ? u"stale"_s : u"loading"_s);
    emit changed();
    const auto work
        = [&catalog = m_catalog, panels = m_scope.panels()](StoreConnection &connection, const MetricScope &scope) {
              return FindingsData::read(connection, catalog, scope, panels);
          };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, work,
                         [this, generation, week = m_scope.week()](const FindingsData &data) {
                             m_week = week;
                             m_findings = data;
                             m_reading.arrived(data.isFirstRun);
                             showFindings();
                             readLater(generation);
                         });
}

void RemediationController::readLater(quint64 generation)
{
    const auto work = [&catalog = m_catalog, week = m_scope.week(),
                       panels = m_scope.panels()](StoreConnection &connection, const MetricScope &scope) {
        return ReturnData::read(connection, catalog, scope, week, panels);
    };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, work, [this](const ReturnData &data) {
        m_return = data;
        m_isWhole = true;
        m_returnView.show(*m_return, FigureText(m_scope.text()));
    });
}

FindingsWords RemediationController::words() const
{
    return FindingsWords(FigureText(m_scope.text()), *m_findings, m_severe);
}

void RemediationController::showFindings()
{
    m_findingsView.show(words(), *m_findings, FigureText(m_scope.text()));
}

void RemediationController::setSevere(bool severe)
{
    if (severe == m_severe)
        return;
    m_severe = severe;
    if (m_findings)
        showFindings();
    emit changed();
}

QString RemediationController::weekText() const
{
    return m_scope.text().weekShort(m_week);
}

void RemediationController::request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week)
{
    emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), week).request(measured, cases));
}

void RemediationController::open(const QString &key)
{
    if (m_findings)
        if (const auto [metric, cases] = words().chosen(key); metric)
            return request(*metric, cases, m_week);
    if (!m_return)
        return;
    const ReturnWords words(FigureText(m_scope.text()), *m_return);
    if (const MeasuredMetric *metric = words.metricOf(key))
        request(*metric, words.casesOf(key), m_week);
}

void RemediationController::openAging(int row, int bucket)
{
    if (!m_findings || row < 0 || row >= m_findingsView.aging()->count())
        return;
    auto [metric, cases] = words().chosen(u"open"_s);
    const QString service = m_findingsView.aging()->keyAt(row);
    const CaseTable &table = metric->result.cases;
    cases.removeIf([&](int index) {
        return table.text(index, u"service") != service
            || (bucket >= 0 && WeeklyWords::ageBucket(table.integer(index, u"duration_ns")) != bucket);
    });
    request(*metric, cases, m_week);
}

void RemediationController::openLate(int row)
{
    const LineTableModel &late = *m_findingsView.late();
    if (m_findings && row >= 0 && row < late.count())
        request(m_findings->everDue, {late.lineAt(row).caseIndex}, m_week);
}

void RemediationController::openEpisode(int row)
{
    const LineTableModel &episodes = *m_returnView.episodes();
    if (m_return && row >= 0 && row < episodes.count())
        request(m_return->drift, {episodes.lineAt(row).caseIndex}, m_week);
}

void RemediationController::openCause(int row)
{
    const LineTableModel &causes = *m_returnView.causes();
    if (m_return && row >= 0 && row < causes.count())
        request(m_return->prevention, {causes.lineAt(row).caseIndex}, m_week);
}

void RemediationController::openDriftWeek(int index)
{
    if (!m_return || index < 0 || index >= m_return->drift.series.points.size())
        return;
    const IsoWeek week = m_return->drift.series.points[index].week;
    m_reading.askWeek(m_runner, this, m_return->drift.definition, m_scope, week,
                      [this, week](const MeasuredMetric &measured) {
                          request(measured, measured.casesOf(u"rated_episodes"_s), week);
                      });
}

} // namespace plumbline
