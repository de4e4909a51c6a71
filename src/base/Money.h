// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

/// US dollars as a whole number of 1e-12 USD, so that sums are exact (METRICS 0). One row holds up to 9.2 million USD.
struct Money {
    qint64 pico = 0;

    /// Reads a decimal such as "0.00675" or "4.05e0" exactly; digits beyond 1e-12 are rounded half to even.
    static Result<Money> parse(const QString &decimal);
    /// Shortest decimal that is exact: "0.00675", "3", "-1.5".
    QString toDecimal() const;

    friend auto operator<=>(const Money &, const Money &) = default;
};

/// A sum of money that cannot overflow (128 bits).
class MoneySum
{
public:
    __extension__ typedef __int128 Wide;

    void add(Money amount, qint64 times = 1) { m_pico += Wide(amount.pico) * times; }
    bool isZero() const { return m_pico == 0; }
    double toDouble() const { return double(m_pico) / 1e12; } ///< For drawing only, never for a printed figure.
    QString toDecimal() const;

    Wide pico() const { return m_pico; }

private:
    Wide m_pico = 0;
};

} // namespace plumbline
