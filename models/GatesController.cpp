// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GatesController.h"

#include "base/SafeText.h"
#include "models/TileWords.h"
#include "models/WeeklyWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

GatesController::GatesController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                 QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &GatesController::reload);
    connect(&m_scope, &ScopeController::newerKnown, this, &GatesController::reload);
}

void GatesController::reload()
{
    const quint64 generation = m_reading.begin(m_data && !m_data->isFirstRun);
    emit changed();
    const IsoWeek week = m_scope.week();
    const auto work = [&catalog = m_catalog, week, panels = m_scope.panels()](StoreConnection &connection,
                                                                              const MetricScope &scope) {
        return GatesData::read(connection, catalog, scope, week, panels);
    };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, work, [this, week](const GatesData &data) {
        m_week = week;
        m_data = data;
        m_reading.arrived(data.isFirstRun);
        show();
    });
}

GatesWords GatesController::words() const
{
    return {FigureText(m_scope.text()), *m_data};
}

void GatesController::show()
{
    const FigureText text(m_scope.text());
    const TileWords tiles(text);
    m_verdict.setRows(words().verdict());
    m_funnel.setRows(words().funnel());
    m_blocked.setRows(words().blocked());
    m_ranks.setRows(words().ranks(m_grouping));
    m_measures.setRows({tiles.tile(m_data->bypass), tiles.tile(m_data->deploys), tiles.tile(m_data->latency)});
    const std::pair<ProcessChart *, const MeasuredMetric *> charts[]
        = {{&m_bypassChart, &m_data->bypass}, {&m_deploysChart, &m_data->deploys}, {&m_latencyChart, &m_data->latency}};
    for (const auto &[chart, measured] : charts)
        chart->show(measured->definition, measured->series, measured->result.state(), text);
    m_bypasses.setLines(words().bypassLines());
    m_ungated.setLines(words().ungatedLines());
    m_policies.setLines(PolicyWords(text, *m_data).lines());
    m_weakened.setRows(PolicyWords(text, *m_data).weakened());
    m_chosen = m_bypasses.count() > 0 ? 0 : -1;
    emit chosenChanged();
}

void GatesController::setGrouping(const QString &column)
{
    if (column == m_grouping)
        return;
    m_grouping = column;
    if (m_data)
        m_ranks.setRows(words().ranks(m_grouping));
    emit changed();
}

QStringList GatesController::tableCounts() const
{
    if (!m_data)
        return {};
    const auto known
        = [&](qint64 n) { return measured() ? m_scope.text().count(n) : m_scope.text().unknown(); };
    return {known(m_bypasses.count()), known(m_ungated.count()),
            m_data->policyCount > 0 ? m_scope.text().count(m_data->policyCount)
                                    : m_scope.text().unknown()};
}

QString GatesController::measureKey(int index)
{
    return index == 0 ? u"bypass"_s : index == 1 ? u"deploys"_s : u"latency"_s;
}

void GatesController::request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week)
{
    emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), week).request(measured, cases));
}

void GatesController::requestPolicies(const QList<qint64> &versions)
{
    RowsRequest request = RowsRequest::of(tr("Policies"), u"policy_version"_s, versions, m_scope.text());
    request.week = m_scope.text().weekShort(m_week);
    emit rowsRequested(request);
}

void GatesController::open(const QString &key)
{
    if (!m_data || key.isEmpty())
        return;
    if (key == u"policy/soft")
        return requestPolicies(PolicyWords(FigureText(m_scope.text()), *m_data).soft());
    const MeasuredMetric &measured = words().measuredOf(key);
    if (key.endsWith(u"/behind"))
        return emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), m_week).requestWhole(measured));
    request(measured, words().casesOf(key), m_week);
}

void GatesController::openWeek(int index, int week)
{
    if (!m_data)
        return;
    const MeasuredMetric &shown = words().measuredOf(measureKey(index));
    if (week < 0 || week >= shown.series.points.size())
        return;
    const IsoWeek asked = shown.series.points[week].week;
    m_reading.askWeek(m_runner, this, shown.definition, m_scope, asked, [this, asked](const MeasuredMetric &measured) {
        emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), asked).requestWhole(measured));
    });
}

void GatesController::openRank(int row, const QString &part)
{
    if (m_data && row >= 0 && row < m_ranks.count())
        request(m_data->bypass, words().casesOfRank(m_grouping, m_ranks.keyAt(row), part), m_week);
}

void GatesController::openBypass(int line)
{
    if (m_data && line >= 0 && line < m_bypasses.count())
        request(m_data->bypass, {m_bypasses.lineAt(line).caseIndex}, m_week);
}

void GatesController::openUngated(int line)
{
    if (m_data && line >= 0 && line < m_ungated.count())
        request(m_data->bypass, {m_ungated.lineAt(line).caseIndex}, m_week);
}

void GatesController::openPolicy(int line)
{
    if (m_data && line >= 0 && line < m_policies.count())
        requestPolicies({m_data->policies[m_policies.lineAt(line).caseIndex].versionId});
}

void GatesController::openWeakened(int row)
{
    if (m_data && row >= 0 && row < m_weakened.count())
        requestPolicies({m_weakened.keyAt(row).toLongLong()});
}

QString GatesController::weekText() const
{
    return m_scope.text().weekShort(m_week);
}

QStringList GatesController::dayTexts() const
{
    QStringList days;
    for (int day = -7; day < 7; day += 2)
        days.append(m_scope.text().day(m_week.monday().addDays(day)));
    return days;
}

void GatesController::choose(int line)
{
    if (line < 0 || line >= m_bypasses.count() || line == m_chosen)
        return;
    m_chosen = line;
    emit chosenChanged();
}

void GatesController::sortBypasses(int column, bool descending)
{
    const int kept = chosenCase();
    m_bypasses.sortBy(column, descending);
    for (int line = 0; line < m_bypasses.count(); ++line)
        if (m_bypasses.lineAt(line).caseIndex == kept)
            m_chosen = line;
    emit chosenChanged();
}

int GatesController::chosenCase() const
{
    return m_data && m_chosen >= 0 && m_chosen < m_bypasses.count() ? m_bypasses.lineAt(m_chosen).caseIndex : -1;
}

QString GatesController::chosenTitle() const
{
    return chosenCase() < 0 ? QString() : m_bypasses.lineAt(m_chosen).texts[GatesWords::Rule];
}

QString GatesController::chosenPlace() const
{
    if (chosenCase() < 0)
        return {};
    const QString environment = visibleText(m_data->bypass.result.cases.text(chosenCase(), u"environment"));
    return m_bypasses.lineAt(m_chosen).texts[GatesWords::Service]
        + (environment.isEmpty() ? QString() : u" · "_s + environment);
}

QString GatesController::chosenWay() const
{
    return chosenCase() < 0 ? QString() : words().way(chosenCase());
}

QString GatesController::chosenPosition() const
{
    return chosenCase() < 0
        ? QString()
        : tr("%1 of %2").arg(m_scope.text().count(m_chosen + 1), m_scope.text().count(m_bypasses.count()));
}

QStringList GatesController::factLabels() const
{
    QStringList labels;
    for (const auto &[label, value] : chosenCase() < 0 ? QList<CaseFact>() : words().facts(chosenCase()))
        labels.append(label);
    return labels;
}

QStringList GatesController::factValues() const
{
    QStringList values;
    for (const auto &[label, value] : chosenCase() < 0 ? QList<CaseFact>() : words().facts(chosenCase()))
        values.append(value);
    return values;
}

} // namespace plumbline
