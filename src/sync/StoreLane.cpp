// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StoreLane.h"

namespace plumbline {

namespace {

using namespace std::chrono_literals;

constexpr auto nextPieceWithin = 20ms; ///< So long a batch is kept open for it.
constexpr auto longestBatch = 250ms; ///< So much is read anew at most when the program is killed.

} // namespace

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
    while (store && workOff()) { }
    m_store.reset();
}

bool StoreLane::workOff()
{
    std::optional<Piece> piece;
    {
        std::unique_lock lock(m_mutex);
        const auto isNeeded = [this] { return m_isClosing || !m_waiting.empty(); };
        if (m_batchSince)
            m_changed.wait_for(lock, nextPieceWithin, isNeeded);
        else
            m_changed.wait(lock, isNeeded);
        if (!m_waiting.empty()) {
            piece = std::move(m_waiting.front());
            m_waiting.pop_front();
        } else if (!m_batchSince) {
            return false;
        }
    }
    m_changed.notify_all();
    const auto now = std::chrono::steady_clock::now();
    // What a batch loses is said by the connection to whoever writes next.
    if (m_batchSince && (!piece || !piece->isPosted || now - *m_batchSince > longestBatch)) {
        m_batchSince.reset();
        (void)m_store->endBatch();
    }
    if (piece && piece->isPosted && !m_batchSince) {
        m_batchSince = now;
        m_store->beginBatch();
    }
    if (piece)
        piece->work(*m_store);
    return true;
}

void StoreLane::post(Work work)
{
    queue({std::move(work), true});
}

void StoreLane::queue(Piece piece)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
        m_waiting.push_back(std::move(piece));
    }
    m_changed.notify_all();
}

void StoreLane::doAndWait(const Work &work)
{
    bool isDone = false; // under the mutex
    queue({[&](StoreConnection &store) {
               work(store);
               const std::scoped_lock lock(m_mutex);
               isDone = true;
               m_changed.notify_all();
           },
           false});
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return isDone; });
}

} // namespace plumbline
