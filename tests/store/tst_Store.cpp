// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same slots on SQLite (file and memory) and on a PostgreSQL that this test starts.
#include "PostgresServer.h"
#include "base/Digest.h"
#include "store/KnownRelations.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "store/RowWriter.h"
#include "store/SchemaMigrator.h"
#include "store/SelectRunner.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/StoreConnection.h"
#include "store/StoreInfo.h"
#include "store/SyncLedger.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Store : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_postgres;
    QString m_whyNoPostgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreConnection> m_store;

    static TimePoint at(const char *text) { return *parseInstant(QString::fromLatin1(text)); }

    static void engines()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite file") << u"file"_s;
        QTest::newRow("sqlite memory") << u"memory"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    bool openStore()
    {
        m_store.reset();
        const QString engine = *static_cast<QString *>(QTest::qData("engine", QMetaType::QString));
        m_folder = std::make_unique<QTemporaryDir>();
        QString url = engine == u"memory"_s ? u":memory:"_s : m_folder->filePath(u"store.db"_s);
        if (engine == u"postgresql"_s) {
            if (!m_postgres)
                return false;
            url = m_postgres->freshDatabase();
        }
        auto opened = StoreConnection::open(*StoreLocation::parse(url), StoreConnection::Access::ReadWrite);
        if (!opened)
            qWarning("%s", qPrintable(toString(opened.error())));
        m_store = opened ? std::move(*opened) : nullptr;
        return bool(m_store);
    }

    static Row exceptionRow(const QString &id, const QString &service = u"pay"_s)
    {
        Row row = Row::of(*findRowType(u"exception"));
        row.set(u"id", id);
        row.set(u"service", service);
        row.set(u"rule", u"R1"_s);
        row.set(u"created_at", at("2026-01-02T03:04:05.678901234Z"));
        return row;
    }

    RowOrigin origin()
    {
        RawAnswer answer;
        answer.source = u"dojo"_s;
        answer.stream = u"waivers"_s;
        answer.url = u"http://127.0.0.1/waivers"_s;
        answer.status = 200;
        answer.headers = {{u"etag"_s, u"W/\"1\""_s}};
        answer.fetchedAt = at("2026-02-01T00:00:00Z");
        answer.body = "{\"a\":1}";
        answer.sha256 = sha256Hex(answer.body);
        [&] { QVERIFY(RawRecords(*m_store).keep(answer, 1)); }();
        return {u"dojo"_s, u"waivers"_s, answer.sha256, u"/0"_s, {}};
    }

    WriteCounts write(const QList<Row> &rows, TimePoint knownAt)
    {
        QList<std::pair<Row, RowOrigin>> items;
        const RowOrigin from = origin();
        for (const Row &row : rows)
            items.append({row, from});
        const auto counts = m_store->transaction([&] { return RowWriter(*m_store, 1).write(items, knownAt); });
        if (!counts)
            qWarning("%s", qPrintable(toString(counts.error())));
        return counts.value_or(WriteCounts{-1, -1, -1, -1});
    }

    RowFilter exceptions() const
    {
        RowFilter filter;
        filter.type = u"exception"_s;
        return filter;
    }

