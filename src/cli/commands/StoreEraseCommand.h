// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class StoreConnection;
struct ErasureReport;

/// `plumbline store erase`: a person who is to be forgotten.
class StoreEraseCommand final : public Command
{
public:
    void declare(VerbOptions &store) override; ///< Below `plumbline store`.
    bool chosen() const override { return m_erase->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ErasureReport> report(StoreConnection &store, TimePoint now, Output &output) const;
    /// What was derived of the names, and what is left of them in the file.
    static Result<void> cleanUp(StoreConnection &store);
    static QJsonObject document(const ErasureReport &report, qsizetype packets);
    void tell(const ErasureReport &report, qsizetype packets, Output &output) const;

    std::optional<VerbOptions> m_erase;
    QStringList m_names;
    QString m_reason;
    QString m_by;
    bool m_isDryRun = false;
    bool m_isApplied = false;
};

} // namespace plumbline
