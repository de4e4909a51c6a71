// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreConnection.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <functional>

namespace plumbline {

/// Runs read-only work off the calling thread. Each worker thread keeps one connection of its own for the runner's life.
class QueryRunner
{
public:
    explicit QueryRunner(StoreLocation location);
    ~QueryRunner(); ///< Waits for the work that runs.

    const StoreLocation &location() const { return m_location; }

    /// `work` takes a StoreConnection & and answers a Result; when the store cannot be opened its error is the answer.
    template <typename Work>
    auto run(Work work)
    {
        using Answer = std::invoke_result_t<Work, StoreConnection &>;
        return QtConcurrent::run(&m_pool, [this, work = std::move(work)]() -> Answer {
            Result<StoreConnection *> connection = connectionOfThread();
            if (!connection)
                return fail(connection.error());
            return work(**connection);
        });
    }

private:
    Result<StoreConnection *> connectionOfThread();

    StoreLocation m_location;
    quint64 m_id;
    QThreadPool m_pool;
};

} // namespace plumbline
