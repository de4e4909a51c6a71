// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/RowWriter.h"

#include <optional>

namespace plumbline {

/// What a receiver has done since it was started.
struct ReceiverCounters {
    qint64 requests = 0; ///< Of any kind.
    qint64 refused = 0; ///< Answered with an error that is the sender's.
    qint64 pushedBack = 0; ///< Answered with 503: come again.
    qint64 documents = 0; ///< Kept.
    qint64 resent = 0; ///< Known already, byte for byte.
    qint64 bytes = 0; ///< Of the documents that were kept, unpacked.
    qint64 records = 0; ///< Spans, points, log lines, decisions.
    qint64 notMapped = 0; ///< Of these, of a kind that has no rows.
    qint64 withheld = 0; ///< Values of content that were not kept.
    WriteCounts rows;
    qint64 waiting = 0; ///< Documents in the queue now.
    std::optional<TimePoint> lastAt; ///< When something was kept last.
};

} // namespace plumbline
