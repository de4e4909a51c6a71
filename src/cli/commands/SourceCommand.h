// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class ConnectorCatalog;

/// `plumbline source`: what is configured, whether it is right and answers, and where its secrets are kept.
class SourceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override
    {
        return m_list->chosen() || m_check->chosen() || m_test->chosen() || m_setSecret->chosen()
            || m_forgetSecret->chosen();
    }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    static Result<ExitCode> list(const Invocation &invocation, Output &output, const Configuration &configuration,
                                 const ConnectorCatalog &catalog);
    Result<ExitCode> check(const Invocation &invocation, Output &output, const Configuration &configuration,
                           const ConnectorCatalog &catalog) const;
    Result<ExitCode> checkFolder(const Invocation &invocation, Output &output) const;
    Result<ExitCode> test(const Invocation &invocation, Output &output) const;
    Result<ExitCode> setSecret(Output &output, const Configuration &configuration) const;
    Result<ExitCode> forgetSecret(Output &output, const Configuration &configuration) const;
    Result<SecretPlace> keyringPlace(const Configuration &configuration) const;

    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_check;
    std::optional<VerbOptions> m_test;
    std::optional<VerbOptions> m_setSecret;
    std::optional<VerbOptions> m_forgetSecret;
    QString m_id;
    QString m_folder; ///< Of a connector.
    QString m_recording;
    QString m_stream;
    bool m_isOfProxy = false;
};

} // namespace plumbline
