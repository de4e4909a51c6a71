// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/DefinitionFile.h"
#include "sources/JsonDocument.h"
#include "sources/RecordSelector.h"
#include "sources/ValueEvaluator.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// The mapping language: what each form makes of a record.
class TestMapping : public QObject
{
    Q_OBJECT

private slots:
    void forms_data();
    void forms();
    void conversions_data();
    void conversions();
    void fields_data();
    void fields();
    void selectsRecordsThroughStars();
    void recordsInAnotherShapeAreAnError();
    void rejectsDeepTextAndReadsLargeNumbersAsText();
    void findsRepeatedKeys();

private:
    ValueEvaluator::Outcome evaluate(const QByteArray &form, const QByteArray &record);
};

ValueEvaluator::Outcome TestMapping::evaluate(const QByteArray &form, const QByteArray &record)
{
    DefinitionFile file(u"form.json"_s, "{\"form\": " + form + '}');
    const ValueForm read = ValueForm::read(file.root().child(u"form"_s));
    if (!file.errors().isEmpty())
        return tl::unexpected(u"form: "_s + toString(file.errors().first()));
    const auto document = JsonDocument::parse(record);
    const auto outer = JsonDocument::parse(R"({"metadata": {"name": "pay"}})");
    const auto user = JsonDocument::parse(R"({"id": 7, "username": "kim"})");
    MappingContext context;
    context.parameters = {{u"tier"_s, {u"acme.com/tier"_s}}, {u"production"_s, {u"prod"_s, u"live"_s}}};
    context.partition = u"repo-1"_s;
    context.zone = QTimeZone("Europe/Berlin");
    LookupTables tables;
    tables[u"users"_s].insert(u"7"_s, {{user->root(), u"/results/0"_s}, u"feed"_s});
    context.lookups = &tables;
    const RecordScope around{{outer->root(), u"/items/0"_s}, nullptr};
    const RecordScope scope{{document->root(), u"/items/0/list/3"_s}, &around};
    const QHash<QString, JoinedPlace> joined{{u"detail"_s, {{outer->root(), {}}, u"beef"_s}}};
    return ValueEvaluator(context, scope, joined, document->root()).evaluate(read);
}

