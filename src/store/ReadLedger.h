// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/Observation.h"
#include "store/PartitionRead.h"
#include "store/StreamRead.h"

#include <QList>

namespace plumbline {

class StoreConnection;

/// Which earlier readings are meant.
struct ReadWish {
    bool isWhole = false; ///< Not those that asked only for what changed.
    bool hasRecords = false;
    bool isSameMapping = false; ///< Their records became rows by the same file.
};

/// The record of readings: what was asked of each stream and partition, how far it came and what it brought.
class ReadLedger
{
public:
    explicit ReadLedger(StoreConnection &connection) : m_connection(connection) { }

    Result<std::optional<PartitionRead>> partition(qint64 runId, const QString &stream, const QString &partition) const;
    Result<QList<PartitionRead>> partitions(qint64 runId, const QString &stream = {}) const;
    Result<void> save(qint64 runId, const PartitionRead &read);
    /// The newest complete reading of a partition that asked the same.
    Result<std::optional<PartitionRead>> lastComplete(const StreamRead &like, const QString &partition,
                                                      ReadWish wish) const;
    /// Complete readings of a partition, asked and mapped the same, of which something was put aside or missing, while
    /// none since that reached as far back lacked nothing.
    Result<QList<PartitionRead>> owed(const StreamRead &like, const QString &partition) const;

    /// The same over all partitions of a stream, asked the same however mapped, as far as known by then (empty: now).
    Result<QList<PartitionRead>> owed(const StreamRead &like, std::optional<TimePoint> knownAt) const;
    /// Every reading of a stream that was known by then (empty: now) to have come to its end, oldest first.
    Result<QList<StreamRead>> ended(const QString &source, const QString &stream,
                                    std::optional<TimePoint> knownAt) const;

    Result<std::optional<StreamRead>> stream(qint64 runId, const QString &stream) const;
    Result<void> save(const StreamRead &read);
    Result<QList<StreamRead>> streams(qint64 runId) const;
    /// The newest reading of each stream of a source.
    Result<QList<StreamRead>> latest(const QString &source) const;
    /// Start of the newest complete reading of a stream.
    Result<std::optional<TimePoint>> lastComplete(const QString &source, const QString &stream) const;
    /// Over whole readings that began in the `over` before `now`.
    Result<Continuity> continuity(const QString &source, const QString &stream, TimePoint now,
                                  std::chrono::seconds over = std::chrono::days(30)) const;

    /// How the streams of these sources were looked at of which one of these types is the present state, over whole
    /// readings from the last one before `from` until `to`; with `knownAt` those that were known to be whole then.
    Result<QList<Observation>> observed(const QStringList &types, const QStringList &sources, TimePoint from,
                                        TimePoint to, std::optional<TimePoint> knownAt = {}) const;

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
