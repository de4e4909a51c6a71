// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "models/CommitmentListModel.h"
#include "models/FigureText.h"
#include "review/ReviewBook.h"

#include <QHash>

namespace plumbline {

/// What is known of the review of a week.
struct ReviewRecord {
    QList<Commitment> commitments;
    QHash<QString, QString> values; ///< Of the metrics that are to move, in that week; empty where there is none.
    std::optional<ClosedReview> closed;
};

/// Turns decisions into the rows of the review.
class CommitmentWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::CommitmentWords)

public:
    CommitmentWords(FigureText text, const MetricCatalog &catalog, IsoWeek week, TimePoint now)
        : m_text(std::move(text)), m_catalog(catalog), m_week(week), m_now(now)
    {
    }

    /// Those of earlier reviews that were open when the week began, worst first; then those of this review.
    QList<CommitmentRow> rows(const ReviewRecord &record) const;
    /// "5 of 7 kept": of those of earlier reviews that have fallen due by the end of the week, done in time; empty when
    /// none has.
    QString kept(const ReviewRecord &record) const;
    QString closed(const ReviewRecord &record) const; ///< "Closed 16 Nov by A. Haddad"; empty when it is not.

private:
    CommitmentRow row(const Commitment &commitment, const ReviewRecord &record) const;
    QString when(const Commitment &commitment) const;
    QString effect(const Commitment &commitment, const QString &now) const;

    FigureText m_text;
    const MetricCatalog &m_catalog;
    IsoWeek m_week;
    TimePoint m_now;
};

} // namespace plumbline
