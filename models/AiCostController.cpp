// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AiCostController.h"

#include "models/ScopeController.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

AiCostController::AiCostController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_week(scope.week())
{
    connect(&m_scope, &ScopeController::changed, this, &AiCostController::reload);
}

void AiCostController::reload()
{
    m_state = m_data ? u"stale"_s : u"loading"_s;
    emit changed();
    const IsoWeek week = m_scope.week();
    m_runner
        .run([&catalog = m_catalog, scope = m_scope.metricScope(), week](StoreConnection &connection) {
            return readCost(connection, catalog, scope, week);
        })
        .then(this, [this, week, asked = ++m_generation](const Result<CostData> &data) {
            if (asked != m_generation)
                return;
            if (!data) {
                m_state = u"failed"_s;
                m_errorText = toString(data.error());
                emit changed();
                return;
            }
            m_week = week;
            m_data = *data;
            m_errorText.clear();
            m_state = data->isFirstRun ? u"first"_s : u"ready"_s;
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
    m_selection = {};
    draw();
}

void AiCostController::setBreakdown(const QString &breakdown)
{
    m_breakdown = breakdown == u"model" ? u"model"_s : u"service"_s;
    emit changed();
}

void AiCostController::setSelection(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    if (rows() == 0)
        return;
    const auto row = [this](int value) { return std::clamp(value, 0, rows() - 1); };
    const auto column = [](int value) { return std::clamp(value, 0, 23); };
    m_selection = {row(std::min(firstRow, lastRow)), column(std::min(firstColumn, lastColumn)), row(std::max(firstRow, lastRow)),
                   column(std::max(firstColumn, lastColumn))};
    drawSelection();
}

void AiCostController::clearSelection()
{
    m_selection = {};
    drawSelection();
}

void AiCostController::requestWhere(const CostGrid &grid, const QString &label, const std::function<bool(const CostCase &)> &wanted)
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
    if (!m_data || row < 0 || row >= rows() || column < 0 || column > 23)
        return;
    const int cell = row * 24 + column;
    requestWhere(shown(), tr("AI spend, %1", "of an hour").arg(m_view.cells[cell].title), [cell](const CostCase &item) { return item.cell == cell; });
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

void AiCostController::openBreakdown(const QString &key)
{
    if (!m_data)
        return;
    const auto field = m_breakdown == u"model" ? &CostCase::model : &CostCase::service;
    requestWhere(m_data->week, tr("AI spend, %1", "of a service or model").arg(key.isEmpty() ? tr("Unattributed") : key),
                 [&](const CostCase &item) { return item.*field == key; });
}

} // namespace plumbline
