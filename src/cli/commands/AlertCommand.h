// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline alert check|list|ack`: alerts of objectives, their history, and that somebody has seen one.
class AlertCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_check->chosen() || m_list->chosen() || m_acknowledge->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> list(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_check;
    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_acknowledge;
    QString m_objective;
    QString m_alert;
    QString m_by;
    QString m_note;
    bool m_isHistory = false;
};

} // namespace plumbline
