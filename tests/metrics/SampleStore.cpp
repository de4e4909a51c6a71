// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleStore.h"

#include "simulator/Simulator.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SyncJob.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SampleStore::SampleStore(const QString &vendors, int weeks)
    : m_location{StoreLocation::Engine::Sqlite, m_folder.filePath(u"sample.db"_s)}
{
    SimulatorOptions options;
    options.now = QDateTime::fromMSecsSinceEpoch(toNs(now) / 1'000'000, Qt::UTC);
    options.vendors = vendors;
    options.weeks = weeks;
    const auto simulator = Simulator::start(options);
    if (!simulator) {
        m_problem = toString(simulator.error());
        return;
    }
    qputenv("PLUMBLINE_SIMULATOR_TOKEN", "simulator-token");
    const auto configuration = Configuration::parse((*simulator)->configToml(), u"sample.toml"_s);
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const FixedClock clock(now);
    const auto report = SyncJob(*configuration, catalog, m_location, clock).run({}, std::atomic_bool(false));
    if (!report) {
        m_problem = toString(report.error());
        return;
    }
    auto opened = StoreConnection::open(m_location, StoreConnection::Access::ReadWrite);
    if (opened)
        m_connection = std::move(*opened);
    else
        m_problem = toString(opened.error());
}

} // namespace plumbline
