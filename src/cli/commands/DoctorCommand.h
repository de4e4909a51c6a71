// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline doctor`: what is wrong with this installation, and what to do about it.
class DoctorCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    /// One thing that was looked at.
    struct Finding {
        QString name;
        bool ok = true;
        QString state;
        QString advice; ///< When it is not ok.
    };
    static QList<Finding> installation();
    static QList<Finding> configuration(const Invocation &invocation);
    static QList<Finding> store(const Invocation &invocation);

    std::optional<VerbOptions> m_verb;
};

} // namespace plumbline
