// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WholeFile.h"

struct sqlite3;

namespace plumbline {

class StoreConnection;

/// The keys of answers in a file of their own, apart from the bytes that they open: a backup without them shows nothing
/// of answers, and whoever keeps only the newest such file has erased in all backups what was erased in the store.
class AnswerKeyFile
{
public:
    struct Joined {
        qint64 put = 0; ///< Keys that the store was without, or had a wrong one in their place.
        qint64 others = 0; ///< That it has, or has no bytes for any more.
        qint64 unfit = 0; ///< That do not open the bytes that they are named after; the store did not take them.
    };

    /// Takes the keys out of a copy of a store, of which nobody makes use yet, into a new file. Refused when some are
    /// missing: the file that has them would be replaced.
    static Result<void> split(sqlite3 *copy, const WholeFile &keys);
    /// Gives a store the keys of its encrypted answers that it is without.
    static Result<Joined> join(StoreConnection &store, const QString &file);
    /// Whether there is a file of keys and nothing else; a store is none.
    static bool isOne(const QString &file);
};

} // namespace plumbline
