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

    static QString facetText(EvidencePageOver &page, const QString &group, const QString &key)
    {
        FacetListModel &facets = *page.evidence.facets();
        const QHash<int, QByteArray> names = facets.roleNames();
        for (int row = 0; row < facets.count(); ++row) {
            const QModelIndex index = facets.index(row);
            if (facets.data(index, names.key("group")) == group && facets.data(index, names.key("key")) == key)
                return facets.data(index, names.key("countText")).toString();
        }
        return {};
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
            {u"2026-13-45.."_s, u"expected an instant"_s},          {u"raw:CVE word"_s, u"only one source:NAME"_s},
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

    /// Only the first 5,000 that a phrase leaves are shown, but of those that the filters of the page leave.
    void filtersComeBeforeTheCut()
    {
        FilledStore store;
        const auto many = [&](int from, int to, const QString &service, int day) {
            QList<std::pair<QString, FilledStore::Values>> rows;
            for (int i = from; i < to; ++i)
                rows.append({u"gate_decision"_s,
                             {{u"id"_s, u"%1-%2"_s.arg(service).arg(i)},
                              {u"decided_at"_s, at(u"2026-11-%1T10:00:00Z"_s.arg(day))},
                              {u"service"_s, service},
                              {u"decision"_s, u"block"_s}}});
            return store.addAll(rows);
        };
        QVERIFY(many(0, 4'997, u"many"_s, 12));
        QVERIFY(many(0, 3, u"few"_s, 10)); // the oldest come last
        EvidencePageOver page(store);
        const QString all = u"-\"image signature\""_s;
        page.evidence.setQuery(all);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"5,000 records"_s); // not one more
        QVERIFY(many(5'000, 5'010, u"many"_s, 12));
        page.evidence.setQuery(all);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"the first 5,000 records"_s);
        QCOMPARE(facetText(page, u"service"_s, u"many"_s), u"at least 5,000"_s);
        page.evidence.setQuery(all + u" service:few"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"3 records"_s);
        QCOMPARE(page.evidence.table()->count(), 3);
        QCOMPARE(facetText(page, u"source"_s, u"github"_s), u"3"_s); // under the service, and whole
    }

    /// A question about another type leaves the rows of a number, their order and their outcomes behind.
    void aJumpLeavesTheNumberBehind()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QVERIFY(store.add(u"exception"_s, {{u"id"_s, u"7"_s}, {u"created_at"_s, at(u"2026-11-10T10:00:00Z"_s)}}));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        page.evidence.showRows(RowsRequest::of(u"Blocks"_s, u"gate_decision"_s, {3, 4}, page.scope.text()));
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"2 records"_s);
        page.evidence.setQuery(u"outcome:warn"_s);
        page.evidence.setQuery(u"service:api"_s); // the same type: within the number
        QVERIFY(page.settle());
        QVERIFY(page.evidence.hasRequest());
        page.evidence.setQuery(u"exception:github:7"_s);
        QVERIFY(page.settle());
        QVERIFY(!page.evidence.hasRequest());
        QVERIFY(!page.evidence.tokenFields().contains(u"outcome"_s));
        page.evidence.removeToken(1); // service:api stays over types
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"1 record"_s);
    }

    /// The page goes to another type only where that is certain, and never away from the one that is asked for.
    void theTypeIsNotGuessed()
    {
        FilledStore store;
        QVERIFY(fill(store));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        page.evidence.setQuery(u"severity:high"_s); // several types tell of one
        QCOMPARE(page.evidence.tokenValues().first(), u"gate decision"_s);
        QVERIFY2(page.evidence.queryError().contains(u"type:finding"_s), qPrintable(page.evidence.queryError()));
        page.evidence.setQuery(u"type:gate_decision exception:github:7"_s);
        QCOMPARE(page.evidence.tokenValues().first(), u"gate decision"_s);
        QVERIFY2(page.evidence.queryError().contains(u"type:exception"_s), qPrintable(page.evidence.queryError()));
        page.evidence.setQuery(u"type:finding type:exception"_s);
        QVERIFY2(page.evidence.queryError().contains(u"letter 14: type:exception"_s), qPrintable(page.evidence.queryError()));
        QCOMPARE(page.evidence.countText(), u"4 records"_s);
        page.evidence.setQuery(u"type:finding severity:high"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.queryError(), QString());
        QCOMPARE(page.evidence.tokenValues().first(), u"finding"_s);
    }

    /// What is asked twice in different ways narrows; it neither replaces nor widens what was asked before.
    void whatIsAskedTwiceNarrows_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("toggled"); ///< group, value, ...
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("why");
        const QStringList none;
        QTest::newRow("a field and its token") << u"decision:block outcome:warn"_s << none << 0 << u"outcome is to be warn and also block"_s;
        QTest::newRow("two outcomes") << u"outcome:block outcome:warn"_s << none << 0 << u"outcome is to be block and also warn"_s;
        QTest::newRow("the same said twice") << u"decision:block outcome:block"_s << none << 2 << QString();
        QTest::newRow("a quoted service and another") << u"service:\"web\" service:api"_s << none << 0
                                                      << u"service is to be api and also web"_s;
        QTest::newRow("any of two services") << u"service:api service:web"_s << none << 4 << QString();
        QTest::newRow("the page's service and another") << u"service:api"_s << QStringList{u"page"_s, u"web"_s} << 0
                                                        << u"service is to be api and also web"_s;
        QTest::newRow("the page's service and both") << u"service:api service:web"_s << QStringList{u"page"_s, u"web"_s} << 2
                                                     << QString();
        QTest::newRow("bypassed, and not") << u"bypassed:false outcome:bypassed"_s << none << 0
                                           << u"bypassed is to be true and also false"_s;
        QTest::newRow("bypassed in other letters") << u"bypassed:1 outcome:bypassed"_s << none << 1 << QString();
        QTest::newRow("bypassed, and an outcome") << u"outcome:bypassed outcome:block decision:warn"_s << none << 0
                                                  << u"outcome is to be block and also warn"_s;
        QTest::newRow("hostile") << u"decision:block outcome:<b>\u202ex"_s << none << 0 << u"outcome is to be <b>"_s;
    }
    void whatIsAskedTwiceNarrows()
    {
        QFETCH(const QString, question);
        QFETCH(const QStringList, toggled);
        QFETCH(const int, expected);
        QFETCH(const QString, why);
        FilledStore store;
        QVERIFY(fill(store));
        for (const QString &name : {u"api"_s, u"web"_s})
            QVERIFY(store.add(u"service"_s, {{u"id"_s, name}, {u"name"_s, name}}));
        QVERIFY(store.add(u"gate_decision"_s, {{u"id"_s, u"e"_s}, {u"decided_at"_s, at(u"2026-11-14T10:00:00Z"_s)},
                                               {u"bypassed"_s, true}, {u"decision"_s, u"pass"_s}}));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        if (!toggled.isEmpty()) {
            page.scope.reload();
            QTRY_VERIFY_WITH_TIMEOUT(page.scope.services()->rowCount() > 1, patience);
            page.scope.toggleService(toggled.last());
            QVERIFY(page.settle());
            QCOMPARE(page.evidence.countText(), u"2 records"_s);
        }
        page.evidence.setQuery(question);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.queryError(), QString());
        QCOMPARE(page.evidence.table()->count(), expected);
        QVERIFY(!page.evidence.nothingText().contains(QChar(0x202e)));
        if (!why.isEmpty())
            QVERIFY2(page.evidence.nothingText().contains(why), qPrintable(page.evidence.nothingText()));
    }

    /// Beside the filters stands how many would be left, also where the question says the opposite.
    void theNumberBesideAFilterIsOfTheQuestion()
    {
        FilledStore store;
        for (const auto &[id, isBypassed] : {std::pair{u"a"_s, true}, std::pair{u"b"_s, true}, std::pair{u"c"_s, false}})
            QVERIFY(store.add(u"gate_decision"_s, {{u"id"_s, id}, {u"decided_at"_s, at(u"2026-11-14T10:00:00Z"_s)},
                                                   {u"bypassed"_s, isBypassed}, {u"decision"_s, u"pass"_s}}));
        EvidencePageOver page(store);
        for (const auto &[question, expected] : {std::pair{u"bypassed:false"_s, u"0"_s}, std::pair{u"bypassed:1"_s, u"2"_s}}) {
            page.evidence.setQuery(question);
            QVERIFY(page.settle());
            QCOMPARE(facetText(page, u"outcome"_s, u"bypassed"_s), expected);
        }
    }

    /// A value that a field cannot have is said at the field, and the page stays.
    void aValueOfTheWrongKindIsSaidAtTheField()
    {
        FilledStore store;
        QVERIFY(fill(store));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        const QList<std::pair<QString, QString>> wrong{
            {u"bypassed:yes"_s, u"letter 1: bypassed:yes"_s},
            {u"service:api  bypassed:yes"_s, u"letter 14: bypassed:yes"_s},
            {u"service:api image -bypassed:2"_s, u"letter 19: bypassed:2"_s},
            {u"decided_at:yesterday"_s, u"letter 1: decided_at:yesterday"_s},
            {u"service:api env:prod colour:red"_s, u"letter 22: colour:red"_s},
            {u"service:api \"open"_s, u"letter 13: \"open"_s}};
        for (const auto &[question, where] : wrong) {
            page.evidence.setQuery(question);
            QVERIFY2(page.evidence.queryError().contains(where), qPrintable(page.evidence.queryError()));
            QCOMPARE(page.evidence.state(), u"ready"_s);
            QCOMPARE(page.evidence.query(), question);
            QCOMPARE(page.evidence.tokenFields().size(), 1);
        }
        page.evidence.setQuery(u"bypassed:true"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.queryError(), QString());
        QCOMPARE(page.evidence.table()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceField)
#include "tst_EvidenceField.moc"
