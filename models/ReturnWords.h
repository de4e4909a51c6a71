// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/LineTableModel.h"
#include "models/RemediationData.h"
#include "models/RowFigureModel.h"
#include "models/WeeklyModels.h"

namespace plumbline {

/// Turns what the tabs Drift and Repeats read into numbers, bars and lines, and says which cases each stands for.
class ReturnWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::ReturnWords)

public:
    enum EpisodeColumn { Asset, Difference, Kind, Began, Seen, Lasted, EpisodeState, EpisodeColumns };
    enum CauseColumn { Cause, Service, First, Times, Prevented, After, CauseState, CauseColumns };

    ReturnWords(FigureText text, const ReturnData &data) : m_text(std::move(text)), m_data(data) { }

    QList<RowFigure> driftVerdict() const;
    QList<RowFigure> dwell() const; ///< How long what was not approved lasted.
    QList<Bar> byKind(bool approved) const;
    QList<TableLine> episodes() const;
    QList<RowFigure> repeatVerdict() const;
    QList<RowFigure> prevention() const;
    QList<Bar> repeats(bool incidents) const; ///< Which rules or causes came again.
    QList<TableLine> causes() const;

    const MeasuredMetric *metricOf(const QString &key) const;
    QList<int> casesOf(const QString &key) const;

private:
    QList<Bar> bars(const MeasuredMetric &metric, const QList<int> &cases, const QString &column,
                    const QString &keyBefore, const QString &without) const;
    RowFigure share(const MeasuredMetric &metric, const QString &part, const QString &words) const;

    FigureText m_text;
    const ReturnData &m_data;
};

} // namespace plumbline
