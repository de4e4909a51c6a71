// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMap>

namespace plumbline {

class ZipFile;

/// What a packet counted of the evidence of one control (docs/packet-format.md, oscal/): no check repeats it.
struct PacketControl {
    QString title;
    QString state; ///< As the packet writes it: complete, gaps, empty, nothing_due, unknown, unreadable.
    QString due; ///< Occurrences of evidence; null where nothing was counted.
    QString present;

    bool operator==(const PacketControl &) const = default;
};

/// By id, of the packet's OSCAL documents; none where it has no such documents. Fails where they cannot be read.
Result<QMap<QString, PacketControl>> controlsOf(const ZipFile &packet);

} // namespace plumbline
