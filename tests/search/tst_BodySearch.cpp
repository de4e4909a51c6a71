// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in answers as they were received: what is found, what could not be looked at, and that it can be stopped.
#include "TestStore.h"
#include "base/Digest.h"
#include "search/BodySearch.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_BodySearch : public QObject
{
    Q_OBJECT

    TestStore m_test;

    void keep(const QString &source, const QByteArray &body, const char *at = "2026-02-01T00:00:00Z")
    {
        RawAnswer answer;
        answer.source = source;
        answer.stream = u"items"_s;
        answer.url = u"https://api.example/items"_s;
        answer.status = 200;
        answer.fetchedAt = TestStore::at(at);
        answer.body = body;
        answer.sha256 = sha256Hex(body);
        const auto kept = m_test.connection().transaction([&] { return RawRecords(m_test.connection()).keep(answer, 0); });
        QVERIFY2(kept, qPrintable(kept ? QString() : toString(kept.error())));
    }
    Result<BodyFindings> ask(const QString &text, qint64 most = 50, std::optional<TimePoint> knownAt = {})
    {
        const auto question = BodyQuestion::parse(text);
        if (!question)
            return fail(question.error());
        return BodySearch(m_test.connection(), knownAt).run(**question, most, [](qint64, qint64) { return true; });
    }
    static QStringList sources(const BodyFindings &findings)
    {
        QStringList names;
        for (const BodyFound &one : findings.found)
            names.append(one.answer.source);
        names.sort();
        return names;
    }

private slots:
    void whatIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("texts"); // joined by |; "rows": a question for rows; "error"
        QTest::newRow("rows") << u"severity:high"_s << u"rows"_s;
        QTest::newRow("a phrase that has raw: in it") << u"\"is raw: meat\""_s << u"rows"_s;
        QTest::newRow("one") << u"raw:CVE-2026-1"_s << u"CVE-2026-1"_s;
        QTest::newRow("two and a source") << u" raw:a  source:hub raw:\"b c\" "_s << u"a|b c"_s;
        QTest::newRow("quotes") << u"raw:\"say \\\"x\\\" \\\\\""_s << u"say \"x\" \\"_s;
        QTest::newRow("colons") << u"raw:sha256:ab"_s << u"sha256:ab"_s;
        QTest::newRow("nothing") << u"raw:"_s << u"error"_s;
        QTest::newRow("open quote") << u"raw:\"a"_s << u"error"_s;
        QTest::newRow("a word beside it") << u"raw:a severity:high"_s << u"error"_s;
        QTest::newRow("two sources") << u"raw:a source:b source:c"_s << u"error"_s;
    }
    void whatIsUnderstood()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, texts);
        const auto question = BodyQuestion::parse(text);
        const QString understood = !question ? u"error"_s
            : !*question                     ? u"rows"_s
                                             : QString::fromUtf8((*question)->texts.join('|'));
        QCOMPARE(understood, texts);
    }

    void exactBytesInEveryAnswer_data() { TestStore::engines(); }
    void exactBytesInEveryAnswer()
    {
        OPEN_TEST_STORE(m_test);
        keep(u"hub"_s, "{\"id\": \"CVE-2026-1\", \"name\": \"K\xc3\xb6ln\"}");
        keep(u"hub"_s, "{\"id\": \"CVE-2026-2\"}", "2026-03-01T00:00:00Z");
        keep(u"lab"_s, QByteArray("a\0CVE-2026-1\xff", 13));
        auto found = ask(u"raw:CVE-2026-1"_s);
        QVERIFY(found);
        QCOMPARE(sources(*found), QStringList({u"hub"_s, u"lab"_s}));
        QCOMPARE(found->bodies, 3);
        QCOMPARE(found->searched, 3);
        QVERIFY(found->isWhole() && found->unread.isEmpty());
        for (const BodyFound &one : found->found) {
            QCOMPARE(one.at, one.answer.source == u"lab" ? 2 : 8);
            QVERIFY(one.around.contains("CVE-2026-1"));
            QVERIFY(one.answer.body.isEmpty());
        }
        QVERIFY(ask(u"raw:cve-2026-1"_s)->found.isEmpty()); // exact
        QCOMPARE(ask(u"raw:CVE-2026-1 raw:K\u00f6ln"_s)->found.size(), 1);
        QVERIFY(ask(u"raw:%"_s)->found.isEmpty());
        found = ask(u"raw:CVE source:lab"_s);
        QCOMPARE(found->bodies, 1);
        QCOMPARE(sources(*found), QStringList(u"lab"_s));
        QVERIFY(ask(u"raw:CVE source:\"' OR '1'='1\""_s)->bodies == 0);
        QCOMPARE(ask(u"raw:CVE"_s, 50, TestStore::at("2026-02-15T00:00:00Z"))->bodies, 2);
    }

    void whatIsErasedIsCountedAndNotPassedOver_data() { TestStore::engines(); }
    void whatIsErasedIsCountedAndNotPassedOver()
    {
        OPEN_TEST_STORE(m_test);
        keep(u"hub"_s, "one secret");
        keep(u"hub"_s, "two secret");
        QVERIFY(SqlQuery(m_test.connection()).run(u"erase"_s, u"DELETE FROM answer_key WHERE sha256 = ?"_s, {sha256Hex("two secret")}));
        const auto found = ask(u"raw:secret"_s);
        QVERIFY(found);
        QCOMPARE(found->found.size(), 1);
        QCOMPARE(found->searched, 1);
        QCOMPARE(found->unreadCount(), 1);
        QVERIFY(found->isWhole());
    }

    void itEndsWhereItIsToldTo_data() { TestStore::engines(); }
    void itEndsWhereItIsToldTo()
    {
        OPEN_TEST_STORE(m_test);
        for (int i = 0; i < 6; ++i)
            keep(u"hub"_s, "word " + QByteArray::number(i));
        auto found = ask(u"raw:word"_s, 2);
        QCOMPARE(found->found.size(), 2);
        QVERIFY(!found->isWhole());
        qint64 asked = 0;
        const auto question = BodyQuestion::parse(u"raw:word"_s);
        found = BodySearch(m_test.connection(), {}).run(**question, 50, [&](qint64 done, qint64 all) {
            ++asked;
            return all == 6 && done < 3;
        });
        QCOMPARE(asked, 4);
        QCOMPARE(found->searched, 3);
        QVERIFY(!found->isWhole());
    }
};

QTEST_GUILESS_MAIN(tst_BodySearch)
#include "tst_BodySearch.moc"
