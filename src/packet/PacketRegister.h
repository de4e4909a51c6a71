// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QList>

namespace plumbline {

class StoreConnection;
struct MadePacket;

/// The register of what was handed out: a line of the log for each packet, written after it and outside of it.
class PacketRegister
{
public:
    struct Entry {
        QString name;
        QString id; ///< Hex SHA-256 of tagmanifest-sha256.txt.
        TimePoint enteredAt;
        bool isSigned = false; ///< By a person.
        qint64 logSize = 0; ///< Lines of the log that the packet speaks of.
    };

    explicit PacketRegister(StoreConnection &store) : m_store(store) { }

    Result<void> enter(const MadePacket &report, TimePoint now);
    Result<QList<Entry>> entries() const; ///< The newest first.

private:
    StoreConnection &m_store;
};

} // namespace plumbline
