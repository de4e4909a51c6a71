// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricSeries.h"
#include "models/NumberText.h"

namespace plumbline {

/// A metric result in words: what is written where the number stands, and beside it.
struct Figure {
    QString value; ///< "9.6", "—", "?"; never "0" unless zero was measured.
    QString unit; ///< "%"; empty for counts and money.
    QString basis; ///< "14 of 146 blocked"
    QString state; ///< value zero undefined insufficient partial stale unknown maturing
    QString stateText; ///< Words for a state other than a plain value: "Partial".
};

/// Turns typed results, changes and readings of series into words. Non-values never become a number.
class FigureText
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::FigureText)

public:
    explicit FigureText(NumberText text) : m_text(std::move(text)) { }

    Figure figure(const MetricDefinition &definition, const MetricResult &result) const;
    /// One point of a series, as an axis or a chart's table writes it.
    QString pointValue(const MetricDefinition &definition, const SeriesPoint &point) const;
    QString value(const MetricDefinition &definition, const MetricFigure &figure) const;
    QString unit(const MetricDefinition &definition) const;
    /// "14 of 146 blocked"; empty for metrics that are plain counts.
    QString ratio(const MetricDefinition &definition, qint64 numerator, qint64 denominator) const;

    /// "3.0 pt"; empty when one of the two has no number.
    QString deltaSize(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const;
    /// "3.0 pt vs W45"
    QString delta(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const;
    /// -1, 0 or 1, of what is written (a change that rounds to nothing is none).
    int deltaDirection(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const;

    QString reading(SeriesReading reading) const; ///< "Above upper limit"
    /// routine, worse, better or none, by the polarity of the metric.
    /// Whether a figure in that state is held against its limits.
    static bool isJudged(MetricState state);
    /// Kind of the mark beside a chart's title; empty for none.
    static QString chartMark(MetricState state, const QString &reading);
    static QString readingKind(const MetricDefinition &definition, SeriesReading reading);

    static bool isShare(const MetricDefinition &definition);
    static bool isMoney(const MetricDefinition &definition);
    /// The value as it is written and drawn: shares in percent, seconds in minutes.
    static double drawn(const MetricDefinition &definition, double value)
    {
        return isShare(definition) ? value * 100 : definition.unit == u"seconds" ? value / 60 : value;
    }

    const NumberText &numbers() const { return m_text; }

private:
    QString incomplete(const MetricResult &result) const;
    static int digits(const MetricDefinition &definition);
    double change(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const;

    NumberText m_text;
};

} // namespace plumbline
