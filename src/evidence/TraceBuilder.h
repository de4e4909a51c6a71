// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Trace.h"
#include "evidence/TraceWalk.h"

namespace plumbline {

/// Follows a change from its commit to production and beyond, starting at any record, commit or digest.
class TraceBuilder
{
public:
    /// What happened after `asOf` does not exist; rows as known at `knownAt` (empty: now).
    TraceBuilder(StoreConnection &connection, const TraceRules &rules, TimePoint asOf,
                 std::optional<TimePoint> knownAt = {})
        : m_queries(connection), m_rules(rules), m_walk(connection, rules, knownAt), m_asOf(asOf), m_knownAt(knownAt)
    {
    }

    /// A subject is a row (TYPE:SOURCE:ID, TYPE@VERSION or an id), a commit or a digest, at least seven digits of them.
    /// At most `limit` deployments are traced, the newest. That nothing has this name is an error.
    Result<Trace> trace(const QString &subject, int limit = 10);

private:
    using Versions = QList<qint64>;

    Result<void> findSubject(Trace &trace, QString &commit, QString &artifact);
    Result<Versions> climb(const QString &type, const Versions &from, Trace &trace) const;
    Result<Versions> deploymentsOf(const QString &field, const QString &value) const;
    Result<QList<StoredRow>> tellings(const StoredRow &deployment, QHash<qint64, TraceRecord> &why) const;
    Result<TracedDelivery> deliver(QList<StoredRow> deployments, const QHash<qint64, TraceRecord> &why) const;
    Result<void> follow(const TraceLink &link, const Versions &near, TracedDelivery &delivery) const;
    Result<QList<StoredRow>> rowsOf(const QString &type, const Versions &versions) const;
    std::optional<TimePoint> timeOf(const StoredRow &row) const;

    RowQueries m_queries;
    const TraceRules &m_rules;
    TraceWalk m_walk;
    TimePoint m_asOf;
    std::optional<TimePoint> m_knownAt;
};

} // namespace plumbline
