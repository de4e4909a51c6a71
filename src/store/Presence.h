// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QString>
#include <optional>

namespace plumbline {

/// A time during which a row was there in a source that shows only what holds now. When it came and went is known as
/// closely as the source is looked at: it came in (lastAbsent, firstSeen] and went in (lastPresent, gone].
struct Presence {
    QString source{};
    QString stream{};
    QString partition{};
    QString question{}; ///< By which it was seen last; another one says nothing about it.
    QString type{};
    QString sourceRow{}; ///< Id that the source gives the row.
    int episode = 1; ///< Counted from its first coming.
    QString rowId{}; ///< Id of our row for it.
    std::optional<TimePoint> lastAbsent{}; ///< Nothing: nobody looked before.
    TimePoint firstSeen{};
    std::optional<TimePoint> said{}; ///< The beginning by the source's own word.
    std::optional<TimePoint> lastPresent{}; ///< Known once it is gone.
    std::optional<TimePoint> gone{}; ///< Nothing: it is there.
};

/// A look at one partition of such a stream.
struct PresenceLook {
    QString source{};
    QString stream{};
    QString partition{};
    QString question{};
    std::optional<TimePoint> before{}; ///< When the whole look before this one began.
    TimePoint now{};
};

} // namespace plumbline
