// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/LegalHolds.h"
#include "archive/RemovalLedger.h"
#include "archive/WorkWatch.h"
#include "store/ErasedRecords.h"

#include <QMap>

namespace plumbline {

/// Which records are to be erased whole, why, and by whom.
struct RecordOrder {
    struct Record {
        QString type, source, id;
    };
    QList<Record> records;
    QString reason; ///< Stands in the log for everybody to read.
    QString by; ///< Stands in the log behind a salted digest.
    bool isTextErased = false; ///< Also answers of the source that no version was read from and that say the id.
};

/// What is erased, or would be, and what is not.
struct RecordErasureReport {
    qint64 versions = 0;
    qint64 lines = 0; ///< Of the log, that are emptied.
    QMap<QString, QString> answers; ///< That are erased: digest and source.
    qint64 otherVersions = 0; ///< Of other records: their bytes go with these answers.
    qint64 saying = 0; ///< Answers of the sources that say an id and stay.
    qint64 populations = 0; ///< That were frozen for an audit and hold one of the records: their bytes go.
    QMap<QString, qint64> naming; ///< Versions of other records that name one of them in a field and stay, by row type.
    qint64 unread = 0; ///< Answers that cannot be looked at, as their keys are elsewhere.
    QStringList current; ///< Sources that tell one of the records now.
    QList<LegalHold> holds; ///< In force: nothing is erased.
    bool isErased = false;
};

/// Erases records whole: all versions, their lines (the leaves stay), the answers that they were read from. Metrics that read
/// such rows are partial from then on (PACKET 3.4). Derived data must be made anew afterwards.
class RecordErasure
{
public:
    RecordErasure(StoreConnection &connection, const RecordOrder &order, TimePoint now, const WorkWatch &watch)
        : m_connection(connection), m_order(order), m_now(now), m_watch(watch)
    {
    }

    /// Fails when a record is not there, or when the reason or who erases names one.
    Result<RecordErasureReport> plan();
    /// All of it, or nothing: in one transaction.
    Result<RecordErasureReport> apply();
    std::function<void()> beforeCommit; ///< Throws away what is derived from the rows.

private:
    Result<void> find(const RecordOrder::Record &record, RecordErasureReport &report);
    Result<void> findSaying(RecordErasureReport &report);
    bool isFrozenWith(const QByteArray &body) const;
    Result<void> countOthers(RecordErasureReport &report) const;
    Result<void> countNaming(RecordErasureReport &report) const;
    Result<RecordErasureReport> erase();

    StoreConnection &m_connection;
    RecordOrder m_order;
    TimePoint m_now;
    const WorkWatch &m_watch;
    QList<ErasedRecord> m_found; ///< In the order of the order.
};

} // namespace plumbline
