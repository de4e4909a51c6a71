// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "review/ReviewBook.h"

namespace plumbline {

/// `plumbline decision add|list|done|drop|carry`: what weekly reviews decided, and what became of it.
class DecisionCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> add(const Invocation &invocation, Output &output) const;
    Result<ExitCode> list(const Invocation &invocation, Output &output) const;
    Result<ExitCode> settle(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_add;
    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_done;
    std::optional<VerbOptions> m_drop;
    std::optional<VerbOptions> m_carry;
    QString m_week;
    QString m_title;
    QString m_owner;
    QString m_due;
    QString m_metric;
    QString m_expected;
    QStringList m_rows;
    QString m_id;
    QString m_note;
    bool m_isOpenOnly = false;
};

} // namespace plumbline
