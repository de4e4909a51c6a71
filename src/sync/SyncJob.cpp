// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncJob.h"

#include "store/LogCheckpoints.h"
#include "store/WriterLease.h"
#include "sync/SourceStates.h"

#include <QThreadPool>
#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SyncJob::SyncJob(const Configuration &configuration, const ConnectorCatalog &catalog, StoreLocation store,
                 const Clock &clock, int parallel)
    : m_configuration(configuration), m_catalog(catalog), m_store(std::move(store)), m_clock(clock),
      m_parallel(std::max(1, parallel)), m_puller(catalog, m_store, clock)
{
}

Result<QList<SourceSettings>> SyncJob::wanted(const QStringList &sourceIds) const
{
    const QList<SourceSettings> &sources = m_configuration.sources;
    if (sources.isEmpty() && sourceIds.isEmpty())
        return fail(Error::Kind::Configuration, u"sync"_s, u"no source is configured"_s,
                    m_configuration.file.isEmpty() ? Configuration::defaultFile() : m_configuration.file);
    if (sourceIds.isEmpty())
        return sources;
    QList<SourceSettings> chosen;
    for (const QString &id : sourceIds) {
        const auto found
            = std::find_if(sources.begin(), sources.end(), [&](const SourceSettings &s) { return s.id == id; });
        if (found == sources.end())
            return fail(Error::Kind::Usage, u"sync"_s, u"there is no source \"%1\" in the configuration"_s.arg(id),
                        m_configuration.file);
        chosen.append(*found);
    }
    return chosen;
}

QList<int> SyncJob::byUrgency(StoreConnection &store, const QList<SourceSettings> &sources) const
{
    QList<int> order(sources.size());
    std::iota(order.begin(), order.end(), 0);
    const auto states = SourceStates(store, m_configuration, m_catalog).all(m_clock.now());
    if (!states)
        return order; // the pulls say what is wrong with the store
    QHash<QString, TimePoint> lossAt;
    for (const SourceState &state : *states)
        lossAt.insert(state.source, state.lossAt().value_or(TimePoint::max()));
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return lossAt.value(sources[a].id, TimePoint::max()) < lossAt.value(sources[b].id, TimePoint::max());
    });
    return order;
}

Result<SyncReport> SyncJob::run(const QStringList &sourceIds, const std::atomic_bool &stop)
{
    const auto sources = wanted(sourceIds);
    if (!sources)
        return fail(sources.error());
    const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto lease = WriterLease::take(m_store, WriterLease::Role::Sync, m_clock.now());
    if (!lease)
        return fail(lease.error());
    if (auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        return fail(whole.error());
    if (auto expected = expectRows(**store, m_configuration, m_catalog, m_clock.now()); !expected)
        return fail(expected.error());

    const int count = int(sources->size());
    std::vector<std::optional<SourceReport>> reports(static_cast<size_t>(count));
    std::atomic_int done = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(m_parallel);
    for (const int i : byUrgency(**store, *sources)) {
        pool.start([&, i] {
            if (stop)
                return;
            SyncProgress place;
            place.sourceIndex = i;
            place.sourceCount = count;
            place.sourcesDone = done;
            const SourceReport &report = reports[size_t(i)].emplace(m_puller.pull(sources->at(i), place, stop));
            place.source = report.source;
            place.state = report.state;
            place.message = report.error ? toString(*report.error) : QString();
            place.sourcesDone = ++done;
            m_puller.tell(place);
        });
    }
    pool.waitForDone();
    SyncReport whole;
    for (const std::optional<SourceReport> &report : reports) {
        if (report)
            whole.sources.append(*report);
    }
    return whole;
}

} // namespace plumbline