void TestMapping::forms_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("expected"); // "!" begins an error, "" is nothing
    const auto row = [](const char *name, const char *form, const char *record, const QString &expected) {
        QTest::newRow(name) << QByteArray(form) << QByteArray(record) << expected;
    };
    row("path", R"("a/b")", R"({"a": {"b": "x"}})", u"x"_s);
    row("number as text", R"("a")", R"({"a": 21})", u"21"_s);
    row("missing", R"("a/c")", R"({"a": {"b": "x"}})", {});
    row("null is nothing", R"("a")", R"({"a": null})", {});
    row("empty text is nothing", R"("a")", R"({"a": ""})", {});
    row("byte order mark in a text", R"("a")", R"({"a": "\ufeffx"})", u"\uFEFFx"_s);
    row("object is an error", R"("a")", R"({"a": {}})", u"!object"_s);
    row("escaped key", R"("a~1b/c~0d")", R"({"a/b": {"c~d": "x"}})", u"x"_s);
    row("parameter as key", R"("notes/{tier}")", R"({"notes": {"acme.com/tier": "1"}})", u"1"_s);
    row("unset parameter as key", R"("notes/{none}")", R"({"notes": {"": "1"}})", {});
    row("last of a list", R"("l/-1/v")", R"({"l": [{"v": 1}, {"v": 2}]})", u"2"_s);
    row("behind the list", R"("l/5")", R"({"l": [1]})", {});
    row("outer record", R"("../metadata/name")", "{}", u"pay"_s);
    row("above everything", R"("../../x")", "{}", {});
    row("root", R"("/a")", R"({"a": "x"})", u"x"_s);
    row("joined", R"("@detail/metadata/name")", "{}", u"pay"_s);
    row("const", R"({"const": "x"})", "{}", u"x"_s);
    row("parameter", R"({"parameter": "tier"})", "{}", u"acme.com/tier"_s);
    row("partition", R"({"partition": true})", "{}", u"repo-1"_s);
    row("pointer", R"({"pointer": true})", "{}", u"/items/0/list/3"_s);
    row("first of", R"({"first_of": ["a", "b"]})", R"({"a": "", "b": "y"})", u"y"_s);
    row("template", R"({"template": "{a}#{n}", "with": {"n": {"const": 5}}})", R"({"a": "r"})", u"r#5"_s);
    row("template with a hole", R"({"template": "{a}#{n}"})", R"({"a": "r"})", {});
    row("map", R"({"path": "s", "map": {"ok": "success"}})", R"({"s": "ok"})", u"success"_s);
    row("value not in the map", R"({"path": "s", "map": {"ok": "success"}})", R"({"s": "odd"})", u"!odd"_s);
    row("map with others", R"({"path": "s", "map": {"ok": "success", "*": "failed"}})", R"({"s": "odd"})", u"failed"_s);
    row("default", R"({"path": "s", "default": "none"})", "{}", u"none"_s);
    row("each", R"({"each": "l", "take": "n"})", R"({"l": [{"n": "a"}, {"n": "b"}]})", u"a, b"_s);
    row("each where first", R"({"each": "l", "where": {"path": "t", "equals": "o"}, "take": "n", "first": true})",
        R"({"l": [{"t": "p", "n": "a"}, {"t": "o", "n": "b"}, {"t": "o", "n": "c"}]})", u"b"_s);
    row("each of itself", R"({"each": "l"})", R"({"l": ["a", "b"]})", u"a, b"_s);
    row("each reaches out", R"({"each": "l", "take": "../n"})", R"({"n": "z", "l": [1]})", u"z"_s);
    row("when",
        R"({"when": [{"if": {"path": "a", "equals": true}, "then": {"const": "yes"}}], "else": {"const": "no"}})",
        R"({"a": true})", u"yes"_s);
    row("when else",
        R"({"when": [{"if": {"path": "a", "equals": true}, "then": {"const": "yes"}}], "else": {"const": "no"}})", "{}",
        u"no"_s);
    row("in parameter",
        R"({"when": [{"if": {"path": "e", "in": {"parameter": "production"}}, "then": {"const": "yes"}}]})",
        R"({"e": "live"})", u"yes"_s);
    row("same as", R"({"when": [{"if": {"path": "a", "same_as": "b"}, "then": {"const": "yes"}}]})",
        R"({"a": 1, "b": "1"})", u"yes"_s);
    row("nothing is the same as nothing: no",
        R"({"when": [{"if": {"path": "a", "same_as": "b"}, "then": {"const": "yes"}}]})", "{}", {});
    row("exists asks objects too", R"({"when": [{"if": {"path": "a", "exists": true}, "then": {"const": "yes"}}]})",
        R"({"a": {}})", u"yes"_s);
    row("not, all, any",
        R"({"when": [{"if": {"all": [{"not": {"path": "a", "exists": true}}, {"any": [{"path": "b", "starts_with": "x"}, {"path": "b", "ends_with": "z"}]}]}, "then": {"const": "yes"}}]})",
        R"({"b": "yz"})", u"yes"_s);
    row("lookup", R"({"lookup": "users", "key": "owner", "take": "username"})", R"({"owner": 7})", u"kim"_s);
    row("lookup of a stranger", R"({"lookup": "users", "key": "owner", "take": "username"})", R"({"owner": 8})", {});
    row("key of the record", R"({"key_of": ""})", "{}", u"3"_s);
    row("key of the record around", R"({"key_of": ".."})", "{}", u"0"_s);
    row("key of a path", R"({"key_of": "a"})", "{}", u"!those around"_s);
    row("each over a map", R"({"each": "m", "take": {"template": "{k}={v}", "with": {"k": {"key_of": ""}, "v": ""}}})",
        R"({"m": {"a/b": 1, "c": 2}})", u"a/b=1, c=2"_s);
    row("sum", R"({"sum": ["a", "b", {"path": "c", "default": 0}]})", R"({"a": 1, "b": "20"})", u"21"_s);
    row("sum with an unknown part", R"({"sum": ["a", "b"]})", R"({"a": 1})", {});
    row("sum of what is no number", R"({"sum": ["a", "a"]})", R"({"a": 1.5})", u"!whole number"_s);
    row("sum beyond all numbers", R"({"sum": ["a", "a"]})", R"({"a": 9223372036854775807})", u"!larger"_s);
    row("later by days", R"({"instant": "a", "plus": "t"})", R"({"a": "2026-11-01T00:00:00Z", "t": "7d"})",
        u"2026-11-08T00:00:00Z"_s);
    row("later by ISO 8601", R"({"instant": "a", "plus": "t"})", R"({"a": "2026-11-01T00:00:00Z", "t": "PT90M"})",
        u"2026-11-01T01:30:00Z"_s);
    row("earlier by nanoseconds",
        R"({"instant": {"path": "t/seconds", "as": "epoch_s"}, "plus": "t/nanos", "unit": "ns"})",
        R"({"t": {"nanos": -879126275, "seconds": 1628548814}})", u"2021-08-09T22:40:13.120873725Z"_s);
    row("later by nobody knows what", R"({"instant": "a", "plus": "t"})", R"({"a": "2026-11-01T00:00:00Z"})", {});
    row("later by no time", R"({"instant": "a", "plus": "t"})", R"({"a": "2026-11-01T00:00:00Z", "t": "soon"})",
        u"!soon"_s);
    row("later than time lasts", R"({"instant": "a", "plus": "t", "unit": "s"})",
        R"({"a": "2026-11-01T00:00:00Z", "t": 9223372036854775807})", u"!too long"_s);
    row("unknown unit", R"({"instant": "a", "plus": "t", "unit": "d"})", "{}", u"!no unit"_s);
    row("unknown key", R"({"path": "a", "sa": "lower"})", "{}", u"!unknown key \"sa\""_s);
    row("two main keys", R"({"path": "a", "const": 1})", "{}", u"!exactly one of"_s);
    row("unknown conversion", R"({"path": "a", "as": "shout"})", "{}", u"!no conversion \"shout\""_s);
}

void TestMapping::forms()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, record);
    QFETCH(QString, expected);
    const auto value = evaluate(form, record);
    if (expected.startsWith(u'!')) {
        QVERIFY(!value);
        QVERIFY2(value.error().contains(expected.mid(1)), qPrintable(value.error()));
        return;
    }
    QVERIFY2(value, value ? "" : qPrintable(value.error()));
    QCOMPARE(mappedText(*value), expected);
}

