// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kept search index: used by whoever comes next, brought up, found to be damaged, thrown away, made anew.
#include "RandomEstate.h"
#include "TestStore.h"
#include "search/IndexUpkeep.h"
#include "store/SqlQuery.h"

#include <QFile>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_IndexUpkeep : public QObject
{
    Q_OBJECT

private:
    static constexpr int manyRows = 66'000; ///< One full chunk and some.

    TestStore m_test;

    static TimePoint at(const char *text) { return TestStore::at(text); }
    QString path() const { return m_test.location().path + u".index"_s; }
    QString differences(SearchMemory &memory, RandomEstate &estate, int filters)
    {
        for (int i = 0; i < filters; ++i) {
            const QString found
                = difference(m_test.connection(), memory, estate, estate.filter(u"gate_decision"_s), true);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    void fill(RandomEstate &estate)
    {
        const QList<Row> rows = estate.rows(u"gate_decision"_s, manyRows, 10'000'000);
        for (int begin = 0; begin < manyRows; begin += 10'000)
            m_test.write(rows.mid(begin, 10'000), at("2026-02-01T00:00:00Z"));
    }
    /// Changes one byte of a part that is looked at by every search for a word.
    bool damage()
    {
        if (m_test.location().engine == StoreLocation::Engine::Postgresql)
            return bool(
                SqlQuery(m_test.connection())
                    .run(
                        u"damage"_s,
                        u"UPDATE search_part SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE name = 'v2'"_s));
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const QByteArray bytes = file.readAll();
        const qsizetype place = bytes.indexOf(QByteArrayLiteral("zzz-block")); // of a text in a part
        return place > 0 && file.seek(place) && file.write("y") == 1;
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void isUsedDamagedAndMadeAnew_data() { TestStore::engines(); }
    void isUsedDamagedAndMadeAnew()
    {
        if (m_test.isInMemory())
            QSKIP("a store in memory has no index beside it");
        RandomEstate estate(1);
        fill(estate);
        IndexUpkeep upkeep(m_test.connection());
        const auto done = upkeep.bringUp();
        QVERIFY2(done, qPrintable(done ? QString() : toString(done.error())));
        QCOMPARE(done->chunks, 1);
        QCOMPARE(upkeep.bringUp()->chunks, 0);
        QCOMPARE(*IndexUpkeep::check(m_test.connection()), QString());
        SearchMemory memory(10'000); // without the kept chunk it would not begin
        QCOMPARE(differences(memory, estate, 6), QString());

        // Corrections of rows in the kept chunk, and late ones.
        m_test.write(estate.rows(u"gate_decision"_s, 500, 10'000'000), at("2026-02-02T00:00:00Z"));
        RowFilter all;
        all.type = u"gate_decision"_s;
        QList<Row> corrected;
        const auto page = RowQueries(m_test.connection()).page(all, 100, 300);
        QVERIFY(page);
        for (const StoredRow &row : *page) {
            corrected.append(row.row);
            corrected.last().set(u"service", u"corrected"_s);
        }
        m_test.write(corrected, at("2026-02-03T00:00:00Z"));
        QCOMPARE(differences(memory, estate, 4), QString());
        SearchMemory fresh(10'000);
        QCOMPARE(differences(fresh, estate, 4), QString());

        QVERIFY(damage());
        QVERIFY(!IndexUpkeep::check(m_test.connection())->isEmpty());
        SearchMemory surprised(10'000);
        all.text = u"zzz"_s;
        EvidenceSearch search(m_test.connection(), surprised);
        QCOMPARE(*search.count(all), *RowQueries(m_test.connection()).count(all));
        QVERIFY(!search.isIndexed());
        QVERIFY2(surprised.notice().contains(u"other bytes"_s), qPrintable(surprised.notice()));
        QVERIFY(upkeep.bringUp()->chunks == 1);
        QCOMPARE(differences(surprised, estate, 3), QString());
    }

    void isNotBelievedAfterARestoredBackup_data() { TestStore::engines(); }
    void isNotBelievedAfterARestoredBackup()
    {
        if (m_test.isInMemory())
            QSKIP("a store in memory has no index beside it");
        RandomEstate estate(2);
        fill(estate);
        QVERIFY(IndexUpkeep(m_test.connection()).bringUp());
        // The same numbers with other rows, as after an older backup was put back and went its own way.
        QVERIFY(SqlQuery(m_test.connection())
                    .run(u"change"_s,
                         u"UPDATE gate_decision_version SET digest = 'x', service = 'other' "
                         "WHERE version_id > 65800"_s)); // behind the chunk
        SearchMemory memory(100'000);
        EvidenceSearch search(m_test.connection(), memory);
        RowFilter filter;
        filter.type = u"gate_decision"_s;
        filter.services = {u"other"_s};
        QCOMPARE(*search.count(filter), *RowQueries(m_test.connection()).count(filter));
        QVERIFY(memory.notice().contains(u"another state"_s));
        QCOMPARE(IndexUpkeep(m_test.connection()).bringUp()->chunks, 1);
        QCOMPARE(differences(memory, estate, 2), QString());
    }

    void aFileThatIsNoneIsReplaced_data() { TestStore::engines(); }
    void aFileThatIsNoneIsReplaced()
    {
        if (m_test.isInMemory() || m_test.location().engine == StoreLocation::Engine::Postgresql)
            QSKIP("no file");
        RandomEstate estate(3);
        m_test.write(estate.rows(u"gate_decision"_s, 300, 200), at("2026-02-01T00:00:00Z"));
        for (const QByteArray &content : {QByteArray(), QByteArray(5'000, 'x')}) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
            file.close();
            SearchMemory memory;
            EvidenceSearch search(m_test.connection(), memory);
            RowFilter filter;
            filter.type = u"gate_decision"_s;
            QCOMPARE(*search.count(filter), *RowQueries(m_test.connection()).count(filter));
            QVERIFY(IndexUpkeep(m_test.connection()).bringUp());
            QCOMPARE(*IndexUpkeep::check(m_test.connection()), QString());
        }
    }
};

QTEST_GUILESS_MAIN(tst_IndexUpkeep)
#include "tst_IndexUpkeep.moc"
