// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

namespace plumbline {

class StoreConnection;
struct MadePacket;

/// The register of what was handed out: a line of the log for each packet, written after it and outside of it.
class PacketRegister
{
public:
    explicit PacketRegister(StoreConnection &store) : m_store(store) { }

    Result<void> enter(const MadePacket &report, TimePoint now);

private:
    StoreConnection &m_store;
};

} // namespace plumbline
