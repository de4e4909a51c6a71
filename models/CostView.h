// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CostGrid.h"
#include "models/CostModels.h"
#include "models/NumberText.h"

namespace plumbline {

/// The figures at the head of the cost page.
struct CostHead {
    QString total;
    QString totalWhole; ///< Without the sign, for a column whose head says US$.
    QString totalDelta; ///< Against the week before, in percent.
    QString perRequest;
    bool knowsRequests = false;
    QString covered;
    QString coveredMark;
};

/// A rectangle of cells, both ends included.
struct CostSelection {
    int firstRow = -1;
    int firstColumn = -1;
    int lastRow = -1;
    int lastColumn = -1;

    bool isValid() const { return firstRow >= 0; }
    friend bool operator==(const CostSelection &, const CostSelection &) = default;
    bool contains(int cell) const
    {
        const int row = cell / 24;
        const int column = cell % 24;
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
};

/// The heatmap as it is drawn.
struct CostGridView {
    QList<HeatCell> cells;
    QStringList rowLabels;
    QStringList columnLabels;
    QStringList edges;
    QString legendTitle;
    QList<double> rowTotals; ///< Of the largest.
    QStringList rowTotalTexts;
    QList<double> columnTotals;
    QStringList columnTotalTexts;
};

/// The selection panel.
struct CostSelectionView {
    QString title;
    QString total;
    QString share;
    QString requests;
    QList<ShareRow> shares;
    double sharesEnd = 1; ///< End of their scale.
    QStringList shareTicks; ///< Three texts, from nothing to the end.
};

/// Turns cost by hour into what the page draws. `mode` is cost, requests or perRequest.
class CostView
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::CostView)

public:
    CostView(NumberText text, QString mode) : m_text(std::move(text)), m_mode(std::move(mode)) { }

    CostHead head(const CostData &data) const;
    CostGridView grid(const CostGrid &grid, const QList<double> &hourlySoFar) const;
    CostSelectionView selection(const CostGrid &grid, const CostSelection &selection) const;
    /// The three days by three hours that cost most; not valid when nothing was spent.
    static CostSelection costliest(const CostGrid &grid);
    QString daysText(const CostGrid &grid, int firstRow, int lastRow) const; ///< "Tue–Thu"
    QList<BreakdownRow> breakdown(const CostGrid &grid, QString CostCase::*key,
                                  const QHash<QString, MoneySum> &before) const;

    static constexpr double coverageNeeded = 0.9;
    static constexpr int namedShares = 4;

private:
    HeatCell cell(const CostCell &cell, QDate date, int hour, const QList<double> &edges) const;
    std::optional<double> valueOf(const CostCell &cell) const;
    QString textOf(const CostCell &cell) const;
    QString perRequest(const MoneySum &cost, qint64 requests) const;
    QString deltaText(const MoneySum &now, double before) const; ///< In percent of it.
    void addScale(CostSelectionView &view) const;
    QString edgeText(double edge) const;

    NumberText m_text;
    QString m_mode;
};

} // namespace plumbline
