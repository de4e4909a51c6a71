// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ExceptionModels.h"
#include "models/FigureText.h"
#include "models/LineTableModel.h"
#include "models/RowFigureModel.h"
#include "models/WeeklyData.h"

namespace plumbline {

/// Everything that the page Exceptions shows.
struct ExceptionsData {
    MeasuredMetric open;
    MeasuredMetric activity;
    bool isFirstRun = false; ///< The store holds nothing yet.

    /// Reads it; runs on a worker.
    static Result<ExceptionsData> read(StoreConnection &connection, const MetricCatalog &catalog,
                                       const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels);
};

/// Turns what the page Exceptions read into its numbers, days and lines, and says which cases each of them stands for.
class ExceptionsWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::ExceptionsWords)

public:
    enum Column { Number, Rule, Service, Owner, Age, Expires, Left, Renewals, State, Columns };

    ExceptionsWords(FigureText text, const ExceptionsData &data) : m_text(std::move(text)), m_data(data) { }

    QList<RowFigure> verdict() const;
    QList<RowFigure> changes() const;
    QList<RowFigure> beyond() const; ///< Expiries that no day of the horizon shows.
    QList<ExpiryDay> days() const;
    QList<TableLine> lines() const;
    /// The cases behind the number of that key, of the metric that isOfActivity() tells.
    QList<int> casesOf(const QString &key) const;
    static bool isOfActivity(const QString &key) { return key.startsWith(u"activity/"); }

    static constexpr int daysBefore = 7;
    static constexpr int daysAhead = 30;

private:
    TimePoint instant() const;
    std::optional<int> daysToExpiry(int index) const; ///< By the calendar; nothing where it never expires.
    std::pair<QString, QString> stateOf(int index) const;

    FigureText m_text;
    const ExceptionsData &m_data;
};

} // namespace plumbline
