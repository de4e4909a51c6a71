// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

#include <QMap>

namespace plumbline {

/// What a finishing statistic works on: its output's arguments, the cases, and the outputs before it. It leaves the
/// rows that it used for the drill-down.
struct StatisticContext {
    const OutputDefinition &output;
    const CaseTable &whole; ///< The population before the scope's filters.
    MetricResult &result;
    QList<int> used;

    QString argument(const QString &key) const { return output.arguments.value(key).toString(); }
    const CaseTable &cases() const { return result.cases; }

    /// Cases that count and satisfy the flag `where`.
    QList<int> counted();
    /// Cases that do not count, all or those of one `reason`.
    QList<int> excludedRows();
    /// Of the counted cases with a value in the column that argument `key` names, divided by `per_ns`.
    QList<double> numbers(const QString &key);
    /// The counted cases by the text of a column; cases without one stand under "(none)".
    QMap<QString, QList<int>> groups(const QString &column);
    /// A whole number among the outputs before this one, named by argument `key`.
    qint64 part(const QString &key) const { return result.output(argument(key)).toInteger(); }
};

/// Computes one output.
using Statistic = QJsonValue (*)(StatisticContext &);

/// Finishing statistics by the name that definitions use.
using StatisticTable = QMap<QString, Statistic>;

} // namespace plumbline