void TestMapping::conversions_data()
{
    QTest::addColumn<QByteArray>("as");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *as, const char *value, const QString &expected) {
        QTest::newRow(as) << QByteArray(as) << QByteArray(value) << expected;
    };
    row(R"(["last_path_segment", "slug"])", R"("octocat/Hello World")", u"hello-world"_s);
    row(R"("rounded")", R"("1203.4991")", u"1203"_s);
    row(R"("rounded")", R"("2.5")", u"2"_s);
    row(R"("rounded")", R"(3.5)", u"4"_s);
    row(R"("rounded")", R"("-1e3")", u"-1000"_s);
    row(R"("severity")", R"("CRITICAL")", u"critical"_s);
    row(R"("severity")", R"("Blocker")", u"critical"_s);
    row(R"("severity")", R"("very-high")", u"critical"_s);
    row(R"("severity")", R"("HIGH")", u"high"_s);
    row(R"("severity")", R"("error")", u"high"_s);
    row(R"("severity")", R"("Major")", u"high"_s);
    row(R"("severity")", R"("IMPORTANT")", u"high"_s);
    row(R"("severity")", R"("Moderate")", u"medium"_s);
    row(R"("severity")", R"("warning")", u"medium"_s);
    row(R"("severity")", R"("MINOR")", u"low"_s);
    row(R"("severity")", R"("note")", u"low"_s);
    row(R"("severity")", R"("Info")", u"informational"_s);
    row(R"("severity")", R"("INFORMATIONAL")", u"informational"_s);
    row(R"("severity")", R"("negligible")", u"informational"_s);
    row(R"("severity")", R"("None")", u"none"_s);
    row(R"("severity")", R"("UNASSIGNED")", u"unknown"_s);
    row(R"("severity")", R"("P1")", u"unknown"_s);
    row(R"("environment_class")", R"("Production")", u"production"_s);
    row(R"("environment_class")", R"("prod-eu-1")", u"production"_s);
    row(R"("environment_class")", R"("eu/live")", u"production"_s);
    row(R"("environment_class")", R"("PRD")", u"production"_s);
    row(R"("environment_class")", R"("pre-prod")", u"staging"_s);
    row(R"("environment_class")", R"("preproduction")", u"staging"_s);
    row(R"("environment_class")", R"("stage2")", u"staging"_s);
    row(R"("environment_class")", R"("non-prod")", u"other"_s);
    row(R"("environment_class")", R"("prod-test")", u"testing"_s);
    row(R"("environment_class")", R"("UAT")", u"testing"_s);
    row(R"("environment_class")", R"("review/feature-production")", u"development"_s);
    row(R"("environment_class")", R"("dev")", u"development"_s);
    row(R"("environment_class")", R"("products")", u"other"_s);
    row(R"("environment_class")", R"("eu-west-1")", u"other"_s);
    row(R"("environment_class")", R"("github-pages")", u"other"_s);
    row(R"({"strip_prefix": "refs/heads/"})", R"("refs/heads/main")", u"main"_s);
    row(R"({"before": "/dependabot/"})", R"("https://h/r/dependabot/2")", u"https://h/r"_s);
    row(R"({"after": "@"})", R"("image@sha256:ab")", u"sha256:ab"_s);
    row(R"("epoch_s")", "1794618000", u"2026-11-14T01:00:00Z"_s);
    row(R"(["epoch_s", {"seconds_earlier": 3600}])", R"("1794618000.5")", u"2026-11-14T00:00:00.5Z"_s);
    row(R"("epoch_ms")", "1794618000123", u"2026-11-14T01:00:00.123Z"_s);
    row(R"("epoch_s" )", R"("soon")", u"!no time"_s);
    row(R"("epoch_s"  )", "99999999999999", u"!no time"_s);
    row(R"("date_end")", R"("2026-03-29")", u"2026-03-29T22:00:00Z"_s); // Berlin goes to +02:00 that day
    row(R"("date_last")", R"("2026-03-29")", u"2026-03-29T21:59:59.999999999Z"_s);
    row(R"("date_start")", R"("2026-11-20")", u"2026-11-19T23:00:00Z"_s);
    row(R"("date_end" )", R"("2026-11-20T10:00:00Z")", u"2026-11-20T10:00:00Z"_s);
    row(R"("date_end"  )", R"("2026-02-30")", u"!no date"_s);
    row(R"("instant")", R"("2026-11-20T10:00:00+02:00")", u"2026-11-20T08:00:00Z"_s);
    row(R"("boolean")", R"("TRUE")", u"true"_s);
    row(R"("integer")", R"("12x")", u"!whole number"_s);
}

