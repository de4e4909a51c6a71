// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

struct WeeklyReview;

/// `plumbline review`: the weekly review as JSON, HTML or PDF, and its closing.
class ReviewCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    bool paints() const override { return m_format == QLatin1StringView("pdf"); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<void> close(const Invocation &invocation, const WeeklyReview &review, Output &output) const;
    Result<ExitCode> write(const QByteArray &bytes, IsoWeek week, Output &output) const;
    Result<ExitCode> writeClosed(const Invocation &invocation, IsoWeek week, Output &output) const;

    std::optional<VerbOptions> m_verb;
    QString m_week;
    QString m_format;
    QString m_file;
    bool m_isClosing = false;
    bool m_isClosed = false;
};

} // namespace plumbline
