// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/QuietMoment.h"

namespace plumbline {

bool QuietMoment::isNow(const ReceiverCounters &counters, std::chrono::milliseconds sinceStart)
{
    if (!goesOn(counters) || counters.waiting > 0) {
        m_requests = counters.requests;
        m_lastRequest = sinceStart;
        return false;
    }
    const qint64 rows = counters.rows.added + counters.rows.changed;
    if (rows == m_rows || sinceStart - m_lastRequest < calm || (m_lastTime && sinceStart - *m_lastTime < between))
        return false;
    m_rows = rows;
    m_lastTime = sinceStart;
    return true;
}

} // namespace plumbline
