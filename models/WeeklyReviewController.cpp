// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyReviewController.h"

#include "models/ScopeController.h"
#include "models/WeeklyWords.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

WeeklyReviewController::WeeklyReviewController(QueryRunner &runner, const MetricCatalog &catalog,
                                               ScopeController &scope, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &WeeklyReviewController::reload);
}

void WeeklyReviewController::reload()
{
    m_state = m_data && !m_data->isFirstRun ? u"stale"_s : u"loading"_s;
    emit changed();
    const IsoWeek week = m_scope.week();
    m_runner
        .run([&catalog = m_catalog, scope = m_scope.metricScope(), week, panels = m_scope.panels()](
                 StoreConnection &connection) { return readWeekly(connection, catalog, scope, week, panels); })
        .then(this, [this, week, asked = ++m_generation](const Result<WeeklyData> &data) {
            if (asked != m_generation)
                return;
            if (data) {
                m_week = week;
                accept(*data);
            } else {
                m_state = u"failed"_s;
                m_errorText = toString(data.error());
            }
            emit changed();
        });
}

void WeeklyReviewController::accept(WeeklyData data)
{
    const FigureText text(m_scope.text());
    const WeeklyWords words(text, m_week, m_scope.now());
    const QList<Tile> tiles = words.tiles(data);
    m_agingRows = words.aging(data.exceptions);
    m_barRows = words.bypassByService(data.bypass);
    m_attention = words.attention(data.exceptions);
    m_chart = BypassChart::of(data.bypass, text);
    m_tiles.setRows(tiles);
    m_verdict.setRows(words.verdict(tiles));
    showAging();
    m_bars.setRows(m_barRows);
    m_decisions.setRows(m_attention);
    m_errorText.clear();
    m_state = data.isFirstRun ? u"first"_s : u"ready"_s;
    m_data = std::move(data);
}

void WeeklyReviewController::showAging()
{
    const QList<AgingRow> shown
        = WeeklyWords(FigureText(m_scope.text()), m_week, m_scope.now()).folded(m_agingRows, m_agingRowLimit);
    m_agingMaximum = 0;
    for (const AgingRow &row : shown)
        m_agingMaximum = std::max(m_agingMaximum, row.total());
    m_aging.setRows(shown);
    emit agingChanged();
}

void WeeklyReviewController::setAgingRowLimit(int limit)
{
    if (limit == m_agingRowLimit)
        return;
    m_agingRowLimit = limit;
    showAging();
}

QString WeeklyReviewController::agingTotalText() const
{
    return m_data ? tr("%1 open").arg(m_scope.text().count(m_data->exceptions.casesOf(u"open"_s).size())) : QString();
}

QStringList WeeklyReviewController::agingBuckets() const
{
    return {tr("0–6 d", "age"), tr("7–29 d", "age"), tr("30–89 d", "age"), tr("90–179 d", "age"),
            tr("180 d and more", "age")};
}

QString WeeklyReviewController::bypassBarsTitle() const
{
    if (!m_data)
        return {};
    const qint64 bypasses = m_data->bypass.casesOf(u"num"_s).size();
    if (bypasses == 0)
        return tr("No bypass this week");
    return bypasses == 1 ? tr("The bypass of this week")
                         : tr("The %1 bypasses of this week").arg(m_scope.text().count(bypasses));
}

void WeeklyReviewController::request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week,
                                     const QString &figureText)
{
    emit rowsRequested(
        WeeklyWords(FigureText(m_scope.text()), week, m_scope.now()).request(measured, cases, figureText));
}

void WeeklyReviewController::openTile(const QString &tileId)
{
    if (!m_data)
        return;
    if (tileId == u"exception_aging")
        request(m_data->exceptions, m_data->exceptions.casesOf(u"open"_s), m_week);
    else if (tileId == u"bypass_rate")
        request(m_data->bypass, m_data->bypass.casesOf(u"num"_s), m_week);
    else if (tileId == u"ai_heatmap")
        request(m_data->spend, m_data->spend.casesOf(u"total_usd"_s), m_week,
                FigureText(m_scope.text()).figure(m_data->spend.definition, m_data->spend.result).value);
}

void WeeklyReviewController::openAging(const QString &service, int bucket)
{
    if (!m_data)
        return;
    const CaseTable &cases = m_data->exceptions.result.cases;
    QStringList named;
    for (int row = 0; row < m_aging.count(); ++row)
        named.append(m_aging.keyAt(row));
    QList<int> chosen = m_data->exceptions.casesOf(u"open"_s);
    chosen.removeIf([&](int row) {
        const QString its = cases.text(row, u"service");
        const bool other = service == WeeklyWords::otherServices ? named.contains(its) : its != service;
        return other || (bucket >= 0 && WeeklyWords::ageBucket(cases.integer(row, u"age_ns")) != bucket);
    });
    request(m_data->exceptions, chosen, m_week);
}

void WeeklyReviewController::openAgingRow(int row, int bucket)
{
    if (row >= 0 && row < m_aging.count())
        openAging(m_aging.keyAt(row), bucket);
}

void WeeklyReviewController::openBypassRow(int row)
{
    if (row >= 0 && row < m_barRows.size())
        openBypassService(m_barRows[row].key);
}

void WeeklyReviewController::openBypass(int weekIndex)
{
    if (!m_data || weekIndex < 0 || weekIndex >= m_data->bypass.series.points.size())
        return;
    const IsoWeek week = m_data->bypass.series.points[weekIndex].week;
    MetricScope scope = m_scope.metricScope();
    scope.from = week.from(scope.zone);
    scope.to = week.to(scope.zone);
    m_runner
        .run([definition = m_data->bypass.definition, scope, panels = m_scope.panels()](StoreConnection &connection) {
            return MetricRunner(connection, panels).run(definition, scope);
        })
        .then(this, [this, week, definition = m_data->bypass.definition](const Result<MetricResult> &result) {
            if (!result) {
                m_errorText = toString(result.error());
                emit changed();
                return;
            }
            const MeasuredMetric measured{definition, *result, {}};
            request(measured, measured.casesOf(u"num"_s), week);
        });
}

void WeeklyReviewController::openBypassService(const QString &key)
{
    if (!m_data)
        return;
    QStringList named;
    for (const Bar &bar : std::as_const(m_barRows))
        named.append(bar.key);
    const CaseTable &cases = m_data->bypass.result.cases;
    QList<int> chosen = m_data->bypass.casesOf(u"num"_s);
    chosen.removeIf([&](int row) {
        const QString service = cases.text(row, u"service");
        return key == WeeklyWords::otherServices ? named.contains(service) : service != key;
    });
    request(m_data->bypass, chosen, m_week);
}

void WeeklyReviewController::openAttention(int index)
{
    if (index < 0 || index >= m_attention.size())
        return;
    const Attention &item = m_attention[index];
    RowsRequest request;
    request.metricId = u"exception_aging"_s;
    request.label = item.title;
    request.figureText = m_scope.text().count(1);
    request.rowType = item.rowType;
    request.week = m_scope.text().weekShort(m_week);
    request.count = 1;
    request.versionIds = {item.versionId};
    emit rowsRequested(request);
}

} // namespace plumbline
