// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline store retain|hold`: what goes when it is old, and what stays all the same.
class StoreRetainCommand final : public Command
{
public:
    void declare(VerbOptions &store) override; ///< Below `plumbline store`.
    bool chosen() const override { return m_retain->chosen() || m_hold->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> retain(const Invocation &invocation, Output &output) const;
    Result<ExitCode> addHold(const Invocation &invocation, Output &output) const;
    Result<ExitCode> releaseHold(const Invocation &invocation, Output &output) const;
    static Result<ExitCode> listHolds(const Invocation &invocation, Output &output);
    QString who() const;

    std::optional<VerbOptions> m_retain;
    std::optional<VerbOptions> m_hold;
    std::optional<VerbOptions> m_add;
    std::optional<VerbOptions> m_release;
    std::optional<VerbOptions> m_list;
    bool m_isDryRun = false;
    bool m_isApplied = false;
    QString m_source;
    QString m_reason;
    QString m_until;
    QString m_by;
    QString m_id;
};

} // namespace plumbline
