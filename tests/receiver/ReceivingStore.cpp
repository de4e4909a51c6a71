// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceivingStore.h"

#include "store/SqlQuery.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void ReceivingStore::engines()
{
    QTest::addColumn<bool>("postgresql");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

bool ReceivingStore::open()
{
    const bool isServer = *static_cast<bool *>(QTest::qGlobalData("postgresql", QMetaType::Bool));
    if (isServer && !m_postgres)
        m_postgres = PostgresServer::start(&why);
    if (isServer && !m_postgres)
        return false;
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->filePath(u"data"_s).toLocal8Bit());
    m_location = *StoreLocation::parse(isServer ? m_postgres->freshDatabase() : m_folder->filePath(u"store.db"_s));
    start();
    auto store = StoreConnection::open(m_location, StoreConnection::Access::ReadWrite);
    if (!store || !m_receiver)
        qFatal("the store does not open");
    m_store = std::move(*store);
    return true;
}

void ReceivingStore::close()
{
    m_receiver.reset();
    m_store.reset();
}

void ReceivingStore::start(ListenSettings settings)
{
    m_receiver.reset();
    settings.port = 0;
    auto receiver = Receiver::start(settings, m_location, m_clock);
    QVERIFY2(receiver, qPrintable(receiver ? QString() : toString(receiver.error())));
    m_receiver = std::move(*receiver);
}

Result<void> ReceivingStore::hold(const std::function<Result<void>()> &work)
{
    return m_store->transaction([&]() -> Result<void> {
        if (m_location.engine != StoreLocation::Engine::Sqlite) { // where readers and writers of rows do not wait
            if (auto locked = SqlQuery(*m_store).run(u"lock"_s, u"LOCK TABLE raw_answer IN ACCESS EXCLUSIVE MODE"_s);
                !locked)
                return locked;
        }
        return work();
    });
}

QList<StoredRow> ReceivingStore::rows(const QString &type) const
{
    RowFilter filter;
    filter.type = type;
    return RowQueries(*m_store).page(filter, 0, 10'000).value_or(QList<StoredRow>());
}

qint64 ReceivingStore::rejected() const
{
    return qint64(RowQueries(*m_store).rejected(1'000).value_or(QList<RejectedRecordRow>()).size());
}

} // namespace plumbline
