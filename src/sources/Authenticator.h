// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "sources/ConnectorDefinition.h"
#include "sources/Transport.h"

namespace plumbline {

/// Puts a source's secret on a request, in the way that its connector says. Refuses secrets that no header can hold.
Result<void> authenticate(HttpRequest &request, const AuthDefinition &auth, const Secret &token);

} // namespace plumbline
