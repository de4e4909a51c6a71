// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics/Diagnosis.h"
#include "metrics/FactSources.h"
#include "metrics/MetricAnswers.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"
#include "statistics/Multiplicity.h"

#include <functional>

namespace plumbline {

/// A weekly number that left its limits in the week that is judged.
struct WeeklySignal {
    QString fact;
    QString subject; ///< Empty: the whole.
    QString metric;
    SeriesReading reading = SeriesReading::Routine;
    double chance = 1.0; ///< That chance alone does it, by the distance from the mean.
    double adjusted = 1.0; ///< False discovery rate, for the number of charts looked at.
};

/// What the rules say of one week, on which facts, and how many of so many charts would have spoken by chance.
struct DiagnosisReport {
    IsoWeek week;
    MetricScope scope; ///< Of the week.
    Diagnosis diagnosis;
    DiagnosticFacts facts;
    QHash<QString, FactSource> sources; ///< By the fact's name.
    QHash<QString, QString> titles; ///< By the fact's name; in English.
    QList<WeeklySignal> unusual; ///< The least likely to be chance first.
    int chartsJudged = 0;
    double expectedFalseSignals = 0.0;
};

/// Gathers the facts from the metrics' weekly series and values, and asks the diagnostic rules; of one moment of a
/// store, because it asks for no number twice.
class DiagnosisRunner
{
public:
    /// The cases of a result that a fact counts.
    struct FactCases {
        std::shared_ptr<const MetricResult> result;
        QList<int> cases;
    };

    DiagnosisRunner(StoreConnection &connection, const MetricCatalog &catalog)
        : m_answers(connection), m_series(connection), m_catalog(catalog)
    {
    }

    /// `scope` gives filters, zone, asOf, knownAt; thresholds override by "R08/p95_s".
    Result<DiagnosisReport> run(const MetricScope &scope, IsoWeek week, const QHash<QString, double> &thresholds = {});
    /// Those of one fact of a finding; nothing where none are kept of it.
    Result<std::optional<FactCases>> casesOf(const DiagnosisReport &report, const DiagnosticFinding &finding,
                                             const QString &fact);
    /// The cases behind a finding: of each of its facts, those that its output counted.
    Result<QList<CaseReference>> rowsBehind(const DiagnosisReport &report, const DiagnosticFinding &finding);

    std::function<QString(const QString &)> translated; ///< Words of the rules in another language, with their placeholders.
    QLocale numbers = QLocale::c(); ///< In sentences.

private:
    Result<QList<DiagnosticRule>> rules() const;
    Result<void> addTrend(const FactSource &source, DiagnosisReport &report, int &longest) const;
    /// Trends of one metric for each value of one column.
    Result<void> addTrendsOfEach(const QList<FactSource> &sources, DiagnosisReport &report) const;
    Result<void> addMove(const MoveSource &source, DiagnosisReport &report);
    Result<void> addValue(const FactSource &source, DiagnosisReport &report);
    Result<void> addText(const FactSource &source, DiagnosisReport &report);
    Result<void> addUncollected(const FactSources &sources, DiagnosisReport &report);

    MetricAnswers m_answers;
    MetricSeriesRunner m_series;
    const MetricCatalog &m_catalog;
};

} // namespace plumbline
