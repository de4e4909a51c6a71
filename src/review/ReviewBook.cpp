// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ReviewBook.h"

#include "base/Digest.h"
#include "domain/RowValues.h"
#include "store/OwnRecord.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostCommitments = 100'000;

tl::unexpected<Error> refuse(const QString &id, const QString &why)
{
    return fail(Error::Kind::Usage, u"keep what was decided"_s, why, id);
}

RawAnswer document(const QString &stream, const QString &place, const QByteArray &body, TimePoint now)
{
    return ownDocument(ReviewBook::source(), stream, u"plumbline:review/"_s + place, body, now);
}

ClosedReview closedReviewOf(const Row &row)
{
    const auto instant = [&row](QStringView field) { return instantIn(row, field).value_or(TimePoint()); };
    return {IsoWeek::parse(row.id()).value_or(IsoWeek()), instant(u"closed_at"), instant(u"as_of"),
            fieldText(row.value(u"sha256")), fieldText(row.value(u"actor"))};
}

OwnRecord recordOf(const Commitment &commitment, TimePoint now)
{
    return {document(u"commitments"_s, commitment.id, QJsonDocument(commitment.toJson()).toJson(QJsonDocument::Compact),
                     now),
            {{commitment.toRow(), QString()}}};
}

/// What is said when a review cannot take any more decisions.
QString closedWords(const ClosedReview &review)
{
    return u"the review of %1 was closed on %2 by %3; a closed review does not change"_s.arg(
        review.week.toString(), formatInstant(review.closedAt), review.actor);
}

} // namespace

QString ReviewBook::source()
{
    return u"plumbline-review"_s;
}

Result<QList<Commitment>> ReviewBook::commitments(std::optional<TimePoint> knownAt, std::optional<TimePoint> asOf) const
{
    RowFilter filter;
    filter.type = u"commitment"_s;
    filter.sources = {source()};
    filter.knownAt = knownAt;
    const auto rows = RowQueries(m_store).page(filter, 0, mostCommitments);
    if (!rows)
        return fail(rows.error());
    QList<Commitment> all;
    for (const StoredRow &stored : *rows) {
        const Commitment newest = Commitment::of(stored.row);
        if (const auto then = asOf ? newest.asOf(*asOf) : newest)
            all.append(*then);
    }
    std::ranges::stable_sort(all, std::greater{}, &Commitment::week);
    return all;
}

Result<std::optional<Commitment>> ReviewBook::find(const QString &id) const
{
    const auto found = RowQueries(m_store).find(u"commitment"_s, source(), id);
    if (!found)
        return fail(found.error());
    return *found ? std::optional(Commitment::of((*found)->row)) : std::nullopt;
}

Result<Commitment> ReviewBook::decide(Commitment draft, TimePoint now)
{
    draft.title = draft.title.trimmed();
    draft.owner = draft.owner.trimmed();
    draft.state = Commitment::State::Open;
    draft.decidedAt = now;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const QString week = draft.week.toString();
        if (draft.title.isEmpty() || draft.owner.isEmpty())
            return refuse(week, u"a decision needs a title and an owner"_s);
        if (draft.due <= now)
            return refuse(week, u"it is due on %1, which is over"_s.arg(formatInstant(draft.due)));
        if (draft.metric.isEmpty() != draft.expected.isEmpty())
            return refuse(week, u"an expected effect is a metric and whether it is to be lower or higher"_s);
        const auto closedReview = closed(draft.week);
        if (!closedReview)
            return fail(closedReview.error());
        if (*closedReview)
            return refuse(week, closedWords(**closedReview));
        const auto all = commitments();
        if (!all)
            return fail(all.error());
        const auto before = std::ranges::count(*all, draft.week, &Commitment::week);
        draft.id = u"%1/%2"_s.arg(week).arg(before + 1);
        return recordOf(draft, now);
    });
    if (!kept)
        return fail(kept.error());
    return draft;
}

