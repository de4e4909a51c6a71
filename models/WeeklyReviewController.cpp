// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeeklyReviewController.h"

#include "models/TileWords.h"
#include "models/WeeklyWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

WeeklyReviewController::WeeklyReviewController(QueryRunner &runner, const MetricCatalog &catalog,
                                               ScopeController &scope, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week()),
      m_review(runner, catalog, scope), m_diagnosis(runner, catalog, scope)
{
    connect(&m_scope, &ScopeController::changed, this, &WeeklyReviewController::reload);
    connect(&m_scope, &ScopeController::newerKnown, this, &WeeklyReviewController::reload);
    connect(&m_coming, &ComingDays::rowsRequested, this, &WeeklyReviewController::rowsRequested);
    connect(&m_diagnosis, &DiagnosisController::rowsRequested, this, &WeeklyReviewController::rowsRequested);
}

void WeeklyReviewController::reload()
{
    m_isWaiting = m_isHeld;
    if (m_isHeld) {
        emit changed();
        return;
    }
    const quint64 generation = m_reading.begin(m_data && !m_data->isFirstRun);
    m_isWhole = false;
    emit changed();
    m_review.reload();
    m_diagnosis.reload();
    const IsoWeek week = m_scope.week();
    const auto leading = [&catalog = m_catalog, week, panels = m_scope.panels()](StoreConnection &connection,
                                                                                 const MetricScope &scope) {
        return readWeekly(connection, catalog, scope, week, panels);
    };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, leading,
                         [this, week, generation](const WeeklyData &data) {
                             m_week = week;
                             accept(data);
                             readOthers(generation);
                         });
}

void WeeklyReviewController::readOthers(quint64 generation)
{
    QStringList ids = weeklyMetrics::tiles() + weeklyMetrics::strip();
    ids.removeIf([](const QString &id) { return leadingMetrics().contains(id); });
    const auto others = [&catalog = m_catalog, week = m_scope.week(), panels = m_scope.panels(),
                         ids](StoreConnection &connection, const MetricScope &scope) -> Result<WeeklyData> {
        auto more = measureWeek(connection, catalog, scope, week, panels, ids);
        if (!more)
            return fail(more.error());
        auto due = measureMetric(connection, catalog, u"sla_rate"_s, ComingDays::dueScope(scope), panels);
        if (!due)
            return fail(due.error());
        return WeeklyData{std::move(*more), std::move(*due)};
    };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, others,
                         [this](const WeeklyData &more) {
                             m_data->metrics.append(more.metrics);
                             m_data->due = more.due;
                             showFigures();
                             m_coming.show(*m_data, FigureText(m_scope.text()), m_scope.now());
                             m_isWhole = true;
                         });
}

void WeeklyReviewController::accept(WeeklyData data)
{
    const FigureText text(m_scope.text());
    const WeeklyWords words(text);
    const MeasuredMetric &exceptions = *data.find(u"exception_aging");
    const MeasuredMetric &bypass = *data.find(u"bypass_rate");
    m_barRows = words.bypassByService(bypass);
    m_attention = words.attention(exceptions);
    m_bypass.show(bypass.definition, bypass.series, bypass.result.state(), text);
    m_bars.setRows(m_barRows);
    m_decisions.setRows(m_attention);
    m_reading.arrived(data.isFirstRun);
    m_data = std::move(data);
    showFigures();
}

QList<Tile> WeeklyReviewController::tilesOf(const QStringList &ids) const
{
    return TileWords(FigureText(m_scope.text())).tiles(m_data.value_or(WeeklyData()), ids);
}

bool WeeklyReviewController::isSettled() const
{
    return m_isWhole && state() == u"ready" && !m_scope.known()->isBehind();
}

void WeeklyReviewController::setHeld(bool held)
{
    m_isHeld = held;
    if (!held && std::exchange(m_isWaiting, false))
        reload();
}

void WeeklyReviewController::showFigures()
{
    const FigureText text(m_scope.text());
    const TileWords words(text);
    const QList<Tile> tiles = words.tiles(*m_data, weeklyMetrics::tiles());
    m_tiles.setRows(tiles);
    m_strip.setRows(words.strip(*m_data));
    m_verdict.setRows(WeeklyWords(text).verdict(tiles));
}

const MeasuredMetric *WeeklyReviewController::measured(QStringView id) const
{
    return m_data ? m_data->find(id) : nullptr;
}

bool WeeklyReviewController::exceptionsKnown() const
{
    const MeasuredMetric *exceptions = measured(u"exception_aging");
    return exceptions && exceptions->result.state() != MetricState::Unknown;
}

QString WeeklyReviewController::bypassBarsTitle() const
{
    const MeasuredMetric *bypass = measured(u"bypass_rate");
    if (!bypass)
        return {};
    if (bypass->result.state() == MetricState::Unknown)
        return tr("Bypasses are not known");
    const qint64 bypasses = bypass->casesOf(u"num"_s).size();
    if (bypasses == 0)
        return tr("No bypass this week");
    return bypasses == 1 ? tr("The bypass of this week")
                         : tr("The %1 bypasses of this week").arg(m_scope.text().count(bypasses));
}

void WeeklyReviewController::request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week,
                                     const QString &figureText)
{
    emit rowsRequested(WeeklyWords(FigureText(m_scope.text()), week).request(measured, cases, figureText));
}

void WeeklyReviewController::openTile(const QString &tileId)
{
    const MeasuredMetric *asked = measured(tileId);
    if (!asked)
        return;
    const FigureText text(m_scope.text());
    emit rowsRequested(WeeklyWords(text, m_week).requestWhole(
        *asked, FigureText::isMoney(asked->definition) ? text.figure(asked->definition, asked->result).value : QString()));
}

void WeeklyReviewController::openBypassRow(int row)
{
    if (row >= 0 && row < m_barRows.size())
        openBypassService(m_barRows[row].key);
}

void WeeklyReviewController::openBypass(int weekIndex)
{
    const MeasuredMetric *bypass = measured(u"bypass_rate");
    if (!bypass || weekIndex < 0 || weekIndex >= bypass->series.points.size())
        return;
    const IsoWeek week = bypass->series.points[weekIndex].week;
    m_reading.askWeek(m_runner, this, bypass->definition, m_scope, week, [this, week](const MeasuredMetric &measured) {
        request(measured, measured.casesOf(u"num"_s), week);
    });
}

void WeeklyReviewController::openBypassService(const QString &key)
{
    const MeasuredMetric *bypass = measured(u"bypass_rate");
    if (!bypass)
        return;
    QStringList named;
    for (const Bar &bar : std::as_const(m_barRows))
        named.append(bar.key);
    const CaseTable &cases = bypass->result.cases;
    QList<int> chosen = bypass->casesOf(u"num"_s);
    chosen.removeIf([&](int row) {
        const QString service = cases.text(row, u"service");
        return key == WeeklyWords::otherServices ? named.contains(service) : service != key;
    });
    request(*bypass, chosen, m_week);
}

void WeeklyReviewController::openAttention(int index)
{
    if (index < 0 || index >= m_attention.size())
        return;
    const Attention &item = m_attention[index];
    RowsRequest request = RowsRequest::of(item.title, item.rowType, {item.versionId}, m_scope.text());
    request.metricId = u"exception_aging"_s;
    request.week = m_scope.text().weekShort(m_week);
    emit rowsRequested(request);
}

} // namespace plumbline
