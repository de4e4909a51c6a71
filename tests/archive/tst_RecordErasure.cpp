// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "archive/RecordErasure.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// What a record left beside its versions: episodes, and answers that were joined into it.
class tst_RecordErasure : public QObject
{
    Q_OBJECT

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }
    void episodesAndJoinedAnswersGo_data() { TestStore::engines(); }
    void episodesAndJoinedAnswersGo();
    void theRegisterIsReadBack();

private:
    StoreConnection &store() { return m_test.connection(); }
    QStringList texts(const QString &sql)
    {
        QStringList found;
        SqlQuery query(store());
        if (!query.run(u"read"_s, sql))
            return {u"failed"_s};
        while (query.next())
            found.append(query.text(0));
        return found;
    }

    TestStore m_test;
};

void tst_RecordErasure::episodesAndJoinedAnswersGo()
{
    const TimePoint at = TestStore::at("2026-02-01T00:00:00Z");
    const RowOrigin first = m_test.keepAnswer("{\"a\":1}");
    RowOrigin second = m_test.keepAnswer("{\"a\":2}");
    const QString joined = m_test.keepAnswer("{\"detail\":1}").rawSha256;
    const QString others = m_test.keepAnswer("{\"detail\":2}").rawSha256;
    second.rawAlso = u"{\"reason\":[\"%1\",\"/detail\"]}"_s.arg(joined);
    QVERIFY(store().transaction([&]() -> Result<void> {
        const auto written = RowWriter(store(), 1).write(
            {{TestStore::exceptionRow(u"e1"_s), second}, {TestStore::exceptionRow(u"e2"_s), first}}, at);
        return written ? Result<void>() : fail(written.error());
    }));
    for (const QString &id : {u"e1"_s, u"e2"_s})
        QVERIFY(SqlQuery(store()).run(
            u"fill"_s,
            u"INSERT INTO presence (source, stream, part, question, type, source_row, episode, row_id, first_seen_ns) "
            "VALUES ('dojo', 'waivers', '', '', 'exception', ?, 1, ?, 1)"_s,
            {id, id}));
    const WorkWatch watch;
    RecordErasure erasure(store(), {{{u"exception"_s, u"dojo"_s, u"e1"_s}}, u"case 12"_s, u"me"_s}, at, watch);
    const auto done = erasure.apply();
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QStringList gone{joined, second.rawSha256};
    gone.sort();
    QCOMPARE(done->answers.keys(), gone);
    QCOMPARE(texts(u"SELECT row_id FROM presence"_s), QStringList{u"e2"_s});
    QCOMPARE(texts(u"SELECT id FROM exception_version"_s), QStringList{u"e2"_s});
    QVERIFY(!RawRecords(store()).find(joined) && !RawRecords(store()).find(second.rawSha256));
    QVERIFY(RawRecords(store()).find(others) && RawRecords(store()).find(first.rawSha256));
    QCOMPARE(texts(u"SELECT removed FROM removal WHERE what = 'record'"_s),
             QStringList{u"exception 2026-02-01T00:00:00Z version 1 lines 0-0"_s});
    const auto findings = StoreCheck(store()).run();
    QVERIFY2(findings && findings->isEmpty(), findings && !findings->isEmpty() ? qPrintable(findings->first().what) : "");
    QCOMPARE(*ErasedRecords(store()).count({u"exception"_s, u"finding"_s}, at), 1);
    QCOMPARE(*ErasedRecords(store()).count({u"exception"_s}, at - std::chrono::seconds(1)), 0); // nobody knew of it then
    QCOMPARE(*ErasedRecords(store()).count({u"finding"_s}, {}), 0);
}

void tst_RecordErasure::theRegisterIsReadBack()
{
    const ErasedRecord record{u"exception"_s, TestStore::at("2026-02-01T00:00:00.000000001Z"), 12, {{3, 4}, {9, 9}}};
    QCOMPARE(record.text(), u"exception 2026-02-01T00:00:00.000000001Z version 12 lines 3-4,9-9"_s);
    const auto read = ErasedRecord::parse(record.text());
    QVERIFY(read && read->text() == record.text());
    QVERIFY(!ErasedRecord::parse(u"0f3a"_s) && !ErasedRecord::parse(u"a b c d e f"_s));
    const auto old = ErasedRecord::parse(u"exception 2026-02-01T00:00:00Z version 1 lines "_s);
    QVERIFY(old && old->lines.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RecordErasure)
#include "tst_RecordErasure.moc"
