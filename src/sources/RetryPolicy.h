// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "sources/Transport.h"

#include <chrono>
#include <functional>

namespace plumbline {

/// Whether and when a request is tried again. Pure: time and chance are arguments.
class RetryPolicy
{
public:
    static constexpr int mostAttempts = 4;
    static constexpr std::chrono::milliseconds longestWait = std::chrono::hours(1);

    struct Wait {
        std::chrono::milliseconds duration;
        bool isRateLimit = false;
    };

    /// After an answer that is no success; nothing means: give up. `attempt` counts from 1, `chance` is in [0, 1).
    static std::optional<Wait> afterAnswer(const HttpResponse &answer, int attempt, TimePoint now, double chance);
    /// After no answer or a broken one.
    static std::optional<Wait> afterBreak(int attempt, double chance);
};

/// Seconds or an HTTP date of a Retry-After header as a duration from now.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, TimePoint now);

/// Waits unless stopped; false when it was.
using Sleeper = std::function<bool(std::chrono::milliseconds duration, const std::atomic_bool &stop)>;
bool sleepInSteps(std::chrono::milliseconds duration, const std::atomic_bool &stop);

} // namespace plumbline
