// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PlaceLocator.h"
#include "sources/JsonPath.h"
#include "sources/ReceivedDocument.h"

#include <QStringEncoder>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Documents that are not JSON, and JSON in other encodings: what paths see of them, where pointers lead in the bytes,
/// and that hostile ones end soon, with a reason.
class TestDocumentForms : public QObject
{
    Q_OBJECT

private slots:
    void views_data();
    void views();
    void pointers_data();
    void pointers();
    void refusals_data();
    void refusals();
    void brokenLinesAreNamed();
    void encodings_data();
    void encodings();
    void attributesWithoutEndAreRefused();
};

QString viewOf(DocumentForm form, const QByteArray &bytes)
{
    const auto document = ReceivedDocument::parse(form, bytes);
    return document ? QString::fromStdString(simdjson::minify(document->root())) : u'!' + document.error().detail;
}

void TestDocumentForms::views_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, DocumentForm form, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << int(form) << bytes << expected;
    };
    const auto csv = DocumentForm::Csv;
    row("table", csv, "a,b\r\n1,2\r\n3,4\r\n", uR"([{"a":"1","b":"2"},{"a":"3","b":"4"}])"_s);
    row("no end of line", csv, "a,b\n1,2", uR"([{"a":"1","b":"2"}])"_s);
    row("quotes", csv, "a,b\n\"x, \"\"y\"\"\nz\",\"\"\n", uR"([{"a":"x, \"y\"\nz","b":""}])"_s);
    row("text behind a quote", csv, "a,b\n\"x\"y,5\" wide\n", uR"([{"a":"xy","b":"5\" wide"}])"_s);
    row("too many and too few", csv, "a,b\n1,2,3,4\n5\n", uR"([{"a":"1","b":"2","#more":["3","4"]},{"a":"5"}])"_s);
    row("semicolons", csv, "a;b\n1,5;2\n", uR"([{"a":"1,5","b":"2"}])"_s);
    row("names twice and none", csv, "a,,a\n1,2,3\n", uR"([{"a":"1","#2":"2","a#2":"3"}])"_s);
    row("NUL", csv, QByteArray("a,b\n1\0,2\n", 9), u"[{\"a\":\"1\\u0000\",\"b\":\"2\"}]"_s);
    row("only the names", csv, "a,b\n", u"[]"_s);
    const auto lines = DocumentForm::JsonLines;
    row("lines", lines, "{\"a\":1}\n\n[2]\n", uR"([{"a":1},[2]])"_s);
    row("one value", lines, "{\n\"a\":\n1}", uR"([{"a":1}])"_s);
    row("a list", lines, " [{\"a\":1},\n2]", uR"([{"a":1},2])"_s);
    row("closed and opened again", lines, "{\"a\":1}],[\n{\"a\":2}\n", uR"([{"a":2}])"_s);
    const auto xml = DocumentForm::Xml;
    row("element", xml, "<r a='1' b='x&amp;y'> <c/>text<c n='2'>in</c></r>",
        uR"({"r":{"a":"1","b":"x&y","c":[{},{"n":"2","#":"in"}],"#":"text"}})"_s);
    row("attribute with the name of a child", xml, "<r c='1'><c/></r>", uR"({"r":{"#c":"1","c":[{}]}})"_s);
    row("namespaces", xml, "<x:r xmlns:x='u' x:a='1'/>", uR"({"x:r":{"x:a":"1"}})"_s);
    row("declared encoding", xml, "<?xml version='1.0' encoding='ISO-8859-1'?><r a='\xfc'/>", uR"({"r":{"a":"ü"}})"_s);
}

void TestDocumentForms::views()
{
    QFETCH(int, form);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(viewOf(DocumentForm(form), bytes), expected);
}

void TestDocumentForms::pointers_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("inView");
    QTest::addColumn<QString>("inBytes");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *name, DocumentForm form, const QByteArray &bytes, const QString &inView,
                        const QString &inBytes, const QByteArray &found) {
        QTest::newRow(name) << int(form) << bytes << inView << inBytes << found;
    };
    const QByteArray table = "a,b\n1,\"two\nlines\"\n\n5,6\r\n";
    row("first row", DocumentForm::Csv, table, u"/0"_s, u"line:2"_s, "1,\"two");
    row("behind a field of two lines", DocumentForm::Csv, table, u"/1/b"_s, u"line:5/b"_s, "5,6");
    const QByteArray lines = "{\"a\":1}\n\n{\"a\":{\"b\":[7]}}";
    row("line", DocumentForm::JsonLines, lines, u"/1"_s, u"line:3"_s, "{\"a\":{\"b\":[7]}}");
    row("inside a line", DocumentForm::JsonLines, lines, u"/1/a/b/0"_s, u"line:3/a/b/0"_s, "7");
    row("one value as a whole", DocumentForm::JsonLines, "{\"a\":1}", u"/0/a"_s, u"/a"_s, "1");
    row("a list as a whole", DocumentForm::JsonLines, "[{\"a\":1}]", u"/0/a"_s, u"/0/a"_s, "1");
    const QByteArray xml = "<r>\n<!-- <c/> --><c n='1'><d/></c>\n<c n='ü'>\n<d>x</d></c></r>";
    row("root", DocumentForm::Xml, xml, u"/r"_s, u"/r"_s, xml);
    row("second child", DocumentForm::Xml, xml, u"/r/c/1"_s, u"/r/c[2]"_s, "<c n='ü'>\n<d>x</d></c>");
    row("attribute", DocumentForm::Xml, xml, u"/r/c/0/n"_s, u"/r/c[1]/@n"_s, "<c n='1'><d/></c>");
    row("text", DocumentForm::Xml, xml, u"/r/c/1/d/0/#"_s, u"/r/c[2]/d[1]/text()"_s, "<d>x</d>");
}

void TestDocumentForms::pointers()
{
    QFETCH(int, form);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, inView);
    QFETCH(QString, inBytes);
    QFETCH(QByteArray, found);
    const auto document = ReceivedDocument::parse(DocumentForm(form), bytes);
    QVERIFY(document);
    QVERIFY2(JsonPath::parse(inView).follow({document->root(), {}}, {}), "the pointer must lead somewhere in the view");
    QCOMPARE(document->pointerInBytes(inView), inBytes);
    const auto range = locatePlace(bytes, inBytes);
    QVERIFY(range);
    QCOMPARE(bytes.mid(range->begin, range->end - range->begin), found);
    QCOMPARE(range->firstLine, 1 + bytes.first(range->begin).count('\n'));
    for (const QString &nowhere : {u"line:99"_s, u"line:0"_s, u"line:x/a"_s, u"/r/c[9]"_s, u"/none/@n"_s, u"/"_s})
        static_cast<void>(locatePlace(bytes, nowhere)); // Whatever it says: it must come back.
}

