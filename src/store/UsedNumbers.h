// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// Numbers that lines of the log or citations speak of. None is given twice, also when what had it was removed.
class UsedNumbers
{
public:
    explicit UsedNumbers(StoreConnection &connection) : m_connection(connection) { }

    /// The highest that a record that was put aside has, or that a line spoke of; 0: none.
    Result<qint64> putAside() const;
    /// The highest that a version of an erased record of this type had; 0: none.
    Result<qint64> erasedVersion(const QString &type) const;
    /// After a copy into a server: its counters go on behind them. In a file the writer of rows counts.
    Result<void> goOn();

private:
    Result<void> goOn(const QString &table, const QString &column, qint64 used);

    StoreConnection &m_connection;
};

} // namespace plumbline
