// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QList>

namespace plumbline::bench {

/// Ends the program: what was measured would mean nothing.
[[noreturn]] void give(const QString &why);

template <typename T>
T must(Result<T> result)
{
    if (!result)
        give(toString(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double monotonicMilliseconds();
double processorMilliseconds(); ///< Of all threads of this program.

double milliseconds(auto work)
{
    const double before = monotonicMilliseconds();
    work();
    return monotonicMilliseconds() - before;
}

/// Of milliseconds, to their hundredth part; of nothing zero.
double quantile(QList<double> values, double share);

/// What was found so far, for who waits: the whole takes an hour.
QJsonObject said(const QString &what, const QJsonObject &found);

/// The whole, with the most memory that this program had.
void print(QJsonObject result);

} // namespace plumbline::bench
