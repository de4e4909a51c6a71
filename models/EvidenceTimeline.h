// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/RowQueries.h"

#include <QTimeZone>

namespace plumbline {

class SearchMemory;

/// How many records fell into each day, week or month between the first and the last of them.
struct EvidenceTimeline {
    enum class Step { Day, Week, Month };

    Step step = Step::Day;
    QList<QDate> begins; ///< First day of each step, in the zone.
    QList<qint64> counts;
};

/// Counts the records of a filter over time; empty when the type has no time or there is no record.
Result<EvidenceTimeline> readTimeline(StoreConnection &connection, SearchMemory &memory, const RowFilter &filter,
                                      const QTimeZone &zone);

} // namespace plumbline
