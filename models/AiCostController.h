// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CostGrid.h"
#include "models/CostModels.h"
#include "models/CostView.h"
#include "models/PageReading.h"
#include "models/ProcessChart.h"
#include "models/RowsRequest.h"

#include <QRectF>

namespace plumbline {

/// AI cost of a week: the heatmap, a selection in it against the rest, and cost by service or model.
class AiCostController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString totalWholeText READ totalWholeText NOTIFY changed)
    Q_PROPERTY(QString totalDeltaText READ totalDeltaText NOTIFY changed)
    Q_PROPERTY(QString perRequestText READ perRequestText NOTIFY changed)
    Q_PROPERTY(bool knowsRequests READ knowsRequests NOTIFY changed)
    Q_PROPERTY(QString weekShort READ weekShort NOTIFY changed)
    Q_PROPERTY(QString weekBefore READ weekBefore NOTIFY changed)
    Q_PROPERTY(plumbline::ProcessChart *spend READ spend CONSTANT)
    Q_PROPERTY(QString coveredText READ coveredText NOTIFY changed)
    Q_PROPERTY(QString coveredMark READ coveredMark NOTIFY changed)
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(QString grid READ grid WRITE setGrid NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    Q_PROPERTY(int columns READ columns CONSTANT)
    Q_PROPERTY(plumbline::HeatCellModel *cells READ cells CONSTANT)
    Q_PROPERTY(QList<QString> rowLabels READ rowLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> columnLabels READ columnLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> edges READ edges NOTIFY changed)
    Q_PROPERTY(QString legendTitle READ legendTitle NOTIFY changed)
    Q_PROPERTY(QList<double> rowTotals READ rowTotals NOTIFY changed)
    Q_PROPERTY(QList<QString> rowTotalTexts READ rowTotalTexts NOTIFY changed)
    Q_PROPERTY(QList<double> columnTotals READ columnTotals NOTIFY changed)
    Q_PROPERTY(QList<QString> columnTotalTexts READ columnTotalTexts NOTIFY changed)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY changed)
    Q_PROPERTY(QRectF selectedCells READ selectedCells NOTIFY changed)
    Q_PROPERTY(bool selectionIsOurs READ selectionIsOurs NOTIFY changed)
    Q_PROPERTY(QList<QString> dayKeys READ dayKeys NOTIFY changed)
    Q_PROPERTY(QList<QString> dayLabels READ dayLabels NOTIFY changed)
    Q_PROPERTY(QString selectionDays READ selectionDays NOTIFY changed)
    Q_PROPERTY(QString selectionTitle READ selectionTitle NOTIFY changed)
    Q_PROPERTY(QString selectionTotalText READ selectionTotalText NOTIFY changed)
    Q_PROPERTY(QString selectionShareText READ selectionShareText NOTIFY changed)
    Q_PROPERTY(QString selectionRequestsText READ selectionRequestsText NOTIFY changed)
    Q_PROPERTY(plumbline::ShareListModel *shares READ shares CONSTANT)
    Q_PROPERTY(double sharesEnd READ sharesEnd NOTIFY changed)
    Q_PROPERTY(QList<QString> shareTicks READ shareTicks NOTIFY changed)
    Q_PROPERTY(plumbline::BreakdownListModel *costByService READ costByService CONSTANT)
    Q_PROPERTY(plumbline::BreakdownListModel *costByModel READ costByModel CONSTANT)

public:
    AiCostController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                     QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    const QString &totalText() const { return m_head.total; }
    const QString &totalWholeText() const { return m_head.totalWhole; }
    const QString &totalDeltaText() const { return m_head.totalDelta; }
    bool knowsRequests() const { return m_head.knowsRequests; }
    QString weekShort() const;
    QString weekBefore() const;
    ProcessChart *spend() { return &m_spend; }
    const QString &perRequestText() const { return m_head.perRequest; }
    const QString &coveredText() const { return m_head.covered; }
    const QString &coveredMark() const { return m_head.coveredMark; }
    const QString &mode() const { return m_mode; }
    const QString &grid() const { return m_grid; }
    int rows() const { return int(m_view.rowLabels.size()); }
    int columns() const { return 24; }
    HeatCellModel *cells() { return &m_cells; }
    const QStringList &rowLabels() const { return m_view.rowLabels; }
    const QStringList &columnLabels() const { return m_view.columnLabels; }
    const QStringList &edges() const { return m_view.edges; }
    const QString &legendTitle() const { return m_view.legendTitle; }
    const QList<double> &rowTotals() const { return m_view.rowTotals; }
    const QStringList &rowTotalTexts() const { return m_view.rowTotalTexts; }
    const QList<double> &columnTotals() const { return m_view.columnTotals; }
    const QStringList &columnTotalTexts() const { return m_view.columnTotalTexts; }
    bool hasSelection() const { return m_selection.isValid(); }
    QRectF selectedCells() const;
    bool selectionIsOurs() const { return hasSelection() && !m_isChosen; }
    const QStringList &dayKeys() const { return m_dayKeys; }
    const QStringList &dayLabels() const { return m_dayLabels; }
    QString selectionDays() const;
    double sharesEnd() const { return m_selectionView.sharesEnd; }
    const QStringList &shareTicks() const { return m_selectionView.shareTicks; }
    const QString &selectionTitle() const { return m_selectionView.title; }
    const QString &selectionTotalText() const { return m_selectionView.total; }
    const QString &selectionShareText() const { return m_selectionView.share; }
    const QString &selectionRequestsText() const { return m_selectionView.requests; }
    ShareListModel *shares() { return &m_shares; }
    BreakdownListModel *costByService() { return &m_byService; }
    BreakdownListModel *costByModel() { return &m_byModel; }

    void setMode(const QString &mode);
    void setGrid(const QString &grid);
    Q_INVOKABLE void setSelection(int firstRow, int firstColumn, int lastRow, int lastColumn);
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE void selectDays(const QString &key); ///< One of dayKeys.
    Q_INVOKABLE void reload();
    Q_INVOKABLE void openCell(int row, int column); ///< column -1: all hours of the row.
    Q_INVOKABLE void openSelection();
    Q_INVOKABLE void openTotal();
    Q_INVOKABLE void openService(const QString &key);
    Q_INVOKABLE void openModel(const QString &key);
    Q_INVOKABLE void openWeek(int index);

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    const CostGrid &shown() const { return m_grid == u"hourDate" ? m_data->weeks : m_data->week; }
    void draw();
    void drawSelection();
    void fillDays();
    void openKey(QString CostCase::*field, const QString &key);
    void requestWhere(const CostGrid &grid, const QString &label, const std::function<bool(const CostCase &)> &wanted);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading;
    QString m_mode = QStringLiteral("cost");
    QString m_grid = QStringLiteral("hourWeekday");
    std::optional<CostData> m_data;
    IsoWeek m_week;
    CostHead m_head;
    CostGridView m_view;
    CostSelection m_selection;
    bool m_isChosen = false; ///< Somebody chose or cleared; until then the costliest hours are shown.
    QStringList m_dayKeys; ///< "first-last", rows of the grid.
    QStringList m_dayLabels;
    ProcessChart m_spend;
    CostSelectionView m_selectionView;
    HeatCellModel m_cells;
    ShareListModel m_shares;
    BreakdownListModel m_byService;
    BreakdownListModel m_byModel;
};

} // namespace plumbline
