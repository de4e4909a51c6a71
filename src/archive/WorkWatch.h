// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <atomic>
#include <functional>

namespace plumbline {

/// Long work on a whole store, as its caller follows and stops it.
struct WorkWatch {
    /// What is done now, how much of it, and of how much (0: nobody knows).
    std::function<void(const QString &what, qint64 done, qint64 total)> onProgress;
    const std::atomic_bool *stop = nullptr;

    void tell(const QString &what, qint64 done, qint64 total) const
    {
        if (onProgress)
            onProgress(what, done, total);
    }
    /// Fails once it was asked to stop.
    Result<void> goOn(const QString &what) const
    {
        if (stop && *stop)
            return fail(Error::Kind::Cancelled, what, QStringLiteral("it was stopped; nothing of it was kept"));
        return {};
    }
};

} // namespace plumbline