Result<Commitment> ReviewBook::settle(const QString &id, const Settlement &settlement, const QString &who,
                                      TimePoint now)
{
    Commitment changed;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const auto found = find(id);
        if (!found)
            return fail(found.error());
        if (!*found)
            return refuse(id, u"nothing of that id was decided"_s);
        changed = **found;
        if (changed.state != Commitment::State::Open)
            return refuse(id, u"it is %1 already"_s.arg(commitmentStateName(changed.state)));
        if (settlement.kind != Settlement::Kind::Done && settlement.note.trimmed().isEmpty())
            return refuse(id, u"say why"_s);
        if (settlement.kind == Settlement::Kind::Carried) {
            if (!settlement.due || *settlement.due <= changed.due || *settlement.due <= now)
                return refuse(id, u"name a later date"_s);
            if (changed.carried >= mostCarries)
                return refuse(
                    id, u"it was carried %1 times: do it, or drop it and decide anew who can"_s.arg(changed.carried));
            changed.due = *settlement.due;
            ++changed.carried;
        } else {
            changed.state
                = settlement.kind == Settlement::Kind::Done ? Commitment::State::Done : Commitment::State::Dropped;
            changed.closedAt = now;
        }
        changed.note = settlement.note.trimmed();
        changed.actor = who;
        return recordOf(changed, now);
    });
    if (!kept)
        return fail(kept.error());
    return changed;
}

Result<ClosedReview> ReviewBook::close(IsoWeek week, const Snapshot &snapshotOf, TimePoint asOf, const QString &who,
                                       TimePoint now)
{
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const auto before = closed(week);
        if (!before)
            return fail(before.error());
        if (*before)
            return refuse(week.toString(), closedWords(**before));
        const auto all = commitments();
        if (!all)
            return fail(all.error());
        const QByteArray snapshot = snapshotOf(*all);
        Row row = Row::of(*findRowType(u"review"));
        row.set(u"id", week.toString());
        row.set(u"week", week.toString());
        row.set(u"closed_at", now);
        row.set(u"as_of", asOf);
        row.set(u"sha256", sha256Hex(snapshot));
        row.set(u"commitments", qint64(std::ranges::count(*all, week, &Commitment::week)));
        row.set(u"actor", who);
        return OwnRecord{document(u"reviews"_s, week.toString(), snapshot, now), {{row, QString()}}};
    });
    if (!kept)
        return fail(kept.error());
    const auto found = closed(week);
    if (!found)
        return fail(found.error());
    if (!*found)
        return refuse(week.toString(), u"it is not there although it was kept"_s);
    return **found;
}

Result<std::optional<ClosedReview>> ReviewBook::closed(IsoWeek week, std::optional<TimePoint> by) const
{
    const auto found = RowQueries(m_store).find(u"review"_s, source(), week.toString());
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::nullopt;
    const ClosedReview review = closedReviewOf((*found)->row);
    if (by && review.closedAt > *by)
        return std::nullopt;
    return review;
}

Result<QList<ClosedReview>> ReviewBook::allClosed() const
{
    RowFilter filter;
    filter.type = u"review"_s;
    filter.sources = {source()};
    const auto rows = RowQueries(m_store).page(filter, 0, 1'000);
    if (!rows)
        return fail(rows.error());
    QList<ClosedReview> reviews;
    for (const StoredRow &stored : *rows)
        reviews.append(closedReviewOf(stored.row));
    std::ranges::sort(reviews, std::greater{}, &ClosedReview::closedAt);
    return reviews;
}

Result<QByteArray> ReviewBook::snapshot(const ClosedReview &review) const
{
    const auto stored = RawRecords(m_store).find(review.sha256);
    if (!stored)
        return fail(stored.error());
    if (!stored->digestMatches)
        return fail(Error::Kind::Format, u"read a closed review"_s, u"its bytes are not what was kept"_s,
                    review.week.toString());
    return stored->answer.body;
}

} // namespace plumbline
