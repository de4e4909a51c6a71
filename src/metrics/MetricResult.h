// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricScope.h"
#include "statistics/HourlyCost.h"
#include "statistics/Wilson.h"
#include "store/Observation.h"

#include <QJsonObject>
#include <memory>

namespace plumbline {

/// What a result is. Only MeasuredZero may be drawn as 0.
enum class MetricState {
    Value,
    MeasuredZero,
    Undefined, ///< 0 of 0, or a percentile of nothing.
    Insufficient, ///< Fewer cases than the definition's minimum: numerator and denominator, no share.
    Partial, ///< Rows are missing, see Coverage.
    Stale, ///< Every source that delivers the rows is older than the limit.
    Unknown, ///< Nobody has delivered such rows, or nobody looked at that time.
    Maturing, ///< The cohort is too young to be final.
};

/// Stable name, used in JSON answers: "measured_zero", ...
QString metricStateName(MetricState state);

/// How far the rows behind a number are complete and current. Words are chosen where it is shown.
struct Coverage {
    QStringList sources; ///< That deliver the row types read.
    bool neverDelivered = false; ///< No source of a primary type was ever read to its end, nor delivered a row.
    bool beforeHistory = false; ///< The period ends before the first row that is known.
    QStringList staleSources; ///< Newest complete run older than the limit.
    QStringList failedSources; ///< Latest run failed or stopped, or never read to the end.
    std::optional<TimePoint> oldestComplete; ///< Of the newest complete runs of these sources.
    /// The newest that was known: as known then the figure is always this one. Nothing while nothing is known.
    std::optional<TimePoint> knownUntil;
    qint64 rejected = 0; ///< Records of the types read that could not become rows.
    qint64 erased = 0; ///< Records of the types read that were known and were erased.
    QList<std::pair<QString, TimePoint>> completeRuns; ///< End of each source's newest complete run.
    QList<Observation> observed; ///< Of the streams whose present state the primary rows are.
    std::optional<double> share; ///< Part of the period that was seen, where that can be measured.
    int staleAfterHours = 26;

    /// Decides which sources were stale at an instant.
    void judgeAt(TimePoint at);

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/// The number itself, with its parts.
struct MetricFigure {
    double value = 0.0; ///< In the definition's unit; money: for drawing only.
    std::optional<MoneySum> money; ///< Exact, where the unit is money.
};

/// One named output of a metric, in the order of the definition.
struct MetricOutput {
    QString name;
    QJsonValue value; ///< Money as a decimal string.
};

/// A number with all that is needed to trust, explain and reopen it.
class MetricResult
{
public:
    QString metric;
    int version = 0;
    QString definitionSha256;
    MetricScope scope;
    QHash<QString, QString> params; ///< Used, defaults included.

    std::optional<qint64> numerator;
    std::optional<qint64> denominator;
    std::optional<double> exposure; ///< What the numerator is related to where that is no count.
    std::optional<Interval> interval;
    qint64 n = 0; ///< Cases that count.
    QList<std::pair<QString, qint64>> excluded; ///< Reason and cases, most first.
    Coverage coverage;
    QStringList unusedFilters; ///< Filters of the scope that this metric has no column for.
    QList<MetricOutput> outputs;
    CaseTable cases; ///< With the excluded ones.
    QHash<QString, QList<int>> casesOfOutput; ///< Rows of `cases` behind an output that counts or sums.
    std::shared_ptr<const HourlyCost> hourlyCost; ///< The grid behind outputs by hour, for those who draw it.

    MetricState state() const { return m_state; }
    /// The headline, if the state has one (Value, MeasuredZero, Partial, Stale, Maturing).
    const std::optional<MetricFigure> &figure() const { return m_figure; }
    /// An output by name; undefined when there is none.
    QJsonValue output(QStringView name) const;
    /// All outputs as one object; "dwell_hours/n" is a member of an object "dwell_hours".
    QJsonObject outputsObject() const;

    /// Whether a case that counts has a flag; false where there is no such column.
    bool isAnyCounted(const QString &flag) const;

    /// Sets state and headline together; a state without a number drops the figure.
    void setFigure(MetricState state, std::optional<MetricFigure> figure);

private:
    MetricState m_state = MetricState::Unknown;
    std::optional<MetricFigure> m_figure;
};

/// True for states that carry a number.
bool hasFigure(MetricState state);

} // namespace plumbline
