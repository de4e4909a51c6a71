// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

namespace plumbline {

/// Something in a price table that is hardly meant so.
struct PriceWarning {
    QString id; ///< Of the price.
    QString rule; ///< Stable name, such as "output_below_input".
    QString text; ///< For people.

    friend bool operator==(const PriceWarning &, const PriceWarning &) = default;
};

/// What is suspicious in rows of type price: prices against one another, windows that shrink, prices that leap, two
/// that hold at the same time. Nothing is refused for it; a person decides.
QList<PriceWarning> lintPrices(const QList<Row> &prices);

} // namespace plumbline
