// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sources/SourceSettings.h"

namespace plumbline {

/// The source with its token and the login of its proxy, wherever they are kept; call it where they are about to be
/// used. Fails, with a sentence that says what to do, when one that the source names is not there.
Result<SourceSettings> withSecrets(SourceSettings source);

} // namespace plumbline
