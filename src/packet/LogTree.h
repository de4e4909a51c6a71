// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "log/MerkleTree.h"

namespace plumbline {

class StoreConnection;

/// The tree over the first lines of a store's log, for proofs. Fails when there are fewer than `size`.
Result<MerkleTree> logTree(StoreConnection &store, quint64 size);

} // namespace plumbline
