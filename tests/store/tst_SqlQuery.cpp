// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// One query is one query on every database: what is bound comes back, and nothing is nothing.
class tst_SqlQuery : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }

private slots:
    void init()
    {
        OPEN_TEST_STORE(m_test);
        const bool isSqlite = m_test.location().engine == StoreLocation::Engine::Sqlite;
        QVERIFY(SqlQuery(store()).run(
            u"make"_s,
            u"CREATE TEMP TABLE thing (place BIGINT, text TEXT, number BIGINT, broken DOUBLE PRECISION, bytes %1)"_s
                .arg(isSqlite ? u"BLOB"_s : u"BYTEA"_s)));
    }
    void cleanup() { m_test.close(); }

    void nothingStaysNothingWhateverItsType_data() { TestStore::engines(); }
    void nothingStaysNothingWhateverItsType()
    {
        const QVariant noText = QString();
        const QVariant noNumber{QMetaType(QMetaType::LongLong)};
        const QVariant noBytes = QByteArray();
        const QVariant noBroken{QMetaType(QMetaType::Double)};
        const QString insert = u"INSERT INTO thing (place, text, number, broken, bytes) VALUES (?, ?, ?, ?, ?)"_s;
        SqlQuery query(store());
        QVERIFY(query.run(u"insert"_s, insert, {1, noText, noNumber, noBroken, noBytes}));
        QVERIFY(query.again({2, boundText({}), 0, 0.0, QByteArray("")}));
        QVERIFY(query.again({3, u"\u20ac'?"_s, qint64(-9'007'199'254'740'993), 0.1, QByteArray("\0x\xff", 3)}));
        QVERIFY(query.run(u"read"_s, u"SELECT text, number, broken, bytes FROM thing ORDER BY place"_s));
        QVERIFY(query.next());
        for (int column = 0; column < 4; ++column)
            QVERIFY2(query.isNull(column) && query.value(column).isNull(), qPrintable(QString::number(column)));
        QCOMPARE(query.text(0), QString());
        QCOMPARE(query.number(1), 0);
        QVERIFY(query.next());
        for (int column = 0; column < 3; ++column)
            QVERIFY2(!query.isNull(column), qPrintable(QString::number(column)));
        QCOMPARE(query.text(0), u""_s);
        QVERIFY(query.next());
        QCOMPARE(query.text(0), u"\u20ac'?"_s);
        QCOMPARE(query.number(1), qint64(-9'007'199'254'740'993));
        QCOMPARE(query.value(2).toDouble(), 0.1);
        QCOMPARE(query.value(3).toByteArray(), QByteArray("\0x\xff", 3));
        QVERIFY(!query.next());
        QVERIFY(!query.next());
    }

    void theSameTextMayBeReadWithinItself_data() { TestStore::engines(); }
    void theSameTextMayBeReadWithinItself()
    {
        SqlQuery insert(store());
        QVERIFY(insert.run(u"insert"_s, u"INSERT INTO thing (place) VALUES (?)"_s, {1}));
        QVERIFY(insert.again({2}) && insert.again({3}));
        const QString sql = u"SELECT place FROM thing WHERE place >= ? ORDER BY place"_s;
        QList<qint64> seen;
        SqlQuery outer(store());
        QVERIFY(outer.run(u"read"_s, sql, {1}));
        while (outer.next()) {
            SqlQuery inner(store());
            QVERIFY(inner.run(u"read"_s, sql, {outer.number(0)}));
            while (inner.next())
                seen.append(inner.number(0));
        }
        QCOMPARE(seen, (QList<qint64>{1, 2, 3, 2, 3, 3}));
    }

    void aHalfReadQueryIsInNobodysWay_data() { TestStore::engines(); }
    void aHalfReadQueryIsInNobodysWay()
    {
        SqlQuery query(store());
        QVERIFY(query.run(u"insert"_s, u"INSERT INTO thing (place) VALUES (?)"_s, {1}) && query.again({2}));
        {
            SqlQuery half(store());
            QVERIFY(half.run(u"read"_s, u"SELECT place FROM thing"_s) && half.next());
        }
        QVERIFY(query.run(u"drop"_s, u"DROP TABLE thing"_s));
    }

    void namesCountsAndErrorsAreTold_data() { TestStore::engines(); }
    void namesCountsAndErrorsAreTold()
    {
        SqlQuery query(store());
        QVERIFY(query.run(u"insert"_s, u"INSERT INTO thing (place) VALUES (1), (2), (3)"_s));
        QVERIFY(query.run(u"change"_s, u"UPDATE thing SET number = ? WHERE place > ?"_s, {7, 1}));
        QCOMPARE(query.affected(), 2);
        QVERIFY(query.run(u"read"_s, u"SELECT place, number AS count_of FROM thing WHERE place = 9"_s));
        QCOMPARE(query.columns(), (QStringList{u"place"_s, u"count_of"_s}));
        QVERIFY(!query.next());
        const auto broken = query.run(u"read thing"_s, u"SELECT nothing FROM thing"_s);
        QVERIFY(!broken);
        QCOMPARE(broken.error().what, u"read thing"_s);
        QVERIFY(broken.error().detail.contains(u"nothing"_s));
        QVERIFY(!query.next());
        QVERIFY(query.isNull(0));
    }

    void whatIsAskedOftenStaysPrepared_data() { TestStore::engines(); }
    void whatIsAskedOftenStaysPrepared()
    {
        if (m_test.location().engine != StoreLocation::Engine::Sqlite)
            return; // a server keeps its statements itself
        const auto lastUse = [&](const QString &sql) { // zero: it was prepared now
            auto statement = store().take(sql);
            const quint64 use = (*statement)->lastUse();
            store().giveBack(sql, *std::move(statement));
            return use;
        };
        QCOMPARE(lastUse(u"SELECT 'often'"_s), 0u);
        for (int i = 0; i < 1'000; ++i) {
            QCOMPARE(lastUse(u"SELECT %1"_s.arg(i)), 0u);
            if (i % 20 == 0)
                QVERIFY(lastUse(u"SELECT 'often'"_s) > 0);
        }
        QCOMPARE(lastUse(u"SELECT 0"_s), 0u); // nobody asked for it again: it went
    }
};

QTEST_GUILESS_MAIN(tst_SqlQuery)
#include "tst_SqlQuery.moc"
