// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ExceptionsController.h"

#include "models/WeeklyWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

ExceptionsController::ExceptionsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                           QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &ExceptionsController::reload);
    connect(&m_scope, &ScopeController::newerKnown, this, &ExceptionsController::reload);
}

void ExceptionsController::reload()
{
    const quint64 generation = m_reading.begin(m_data && !m_data->isFirstRun);
    emit changed();
    const auto work
        = [&catalog = m_catalog, panels = m_scope.panels()](StoreConnection &connection, const MetricScope &scope) {
              return ExceptionsData::read(connection, catalog, scope, panels);
          };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, work,
                         [this, week = m_scope.week()](const ExceptionsData &data) {
                             m_week = week;
                             m_data = data;
                             m_reading.arrived(data.isFirstRun);
                             show();
                         });
}

void ExceptionsController::show()
{
    const ExceptionsWords words(FigureText(m_scope.text()), *m_data);
    m_verdict.setRows(words.verdict());
    m_changes.setRows(words.changes());
    m_beyond.setRows(words.beyond());
    const QList<ExpiryDay> days = words.days();
    m_mostADay = 0;
    for (const ExpiryDay &day : days)
        m_mostADay = std::max(m_mostADay, day.count);
    m_days.setRows(days);
    m_table.setLines(words.lines());
    showAging();
}

void ExceptionsController::showAging()
{
    const QList<AgingRow> rows = WeeklyWords(FigureText(m_scope.text()), m_week).aging(m_data->open, m_grouping);
    m_agingMaximum = 0;
    for (const AgingRow &row : rows)
        m_agingMaximum = std::max(m_agingMaximum, row.total());
    m_aging.setRows(rows);
}

void ExceptionsController::setGrouping(const QString &column)
{
    if (column == m_grouping)
        return;
    m_grouping = column;
    if (m_data)
        showAging();
    emit changed();
}

QString ExceptionsController::totalText() const
{
    return m_data ? FigureText(m_scope.text()).figure(m_data->open.definition, m_data->open.result).value : QString();
}

QString ExceptionsController::weekText() const
{
    return tr("Changes in %1").arg(m_scope.text().weekShort(m_week));
}

QString ExceptionsController::expiredText() const
{
    const qsizetype n = m_data ? m_data->open.casesOf(u"expired_open"_s).size() : 0;
    return n > 0 ? m_scope.text().count(n) : QString();
}

void ExceptionsController::request(const MeasuredMetric &measured, const QList<int> &cases)
{
    emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), m_week).request(measured, cases));
}

void ExceptionsController::open(const QString &key)
{
    if (!m_data || key.isEmpty())
        return;
    const ExceptionsWords words(FigureText(m_scope.text()), *m_data);
    request(ExceptionsWords::isOfActivity(key) ? m_data->activity : m_data->open, words.casesOf(key));
}

void ExceptionsController::openAging(int row, int bucket)
{
    if (!m_data || row < 0 || row >= m_aging.count())
        return;
    const CaseTable &cases = m_data->open.result.cases;
    const QString key = m_aging.keyAt(row);
    QList<int> chosen = m_data->open.casesOf(u"open"_s);
    chosen.removeIf([&](int index) {
        return cases.text(index, m_grouping) != key
            || (bucket >= 0 && WeeklyWords::ageBucket(cases.integer(index, u"age_ns")) != bucket);
    });
    request(m_data->open, chosen);
}

void ExceptionsController::openLine(int row)
{
    if (m_data && row >= 0 && row < m_table.count())
        request(m_data->open, {m_table.lineAt(row).caseIndex});
}

} // namespace plumbline
