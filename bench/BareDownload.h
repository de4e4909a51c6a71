// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace plumbline::bench {

/// Downloads every page of findings below `base` one after the other and parses it, with the product's own HTTP and
/// JSON and nothing else. Says how many records and bytes there were, as JSON on stdout.
int downloadFindings(const QUrl &base, int pageSize);

} // namespace plumbline::bench
