// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/BurnRate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

__extension__ typedef __int128 Wide;

/// One to six of them.
bool areDigits(const QString &text)
{
    return !text.isEmpty() && text.size() <= 6
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// What an objective leaves to fail, in parts of its denominator.
qint64 budgetOf(ExactDecimal objective)
{
    return objective.denominator - objective.numerator;
}

} // namespace

Result<ExactDecimal> ExactDecimal::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype point = trimmed.indexOf(u'.');
    const QString whole = trimmed.left(point);
    const QString fraction = point < 0 ? QString() : trimmed.mid(point + 1);
    if (!areDigits(whole) || (point >= 0 && !areDigits(fraction)))
        return fail(Error::Kind::Format, u"read decimal"_s, u"\"%1\" is no such decimal"_s.arg(text.left(40)));
    ExactDecimal decimal;
    for (qsizetype i = 0; i < fraction.size(); ++i)
        decimal.denominator *= 10;
    decimal.numerator = whole.toLongLong() * decimal.denominator + fraction.toLongLong();
    return decimal;
}

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
