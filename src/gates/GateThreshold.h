// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

namespace plumbline {

/// A limit such as "> 0.10". Compared without rounding: shares by their numerator and denominator, money by its last
/// digit; only what is itself no exact number is compared as one of double precision.
struct GateThreshold {
    enum class Relation { Over, AtLeast, Under, AtMost };

    Relation relation = Relation::Over;
    QString decimal; ///< As written.

    static Result<GateThreshold> parse(const QString &text);
    QString toText() const;

    /// Whether an output of a result crosses it; nothing when the output is no number.
    std::optional<bool> isCrossed(const MetricDefinition &definition, const MetricResult &result,
                                  const QString &output) const;
    bool isCrossedBy(double value) const;
    bool isCrossedBy(MoneySum::Wide numerator, MoneySum::Wide denominator) const;

    friend bool operator==(const GateThreshold &, const GateThreshold &) = default;
};

} // namespace plumbline
