// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/PartitionRead.h"
#include "store/StreamRead.h"

#include <QHash>
#include <QMap>
#include <functional>

namespace plumbline {

class StoreConnection;

/// What the readings of one stream that came to their end have to show for themselves.
struct StreamProof {
    StreamRead newest;
    QString connector;
    QList<TimePoint> readings; ///< Their starts, oldest first. None: it was sent or imported, or none came to its end.
    QList<PartitionRead> parts; ///< Of the newest one.
    QMap<QString, TimePoint> askedFrom; ///< Partitions that were only ever read by windows of time: the earliest one.
    QMap<QString, TimePoint> vanished; ///< Partitions that the newest one knows no more: when they were read last.
    QList<PartitionRead> owed; ///< Something was put aside or missing, and no reading since had all of it.
    qint64 clockOffsetMs = 0; ///< The largest, by its amount.
};

/// Tells what the streams behind rows have to show.
class StreamProofs
{
public:
    /// Readings that were known by then to have come to their end; empty: now.
    StreamProofs(StoreConnection &connection, std::optional<TimePoint> knownAt)
        : m_connection(connection), m_knownAt(knownAt)
    {
    }

    /// Whether a stream of a connector would bring rows that are looked for.
    using Brings = std::function<bool(const QString &connector, const QString &stream)>;

    /// Of the streams of these sources that brought rows of one of these types, or were asked for what `brings` such,
    /// in the order of their names.
    Result<QList<StreamProof>> of(const QStringList &types, const QStringList &sources, const Brings &brings) const;

private:
    using Names = QList<std::pair<QString, QString>>;
    Result<Names> streams(const QStringList &types, const QStringList &sources, const Brings &brings) const;
    Result<StreamProof> proof(const QString &source, const QString &stream) const;
    /// What all its readings asked of each partition, and which of them the newest one has no more.
    Result<void> addPartitions(StreamProof &proof) const;

    StoreConnection &m_connection;
    std::optional<TimePoint> m_knownAt;
};

/// The lines of the log that speak of these versions of rows of a type, by version.
Result<QHash<qint64, qint64>> logLines(StoreConnection &connection, const QString &type, QList<qint64> versions);

/// What was asked of each stream of these sources, as .ipe.json lists it: answers, the first and the last of them.
struct StreamAnswers {
    QString source;
    QString stream;
    qint64 answers = 0;
    qint64 first = 0; ///< Number in the ledger of answers.
    qint64 last = 0;
    TimePoint firstAt;
    TimePoint lastAt;
};
Result<QList<StreamAnswers>> answersOf(StoreConnection &connection, const QStringList &sources,
                                       std::optional<TimePoint> knownAt);

} // namespace plumbline
