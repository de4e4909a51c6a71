// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/MerkleHash.h"

#include <QList>

namespace plumbline {

/// Root of the tree over `leaves`, section 2.1 of RFC 6962.
MerkleHash merkleRoot(const QList<MerkleHash> &leaves);

/// Does `proof` lead from `leaf` at `index` to the root of the tree of `size` leaves? (RFC 9162, 2.1.3.2)
bool isIncluded(const MerkleHash &leaf, quint64 index, quint64 size, const QList<MerkleHash> &proof,
                const MerkleHash &root);

/// That the first `before` leaves are those that an earlier root was made of (RFC 6962, 2.1.2).
QList<MerkleHash> consistencyProof(const QList<MerkleHash> &leaves, quint64 before);
/// RFC 9162, 2.1.4.2. An earlier tree without leaves proves nothing and is refused.
bool isConsistent(quint64 before, const MerkleHash &rootBefore, quint64 after, const MerkleHash &rootAfter,
                  const QList<MerkleHash> &proof);

} // namespace plumbline
