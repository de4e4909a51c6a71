// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <array>
#include <cstdint>
#include <optional>

namespace plumbline {

/// A node of an RFC 6962 tree: SHA-256, 32 bytes.
using MerkleHash = std::array<uint8_t, 32>;

/// SHA-256(0x00 || data), section 2.1 of RFC 6962.
MerkleHash leafHash(QByteArrayView data);
/// The leaf of a line of the log: its hash with the line feed that ends it, so that text tools can compute it.
MerkleHash lineHash(QByteArrayView line);
/// SHA-256(0x01 || left || right).
MerkleHash nodeHash(const MerkleHash &left, const MerkleHash &right);
/// The root of the tree without leaves: SHA-256 of nothing.
MerkleHash emptyRoot();

QByteArray toHex(const MerkleHash &hash); ///< 64 lower-case digits.
QByteArray toBytes(const MerkleHash &hash);
std::optional<MerkleHash> merkleHashOf(QByteArrayView bytes); ///< Nothing unless there are exactly 32.

} // namespace plumbline
