// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <vector>

namespace plumbline {

class IndexParts;
class TypeIndex;

/// The values of a column over all chunks in one order: for each chunk and code the rank of its value; equal values
/// have equal ranks.
struct ValueRanks {
    quint32 count = 0; ///< Of different values.
    std::vector<std::vector<quint32>> ofCode;
    std::vector<std::pair<quint32, quint32>> samples; ///< Of each rank a chunk and a code with that value.

    static Result<ValueRanks> of(TypeIndex &index, int column, IndexParts *parts);
};

} // namespace plumbline
