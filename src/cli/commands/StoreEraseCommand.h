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

    /// After any erasure: what was derived of it, and what is left of it in the file. `command` does it later.
    static Result<void> cleanUp(StoreConnection &store, const QString &command);

private:
    Result<ErasureReport> report(StoreConnection &store, TimePoint now, Output &output) const;
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
