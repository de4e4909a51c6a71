// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresServer.h"
#include "store/RowQueries.h"
#include "store/StoreConnection.h"
#include "support/ReplayServer.h"
#include "sync/SourceStates.h"
#include "sync/SyncJob.h"

#include <QTemporaryDir>
#include <condition_variable>
#include <mutex>

namespace plumbline {

/// A server whose contents a test changes between pulls.
class YardServer
{
public:
    YardServer() : m_server([this](const ReplayRequest &asked) { return answer(asked); }) { }

    void setViolations(const QStringList &ids)
    {
        change([&] { m_violations = ids; });
    }
    void setClaim(std::optional<int> total)
    {
        change([&] { m_claim = total; });
    }
    void breakPage(int page, int status)
    {
        change([&] { m_broken = page, m_status = status; });
    }
    /// Sets `stop` when this page of violations is asked for, and keeps the answer until another page is named here.
    void stopAtPage(int page, std::atomic_bool *stop)
    {
        change([&] { m_last = page, m_stop = stop; });
    }
    /// Records with this id say another rule on each page.
    void share(const QString &id)
    {
        change([&] { m_shared = id; });
    }
    /// Violations are a small answer that unpacks to 64 MiB.
    void packBomb(bool on)
    {
        change([&] { m_isBomb = on; });
    }
    void spoil(const QString &id)
    {
        change([&] { m_spoilt = id; });
    }

    /// What its answers are named from now on, whatever they hold.
    void nameVersion(const QByteArray &name)
    {
        change([&] { m_version = name; });
    }
    void setEvents(const QByteArray &items)
    {
        change([&] { m_events = items; });
    }
    void claimEvents(std::optional<int> total)
    {
        change([&] { m_eventClaim = total; });
    }

    QUrl url() const { return m_server.url(); }
    QStringList sinces() const; ///< That events were asked for; "all" without one.

private:
    template <typename Change>
    void change(Change change)
    {
        const std::scoped_lock lock(m_mutex);
        change();
        m_released.notify_all();
    }

    ReplayAnswer answer(const ReplayRequest &asked);

    std::mutex m_mutex;
    std::condition_variable m_released;
    QStringList m_violations;
    std::optional<int> m_claim;
    QString m_spoilt;
    QString m_shared;
    QByteArray m_version;
    std::optional<int> m_eventClaim;
    QByteArray m_events = R"([{"id": "e1"}])";
    bool m_isBomb = false;
    int m_broken = 0;
    int m_status = 404;
    int m_last = 0;
    std::atomic_bool *m_stop = nullptr;
    ReplayServer m_server;
};

/// Pulls from such a server, at chosen instants, into a store of its own, by a connector of its own: violations are of
/// the present state, events are asked for since when they were read last.
class Yard
{
public:
    /// Without a location its store is a file of its own.
    explicit Yard(std::optional<StoreLocation> location = {});

    /// Empty when the pull was complete, else what went wrong.
    QString pull(const char *when);
    /// The same, but it is stopped when this page of violations is asked for.
    QString pullUpTo(int page, const char *when);
    StoreConnection &store();
    QStringList violations(); ///< "id first_seen..resolved_at" of each row, to the hour.
    PartitionRead lastRead(const QString &stream) const;
    SourceState state(const char *when);
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Configuration configuration() const;
    StoreLocation location() const
    {
        return m_location.value_or(StoreLocation{StoreLocation::Engine::Sqlite, file(QStringLiteral("store.db"))});
    }

    YardServer server;
    SourceReport report; ///< Of the last pull.
    std::atomic_bool stop{false};
    QString keeps; ///< Line of the configuration.
    QString kind; ///< Of violations that are asked for.

private:
    QTemporaryDir m_folder;
    std::optional<StoreLocation> m_location;
    std::unique_ptr<StoreConnection> m_store;
};

/// Makes yards whose stores are of the engine of the current global test data.
class YardEngines
{
public:
    /// Global test data, in column "postgresql".
    static void columns();
    /// Nothing where the engine is not installed: `why`.
    std::unique_ptr<Yard> make();

    QString why;

private:
    std::unique_ptr<PostgresServer> m_postgres;
};

TimePoint at(const char *text);

} // namespace plumbline
