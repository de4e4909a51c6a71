// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <optional>

namespace plumbline {

/// A decimal as a fraction of whole numbers, so that 0.6 / (1 - 0.9) is exactly 6.
struct ExactDecimal {
    qint64 numerator = 0;
    qint64 denominator = 1;

    /// "0.999", "14.4", "-6": a plain decimal of at most 18 digits.
    static std::optional<ExactDecimal> parse(QStringView text);
    /// The same with at most six digits behind the point, less than a million and not negative: products with counts of
    /// events stay within 128 bits.
    static std::optional<ExactDecimal> parseSmall(QStringView text);

    double toDouble() const { return double(numerator) / double(denominator); }
};

} // namespace plumbline
