// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricSeries.h"

#include <array>

namespace plumbline {

/// What a reading or a line of the page means to the reader; drawn with a shape and a word, never by colour alone.
enum class ReviewTone { Routine, Worse, Better, Unsure };

/// One measure of the review, in words, with the points of its chart.
struct ReviewMeasure {
    QString metric;
    QString title;
    QString value;
    QString unit;
    QString basis; ///< "14 of 146"
    QString observed; ///< How closely the present state was looked at that it is made of; empty when of none.
    QString previous; ///< The week before.
    QString expected; ///< "2.1 – 8.0"
    QString reading;
    ReviewTone tone = ReviewTone::Routine;
    QList<SeriesPoint> points; ///< Sixteen weeks, oldest first.
    std::optional<double> mean;
    double drawFactor = 1.0; ///< From stored values to drawn ones: 100 for shares.
    QString meanText;
    QString lowerText;
    QString upperText;
};

/// A counted part of a whole: bypasses of the blocks of one service.
struct ReviewShare {
    QString name;
    qint64 part = 0;
    qint64 whole = 0;
};

/// Open exceptions of one service by age.
struct ReviewAges {
    QString service;
    std::array<qint64, 5> counts{}; ///< Under 7, 30, 90, 180 days, and more.
    qint64 expired = 0;

    qint64 total() const { return counts[0] + counts[1] + counts[2] + counts[3] + counts[4]; }
};

/// A line of "How far to trust this page".
struct ReviewTrust {
    ReviewTone tone = ReviewTone::Routine;
    QString name;
    QString state;
    QString touches;
};

/// A decision of this review or an earlier one, and what became of it.
struct ReviewDecision {
    ReviewTone tone = ReviewTone::Routine;
    QString id;
    QString title;
    QString owner;
    QString state; ///< "due 20 Nov 2026", "late", "done"
    QString effect; ///< "bypass_rate 0.0476 to 0.124: the other way"; empty when no number was to move.
};

/// What a diagnostic rule says of the week.
struct ReviewSentence {
    ReviewTone tone = ReviewTone::Routine;
    QString text;
    QString rule; ///< "R02"
};

/// The content of a weekly review, apart from any form. The same store and arguments give the same content.
struct WeeklyReview {
    QString organisation;
    IsoWeek week;
    QString zone;
    TimePoint asOf;
    std::optional<TimePoint> knownAt;
    QString program; ///< "Plumbline 0.1.0"
    QString knowledge; ///< "Known up to 16 Nov 2026 08:52 UTC"
    QString sourcesCurrent; ///< "4 of 5 sources current"
    QString verdict;
    QString verdictDetail;
    QList<ReviewMeasure> measures;
    QList<ReviewShare> bypasses;
    QString bypassesTitle; ///< Whether none were found or nobody looked.
    QList<ReviewAges> ages;
    QString agesSummary;
    std::array<std::optional<double>, 7 * 24> costPerHour{}; ///< Monday 0 h first; nothing where nobody looked.
    QList<double> costEdges; ///< Between the seven steps of colour.
    QString costTotal;
    QList<ReviewSentence> sentences; ///< What is a problem first.
    QString sentencesBasis; ///< How many charts were judged, which rules lacked facts; empty: nobody asked the rules.
    QList<ReviewDecision> decisions; ///< Those of earlier reviews that were open when the week began, then its own.
    QList<ReviewTrust> trust;
    QStringList definitions; ///< "bypass_rate v1 (sha256 …)"

    static const std::array<QString, 5> &ageLabels();
    const ReviewMeasure *measure(QStringView metric) const;
    QJsonObject toJson() const;
    /// SHA-256 of the content, printed on every page.
    QString digest() const;
};

} // namespace plumbline
