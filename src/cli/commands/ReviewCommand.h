// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline review`: the weekly review as JSON, HTML or PDF.
class ReviewCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    bool paints() const override { return m_format == QLatin1StringView("pdf"); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_verb;
    QString m_week;
    QString m_format;
    QString m_file;
};

} // namespace plumbline
