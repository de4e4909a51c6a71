// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/LogWriter.h"
#include "store/PartitionRead.h"
#include "store/SyncLedger.h"

namespace plumbline {

/// The line that says how a reading of a source ended: what was asked of each of its partitions, what came, and what
/// is missing.
LogEntry runLine(const SyncRunRecord &run, const QList<PartitionRead> &partitions, TimePoint knownFrom);

} // namespace plumbline
