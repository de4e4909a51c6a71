// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncSchedule.h"

#include "sources/ConnectorCatalog.h"
#include "store/LogCheckpoints.h"
#include "sync/SourceStates.h"

#include <QThreadPool>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Other processes may pause a source or pull it: so often the store is looked at although nothing is due.
constexpr std::chrono::seconds longestLook(15);
constexpr std::chrono::milliseconds shortestLook(200);
/// While another one has the store, or it cannot be read: what is due is not to wait much longer than it has to.
constexpr std::chrono::seconds heldLook(2);
/// A signal cannot wake a condition; so often it is looked for.
constexpr std::chrono::milliseconds signalLook(200);

} // namespace

SyncSchedule::SyncSchedule(Configuration configuration, const ConnectorCatalog &catalog, StoreLocation store,
                           const Clock &clock, int parallel)
    : m_configuration(std::move(configuration)), m_catalog(catalog), m_store(std::move(store)), m_clock(clock),
      m_parallel(std::max(1, parallel)), m_puller(catalog, m_store, clock)
{
}

SyncSchedule::~SyncSchedule() = default;

Result<void> SyncSchedule::run(const std::atomic_bool &stop)
{
    const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_newConfiguration)
            m_newConfiguration = m_configuration;
    }
    QThreadPool pool;
    pool.setMaxThreadCount(m_parallel);
    while (!stop) {
        const auto started = startDue(**store, pool);
        if (!started)
            tellHeld(started.error()); // a database server comes back, a full disk is emptied
        std::chrono::milliseconds pause = started ? longestLook : heldLook;
        if (m_nextDue)
            pause = std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(*m_nextDue - m_clock.now()),
                               shortestLook, pause);
        waitFor(pause, stop);
    }
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[id, pull] : m_pulls)
            pull->stop = true;
    }
    pool.waitForDone();
    m_lease.reset();
    return {};
}

Result<void> SyncSchedule::startDue(StoreConnection &store, QThreadPool &pool)
{
    QSet<QString> asked;
    bool keepsTime = true;
    QSet<QString> busy; // before the store is looked at: of a pull that ends meanwhile it shows the time before
    {
        const std::scoped_lock lock(m_mutex);
        if (m_pulls.empty())
            m_lease.reset(); // others may have their turn
        asked = m_asked;
        keepsTime = m_keepsTime;
        for (const auto &[id, pull] : m_pulls)
            busy.insert(id);
    }
    if (auto taken = takeConfiguration(store); !taken)
        return taken;
    const TimePoint now = m_clock.now();
    const auto states = SourceStates(store, m_configuration, m_catalog).all(now);
    m_nextDue.reset();
    if (!states)
        return fail(states.error());
    QList<SourceState> due;
    for (const SourceState &state : *states) {
        const bool isLeft = m_isFirst && keepsTime && state.isResumable && !state.pausedSince;
        if (busy.contains(state.source))
            continue;
        if (!keepsTime && !asked.contains(state.source))
            continue;
        if (asked.contains(state.source) || isLeft || (state.nextDue && *state.nextDue <= now))
            due.append(state);
        else if (state.nextDue && (!m_nextDue || *state.nextDue < *m_nextDue))
            m_nextDue = state.nextDue;
    }
    std::stable_sort(due.begin(), due.end(), [](const SourceState &a, const SourceState &b) {
        return a.lossAt().value_or(TimePoint::max()) < b.lossAt().value_or(TimePoint::max());
    });
    auto started = start(store, due, pool);
    if (started)
        m_isFirst = false;
    return started;
}

