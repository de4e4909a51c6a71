// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "formats/UsageReading.h"

#include <QHash>
#include <optional>

namespace plumbline {

class StoreConnection;

/// Turns readings of counters that only grow into rows per hour: what a counter shows, less what the hours before had.
/// What the store has of a counter is where it goes on, so a restart loses and doubles nothing.
class UsageCounters
{
public:
    /// The row of the hour in which the reading ends; nothing when the store knows as much already.
    Result<std::optional<Row>> rowOf(StoreConnection &store, const QString &source, const UsageReading &reading);
    /// What was not stored after all is read anew.
    void forget() { m_counters.clear(); }

private:
    struct Counter {
        qint64 hour = 0; ///< Since 1970; the one under way.
        qint64 tokens = 0; ///< Of that hour.
        qint64 requests = 0;
        qint64 tokensBefore = 0; ///< Of all hours before.
        qint64 requestsBefore = 0;
        bool isKnown = false; ///< Seen before, here or in the store.
    };
    Result<Counter> stored(StoreConnection &store, const QString &source, const UsageReading &reading) const;

    QHash<QString, Counter> m_counters; ///< By source and series.
};

} // namespace plumbline
