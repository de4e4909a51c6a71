// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/LocalHours.h"

#include <QDateTime>
#include <algorithm>

namespace plumbline {

namespace {

qint64 floorSeconds(TimePoint instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

/// An end within a second: the whole of that second is in the range.
qint64 ceilSeconds(TimePoint instant)
{
    return std::chrono::ceil<std::chrono::seconds>(instant).time_since_epoch().count();
}

qint64 dayOf(qint64 localSeconds)
{
    return localSeconds >= 0 ? localSeconds / 86400 : -((-localSeconds + 86399) / 86400);
}

} // namespace

LocalHours::LocalHours(TimePoint from, TimePoint to, const QTimeZone &zone) : m_from(from), m_to(std::max(from, to))
{
    qint64 start = floorSeconds(m_from);
    const qint64 end = std::max(start, ceilSeconds(m_to));
    const auto utc = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); };
    if (zone.hasTransitions()) {
        const auto changes = zone.transitions(utc(start), utc(end));
        for (const QTimeZone::OffsetData &change : changes) {
            const qint64 at = change.atUtc.toSecsSinceEpoch();
            if (at <= start || at >= end)
                continue;
            m_stretches.append({start, at, zone.offsetFromUtc(utc(start))});
            start = at;
        }
    }
    m_stretches.append({start, end, zone.offsetFromUtc(utc(start))});

    // A clock that is set back across midnight shows the day before again, so the first instant need not have the first
    // date, nor the last one the last.
    qint64 firstDay = dayOf(start + m_stretches.last().offset);
    qint64 lastDay = firstDay;
    for (const Stretch &stretch : std::as_const(m_stretches)) {
        firstDay = std::min(firstDay, dayOf(stretch.from + stretch.offset));
        lastDay = std::max(lastDay, dayOf(std::max(stretch.from, stretch.to - 1) + stretch.offset));
    }
    m_firstDate = QDate(1970, 1, 1).addDays(firstDay);
    m_firstLocal = firstDay * 86400;
    if (m_to > m_from)
        m_days = int(lastDay - firstDay) + 1;
}

qint64 LocalHours::localSeconds(qint64 utc) const
{
    for (const Stretch &stretch : m_stretches) {
        if (utc < stretch.to)
            return utc + stretch.offset;
    }
    return utc + m_stretches.last().offset;
}

std::optional<int> LocalHours::cellOf(TimePoint instant) const
{
    if (instant < m_from || instant >= m_to)
        return {};
    return int((localSeconds(floorSeconds(instant)) - m_firstLocal) / 3600);
}

void LocalHours::spread(TimePoint from, TimePoint to, QList<qint64> &seconds) const
{
    seconds.resize(cells());
    const qint64 first = floorSeconds(std::max(from, m_from));
    const qint64 last = ceilSeconds(std::min(to, m_to));
    for (const Stretch &stretch : m_stretches) {
        qint64 at = std::max(first, stretch.from);
        const qint64 end = std::min(last, stretch.to);
        while (at < end) {
            const qint64 local = at + stretch.offset - m_firstLocal;
            const qint64 step = std::min(end - at, 3600 - local % 3600);
            seconds[local / 3600] += step;
            at += step;
        }
    }
}

} // namespace plumbline
