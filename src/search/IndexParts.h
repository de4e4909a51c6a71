// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <memory>
#include <optional>

namespace plumbline {

class StoreConnection;

/// A piece of what is derived from the rows, as it is kept.
struct IndexPart {
    QString name;
    QByteArray bytes;
};

/// Where the search index, or the panels, are kept: in an own file beside an SQLite store, in a table of its own on
/// PostgreSQL. It can be thrown away at any time; every part carries a checksum over its name and bytes.
class IndexParts
{
public:
    enum class Access { Read, Write };
    enum class Shelf { Search, Panels }; ///< Each is a file or table of its own.

    /// Empty when there is no index and none is to be written, and for a store in memory.
    static Result<std::unique_ptr<IndexParts>> open(StoreConnection &store, Access access, Shelf shelf = Shelf::Search);
    virtual ~IndexParts() = default;

    /// An error of the kind Store that says "damaged" when it is not what was written.
    Result<QByteArray> read(const QString &type, qint64 chunk, const QString &name);
    /// Parts of one chunk, together or not at all.
    Result<void> write(const QString &type, qint64 chunk, const QList<IndexPart> &parts);
    /// Of the chunks 0, 1, 2 ... of a type, how many there are.
    virtual Result<qint64> chunkCount(const QString &type) = 0;
    virtual Result<void> throwAway() = 0;
    Result<bool> has(const QString &type, qint64 chunk, const QString &name);
    /// Of a type, nothing but these chunks.
    virtual Result<void> keepOnly(const QString &type, const QList<qint64> &chunks) = 0;
    /// Gets rid of an index of which nothing can be believed.
    static void discard(StoreConnection &store, Shelf shelf = Shelf::Search);
    static bool isDamage(const Error &error); ///< Rather than a piece that is not there (yet).
    virtual QString place() const = 0; ///< For people.

    static constexpr QLatin1StringView headName{"head"};

protected:
    struct Stored {
        qint64 crc = 0;
        QByteArray bytes;
    };
    virtual Result<std::optional<Stored>> stored(const QString &type, qint64 chunk, const QString &name) = 0;
    virtual Result<void> store(const QString &type, qint64 chunk, const QList<IndexPart> &parts,
                               const QList<qint64> &crcs)
        = 0;
    Result<void> checkFormat(Access access);
};

} // namespace plumbline
