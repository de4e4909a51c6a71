// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

namespace plumbline {

/// How long one case was followed, and whether it ended or was still open (censored) when it was last seen.
struct Spell {
    double duration = 0.0;
    bool ended = false;
    double entry = 0.0; ///< Age at which it came under observation; later than 0: left truncation.
};

/// Kaplan and Meier's estimate of the share that is still open after a time. Cases that are open count as long as they
/// were followed; a mean of the closed ones alone ignores them and falls when only the easy ones are closed. At one
/// duration ends come before censorings.
class KaplanMeier
{
public:
    /// One time at which something ended.
    struct Step {
        double at = 0.0;
        qint64 atRisk = 0;
        qint64 ends = 0;
        double survival = 1.0; ///< From this time on.
    };

    explicit KaplanMeier(const QList<Spell> &spells);

    bool isEmpty() const { return m_isEmpty; }
    const QList<Step> &steps() const { return m_steps; }
    /// S(t); 1 before the first end.
    double survival(double at) const;
    /// Greenwood's variance of S(t).
    double survivalVariance(double at) const;
    /// The smallest time by which `share` of the cases ended; nothing when the curve never comes so low.
    std::optional<double> quantile(double share) const;
    /// Mean time within `tau`: the area under the curve up to it. Nothing for no cases. Where nobody was followed to
    /// `tau` the curve is held at its last height, so the mean is then an upper estimate.
    std::optional<double> restrictedMean(double tau) const;
    double restrictedMeanVariance(double tau) const;

private:
    /// The area under the curve from each step before `tau` up to it.
    QList<double> areas(double tau) const;

    bool m_isEmpty = true;
    QList<Step> m_steps;
};

} // namespace plumbline