void TestMapping::conversions()
{
    QFETCH(QByteArray, as);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const auto converted = evaluate("{\"path\": \"v\", \"as\": " + as + '}', "{\"v\": " + value + '}');
    if (expected.startsWith(u'!')) {
        QVERIFY(!converted);
        QVERIFY2(converted.error().contains(expected.mid(1)), qPrintable(converted.error()));
        return;
    }
    QVERIFY2(converted, converted ? "" : qPrintable(converted.error()));
    QCOMPARE(mappedText(*converted), expected);
}

void TestMapping::fields_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, FieldKind kind, const char *value, const QString &expected) {
        QTest::newRow(name) << int(kind) << QByteArray(value) << expected;
    };
    row("money from text", FieldKind::Money, R"("4.050437999999999")", u"4.050438"_s);
    row("a measured zero", FieldKind::Money, R"("0")", u"0"_s);
    row("NaN is no money", FieldKind::Money, R"("NaN")", u"!money"_s);
    row("Inf is no money", FieldKind::Money, R"("+Inf")", u"!money"_s);
    row("list", FieldKind::TextList, R"(["a", "b"])", uR"(["a","b"])"_s);
    row("one text for a list", FieldKind::TextList, R"("a")", uR"(["a"])"_s);
    row("list for one text", FieldKind::Text, R"(["a"])", u"!list"_s);
    row("text for an instant", FieldKind::Instant, R"("soon")", u"!point in time"_s);
    row("text for a truth value", FieldKind::Boolean, R"("perhaps")", u"!true or false"_s);
    row("fraction for a whole number", FieldKind::Integer, "1.5", u"!whole number"_s);
    row("larger than 64 bits", FieldKind::Integer, "123456789012345678901234", u"!whole number"_s);
    row("larger than 64 bits as text", FieldKind::Text, "123456789012345678901234", u"123456789012345678901234"_s);
}

