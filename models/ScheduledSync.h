// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SyncController.h"
#include "sync/SyncSchedule.h"

#include <QTimer>
#include <thread>

namespace plumbline {

/// Runs the schedule beside the window for as long as it stands open, and brings what the schedule tells to the thread
/// of the pages: the newest of each source a dozen times a second, every end of a pull, and who is in the way.
class ScheduledSync : public QObject
{
    Q_OBJECT

public:
    ScheduledSync(const Configuration &configuration, const ConnectorCatalog &connectors, const StoreLocation &store,
                  const Clock &clock, NumberText text, QObject *parent = nullptr);
    ~ScheduledSync() override;

    SyncOrders orders();
    void tell(SyncController &controller); ///< Of everything from now on.
    void start();

    void configure(const Configuration &configuration) { m_schedule.configure(configuration); }
    void keepTime(bool on) { m_schedule.keepTime(on); }

signals:
    void progressed(const plumbline::SyncProgress &progress);
    void ended(const plumbline::SourceReport &report);
    void held(const QString &why);

private:
    void run();
    void hold(const Error &error);
    void flush();

    StoreLocation m_store;
    const Clock &m_clock;
    NumberText m_text;
    SyncSchedule m_schedule;
    std::atomic_bool m_stop{false};
    std::mutex m_mutex; ///< Of what is to be told.
    QHash<QString, SyncProgress> m_newest;
    QTimer m_pace;
    std::jthread m_thread;
};

} // namespace plumbline
