// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "base/Digest.h"
#include "sources/ConnectorDefinition.h"
#include "sources/HttpTransport.h"
#include "sources/MappingTrace.h"
#include "sources/StreamReader.h"
#include "support/ReplayServer.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// A stream from its first to its last page over real HTTP: retries, bad answers, joins, lookups, resumption.
class TestStreamReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsAllPages();
    void looksNothingUpForNothing();
    void goesOnAfterAServerError();
    void waitsAsLongAsTheServerSays();
    void givesUpWithWhatTheServerSaid();
    void namesAWebPage();
    void keepsAPageThatWasCutShort();
    void putsRowsWithoutAnIdAside();
    void putsRecordsWithRepeatedKeysAside();
    void neverFollowsNextToAnotherOrigin();
    void resumesAtASavedPage();
    void aRefusedPartitionDoesNotStopTheOthers();
    void tellsWhereAFieldStands();
    void storesNoSecret();

private:
    Result<void> read(const ReplayServer &server, const QString &stream = u"things"_s, const QString &resume = {});
    static ReplayAnswer page(const ReplayRequest &asked, const QByteArray &base);

    QTemporaryDir m_folder;
    std::optional<ConnectorDefinition> m_connector;
    QList<StreamPage> m_pages;
    QList<RawAnswer> m_failed;
    QStringList m_waits;
    QList<std::chrono::milliseconds> m_sleeps;
};