void TestMapping::fields()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const auto mapped = evaluate(R"("v")", "{\"v\": " + value + '}');
    QVERIFY(mapped);
    const auto field = toField(FieldKind(kind), *mapped);
    if (expected.startsWith(u'!')) {
        QVERIFY(!field);
        QVERIFY2(field.error().contains(expected.mid(1)), qPrintable(field.error()));
        return;
    }
    QVERIFY2(field, field ? "" : qPrintable(field.error()));
    QCOMPARE(fieldText(*field), expected);
}

void TestMapping::selectsRecordsThroughStars()
{
    const auto document = JsonDocument::parse(R"({"items": [{"h": [1, 2]}, {"n": 1}, {"h": null}, {"h": [3]}]})");
    QStringList pointers;
    QVERIFY(selectRecords(u"/items/*/h"_s, document->root(), [&](const RecordScope &record) {
        pointers.append(record.place.pointer + u" in "_s + record.outer->place.pointer);
    }));
    QCOMPARE(
        pointers,
        (QStringList{u"/items/0/h/0 in /items/0"_s, u"/items/0/h/1 in /items/0"_s, u"/items/3/h/0 in /items/3"_s}));
}

void TestMapping::recordsInAnotherShapeAreAnError()
{
    const auto nothing = [](const RecordScope &) {};
    const auto document = JsonDocument::parse(R"({"message": "moved", "items": null, "n": 3})");
    QVERIFY(!selectRecords(u"/results"_s, document->root(), nothing));
    QVERIFY(!selectRecords(u"/n"_s, document->root(), nothing));
    QVERIFY(selectRecords(u"/items"_s, document->root(), nothing)); // what a list without elements looks like in Go
}

void TestMapping::rejectsDeepTextAndReadsLargeNumbersAsText()
{
    QVERIFY(JsonDocument::parse(QByteArray(60, '[') + QByteArray(60, ']')));
    QVERIFY(!JsonDocument::parse(QByteArray(80, '[') + QByteArray(80, ']')));
    const auto html = JsonDocument::parse("<!DOCTYPE html><title>Sign in</title>");
    QVERIFY(!html && html.error().detail.contains(u"HTML"_s));
    QVERIFY(!JsonDocument::parse("[1, 2"));
    QVERIFY(!JsonDocument::parse(""));
    const QByteArray large = R"([1e400, "1e400", "a\"1e400", 99999999999999999999])";
    QVERIFY(JsonDocument::parse(large));
    QVERIFY(!JsonDocument::parse(QByteArray(JsonDocument::maximalSize + 1, ' ')));
}

void TestMapping::findsRepeatedKeys()
{
    const auto twice = JsonDocument::parse(R"({"a": 1, "b": [{"c": 1, "c": 2}]})");
    const auto once = JsonDocument::parse(R"({"a": {"c": 1}, "b": {"c": 2}})");
    QCOMPARE(repeatedKey(twice->root()), u"c"_s);
    QCOMPARE(repeatedKey(once->root()), QString());
    QByteArray many = "{";
    for (int i = 0; i < 3'000; ++i)
        many += "\"key" + QByteArray::number(i) + "\": 0, ";
    const auto different = JsonDocument::parse(many + R"("last": 0})");
    const auto oneTwice = JsonDocument::parse(many + R"("key1234": 0})");
    QCOMPARE(repeatedKey(different->root()), QString());
    QCOMPARE(repeatedKey(oneTwice->root()), u"key1234"_s);
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_Mapping.moc"
