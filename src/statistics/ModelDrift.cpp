// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ModelDrift.h"

#include "statistics/Percentile.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double significantZ = 3.2905; // p < 0.001, both sides
constexpr double significantPsi = 27.877; // the same of chi square with 9 degrees of freedom
constexpr double medianError = 1.2533; // of a median against a mean: sqrt(pi / 2)

DriftComponent judged(double effect, double z, bool isSignificant, double full)
{
    return {effect, z, isSignificant, isSignificant ? 100.0 * std::min(1.0, std::abs(effect) / full) : 0.0};
}

QList<double> logarithms(const QList<double> &values)
{
    QList<double> logs;
    logs.reserve(values.size());
    for (const double value : values) {
        if (value > 0)
            logs.append(std::log(value));
    }
    return logs;
}

double medianOf(const QList<double> &values)
{
    return percentile7(values, 0.5).value_or(0.0);
}

/// 1.4826 times the median absolute deviation; where that is 0, by the mean absolute deviation.
double robustScale(const QList<double> &values, double median)
{
    QList<double> distances;
    double sum = 0;
    for (const double value : values) {
        distances.append(std::abs(value - median));
        sum += distances.last();
    }
    const double scale = 1.4826 * medianOf(distances);
    return scale > 0 ? scale : medianError * sum / double(values.size());
}

/// Shift of the median of logarithms in units of the baseline's own spread.
DriftComponent shifted(const QList<double> &before, const QList<double> &now)
{
    const QList<double> b = logarithms(before);
    const QList<double> c = logarithms(now);
    if (b.isEmpty() || c.isEmpty())
        return {};
    const double median = medianOf(b);
    const double shift = medianOf(c) - median;
    const double scale = robustScale(b, median);
    if (shift == 0)
        return {};
    if (scale == 0) // never moved before: any move is one
        return judged(std::copysign(1.0, shift), std::copysign(HUGE_VAL, shift), true, 1.0);
    const double effect = shift / scale;
    const double z = effect / (medianError * std::sqrt(1.0 / double(b.size()) + 1.0 / double(c.size())));
    return judged(effect, z, std::abs(z) > significantZ, 1.0);
}

std::array<double, 10> shares(const QList<double> &values, const std::array<double, 9> &edges)
{
    std::array<double, 10> bins;
    bins.fill(0.5); // so that no bin is empty
    for (const double value : values)
        bins[size_t(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin())] += 1.0;
    for (double &bin : bins)
        bin /= double(values.size()) + 5.0;
    return bins;
}

/// Population stability index over the deciles of the baseline.
DriftComponent balanceOf(const QList<double> &before, const QList<double> &now)
{
    if (before.isEmpty() || now.isEmpty())
        return {};
    std::array<double, 9> edges;
    for (size_t i = 0; i < edges.size(); ++i)
        edges[i] = *percentile7(before, double(i + 1) / 10.0);
    const auto b = shares(before, edges);
    const auto c = shares(now, edges);
    double psi = 0;
    for (size_t i = 0; i < b.size(); ++i)
        psi += (c[i] - b[i]) * std::log(c[i] / b[i]);
    const double statistic = psi / (1.0 / double(before.size()) + 1.0 / double(now.size()));
    return judged(psi, statistic, statistic > significantPsi, 0.5);
}

/// Cohen's h of the error rates; with fewer than five expected errors in the smaller window nothing is said.
DriftComponent errorsOf(const DriftWindow &before, const DriftWindow &now)
{
    if (before.requests == 0 || now.requests == 0)
        return {};
    const double nb = double(before.requests);
    const double nc = double(now.requests);
    const double pb = double(before.errors) / nb;
    const double pc = double(now.errors) / nc;
    const double effect = 2.0 * std::asin(std::sqrt(pc)) - 2.0 * std::asin(std::sqrt(pb));
    const double pooled = double(before.errors + now.errors) / (nb + nc);
    const double spread = std::sqrt(pooled * (1.0 - pooled) * (1.0 / nb + 1.0 / nc));
    const double z = spread > 0 ? (pc - pb) / spread : 0.0;
    return judged(effect, z, std::abs(z) > significantZ && pooled * std::min(nb, nc) >= 5.0, 1.0);
}

} // namespace

QString ModelDrift::state() const
{
    if (!hasEnough)
        return u"insufficient_data"_s;
    if (score >= 50 || maximum >= 75)
        return u"drift"_s;
    return score >= 25 || maximum >= 50 ? u"watch"_s : u"stable"_s;
}

ModelDrift modelDrift(const DriftWindow &baseline, const DriftWindow &current, const DriftOptions &options)
{
    ModelDrift drift;
    drift.hasEnough = baseline.requests >= options.leastBaseline && current.requests >= options.leastCurrent;
    if (!drift.hasEnough)
        return drift;
    drift.latency = shifted(baseline.latency, current.latency);
    drift.balance = balanceOf(baseline.balance, current.balance);
    drift.errors = errorsOf(baseline, current);
    drift.efficiency = shifted(baseline.tokens, current.tokens);
    const std::array<double, 4> scores{drift.latency.score, drift.balance.score, drift.errors.score,
                                       drift.efficiency.score};
    double sum = 0;
    double weights = 0;
    for (size_t i = 0; i < scores.size(); ++i) {
        sum += scores[i] * options.weights[i];
        weights += options.weights[i];
    }
    drift.score = weights > 0 ? sum / weights : 0.0;
    drift.maximum = *std::max_element(scores.begin(), scores.end());
    return drift;
}

} // namespace plumbline
