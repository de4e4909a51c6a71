// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RetryPolicy.h"

#include "sources/HttpDate.h"
#include "sources/RateLimit.h"

#include <algorithm>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace plumbline {

namespace {

/// 1 s, 2 s, 4 s with up to half as much again, so that many clients do not come back at once.
std::chrono::milliseconds backOff(int attempt, double chance)
{
    const auto base = std::chrono::milliseconds(1000 << std::min(attempt - 1, 6));
    return base + std::chrono::milliseconds(qint64(double(base.count()) * chance / 2));
}

/// GitHub's limits beside the hourly one have no header of their own.
bool saysSecondaryLimit(const HttpResponse &answer)
{
    const QByteArray said = answer.body.left(4096).toLower();
    return said.contains("secondary rate limit") || said.contains("abuse detection");
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, TimePoint now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 || seconds > 86'400 * 365
            ? std::nullopt
            : std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds));
    const auto date = parseHttpDate(header);
    if (!date)
        return std::nullopt;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(*date - now), std::chrono::milliseconds(0));
}

std::optional<RetryPolicy::Wait> RetryPolicy::afterAnswer(const HttpResponse &answer, int attempt, TimePoint now,
                                                          double chance)
{
    if (attempt >= mostAttempts)
        return std::nullopt;
    const auto asked = retryAfter(answer.header("retry-after"), serverTime(answer).value_or(now));
    const RateLimit limit = RateLimit::read(answer, now);
    const bool isRefused = answer.status == 403 || answer.status == 429;
    const bool isSecondary = isRefused && saysSecondaryLimit(answer);
    const bool isLimited = answer.status == 429 || (isRefused && (asked || limit.isSpent() || isSecondary));
    const bool isServerTrouble
        = answer.status == 500 || answer.status == 502 || answer.status == 503 || answer.status == 504;
    if (!isLimited && !isServerTrouble)
        return std::nullopt;
    Wait wait{backOff(attempt, chance), isLimited};
    if (asked)
        wait.duration = *asked;
    else if (isLimited && limit.reset && (limit.isSpent() || !limit.remaining))
        wait.duration = std::max(std::chrono::ceil<std::chrono::milliseconds>(*limit.reset - now), 1000ms);
    else if (isSecondary)
        wait.duration = backOff(attempt, chance) * 60; // GitHub: at least a minute, then exponentially
    return wait.duration > longestWait ? std::nullopt : std::optional(wait);
}

std::optional<RetryPolicy::Wait> RetryPolicy::afterBreak(int attempt, double chance)
{
    return attempt >= mostAttempts ? std::nullopt : std::optional(Wait{backOff(attempt, chance), false});
}

bool sleepInSteps(std::chrono::milliseconds duration, const std::atomic_bool &stop)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    while (!stop && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(50ms, end - std::chrono::steady_clock::now()));
    return !stop;
}

} // namespace plumbline
