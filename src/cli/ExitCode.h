// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace plumbline {

/// What the program tells the shell; part of the public contract.
enum class ExitCode {
    Yes = 0, ///< Done, and the answer is yes.
    No = 1, ///< Done, and the answer is no.
    Usage = 2,
    Unusable = 3, ///< Input, configuration or store.
    SourceFailed = 4, ///< At least one source failed, the others are done.
    Internal = 70,
};

/// The exit code of a command that ends with this error.
ExitCode exitCodeOf(const Error &error);

/// What a person can do about an error: one sentence, empty when the error says it all.
QString adviceFor(const Error &error);

} // namespace plumbline
