// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/JsonLocator.h"
#include "sources/InnerDocuments.h"
#include "sources/RecordSelector.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// JSON inside texts is a place like any other: records can stand in it, and pointers lead there and back.
class TestInnerDocuments : public QObject
{
    Q_OBJECT

private slots:
    void leadsIntoTexts_data();
    void leadsIntoTexts();
    void recordsStandInTexts();
    void aTextIsReadOnce();
    void pointersLeadToTheText();
};

void TestInnerDocuments::leadsIntoTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("expected");
    const QByteArray json = R"({"a": [1, {"b": "found>>>"}]})";
    const QString base64 = QString(innerBase64);
    QTest::newRow("base64") << json.toBase64() << base64 << u"found>>>"_s;
    QTest::newRow("base64 for addresses") << json.toBase64(QByteArray::Base64UrlEncoding) << base64 << u"found>>>"_s;
    QTest::newRow("without padding") << json.toBase64(QByteArray::OmitTrailingEquals) << base64 << u"found>>>"_s;
    QTest::newRow("with line breaks") << json.toBase64().insert(8, R"(\n)") << base64 << u"found>>>"_s;
    QTest::newRow("as it is") << QByteArray(R"({\"a\": [1, {\"b\": \"found>>>\"}]})") << QString(innerJson)
                              << u"found>>>"_s;
    QTest::newRow("as it is, but asked for base64") << QByteArray(R"({\"a\": [1, {\"b\": 1}]})") << base64 << QString();
    QTest::newRow("cut") << json.toBase64().first(20) << base64 << QString();
    QTest::newRow("no base64") << QByteArray("what is this?") << base64 << QString();
    QTest::newRow("a key twice") << QByteArray(R"({"a": [1, {"b": 1, "b": 2}]})").toBase64() << base64 << QString();
    QTest::newRow("too deep") << (QByteArray(70, '[') + QByteArray(70, ']')).toBase64() << base64 << QString();
    QTest::newRow("empty") << QByteArray() << base64 << QString();
}

void TestInnerDocuments::leadsIntoTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, step);
    QFETCH(QString, expected);
    const auto document = JsonDocument::parse("{\"payload\": \"" + text + "\"}");
    QVERIFY(document);
    InnerDocuments inner;
    const JsonPath path = JsonPath::parse(u"payload/%1/a/1/b"_s.arg(step));
    const auto place = path.follow({document->root(), {}, &inner}, {});
    QCOMPARE(place ? QString::fromStdString(std::string(std::string_view(place->value))) : QString(), expected);
    if (place)
        QCOMPARE(place->pointer, u"/payload/%1/a/1/b"_s.arg(step));
    QVERIFY2(!path.follow({document->root(), {}}, {}), "nobody would keep what is inside");
}

void TestInnerDocuments::recordsStandInTexts()
{
    const QByteArray statement = R"({"subject": [{"name": "x"}, {"name": "y"}]})";
    const auto document = JsonDocument::parse(R"([{"payload": ")" + statement.toBase64() + R"("}, {"payload": "?"}])");
    InnerDocuments inner;
    QStringList pointers;
    QVERIFY(selectRecords(
        u"/*/payload/<base64>/subject"_s, document->root(),
        [&](const RecordScope &record) { pointers.append(record.place.pointer); }, &inner));
    QCOMPARE(pointers, (QStringList{u"/0/payload/<base64>/subject/0"_s, u"/0/payload/<base64>/subject/1"_s}));
}

void TestInnerDocuments::aTextIsReadOnce()
{
    InnerDocuments inner;
    const std::string text = QByteArray(R"({"a": 1})").toBase64().toStdString();
    const auto first = inner.open(text, innerBase64);
    const auto second = inner.open(text, innerBase64);
    QVERIFY(first && second);
    QCOMPARE(std::string_view(simdjson::dom::object(*first).begin().key()).data(),
             std::string_view(simdjson::dom::object(*second).begin().key()).data());
    QVERIFY2(!inner.open(text, innerJson), "the same text is another document when it is read in another way");
}

void TestInnerDocuments::pointersLeadToTheText()
{
    const QByteArray text = "{\n\"a\": 1,\n\"payload\": \"eyJhIjogMX0=\"\n}";
    const auto range = locateJson(text, u"/payload/<base64>/a"_s);
    QVERIFY(range);
    QCOMPARE(range->firstLine, 3);
    QCOMPARE(text.mid(range->begin, range->end - range->begin), QByteArray("\"eyJhIjogMX0=\""));
    QVERIFY(!locateJson(text, u"/a/<base64>/a"_s));
    QVERIFY2(locateJson(R"({"<base64>": 5})", u"/<base64>"_s), "a key may have that name");
}

QTEST_GUILESS_MAIN(TestInnerDocuments)
#include "tst_InnerDocuments.moc"
