// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include "base/Digest.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

TestStore::TestStore()
{
    m_postgres = PostgresServer::start(&m_why);
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toLocal8Bit());
}

void TestStore::engines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite file") << u"file"_s;
    QTest::newRow("sqlite memory") << u"memory"_s;
    QTest::newRow("postgresql") << u"postgresql"_s;
}

bool TestStore::open()
{
    close();
    const QString engine = *static_cast<QString *>(QTest::qData("engine", QMetaType::QString));
    QString url = engine == u"memory"_s ? u":memory:"_s : m_folder.filePath(u"store-%1.db"_s.arg(++m_stores));
    if (engine == u"postgresql"_s) {
        if (!m_postgres)
            return false;
        url = m_postgres->freshDatabase();
    }
    m_location = *StoreLocation::parse(url);
    auto opened = StoreConnection::open(m_location, StoreConnection::Access::ReadWrite);
    if (!opened)
        m_why = toString(opened.error());
    else
        m_connection = std::move(*opened);
    return bool(opened);
}

RowOrigin TestStore::keepAnswer(const QByteArray &body, qint64 runId)
{
    RawAnswer answer;
    answer.source = u"dojo"_s;
    answer.stream = u"waivers"_s;
    answer.url = u"http://127.0.0.1/waivers"_s;
    answer.status = 200;
    answer.headers = {{u"etag"_s, u"W/\"1\""_s}, {u"link"_s, u"<a>"_s}, {u"link"_s, u"<b>"_s}};
    answer.fetchedAt = at("2026-02-01T00:00:00Z");
    answer.body = body;
    answer.sha256 = sha256Hex(body);
    const auto kept = RawRecords(*m_connection).keep(answer, runId);
    if (!kept)
        qWarning("%s", qPrintable(toString(kept.error())));
    return {answer.source, answer.stream, answer.sha256, u"/0"_s, {}};
}

WriteCounts TestStore::write(const QList<Row> &rows, TimePoint knownAt)
{
    QList<std::pair<Row, RowOrigin>> items;
    const RowOrigin from = keepAnswer();
    for (const Row &row : rows)
        items.append({row, from});
    const auto counts = m_connection->transaction([&] { return RowWriter(*m_connection, 1).write(items, knownAt); });
    if (!counts)
        qWarning("%s", qPrintable(toString(counts.error())));
    return counts.value_or(WriteCounts{-1, -1, -1, -1});
}

Row TestStore::exceptionRow(const QString &id, const QString &service)
{
    Row row = Row::of(*findRowType(u"exception"));
    row.set(u"id", id);
    row.set(u"service", service);
    row.set(u"rule", u"R1"_s);
    row.set(u"created_at", at("2026-01-02T03:04:05.678901234Z"));
    return row;
}

Result<void> TestStore::writePage(StoreConnection &store, const RowOrigin &origin, int page)
{
    QList<std::pair<Row, RowOrigin>> rows;
    for (int i = 0; i < 100; ++i)
        rows.append({exceptionRow(u"e%1"_s.arg(page * 100 + i)), origin});
    if (auto written = RowWriter(store, 1).write(rows, at("2026-02-01T00:00:00Z")); !written)
        return fail(written.error());
    return ReadLedger(store).save(
        1, {u"dojo"_s, u"waivers"_s, {}, u"page=%1"_s.arg(page + 1), u"running"_s, page + 1, 100, {}});
}

RowFilter TestStore::exceptions()
{
    RowFilter filter;
    filter.type = u"exception"_s;
    return filter;
}

} // namespace plumbline
