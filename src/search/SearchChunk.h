// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RowType.h"
#include "search/ColumnData.h"
#include "search/IndexParts.h"

#include <QStringList>

namespace plumbline {

/// A version that another one took the place of, with the id of that one.
struct Succession {
    qint64 version = 0;
    qint64 next = 0;
};

/// The columns of a row type that are searched: its fields in their order, then source and stream.
struct SearchedColumns {
    static int count(const RowType &type) { return int(type.fields.size()) + 2; }
    static int of(const RowType &type, QStringView field); ///< -1 when there is none.
    static bool isText(const RowType &type, int column);
    static bool isWords(const RowType &type, int column); ///< Whether words of a search are looked for in it.
    static QString name(const RowType &type, int column); ///< In the database.
};

/// Up to 65,536 consecutive versions of a type by columns, which are read from the index when they are asked for.
class SearchChunk
{
public:
    enum Need { Codes = 1, Values = 2, Signature = 4, SortedRows = 8 };

    quint32 rows = 0;
    qint64 first = 0; ///< Version id of row 0.
    QByteArray distances; ///< From the first, of each row; empty when there are no gaps.
    qint64 knownUpTo = 0; ///< All successors of these versions up to this one are in `successions`.
    QByteArray lastDigest; ///< Of the last row, to know a store again.
    QByteArray knownDigest; ///< Of version knownUpTo: what was ended since an older backup is not ended in it.
    QList<Succession> successions;
    std::vector<ColumnData> columns;

    qint64 version(quint32 row) const;
    qint64 last() const { return version(rows - 1); }
    quint32 rowsUpTo(qint64 version) const; ///< How many rows have an id of at most this.

    /// A column with the parts that are needed; `parts` may be null for a chunk that was made here.
    Result<const ColumnData *> column(int index, int needs, IndexParts *parts, const QString &type, qint64 number);
    qint64 heldBytes() const;
    void letGo(); ///< Of what can be read again.

    QByteArray head() const;
    QList<IndexPart> allParts() const;
    static Result<SearchChunk> read(IndexParts &parts, const QString &type, qint64 number, int columns);

private:
    bool m_isKept = false; ///< In the index.
};

} // namespace plumbline