void TestDocumentForms::refusals_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, DocumentForm form, const QByteArray &bytes, const QString &reason) {
        QTest::newRow(name) << int(form) << bytes << reason;
    };
    QByteArray laughs = "<!DOCTYPE r [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'k'; ++c) {
        const QByteArray before = QByteArray("&") + char(c - 1) + ';';
        laughs += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
    }
    row("billion laughs", DocumentForm::Xml, laughs + "]><r>&j;</r>", u"entities"_s);
    row("a file as an entity", DocumentForm::Xml, "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>",
        u"entities"_s);
    row("deep elements", DocumentForm::Xml, QByteArray("<r>").repeated(500) + QByteArray("</r>").repeated(500),
        u"nested deeper"_s);
    row("cut short", DocumentForm::Xml, "<r><c>", u"line 1"_s);
    row("no XML", DocumentForm::Xml, "PK\x03\x04", u"line 1"_s);
    row("deep JSON", DocumentForm::Json, QByteArray("[").repeated(70) + QByteArray("]").repeated(70), u"nested"_s);
    row("deep JSON on a line", DocumentForm::JsonLines,
        "\n" + QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000), u"nested"_s);
    row("an open quote", DocumentForm::Csv, "a,b\n1,2\n\"3,4\n5,6\n", u"line 3"_s);
    row("Latin-1", DocumentForm::Csv, "a,b\n1,2\n\xfc,4\n", u"line 3 is not UTF-8"_s);
    row("no table", DocumentForm::Csv, "just a sentence\n", u"no columns"_s);
    row("many columns", DocumentForm::Csv, QByteArray("a,").repeated(100'000) + "\n1\n", u"columns"_s);
    row("names that grow", DocumentForm::Csv, QByteArray(1 << 20, 'n') + ",b\n" + QByteArray("1,2\n").repeated(1'000),
        u"too large"_s);
    row("empty", DocumentForm::Csv, "", u"no columns"_s);
    row("nothing in JSON", DocumentForm::Json, "  \n", u"empty"_s);
}

void TestDocumentForms::refusals()
{
    QFETCH(int, form);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    // Whatever takes long ends with the test's own limit.
    const QString view = viewOf(DocumentForm(form), bytes);
    QVERIFY2(view.startsWith(u'!') && view.contains(reason), qPrintable(view.left(200)));
}

void TestDocumentForms::brokenLinesAreNamed()
{
    const auto document = ReceivedDocument::parse(DocumentForm::JsonLines, "{\"a\":1}\n{\"a\":\n{\"a\":3}\n");
    QVERIFY(document);
    QCOMPARE(document->broken().size(), 1);
    QCOMPARE(document->broken().first().line, 2);
    QCOMPARE(document->pointerInBytes(u"/1"_s), u"line:3"_s);
}

void TestDocumentForms::encodings_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("JSON") << int(DocumentForm::Json) << u"{\"a\":\"\u00fc\u4e16\"}"_s << u"{\"a\":\"\u00fc\u4e16\"}"_s;
    QTest::newRow("CSV") << int(DocumentForm::Csv) << u"a,b\r\n\u00fc,2\r\n"_s << u"[{\"a\":\"\u00fc\",\"b\":\"2\"}]"_s;
    QTest::newRow("XML") << int(DocumentForm::Xml) << u"<r a=\"\u00fc\"/>"_s << u"{\"r\":{\"a\":\"\u00fc\"}}"_s;
}

void TestDocumentForms::encodings()
{
    QFETCH(int, form);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QCOMPARE(viewOf(DocumentForm(form), encoder(text)), expected);
    }
}

void TestDocumentForms::attributesWithoutEndAreRefused()
{
    QByteArray xml = "<r";
    for (int i = 0; i < 20'000; ++i)
        xml += " a" + QByteArray::number(i) + "=''";
    // Each name is compared with those before it: without a bound this does not end within the test's own limit.
    QVERIFY(!viewOf(DocumentForm::Xml, xml + "/>").isEmpty());
}

QTEST_GUILESS_MAIN(TestDocumentForms)
#include "tst_DocumentForms.moc"
