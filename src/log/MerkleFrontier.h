// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/MerkleHash.h"

#include <QList>

namespace plumbline {

/// What has to be known of an RFC 6962 tree to go on with it: the roots of its full subtrees, largest first, at most
/// one per bit of its size. Two frontiers of one log and the leaves between them prove that nothing before was changed.
class MerkleFrontier
{
public:
    /// A frontier that was kept; nothing when so many hashes do not fit the size.
    static std::optional<MerkleFrontier> restore(quint64 size, QList<MerkleHash> subtrees);

    void append(const MerkleHash &leaf);
    quint64 size() const { return m_size; } ///< Leaves.
    MerkleHash root() const;
    /// One per set bit of size(), that of the largest subtree first.
    const QList<MerkleHash> &subtrees() const { return m_subtrees; }

    friend bool operator==(const MerkleFrontier &, const MerkleFrontier &) = default;

private:
    quint64 m_size = 0;
    QList<MerkleHash> m_subtrees;
};

} // namespace plumbline
