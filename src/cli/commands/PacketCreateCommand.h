// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

struct MadePacket;

/// `plumbline packet create|schema|published`: evidence for somebody who checks it without us.
class PacketCreateCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_create->chosen() || m_schema->chosen() || m_published->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<MadePacket> create(const Invocation &invocation, Output &output) const;
    Result<void> writeStampQuery(const MadePacket &report, Output &output) const;
    Result<ExitCode> publish(Output &output) const;
    Result<ExitCode> answer(const MadePacket &report, const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_create;
    std::optional<VerbOptions> m_schema;
    std::optional<VerbOptions> m_published;
    QString m_scope;
    QString m_out;
    QString m_key;
    QString m_expectedId;
    QString m_folder;
    QString m_authority;
    bool m_isStampAsked = false;
    bool m_isStoreOnly = false;
};

} // namespace plumbline
