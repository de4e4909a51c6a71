// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/QueryRunner.h"

#include <atomic>
#include <unordered_map>

namespace plumbline {

namespace {

/// A thread's connections by runner. Destroyed with the thread, on that thread, as Qt SQL demands.
thread_local std::unordered_map<quint64, std::unique_ptr<StoreConnection>> connections;

} // namespace

QueryRunner::QueryRunner(StoreLocation location) : m_location(std::move(location))
{
    static std::atomic<quint64> counter = 0;
    m_id = ++counter;
    m_pool.setMaxThreadCount(2);
    m_pool.setExpiryTimeout(-1);
}

QueryRunner::~QueryRunner()
{
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
