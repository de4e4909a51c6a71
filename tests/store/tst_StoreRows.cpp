// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written comes back, once, with both clocks.
#include "TestStore.h"
#include "store/KnownRelations.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"
#include "store/SelectRunner.h"
#include "store/StoreCheck.h"
#include "store/StoreInfo.h"
#include "store/SyncLedger.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_StoreRows : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }
    static TimePoint at(const char *text) { return TestStore::at(text); }
    static Row exceptionRow(const QString &id, const QString &service = u"pay"_s)
    {
        return TestStore::exceptionRow(id, service);
    }
    QString serviceKnownAt(const QString &id, std::optional<TimePoint> knownAt)
    {
        RowFilter filter = TestStore::exceptions();
        filter.ids = {id};
        filter.knownAt = knownAt;
        const auto rows = RowQueries(store()).page(filter, 0, 10);
        if (!rows || rows->size() != 1)
            return u"%1 rows"_s.arg(rows ? rows->size() : -1);
        return fieldText(rows->first().row.value(u"service"));
    }
    qsizetype findings() { return StoreCheck(store()).run().value_or(QList<StoreFinding>(99)).size(); }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void everyFieldOfEveryTypeComesBack_data() { TestStore::engines(); }
    void everyFieldOfEveryTypeComesBack()
    {
        const QString awkward
            = u"s'1\"; DROP TABLE x; -- \\ \\' $1 :a ? %s \t\r\n \u202E bidi \u0085 猫 \U0001F408 é"_s;
        QList<Row> rows;
        for (const RowType &type : rowTypes()) {
            Row full = Row::of(type);
            for (const FieldType &field : type.fields) {
                switch (field.kind) {
                case FieldKind::Text: full.set(QString(field.name), awkward + field.name); break;
                case FieldKind::Instant: full.set(QString(field.name), at("1969-12-31T23:59:59.000000001Z")); break;
                case FieldKind::Integer: full.set(QString(field.name), std::numeric_limits<qint64>::min()); break;
                case FieldKind::Boolean: full.set(QString(field.name), false); break;
                case FieldKind::Money: full.set(QString(field.name), *Money::parse(u"-9223372.036854775807"_s)); break;
                case FieldKind::TextList: full.set(QString(field.name), QStringList{awkward, u""_s, u"[]"_s}); break;
                }
            }
            Row bare = Row::of(type); // nothing said but the id
            bare.set(u"id", u"bare"_s);
            Row empty = Row::of(type); // said to be empty, which is something else
            empty.set(u"id", u"empty"_s);
            for (const FieldType &field : type.fields) {
                if (field.kind == FieldKind::Text && field.name != "id"_L1)
                    empty.set(QString(field.name), u""_s);
            }
            rows += {full, bare, empty};
        }
        QCOMPARE(m_test.write(rows, at("2026-02-01T00:00:00Z")), (WriteCounts{rows.size(), 0, 0, 0}));
        for (const Row &row : rows) {
            const auto found = RowQueries(store()).find(row.type->name, u"dojo"_s, row.id());
            QVERIFY2(found && *found, row.type->name.data());
            QCOMPARE((*found)->row, row);
            QCOMPARE((*found)->digest, row.digest());
            QCOMPARE((*found)->origin.rawPointer, u"/0"_s);
            QCOMPARE((*found)->origin.stream, u"waivers"_s);
        }
        QCOMPARE(findings(), 0);
    }

    void unchangedAddsNothingAndAChangeClosesTheVersion_data() { TestStore::engines(); }
    void unchangedAddsNothingAndAChangeClosesTheVersion()
    {
        const TimePoint first = at("2026-02-01T00:00:00Z");
        const TimePoint second = at("2026-02-08T00:00:00Z");
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s), exceptionRow(u"e2"_s)}, first), (WriteCounts{2, 0, 0, 0}));
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s), exceptionRow(u"e2"_s)}, second), (WriteCounts{0, 0, 2, 0}));
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s, u"web"_s)}, second), (WriteCounts{0, 1, 0, 0}));

        QCOMPARE(serviceKnownAt(u"e1"_s, {}), u"web"_s);
        QCOMPARE(serviceKnownAt(u"e1"_s, second), u"web"_s);
        QCOMPARE(serviceKnownAt(u"e1"_s, second - std::chrono::nanoseconds(1)), u"pay"_s);
        QCOMPARE(serviceKnownAt(u"e1"_s, first), u"pay"_s);
        QCOMPARE(serviceKnownAt(u"e1"_s, first - std::chrono::nanoseconds(1)), u"0 rows"_s);

        const auto services = [&](std::optional<TimePoint> knownAt) {
            const QString relation = *knownRelations({u"exception"_s}, knownAt);
            const auto table = SelectRunner(store()).run(
                u"WITH %1 SELECT service, version_id, source, raw_sha256, raw_pointer FROM exception WHERE id = ?"_s
                    .arg(relation),
                {u"e1"_s});
            return table && table->rows.size() == 1 ? table->rows.first().first().toString() : u"?"_s;
        };
        QCOMPARE(services({}), u"web"_s);
        QCOMPARE(services(first), u"pay"_s);
        QVERIFY(!knownRelations({u"nonsense"_s}, {}));
        QVERIFY(!SelectRunner(store()).run(u"DELETE FROM exception_version"_s, {}));
        QCOMPARE(findings(), 0);
    }

    void aClockThatStandsStillOrGoesBackLosesNoVersion_data() { TestStore::engines(); }
    void aClockThatStandsStillOrGoesBackLosesNoVersion()
    {
        const TimePoint now = at("2026-02-01T00:00:00Z");
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s, u"a"_s)}, now).added, 1);
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s, u"b"_s)}, now).changed, 1);
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s, u"c"_s)}, now - std::chrono::hours(1)).changed, 1);
        QCOMPARE(serviceKnownAt(u"e1"_s, now), u"a"_s); // what was answered then is still the answer
        QCOMPARE(serviceKnownAt(u"e1"_s, now + std::chrono::nanoseconds(1)), u"b"_s);
        QCOMPARE(serviceKnownAt(u"e1"_s, {}), u"c"_s);
        QCOMPARE(findings(), 0);
    }

    void theSameIdInTwoSourcesIsTwoRows_data() { TestStore::engines(); }
    void theSameIdInTwoSourcesIsTwoRows()
    {
        RowOrigin other = m_test.keepAnswer();
        other.source = u"second"_s;
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s)}, at("2026-02-01T00:00:00Z")).added, 1);
        const auto counts
            = RowWriter(store(), 1).write({{exceptionRow(u"e1"_s, u"web"_s), other}}, at("2026-02-02T00:00:00Z"));
        QCOMPARE(*counts, (WriteCounts{1, 0, 0, 0}));
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 2);
    }

    void recordsThatTheIdDoesNotTellApartAreCounted_data() { TestStore::engines(); }
    void recordsThatTheIdDoesNotTellApartAreCounted()
    {
        const QList<Row> page{TestStore::exceptionRow(u"e1"_s, u"pay"_s), TestStore::exceptionRow(u"e1"_s, u"shop"_s),
                              TestStore::exceptionRow(u"e1"_s, u"shop"_s), TestStore::exceptionRow(u"e2"_s)};
        const WriteCounts counts = m_test.write(page, at("2026-02-01T00:00:00Z"));
        QCOMPARE(counts.added, 2);
        QCOMPARE(counts.overwritten, 1); // the third says what the second says
        QCOMPARE(RowQueries(store()).page(TestStore::exceptions(), 0, 9)->first().row.value(u"service"),
                 FieldValue(u"shop"_s));
    }

    void whatNoDatabaseKeepsIsPutAside_data() { TestStore::engines(); }
    void whatNoDatabaseKeepsIsPutAside()
    {
        Row nameless = exceptionRow({});
        nameless.values[0] = {};
        Row nul = exceptionRow(u"n"_s);
        nul.set(u"reason", QString(u"a\0b"_s));
        Row half = exceptionRow(u"h"_s);
        half.set(u"owner", QString(QChar(0xd83d)));
        Row marked = exceptionRow(u"m"_s);
        marked.set(u"scope", u"\uFEFFpay"_s);
        Row inAList = Row::of(*findRowType(u"deployment"));
        inAList.set(u"id", u"l"_s);
        inAList.set(u"approvers", QStringList{u"ann"_s, u"\uFEFFbob"_s});
        const QList<Row> batch{exceptionRow(u"e1"_s),           nameless, nul,    half,
                               exceptionRow(u"e1"_s, u"web"_s), marked,   inAList};
        QCOMPARE(m_test.write(batch, at("2026-02-01T00:00:00Z")), (WriteCounts{1, 0, 0, 5, 1}));
        QCOMPARE(serviceKnownAt(u"e1"_s, {}), u"web"_s); // of two in a batch the later wins
        const RowQueries queries(store());
        const auto rejected = queries.rejected(10);
        QVERIFY(rejected);
        QStringList fields;
        for (const RejectedRecordRow &row : *rejected)
            fields.append(row.record.field);
        fields.sort();
        QCOMPARE(fields, (QStringList{u"approvers"_s, u"id"_s, u"owner"_s, u"reason"_s, u"scope"_s}));
        QCOMPARE(rejected->last().record.reason, u"the record has no id"_s);
        QCOMPARE(rejected->last().knownAt, at("2026-02-01T00:00:00Z"));
        QCOMPARE(m_test.write(batch, at("2026-02-02T00:00:00Z")).rejected, 5); // the same again is not kept twice
        QCOMPARE(*queries.rejectedCount({u"exception"_s}), 4);
        const RowOrigin from = m_test.keepAnswer();
        QVERIFY(RowWriter(store(), 1)
                    .reject({{u"dojo"_s, u"w"_s, u"exception"_s, from.rawSha256, u"/1"_s, u"due"_s,
                              QString(u"\"x\0\" is no instant"_s)}},
                            at("2026-02-02T00:00:00Z")));
        QCOMPARE(*queries.rejectedCount({u"exception"_s}), 5);
        QCOMPARE(findings(), 0);
    }

    void aFailedTransactionLeavesNothing_data() { TestStore::engines(); }
    void aFailedTransactionLeavesNothing()
    {
        const RowOrigin from = m_test.keepAnswer();
        const auto result = store().transaction([&]() -> Result<WriteCounts> {
            const auto counts
                = RowWriter(store(), 1).write({{exceptionRow(u"e1"_s), from}}, at("2026-02-01T00:00:00Z"));
            if (!counts)
                return counts;
            return fail(Error::Kind::Cancelled, u"stop here"_s);
        });
        QVERIFY(!result);
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 0);
        QCOMPARE(m_test.write({exceptionRow(u"e1"_s)}, at("2026-02-01T00:00:00Z")).added,
                 1); // the connection is usable again
    }

    void aRunIsTakenUpWhereItStopped_data() { TestStore::engines(); }
    void aRunIsTakenUpWhereItStopped()
    {
        SyncLedger ledger(store());
        const TimePoint now = at("2026-02-01T00:00:00Z");
        auto run = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now);
        QVERIFY(run);
        ReadLedger reads(store());
        QVERIFY(reads.save(run->id, {u"dojo"_s, u"findings"_s, {}, u"offset=500"_s, u"running"_s, 1, 500, 900}));
        QVERIFY(reads.save(run->id, {u"dojo"_s, u"findings"_s, {}, u"offset=1000"_s, u"running"_s, 2, 1000, 900}));
        QVERIFY(reads.save(run->id, {u"dojo"_s, u"findings"_s, u"product 7"_s, {}, u"complete"_s, 1, 3, {}}));
        QCOMPARE(ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now)->id, run->id);
        const auto cursor = reads.partition(run->id, u"findings"_s, {});
        QVERIFY(cursor && *cursor);
        QCOMPARE((*cursor)->next, u"offset=1000"_s);
        QCOMPARE(*(*cursor)->recordsClaimed, 900);
        QVERIFY((*reads.partition(run->id, u"findings"_s, u"product 7"_s))->isComplete());
        QVERIFY(!*reads.partition(run->id, u"findings"_s, u"product 8"_s));
        run->rows = {1, 2, 3, 4};
        run->state = u"complete"_s;
        QVERIFY(ledger.finish(*run, now));
        const auto complete = ledger.latestCompleteRuns();
        QCOMPARE(complete->size(), 1);
        QCOMPARE(complete->first().rows, (WriteCounts{1, 2, 3, 4}));
        QCOMPARE(complete->first().finishedAt, std::optional(now));
        QVERIFY(ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now)->id != run->id);
        QCOMPARE(ledger.latestRuns()->first().state, u"running"_s);
    }

    void answersComeBackByteByByte_data() { TestStore::engines(); }
    void answersComeBackByteByByte()
    {
        QByteArray bytes;
        for (int i = 0; i < 70'000; ++i)
            bytes.append(char(i * 7 % 256));
        for (const QByteArray &body : {QByteArray(), QByteArray("\0\xff\x00'\\x", 6), bytes}) {
            const RowOrigin from = m_test.keepAnswer(body);
            m_test.keepAnswer(body); // the same bytes again are kept once
            const auto stored = RawRecords(store()).find(from.rawSha256);
            QVERIFY(stored);
            QCOMPARE(stored->answer.body, body);
            QVERIFY(stored->digestMatches && stored->checksumMatches);
            QCOMPARE(stored->answer.headers.size(), 2);
            QCOMPARE(stored->answer.headers.last().second, u"<a>, <b>"_s);
        }
        QVERIFY(!RawRecords(store()).find(u"0000"_s));
        const auto info = StoreInfo::read(store());
        QVERIFY(info && info->created);
        QCOMPARE(info->rawAnswers, 6);
        QCOMPARE(info->rawBytes, 70'006);
    }
};

QTEST_GUILESS_MAIN(tst_StoreRows)
#include "tst_StoreRows.moc"