void TestStreamReader::initTestCase()
{
    const QByteArray connector
        = R"({"title": "T", "vendor": "V", "api_path": "/api", "auth": {"kind": "bearer"}, "page_size": 2,
        "parameters": {"names": {"type": "list", "help": "h"}, "tier_key": {"type": "text", "default": "acme.com/tier", "help": "h"}}, "streams": ["things", "parts"]})";
    const QByteArray things = R"({"title": "Things", "request": {"path": "/things"}, "records": "",
        "paging": {"kind": "link_header", "size_parameter": "per_page", "total_header": "X-Total-Count"},
        "lookup": [{"name": "users", "request": {"path": "/users"}, "records": "/results", "key": {"template": "{id}", "with": {"id": "id"}}, "optional": true}],
        "expand": [{"name": "notes", "request": {"path": "/things/{id}/notes"}, "records": "", "when": {"path": "noted", "equals": true}}],
        "rows": [{"type": "service", "fields": {"id": "id", "name": {"first_of": ["@notes/0/text", "name"]}, "tier": "notes/{tier_key}",
                  "owner": {"lookup": "users", "key": "owner", "take": "name"}}}]})";
    const QByteArray parts
        = R"({"title": "Parts", "for_each": {"parameter": "names"}, "request": {"path": "/parts/{partition}"}, "records": "",
        "rows": [{"type": "service", "fields": {"id": {"template": "{of}/{id}", "with": {"of": {"partition": true}}}}}]})";
    for (const auto &[name, text] :
         {std::pair(u"connector"_s, connector), std::pair(u"things"_s, things), std::pair(u"parts"_s, parts)}) {
        QFile file(m_folder.filePath(name + u".json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    auto read = ConnectorDefinition::read(u"own"_s, m_folder.path());
    QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
    m_connector = std::move(*read);
}

void TestStreamReader::init()
{
    m_pages.clear();
    m_failed.clear();
    m_waits.clear();
    m_sleeps.clear();
}

Result<void> TestStreamReader::read(const ReplayServer &server, const QString &stream, const QString &resume)
{
    SourceSettings source;
    source.id = u"own"_s;
    source.baseUrl = server.url(u"/"_s);
    source.token = Secret("s3cret-canary");
    source.tokenOrigin = u"environment OWN_TOKEN"_s;
    source.parameters.insert(u"names"_s, {u"a"_s, u"b"_s, u"c"_s});
    ReadHooks hooks;
    hooks.resumeFrom = [&](const QString &) { return resume; };
    hooks.onPage = [&](const StreamPage &page) -> Result<void> {
        m_pages.append(page);
        return {};
    };
    hooks.onFailedAnswer = [&](const RawAnswer &answer) -> Result<void> {
        m_failed.append(answer);
        return {};
    };
    hooks.onWait = [&](const QString &message) { m_waits.append(message); };
    const FixedClock clock(*parseInstant(u"2026-11-21T09:20:00Z"_s));
    HttpTransport transport;
    const std::atomic_bool stop{false};
    StreamReader reader(source, *m_connector->findStream(stream), transport, clock,
                        [&](std::chrono::milliseconds duration, const std::atomic_bool &) {
                            m_sleeps.append(duration);
                            return true;
                        });
    return reader.read(hooks, stop);
}

/// Three pages of two things; the second thing of each page has a note of its own.
ReplayAnswer TestStreamReader::page(const ReplayRequest &asked, const QByteArray &base)
{
    if (asked.headers.value(u"authorization"_s) != u"Bearer s3cret-canary"_s)
        return {.status = 401, .body = R"({"message": "Bad credentials"})"};
    if (asked.path == u"/api/users"_s)
        return {.body = R"({"results": [{"id": 1, "name": "kim"}, {"id": 2, "name": "lee"}]})"};
    if (asked.path.endsWith(u"/notes"_s))
        return {.body = R"([{"text": "noted"}])"};
    const int number = asked.query.value(u"page"_s, u"1"_s).toInt();
    const QByteArray first = QByteArray::number(number * 2 - 1);
    const QByteArray second = QByteArray::number(number * 2);
    ReplayAnswer answer{.body = "[{\"id\": \"t" + first
                            + "\", \"name\": \"n\", \"owner\": 1, \"notes\": {\"acme.com/tier\": \"1\"}}, {\"id\": \"t"
                            + second + "\", \"noted\": true, \"owner\": 9}]"};
    answer.headers.append(std::pair<QByteArray, QByteArray>("X-Total-Count", "6"));
    answer.headers.append(std::pair<QByteArray, QByteArray>("Set-Cookie", "session=s3cret-canary"));
    if (number < 3)
        answer.headers.append(
            {"Link", '<' + base + "/api/things?per_page=2&page=" + QByteArray::number(number + 1) + ">; rel=\"next\""});
    return answer;
}

/// The addresses in Link are relative, so the server need not know its own port.
#define NORMAL(asked) TestStreamReader::page(asked, {})

void TestStreamReader::readsAllPages()
{
    const ReplayServer server([](const ReplayRequest &asked) { return NORMAL(asked); });
    const auto done = read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(m_pages.size(), 3);
    QStringList ids;
    for (const StreamPage &page : m_pages) {
        QCOMPARE(page.claimedTotal, std::optional<qint64>(6));
        for (const auto &[row, origin] : page.rows)
            ids.append(row.id());
    }
    QCOMPARE(ids, (QStringList{u"t1"_s, u"t2"_s, u"t3"_s, u"t4"_s, u"t5"_s, u"t6"_s}));
    QCOMPARE(m_pages.first().answers.size(), 3); // the page, the lookup, one note
    QCOMPARE(m_pages.last().answers.size(), 2);
    const auto &[first, firstOrigin] = m_pages.first().rows.first();
    QCOMPARE(fieldText(first.value(u"owner")), u"kim"_s);
    QCOMPARE(fieldText(first.value(u"tier")), u"1"_s);
    QCOMPARE(firstOrigin.rawPointer, u"/0"_s);
    QCOMPARE(firstOrigin.rawSha256, sha256Hex(m_pages.first().answers.first().body));
    QVERIFY(firstOrigin.rawAlso.contains(m_pages.first().answers.at(1).sha256));
    const auto &[second, secondOrigin] = m_pages.first().rows.last();
    QCOMPARE(fieldText(second.value(u"name")), u"noted"_s);
    QCOMPARE(fieldText(second.value(u"owner")), QString());
    QVERIFY(secondOrigin.rawAlso.contains(u"notes"_s));
    QVERIFY(m_pages.last().next.isEmpty());
}

void TestStreamReader::looksNothingUpForNothing()
{
    QStringList asked;
    const ReplayServer server([&](const ReplayRequest &request) {
        asked.append(request.path);
        return request.path == u"/api/things"_s ? ReplayAnswer{.body = "[]"} : NORMAL(request);
    });
    QVERIFY(read(server));
    QCOMPARE(asked, QStringList(u"/api/things"_s));
}

void TestStreamReader::goesOnAfterAServerError()
{
    int failures = 2;
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (asked.query.value(u"page"_s) == u"3"_s && failures-- > 0)
            return ReplayAnswer{.status = 500, .body = "oops", .contentType = "text/plain"};
        return NORMAL(asked);
    });
    QVERIFY(read(server));
    QCOMPARE(m_pages.size(), 3);
    QCOMPARE(m_failed.size(), 2);
    QCOMPARE(m_failed.first().status, 500);
    QCOMPARE(m_failed.first().body, QByteArray("oops"));
    QCOMPARE(m_waits.size(), 2);
    QVERIFY(m_sleeps.at(1) > m_sleeps.at(0));
}

