// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QList>

namespace plumbline {

/// The local hours of a range of time: where an instant falls, and how long each hour lasted. An hour that the
/// clock skips lasts 0 s, one that it repeats lasts 7,200 s. A cell is day * 24 + hour, days counted from the first.
class LocalHours
{
public:
    LocalHours(TimePoint from, TimePoint to, const QTimeZone &zone);

    int days() const { return m_days; }
    int cells() const { return m_days * 24; }
    QDate date(int day) const { return m_firstDate.addDays(day); }

    /// Cell of an instant; nothing outside the range.
    std::optional<int> cellOf(TimePoint instant) const;
    /// Adds the seconds that [from, to) shares with each cell.
    void spread(TimePoint from, TimePoint to, QList<qint64> &seconds) const;

private:
    /// A stretch of time with one offset.
    struct Stretch {
        qint64 from = 0; ///< Seconds since 1970, UTC.
        qint64 to = 0;
        qint64 offset = 0;
    };

    qint64 localSeconds(qint64 utc) const;

    TimePoint m_from;
    TimePoint m_to;
    QList<Stretch> m_stretches;
    QDate m_firstDate;
    qint64 m_firstLocal = 0; ///< Local seconds of the first day's midnight.
    int m_days = 0;
};

} // namespace plumbline
