// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace plumbline {

class StoreConnection;

/// A configuration as the log noted it.
struct NotedConfiguration {
    quint64 seq = 0; ///< Line of the log.
    TimePoint at; ///< Since when it is known.
    QByteArray configuration; ///< Canonical JSON, without secrets.
    QString who; ///< "user@machine"; empty where that was erased.
};

/// Remembers in the log what was asked for: which sources, of whom, with which parameters.
class ConfigurationLog
{
public:
    explicit ConfigurationLog(StoreConnection &connection) : m_connection(connection) { }

    /// Adds a line when `configuration`, a canonical JSON object without secrets, is not what was noted last.
    Result<void> note(const QByteArray &configuration, TimePoint now);
    /// Those that were known then (empty: now), oldest first.
    Result<QList<NotedConfiguration>> noted(std::optional<TimePoint> knownAt) const;

    /// What is asked of the log for them, letter by letter the condition of their index: else all of it would be read.
    static QString question();

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
