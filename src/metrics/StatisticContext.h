// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

#include <QMap>
#include <any>
#include <map>

namespace plumbline {

/// What several outputs of one result rest on, and the rows that it was made of.
struct SharedState {
    std::any value;
    QList<int> used;
};

/// What a finishing statistic works on: its output's arguments, the cases, and the outputs before it. It leaves the
/// rows that it used for the drill-down.
struct StatisticContext {
    const OutputDefinition &output;
    const CaseTable &whole; ///< The population before the scope's filters.
    MetricResult &result;
    std::map<QString, SharedState> &shared; ///< Of the result, by name.
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
    /// What `make` gives for this context: made by the first output that needs it, and leaves the same rows for each.
    template <typename T, typename Make>
    const T &once(const QString &name, Make make)
    {
        SharedState &state = shared[name + u'/' + argument(QStringLiteral("where"))];
        if (!state.value.has_value()) {
            state.value = std::any(T(make(*this)));
            state.used = used;
        }
        used = state.used;
        return *std::any_cast<T>(&state.value);
    }
    /// A whole number among the outputs before this one, named by argument `key`.
    qint64 part(const QString &key) const { return result.output(argument(key)).toInteger(); }
};

/// Computes one output.
using Statistic = QJsonValue (*)(StatisticContext &);

/// Finishing statistics by the name that definitions use.
using StatisticTable = QMap<QString, Statistic>;

} // namespace plumbline
