// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MerkleTree.h"

namespace plumbline {

MerkleTree::MerkleTree(QList<MerkleHash> leaves)
{
    m_levels.append(std::move(leaves));
    while (m_levels.constLast().size() > 1) {
        const QList<MerkleHash> &below = m_levels.constLast();
        QList<MerkleHash> level;
        level.reserve((below.size() + 1) / 2);
        for (qsizetype i = 0; i < below.size(); i += 2)
            level.append(i + 1 < below.size() ? nodeHash(below[i], below[i + 1]) : below[i]);
        m_levels.append(std::move(level));
    }
}

MerkleHash MerkleTree::root() const
{
    return m_levels.constLast().isEmpty() ? emptyRoot() : m_levels.constLast().constFirst();
}

QList<MerkleHash> MerkleTree::proof(quint64 index) const
{
    QList<MerkleHash> path;
    if (index >= quint64(m_levels.constFirst().size()))
        return path;
    for (const QList<MerkleHash> &level : m_levels) {
        const qsizetype neighbour = qsizetype(index ^ 1);
        if (neighbour < level.size())
            path.append(level[neighbour]);
        index /= 2;
    }
    return path;
}

} // namespace plumbline
