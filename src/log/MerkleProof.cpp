// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MerkleProof.h"

#include <bit>
#include <span>

namespace plumbline {

namespace {

using Leaves = std::span<const MerkleHash>;

Leaves spanOf(const QList<MerkleHash> &leaves)
{
    return {leaves.constData(), size_t(leaves.size())};
}

/// The largest power of two below `count`, which is at least 2.
size_t splitOf(size_t count)
{
    return std::bit_floor(count - 1);
}

MerkleHash rootOf(Leaves leaves)
{
    if (leaves.empty())
        return emptyRoot();
    if (leaves.size() == 1)
        return leaves.front();
    const size_t split = splitOf(leaves.size());
    return nodeHash(rootOf(leaves.first(split)), rootOf(leaves.subspan(split)));
}

/// SUBPROOF of RFC 6962; `isKnown`: whoever checks has the root of these leaves already.
void appendSubproof(Leaves leaves, size_t before, bool isKnown, QList<MerkleHash> &proof)
{
    if (before == leaves.size()) {
        if (!isKnown)
            proof.append(rootOf(leaves));
        return;
    }
    const size_t split = splitOf(leaves.size());
    if (before <= split) {
        appendSubproof(leaves.first(split), before, isKnown, proof);
        proof.append(rootOf(leaves.subspan(split)));
    } else {
        appendSubproof(leaves.subspan(split), before - split, false, proof);
        proof.append(rootOf(leaves.first(split)));
    }
}

} // namespace

MerkleHash merkleRoot(const QList<MerkleHash> &leaves)
{
    return rootOf(spanOf(leaves));
}

bool isIncluded(const MerkleHash &leaf, quint64 index, quint64 size, const QList<MerkleHash> &proof,
                const MerkleHash &root)
{
    if (index >= size)
        return false;
    quint64 node = index;
    quint64 last = size - 1;
    MerkleHash hash = leaf;
    for (const MerkleHash &beside : proof) {
        if (last == 0)
            return false;
        if ((node & 1) || node == last) {
            hash = nodeHash(beside, hash);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, beside);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

QList<MerkleHash> consistencyProof(const QList<MerkleHash> &leaves, quint64 before)
{
    QList<MerkleHash> proof;
    if (before > 0 && before < quint64(leaves.size()))
        appendSubproof(spanOf(leaves), size_t(before), true, proof);
    return proof;
}

bool isConsistent(quint64 before, const MerkleHash &rootBefore, quint64 after, const MerkleHash &rootAfter,
                  const QList<MerkleHash> &proof)
{
    if (before == 0 || before > after)
        return false;
    if (before == after)
        return proof.isEmpty() && rootBefore == rootAfter;
    QList<MerkleHash> path = proof;
    if (std::has_single_bit(before))
        path.prepend(rootBefore);
    if (path.isEmpty())
        return false;
    quint64 node = before - 1;
    quint64 last = after - 1;
    while (node & 1) {
        node >>= 1;
        last >>= 1;
    }
    MerkleHash old = path.constFirst();
    MerkleHash now = path.constFirst();
    for (qsizetype i = 1; i < path.size(); ++i) {
        if (last == 0)
            return false;
        if ((node & 1) || node == last) {
            old = nodeHash(path.at(i), old);
            now = nodeHash(path.at(i), now);
            while (!(node & 1) && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            now = nodeHash(now, path.at(i));
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && old == rootBefore && now == rootAfter;
}

} // namespace plumbline
