// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline::bench {

/// Writes the findings of a store into an empty table of the same columns in a new file, without an index: one prepared
/// statement per row, one transaction per `batch` rows. Says how many rows
/// and how many seconds of inserting, without the reading, as JSON on stdout.
int insertFindings(const QString &store, const QString &copy, int batch);

} // namespace plumbline::bench
