// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "sync/ImportReport.h"

namespace plumbline {

class ConnectorCatalog;

/// `plumbline import`: saved answers and report files, mapped as a pull would map them.
class ImportCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ImportRequest> request(const ConnectorCatalog &catalog) const;

    std::optional<VerbOptions> m_verb;
    QString m_target;
    QStringList m_files;
    QString m_service;
    QString m_environment;
    QString m_at;
    bool m_isComplete = false;
    QStringList m_set;
};

} // namespace plumbline
