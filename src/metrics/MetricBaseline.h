// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QString>

namespace plumbline {

/// The weeks that the limits of a weekly number come from, as somebody decided.
struct MetricBaseline {
    qint64 id = 0;
    QString metric;
    int definition = 0;
    QString output;
    QString scope; ///< Canonical JSON of filters, parameters and zone.
    IsoWeek first;
    IsoWeek last;
    int weeks = 0; ///< Those of them that had a value.
    double mean = 0.0; ///< Of these weeks, when it was decided.
    QString reason; ///< Empty for the first one, which needs none.
    QString who;
    TimePoint at; ///< Since when it is known.
};

} // namespace plumbline