void TestStreamReader::waitsAsLongAsTheServerSays()
{
    int limits = 1;
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (asked.path == u"/api/things"_s && limits-- > 0)
            return ReplayAnswer{.status = 429,
                                .body = "Retry later\n",
                                .contentType = "text/plain",
                                .headers = {{"Retry-After", "120"}}};
        return NORMAL(asked);
    });
    QVERIFY(read(server));
    QCOMPARE(m_sleeps, (QList<std::chrono::milliseconds>{std::chrono::seconds(120)}));
    QCOMPARE(m_waits, (QStringList{u"rate limited, going on at 09:22:00"_s}));
}

void TestStreamReader::givesUpWithWhatTheServerSaid()
{
    const ReplayServer server([&](const ReplayRequest &) {
        return ReplayAnswer{.status = 401, .body = R"({"message": "Bad credentials"})"};
    });
    const auto done = read(server, u"parts"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Http);
    QVERIFY2(done.error().detail.contains(u"Bad credentials"_s) && done.error().detail.contains(u"OWN_TOKEN"_s),
             qPrintable(done.error().detail));
    QCOMPARE(server.requests().size(), 1); // the other partitions would hear the same
}

void TestStreamReader::namesAWebPage()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.path == u"/api/things"_s
            ? ReplayAnswer{.body = "<!DOCTYPE html><html>Sign in</html>", .contentType = "text/html"}
            : NORMAL(asked);
    });
    const auto done = read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Format);
    QVERIFY2(done.error().detail.contains(u"HTML"_s), qPrintable(done.error().detail));
    QCOMPARE(m_failed.size(), 1);
    QVERIFY(m_failed.first().body.contains("Sign in"));
}

void TestStreamReader::keepsAPageThatWasCutShort()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        ReplayAnswer answer = NORMAL(asked);
        if (asked.query.value(u"page"_s) == u"2"_s)
            answer.cutAfter = 20;
        return answer;
    });
    const auto done = read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Network);
    QCOMPARE(m_pages.size(), 1);
    QCOMPARE(m_failed.size(), RetryPolicy::mostAttempts);
    QCOMPARE(m_failed.first().body.size(), 20);
}

void TestStreamReader::putsRowsWithoutAnIdAside()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.path == u"/api/things"_s
            ? ReplayAnswer{.body = R"([{"id": "t1"}, {"name": "nobody"}, {"id": null}, {"id": "t4"}])"}
            : NORMAL(asked);
    });
    QVERIFY(read(server));
    QCOMPARE(m_pages.first().records, 4);
    QCOMPARE(m_pages.first().rows.size(), 2);
    QCOMPARE(m_pages.first().rejected.size(), 2);
    QCOMPARE(m_pages.first().rejected.first().rawPointer, u"/1"_s);
    QCOMPARE(m_pages.first().rejected.first().field, u"id"_s);
    QCOMPARE(m_pages.first().rejected.first().type, u"service"_s);
}

