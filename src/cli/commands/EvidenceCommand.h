// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

namespace plumbline {

/// `plumbline evidence show|search`: one record down to the bytes as received, and words over all records.
class EvidenceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_show->chosen() || m_search->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> show(const Invocation &invocation, Output &output) const;
    Result<ExitCode> search(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_show;
    std::optional<VerbOptions> m_search;
    QString m_id;
    bool m_raw = false;
    QString m_query;
    QStringList m_types;
    qint64 m_limit = 50;
};

} // namespace plumbline
