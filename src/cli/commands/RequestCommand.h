// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/PopulationWords.h"
#include "evidence/RequestCatalog.h"

namespace plumbline {

/// `plumbline request list|answer|save|status|mark`: what auditors ask for again and again, answered from the store, and
/// how far each request of an audit is.
class RequestCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> list(const RequestCatalog &requests, const Invocation &invocation, Output &output) const;
    Result<ExitCode> answer(const RequestCatalog &requests, const Invocation &invocation, Output &output) const;
    Result<ExitCode> view(const AuditQuestion &request, const Invocation &invocation, Output &output) const;
    Result<ExitCode> save(const RequestCatalog &requests, const MetricCatalog &catalog, const Invocation &invocation,
                          Output &output) const;
    Result<ExitCode> status(const Invocation &invocation, Output &output) const;
    Result<ExitCode> mark(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_answer;
    std::optional<VerbOptions> m_save;
    std::optional<VerbOptions> m_status;
    std::optional<VerbOptions> m_mark;
    QString m_id;
    QString m_subject;
    QString m_audit;
    QString m_like;
    PopulationPart m_part;
    QString m_as;
    QString m_note;
    bool m_isCsv = false;
};

} // namespace plumbline
