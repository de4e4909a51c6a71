// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AiCostController.h"

#include "models/WeeklyData.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

AiCostController::AiCostController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                   QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &AiCostController::reload);
    connect(&m_scope, &ScopeController::newerKnown, this, &AiCostController::reload);
}

void AiCostController::reload()
{
    const quint64 generation = m_reading.begin(m_data.has_value());
    emit changed();
    const IsoWeek week = m_scope.week();
    const auto work = [&catalog = m_catalog, week, panels = m_scope.panels()](StoreConnection &connection,
                                                                              const MetricScope &scope) {
        return readCost(connection, catalog, scope, week, panels);
    };
    m_reading.askFigures(m_runner, this, generation, m_catalog, m_scope, work, [this, week](const CostData &data) {
        m_week = week;
        m_data = data;
        m_reading.arrived(data.isFirstRun);
        draw();
    });
}

void AiCostController::draw()
{
    if (!m_data)
        return;
    const CostView view(m_scope.text(), m_mode);
    m_head = view.head(*m_data);
    m_view = view.grid(shown(), m_data->hourlySoFar);
    m_cells.setRows(m_view.cells);
    m_byService.setRows(view.breakdown(m_data->week, &CostCase::service, m_data->beforeByService));
    m_byModel.setRows(view.breakdown(m_data->week, &CostCase::model, m_data->beforeByModel));
    m_spend.show(m_data->definition, m_data->series, m_data->week.result.state(), FigureText(m_scope.text()));
    if (!m_isChosen)
        m_selection = CostView::costliest(shown());
    fillDays();
    drawSelection();
}

void AiCostController::drawSelection()
{
    if (!m_data || m_selection.lastRow >= rows())
        m_selection = {};
    m_selectionView = m_data ? CostView(m_scope.text(), m_mode).selection(shown(), m_selection) : CostSelectionView();
    m_shares.setRows(m_selectionView.shares);
    emit changed();
}

void AiCostController::setMode(const QString &mode)
{
    if (mode == m_mode || !QStringList{u"cost"_s, u"requests"_s, u"perRequest"_s}.contains(mode))
        return;
    m_mode = mode;
    draw();
}

void AiCostController::setGrid(const QString &grid)
{
    if (grid == m_grid || !QStringList{u"hourWeekday"_s, u"hourDate"_s}.contains(grid))
        return;
    m_grid = grid;
    m_isChosen = false; // Rows of the other grid are other days.
    draw();
}

QString AiCostController::weekShort() const
{
    return m_scope.text().weekShort(m_week);
}

QString AiCostController::weekBefore() const
{
    return m_scope.text().weekShort(m_week.plus(-1));
}

QRectF AiCostController::selectedCells() const
{
    return m_selection.isValid()
        ? QRectF(m_selection.firstColumn, m_selection.firstRow, m_selection.lastColumn - m_selection.firstColumn + 1,
                 m_selection.lastRow - m_selection.firstRow + 1)
        : QRectF();
}

void AiCostController::fillDays()
{
    m_dayKeys.clear();
    m_dayLabels.clear();
    const CostView view(m_scope.text(), m_mode);
    const auto add = [&](int first, int last, const QString &label) {
        m_dayKeys.append(u"%1-%2"_s.arg(first).arg(last));
        m_dayLabels.append(label);
    };
    add(0, rows() - 1, tr("All days"));
    if (rows() == 7) {
        add(0, 4, view.daysText(shown(), 0, 4));
        add(5, 6, view.daysText(shown(), 5, 6));
    }
    for (int row = 0; row < rows(); ++row)
        add(row, row, m_view.rowLabels[row]);
}

QString AiCostController::selectionDays() const
{
    return m_data && m_selection.isValid()
        ? CostView(m_scope.text(), m_mode).daysText(shown(), m_selection.firstRow, m_selection.lastRow)
        : tr("All days");
}

