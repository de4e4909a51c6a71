// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ScheduledSync.h"

#include "base/SafeText.h"
#include "sync/SyncJob.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::chrono::milliseconds redrawPace(80);
/// After a store that could not even be opened.
constexpr std::chrono::seconds nextLook(15);

} // namespace

ScheduledSync::ScheduledSync(const Configuration &configuration, const ConnectorCatalog &connectors,
                             const StoreLocation &store, const Clock &clock, NumberText text, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_text(std::move(text)),
      m_schedule(configuration, connectors, store, clock, SyncJob::usualParallel)
{
    connect(&m_pace, &QTimer::timeout, this, &ScheduledSync::flush);
    m_schedule.onProgress([this](const SyncProgress &progress) {
        const std::scoped_lock lock(m_mutex);
        m_newest.insert(progress.source, progress);
    });
    m_schedule.onFinished([this](const SourceReport &report) {
        {
            const std::scoped_lock lock(m_mutex);
            m_newest.remove(report.source);
        }
        QMetaObject::invokeMethod(
            this, [this, report] { emit ended(report); }, Qt::QueuedConnection);
    });
    m_schedule.onHeld([this](const Error &error) { hold(error); });
    m_schedule.onFree([this] {
        QMetaObject::invokeMethod(
            this, [this] { emit held({}); }, Qt::QueuedConnection);
    });
}

ScheduledSync::~ScheduledSync()
{
    m_stop = true;
}

SyncOrders ScheduledSync::orders()
{
    return {[this](const QStringList &sources) { m_schedule.syncNow(sources); },
            [this](const QString &source) { return m_schedule.cancel(source); }};
}

void ScheduledSync::tell(SyncController &controller)
{
    connect(this, &ScheduledSync::progressed, &controller, &SyncController::take);
    connect(this, &ScheduledSync::ended, &controller, &SyncController::conclude);
    connect(this, &ScheduledSync::held, &controller, &SyncController::hold);
}

void ScheduledSync::start()
{
    m_pace.start(redrawPace);
    m_thread = std::jthread([this] { run(); });
}

void ScheduledSync::run()
{
    while (!m_stop) {
        const auto ended = m_schedule.run(m_stop);
        if (ended)
            return;
        hold(ended.error());
        for (auto waited = std::chrono::milliseconds(0); waited < nextLook && !m_stop; waited += redrawPace)
            std::this_thread::sleep_for(redrawPace);
    }
}

void ScheduledSync::hold(const Error &error)
{
    const auto holder = WriterLease::holder(m_store, WriterLease::Role::Sync);
    const auto other = holder ? *holder : std::nullopt;
    QMetaObject::invokeMethod(
        this,
        [this, error, other] {
            emit held(other ? SyncWords(m_text).held(*other, m_clock.now()) : visibleText(toString(error)));
        },
        Qt::QueuedConnection);
}

void ScheduledSync::flush()
{
    QHash<QString, SyncProgress> newest;
    {
        const std::scoped_lock lock(m_mutex);
        newest.swap(m_newest);
    }
    for (const SyncProgress &progress : std::as_const(newest))
        emit progressed(progress);
}

} // namespace plumbline
