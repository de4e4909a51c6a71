// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class ConnectorCatalog;
class Interrupt;
struct Configuration;

/// `plumbline sync`: one pull of the configured sources, or with --watch one after the other for as long as it runs.
class SyncCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> once(const Invocation &invocation, Output &output, const Configuration &configuration,
                          const ConnectorCatalog &catalog, const StoreLocation &store, const Interrupt &interrupt);
    Result<ExitCode> watch(const Invocation &invocation, Output &output, Configuration configuration,
                           const ConnectorCatalog &catalog, const StoreLocation &store, const Interrupt &interrupt);

    std::optional<VerbOptions> m_verb;
    QStringList m_sources;
    bool m_isWatch = false;
    bool m_isFull = false;
    qint64 m_parallel = 4;
};

} // namespace plumbline
