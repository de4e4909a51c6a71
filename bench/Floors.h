// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline::bench {

/// The bare work that storing a pull of findings cannot do without, on one thread and each part alone: digests and
/// packing of the answers, their parsing, the lines of the log with their digests, plain inserts. Prints seconds of
/// each.
int floors(const QString &store, const QString &copy);

} // namespace plumbline::bench
