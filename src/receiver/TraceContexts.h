// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "formats/TraceContext.h"

#include <deque>

namespace plumbline {

class StoreConnection;

/// Brings what the outermost span of a trace says to the calls of that trace which came in other documents: a span is
/// sent when it ends, and the outermost ends last. Remembers the newest traces, in memory.
class TraceContexts
{
public:
    using Rows = QList<std::pair<Row, RowOrigin>>;

    /// Completes `rows`, which are about to be stored, and adds those rows of the store that `contexts` complete.
    Result<void> complete(StoreConnection &store, const QString &source,
                          const QHash<QByteArray, TraceContext> &contexts, Rows &rows);

private:
    struct Trace {
        TraceContext context;
        QStringList waiting; ///< Ids of rows that lack something.
    };
    Trace &traceOf(const QString &source, const QByteArray &traceId);

    QHash<QString, Trace> m_traces; ///< By source and trace id.
    std::deque<QString> m_order; ///< Oldest first.
};

} // namespace plumbline
