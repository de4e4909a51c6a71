// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/ExitCode.h"
#include "cli/Invocation.h"
#include "cli/Output.h"
#include "cli/VerbOptions.h"

namespace plumbline {

/// One verb of the command line.
class Command
{
public:
    virtual ~Command() = default;

    /// Adds the verb with its options; what is typed lands in members.
    virtual void declare(VerbOptions &program) = 0;
    virtual bool chosen() const = 0;
    /// True when fonts are needed, and with them Qt Gui (without a display).
    virtual bool paints() const { return false; }

    virtual Result<ExitCode> run(const Invocation &invocation, Output &output) = 0;
};

} // namespace plumbline
