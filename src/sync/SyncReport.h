// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/PartitionRead.h"
#include "store/RowWriter.h"

#include <QStringList>
#include <optional>

namespace plumbline {

/// What happened to one source in a pull.
struct SourceReport {
    QString source;
    QString connector;
    QString state; ///< complete · failed · cancelled
    std::optional<Error> error; ///< Why it is not complete.
    bool resumed = false; ///< Went on with a run that had stopped in the middle.
    qint64 pages = 0;
    qint64 bytes = 0;
    WriteCounts rows;
    QStringList absent; ///< "constraints k8sallowedrepos: not found (404): ..." of optional streams.
    QList<PartitionRead> partitions; ///< What each of them has to show for itself.
    QStringList waits; ///< "rate limited, going on at ..."
};

/// What happened in a pull.
struct SyncReport {
    QList<SourceReport> sources;

    bool anyFailed() const;
    bool cancelled() const;
};

/// Where a pull is; sent after every page.
struct SyncProgress {
    QString source;
    QString stream;
    int sourceIndex = 0; ///< From 0.
    int sourceCount = 0;
    int sourcesDone = 0; ///< Several run at once: this many have ended.
    qint64 page = 0; ///< Of the stream, from 1.
    qint64 records = 0; ///< Of the stream so far.
    std::optional<qint64> claimed; ///< What the server says the stream holds.
    double recordsPerSecond = 0; ///< Over the source so far.
    QString state; ///< running · limited · complete · failed · cancelled
    QString message; ///< For limited and failed.
};

} // namespace plumbline
