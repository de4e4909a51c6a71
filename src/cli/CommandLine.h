// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ExitCode.h"
#include "cli/Invocation.h"
#include "cli/Output.h"

#include <QStringList>

namespace plumbline {

/// Runs the program `plumbline` with these arguments; the answer is its exit code.
int runCommandLine(int argc, char **argv);

/// Runs a verb on behalf of another one, with the same store, instants and form of the answer.
Result<ExitCode> runVerb(const QStringList &arguments, const Invocation &invocation, Output &output);

} // namespace plumbline
