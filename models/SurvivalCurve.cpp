// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SurvivalCurve.h"

#include "statistics/KaplanMeier.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double nsPerDay = 86'400e9;
constexpr double longestShown = 90; ///< Days; what lasts longer is in the table of the findings.

void corners(const KaplanMeier &curve, double horizon, QList<double> &days, QList<double> &shares)
{
    days = {0};
    shares = {100};
    for (const KaplanMeier::Step &step : curve.steps()) {
        if (step.at > horizon)
            break;
        days.append({step.at, step.at});
        shares.append({shares.last(), step.survival * 100});
    }
    days.append(horizon);
    shares.append(shares.last());
}

} // namespace

void SurvivalCurve::show(const MeasuredMetric &measured, const FigureText &text)
{
    const CaseTable &cases = measured.result.cases;
    QList<Spell> all;
    QList<Spell> closed;
    double longest = 0;
    for (const int index : measured.casesOf(u"n"_s)) {
        if (cases.isNull(index, u"duration_ns"))
            continue;
        const Spell spell{.duration = double(cases.integer(index, u"duration_ns")) / nsPerDay,
                          .ended = cases.flag(index, u"ended"),
                          .entry = 0};
        longest = std::max(longest, spell.duration);
        all.append(spell);
        if (spell.ended)
            closed.append(spell);
    }
    const NumberText &numbers = text.numbers();
    m_isKnown = measured.result.figure() && !all.isEmpty();
    m_horizon = std::clamp(std::ceil(longest), 1.0, longestShown);
    const KaplanMeier withOpen(all);
    const KaplanMeier withoutOpen(closed);
    corners(withOpen, m_horizon, m_allDays, m_allShares);
    if (closed.isEmpty())
        m_closedDays = m_closedShares = {};
    else
        corners(withoutOpen, m_horizon, m_closedDays, m_closedShares);
    m_dayTexts.clear();
    m_allTexts.clear();
    m_closedTexts.clear();
    for (int day = 0; day <= int(m_horizon); ++day) {
        m_dayTexts.append(numbers.count(day));
        m_allTexts.append(numbers.percentWithSign(withOpen.survival(day)));
        m_closedTexts.append(closed.isEmpty() ? tr("—", "a value that is not defined")
                                              : numbers.percentWithSign(withoutOpen.survival(day)));
    }
    m_allName = tr("open ones counted, n %1").arg(numbers.count(all.size()));
    m_closedName = closed.isEmpty() ? QString() : tr("closed only, n %1").arg(numbers.count(closed.size()));
    emit changed();
}

} // namespace plumbline
