// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "domain/Row.h"

#include <QHash>
#include <optional>

namespace plumbline {

class StoreConnection;

/// A stored row with where it came from and since when it is known.
struct StoredRow {
    qint64 versionId = 0;
    Row row;
    RowOrigin origin;
    TimePoint knownFrom;
    std::optional<TimePoint> knownTo;
    QString digest;
    std::optional<qint64> logSeq; ///< Its line in the log.
};

/// A rejected record with the instant at which it was put aside.
struct RejectedRecordRow {
    RejectedRecord record;
    TimePoint knownAt;
};

/// Which rows of a type are wanted; empty members do not filter.
struct RowFilter {
    QString type;
    QStringList services;
    QStringList environments;
    QStringList sources;
    QStringList ids; ///< Natural ids; for drill-down together with `versionIds`.
    QList<qint64> versionIds; ///< Exactly these versions (what stood behind a number).
    std::optional<TimePoint> from; ///< On the type's own time (decided_at, created_at, ...): half-open [from, to).
    std::optional<TimePoint> to;
    std::optional<TimePoint> knownAt; ///< As known then; empty: now.
    /// As the store was when this was its newest version: who reads page by page goes on in the same answer.
    std::optional<qint64> upToVersion;
    QString text; ///< Plain words: each must occur in some text field, whatever the case, in every script.
    QHash<QString, QString> equals; ///< field -> value as fieldText writes it, exact; "" is "nothing said".
    QString sortField; ///< Empty: the type's own time, newest first.
    bool descending = true;
};

/// The read side of all row tables: counts, pages, single rows, facets.
class RowQueries
{
public:
    explicit RowQueries(StoreConnection &connection) : m_connection(connection) { }

    Result<qint64> count(const RowFilter &filter) const;
    Result<QList<StoredRow>> page(const RowFilter &filter, qint64 offset, qint64 limit) const;
    /// How many rows of the filter come before that version in its order; empty when it is not among them.
    Result<std::optional<qint64>> position(const RowFilter &filter, qint64 versionId) const;
    /// Of the rows of the filter as it stands now, how many are newer than that version.
    Result<qint64> freshCount(RowFilter filter, qint64 sinceVersion) const;
    /// The newest version of that type, for RowFilter::upToVersion; 0 when there is none.
    Result<qint64> newestVersion(const QString &type) const;
    /// Exactly these versions, in this order; those that do not exist are left out.
    Result<QList<StoredRow>> versions(const QString &type, const QList<qint64> &versionIds) const;
    /// The current (or last known) version of one row, looked up over all types when `type` is empty.
    Result<std::optional<StoredRow>> find(const QString &type, const QString &source, const QString &id) const;
    Result<std::optional<StoredRow>> findVersion(const QString &type, qint64 versionId) const;
    /// Versions of a type, past ones too, in the order in which they came, behind a version.
    Result<QList<StoredRow>> versionsAfter(const QString &type, qint64 versionId, qint64 limit) const;
    /// Rows now known, by type; types without rows are listed with 0.
    Result<QList<std::pair<QString, qint64>>> countsByType() const;
    /// Distinct values of a field, as fieldText writes them, with counts, most first.
    Result<QList<std::pair<QString, qint64>>> facet(const RowFilter &filter, const QString &field) const;
    /// Those of these types of which no row was known then; empty: now.
    Result<QStringList> absent(const QStringList &types, std::optional<TimePoint> knownAt) const;
    Result<QList<RejectedRecordRow>> rejected(qint64 limit) const;
    Result<qint64> rejectedCount(const QStringList &types, std::optional<TimePoint> knownAt = {}) const;

    /// The field that says when a row of that type happened (decided_at, at, created_at, ...); empty when it has none.
    static QString timeField(const RowType &type);

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
