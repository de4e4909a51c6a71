// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <vector>

namespace plumbline {

class IndexParts;
class TypeIndex;

/// All versions of a type in the order of one column, without regard to what is known or wanted of them: texts by their
/// bytes, nothing said last, equal ones by their age.
class RowOrder
{
public:
    static Result<RowOrder> make(TypeIndex &index, int column, bool descending, IndexParts *parts);

    const std::vector<quint32> &places() const { return m_places; }
    /// For each place where it stands.
    const std::vector<quint32> &ranks() const { return m_ranks; }
    /// Takes up the places from `first` on, which are new.
    Result<void> add(TypeIndex &index, quint32 first, IndexParts *parts);

private:
    void rank();
    /// Less, equal or greater than zero; an error when a column cannot be read.
    Result<int> compare(TypeIndex &index, quint32 left, quint32 right, IndexParts *parts) const;
    /// Where among the first `valued` a place stands: before it is all that is before or equal and older.
    Result<quint32> insertionOf(TypeIndex &index, quint32 place, IndexParts *parts) const;
    Result<bool> isNull(TypeIndex &index, quint32 place, IndexParts *parts) const;

    int m_column = 0;
    bool m_descending = false;
    quint32 m_valued = 0; ///< How many have a value; they come first.
    std::vector<quint32> m_places;
    std::vector<quint32> m_ranks;
};

} // namespace plumbline
