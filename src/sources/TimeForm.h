// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

namespace plumbline {

class DefinitionNode;

/// How a vendor wants a point in time written in a request.
struct TimeForm {
    enum class Kind { EpochSeconds, EpochMillis, EpochMicros, EpochNanos, Instant, Date, Pattern };

    Kind kind = Kind::EpochSeconds;
    QString pattern; ///< "yyyy/MM/dd HH:mm", in UTC.

    /// A name, or a pattern of yyyy, MM, dd, HH, mm and ss; `absent` when nothing is there.
    static TimeForm read(const DefinitionNode &node, Kind absent);
    QString write(TimePoint instant) const;
};

} // namespace plumbline
