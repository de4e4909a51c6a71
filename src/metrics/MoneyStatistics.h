// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Exact sum of a column of money over rows of a table.
MoneySum moneyOf(const CaseTable &cases, const QList<int> &rows, const QString &column);

/// Sums of money as decimal text.
const StatisticTable &moneyStatistics();

} // namespace plumbline
