// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, pages, facets and search answer the same on every engine.
#include "TestStore.h"

#include <QTest>
#include <algorithm>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_StoreQueries : public QObject
{
    Q_OBJECT

private:
    using Facet = std::pair<QString, qint64>;

    TestStore m_test;

    RowQueries queries() { return RowQueries(m_test.connection()); }
    static TimePoint at(const char *text) { return TestStore::at(text); }
    qint64 countOf(const RowFilter &filter) { return queries().count(filter).value_or(-1); }
    qint64 countWithText(const QString &text)
    {
        RowFilter filter = TestStore::exceptions();
        filter.text = text;
        return countOf(filter);
    }
    qint64 countEqual(const QString &type, const QString &field, const QString &value)
    {
        RowFilter filter;
        filter.type = type;
        filter.equals.insert(field, value);
        return countOf(filter);
    }
    QStringList idsOf(const RowFilter &filter, qint64 offset = 0, qint64 limit = 10'000)
    {
        QStringList ids;
        for (const StoredRow &stored : queries().page(filter, offset, limit).value_or(QList<StoredRow>()))
            ids.append(stored.row.id());
        return ids;
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void manyRowsPageAndFilter_data() { TestStore::engines(); }
    void manyRowsPageAndFilter()
    {
        QList<Row> rows;
        for (int i = 0; i < 1'234; ++i) {
            Row row = TestStore::exceptionRow(u"e%1"_s.arg(i, 5, 10, QChar(u'0')), i % 3 ? u"pay"_s : u"web"_s);
            row.set(u"created_at", at("2026-01-01T00:00:00Z") + std::chrono::hours(i));
            rows.append(row);
        }
        QCOMPARE(m_test.write(rows, at("2026-02-01T00:00:00Z")).added, 1'234);
        RowFilter filter = TestStore::exceptions();
        QCOMPARE(countOf(filter), 1'234);
        QCOMPARE(idsOf(filter, 0, 2), (QStringList{u"e01233"_s, u"e01232"_s})); // newest first
        QCOMPARE(idsOf(filter, 1'233, 5), QStringList{u"e00000"_s});
        filter.services = {u"web"_s};
        QCOMPARE(countOf(filter), 412);
        filter.from = at("2026-01-01T00:00:00Z") + std::chrono::hours(300);
        filter.to = at("2026-01-01T00:00:00Z") + std::chrono::hours(303);
        QCOMPARE(countOf(filter), 1); // 300 is web and in; 303 is web and out
        filter = TestStore::exceptions();
        filter.sortField = u"id"_s;
        filter.descending = false;
        QCOMPARE(idsOf(filter, 1'000, 1), QStringList{u"e01000"_s});
        filter.sortField = u"service"_s; // many equal values: the pages together are every row once
        QStringList all;
        for (int page = 0; page < 13; ++page)
            all += idsOf(filter, page * 100, 100);
        QCOMPARE(all.size(), 1'234);
        all.removeDuplicates();
        QCOMPARE(all.size(), 1'234);
        QCOMPARE(*queries().facet(TestStore::exceptions(), u"service"_s),
                 (QList<Facet>{{u"pay"_s, 822}, {u"web"_s, 412}}));
        filter.environments = {u"production"_s}; // exceptions have no environment
        QCOMPARE(countOf(filter), 0);
    }

    void whatIsReadPageByPageStaysAsItIs_data() { TestStore::engines(); }
    void whatIsReadPageByPageStaysAsItIs()
    {
        QList<Row> rows;
        for (int i = 0; i < 40; ++i) {
            Row row = TestStore::exceptionRow(u"e%1"_s.arg(i, 3, 10, QChar(u'0')), i % 2 ? u"pay"_s : u"web"_s);
            row.set(u"created_at", at("2026-01-01T00:00:00Z") + std::chrono::hours(i / 3));
            rows.append(row);
        }
        m_test.write(rows, at("2026-02-01T00:00:00Z"));
        RowFilter filter = TestStore::exceptions();
        filter.services = {u"web"_s};
        const QStringList before = idsOf(filter);
        filter.upToVersion = *queries().newestVersion(u"exception"_s);
        QCOMPARE(idsOf(filter), before);
        rows[0].set(u"service", u"pay"_s); // out of the filter
        rows[1].set(u"service", u"web"_s); // into it
        rows[2].set(u"created_at", at("2026-03-01T00:00:00Z")); // to its front
        Row late = TestStore::exceptionRow(u"late"_s, u"web"_s); // into its middle
        late.set(u"created_at", at("2026-01-01T05:00:00Z"));
        m_test.write({rows[0], rows[1], rows[2], late}, at("2026-02-02T00:00:00Z"));
        rows[2].set(u"service", u"pay"_s);
        m_test.write({rows[2]}, at("2026-02-03T00:00:00Z"));
        QCOMPARE(idsOf(filter, 0, 7) + idsOf(filter, 7, 100), before);
        QCOMPARE(countOf(filter), 20);
        filter.knownAt = at("2026-02-01T12:00:00Z");
        QCOMPARE(idsOf(filter), before);
        filter.knownAt.reset();
        filter.upToVersion.reset();
        QStringList now = before;
        now.removeOne(u"e000"_s);
        now.removeOne(u"e002"_s);
        now << u"e001"_s << u"late"_s;
        now.sort();
        QStringList found = idsOf(filter);
        found.sort();
        QCOMPARE(found, now);
    }

    void aRowKnowsItsPlace_data() { TestStore::engines(); }
    void aRowKnowsItsPlace()
    {
        QList<Row> rows;
        for (int i = 0; i < 30; ++i) {
            Row row = TestStore::exceptionRow(u"e%1"_s.arg(i), i % 3 ? u"pay"_s : u"web"_s);
            row.set(u"owner", i % 4 ? FieldValue(u"o%1"_s.arg(i % 5)) : FieldValue());
            rows.append(row);
        }
        m_test.write(rows, at("2026-02-01T00:00:00Z"));
        RowFilter filter = TestStore::exceptions();
        for (const QString &field : {u""_s, u"owner"_s, u"id"_s}) {
            filter.sortField = field;
            filter.descending = field != u"id"_s;
            filter.services = {u"pay"_s};
            const auto page = *queries().page(filter, 0, 100);
            QList<qint64> ids;
            for (qsizetype i = 0; i < page.size(); ++i) {
                QCOMPARE(*queries().position(filter, page[i].versionId), std::optional(qint64(i)));
                ids.append(page[i].versionId);
            }
            std::ranges::reverse(ids);
            const auto again = *queries().versions(u"exception"_s, ids + QList<qint64>{9'999});
            QCOMPARE(again.size(), page.size());
            QCOMPARE(again.first().versionId, page.last().versionId);
            QCOMPARE(*queries().position(filter, 1), std::optional<qint64>()); // e0 is web's
        }
    }

    void anyNumberOfVersionsCanBeNamed_data() { TestStore::engines(); }
    void anyNumberOfVersionsCanBeNamed()
    {
        m_test.write({TestStore::exceptionRow(u"e1"_s), TestStore::exceptionRow(u"e2"_s)}, at("2026-02-01T00:00:00Z"));
        m_test.write({TestStore::exceptionRow(u"e1"_s, u"web"_s)}, at("2026-02-02T00:00:00Z"));
        RowFilter filter = TestStore::exceptions();
        for (qint64 id = 1; id <= 300'000; ++id)
            filter.versionIds.append(id);
        QCOMPARE(countOf(filter), 3); // superseded ones too: they stood behind a number once
        filter.versionIds = {2};
        QCOMPARE(idsOf(filter), QStringList{u"e2"_s});
        QCOMPARE((*queries().findVersion(u"exception"_s, 3))->row.value(u"service"), FieldValue(u"web"_s));
        QVERIFY(!*queries().findVersion(u"exception"_s, 4));
    }

    void wordsAreFoundInEveryScript_data() { TestStore::engines(); }
    void wordsAreFoundInEveryScript()
    {
        Row row = TestStore::exceptionRow(u"e1"_s, u"MÜNCHEN-Api"_s);
        row.set(u"reason", u"50 % off_the wall, C:\\temp"_s);
        row.set(u"owner", u"Ольга Δράκος"_s);
        m_test.write({row, TestStore::exceptionRow(u"e2"_s)}, at("2026-02-01T00:00:00Z"));
        for (const QString &text :
             {u"münchen-API"_s, u"MÜNCHEN"_s, u"ольга δράκος"_s, u"OFF_the 50 %"_s, u"c:\\TEMP"_s, u" wall  ольга "_s})
            QVERIFY2(countWithText(text) == 1, qPrintable(text));
        for (const QString &text : {u"offXthe"_s, u"50 %off"_s, u"munchen"_s, u"' OR 1=1 --"_s, u"wall pay"_s})
            QVERIFY2(countWithText(text) == 0, qPrintable(text));
        QCOMPARE(countWithText(u""_s), 2);
    }

    void textIsSortedByItsBytes_data() { TestStore::engines(); }
    void textIsSortedByItsBytes()
    {
        QList<Row> rows;
        for (const QString &id : {u"b"_s, u"B"_s, u"ä"_s, u"a-1"_s, u"a1"_s, u"_"_s, u"\U0001F408"_s, u"\uFF5E"_s})
            rows.append(TestStore::exceptionRow(id, id));
        m_test.write(rows, at("2026-02-01T00:00:00Z"));
        RowFilter filter = TestStore::exceptions();
        filter.sortField = u"id"_s;
        filter.descending = false;
        const QStringList sorted{u"B"_s, u"_"_s, u"a-1"_s, u"a1"_s, u"b"_s, u"ä"_s, u"\uFF5E"_s, u"\U0001F408"_s};
        QCOMPARE(idsOf(filter), sorted);
        QStringList values;
        const auto facets = queries().facet(filter, u"service"_s);
        QVERIFY(facets);
        for (const Facet &facet : *facets)
            values.append(facet.first);
        QCOMPARE(values, sorted);
    }

    void aFacetLeadsToItsRows_data() { TestStore::engines(); }
    void aFacetLeadsToItsRows()
    {
        const RowType &type = *findRowType(u"ai_call");
        QList<Row> rows;
        for (int i = 0; i < 6; ++i) {
            Row row = Row::of(type);
            row.set(u"id", QString::number(i));
            if (i > 0) {
                row.set(u"service", i == 1 ? u""_s : u"pay"_s);
                row.set(u"cost_usd", *Money::parse(i % 2 ? u"0.5"_s : u"0.000000000001"_s));
                row.set(u"started_at", at(i % 2 ? "2026-01-01T00:00:00.5Z" : "2026-01-02T00:00:00Z"));
                row.set(u"input_tokens", qint64(i % 2));
            }
            rows.append(row);
        }
        Row drift = Row::of(*findRowType(u"drift"));
        drift.set(u"id", u"d"_s);
        drift.set(u"approved", true);
        rows.append(drift);
        QCOMPARE(m_test.write(rows, at("2026-02-01T00:00:00Z")).added, 7);
        RowFilter filter;
        filter.type = u"ai_call"_s;
        for (const QString &field : {u"service"_s, u"cost_usd"_s, u"started_at"_s, u"input_tokens"_s, u"source"_s}) {
            const auto facets = queries().facet(filter, field);
            QVERIFY2(facets, qPrintable(field));
            qint64 sum = 0;
            for (const auto &[value, count] : *facets) {
                QVERIFY2(countEqual(u"ai_call"_s, field, value) == count, qPrintable(field + u'=' + value));
                sum += count;
            }
            QCOMPARE(sum, 6);
        }
        QCOMPARE(*queries().facet(filter, u"service"_s), (QList<Facet>{{u"pay"_s, 4}, {u""_s, 2}}));
        QCOMPARE(*queries().facet(filter, u"cost_usd"_s),
                 (QList<Facet>{{u"0.5"_s, 3}, {u"0.000000000001"_s, 2}, {u""_s, 1}}));
        filter.services = {u""_s};
        QCOMPARE(countOf(filter), 2);
        QCOMPARE(countEqual(u"drift"_s, u"approved"_s, u"true"_s), 1);
        QCOMPARE(countEqual(u"drift"_s, u"approved"_s, u"0"_s), 0);
        for (const auto &[field, value] : QList<std::pair<QString, QString>>{{u"cost_usd"_s, u"cheap"_s},
                                                                             {u"started_at"_s, u"today"_s},
                                                                             {u"input_tokens"_s, u"1.5"_s},
                                                                             {u"nonsense"_s, u"1"_s}}) {
            RowFilter wrong;
            wrong.type = u"ai_call"_s;
            wrong.equals.insert(field, value);
            QCOMPARE(queries().count(wrong).error().kind, Error::Kind::Usage); // never quietly 0 rows
        }
    }

    void rowsWithoutATimeComeLastAndAFindingIsAsOldAsItsSight_data() { TestStore::engines(); }
    void rowsWithoutATimeComeLastAndAFindingIsAsOldAsItsSight()
    {
        QCOMPARE(RowQueries::timeField(*findRowType(u"finding")), u"first_seen"_s);
        QCOMPARE(RowQueries::timeField(*findRowType(u"gate_decision")), u"decided_at"_s);
        QCOMPARE(RowQueries::timeField(*findRowType(u"service")), QString());
        Row dateless = TestStore::exceptionRow(u"e0"_s);
        dateless.set(u"created_at", FieldValue());
        m_test.write({dateless, TestStore::exceptionRow(u"e1"_s)}, at("2026-02-01T00:00:00Z"));
        RowFilter filter = TestStore::exceptions();
        QCOMPARE(idsOf(filter), (QStringList{u"e1"_s, u"e0"_s}));
        filter.descending = false;
        QCOMPARE(idsOf(filter), (QStringList{u"e1"_s, u"e0"_s}));
        filter.type = u"nonsense"_s;
        QCOMPARE(queries().count(filter).error().kind, Error::Kind::Usage);
    }
};

QTEST_GUILESS_MAIN(tst_StoreQueries)
#include "tst_StoreQueries.moc"
