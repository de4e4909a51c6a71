// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "sources/Transport.h"

#include <QHash>

namespace plumbline {

/// What an answer says about how much more may be asked, in any vendor's headers.
struct RateLimit {
    std::optional<qint64> remaining;
    std::optional<TimePoint> reset; ///< By our clock.

    bool isSpent() const { return remaining && *remaining <= 0; }

    /// x-ratelimit-* (GitHub, Jira) and ratelimit-* (GitLab, IETF draft); the end as seconds or milliseconds since
    /// 1970, as seconds from now, or as a date.
    static RateLimit read(const HttpResponse &answer, TimePoint now);
};

/// What is left of each host's requests, so that a spent budget is waited for instead of provoking refusals.
class RateBudget
{
public:
    void note(const HttpResponse &answer, TimePoint now);
    /// A wait that the server asked for itself goes before what its headers count.
    void forget(const QUrl &url);
    /// How long to wait before that host is asked again; nothing when it may be now.
    std::optional<std::chrono::milliseconds> waitBefore(const QUrl &url, TimePoint now) const;

private:
    QHash<QString, RateLimit> m_hosts;
};

} // namespace plumbline
