// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SyncReport.h"

#include <QJsonObject>

namespace plumbline {

/// "github rule-suites: page 3, 300 of 812 records, 950/s, about 1 s left"
QString progressText(const SyncProgress &progress);
/// "github complete: 12 pages, 812 rows new, 0 changed, 0 unchanged, 0 put aside"
QString reportText(const SourceReport &report);
QJsonObject countsJson(const WriteCounts &counts);
QJsonValue errorJson(const std::optional<Error> &error); ///< null for none.
QJsonObject reportJson(const SourceReport &report);

} // namespace plumbline
