// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "review/Commitment.h"

#include <functional>

namespace plumbline {

class StoreConnection;

/// A review that was closed: nothing of it changes any more.
struct ClosedReview {
    IsoWeek week;
    TimePoint closedAt;
    TimePoint asOf; ///< Of its numbers.
    QString sha256; ///< Of the snapshot, a raw answer of the store.
    QString actor;
};

/// How a commitment goes on.
struct Settlement {
    enum class Kind { Done, Dropped, Carried };

    Kind kind = Kind::Done;
    QString note; ///< Needed where it is dropped or carried: why.
    std::optional<TimePoint> due; ///< Where it is carried: until when.
};

/// What weekly reviews decided, and the reviews that were closed. Both are rows of the store: versions, lines of the
/// log and the documents as they were written come with that.
class ReviewBook
{
public:
    /// After so many a commitment is done, dropped or decided anew by somebody with more weight.
    static constexpr int mostCarries = 2;

    explicit ReviewBook(StoreConnection &store) : m_store(store) { }

    /// Gives it its id. Refused without title or owner, with a due date that is over, and after the review was closed.
    Result<Commitment> decide(Commitment draft, TimePoint now);
    Result<Commitment> settle(const QString &id, const Settlement &settlement, const QString &who, TimePoint now);
    /// Every one, those of the newest review first; as known then, and as they stood at `asOf`.
    Result<QList<Commitment>> commitments(std::optional<TimePoint> knownAt = {},
                                          std::optional<TimePoint> asOf = {}) const;

    /// Writes the snapshot of a review from the decisions as they are in the moment of closing.
    using Snapshot = std::function<QByteArray(const QList<Commitment> &)>;
    /// Keeps the snapshot as it is. Refused when the review of that week is closed already.
    Result<ClosedReview> close(IsoWeek week, const Snapshot &snapshotOf, TimePoint asOf, const QString &who,
                               TimePoint now);
    /// Nothing also when it was closed after `by`.
    Result<std::optional<ClosedReview>> closed(IsoWeek week, std::optional<TimePoint> by = {}) const;
    Result<QList<ClosedReview>> allClosed() const; ///< The newest first.
    /// The bytes of a closed review; fails when they are not what was kept.
    Result<QByteArray> snapshot(const ClosedReview &review) const;

    static QString source(); ///< Under which the rows stand.

private:
    Result<std::optional<Commitment>> find(const QString &id) const;

    StoreConnection &m_store;
};

} // namespace plumbline
