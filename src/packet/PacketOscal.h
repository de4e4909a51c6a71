// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "packet/OscalResults.h"

namespace plumbline {

class MetricCatalog;
class StoreConnection;

/// The OSCAL documents of a packet (oscal/*.json): asks the store for evidence of controls and open exceptions as they
/// were known with the last line of the packet.
class PacketOscal
{
public:
    PacketOscal(StoreConnection &store, const MetricCatalog &catalog, const PacketScope &scope, TimePoint knownAt)
        : m_store(store), m_catalog(catalog), m_scope(scope), m_knownAt(knownAt)
    {
    }

    /// Call last: what it says of figures is that of packet.json, and it names files by their digests.
    Result<void> write(const QJsonObject &summary, PacketStage &stage, const WorkWatch &watch) const;

private:
    MetricScope period() const;
    Result<QList<ControlOutcome>> outcomes(const ControlCatalog &controls, const WorkWatch &watch) const;
    Result<QList<OscalResults::OpenException>> openExceptions() const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
    const PacketScope &m_scope;
    TimePoint m_knownAt;
};

} // namespace plumbline
