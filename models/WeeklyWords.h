// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AttentionListModel.h"
#include "models/FigureText.h"
#include "models/RowsRequest.h"
#include "models/TileListModel.h"
#include "models/WeeklyData.h"
#include "models/WeeklyModels.h"

#include <functional>

namespace plumbline {

/// Turns what the weekly review read into the rows of its lists.
class WeeklyWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::WeeklyWords)

public:
    /// `week` is the one that requests for rows speak of.
    explicit WeeklyWords(FigureText text, IsoWeek week = {}) : m_text(std::move(text)), m_week(week) { }

    QList<VerdictPart> verdict(const QList<Tile> &tiles) const;
    /// By that column of the cases: service, rule or owner.
    QList<AgingRow> aging(const MeasuredMetric &exceptions, const QString &column = QStringLiteral("service")) const;
    /// The same of any cases: how old each is, and whether it is too late for it.
    QList<AgingRow> aging(const CaseTable &cases, const QList<int> &chosen, const QString &column,
                          const QString &ageColumn, const std::function<bool(int)> &isLate) const;
    QList<Bar> bypassByService(const MeasuredMetric &bypass) const;
    QList<Attention> attention(const MeasuredMetric &exceptions) const;

    /// The rows behind a number: those of these cases.
    RowsRequest request(const MeasuredMetric &measured, const QList<int> &cases, const QString &figureText = {}) const;

    /// Those behind its number, and what that leaves out.
    RowsRequest requestWhole(const MeasuredMetric &measured, const QString &figureText = {}) const;

    /// The id of a row as a name; a bare number does not look like one.
    static QString referenceOf(const QString &id);
    /// Age bucket of an exception, 0 to 4.
    static int ageBucket(qint64 ageNs);
    /// Services that are named one by one in the bars; the rest is one bar with an empty key.
    static constexpr int namedBars = 3;
    static constexpr int shownAttention = 6;
    /// Key of the row or bar that stands for all those without one of their own.
    static constexpr QStringView otherServices = u"*";

private:
    void addTexts(AgingRow &row) const;

    FigureText m_text;
    IsoWeek m_week;
};

} // namespace plumbline
