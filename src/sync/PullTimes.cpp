// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PullTimes.h"

#include "base/Digest.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::chrono::seconds firstRetry(60);
constexpr std::chrono::seconds longestRetry(3600);

/// 0.9 to 1.1, the same wherever it is asked for: sources of one interval must not all come at once.
double spread(const SyncRunRecord &run)
{
    const QByteArray key = u"%1 %2"_s.arg(run.source).arg(run.id).toUtf8();
    return 0.9 + 0.2 * sha256Hex(key).left(4).toInt(nullptr, 16) / 65'535.0;
}

} // namespace

TimePoint PullTimes::nextDue(const SyncRunRecord &newest, int failures, std::chrono::seconds interval)
{
    if (!newest.finishedAt)
        return newest.startedAt;
    const auto after = [&](TimePoint from, std::chrono::seconds wait) {
        return from + std::chrono::milliseconds(qint64(double(wait.count()) * 1000.0 * spread(newest)));
    };
    if (newest.state == u"failed"_s) {
        const std::chrono::seconds most = std::max(interval, longestRetry);
        std::chrono::seconds wait = firstRetry;
        for (int i = 1; i < failures && wait < most; ++i)
            wait *= 2;
        return after(*newest.finishedAt, std::min(wait, most));
    }
    return after(newest.state == u"cancelled"_s ? *newest.finishedAt : newest.startedAt, interval);
}

} // namespace plumbline
