// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/LogLine.h"
#include "log/MerkleFrontier.h"

namespace plumbline {

class StoreConnection;

/// A line before it has its place, and the openings of what it withholds.
struct LogEntry {
    LogLine line; ///< `seq` and `withheld` are set when it is appended.
    QByteArrayList disclosures; ///< As Disclosure::toText writes them.
};

/// A line that got its place.
struct ToldLine {
    quint64 seq = 0;
    TimePoint at; ///< Since when it is known.
};

/// Appends to the log of a store. All calls belong into one transaction with what the lines speak of; the connection
/// sees to it that there is one writer at a time.
class LogWriter
{
public:
    explicit LogWriter(StoreConnection &connection) : m_connection(connection) { }

    /// Since when the newest line is known; nothing while there is none.
    Result<std::optional<TimePoint>> newest() const;
    /// Until when whoever asks as known at that instant (empty: now) knows anything; nothing while there is no line.
    Result<std::optional<TimePoint>> knownUntil(std::optional<TimePoint> knownAt) const;
    /// Since when what is written now is known: `now`, or just after the newest line when the clock stood still or
    /// went back. So whatever was answered before stays the answer as known then.
    Result<TimePoint> moment(TimePoint now) const;

    /// Something was learnt then that is no line: what comes next is known later.
    Result<void> advance(TimePoint newest);
    /// Appends one line that is known from moment(now) on.
    Result<ToldLine> tell(LogEntry entry, TimePoint now);
    /// The place of the first of the lines; the others follow it.
    Result<quint64> append(QList<LogEntry> entries);

    Result<MerkleFrontier> frontier() const;

private:
    Result<void> keep(const MerkleFrontier &frontier, TimePoint newest);

    StoreConnection &m_connection;
};

} // namespace plumbline
