// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StoreLane.h"

namespace plumbline {

Result<std::unique_ptr<StoreLane>> StoreLane::open(const StoreLocation &location)
{
    std::unique_ptr<StoreLane> lane(new StoreLane);
    Result<void> opened;
    {
        std::unique_lock lock(lane->m_mutex);
        lane->m_thread = std::thread([raw = lane.get(), &location, &opened] { raw->run(location, opened); });
        lane->m_changed.wait(lock, [&] { return lane->m_store || !opened; });
    }
    if (!opened)
        return fail(opened.error());
    return lane;
}

StoreLane::~StoreLane()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void StoreLane::run(const StoreLocation &location, Result<void> &opened)
{
    // A connection belongs to the thread that opened it.
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
    {
        const std::scoped_lock lock(m_mutex);
        if (store)
            m_store = std::move(*store);
        else
            opened = fail(store.error());
    }
    m_changed.notify_all();
    while (store) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_isClosing || !m_waiting.empty(); });
            if (m_waiting.empty())
                break;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        m_changed.notify_all();
        work(*m_store);
    }
    m_store.reset();
}

void StoreLane::post(Work work)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
        m_waiting.push_back(std::move(work));
    }
    m_changed.notify_all();
}

void StoreLane::doAndWait(const Work &work)
{
    bool isDone = false; // under the mutex
    post([&](StoreConnection &store) {
        work(store);
        const std::scoped_lock lock(m_mutex);
        isDone = true;
        m_changed.notify_all();
    });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return isDone; });
}

} // namespace plumbline
