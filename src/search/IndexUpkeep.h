// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/IndexParts.h"

#include <functional>

namespace plumbline {

struct RowType;

/// Keeps the search index up to what is in the store: chunk by chunk, so that it can be stopped and goes on where it
/// was. It is not needed for right answers, only for quick ones.
class IndexUpkeep
{
public:
    struct Done {
        qint64 chunks = 0; ///< Written now.
        qint64 versions = 0; ///< In the index now.
    };

    explicit IndexUpkeep(StoreConnection &store) : m_store(store) { }

    /// Called after each chunk; false stops.
    void onProgress(std::function<bool(const QString &type, qint64 versions)> progress)
    {
        m_progress = std::move(progress);
    }

    /// Adds what is missing. An index that is damaged, or that belongs to another store, is made anew.
    Result<Done> bringUp();
    /// Throws the index away and makes it anew.
    Result<Done> rebuild();
    /// Reads every part; what does not fit, named, or empty.
    static Result<QString> check(StoreConnection &store);

private:
    Result<Done> bringUp(IndexParts &parts);
    Result<void> bringUp(IndexParts &parts, const RowType &type, Done &done);
    Result<qint64> settledVersion(const RowType &type);

    StoreConnection &m_store;
    std::function<bool(const QString &, qint64)> m_progress = [](const QString &, qint64) { return true; };
    bool m_isStopped = false;
};

} // namespace plumbline
