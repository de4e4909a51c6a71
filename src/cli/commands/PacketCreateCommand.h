// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

struct PacketReport;

/// `plumbline packet create|schema`: evidence for somebody who checks it without us.
class PacketCreateCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_create->chosen() || m_schema->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<PacketReport> create(const Invocation &invocation, Output &output) const;
    Result<ExitCode> answer(const PacketReport &report, const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_create;
    std::optional<VerbOptions> m_schema;
    QString m_scope;
    QString m_out;
    QString m_key;
    bool m_isStoreOnly = false;
};

} // namespace plumbline
