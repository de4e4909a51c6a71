// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "evidence/Trace.h"

namespace plumbline {

/// `plumbline trace`: from a commit to production and beyond, starting anywhere.
class TraceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_verb;
    QString m_subject;
    qint64 m_limit = 10;
    bool m_isStrict = false;
};

} // namespace plumbline
