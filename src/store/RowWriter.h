// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "domain/RawAnswer.h"
#include "domain/Row.h"

#include <optional>

namespace plumbline {

class StoreConnection;

/// What one call of RowWriter::write did.
struct WriteCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    /// Rows that another one of the same batch, or of the same reading, with the same id and other values took the
    /// place of: two records that the id does not tell apart, or one that changed while it was read.
    qint64 overwritten = 0;

    WriteCounts &operator+=(const WriteCounts &other);
    friend bool operator==(const WriteCounts &, const WriteCounts &) = default;
};

/// Stores mapped rows as versions: an unchanged row adds nothing, a changed one closes the version before it.
/// Call inside a transaction of the connection, together with the raw answer and the cursor of the same page.
class RowWriter
{
public:
    RowWriter(StoreConnection &connection, qint64 runId) : m_connection(connection), m_runId(runId) { }

    /// Of two versions of one row in the same batch the later one wins. Rows without an id, or with text that a
    /// database cannot keep as it is, are rejected. Each version is a line of the log, known after all that was known
    /// before, also when the clock went back. What is known since `readSince` is of the same reading.
    Result<WriteCounts> write(const QList<std::pair<Row, RowOrigin>> &rows, TimePoint knownAt,
                              std::optional<TimePoint> readSince = {});
    Result<void> reject(const QList<RejectedRecord> &records, TimePoint knownAt);

private:
    StoreConnection &m_connection;
    qint64 m_runId;
};

} // namespace plumbline
