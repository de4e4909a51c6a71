// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MerkleFrontier.h"

#include <bit>

namespace plumbline {

std::optional<MerkleFrontier> MerkleFrontier::restore(quint64 size, QList<MerkleHash> subtrees)
{
    if (subtrees.size() != std::popcount(size))
        return std::nullopt;
    MerkleFrontier frontier;
    frontier.m_size = size;
    frontier.m_subtrees = std::move(subtrees);
    return frontier;
}

void MerkleFrontier::append(const MerkleHash &leaf)
{
    MerkleHash tree = leaf;
    for (quint64 rest = m_size; rest & 1; rest >>= 1) // each full subtree of the same size as the new one joins it
        tree = nodeHash(m_subtrees.takeLast(), tree);
    m_subtrees.append(tree);
    ++m_size;
}

MerkleHash MerkleFrontier::root() const
{
    if (m_subtrees.isEmpty())
        return emptyRoot();
    MerkleHash root = m_subtrees.constLast();
    for (qsizetype i = m_subtrees.size() - 2; i >= 0; --i)
        root = nodeHash(m_subtrees.at(i), root);
    return root;
}

} // namespace plumbline
