// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreConnection.h"
#include "store/StoreSnapshot.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace plumbline {

/// Runs read-only work off the calling thread, each piece on the store as it is at one moment, so that what it finds
/// fits together while others write. Each worker thread keeps one connection of its own for the runner's life.
class QueryRunner
{
public:
    explicit QueryRunner(StoreLocation location);
    ~QueryRunner(); ///< Does the work that was given, then closes every connection in the thread that opened it.

    const StoreLocation &location() const { return m_location; }

    /// `work` takes a StoreConnection & and answers a Result; when the store cannot be opened its error is the answer.
    template <typename Work>
    auto run(Work work)
    {
        using Answer = std::invoke_result_t<Work, StoreConnection &>;
        // Not QtConcurrent::run: whoever waits for its answer may be made to do the work, with a connection of his own.
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> answer = promise->future();
        m_pool.start([this, promise = std::move(promise), work = std::move(work)]() mutable {
            try {
                if (!promise->isCanceled()) {
                    Result<StoreConnection *> connection = connectionOfThread();
                    promise->addResult(connection ? atOneMoment(**connection, work) : Answer(fail(connection.error())));
                }
            } catch (...) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        });
        return answer;
    }

private:
    template <typename Work>
    static auto atOneMoment(StoreConnection &connection, Work &work) -> std::invoke_result_t<Work, StoreConnection &>
    {
        const auto moment = StoreSnapshot::take(connection);
        if (!moment)
            return fail(moment.error());
        return work(connection);
    }
    Result<StoreConnection *> connectionOfThread();

    StoreLocation m_location;
    quint64 m_id;
    QThreadPool m_pool;
};

} // namespace plumbline
