// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "base/Time.h"

namespace plumbline {

/// A JSON Web Token (RS256) by which an App says who it is, good for ten minutes. `key` is an RSA key in PEM.
Result<QByteArray> signedAppClaim(const QString &appId, const Secret &key, TimePoint now);

} // namespace plumbline
