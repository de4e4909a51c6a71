// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/BurnRate.h"

namespace plumbline {

namespace {

__extension__ typedef __int128 Wide;

/// What an objective leaves to fail, in parts of its denominator.
qint64 budgetOf(ExactDecimal objective)
{
    return objective.denominator - objective.numerator;
}

} // namespace

std::optional<double> burnRate(EventCounts events, ExactDecimal objective)
{
    if (events.total() <= 0 || budgetOf(objective) <= 0)
        return {};
    // bad / total / (budget / denominator), with one division
    const Wide above = Wide(events.bad) * objective.denominator;
    const Wide below = Wide(events.total()) * budgetOf(objective);
    return double(above) / double(below);
}

std::optional<bool> burnsFaster(EventCounts events, ExactDecimal objective, ExactDecimal factor)
{
    if (events.total() <= 0 || budgetOf(objective) <= 0)
        return {};
    return Wide(events.bad) * objective.denominator * factor.denominator
        > Wide(factor.numerator) * events.total() * budgetOf(objective);
}

} // namespace plumbline
