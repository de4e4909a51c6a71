// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RateLimit.h"

#include "sources/Address.h"
#include "sources/HttpDate.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 longestSpan = 31 * 86'400; ///< A smaller number is seconds from now, not since 1970.
constexpr qint64 firstMillis = 100'000'000'000; ///< A bigger one is milliseconds.

QByteArray firstOf(const HttpResponse &answer, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (QByteArray value = answer.header(name).trimmed(); !value.isEmpty())
            return value;
    }
    return {};
}

/// By the server's clock.
std::optional<TimePoint> endOf(const QByteArray &text, TimePoint serverNow)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber) {
        if (number < 0)
            return std::nullopt;
        if (number <= longestSpan)
            return serverNow + std::chrono::seconds(number);
        return timeFromNs(number >= firstMillis ? number * 1'000'000 : number * 1'000'000'000);
    }
    if (const auto date = parseHttpDate(text))
        return date;
    const auto instant = parseInstant(QString::fromLatin1(text));
    return instant ? std::optional(*instant) : std::nullopt;
}

} // namespace

RateLimit RateLimit::read(const HttpResponse &answer, TimePoint now)
{
    RateLimit limit;
    bool isNumber = false;
    const qint64 remaining = firstOf(answer, {"x-ratelimit-remaining", "ratelimit-remaining"}).toLongLong(&isNumber);
    if (isNumber)
        limit.remaining = remaining;
    const QByteArray end = firstOf(answer, {"x-ratelimit-reset", "ratelimit-reset", "ratelimit-resettime"});
    const TimePoint serverNow = serverTime(answer).value_or(now);
    // Clocks differ: what counts is how long it is from the server's now.
    if (const auto reset = endOf(end, serverNow); reset && !end.isEmpty())
        limit.reset = now + (*reset - serverNow);
    return limit;
}

void RateBudget::note(const HttpResponse &answer, TimePoint now)
{
    const RateLimit limit = RateLimit::read(answer, now);
    if (limit.remaining)
        m_hosts.insert(originText(answer.url), limit);
}

void RateBudget::forget(const QUrl &url)
{
    m_hosts.remove(originText(url));
}

std::optional<std::chrono::milliseconds> RateBudget::waitBefore(const QUrl &url, TimePoint now) const
{
    const RateLimit limit = m_hosts.value(originText(url));
    if (!limit.isSpent() || !limit.reset || *limit.reset <= now)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::milliseconds>(*limit.reset - now);
}

} // namespace plumbline
