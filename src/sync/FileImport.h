// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "sync/SyncReport.h"

#include <QTimeZone>

namespace plumbline {

class ConnectorCatalog;

/// Brings saved answers into a store with the same mapping as a pull, for places without a network.
class FileImport
{
public:
    FileImport(const ConnectorCatalog &catalog, StoreConnection &store, const Clock &clock, const QTimeZone &zone)
        : m_catalog(catalog), m_store(store), m_clock(clock), m_zone(zone)
    {
    }

    /// `target` is CONNECTOR or CONNECTOR/STREAM; without a stream the connector must have only one that fits the
    /// bytes. The rows' source is "import:CONNECTOR". Each file is its own transaction.
    Result<SourceReport> run(const QString &target, const QStringList &files);

private:
    const ConnectorCatalog &m_catalog;
    StoreConnection &m_store;
    const Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace plumbline
