// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QJsonObject>
#include <QList>
#include <functional>

namespace plumbline {

class StoreConnection;
struct HandedOver;
struct LogLine;
struct MadePacket;

/// The register of what was made and handed over: a line of the log for each, written after it and outside of the
/// packet.
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

    /// A packet that was encrypted for somebody.
    struct Handover {
        QString name;
        QString id; ///< Of the packet.
        QString sha256; ///< Of the encrypted file, in hex.
        TimePoint enteredAt;
        QStringList recipients; ///< Fingerprints of SSH keys; empty when that was erased.
    };

    explicit PacketRegister(StoreConnection &store) : m_store(store) { }

    Result<void> enter(const MadePacket &report, TimePoint now);
    Result<void> enter(const HandedOver &done, TimePoint now);
    Result<QList<Entry>> entries() const; ///< Packets that were made, the newest first.
    Result<QList<Handover>> handovers() const; ///< The newest first.

private:
    Result<void> tell(const QJsonObject &rec, const QByteArrayList &disclosures, TimePoint now);
    Result<void> read(const std::function<void(const LogLine &line, const QJsonObject &rec)> &take) const;
    Result<QStringList> recipientsOf(quint64 seq) const;

    StoreConnection &m_store;
};

} // namespace plumbline
