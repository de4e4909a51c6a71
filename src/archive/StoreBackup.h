// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WholeFile.h"
#include "archive/WorkWatch.h"

namespace plumbline {

class StoreConnection;

/// What a backup holds.
struct BackupReport {
    QString file;
    qint64 bytes = 0;
    qint64 tables = 0;
    qint64 rows = 0; ///< Of all tables together.
};

/// Copies an SQLite store to a file as it is at one moment, page by page, while it is in use, and proves that the copy
/// is whole before it takes its name. The copy is a store.
class StoreBackup
{
public:
    StoreBackup(StoreConnection &source, const WorkWatch &watch) : m_source(source), m_watch(watch) { }

    /// `keysFile`: where the keys of answers go, which the copy is then without; empty: they stay in it.
    Result<BackupReport> run(const QString &file, WholeFile::Existing existing, const QString &keysFile = {});

private:
    Result<BackupReport> copyAndCheck(const WholeFile &whole, const WholeFile *keys);

    StoreConnection &m_source;
    const WorkWatch &m_watch;
};

} // namespace plumbline
