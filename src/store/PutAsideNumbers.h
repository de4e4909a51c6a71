// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// The numbers of records that were put aside. Lines of the log speak of ranges of them, so none is used twice, also
/// when the newest records were removed.
class PutAsideNumbers
{
public:
    explicit PutAsideNumbers(StoreConnection &connection) : m_connection(connection) { }

    /// The highest that a record has or that a line spoke of; 0: none.
    Result<qint64> newest() const;
    /// After a copy into a server: its counter goes on behind newest(). In a file the writer of rows counts.
    Result<void> goOn();

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
