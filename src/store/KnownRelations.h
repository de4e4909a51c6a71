// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QStringList>
#include <optional>

namespace plumbline {

/// Common table expressions, one per row type and named like it, that hold the rows as known at an instant (empty:
/// now): all columns of the type plus version_id, source, known_from_ns, raw_sha256 and raw_pointer. Joined by commas,
/// without WITH. Unknown type names are an error of the definition that names them.
Result<QString> knownRelations(const QStringList &types, std::optional<TimePoint> knownAt);

} // namespace plumbline
