// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"
#include "store/LogWriter.h"

namespace plumbline {

/// Names of disclosures beside those of personal fields.
inline constexpr QLatin1StringView rawLinkName("raw");

/// The line that says which version of a row was seen, with the openings of its personal fields and of where its raw
/// bytes are.
LogEntry observationLine(const Row &row, const RowOrigin &origin, TimePoint knownFrom);

/// Canonical JSON of where a row came from: {"also": ..., "ptr": ..., "raw": ...}; what was not joined has no "also".
QByteArray rawLink(const RowOrigin &origin);

} // namespace plumbline
