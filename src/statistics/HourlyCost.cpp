// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/HourlyCost.h"

#include <algorithm>

namespace plumbline {

namespace {

/// Adds a sum to a sum in two parts that each fit a Money.
void addSum(MoneySum &sum, const MoneySum &more)
{
    constexpr qint64 million = 1'000'000;
    sum.add(Money{qint64(more.pico() / million)}, million);
    sum.add(Money{qint64(more.pico() % million)});
}

/// Overlapping sights count once.
HourlyCost::Intervals merged(HourlyCost::Intervals intervals)
{
    std::sort(intervals.begin(), intervals.end());
    HourlyCost::Intervals whole;
    for (const auto &interval : intervals) {
        if (!whole.isEmpty() && interval.first <= whole.last().second)
            whole.last().second = std::max(whole.last().second, interval.second);
        else
            whole.append(interval);
    }
    return whole;
}

} // namespace

CostCell &CostCell::operator+=(const CostCell &other)
{
    exposureSeconds += other.exposureSeconds;
    coveredSeconds += other.coveredSeconds;
    requests += other.requests;
    unpriced += other.unpriced;
    addSum(cost, other.cost);
    return *this;
}

std::optional<double> CostCell::meanPerHour() const
{
    if (coveredSeconds <= 0)
        return {};
    return cost.toDouble() / (double(coveredSeconds) / 3600.0);
}

HourlyCost::HourlyCost(LocalHours hours, const QList<CostEvent> &events, const Intervals &seen)
    : m_hours(std::move(hours)), m_cells(m_hours.cells())
{
    QList<qint64> exposure;
    QList<qint64> covered;
    m_hours.spread(TimePoint::min(), TimePoint::max(), exposure);
    covered.resize(m_cells.size());
    for (const auto &[from, to] : merged(seen))
        m_hours.spread(from, to, covered);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        m_cells[i].exposureSeconds = exposure[i];
        m_cells[i].coveredSeconds = std::min(exposure[i], covered[i]);
    }
    for (const CostEvent &event : events) {
        const std::optional<int> place = m_hours.cellOf(event.start);
        if (!place)
            continue;
        CostCell &cell = m_cells[*place];
        cell.requests += event.requests;
        cell.coveredSeconds = cell.exposureSeconds;
        if (event.cost)
            cell.cost.add(*event.cost);
        else
            cell.unpriced += event.requests;
    }
}

CostCell HourlyCost::weekdayHour(int isoWeekday, int hour) const
{
    CostCell sum;
    for (int day = 0; day < m_hours.days(); ++day) {
        if (m_hours.date(day).dayOfWeek() == isoWeekday)
            sum += cell(day, hour);
    }
    return sum;
}

CostCell HourlyCost::total() const
{
    CostCell sum;
    for (const CostCell &cell : m_cells)
        sum += cell;
    return sum;
}

} // namespace plumbline
