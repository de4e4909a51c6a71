// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "store/RowQueries.h"

namespace plumbline {

/// `plumbline rows TYPE`: the rows of one kind, or the records that could not become rows.
class RowsCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<RowFilter> filter(const Invocation &invocation) const;
    Result<ExitCode> rejected(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_verb;
    QString m_type;
    QStringList m_services;
    QStringList m_environments;
    QStringList m_sources;
    QString m_from;
    QString m_to;
    QStringList m_where;
    qint64 m_limit = 0;
    bool m_count = false;
};

} // namespace plumbline
