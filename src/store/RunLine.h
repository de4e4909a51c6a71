// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/PartitionRead.h"
#include "store/StreamRead.h"
#include "store/SyncLedger.h"

#include <QJsonObject>

namespace plumbline {

/// What a line says of how far a reading of a source came: what was asked of each of its partitions, what came, and
/// what is missing.
QJsonObject runRecord(const SyncRunRecord &run, const QList<StreamRead> &streams,
                      const QList<PartitionRead> &partitions);

} // namespace plumbline
