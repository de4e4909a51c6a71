// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ChunkBits.h"
#include "search/TypeIndex.h"
#include "store/RowQueries.h"

namespace plumbline {

/// A filter in the terms of the index: every test must hold.
class SearchPlan
{
public:
    /// Empty when the index cannot answer such a filter.
    static Result<std::optional<SearchPlan>> of(StoreConnection &store, const RowType &type, const RowFilter &filter);

    /// Takes out of `bits` what does not fit.
    Result<void> narrow(TypeIndex &index, size_t chunk, ChunkBits &bits, IndexParts *parts) const;

private:
    struct Test {
        int column = 0;
        QList<QByteArray> texts;
        QList<qint64> numbers;
        bool orNull = false;
        std::optional<qint64> from; ///< Of numbers: half-open [from, to).
        std::optional<qint64> to;
    };

    Result<bool> addEquality(const RowType &type, const QString &name, const QString &text);
    bool addAnyOf(const RowType &type, QStringView field, const QStringList &values);
    static Result<void> narrowBy(const Test &test, TypeIndex &index, size_t chunk, ChunkBits &bits, IndexParts *parts);
    static Result<bool> mark(const Test &test, TypeIndex &index, size_t chunk, std::vector<quint8> &marks,
                             IndexParts *parts);
    static Result<void> narrowByWord(const QByteArray &word, TypeIndex &index, size_t chunk, ChunkBits &bits,
                                     IndexParts *parts);

    bool m_isNothing = false; ///< A type without that dimension has no rows under the filter.
    QList<Test> m_tests;
    QList<QByteArray> m_words; ///< Folded.
};

} // namespace plumbline
