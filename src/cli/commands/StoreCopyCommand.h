// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

struct BackupReport;

/// `plumbline store backup|export|import|move|join-keys`: a whole store from one place to another, and its keys.
class StoreCopyCommand final : public Command
{
public:
    void declare(VerbOptions &store) override; ///< Below `plumbline store`.
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> joinKeys(const Invocation &invocation, Output &output) const;
    Result<BackupReport> copy(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_backup;
    std::optional<VerbOptions> m_export;
    std::optional<VerbOptions> m_import;
    std::optional<VerbOptions> m_move;
    std::optional<VerbOptions> m_joinKeys;
    QString m_file;
    QString m_target;
    QString m_keys;
    QString m_by;
    bool m_force = false;
};

} // namespace plumbline