private slots:
    void initTestCase() { m_postgres = PostgresServer::start(&m_whyNoPostgres); }
    void cleanupTestCase()
    {
        m_store.reset();
        m_postgres.reset();
    }
    void init()
    {
        if (QTest::currentDataTag() && !openStore()) {
            if (!m_postgres)
                QSKIP(qPrintable(m_whyNoPostgres));
            QFAIL("the store could not be opened");
        }
    }

    void everyKindOfFieldComesBack_data() { engines(); }
    void everyKindOfFieldComesBack()
    {
        Row call = Row::of(*findRowType(u"ai_call"));
        call.set(u"id", u"s'1\"; DROP TABLE x; --"_s);
        call.set(u"service", u"bidi \u202E txt 猫"_s);
        call.set(u"cost_usd", *Money::parse(u"0.006750000001"_s));
        call.set(u"input_tokens", qint64(9'007'199'254'740'993));
        call.set(u"started_at", at("2026-01-02T03:04:05.000000001Z"));
        Row deployment = Row::of(*findRowType(u"deployment"));
        deployment.set(u"id", u"d1"_s);
        deployment.set(u"emergency", true);
        deployment.set(u"approvers", QStringList{u"a \"b\""_s, u"c"_s});
        QCOMPARE(write({call, deployment}, at("2026-02-01T00:00:00Z")), (WriteCounts{2, 0, 0, 0}));

        for (const Row &row : {call, deployment}) {
            const auto found = RowQueries(*m_store).find(row.type->name, u"dojo"_s, row.id());
            QVERIFY(found && *found);
            QCOMPARE((*found)->row, row);
            QCOMPARE((*found)->digest, row.digest());
            QCOMPARE((*found)->origin.rawPointer, u"/0"_s);
        }
    }

    void unchangedAddsNothingAndAChangeClosesTheVersion_data() { engines(); }
    void unchangedAddsNothingAndAChangeClosesTheVersion()
    {
        const TimePoint first = at("2026-02-01T00:00:00Z");
        const TimePoint second = at("2026-02-08T00:00:00Z");
        QCOMPARE(write({exceptionRow(u"e1"_s), exceptionRow(u"e2"_s)}, first), (WriteCounts{2, 0, 0, 0}));
        QCOMPARE(write({exceptionRow(u"e1"_s), exceptionRow(u"e2"_s)}, second), (WriteCounts{0, 0, 2, 0}));
        QCOMPARE(write({exceptionRow(u"e1"_s, u"web"_s)}, second), (WriteCounts{0, 1, 0, 0}));

        RowFilter filter = exceptions();
        filter.ids = {u"e1"_s};
        QCOMPARE((*RowQueries(*m_store).page(filter, 0, 10)).first().row.value(u"service"), FieldValue(u"web"_s));
        filter.knownAt = first;
        QCOMPARE((*RowQueries(*m_store).page(filter, 0, 10)).first().row.value(u"service"), FieldValue(u"pay"_s));
        filter.knownAt = at("2026-01-01T00:00:00Z");
        QCOMPARE(*RowQueries(*m_store).count(filter), 0);

        const QString relation = *knownRelations({u"exception"_s}, first);
        const auto table = SelectRunner(*m_store).run(u"WITH %1 SELECT service FROM exception ORDER BY id"_s.arg(relation), {});
        QVERIFY(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows.first().first().toString(), u"pay"_s);
    }

    void theLaterOfTwoInABatchWinsAndRowsWithoutIdAreRejected_data() { engines(); }
    void theLaterOfTwoInABatchWinsAndRowsWithoutIdAreRejected()
    {
        Row nameless = exceptionRow({});
        nameless.values[0] = {};
        QCOMPARE(write({exceptionRow(u"e1"_s), exceptionRow(u"e1"_s, u"web"_s), nameless}, at("2026-02-01T00:00:00Z")), (WriteCounts{1, 0, 0, 1}));
        QCOMPARE((*RowQueries(*m_store).page(exceptions(), 0, 10)).first().row.value(u"service"), FieldValue(u"web"_s));
        QCOMPARE(*RowQueries(*m_store).rejectedCount({u"exception"_s}), 1);
        QCOMPARE(RowQueries(*m_store).rejected(10)->first().record.reason, u"the record has no id"_s);
    }

    void aFailedTransactionLeavesNothing_data() { engines(); }
    void aFailedTransactionLeavesNothing()
    {
        const RowOrigin from = origin();
        const auto result = m_store->transaction([&]() -> Result<WriteCounts> {
            const auto counts = RowWriter(*m_store, 1).write({{exceptionRow(u"e1"_s), from}}, at("2026-02-01T00:00:00Z"));
            if (!counts)
                return counts;
            return fail(Error::Kind::Cancelled, u"stop here"_s);
        });
        QVERIFY(!result);
        QCOMPARE(*RowQueries(*m_store).count(exceptions()), 0);
        QCOMPARE(write({exceptionRow(u"e1"_s)}, at("2026-02-01T00:00:00Z")).added, 1); // and the connection is usable again
    }

    void manyRowsPageAndFilter_data() { engines(); }
    void manyRowsPageAndFilter()
    {
        QList<Row> rows;
        for (int i = 0; i < 1'234; ++i) {
            Row row = exceptionRow(u"e%1"_s.arg(i, 5, 10, QChar(u'0')), i % 3 ? u"pay"_s : u"web"_s);
            row.set(u"created_at", at("2026-01-01T00:00:00Z") + std::chrono::hours(i));
            if (i == 77)
                row.set(u"reason", u"50 % off_the wall"_s);
            rows.append(row);
        }
        QCOMPARE(write(rows, at("2026-02-01T00:00:00Z")).added, 1'234);
        const RowQueries queries(*m_store);
        RowFilter filter = exceptions();
        QCOMPARE(*queries.count(filter), 1'234);
        QCOMPARE(queries.page(filter, 0, 2)->first().row.id(), u"e01233"_s); // newest first
        filter.services = {u"web"_s};
        QCOMPARE(*queries.count(filter), 412);
        filter.from = at("2026-01-01T00:00:00Z") + std::chrono::hours(300);
        filter.to = at("2026-01-01T00:00:00Z") + std::chrono::hours(303);
        QCOMPARE(*queries.count(filter), 1);
        filter = exceptions();
        filter.text = u"OFF_the 50 %"_s;
        QCOMPARE(*queries.count(filter), 1);
        filter.text = u"offXthe"_s; // an underscore is no wildcard
        QCOMPARE(*queries.count(filter), 0);
        filter = exceptions();
        filter.sortField = u"id"_s;
        filter.descending = false;
        QCOMPARE(queries.page(filter, 1'000, 5)->first().row.id(), u"e01000"_s);
        const auto services = queries.facet(exceptions(), u"service"_s);
        QVERIFY(services);
        QCOMPARE(services->first(), std::pair(u"pay"_s, qint64(822)));
        filter.environments = {u"production"_s}; // exceptions have no environment
        QCOMPARE(*queries.count(filter), 0);
        filter = exceptions();
        filter.equals.insert(u"nonsense"_s, u"1"_s);
        QCOMPARE(queries.count(filter).error().kind, Error::Kind::Usage);
    }

    void aRunIsTakenUpWhereItStopped_data() { engines(); }
    void aRunIsTakenUpWhereItStopped()
    {
        SyncLedger ledger(*m_store);
        const TimePoint now = at("2026-02-01T00:00:00Z");
        auto run = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now);
        QVERIFY(run);
        QVERIFY(ledger.saveCursor(run->id, {u"dojo"_s, u"findings"_s, {}, u"offset=500"_s, false, 1, 500, 900}));
        QVERIFY(ledger.saveCursor(run->id, {u"dojo"_s, u"findings"_s, {}, u"offset=1000"_s, false, 2, 1000, 900}));
        const auto again = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now);
        QCOMPARE(again->id, run->id);
        const auto cursor = ledger.cursor(run->id, u"findings"_s, {});
        QVERIFY(cursor && *cursor);
        QCOMPARE((*cursor)->next, u"offset=1000"_s);
        QCOMPARE(*(*cursor)->recordsClaimed, 900);
        run->state = u"complete"_s;
        QVERIFY(ledger.finish(*run, now));
        QCOMPARE(ledger.latestCompleteRuns()->size(), 1);
        QVERIFY(ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now)->id != run->id);
    }

    void theCheckFindsWhatWasAltered_data() { engines(); }
    void theCheckFindsWhatWasAltered()
    {
        QCOMPARE(write({exceptionRow(u"e1"_s), exceptionRow(u"e2"_s)}, at("2026-02-01T00:00:00Z")).added, 2);
        const auto findings = [&] { return StoreCheck(*m_store).run().value_or(QList<StoreFinding>{{u"?"_s, u"?"_s, u"?"_s}}); };
        QCOMPARE(findings().size(), 0);

        SqlQuery query(*m_store);
        QVERIFY(query.run(u"alter"_s, u"UPDATE exception_version SET service = 'web' WHERE id = 'e1'"_s));
        QCOMPARE(findings().size(), 1);
        QCOMPARE(findings().first().key, u"e1"_s);
        QVERIFY(query.run(u"alter"_s, u"UPDATE exception_version SET service = 'pay' WHERE id = 'e1'"_s));
        QCOMPARE(findings().size(), 0);

        QVERIFY(query.run(u"alter"_s, u"UPDATE raw_body SET codec = 'none', body = ?"_s, {QByteArray("{\"a\":2}")}));
        QCOMPARE(findings().size(), 1);
        QCOMPARE(findings().first().table, u"raw_body"_s);
        QVERIFY(query.run(u"alter"_s, u"DELETE FROM raw_body"_s));
        QCOMPARE(findings().size(), 3); // two rows and one answer without bytes
    }

    void rawAnswersComeBackWithTheirDigestChecked_data() { engines(); }
    void rawAnswersComeBackWithTheirDigestChecked()
    {
        const RowOrigin from = origin();
        origin(); // the same bytes again
        const auto stored = RawRecords(*m_store).find(from.rawSha256);
        QVERIFY(stored);
        QCOMPARE(stored->answer.body, QByteArray("{\"a\":1}"));
        QVERIFY(stored->digestMatches);
        QCOMPARE(stored->answer.headers.first().second, u"W/\"1\""_s);
        QVERIFY(!RawRecords(*m_store).find(u"0000"_s));
        const auto info = StoreInfo::read(*m_store);
        QVERIFY(info);
        QCOMPARE(info->rawAnswers, 2);
        QCOMPARE(info->rawBytes, 7);
    }

    void aNewerStoreIsRefusedAndReadOnlyIsReadOnly_data() { engines(); }
    void aNewerStoreIsRefusedAndReadOnlyIsReadOnly()
    {
        if (m_store->location().path == u":memory:"_s)
            return; // nothing to open a second time
        const StoreLocation location = m_store->location();
        {
            const auto reader = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
            QVERIFY(reader);
            SqlQuery write(**reader);
            QVERIFY(!write.run(u"write"_s, u"DELETE FROM raw_body"_s));
        }
        SqlQuery query(*m_store);
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '999' WHERE key = 'schema_version'"_s));
        const auto refused = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"newer Plumbline (schema 999"_s));
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '1' WHERE key = 'schema_version'"_s));
        const auto older = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
        QVERIFY(!older && older.error().detail.contains(u"store migrate"_s));
    }

    void tablesEqualTheRowTypes_data() { engines(); }
    void tablesEqualTheRowTypes()
    {
        for (const RowType &type : rowTypes()) {
            const QStringList columns = SelectRunner(*m_store).run(u"SELECT * FROM %1_version WHERE 1 = 0"_s.arg(type.name), {})->columns;
            QCOMPARE(columns.size(), qsizetype(type.fields.size()) + 10);
            for (size_t i = 0; i < type.fields.size(); ++i)
                QCOMPARE(columns.at(qsizetype(i) + 1), type.fields[i].column());
        }
    }

    void addressesAreUnderstood()
    {
        QCOMPARE(StoreLocation::parse(u"sqlite:/a/b.db"_s)->path, u"/a/b.db"_s);
        QCOMPARE(StoreLocation::parse(u"/a/b.db"_s)->engine, StoreLocation::Engine::Sqlite);
        QCOMPARE(StoreLocation::parse(u"postgresql://u:secret@h/db"_s)->toString(), u"postgresql://u@h/db"_s);
        QVERIFY(!StoreLocation::parse(u"mysql://h/db"_s));
        QVERIFY(!StoreLocation::parse(u""_s));
    }
};

QTEST_GUILESS_MAIN(tst_Store)
#include "tst_Store.moc"
