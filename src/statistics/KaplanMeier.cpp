// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/KaplanMeier.h"

#include <algorithm>

namespace plumbline {

namespace {

/// Products of fractions that are exactly one half on paper must not miss it by tieRounding.
constexpr double tieRounding = 1e-9;

double greenwoodTerm(const KaplanMeier::Step &step)
{
    return double(step.ends) / (double(step.atRisk) * double(step.atRisk - step.ends));
}

} // namespace

KaplanMeier::KaplanMeier(const QList<Spell> &spells)
{
    QList<double> entries;
    QList<Spell> byDuration;
    for (const Spell &spell : spells) {
        if (spell.entry > 0.0 && spell.entry >= spell.duration)
            continue; // it was over before anybody looked
        byDuration.append(spell);
        entries.append(spell.entry);
    }
    m_isEmpty = byDuration.isEmpty();
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::sort(entries.begin(), entries.end());
    std::sort(byDuration.begin(), byDuration.end(),
              [](const Spell &a, const Spell &b) { return a.duration < b.duration; });
    double survival = 1.0;
    qsizetype entered = 0;
    for (qsizetype i = 0; i < byDuration.size();) {
        const double at = byDuration[i].duration;
        // Who enters at the very time of an end was not at risk of it, except those followed from the beginning.
        while (entered < entries.size() && (entries[entered] < at || entries[entered] <= 0.0))
            ++entered;
        const qsizetype gone = i;
        qint64 ends = 0;
        for (; i < byDuration.size() && byDuration[i].duration == at; ++i)
            ends += byDuration[i].ended ? 1 : 0;
        if (ends == 0)
            continue;
        const qint64 atRisk = entered - gone;
        survival *= 1.0 - double(ends) / double(atRisk);
        m_steps.append({.at = at, .atRisk = atRisk, .ends = ends, .survival = survival});
    }
}

double KaplanMeier::survival(double at) const
{
    const auto next
        = std::upper_bound(m_steps.begin(), m_steps.end(), at, [](double t, const Step &step) { return t < step.at; });
    return next == m_steps.begin() ? 1.0 : (next - 1)->survival;
}

double KaplanMeier::survivalVariance(double at) const
{
    double sum = 0.0;
    for (const Step &step : m_steps) {
        if (step.at > at || step.atRisk == step.ends)
            break;
        sum += greenwoodTerm(step);
    }
    const double share = survival(at);
    return share * share * sum;
}

std::optional<double> KaplanMeier::quantile(double share) const
{
    for (const Step &step : m_steps) {
        if (step.survival <= 1.0 - share + tieRounding)
            return step.at;
    }
    return {};
}

QList<double> KaplanMeier::areas(double tau) const
{
    const auto end
        = std::lower_bound(m_steps.begin(), m_steps.end(), tau, [](const Step &step, double t) { return step.at < t; });
    QList<double> areas(end - m_steps.begin());
    double area = 0.0;
    double until = tau;
    for (qsizetype i = areas.size() - 1; i >= 0; --i) {
        area += m_steps[i].survival * (until - m_steps[i].at);
        areas[i] = area;
        until = m_steps[i].at;
    }
    return areas;
}

std::optional<double> KaplanMeier::restrictedMean(double tau) const
{
    if (m_isEmpty)
        return {};
    const QList<double> after = areas(tau);
    return after.isEmpty() ? tau : m_steps.first().at + after.first();
}

double KaplanMeier::restrictedMeanVariance(double tau) const
{
    const QList<double> after = areas(tau);
    double sum = 0.0;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (m_steps[i].atRisk > m_steps[i].ends) // after the last end nothing is left, nor any doubt about it
            sum += after[i] * after[i] * greenwoodTerm(m_steps[i]);
    }
    return sum;
}

} // namespace plumbline
