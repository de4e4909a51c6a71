// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WholeFile.h"
#include "base/Clock.h"

struct sqlite3;

namespace plumbline {

class StoreConnection;

/// The keys of answers in a file of their own, apart from the bytes that they open: a backup without them shows nothing
/// of answers, and whoever keeps only the newest such file has erased in all backups what was erased in the store.
class AnswerKeyFile
{
public:
    /// A new file of keys. Refuses to replace what is none.
    static Result<WholeFile> begin(const QString &file, WholeFile::Existing existing);

    struct Joined {
        qint64 put = 0; ///< Keys that the store was without, or had a wrong one in their place.
        qint64 others = 0; ///< That it has, or has no bytes for any more.
        qint64 unfit = 0; ///< That do not open the bytes that they are named after; the store did not take them.
        qint64 erased = 0; ///< Answers that were erased where the keys come from, and now are here, too.
    };

    /// Takes the keys out of a copy of a store, of which nobody makes use yet, into a new file, with the names of the
    /// answers that were erased. Refused when some keys are missing: the file that has them would be replaced.
    static Result<void> split(sqlite3 *copy, const WholeFile &keys);
    /// Gives a store the keys of its encrypted answers that it is without. What has no key because it was erased since
    /// is erased here, as it was there; `who` does so `now`.
    static Result<Joined> join(StoreConnection &store, const QString &file, const QString &who, TimePoint now);

private:
    static bool isOne(const QString &file);
};

} // namespace plumbline
