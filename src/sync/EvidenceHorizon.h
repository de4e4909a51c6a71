// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Duration.h"
#include "base/Time.h"

namespace plumbline {

/// What upstream will delete unread when it is not pulled before.
struct EvidenceHorizon {
    QString stream;
    std::chrono::seconds keeps{0}; ///< How long upstream keeps a record.
    std::optional<TimePoint> lastRead; ///< Start of the last complete reading; nothing: never read.
    std::optional<TimePoint> lossAt; ///< From then on records are lost; nothing: nobody knows what is there already.

    /// Near: within a fifth of what upstream keeps, or three intervals.
    bool isNear(TimePoint now, std::chrono::seconds interval) const;
    /// "github keeps 30 days of rule_suites, last complete reading 26 days ago: 4 days left"
    QString text(const QString &source, TimePoint now) const;
};

} // namespace plumbline
