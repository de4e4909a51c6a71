// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands/ErasureCommand.h"

namespace plumbline {

class StoreConnection;
struct ErasureReport;

/// `plumbline store erase`: a person who is to be forgotten.
class StoreEraseCommand final : public ErasureCommand
{
public:
    StoreEraseCommand() : ErasureCommand(QStringLiteral("erase a person")) { }

    void declare(VerbOptions &store) override; ///< Below `plumbline store`.

private:
    Result<ExitCode> erase(StoreConnection &store, const Invocation &invocation, Output &output) override;
    Result<ErasureReport> report(StoreConnection &store, TimePoint now, Output &output) const;
    static QJsonObject document(const ErasureReport &report, qsizetype packets);
    void tell(const ErasureReport &report, qsizetype packets, Output &output) const;

    QStringList m_names;
};

} // namespace plumbline
