// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "base/SecretPlace.h"

namespace plumbline {

/// The secret at its place, without the blanks around it. Fails with a sentence that says what to do: a variable that
/// is not set, a file that others can read, a keyring that does not answer. No place gives an empty secret.
Result<Secret> readSecret(const SecretPlace &place);

} // namespace plumbline
