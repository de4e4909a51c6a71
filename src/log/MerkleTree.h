// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/MerkleHash.h"

#include <QList>

namespace plumbline {

/// An RFC 6962 tree with all its nodes, for whoever needs the proofs of many leaves: 64 bytes a leaf.
class MerkleTree
{
public:
    explicit MerkleTree(QList<MerkleHash> leaves);

    MerkleHash root() const;
    /// The hashes that lead from the leaf at `index` to the root, from the leaf upwards (RFC 6962, 2.1.1). Empty for an
    /// index outside the tree.
    QList<MerkleHash> proof(quint64 index) const;

private:
    QList<QList<MerkleHash>> m_levels; ///< Leaves first. A last node without a neighbour goes up as it is.
};

} // namespace plumbline
