// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search answers as the store itself does, whatever is asked and whatever comes in meanwhile.
#include "RandomEstate.h"
#include "TestStore.h"
#include "store/SqlQuery.h"
#include "store/VersionTable.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_EvidenceSearch : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    static TimePoint at(const char *text) { return TestStore::at(text); }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void answersAsTheStoreDoes_data() { TestStore::engines(); }
    void answersAsTheStoreDoes()
    {
        RandomEstate estate(20'261'121);
        SearchMemory memory;
        const QStringList types{u"gate_decision"_s, u"exception"_s, u"ai_call"_s, u"service"_s, u"deployment"_s};
        QHash<QString, QList<qint64>> tokens;
        TimePoint now = at("2026-02-01T00:00:00Z");
        for (int round = 0; round < 8; ++round) {
            for (const QString &type : types) {
                m_test.write(estate.rows(type, round == 0 ? 400 : 60, 350), now);
                now += std::chrono::minutes(1);
                tokens[type].append(*RowQueries(m_test.connection()).newestVersion(type));
                for (int i = 0; i < 12; ++i) {
                    RowFilter filter = estate.filter(type);
                    if (i % 3 == 2) // an answer that is read on while rows arrive
                        filter.upToVersion = tokens[type][estate.number(tokens[type].size())];
                    const QString found = difference(m_test.connection(), memory, estate, filter, true);
                    QVERIFY2(found.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(found)));
                }
            }
        }
    }

    void whatTheIndexCannotAnswerIsAskedOfTheStore_data() { TestStore::engines(); }
    void whatTheIndexCannotAnswerIsAskedOfTheStore()
    {
        RandomEstate estate(7);
        SearchMemory memory;
        m_test.write(estate.rows(u"exception"_s, 200, 150), at("2026-02-01T00:00:00Z"));
        m_test.write(estate.rows(u"exception"_s, 50, 150), at("2026-02-02T00:00:00Z"));
        EvidenceSearch search(m_test.connection(), memory);
        const RowQueries reference(m_test.connection());
        RowFilter filter = TestStore::exceptions();
        filter.knownAt = at("2026-02-01T12:00:00Z");
        QCOMPARE(*search.count(filter), *reference.count(filter));
        QVERIFY(!search.isIndexed());
        filter.knownAt.reset();
        filter.versionIds = {1, 2, 3};
        QCOMPARE(*search.count(filter), 3);
        filter.versionIds.clear();
        QVERIFY(search.count(filter) && search.isIndexed());
        for (const auto &[field, value] : {std::pair{u"nothing"_s, u"x"_s}, {u"created_at"_s, u"soon"_s}}) {
            filter.equals = {{field, value}};
            QCOMPARE(search.count(filter).error().kind, Error::Kind::Usage);
        }
        filter.equals.clear();
        filter.sortField = u"nothing"_s;
        QCOMPARE(search.page(filter, 0, 10).error().kind, Error::Kind::Usage);
        filter.type = u"nothing"_s;
        QVERIFY(!search.count(filter));
        SearchMemory impatient(100); // 250 versions are more than it reads for a question
        EvidenceSearch slow(m_test.connection(), impatient);
        QCOMPARE(*slow.count(TestStore::exceptions()), *reference.count(TestStore::exceptions()));
        QVERIFY(!slow.isIndexed());
    }

    void numbersThatComeLateAreNotLost_data() { TestStore::engines(); }
    void numbersThatComeLateAreNotLost()
    {
        if (m_test.location().engine == StoreLocation::Engine::Sqlite)
            QSKIP("SQLite has one writer at a time");
        SearchMemory memory;
        RandomEstate estate(11);
        m_test.write(estate.rows(u"exception"_s, 20, 1'000), at("2026-02-01T00:00:00Z"));
        auto other = *StoreConnection::open(m_test.location(), StoreConnection::Access::ReadWrite);
        const RowOrigin origin = m_test.keepAnswer();
        // Our own writers wait for each other; the numbers of the server's tables do not.
        SqlQuery late(*other);
        QVERIFY(late.run(u"begin"_s, u"BEGIN"_s));
        const Row early = TestStore::exceptionRow(u"early"_s);
        QVERIFY(VersionTable::of(*other, *early.type)
                    ->insert({{&early, &origin, early.digest(), at("2026-02-02T00:00:00Z"), 0}}, 1));
        m_test.write(estate.rows(u"exception"_s, 20, 1'000), at("2026-02-02T00:00:00Z"));
        for (int i = 0; i < 3; ++i) { // it looks while the other one has not said what it wrote
            const QString found = difference(m_test.connection(), memory, estate, TestStore::exceptions(), true);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
        QVERIFY(late.run(u"commit"_s, u"COMMIT"_s));
        for (int i = 0; i < 20; ++i) {
            const QString found = difference(m_test.connection(), memory, estate, estate.filter(u"exception"_s), true);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceSearch)
#include "tst_EvidenceSearch.moc"
