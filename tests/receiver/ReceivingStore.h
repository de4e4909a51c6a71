// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresServer.h"
#include "receiver/Receiver.h"
#include "store/RowQueries.h"

namespace plumbline {

/// A receiver and a second connection to its store, on SQLite and on PostgreSQL.
class ReceivingStore
{
public:
    /// Global test data, in column "postgresql".
    static void engines();

protected:
    /// An empty store of the engine of the current data, and a receiver; false: `why`.
    bool open();
    void close();
    /// Another receiver of the store instead.
    void start(ListenSettings settings = {});
    /// While `work` runs nobody else can write to the store.
    Result<void> hold(const std::function<Result<void>()> &work);
    QList<StoredRow> rows(const QString &type) const;
    qint64 rejected() const;

    QString why;
    std::unique_ptr<QTemporaryDir> m_folder;
    StoreLocation m_location;
    SystemClock m_clock;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<StoreConnection> m_store;

private:
    std::unique_ptr<PostgresServer> m_postgres;
};

} // namespace plumbline
