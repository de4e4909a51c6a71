// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Address.h"
#include "sources/DefinitionFile.h"
#include "sources/Paginator.h"
#include "sources/RetryPolicy.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Paging and retries: pure decisions.
class TestPaging : public QObject
{
    Q_OBJECT

private slots:
    void followsLinkHeaders();
    void refusesAnotherOrigin_data();
    void refusesAnotherOrigin();
    void countsPages();
    void followsOffsets();
    void sendsCursors();
    void splitsTimeIntoWindows();
    void refusesWindowsOfTooManyPoints();
    void readsRetryAfter();
    void decidesOnRetries_data();
    void decidesOnRetries();
    void hidesSecretsInAddresses();

private:
    PagingDefinition paging(const QByteArray &json, QString *error = nullptr);
    Result<QString> next(const PagingDefinition &paging, const QString &state, const QByteArray &body, qint64 records,
                         const QByteArray &link = {});
};

PagingDefinition TestPaging::paging(const QByteArray &json, QString *error)
{
    DefinitionFile file(u"paging.json"_s, "{\"paging\": " + json + '}');
    const PagingDefinition read = PagingDefinition::read(file.root().child(u"paging"_s), 100);
    if (error && !file.errors().isEmpty())
        *error = toString(file.errors().first());
    return read;
}

Result<QString> TestPaging::next(const PagingDefinition &definition, const QString &state, const QByteArray &body,
                                 qint64 records, const QByteArray &link)
{
    const Paginator paginator(definition, QUrl(u"https://api.example/things?filter=a%2Bb"_s), 2);
    const auto document = JsonDocument::parse(body);
    HttpResponse answer;
    answer.url = *paginator.address(state);
    if (!link.isEmpty())
        answer.headers.append({"link", link});
    return paginator.next(state, answer, document->root(), records);
}

void TestPaging::followsLinkHeaders()
{
    const PagingDefinition link = paging(R"({"kind": "link_header", "size_parameter": "per_page"})");
    const QByteArray json1
        = R"(<https://api.example/things?a=1,2&page=2>; rel="next", <https://api.example/things?page=9>; rel="last")";
    QCOMPARE(next(link, u"start"_s, "[]", 0, json1), u"https://api.example/things?a=1,2&page=2"_s);
    const QByteArray json2
        = R"(<https://api.example/things?page=1>; rel="prev",<https://api.example/t?page=3>; title="x"; rel=next)";
    QCOMPARE(next(link, u"start"_s, "[]", 0, json2), u"https://api.example/t?page=3"_s);
    const QByteArray json3 = R"(</things?after=xyz>; rel="next")";
    QCOMPARE(next(link, u"start"_s, "[]", 0, json3), u"https://api.example/things?after=xyz"_s);
    const QByteArray json4 = R"(<https://api.example/things?page=9>; rel="last")";
    QCOMPARE(next(link, u"start"_s, "[]", 0, json4), QString());
    QCOMPARE(next(link, u"start"_s, "[]", 0), QString());
    const Paginator paginator(link, QUrl(u"https://api.example/things?filter=a%2Bb"_s), 0);
    QCOMPARE(paginator.address(u"start"_s)->toString(QUrl::FullyEncoded),
             u"https://api.example/things?filter=a%2Bb&per_page=100"_s);
}

void TestPaging::refusesAnotherOrigin_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address :
         {"https://evil.example/things", "http://api.example/things", "https://api.example:8443/things",
          "https://kim@api.example/things", "http://169.254.169.254/latest", "file:///etc/passwd", "//evil.example/x",
          "https://api.example.evil.example/x"})
        QTest::newRow(address) << QByteArray(address);
}

void TestPaging::refusesAnotherOrigin()
{
    QFETCH(QByteArray, address);
    const auto byHeader
        = next(paging(R"({"kind": "link_header"})"), u"start"_s, "[]", 1, '<' + address + ">; rel=\"next\"");
    QVERIFY(!byHeader);
    QCOMPARE(byHeader.error().kind, Error::Kind::Refused);
    const PagingDefinition body = paging(
        R"({"kind": "limit_offset", "offset_parameter": "offset", "size_parameter": "limit", "next": "/next"})");
    const auto byBody = next(body, u"0"_s, "{\"next\": \"" + address + "\"}", 1);
    QVERIFY(!byBody);
    QCOMPARE(byBody.error().kind, Error::Kind::Refused);
}

void TestPaging::countsPages()
{
    const PagingDefinition page
        = paging(R"({"kind": "page", "page_parameter": "page", "size_parameter": "per_page", "size": 30})");
    QCOMPARE(next(page, u"1"_s, "[]", 30), u"2"_s);
    QCOMPARE(next(page, u"2"_s, "[]", 29), QString());
}

