// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

namespace plumbline {

/// Which fields of a row type say when what it tells of began and ended. For sources that show only what holds now they
/// are derived from when a row was there and when it was not.
struct RowLife {
    QLatin1StringView type;
    QLatin1StringView begun; ///< Empty: the type has no such field, or its source knows better.
    QLatin1StringView before; ///< "Not before": the last look at which it was not there yet.
    QLatin1StringView lastSeen; ///< Left empty while it is there: each look would make a version of its own.
    QLatin1StringView ended;
    QLatin1StringView state; ///< Gets the word `closed` at the end.
    bool isEpisode = false; ///< Coming back is another row, with an id of its own; else the same one again.

    /// Types that are not named begin and end without a trace in their fields.
    static const RowLife &of(const RowType &type);
};

} // namespace plumbline
