// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RawText.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What is shown of a raw answer keeps its values byte for byte, and pointers still lead to their line.
class tst_RawText : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatHasLinesAsItIs()
    {
        const QByteArray body = "{\n  \"a\": 1.50,\n  \"b\": [true]\n}\n";
        const RawText text = RawText::of(body, {});
        QVERIFY(!text.isIndented());
        QCOMPARE(text.lines(), (QStringList{u"{"_s, u"  \"a\": 1.50,"_s, u"  \"b\": [true]"_s, u"}"_s}));
        QCOMPARE(text.locate(u"/a"_s)->firstLine, 2);
    }

    void indentsWhatComesOnOneLine()
    {
        QByteArray body = "[{\"id\":12345678901234567890,\"cost\":1.50e0,\"note\":\"a, {b}: "
                          "\\\"c\\\"\",\"none\":[],\"deep\":{\"x\":[1,2]}}";
        body += ",\"" + QByteArray(300, 'z') + "\"]";
        const RawText text = RawText::of(body, u"/0"_s);
        QVERIFY(text.isIndented());
        const QStringList lines = text.lines();
        QVERIFY(lines.contains(u"    \"id\": 12345678901234567890,"_s));
        QVERIFY(lines.contains(u"    \"cost\": 1.50e0,"_s));
        QVERIFY(lines.contains(u"    \"note\": \"a, {b}: \\\"c\\\"\","_s));
        QVERIFY(lines.contains(u"    \"none\": [],"_s));
        const auto place = text.locate(u"/0/deep/x/1"_s);
        QVERIFY(place);
        QCOMPARE(lines.at(place->firstLine - 1).trimmed(), u"2"_s);
    }

    void showsOnlyTheRecordOfALargeAnswer()
    {
        QByteArray body = "[{\"id\":\"first\",\"pad\":\"" + QByteArray(RawText::wholeLimit, 'p') + "\"},";
        body += "{\"id\":\"second\",\n\"state\":\"open\"}]";
        const RawText text = RawText::of(body, u"/1"_s);
        QVERIFY(text.isExcerpt());
        QCOMPARE(text.excerptEnd(), body.size() - 1);
        QVERIFY(text.lines().first().startsWith(u'{'));
        QVERIFY(text.locate(u"/1/state"_s));
        QVERIFY(!text.locate(u"/0/id"_s));
        QVERIFY(!text.locate(u"/10/id"_s));
    }

    void leadsToLinesAndElements()
    {
        const RawText table = RawText::of("a,b\n1,2\n3,4\n", u"line:3"_s);
        QVERIFY(!table.isExcerpt());
        QCOMPARE(table.locate(u"line:3/b"_s)->firstLine, 3);
        const RawText json = RawText::of("{\"a\": 1}\n{\"a\": {\"b\":\n", u"line:2"_s);
        QVERIFY(json.isExcerpt());
        QCOMPARE(json.lines(), QStringList(u"{\"a\": {\"b\":"_s));
        const RawText line = RawText::of("{}\n{\"a\": 1, \"b\": {\"c\": 2}}\n", u"line:2"_s);
        QVERIFY(line.locate(u"line:2/b/c"_s));
        QVERIFY(!line.locate(u"line:20/b"_s));
        const RawText xml = RawText::of("<r>\n<c/>\n<c n='1'/></r>", u"/r/c[2]"_s);
        QCOMPARE(xml.locate(u"/r/c[2]/@n"_s)->firstLine, 3);
        const RawText wide = RawText::of(QByteArray("\xFF\xFE{\0}\0", 6), u""_s);
        QCOMPARE(wide.lines(), QStringList(u"{}"_s));
        for (const QString &pointer : {u"line:7"_s, u"line:-1/x"_s, u"/r/c[2]"_s, u"line:"_s})
            QVERIFY(!RawText::of("", pointer).locate(pointer));
    }

    void survivesBrokenJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray wide(300, 'w');
        QTest::newRow("cut in a string") << QByteArray("{\"a\":\"" + wide);
        QTest::newRow("cut after a backslash") << QByteArray("{\"" + wide + "\":\"\\");
        QTest::newRow("too many ends") << QByteArray("[" + wide + "]]}}");
        QTest::newRow("html") << QByteArray("<html>" + wide);
        QTest::newRow("empty") << QByteArray();
    }

    void survivesBrokenJson()
    {
        QFETCH(const QByteArray, body);
        const RawText text = RawText::of(body, u"/a"_s);
        QVERIFY(!text.locate(u"/nowhere"_s));
        QVERIFY(text.lines().join(u""_s).size() <= body.size() * 2);
    }
};

QTEST_GUILESS_MAIN(tst_RawText)
#include "tst_RawText.moc"