void TestPaging::followsOffsets()
{
    const PagingDefinition total = paging(
        R"({"kind": "limit_offset", "offset_parameter": "offset", "size_parameter": "limit", "total": "/count"})");
    const QByteArray json5 = R"({"count": 250})";
    QCOMPARE(next(total, u"0"_s, json5, 100), u"100"_s);
    const QByteArray json6 = R"({"count": 250})";
    QCOMPARE(next(total, u"200"_s, json6, 50), QString());
    const QByteArray json7 = R"({"count": 999})";
    const QByteArray json8
        = R"({"kind": "limit_offset", "offset_parameter": "offset", "size_parameter": "limit", "next": "/next"})";
    QCOMPARE(next(total, u"200"_s, json7, 0), QString()); // a total that lies does not go on for ever
    const PagingDefinition link = paging(json8);
    const QByteArray json9 = R"({"next": "https://api.example/things?limit=100&offset=100"})";
    QCOMPARE(next(link, u"0"_s, json9, 100), u"https://api.example/things?limit=100&offset=100"_s);
    const QByteArray json10 = R"({"next": null})";
    QCOMPARE(next(link, u"0"_s, json10, 100), QString());
    const auto itself
        = next(link, u"0"_s, R"({"next": "https://api.example/things?filter=a%2Bb&limit=100&offset=0"})", 100);
    QVERIFY(!itself && itself.error().kind == Error::Kind::Format);
}

void TestPaging::sendsCursors()
{
    const PagingDefinition cursor = paging(
        R"({"kind": "cursor", "cursor": "/page/next", "cursor_parameter": "cursor", "size_parameter": "limit", "keep": ["limit"]})");
    const QByteArray json11 = R"({"page": {"next": "e+/="}})";
    QCOMPARE(next(cursor, u"start"_s, json11, 4), u"e+/="_s);
    const QByteArray json12 = R"({"page": {}})";
    QCOMPARE(next(cursor, u"e+/="_s, json12, 4), QString());
    const QByteArray json13 = R"({"page": {"next": "same"}})";
    QVERIFY(!next(cursor, u"same"_s, json13, 4));
    const Paginator paginator(cursor, QUrl(u"https://api.example/things?filter=kind%3Dcomponent"_s), 0);
    QCOMPARE(paginator.address(u"e+/="_s)->toString(QUrl::FullyEncoded),
             u"https://api.example/things?limit=100&cursor=e%2B%2F%3D"_s);
}

void TestPaging::splitsTimeIntoWindows()
{
    const PagingDefinition window = paging(
        R"({"kind": "window", "start_parameter": "start", "end_parameter": "end", "step_parameter": "step", "window_s": 604800, "weeks": {"parameter": "weeks"}})");
    const Paginator paginator(window, QUrl(u"http://127.0.0.1/query_range"_s), 2);
    QString state = paginator.start(timeFromNs(1'795'220'000LL * 1'000'000'000));
    QCOMPARE(state, u"1794009600-1795219200"_s); // ends at a whole step, begins two weeks before
    QStringList asked;
    while (!state.isEmpty()) {
        asked.append(paginator.address(state)->query());
        state = *paginator.next(state, {}, JsonDocument::parse("{}")->root(), 0);
    }
    QCOMPARE(
        asked,
        (QStringList{u"start=1794013200&end=1794614400&step=3600"_s, u"start=1794618000&end=1795219200&step=3600"_s}));
}

void TestPaging::refusesWindowsOfTooManyPoints()
{
    QString error;
    paging(
        R"({"kind": "window", "start_parameter": "start", "end_parameter": "end", "step_s": 60, "window_s": 660060, "weeks": {"parameter": "weeks"}})",
        &error);
    QVERIFY2(error.contains(u"11000"_s), qPrintable(error));
}

void TestPaging::readsRetryAfter()
{
    const TimePoint now = *parseInstant(u"2026-11-21T09:20:00Z"_s);
    QCOMPARE(retryAfter("120", now)->count(), 120'000);
    QCOMPARE(retryAfter("Sat, 21 Nov 2026 09:22:00 GMT", now)->count(), 120'000);
    QCOMPARE(retryAfter("Sat, 21 Nov 2026 09:00:00 GMT", now)->count(), 0);
    QVERIFY(!retryAfter("soon", now));
    QVERIFY(!retryAfter("-5", now));
    QVERIFY(!retryAfter("", now));
}

void TestPaging::decidesOnRetries_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("seconds"); // -1: give up
    QTest::newRow("500 first") << 500 << QByteArray() << QByteArray() << 1 << 1;
    QTest::newRow("503 third") << 503 << QByteArray() << QByteArray() << 3 << 4;
    QTest::newRow("503 fourth") << 503 << QByteArray() << QByteArray() << 4 << -1;
    QTest::newRow("503 with time") << 503 << QByteArray("retry-after") << QByteArray("30") << 1 << 30;
    QTest::newRow("429 plain") << 429 << QByteArray() << QByteArray() << 2 << 2;
    QTest::newRow("429 for a day") << 429 << QByteArray("retry-after") << QByteArray("86400") << 1 << -1;
    QTest::newRow("403 spent") << 403 << QByteArray("x-ratelimit-remaining") << QByteArray("0") << 1 << 1;
    QTest::newRow("403 no permission") << 403 << QByteArray("x-ratelimit-remaining") << QByteArray("17") << 1 << -1;
    QTest::newRow("404") << 404 << QByteArray() << QByteArray() << 1 << -1;
    QTest::newRow("401") << 401 << QByteArray() << QByteArray() << 1 << -1;
}

void TestPaging::decidesOnRetries()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, attempt);
    QFETCH(int, seconds);
    HttpResponse answer;
    answer.status = status;
    answer.headers.append({header, value});
    const auto wait = RetryPolicy::afterAnswer(answer, attempt, {}, 0.0);
    QCOMPARE(wait ? int(wait->duration.count() / 1000) : -1, seconds);
}

void TestPaging::hidesSecretsInAddresses()
{
    QCOMPARE(urlForPeople(QUrl(u"https://kim:pw@h/x?private_token=abc&sig=1&page=2&page_token=xyz#frag"_s)),
             u"https://h/x?private_token=***&sig=***&page=2&page_token=xyz"_s);
}

QTEST_GUILESS_MAIN(TestPaging)
#include "tst_Paging.moc"
