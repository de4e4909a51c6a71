// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SinceWhen.h"

#include "sources/StreamDefinition.h"
#include "store/ReadLedger.h"

#include <algorithm>

namespace plumbline {

namespace {

constexpr std::chrono::days longestWait(1);

bool reachesBack(const PartitionRead &read, const PartitionRead &other)
{
    return !read.since || (other.since && *read.since <= *other.since);
}

/// A record that stays bad must not make every reading a large one: it is asked for again at once, then after twice as
/// long each time, and at least daily.
bool isDue(const QList<PartitionRead> &owed, const PartitionRead &furthest, TimePoint now)
{
    TimePoint first = *furthest.startedAt;
    TimePoint tried = first;
    for (const PartitionRead &read : owed) {
        first = std::min(first, *read.startedAt);
        if (reachesBack(read, furthest))
            tried = std::max(tried, *read.startedAt);
    }
    return now - tried >= std::min<TimePoint::duration>(tried - first, longestWait);
}

} // namespace

Result<std::optional<TimePoint>> SinceWhen::of(const StreamRead &like, const QString &partition, TimePoint now) const
{
    const ReadLedger ledger(m_store);
    const auto last = ledger.lastComplete(like, partition, {.isSameMapping = true});
    const auto whole = ledger.lastComplete(like, partition, {.isWhole = true, .isSameMapping = true});
    const auto owed = ledger.owed(like, partition);
    if (!last || !whole || !owed)
        return fail(!last ? last.error() : !whole ? whole.error() : owed.error());
    if (!*last || !*whole || now - *(*whole)->startedAt >= m_incremental.fullEvery)
        return std::optional<TimePoint>();
    const auto furthest = std::min_element(
        owed->begin(), owed->end(), [](const auto &left, const auto &right) { return !reachesBack(right, left); });
    if (furthest == owed->end() || !isDue(*owed, *furthest, now))
        return (*last)->startedAt;
    return furthest->since ? std::optional(*furthest->since + m_incremental.overlap) : std::nullopt;
}

} // namespace plumbline
