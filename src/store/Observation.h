// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StreamRead.h"

#include <QList>

namespace plumbline {

/// How a stream that shows only the present was looked at: what came and went in between was never seen.
struct Observation {
    QString source;
    QString stream;
    Continuity seen;

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// Of several streams together what the least observed of them allows: the longest of the medians and of the gaps, the
/// latest beginning and the earliest end.
Continuity together(const QList<Observation> &observations);

} // namespace plumbline
