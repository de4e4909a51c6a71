// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plumbline {

/// Runs the program `plumbline` with these arguments; the answer is its exit code.
int runCommandLine(int argc, char **argv);

} // namespace plumbline
