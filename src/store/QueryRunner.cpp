// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/QueryRunner.h"

#include <atomic>
#include <latch>
#include <unordered_map>

namespace plumbline {

namespace {

constexpr int workers = 2;

/// A thread's connections by runner: Qt SQL demands that a connection is used and closed where it was opened.
thread_local std::unordered_map<quint64, std::unique_ptr<StoreConnection>> connections;

} // namespace

QueryRunner::QueryRunner(StoreLocation location) : m_location(std::move(location))
{
    static std::atomic<quint64> counter = 0;
    m_id = ++counter;
    m_pool.setMaxThreadCount(workers);
    m_pool.setExpiryTimeout(-1);
}

QueryRunner::~QueryRunner()
{
    // One task in each worker at the same time, after all that was given. Leaving it to the end of the threads (which
    // waitForDone brings about) would be too late: they may still be at it when the program has taken Qt SQL apart.
    std::latch everyWorker(workers);
    for (int i = 0; i < workers; ++i) {
        m_pool.start([&everyWorker, id = m_id] {
            everyWorker.arrive_and_wait();
            connections.erase(id);
        });
    }
    m_pool.waitForDone();
}

Result<StoreConnection *> QueryRunner::connectionOfThread()
{
    auto found = connections.find(m_id);
    if (found == connections.end()) {
        auto opened = StoreConnection::open(m_location, StoreConnection::Access::ReadOnly);
        if (!opened)
            return fail(opened.error());
        found = connections.emplace(m_id, std::move(*opened)).first;
    }
    return found->second.get();
}

} // namespace plumbline
