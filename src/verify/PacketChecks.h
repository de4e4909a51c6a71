// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/Bag.h"
#include "verify/PacketCheck.h"
#include "verify/PacketDatabase.h"
#include "verify/SshSignature.h"
#include "verify/TrustFolder.h"

#include <QJsonObject>

namespace plumbline {

/// A packet whose zip could be read, as its checks look at it.
struct ReadPacket {
    const ZipFile &zip;
    const Bag &bag;
    const TrustFolder &trust; ///< Empty when nobody said whom to trust.
    const QJsonObject &described; ///< packet.json; empty when it cannot be read.
};

/// The same with its evidence.db, whose tables and views are published ones.
struct OpenPacket : ReadPacket {
    const PacketDatabase &database;
    const PublishedDigests &own; ///< Those that this program knows itself.
};

/// Checks 1 and 4: is it a signature for packets, over this message, by somebody trusted at `at`? `isOutOfTime` is set
/// when only the instant speaks against it.
PacketCheck checkSignature(int number, const Result<QByteArray> &signature, const SshSignature::Message &message,
                           const TrustFolder &trust, TimePoint at, bool *isOutOfTime = nullptr);
PacketCheck checkManifests(const Bag &bag); ///< 3
PacketCheck checkStatement(const ReadPacket &packet); ///< 5
PacketCheck checkLines(const OpenPacket &packet); ///< 6
PacketCheck checkContinuity(const OpenPacket &packet); ///< 7
PacketCheck checkRawAnswers(const OpenPacket &packet); ///< 8
PacketCheck checkDisclosures(const OpenPacket &packet); ///< 9
PacketCheck checkFigures(const OpenPacket &packet); ///< 10
void checkSamples(const OpenPacket &packet, PacketCheck &check); ///< Of 10: they are what the seed draws.
void checkOscal(const ReadPacket &packet, PacketCheck &check); ///< Of 10: its figures are those of packet.json.
/// 11; `at` becomes when it was stamped.
PacketCheck checkStamp(const ZipFile &zip, const TrustFolder &trust, std::optional<TimePoint> &at);

/// A check that has found nothing yet.
inline PacketCheck begun(int number)
{
    return {number, PacketCheck::Outcome::Passed, {}};
}

} // namespace plumbline
