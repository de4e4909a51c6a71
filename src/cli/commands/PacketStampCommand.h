// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <optional>

namespace plumbline {

/// `plumbline packet stamp`: adds the token of a time-stamp authority to a packet that was made before.
class PacketStampCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_stamp->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_stamp;
    QString m_packet;
    QString m_token;
    QString m_out;
    QString m_key;
};

} // namespace plumbline
