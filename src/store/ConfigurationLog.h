// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

#include <QByteArray>

namespace plumbline {

class StoreConnection;

/// Remembers in the log what was asked for: which sources, of whom, with which parameters.
class ConfigurationLog
{
public:
    explicit ConfigurationLog(StoreConnection &connection) : m_connection(connection) { }

    /// Adds a line when `configuration`, a canonical JSON object without secrets, is not what was noted last.
    Result<void> note(const QByteArray &configuration, TimePoint now);

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
