// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ColumnData.h"

#include <array>

namespace plumbline {

/// Which versions of a chunk are wanted, one bit each.
class ChunkBits
{
public:
    static constexpr size_t words = ColumnData::mostRows / 64;
    std::array<quint64, words> bits;

    bool isEmpty() const;
    /// Keeps of these bits the ones whose value is marked.
    void keep(const ColumnData &column, const std::vector<quint8> &marks);
    /// Adds those of `among` whose value is marked.
    void add(const ColumnData &column, const std::vector<quint8> &marks, const ChunkBits &among);
    /// Adds up how many of them have each code; `counts` has a place for every code and for nothing.
    void countCodes(const ColumnData &column, std::vector<quint32> &counts) const;
};

} // namespace plumbline
