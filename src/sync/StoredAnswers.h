// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "domain/RawAnswer.h"
#include "sources/ConfirmableAnswers.h"

#include <QHash>
#include <QSet>

namespace plumbline {

class StoreLane;

/// Answers of one source that its server may confirm with 304, in the store: their bytes are the raw answers' own, and
/// they outlive the program. An answer is remembered with the page that it was good for; one that was not is asked for
/// anew.
class StoredAnswers final : public ConfirmableAnswers
{
public:
    /// `find` and `keep` are called on the thread that sends requests, the others on the lane.
    StoredAnswers(StoreLane &lane, QString source) : m_lane(lane), m_source(std::move(source)) { }

    std::optional<ConfirmableAnswer> find(const QUrl &url) override;
    void keep(const QUrl &url, const ConfirmableAnswer &answer) override;

    /// Within the transaction of a page: remembers those of its answers that may be confirmed.
    Result<void> remember(const QList<RawAnswer> &good, TimePoint now);
    /// Within the transaction of a page that was not good: none of its answers is known any longer.
    Result<void> forget(const QList<RawAnswer> &bad);
    /// Forgets addresses that nobody asked for in a long time, as those that name an instant.
    Result<void> forgetUnused(TimePoint now);

private:
    struct Pending {
        QString key;
        ConfirmableAnswer answer;
    };

    StoreLane &m_lane;
    QString m_source;
    std::optional<QSet<QString>>
        m_known; ///< Keys that there are answers for: most addresses need not wait for the lane.
    QHash<QString, Pending> m_pending; ///< On the lane, by digest of the body, until its page is stored.
    QHash<QString, QString> m_found; ///< On the lane: keys that were asked under conditions, and the digests there.
};

} // namespace plumbline
