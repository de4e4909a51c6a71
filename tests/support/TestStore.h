// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresServer.h"
#include "domain/Row.h"
#include "store/RowQueries.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"

namespace plumbline {

/// A fresh store of the engine of the current test data row: SQLite file, SQLite memory, or a PostgreSQL of our own.
class TestStore
{
public:
    /// Keeps what is kept outside of a store in a folder of its own.
    TestStore();

    /// Test data: one row per engine, in column "engine".
    static void engines();
    /// Opens an empty store; false with `why` when it cannot be.
    bool open();
    const QString &why() const { return m_why; }
    bool canSkip() const { return !m_postgres; }

    StoreConnection &connection() { return *m_connection; }
    const StoreLocation &location() const { return m_location; }
    bool isInMemory() const { return m_location.path == QStringLiteral(":memory:"); }
    void close() { m_connection.reset(); }

    /// Keeps an answer with that body, of a run or of none, and gives the origin of its first record.
    RowOrigin keepAnswer(const QByteArray &body = "{\"a\":1}", qint64 runId = 0);
    /// Writes rows of one answer in one transaction; all counts are -1 when it fails.
    WriteCounts write(const QList<Row> &rows, TimePoint knownAt);

    static TimePoint at(const char *text) { return *parseInstant(QString::fromLatin1(text)); }
    static Row exceptionRow(const QString &id, const QString &service = QStringLiteral("pay"));
    static RowFilter exceptions();
    /// A hundred exceptions of run 1 and the cursor behind them; call in a transaction.
    static Result<void> writePage(StoreConnection &store, const RowOrigin &origin, int page);

private:
    QString m_why;
    std::unique_ptr<PostgresServer> m_postgres;
    QTemporaryDir m_folder;
    int m_stores = 0;
    StoreLocation m_location;
    std::unique_ptr<StoreConnection> m_connection;
};

} // namespace plumbline

/// First lines of a test class' init(): a fresh store, or a skip that says what is not installed.
#define OPEN_TEST_STORE(store)                                                                                         \
    do {                                                                                                               \
        if (QTest::currentDataTag() && !(store).open()) {                                                              \
            if ((store).canSkip())                                                                                     \
                QSKIP(qPrintable((store).why()));                                                                      \
            QFAIL(qPrintable((store).why()));                                                                          \
        }                                                                                                              \
    } while (false)
