// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreConnection.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace plumbline {

/// The one place where a pull touches the store: a thread with a connection of its own that does one piece of work
/// after the other, in the order in which they came, whoever sent them. So sources are read and mapped side by side,
/// also a page while the one before it is stored, and yet no two transactions are ever in each other's way. What was
/// posted in a row is written in one go; a call finds everything before it written.
class StoreLane
{
public:
    using Work = std::function<void(StoreConnection &)>;

    static Result<std::unique_ptr<StoreLane>> open(const StoreLocation &location);
    /// Does what is waiting, then closes the store.
    ~StoreLane();

    /// For members that work on the lane: nothing else may touch it.
    StoreConnection &store() { return *m_store; }

    /// Does `work` after all that came before it and waits for what it returns.
    template <typename Callable>
    auto call(Callable work)
    {
        std::optional<decltype(work(std::declval<StoreConnection &>()))> result;
        doAndWait([&](StoreConnection &store) { result.emplace(work(store)); });
        return std::move(*result);
    }

    /// Does `work` later. Waits only while `mostWaiting` pieces are ahead of it, so that memory stays bounded.
    void post(Work work);

    static constexpr size_t mostWaiting = 2;

private:
    struct Piece {
        Work work;
        bool isPosted;
    };

    StoreLane() = default;
    void run(const StoreLocation &location, Result<void> &opened);
    bool workOff();
    void queue(Piece piece);
    void doAndWait(const Work &work);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Piece> m_waiting;
    std::unique_ptr<StoreConnection> m_store; ///< Of the lane's thread, which opens and closes it.
    bool m_isClosing = false;
    std::optional<std::chrono::steady_clock::time_point> m_batchSince; ///< Of the lane's thread alone.
    std::thread m_thread;
};

} // namespace plumbline
