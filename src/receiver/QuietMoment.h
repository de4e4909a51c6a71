// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiver/ReceiverCounters.h"

namespace plumbline {

/// When a receiver may do what is not for its senders: rows came since the last time, that is long enough ago, and
/// nobody has asked for anything for a while.
class QuietMoment
{
public:
    static constexpr std::chrono::minutes between{5};
    static constexpr std::chrono::seconds calm{2};

    /// Call again and again; true: now, and not again before more came.
    bool isNow(const ReceiverCounters &counters, std::chrono::milliseconds sinceStart);
    /// Whether it still is: nobody has asked since.
    bool goesOn(const ReceiverCounters &counters) const { return counters.requests == m_requests; }

private:
    qint64 m_requests = 0;
    qint64 m_rows = 0;
    std::chrono::milliseconds m_lastRequest{0};
    std::optional<std::chrono::milliseconds> m_lastTime;
};

} // namespace plumbline
