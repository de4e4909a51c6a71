// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "evidence/AuditBook.h"

namespace plumbline {

class AuditDesk;

/// `plumbline sample freeze|select|show|note|replace`: the sampling desk. A saved request's population is frozen by its
/// digest, drawn from with the auditor's seed, and each drawn item has its workpaper.
class SampleCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> freeze(const AuditDesk &desk, const Invocation &invocation, Output &output) const;
    Result<ExitCode> select(const AuditDesk &desk, StoreConnection &store, const Invocation &invocation,
                            Output &output) const;
    Result<ExitCode> show(StoreConnection &store, const Invocation &invocation, Output &output) const;
    Result<ExitCode> change(StoreConnection &store, const Invocation &invocation, Output &output) const;
    Result<qint64> seq() const;

    std::optional<VerbOptions> m_freeze;
    std::optional<VerbOptions> m_select;
    std::optional<VerbOptions> m_show;
    std::optional<VerbOptions> m_note;
    std::optional<VerbOptions> m_replace;
    QString m_audit;
    QString m_request;
    QString m_seq;
    QString m_seed;
    qint64 m_size = 0;
    QString m_citation;
    QString m_stratum;
    QStringList m_ticks;
    QString m_text;
    bool m_isCsv = false;
};

} // namespace plumbline
