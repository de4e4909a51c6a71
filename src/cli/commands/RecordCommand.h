// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline record SOURCE STREAM DIR`: answers of one stream as files with secrets removed.
class RecordCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_verb;
    QString m_source;
    QString m_stream;
    QString m_folder;
    qint64 m_pages = 10;
};

} // namespace plumbline
