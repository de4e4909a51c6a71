// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/PacketChecks.h"

#include <atomic>
#include <functional>

namespace plumbline {

class Clock;

/// Makes the eleven checks of a packet (docs/packet-format.md) without a store, a configuration or a network. Writes
/// nothing but a private copy of evidence.db, which is gone afterwards.
class PacketVerifier
{
public:
    /// Without a trust folder nothing can be said about who made the packet.
    PacketVerifier(std::optional<TrustFolder> trust, const Clock &clock);

    std::function<void(int number)> onCheck; ///< A check begins.
    const std::atomic_bool *stop = nullptr;

    /// Fails only when the file cannot be read at all, or when it was stopped; what speaks against the packet is in
    /// the report. The signature over the zip is read from `path` + ".sig".
    Result<PacketReport> verify(const QString &path);

private:
    Result<void> begin(int number);
    void leaveOut(int from, const QString &why);
    PacketCheck checkWholeZip(const QString &path, TimePoint at, bool *isOutOfTime = nullptr) const;
    Result<void> verifyContents(const QString &path, const ZipFile &zip, bool isOutOfTime);
    Result<void> verifyEvidence(const ZipFile &zip, const Bag &bag, const QString &database);

    bool m_hasTrust;
    TrustFolder m_trust;
    const Clock &m_clock;
    PacketReport m_report;
};

} // namespace plumbline