void TestStreamReader::putsRecordsWithRepeatedKeysAside()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.path == u"/api/things"_s ? ReplayAnswer{.body = R"([{"id": "t1", "id": "t2"}, {"id": "t3"}])"}
                                              : NORMAL(asked);
    });
    QVERIFY(read(server));
    QCOMPARE(m_pages.first().rows.size(), 1);
    QVERIFY(m_pages.first().rejected.first().reason.contains(u"\"id\" stands twice"_s));
}

void TestStreamReader::neverFollowsNextToAnotherOrigin()
{
    const ReplayServer other([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; }, "127.0.0.2");
    const QByteArray elsewhere = other.url().toEncoded();
    const ReplayServer server([&](const ReplayRequest &asked) { return page(asked, elsewhere); });
    const auto done = read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Refused);
    QCOMPARE(other.requests().size(), 0);
    QCOMPARE(m_pages.size(), 1); // what came before is kept,
    QCOMPARE(m_pages.first().next, u"start"_s); // and that page is asked for again
}

void TestStreamReader::resumesAtASavedPage()
{
    const ReplayServer server([](const ReplayRequest &asked) { return NORMAL(asked); });
    QVERIFY(read(server));
    const QString second = m_pages.first().next;
    m_pages.clear();
    QVERIFY(read(server, u"things"_s, second));
    QCOMPARE(m_pages.size(), 2);
    QCOMPARE(m_pages.first().rows.first().first.id(), u"t3"_s);
    m_pages.clear();
    QVERIFY(read(server, u"things"_s, u"done"_s));
    QCOMPARE(m_pages.size(), 0);
}

void TestStreamReader::aRefusedPartitionDoesNotStopTheOthers()
{
    const ReplayServer server([](const ReplayRequest &asked) {
        return asked.path == u"/api/parts/b"_s ? ReplayAnswer{.status = 404, .body = R"({"message": "Not Found"})"}
                                               : ReplayAnswer{.body = R"([{"id": 1}])"};
    });
    const auto done = read(server, u"parts"_s);
    QVERIFY(!done && done.error().detail.contains(u"404"_s));
    QCOMPARE(m_pages.size(), 2);
    QCOMPARE(m_pages.last().rows.first().first.id(), u"c/1"_s);
}

void TestStreamReader::tellsWhereAFieldStands()
{
    const QByteArray body = R"([{"id": "t1", "name": "n", "notes": {"acme.com/tier": "1", "x": "2"}, "owner": 1}])";
    const StreamDefinition &things = *m_connector->findStream(u"things"_s);
    const auto at = [&](const QString &field, const QHash<QString, QStringList> &parameters = {}) {
        return tracePointers(things, u"service"_s, field, body, u"/0"_s, parameters).value_or(QStringList(u"failed"_s));
    };
    QCOMPARE(at(u"id"_s), QStringList(u"/0/id"_s));
    QCOMPARE(at(u"name"_s), QStringList(u"/0/name"_s));
    QCOMPARE(at(u"tier"_s), QStringList(u"/0/notes/acme.com~1tier"_s));
    QCOMPARE(at(u"tier"_s, {{u"tier_key"_s, {u"x"_s}}}), QStringList(u"/0/notes/x"_s));
    QCOMPARE(at(u"owner"_s), QStringList(u"/0/owner"_s)); // the name stands elsewhere, its key here
    QCOMPARE(at(u"lifecycle"_s), QStringList());
    QVERIFY(!tracePointers(things, u"service"_s, u"id"_s, body, u"/7"_s));
}

void TestStreamReader::storesNoSecret()
{
    const ReplayServer server([](const ReplayRequest &asked) { return NORMAL(asked); });
    QVERIFY(read(server));
    for (const StreamPage &page : m_pages) {
        for (const RawAnswer &answer : page.answers) {
            QVERIFY(!answer.url.contains(u"canary"_s));
            for (const auto &[name, value] : answer.headers)
                QVERIFY2(!value.contains(u"canary"_s), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(TestStreamReader)
#include "tst_StreamReader.moc"