Result<void> SyncSchedule::start(StoreConnection &store, const QList<SourceState> &due, QThreadPool &pool)
{
    if (due.isEmpty()) {
        tellFree();
        return {};
    }
    if (!m_lease) {
        auto lease = WriterLease::take(m_store, WriterLease::Role::Sync, m_clock.now());
        if (!lease)
            return fail(lease.error());
        if (auto whole = LogCheckpoints(store).expectUnaltered(); !whole)
            return whole;
        m_lease.emplace(std::move(*lease));
    }
    tellFree();
    for (const SourceState &state : due) {
        const auto source = std::find_if(m_configuration.sources.begin(), m_configuration.sources.end(),
                                         [&](const SourceSettings &each) { return each.id == state.source; });
        const std::scoped_lock lock(m_mutex);
        if (int(m_pulls.size()) >= m_parallel)
            return {}; // the next one when a place is free
        m_asked.remove(state.source);
        auto pull = std::make_shared<Pull>();
        m_pulls.emplace(state.source, pull);
        pool.start([this, settings = *source, count = int(m_configuration.sources.size()), pull] {
            work(settings, count, pull);
        });
    }
    return {};
}

Result<void> SyncSchedule::takeConfiguration(StoreConnection &store)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_newConfiguration)
            return {};
        m_configuration = *std::exchange(m_newConfiguration, std::nullopt);
    }
    auto expected = expectRows(store, m_configuration, m_catalog, m_clock.now());
    if (!expected) {
        const std::scoped_lock lock(m_mutex);
        if (!m_newConfiguration)
            m_newConfiguration = m_configuration; // next time
    }
    return expected;
}

void SyncSchedule::work(const SourceSettings &source, int sourceCount, const std::shared_ptr<Pull> &pull)
{
    SyncProgress place;
    place.source = source.id;
    place.sourceCount = sourceCount;
    place.state = u"running"_s;
    m_puller.tell(place);
    const SourceReport report = m_puller.pull(source, place, pull->stop);
    place.source = source.id;
    place.state = report.state;
    place.message = report.error ? toString(*report.error) : QString();
    m_puller.tell(place);
    if (m_finished) {
        const std::scoped_lock telling(m_telling);
        m_finished(report);
    }
    const std::scoped_lock lock(m_mutex);
    m_pulls.erase(source.id);
    if (report.error && report.error->kind == Error::Kind::Store)
        return; // that it failed could not be written down: not again at once
    wake();
}

void SyncSchedule::waitFor(std::chrono::milliseconds atMost, const std::atomic_bool &stop)
{
    const auto end = std::chrono::steady_clock::now() + atMost;
    std::unique_lock lock(m_mutex);
    while (!stop && !m_isWoken && std::chrono::steady_clock::now() < end)
        m_wake.wait_for(lock, signalLook);
    m_isWoken = false;
}

void SyncSchedule::tellHeld(const Error &error)
{
    if (m_held && m_lastHeld != error.detail)
        m_held(error);
    m_lastHeld = error.detail;
}

void SyncSchedule::tellFree()
{
    if (m_free && !m_lastHeld.isEmpty())
        m_free();
    m_lastHeld.clear();
}

void SyncSchedule::wake()
{
    m_isWoken = true;
    m_wake.notify_all();
}

void SyncSchedule::syncNow(const QStringList &ids)
{
    const std::scoped_lock lock(m_mutex);
    const Configuration &newest = m_newConfiguration ? *m_newConfiguration : m_configuration;
    for (const SourceSettings &source : newest.sources) {
        if (ids.isEmpty() || ids.contains(source.id))
            m_asked.insert(source.id);
    }
    wake();
}

void SyncSchedule::configure(Configuration configuration)
{
    const std::scoped_lock lock(m_mutex);
    m_newConfiguration = std::move(configuration);
    wake();
}

void SyncSchedule::keepTime(bool on)
{
    const std::scoped_lock lock(m_mutex);
    m_keepsTime = on;
    wake();
}

bool SyncSchedule::cancel(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    m_asked.remove(id);
    const auto pull = m_pulls.find(id);
    if (pull == m_pulls.end())
        return false;
    pull->second->stop = true;
    return true;
}

QStringList SyncSchedule::running() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList ids;
    for (const auto &[id, pull] : m_pulls)
        ids.append(id);
    return ids;
}

} // namespace plumbline
