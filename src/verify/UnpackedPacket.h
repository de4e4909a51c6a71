// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/Bag.h"

#include <QTemporaryDir>

namespace plumbline {

/// Every file of a packet hashed once, and evidence.db copied to a private folder, where it can be asked. The copy goes
/// with this.
struct UnpackedPacket {
    std::unique_ptr<QTemporaryDir> folder;
    QString database; ///< Path of the copy.
    Bag bag;

    /// `zip` has to live as long as what is returned. Error::Kind::Format: the packet's fault, else this computer's.
    static Result<UnpackedPacket> of(const ZipFile &zip, const std::atomic_bool *stop = nullptr);
};

} // namespace plumbline
