// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/PriceLint.h"
#include "metrics/MetricRunner.h"
#include "store/StoreConnection.h"

#include <QTimeZone>

namespace plumbline {

/// One price that a table would bring, beside what is known.
struct PriceDifference {
    enum class Kind {
        First, ///< Of a model that has no price yet.
        Change, ///< Another price from a day on: what ran before keeps its cost.
        End, ///< A known price holds until another day.
        Correction, ///< Other numbers of a known price: what ran under it costs another sum.
    };
    Kind kind = Kind::First;
    QString id;
    QStringList fields; ///< "input_usd 2.5 -> 3"; of what is new its numbers.
};

/// "first_price", "change", "end", "correction".
QString priceDifferenceName(PriceDifference::Kind kind);

/// What the requests of one model cost before and after, as exact decimals; nothing: none has a cost.
struct ModelCost {
    QString model;
    QString before;
    QString after;
};

/// What a table of prices would change, before it is kept.
struct PricePreview {
    QList<PriceDifference> differences;
    qint64 unchanged = 0; ///< Prices of the table that are known so.
    QList<ModelCost> costs; ///< Of all requests up to as-of; models whose cost would be another one.
    QString totalBefore;
    QString totalAfter;
    qint64 pricedBefore = 0; ///< Requests with a cost.
    qint64 pricedAfter = 0;
    QList<PriceWarning> warnings;

    /// Writes the prices of `file` in a transaction that is undone once the cost is known: nothing of it stays.
    static Result<PricePreview> of(const StoreLocation &location, const QString &file, const Clock &clock,
                                   const QTimeZone &zone, TimePoint asOf);
};

} // namespace plumbline
