// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReviewSentences.h"

#include "metrics/DiagnosisRunner.h"
#include "report/FigureWords.h"
#include "report/WeeklyReview.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

ReviewTone toneOf(const QString &level)
{
    return level == u"problem" ? ReviewTone::Worse : level == u"good" ? ReviewTone::Better : ReviewTone::Routine;
}

} // namespace

Result<void> readSentences(WeeklyReview &review, StoreConnection &store, const MetricCatalog &catalog,
                           const MetricScope &scope)
{
    const auto report = DiagnosisRunner(store, catalog).run(scope, review.week);
    if (!report)
        return fail(report.error());
    for (const DiagnosticFinding &finding : report->diagnosis.findings)
        review.sentences.append({toneOf(finding.level), finding.sentence, finding.rule});
    std::stable_partition(review.sentences.begin(), review.sentences.end(),
                          [](const ReviewSentence &one) { return one.tone == ReviewTone::Worse; });
    review.sentencesBasis = u"%1 weekly charts were judged, %2 with a signal; about %3 of them would show one by chance."_s
                                .arg(figureWords::count(report->chartsJudged), figureWords::count(report->unusual.size()),
                                     figureWords::decimal(report->expectedFalseSignals, 1));
    if (const QStringList silent = report->diagnosis.silentRules(); !silent.isEmpty())
        review.sentencesBasis += u" %1 rules lack facts and say nothing: %2."_s.arg(silent.size()).arg(silent.join(u", "_s));
    return {};
}

} // namespace plumbline
