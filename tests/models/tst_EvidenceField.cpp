// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The search language in the field of the page Evidence: what it finds, and what it says where it does not understand.
class tst_EvidenceField : public QObject
{
    Q_OBJECT

    static TimePoint at(const QString &text) { return parseInstant(text).value(); }
    static bool decide(FilledStore &store, const QString &id, int day, const QString &service, const QString &rule,
                       const QString &decision)
    {
        FilledStore::Values values{{u"id"_s, id},
                                   {u"decided_at"_s, at(u"2026-11-%1T10:00:00Z"_s.arg(day))},
                                   {u"service"_s, service},
                                   {u"decision"_s, decision}};
        if (!rule.isEmpty())
            values.append({u"rule"_s, rule});
        return store.add(u"gate_decision"_s, values);
    }
    static bool fill(FilledStore &store)
    {
        return decide(store, u"a"_s, 10, u"api"_s, u"image signature"_s, u"block"_s)
            && decide(store, u"b"_s, 11, u"web"_s, u"signature of image"_s, u"block"_s)
            && decide(store, u"c"_s, 12, u"api"_s, u"licence"_s, u"warn"_s)
            && decide(store, u"d"_s, 13, u"web"_s, {}, u"pass"_s);
    }

private slots:
    /// The field understands what `evidence search` understands.
    void theFieldSpeaksTheSearchLanguage_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a field") << u"decision:block"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("one of two") << u"decision:block decision:warn"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("not") << u"-decision:block"_s << QStringList{u"c"_s, u"d"_s};
        QTest::newRow("a phrase") << u"\"image signature\""_s << QStringList{u"a"_s};
        QTest::newRow("words") << u"signature image"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("without a phrase") << u"-\"image signature\""_s << QStringList{u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("a period") << u"2026-11-11..2026-11-13"_s << QStringList{u"b"_s, u"c"_s};
        QTest::newRow("nothing said") << u"rule:\"\""_s << QStringList{u"d"_s};
        QTest::newRow("two words in a field") << u"rule:\"image signature\""_s << QStringList{u"a"_s};
        QTest::newRow("a token beside a phrase") << u"service:api -\"image signature\""_s << QStringList{u"c"_s};
        QTest::newRow("quoted, a field of the language") << u"service:\"web\""_s << QStringList{u"b"_s, u"d"_s};
        QTest::newRow("a wildcard is a letter") << u"image%"_s << QStringList{};
        QTest::newRow("SQL") << u"\"' OR '1'='1\""_s << QStringList{};
        QTest::newRow("the name of a row") << u"gate_decision:github:c"_s << QStringList{u"c"_s};
    }
    void theFieldSpeaksTheSearchLanguage()
    {
        QFETCH(const QString, question);
        QFETCH(const QStringList, expected);
        FilledStore store;
        QVERIFY(fill(store));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        page.evidence.setQuery(question);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.queryError(), QString());
        QStringList ids;
        for (int row = 0; row < page.evidence.table()->count(); ++row) {
            page.evidence.table()->index(row, 0).data();
            QTRY_VERIFY_WITH_TIMEOUT(page.evidence.table()->rowAt(row), patience);
            ids.append(page.evidence.table()->rowAt(row)->row.id());
        }
        ids.sort();
        QCOMPARE(ids, expected);
        QCOMPARE(page.evidence.countText(), expected.size() == 1 ? u"1 record"_s : u"%1 records"_s.arg(expected.size()));
    }

    /// Facets count what a phrase leaves, too.
    void facetsCountWhatIsFound()
    {
        FilledStore store;
        QVERIFY(fill(store));
        EvidencePageOver page(store);
        page.evidence.setQuery(u"-\"image signature\""_s);
        QVERIFY(page.settle());
        QCOMPARE(page.facet(u"service"_s, u"api"_s, "countText"), 1);
        page.evidence.toggleFacet(u"service"_s, u"api"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"1 record"_s);
        QCOMPARE(page.facet(u"service"_s, u"web"_s, "countText"), 2); // what the others leave
    }

    void whatTheFieldCannotUnderstandSaysWhereAndLeavesThePage()
    {
        FilledStore store;
        QVERIFY(fill(store));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        const QList<std::pair<QString, QString>> wrong{
            {u"signature colour:red"_s, u"letter 11: colour:red"_s}, {u"type:colour"_s, u"letter 1: type:colour"_s},
            {u"ok \"open"_s, u"letter 4: \"open"_s},                 {u"-2026-11-01.."_s, u"cannot be left out"_s},
            {u"2026-13-45.."_s, u"expected an instant"_s},          {u"raw:CVE"_s, u"plumbline evidence search 'raw:CVE'"_s},
            {u"<b>:\"x\" colour:\u202e"_s, u"no row has a field"_s}};
        for (const auto &[question, why] : wrong) {
            page.evidence.setQuery(question);
            QVERIFY2(page.evidence.queryError().contains(why), qPrintable(page.evidence.queryError()));
            QVERIFY(!page.evidence.queryError().contains(QChar(0x202e)));
            QCOMPARE(page.evidence.query(), question); // to be mended, not to be typed again
            QCOMPARE(page.evidence.countText(), u"4 records"_s);
        }
        page.evidence.setQuery(u"-rule:\"image signature\""_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.queryError(), QString());
        QCOMPARE(page.evidence.countText(), u"3 records"_s);
        page.evidence.clearFilters();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"4 records"_s);
    }

    void aQuestionAboutAnotherTypeGoesThereAndWordsAreCompleted()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QVERIFY(store.add(u"exception"_s, {{u"id"_s, u"7"_s}, {u"created_at"_s, at(u"2026-11-10T10:00:00Z"_s)}}));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        page.evidence.setQuery(u"exception:github:7"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.tokenValues().first(), u"exception"_s);
        QCOMPARE(page.evidence.countText(), u"1 record"_s);
        QCOMPARE(page.evidence.completions(u"pay appr"_s), QStringList{u"approver:"_s});
        QCOMPARE(page.evidence.completions(u"-own"_s), QStringList{u"owner:"_s});
        QVERIFY(page.evidence.completions(u"type:exc"_s).contains(u"type:exception"_s));
        for (const char *nothing : {"", "appr ", "\"appr", "zzz", "approver:x"})
            QCOMPARE(page.evidence.completions(QString::fromLatin1(nothing)), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceField)
#include "tst_EvidenceField.moc"
