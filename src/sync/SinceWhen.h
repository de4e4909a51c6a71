// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/StreamRead.h"

#include <QString>

namespace plumbline {

class StoreConnection;
struct IncrementalDefinition;

/// From when on a partition is asked for what is new: the last complete reading, or an earlier one of which records
/// were put aside or missing, since a source that gets well sends them as they were, without saying that they changed.
class SinceWhen
{
public:
    SinceWhen(StoreConnection &store, const IncrementalDefinition &incremental)
        : m_store(store), m_incremental(incremental)
    {
    }

    /// Nothing: everything is due.
    Result<std::optional<TimePoint>> of(const StreamRead &like, const QString &partition, TimePoint now) const;

private:
    StoreConnection &m_store;
    const IncrementalDefinition &m_incremental;
};

} // namespace plumbline
