// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "statistics/LocalHours.h"

namespace plumbline {

/// Money spent by requests that started at one instant: one call, or a bucket of many.
struct CostEvent {
    TimePoint start;
    qint64 requests = 1;
    std::optional<Money> cost; ///< Nothing: the price is not known, which is not free.
};

/// What one hour, or a sum of hours, holds.
struct CostCell {
    qint64 exposureSeconds = 0; ///< How long the hour lasted; 0: the clock skipped it.
    qint64 coveredSeconds = 0; ///< How much of it the sources have seen.
    qint64 requests = 0;
    qint64 unpriced = 0; ///< Requests of them whose cost is not known.
    MoneySum cost;

    CostCell &operator+=(const CostCell &other);
    /// Neither a skipped hour nor one that nobody has seen: a cost of 0 is a measured zero.
    bool isMeasured() const { return coveredSeconds > 0; }
    /// US dollars per hour seen; nothing when none was.
    std::optional<double> meanPerHour() const;
};

/// Cost by local date and hour. The sum of all cells is the same in every zone.
class HourlyCost
{
public:
    /// What sources have seen as [from, to) each; an hour with an event counts as seen as a whole.
    using Intervals = QList<std::pair<TimePoint, TimePoint>>;

    HourlyCost(LocalHours hours, const QList<CostEvent> &events, const Intervals &seen);

    const LocalHours &hours() const { return m_hours; }
    const CostCell &cell(int day, int hour) const { return m_cells[day * 24 + hour]; }
    CostCell weekdayHour(int isoWeekday, int hour) const; ///< 1 = Monday.
    CostCell total() const;

private:
    LocalHours m_hours;
    QList<CostCell> m_cells;
};

} // namespace plumbline
