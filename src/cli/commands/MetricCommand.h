// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricScope.h"

namespace plumbline {

class MetricRunner;

/// `plumbline metric list|show|run|series|baseline|restate|check`: definitions, values, the rows behind a value, its
/// weeks and what they are measured against, why a value became another one, known answers.
class MetricCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override
    {
        return m_list->chosen() || m_show->chosen() || m_run->chosen() || m_restate->chosen() || m_check->chosen()
            || m_series->chosen() || m_baselineList->chosen() || m_baselineLock->chosen() || m_baselineRebase->chosen();
    }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    void declareScope(VerbOptions &verb);
    void declareWeeks(VerbOptions &verb);
    void declareBaselines(VerbOptions &verb);
    Result<ExitCode> list(const Invocation &invocation, Output &output, const MetricCatalog &catalog) const;
    Result<ExitCode> show(const Invocation &invocation, Output &output, const MetricDefinition &definition) const;
    Result<ExitCode> answer(const Invocation &invocation, Output &output, const MetricDefinition &definition) const;
    Result<ExitCode> groups(const Invocation &invocation, Output &output, const MetricDefinition &definition,
                            const MetricRunner &runner, const MetricScope &scope) const;
    Result<ExitCode> restate(const Invocation &invocation, Output &output, const MetricCatalog &catalog,
                             const MetricDefinition &definition) const;
    Result<ExitCode> series(const Invocation &invocation, Output &output, const MetricDefinition &definition) const;
    Result<ExitCode> baselines(const Invocation &invocation, Output &output) const;
    Result<ExitCode> decideBaseline(const Invocation &invocation, Output &output,
                                    const MetricDefinition &definition) const;
    Result<ExitCode> check(const Invocation &invocation, Output &output, const MetricCatalog &catalog) const;
    Result<MetricScope> scope(const Invocation &invocation) const;

    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_show;
    std::optional<VerbOptions> m_run;
    std::optional<VerbOptions> m_restate;
    std::optional<VerbOptions> m_check;
    std::optional<VerbOptions> m_series;
    std::optional<VerbOptions> m_baselineList;
    std::optional<VerbOptions> m_baselineLock;
    std::optional<VerbOptions> m_baselineRebase;
    QString m_name;
    qint64 m_version = 0;
    QString m_then;
    qint64 m_versionThen = 0;
    QString m_week;
    QString m_from;
    QString m_to;
    QStringList m_services;
    QStringList m_teams;
    QStringList m_environments;
    QStringList m_parameters;
    QString m_groupBy;
    bool m_isInScope = false;
    bool m_rows = false;
    bool m_kept = false;
    QString m_output;
    qint64 m_weeks = 16;
    QString m_reason;
    QString m_by;
    QStringList m_files;
};

} // namespace plumbline
