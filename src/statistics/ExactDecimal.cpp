// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ExactDecimal.h"

namespace plumbline {

std::optional<ExactDecimal> ExactDecimal::parse(QStringView text)
{
    constexpr int mostDigits = 18; // what 64 bits hold
    text = text.trimmed();
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text = text.mid(1);
    ExactDecimal decimal;
    int digits = 0;
    bool hasPoint = false;
    for (const QChar c : text) {
        if (c == u'.' && !hasPoint) {
            hasPoint = true;
            continue;
        }
        if (c < u'0' || c > u'9' || ++digits > mostDigits)
            return {};
        decimal.numerator = decimal.numerator * 10 + (c.unicode() - u'0');
        decimal.denominator *= hasPoint ? 10 : 1;
    }
    if (digits == 0)
        return {};
    if (isNegative)
        decimal.numerator = -decimal.numerator;
    return decimal;
}

std::optional<ExactDecimal> ExactDecimal::parseSmall(QStringView text)
{
    constexpr qint64 million = 1'000'000;
    const auto decimal = parse(text);
    const bool isSmall = decimal && decimal->numerator >= 0 && decimal->denominator <= million
        && decimal->numerator / decimal->denominator < million;
    return isSmall ? decimal : std::nullopt;
}

} // namespace plumbline
