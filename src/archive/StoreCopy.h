// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreTable.h"
#include "archive/TableSum.h"
#include "archive/WorkWatch.h"

#include <QMap>

namespace plumbline {

class StoreConnection;
struct StoreLocation;

/// What every table of a store holds, by its name.
using StoreSums = QMap<QString, TableSum>;

/// Brings all of a store into an empty one of either engine, row by row, and proves afterwards that it arrived.
class StoreCopy
{
public:
    StoreCopy(StoreConnection &source, const WorkWatch &watch) : m_source(source), m_watch(watch) { }

    /// What is to be done or looked at in the target before it becomes a store.
    using Last = std::function<Result<void>(StoreConnection &target, const StoreSums &sums)>;
    /// The target must hold nothing; it is opened with Access::Bare. Everything is written in one transaction: whatever
    /// happens before its end, the target holds nothing still.
    Result<StoreSums> into(StoreConnection &target, const Last &last);

    /// Reads a store and sums it up. Call within a snapshot.
    static Result<StoreSums> sumsOf(StoreConnection &store, const QString &what, const WorkWatch &watch);

private:
    Result<void> prove(StoreConnection &target, const StoreSums &sums) const;
    Result<StoreSums> copyTables(StoreConnection &target);
    Result<TableSum> copy(StoreConnection &target, const StoreTable &table, qint64 &done, qint64 total);

    StoreConnection &m_source;
    const WorkWatch &m_watch;
};

/// The first difference in words; empty when there is none.
QString differenceOf(const StoreSums &expected, const StoreSums &seen);

} // namespace plumbline
