// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricBaseline.h"
#include "metrics/MetricRunner.h"
#include "statistics/ProcessSignal.h"
#include "statistics/SeasonalComparison.h"

namespace plumbline {

/// How a weekly number stands against its own past.
enum class SeriesReading {
    Routine, ///< "Routine": no change beyond normal variation.
    AboveUpperLimit,
    BelowLowerLimit,
    EightAboveMean,
    EightBelowMean,
    DriftingUp, ///< Three of four weeks nearer to the upper limit than to the mean.
    DriftingDown,
    NotEnoughData,
};

/// Stable name, used in JSON answers: "routine", "above_upper_limit", ...
QString seriesReadingName(SeriesReading reading);

/// One week of a series.
struct SeriesPoint {
    IsoWeek week;
    MetricState state = MetricState::Unknown;
    std::optional<double> value; ///< Nothing where the state has no number.
    std::optional<MoneySum> money;
    std::optional<qint64> numerator;
    std::optional<qint64> denominator;
    std::optional<double> exposure;
    bool maturing = false; ///< Some cases are too young to be final.
    bool running = false; ///< The week is not over: shown, never judged.
    std::optional<double> mean; ///< Of the baseline that judges this week.
    std::optional<double> lower; ///< Limits at this week, as drawn.
    std::optional<double> upper;
    QList<ProcessSignal> findings;
};

/// A number per ISO week with the limits of its locked baseline.
struct MetricSeries {
    QString metric;
    int version = 0;
    QList<SeriesPoint> points; ///< Oldest first, the asked weeks only.
    std::optional<double> mean; ///< Of the baseline in force.
    std::optional<MetricBaseline>
        baseline; ///< In force; empty: nobody locked one, the first weeks of the history are it.
    std::optional<SeasonalComparison> seasonal; ///< Of the last week that is over; empty below 56 weeks of history.
    SeriesReading reading = SeriesReading::NotEnoughData; ///< Of the last week that is over.
    int weeksJudged = 0; ///< Weeks with a value, those before the asked ones included.

    /// The newest point of a week that is over, or nullptr.
    const SeriesPoint *lastComplete() const;
};

/// Makes weekly series. The baseline is the one that was locked; else the first twelve weeks of the metric's history
/// (at most a year back), not of the weeks that are shown, so that looking at another week does not move the limits.
class MetricSeriesRunner
{
public:
    explicit MetricSeriesRunner(StoreConnection &connection, std::shared_ptr<PanelMemory> panels = {})
        : m_connection(connection), m_runner(connection, std::move(panels))
    {
    }

    /// `scope` gives filters, zone, asOf, knownAt and parameters; the weeks end with `last`.
    Result<MetricSeries> run(const MetricDefinition &definition, const MetricScope &scope, IsoWeek last,
                             int weeks) const;
    /// One series of each output (empty: the metric's number) per value of a dimension that a case of these weeks has.
    /// All are made of the same cases: the rows are asked once, not once for each. The first weeks are the baseline;
    /// none is locked for a part, and none is compared with a year ago.
    Result<QMap<QString, QList<MetricSeries>>> runBy(const MetricDefinition &definition, const QStringList &outputs,
                                                     const MetricScope &scope, IsoWeek last, int weeks,
                                                     const QString &column) const;

private:
    /// The cases of weeks in a row, and which of them belong to each.
    struct WeeklyCases {
        QList<MetricScope> weeks;
        QList<CaseTable> tables; ///< One for all weeks, or one for each.
        QList<QList<int>> rows; ///< By week, of its table.
        Coverage coverage;

        const CaseTable &table(qsizetype week) const { return tables.at(tables.size() == 1 ? 0 : week); }
    };

    static QList<SeriesPoint> pointsOf(const MetricDefinition &definition, const WeeklyCases &cases,
                                       const QList<QList<int>> &rows);
    Result<WeeklyCases> casesOf(const MetricDefinition &definition, const MetricScope &scope, IsoWeek first,
                                IsoWeek last) const;
    /// The first week of the metric's history that may be compared with others; nothing without rows.
    Result<std::optional<IsoWeek>> begin(const MetricDefinition &definition, const MetricScope &scope) const;
    Result<std::optional<SeasonalComparison>> seasonalOf(const MetricDefinition &definition, const MetricScope &scope,
                                                         IsoWeek oldest, const QList<SeriesPoint> &points) const;

    StoreConnection &m_connection;
    MetricRunner m_runner;
};

} // namespace plumbline
