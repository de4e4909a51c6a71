// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/TraceRules.h"

namespace plumbline {

/// Two records that a link joins, by their versions.
struct LinkedPair {
    qint64 near = 0; ///< 0: the commit or digest that was asked for.
    qint64 far = 0;
};

/// Follows the links of a trace, to what they lead to and back to where they start.
class TraceWalk
{
public:
    /// Rows as known at that instant (empty: now).
    TraceWalk(StoreConnection &connection, const TraceRules &rules, std::optional<TimePoint> knownAt)
        : m_connection(connection), m_rules(rules), m_knownAt(knownAt)
    {
    }

    /// What links from a deployment also start from: a commit or a digest that was asked for.
    void setKeys(const QString &commit, const QString &artifact);

    Result<QList<LinkedPair>> forward(const TraceLink &link, const QList<qint64> &near) const;
    Result<QList<LinkedPair>> back(const TraceLink &link, const QList<qint64> &far) const;
    /// (kind, value) of what a text means; kind is "commit" or "artifact".
    Result<QList<std::pair<QString, QString>>> keysNamed(const QString &text) const;

private:
    Result<QList<LinkedPair>> pairs(const TraceLink &link, const QString &among, const QList<qint64> &versions) const;

    StoreConnection &m_connection;
    const TraceRules &m_rules;
    std::optional<TimePoint> m_knownAt;
    QList<std::pair<QString, QString>> m_keys;
};

} // namespace plumbline
