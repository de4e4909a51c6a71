// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RetryPolicy.h"

#include <QDateTime>
#include <QLocale>
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

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, TimePoint now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 || seconds > 86'400 * 365
            ? std::nullopt
            : std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds));
    QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    const qint64 wait = date.toMSecsSinceEpoch() - toNs(now) / 1'000'000;
    return std::chrono::milliseconds(std::max<qint64>(wait, 0));
}

std::optional<RetryPolicy::Wait> RetryPolicy::afterAnswer(const HttpResponse &answer, int attempt, TimePoint now,
                                                          double chance)
{
    if (attempt >= mostAttempts)
        return std::nullopt;
    const auto asked = retryAfter(answer.header("retry-after"), now);
    const bool isSpent = answer.header("x-ratelimit-remaining").trimmed() == "0";
    const bool isLimited = answer.status == 429 || (answer.status == 403 && (asked || isSpent));
    const bool isServerTrouble
        = answer.status == 500 || answer.status == 502 || answer.status == 503 || answer.status == 504;
    if (!isLimited && !isServerTrouble)
        return std::nullopt;
    Wait wait{backOff(attempt, chance), isLimited};
    if (asked) {
        wait.duration = *asked;
    } else if (isLimited && isSpent) {
        const qint64 reset = answer.header("x-ratelimit-reset").trimmed().toLongLong();
        const qint64 milliseconds = reset * 1000 - toNs(now) / 1'000'000;
        if (reset > 0)
            wait.duration = std::chrono::milliseconds(std::max<qint64>(milliseconds, 1000));
    }
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
