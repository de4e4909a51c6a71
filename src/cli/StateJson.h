// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SourceState.h"

#include <QJsonObject>

namespace plumbline {

/// What the reading of a partition has to show for itself, as JSON answers write it.
QJsonObject partitionJson(const PartitionRead &read);

/// How a source stands, its streams and their partitions included.
QJsonObject stateJson(const SourceState &state, TimePoint now);

/// One line for people: "fresh, read 3 minutes ago, next in 12 minutes".
QString stateText(const SourceState &state, TimePoint now);

} // namespace plumbline
