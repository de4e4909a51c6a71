// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReviewClosing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<ClosedReview> closeReview(StoreConnection &store, const WeeklyReview &review, const QString &who, TimePoint now)
{
    const auto refuse = [&](const QString &why) {
        return fail(Error::Kind::Usage, u"close the review"_s, why, review.week.toString());
    };
    if (review.week.to(QTimeZone(review.zone.toLatin1())) > std::min(review.asOf, now))
        return refuse(u"the week is not over"_s);
    if (review.knownAt || review.asOf > now)
        return refuse(u"it is closed with what is known now, not as of another time"_s);
    const auto snapshotOf = [&review](const QList<Commitment> &decided) {
        QJsonArray commitments;
        for (const Commitment &one : decided) {
            if (one.week == review.week || (one.week < review.week && one.state == Commitment::State::Open))
                commitments.append(one.toJson());
        }
        const QJsonObject snapshot{{u"review"_s, review.toJson()}, {u"commitments"_s, commitments}};
        return QJsonDocument(snapshot).toJson(QJsonDocument::Compact);
    };
    return ReviewBook(store).close(review.week, snapshotOf, review.asOf, who, now);
}

} // namespace plumbline
