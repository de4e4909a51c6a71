// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"
#include "sync/ImportReport.h"

#include <QTimeZone>
#include <functional>
#include <map>

namespace plumbline {

class ConnectorCatalog;
struct RecognisedDocument;

/// Brings files into a store with the same mapping as a pull: saved answers and the reports of tools that have no API.
class FileImport
{
public:
    FileImport(const ConnectorCatalog &catalog, StoreConnection &store, const Clock &clock, const QTimeZone &zone)
        : m_catalog(catalog), m_store(store), m_clock(clock), m_zone(zone)
    {
    }

    /// Called before each file with its number from 1, how many there are, and its path.
    std::function<void(qsizetype, qsizetype, const QString &)> onFile;

    /// Each file is its own transaction; one that cannot be read does not stop the others. The rows' source is
    /// "import:CONNECTOR". Fails for what concerns all files: an unknown target, a store that cannot be written.
    Result<ImportReport> run(const ImportRequest &request);

private:
    Result<void> importFile(const ImportRequest &request, ImportedFile &file);
    Result<void> keep(const RecognisedDocument &read, const RawAnswer &answer, const ImportRequest &request,
                      ImportedFile &file);
    Result<SyncRunRecord *> runOf(const QString &connector);

    const ConnectorCatalog &m_catalog;
    StoreConnection &m_store;
    const Clock &m_clock;
    QTimeZone m_zone;
    std::map<QString, SyncRunRecord> m_runs; ///< By connector.
};

} // namespace plumbline