void AiCostController::selectDays(const QString &key)
{
    const CostSelection old = m_selection.isValid() ? m_selection : CostSelection{0, 0, 0, 23};
    setSelection(key.section(u'-', 0, 0).toInt(), old.firstColumn, key.section(u'-', 1).toInt(), old.lastColumn);
}

void AiCostController::setSelection(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    if (rows() == 0)
        return;
    const auto row = [this](int value) { return std::clamp(value, 0, rows() - 1); };
    const auto column = [](int value) { return std::clamp(value, 0, 23); };
    const CostSelection wanted = {row(std::min(firstRow, lastRow)), column(std::min(firstColumn, lastColumn)),
                                  row(std::max(firstRow, lastRow)), column(std::max(firstColumn, lastColumn))};
    if (wanted == m_selection) // The view tells us what we told it.
        return;
    m_isChosen = true;
    m_selection = wanted;
    drawSelection();
}

void AiCostController::clearSelection()
{
    if (!m_selection.isValid())
        return;
    m_isChosen = true;
    m_selection = {};
    drawSelection();
}

void AiCostController::requestWhere(const CostGrid &grid, const QString &label,
                                    const std::function<bool(const CostCase &)> &wanted)
{
    QList<int> chosen;
    for (const CostCase &item : grid.cases)
        if (wanted(item))
            chosen.append(item.row);
    RowsRequest request = RowsRequest::of(grid.result, chosen);
    request.label = label;
    request.figureText = m_scope.text().money(request.sum.value_or(MoneySum()));
    request.week = m_scope.text().weekShort(m_week);
    if (request.rowType.isEmpty())
        request.rowType = u"ai_usage"_s;
    emit rowsRequested(request);
}

void AiCostController::openCell(int row, int column)
{
    if (!m_data || row < 0 || row >= rows() || column < -1 || column > 23)
        return;
    if (column < 0)
        return requestWhere(shown(), tr("AI spend, %1", "of a day").arg(m_view.rowLabels.value(row)),
                            [row](const CostCase &item) { return item.cell / 24 == row; });
    const int cell = row * 24 + column;
    requestWhere(shown(), tr("AI spend, %1", "of an hour").arg(m_view.cells[cell].title),
                 [cell](const CostCase &item) { return item.cell == cell; });
}

void AiCostController::openSelection()
{
    if (m_data && m_selection.isValid())
        requestWhere(shown(), tr("AI spend, %1", "of an hour").arg(m_selectionView.title),
                     [this](const CostCase &item) { return m_selection.contains(item.cell); });
}

void AiCostController::openTotal()
{
    if (m_data)
        requestWhere(m_data->week, tr("AI spend"), [](const CostCase &) { return true; });
}

void AiCostController::openService(const QString &key)
{
    openKey(&CostCase::service, key);
}

void AiCostController::openModel(const QString &key)
{
    openKey(&CostCase::model, key);
}

void AiCostController::openKey(QString CostCase::*field, const QString &key)
{
    if (!m_data)
        return;
    requestWhere(m_data->week,
                 tr("AI spend, %1", "of a service or model").arg(key.isEmpty() ? tr("Unattributed") : key),
                 [&](const CostCase &item) { return item.*field == key; });
}

void AiCostController::openWeek(int index)
{
    if (!m_data || index < 0 || index >= m_data->series.points.size())
        return;
    const IsoWeek week = m_data->series.points[index].week;
    m_reading.askWeek(m_runner, this, m_data->definition, m_scope, week, [this, week](const MeasuredMetric &measured) {
        RowsRequest request = RowsRequest::of(measured.result, measured.casesOf(u"total_usd"_s));
        request.label = tr("AI spend");
        request.figureText = m_scope.text().money(request.sum.value_or(MoneySum()));
        request.week = m_scope.text().weekShort(week);
        if (request.rowType.isEmpty())
            request.rowType = u"ai_usage"_s;
        emit rowsRequested(request);
    });
}

} // namespace plumbline
