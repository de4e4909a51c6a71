// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/JsonDocument.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Texts that are almost JSON, too deep, too long or made to confuse: refused, and never a crash.
class TestJsonAbuse : public QObject
{
    Q_OBJECT

private slots:
    void knowsJson_data();
    void knowsJson();
    void refusesDepthAndLength();
    void refusesRepeatedKeys();
};

bool isRead(const QByteArray &text)
{
    return bool(JsonDocument::parse(text));
}

void TestJsonAbuse::knowsJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    const QList<QByteArray> valid{"[]",
                                  "{}",
                                  "[[]]",
                                  "[null]",
                                  "[true,false]",
                                  "[0]",
                                  "[-0]",
                                  "[-1]",
                                  "[1.5]",
                                  "[1e3]",
                                  "[1E+3]",
                                  "[1.5e-3]",
                                  "[123456789012345678901234567890]",
                                  "[-123456789012345678901234567890]",
                                  "[1e400]",
                                  "[-1e400]",
                                  "[1e-400]",
                                  "[0.1e1]",
                                  "[\"\"]",
                                  "[\"\\u0061\"]",
                                  "[\"\\ud83d\\ude00\"]",
                                  "[\"\\\\\\/\\b\\f\\n\\r\\t\\\"\"]",
                                  "[\"\\u0000\"]",
                                  "[\"\xc3\xa9\"]",
                                  "[\"\xf0\x9f\x98\x80\"]",
                                  "[\"\x7f\"]",
                                  " [ 1 , 2 ] ",
                                  "\t\n\r[1]",
                                  "{\"a\":{\"b\":[]}}",
                                  "{\"\":0}",
                                  "[9223372036854775807]",
                                  "[18446744073709551615]",
                                  "[18446744073709551616]",
                                  "\"alone\"",
                                  "1",
                                  "null"};
    const QList<QByteArray> invalid{"",
                                    " ",
                                    "[",
                                    "]",
                                    "{",
                                    "}",
                                    "[1",
                                    "[1,]",
                                    "[,1]",
                                    "[1,,2]",
                                    "[1 2]",
                                    "[1]]",
                                    "[1]x",
                                    "{\"a\"}",
                                    "{\"a\":}",
                                    "{\"a\":1,}",
                                    "{,\"a\":1}",
                                    "{a:1}",
                                    "{'a':1}",
                                    "{\"a\" 1}",
                                    "{\"a\":1 \"b\":2}",
                                    "{1:1}",
                                    "{null:1}",
                                    "[nul]",
                                    "[True]",
                                    "[tru]",
                                    "[NaN]",
                                    "[Infinity]",
                                    "[-Infinity]",
                                    "[-]",
                                    "[+1]",
                                    "[01]",
                                    "[-01]",
                                    "[1.]",
                                    "[.5]",
                                    "[-.5]",
                                    "[1.e1]",
                                    "[1e]",
                                    "[1e+]",
                                    "[1E-]",
                                    "[1eE2]",
                                    "[1e1.5]",
                                    "[0e]",
                                    "[0e+]",
                                    "[1-2]",
                                    "[1+2]",
                                    "[0x1]",
                                    "[1_000]",
                                    "[\"",
                                    "[\"a]",
                                    "[\"\\\"]",
                                    "[\"\\x\"]",
                                    "[\"\\u\"]",
                                    "[\"\\u12\"]",
                                    "[\"\\u12g4\"]",
                                    "[\"\\U0061\"]",
                                    "[\"\t\"]",
                                    "[\"\n\"]",
                                    QByteArray("[\"\0\"]", 5),
                                    QByteArray("[1]\0", 4),
                                    "['a']",
                                    "[\"\xff\"]",
                                    "[\"\xc3\"]",
                                    "[\"\xed\xa0\x80\"]",
                                    "[\"\xf4\x90\x80\x80\"]",
                                    "[\"\xc0\x80\"]",
                                    "[\"\\ud800\"]",
                                    "[\"\\udc00\"]",
                                    "[\"\\ud800\\u0041\"]",
                                    "/**/[]",
                                    "[]//",
                                    "[1e400x]",
                                    "[123456789012345678901234567890e]",
                                    "<html>",
                                    "[1]{}",
                                    "\xef\xbb\xbf"};
    const auto add = [](const QList<QByteArray> &texts, bool isValid) {
        for (const QByteArray &text : texts)
            QTest::addRow("%s %s", isValid ? "yes" : "no", text.toPercentEncoding("[]{}\",: ").constData())
                << text << isValid;
    };
    add(valid, true);
    add(invalid, false);
}

void TestJsonAbuse::knowsJson()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    const auto document = JsonDocument::parse(text);
    QCOMPARE(bool(document), isValid);
    if (!document)
        QCOMPARE(document.error().kind, Error::Kind::Format);
}

void TestJsonAbuse::refusesDepthAndLength()
{
    const auto deep = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(isRead(deep(60)));
    QVERIFY(!isRead(deep(65)));
    QVERIFY(!isRead(deep(1'000'000)));
    QVERIFY(!isRead(QByteArray(1'000'000, '[')));
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    QVERIFY(!isRead(objects));
    QVERIFY(!isRead('"' + QByteArray(JsonDocument::maximalSize, 'a') + '"'));
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(!isRead('[' + QByteArray(10'000'000, '"')));
    QVERIFY(!isRead('[' + QByteArray(10'000'000, '\\')));
    QVERIFY(elapsed.elapsed() < 1'000);
}

void TestJsonAbuse::refusesRepeatedKeys()
{
    const QByteArray text
        = "[{\"id\": \"a\", \"id\": \"b\"}, {\"x\": {\"y\": [{\"k\": 1, \"k\": 1}]}}, {\"k\": 1, \"l\": {\"k\": 2}}]";
    const auto document = JsonDocument::parse(text);
    QVERIFY(document);
    const simdjson::dom::array list = document->root().get_array().value_unsafe();
    QCOMPARE(repeatedKey(list.at(0).value_unsafe()), u"id"_s);
    QCOMPARE(repeatedKey(list.at(1).value_unsafe()), u"k"_s);
    QCOMPARE(repeatedKey(list.at(2).value_unsafe()), QString());
}

QTEST_GUILESS_MAIN(TestJsonAbuse)
#include "tst_JsonAbuse.moc"
