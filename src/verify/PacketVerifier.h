// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/PacketChecks.h"

#include <atomic>
#include <functional>

class QFile;

namespace plumbline {

class Clock;

/// Makes the eleven checks of a packet (docs/packet-format.md) without a store, a configuration or a network. Writes
/// nothing but a private copy of evidence.db, which is gone afterwards.
class PacketVerifier
{
public:
    /// Without a trust folder nothing can be said about who made the packet. `own` is what this program knows to be
    /// published: what neither names is not run.
    PacketVerifier(std::optional<TrustFolder> trust, PublishedDigests own, const Clock &clock);

    std::function<void(int number)> onCheck; ///< A check begins.
    const std::atomic_bool *stop = nullptr;

    /// What is verified has to go on from the packet at `path`: its checkpoint is held against that one, beside what the
    /// trust folder says, and it must not be that packet itself. Fails when it is no packet, when its manifests do not
    /// fit, and when the log's key of the trust folder has not signed its checkpoint.
    Result<void> goesOnFrom(const QString &path);

    /// Check 7 alone, of a packet that verify() found nothing against. Fails when its id is not `packetId` any more.
    Result<PacketCheck> continuity(const QString &path, const QString &packetId) const;

    /// Fails only when the file cannot be read at all, or when it was stopped; what speaks against the packet is in
    /// the report. The signature over the zip is read from `path` + ".sig".
    Result<PacketReport> verify(const QString &path);

private:
    Result<void> begin(int number);
    Result<void> unlessStopped() const; ///< What was cut off tells nothing of the packet.
    Result<void> readWhole(QFile &file, const std::function<void(QByteArrayView)> &take) const;
    void leaveOut(int from, const QString &why);
    void leaveEvidenceOut(const QString &why, const PacketCheck &figures);
    PacketCheck checkWholeZip(const QString &path, QFile &file, TimePoint at, bool *isOutOfTime = nullptr) const;
    Result<void> verifyContents(const QString &path, QFile &file, const ZipFile &zip, bool isOutOfTime);
    Result<void> verifyEvidence(const ReadPacket &packet, const QString &database);
    bool isWithoutFault() const;

    bool m_hasTrust;
    TrustFolder m_trust;
    PublishedDigests m_own;
    QString m_beforeId; ///< Of the packet that it has to go on from; empty: none was named.
    const Clock &m_clock;
    PacketReport m_report;
};

} // namespace plumbline
