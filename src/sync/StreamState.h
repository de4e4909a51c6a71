// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Retention.h"
#include "store/PartitionRead.h"
#include "store/StreamRead.h"
#include "sync/EvidenceHorizon.h"

#include <QList>

namespace plumbline {

/// How a stream of a configured source stands.
struct StreamState {
    QString stream;
    QString title;
    QString state; ///< never · running · complete · failed · cancelled · absent
    bool isPresentOnly = false; ///< It shows what holds now; what comes and goes between two readings is never seen.
    bool isIncremental = false; ///< The newest reading asked only for what changed.
    std::optional<TimePoint> lastRead; ///< Start of the newest reading.
    std::optional<TimePoint> lastComplete; ///< Start of the newest complete one.
    QString error;
    qint64 pages = 0; ///< These are of the newest reading, over its partitions.
    qint64 records = 0;
    std::optional<qint64> claimed; ///< Where each partition's server claims a total.
    QString claimedKind = QStringLiteral("unknown"); ///< exact · minimum · unknown
    qint64 bytes = 0;
    qint64 confirmed = 0;
    std::optional<qint64> clockOffsetMs;
    QStringList gaps; ///< In words, what is missing in spite of completeness.
    Continuity observed; ///< Over the last 30 days.
    Retention retention; ///< What upstream keeps.
    std::optional<EvidenceHorizon> horizon; ///< Nothing when upstream keeps everything, or nobody said.
    QList<PartitionRead> partitions; ///< Of the newest reading.
};

} // namespace plumbline
