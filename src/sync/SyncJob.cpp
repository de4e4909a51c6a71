// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncJob.h"

#include "sources/ConnectorCatalog.h"
#include "sources/HttpTransport.h"
#include "sync/SourcePull.h"
#include "sync/SourceSecrets.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SyncJob::SyncJob(const Configuration &configuration, const ConnectorCatalog &catalog, StoreLocation store,
                 const Clock &clock)
    : m_configuration(configuration), m_catalog(catalog), m_store(std::move(store)), m_clock(clock)
{
}

Result<SyncReport> SyncJob::run(const QStringList &sourceIds, const std::atomic_bool &stop)
{
    QList<SourceSettings> wanted;
    for (const QString &id : sourceIds) {
        const auto found = std::find_if(m_configuration.sources.begin(), m_configuration.sources.end(),
                                        [&](const SourceSettings &s) { return s.id == id; });
        if (found == m_configuration.sources.end())
            return fail(Error::Kind::Usage, u"sync"_s, u"there is no source \"%1\" in the configuration"_s.arg(id),
                        m_configuration.file);
        wanted.append(*found);
    }
    if (sourceIds.isEmpty())
        wanted = m_configuration.sources;
    if (wanted.isEmpty())
        return fail(Error::Kind::Configuration, u"sync"_s, u"no source is configured"_s,
                    m_configuration.file.isEmpty() ? Configuration::defaultFile() : m_configuration.file);
    const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());

    if (auto expected = expectRows(**store); !expected)
        return fail(expected.error());
    SyncReport report;
    for (int i = 0; i < wanted.size() && !stop; ++i) {
        m_place = {};
        m_place.source = wanted.at(i).id;
        m_place.sourceIndex = i;
        m_place.sourceCount = int(wanted.size());
        m_place.state = u"running"_s;
        const SourceReport pulled = pull(**store, wanted.at(i), stop);
        report.sources.append(pulled);
        m_place.state = pulled.state;
        m_place.message = pulled.error ? toString(*pulled.error) : QString();
        if (m_progress)
            m_progress(m_place);
    }
    return report;
}

Result<void> SyncJob::expectRows(StoreConnection &store) const
{
    QHash<QString, QStringList> typesBySource;
    for (const SourceSettings &source : m_configuration.sources) {
        const auto connector = m_catalog.find(source.connector);
        if (!connector)
            continue; // the pull of it says why
        QStringList &types = typesBySource[source.id];
        for (const StreamDefinition &stream : (*connector)->streams)
            types += stream.rowTypeNames();
        types.removeDuplicates();
    }
    return SyncLedger(store).expect(typesBySource, m_clock.now());
}

SourceReport SyncJob::pull(StoreConnection &store, const SourceSettings &source, const std::atomic_bool &stop)
{
    SourceReport report;
    report.source = source.id;
    report.connector = source.connector;
    report.state = u"failed"_s;
    const auto connector = m_catalog.find(source.connector);
    if (!connector) {
        report.error = connector.error();
        return report;
    }
    const auto settings = withSecrets(source);
    if (!settings) {
        report.error = settings.error();
        return report;
    }
    if (auto checked = (*connector)->check(source); !checked) {
        report.error = checked.error();
        return report;
    }
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 streamsBefore = 0;
    HttpTransport transport(HttpLimits::of(*settings), HttpRoute::of(*settings));
    SourcePull pull(store, *settings, **connector, transport, m_clock, m_turn);
    pull.onProgress = [&](const PartitionRead &whole, const QString &message) {
        if (m_place.stream != whole.stream) {
            streamsBefore += m_place.records;
            m_place.records = 0;
        }
        m_place.stream = whole.stream;
        m_place.message = message;
        m_place.state = message.isEmpty() ? u"running"_s : u"limited"_s;
        if (message.isEmpty()) {
            m_place.page = whole.pages;
            m_place.records = whole.recordsSeen;
            m_place.claimed = whole.recordsClaimed;
            m_place.recordsPerSecond
                = double(streamsBefore + m_place.records) * 1000.0 / double(std::max<qint64>(1, elapsed.elapsed()));
        }
        if (m_progress)
            m_progress(m_place);
    };
    return pull.run(stop);
}

} // namespace plumbline
