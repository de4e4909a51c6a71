// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace plumbline {

/// One reading of one stream within a run.
struct StreamRead {
    qint64 runId = 0;
    QString source;
    QString stream;
    QString state = QStringLiteral("running"); ///< running · complete · failed · cancelled · absent
    bool isWhole = true; ///< Everything was asked for, not only what changed.
    QString question; ///< Digest of what was asked: address and parameters.
    QString mapping; ///< Digest of the stream's file, by which answers became rows.
    int resumed = 0;
    QString error;
    TimePoint startedAt;
    std::optional<TimePoint> endedAt;
    QStringList present; ///< Those of its row types that are the present state.
};

/// How closely a stream is observed: whole readings, and the time between them.
struct Continuity {
    qint64 readings = 0;
    std::optional<TimePoint> first; ///< Start of the first reading.
    std::optional<TimePoint> last; ///< Start of the newest one.
    std::optional<std::chrono::seconds> median; ///< Between two readings; empty with fewer than two.
    std::optional<std::chrono::seconds> longest; ///< The longest gap, the one that is still open included.

    /// Of the starts of readings, in order.
    static Continuity of(const QList<TimePoint> &readings, TimePoint until);

    friend bool operator==(const Continuity &, const Continuity &) = default;
};

} // namespace plumbline
