// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreBackup.h"
#include "archive/StoreCopy.h"
#include "store/StoreConnection.h"

namespace plumbline {

/// A whole store as one file that does not depend on its engine: an SQLite database with the tables of the store and,
/// in `archive_manifest`, how many rows each of them has and their digest.
class StoreArchive
{
public:
    explicit StoreArchive(const WorkWatch &watch) : m_watch(watch) { }

    /// With a file for them the keys of answers go there, and the archive is without.
    Result<BackupReport> write(StoreConnection &source, const QString &file, WholeFile::Existing existing,
                               const QString &keysFile = {});
    /// Makes a store of an archive, where there is none yet. Refuses an archive that is not what was written.
    Result<BackupReport> read(const QString &file, const StoreLocation &target);
    /// Makes a store of a store, where there is none yet.
    Result<BackupReport> move(StoreConnection &source, const StoreLocation &target);

private:
    Result<BackupReport> fill(StoreConnection &source, const StoreLocation &target, WholeFile::Existing existing,
                              const StoreCopy::Last &last, const WholeFile *keys = nullptr);

    const WorkWatch &m_watch;
};

} // namespace plumbline
