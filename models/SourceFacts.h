// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FailureCause.h"
#include "models/SyncMessageModel.h"
#include "sources/ConnectorDefinition.h"
#include "store/SourceHistory.h"
#include "sync/SourceState.h"

#include <chrono>

namespace plumbline {

/// All that is known of one configured source, and what follows from it at an instant.
struct SourceFacts {
    enum class State { Failing, Unreachable, Limited, Running, Waiting, Stale, Never, Paused, Current };

    SourceSettings settings;
    const ConnectorDefinition *connector = nullptr; ///< Null when its files are broken or gone.
    SourceState status; ///< As the schedule and the command line have it.
    SourceHistory history;
    std::optional<SyncMessage> pull; ///< The pull that runs now.
    bool isScheduled = false; ///< It is read when it is due.

    State state(TimePoint now) const;
    bool isElsewhere() const; ///< Another program is pulling it.
    bool isStopped() const; ///< The newest run ended in the middle; the next one goes on with it.
    FailureCause cause() const; ///< Of the newest run, when that one failed.
    std::optional<std::chrono::nanoseconds> age(TimePoint now) const; ///< Since the newest complete run.
    std::chrono::nanoseconds limit() const; ///< Older than this it is stale.
    bool isRateLimited() const; ///< As against a server in trouble that is waited for.
    QString goesOnAt() const; ///< "09:22" while it waits for a server; empty when it does not.
    bool isLate(TimePoint now) const;
    bool needsAttention(TimePoint now) const;
    /// What upstream deletes before long when it is not read; none while there is time.
    std::optional<EvidenceHorizon> nearHorizon(TimePoint now) const;

    /// What people call it: the vendor where the id is the connector's name, else the id.
    QString title() const;
    QString place() const; ///< Host, with the vendor where the title does not say it.
};

} // namespace plumbline
