// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/LineTableModel.h"
#include "models/RemediationData.h"
#include "models/RemediationModels.h"
#include "models/RowFigureModel.h"
#include "models/WeeklyModels.h"

namespace plumbline {

/// Turns what the tab Findings read into its numbers, bars and lines, and says which cases each of them stands for.
class FindingsWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::FindingsWords)

public:
    enum Column { Number, Finding, Service, Team, Severity, Age, Past, Columns };

    /// Cases of one of the metrics that were read.
    struct Chosen {
        const MeasuredMetric *metric = nullptr;
        QList<int> cases;
    };

    /// `severe`: only high and critical ones among the open and the late.
    FindingsWords(FigureText text, const FindingsData &data, bool severe)
        : m_text(std::move(text)), m_data(data), m_severe(severe)
    {
    }

    QList<RowFigure> verdict() const;
    QList<RowFigure> repair() const; ///< The median with what is open, and without.
    QList<RowFigure> due() const;
    QList<DueRow> dueByTeam() const;
    QList<AgingRow> aging() const; ///< Of the open ones, by service.
    QList<TableLine> late() const; ///< Open and past their date.
    Chosen chosen(const QString &key) const;

private:
    QList<int> severeOnes(const MeasuredMetric &metric, const QList<int> &cases) const;

    FigureText m_text;
    const FindingsData &m_data;
    bool m_severe;
};

} // namespace plumbline
