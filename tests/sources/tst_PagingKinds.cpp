// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Seven things, as the vendors hand them out.
constexpr int things = 7;

QByteArray list(int from, int count)
{
    QByteArrayList items;
    for (int i = from; i < std::min(from + count, things); ++i)
        items.append("{\"id\": \"t" + QByteArray::number(i) + "\"}");
    return '[' + items.join(", ") + ']';
}

int number(const ReplayRequest &asked, const QString &key, int otherwise)
{
    const QString value = asked.query.value(key);
    return value.isEmpty() ? otherwise : value.toInt();
}

using Answering = ReplayServer::Answering;

/// Pages by a Link header, absolute or not, with a cursor or a number.
ReplayAnswer linkHeader(const ReplayRequest &asked)
{
    const int from = number(asked, u"after"_s, 0);
    ReplayAnswer answer{.body = list(from, 2)};
    if (from + 2 < things)
        answer.headers.append(
            {"Link", "</things?per_page=2&after=" + QByteArray::number(from + 2) + ">; rel=\"next\""});
    return answer;
}

ReplayAnswer linkBody(const ReplayRequest &asked)
{
    const int from = number(asked, u"skip"_s, 0);
    const QByteArray next
        = from + 2 < things ? "\"/things?skip=" + QByteArray::number(from + 2) + '"' : QByteArray("null");
    return {.body = "{\"data\": " + list(from, 2) + ", \"links\": {\"next\": " + next + "}}"};
}

ReplayAnswer numbered(const ReplayRequest &asked)
{
    const int size = number(asked, u"per_page"_s, 30);
    return {.body = list((number(asked, u"page"_s, 1) - 1) * size, size)};
}

/// Never more than two on a page, whatever is asked for.
ReplayAnswer total(const ReplayRequest &asked)
{
    return {.body = list((number(asked, u"pageNumber"_s, 1) - 1) * 2, 2), .headers = {{"X-Total-Count", "7"}}};
}

ReplayAnswer atLeast(const ReplayRequest &asked)
{
    return {.body = list((number(asked, u"pageNumber"_s, 1) - 1) * 2, 2),
            .headers = {{"X-Total-Count", "5"}, {"X-Total-Count-Type", "AT_LEAST"}}};
}

ReplayAnswer offsetNext(const ReplayRequest &asked)
{
    const int from = number(asked, u"offset"_s, 0);
    const QByteArray next
        = from + 2 < things ? "\"/things?limit=2&offset=" + QByteArray::number(from + 2) + '"' : QByteArray("null");
    return {.body = "{\"count\": 7, \"next\": " + next + ", \"results\": " + list(from, 2) + '}'};
}

ReplayAnswer offsetMore(const ReplayRequest &asked)
{
    const int from = number(asked, u"offset"_s, 0);
    const QByteArray more = from + 2 < things ? "true" : "false";
    return {.body = "{\"incidents\": " + list(from, 2) + ", \"more\": " + more + '}'};
}

/// Jira leaves the key out on the last page.
ReplayAnswer absentToken(const ReplayRequest &asked)
{
    const int from = number(asked, u"nextPageToken"_s, 0);
    const QByteArray next
        = from + 2 < things ? ", \"nextPageToken\": \"" + QByteArray::number(from + 2) + '"' : QByteArray();
    return {.body = "{\"issues\": " + list(from, 2) + next + '}'};
}

/// OpenAI and Anthropic say on the last page, too, where it would go on.
ReplayAnswer keyset(const ReplayRequest &asked)
{
    const QString after = asked.query.value(u"after_id"_s);
    const int from = after.isEmpty() ? 0 : after.mid(1).toInt() + 1;
    const QByteArray more = from + 2 < things ? "true" : "false";
    return {.body = "{\"data\": " + list(from, 2) + ", \"has_more\": " + more + '}'};
}

ReplayAnswer continueToken(const ReplayRequest &asked)
{
    const int from = number(asked, u"continue"_s, 0);
    const QByteArray next = from + 2 < things ? QByteArray::number(from + 2) : QByteArray();
    return {.body = "{\"metadata\": {\"continue\": \"" + next + "\"}, \"items\": " + list(from, 2) + '}'};
}

ReplayAnswer jsonApi(const ReplayRequest &asked)
{
    const int page = number(asked, u"page[number]"_s, 1);
    const QByteArray next = page * 2 < things ? QByteArray::number(page + 1) : QByteArray("null");
    return {.body = "{\"data\": " + list((page - 1) * 2, 2) + ", \"meta\": {\"pagination\": {\"next-page\": " + next
                + ", \"total-count\": 7}}}"};
}

ReplayAnswer startAt(const ReplayRequest &asked)
{
    return {.body = "{\"total\": 7, \"values\": " + list(number(asked, u"startAt"_s, 0), 2) + '}'};
}

/// A thing happens every second day from 2026-11-07T21:20:00Z on; no more than one is handed out at once.
ReplayAnswer windows(const ReplayRequest &asked)
{
    const TimePoint from = *parseInstant(asked.query.value(u"created_after"_s));
    const TimePoint to = *parseInstant(asked.query.value(u"created_before"_s));
    QByteArrayList found;
    for (int i = 0; i < things; ++i) {
        const TimePoint at = *parseInstant(u"2026-11-07T21:20:00Z"_s) + std::chrono::hours(48) * i;
        if (from <= at && at < to)
            found.append("{\"id\": \"t" + QByteArray::number(i) + "\"}");
    }
    const int page = number(asked, u"page"_s, 1);
    return {.body = '[' + (page <= found.size() ? found.at(page - 1) : QByteArray()) + ']'};
}

} // namespace

/// The kinds of pages that vendors have, each to its end over real HTTP; and servers that lie about them.
class TestPagingKinds : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_probe = std::make_unique<StreamProbe>(); }
    void readsEveryKindWhole_data();
    void readsEveryKindWhole();
    void restartsWhenACursorIsGone();
    void givesUpWhenCursorsAreAlwaysGone();
    void stopsServersThatLie_data();
    void stopsServersThatLie();
    void asksInTheFormOfTime_data();
    void asksInTheFormOfTime();
    void refusesDefinitions_data();
    void refusesDefinitions();

private:
    std::unique_ptr<StreamProbe> m_probe;
};

void TestPagingKinds::readsEveryKindWhole_data()
{
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<Answering>("answering");
    QTest::addColumn<int>("requests");
    const auto row
        = [](const char *name, const char *paging, const char *records, const Answering &answering, int requests) {
              QTest::newRow(name) << QByteArray(paging) << QByteArray(records) << answering << requests;
          };
    row("Link header", R"({"kind": "link_header", "size_parameter": "per_page"})", "", linkHeader, 4);
    row("link in the body", R"({"kind": "link_body", "next": "/links/next"})", "/data", linkBody, 4);
    row("page without end mark", R"({"kind": "page", "page_parameter": "page", "size_parameter": "per_page"})", "",
        numbered, 4);
    row("page with exact total",
        R"({"kind": "page", "page_parameter": "pageNumber", "size": 100, "total_header": "X-Total-Count", "total_kind_header": "X-Total-Count-Type"})",
        "", total, 4);
    row("page with total at least",
        R"({"kind": "page", "page_parameter": "pageNumber", "total_header": "X-Total-Count", "total_kind_header": "X-Total-Count-Type"})",
        "", atLeast, 4);
    row("offset and next",
        R"({"kind": "limit_offset", "offset_parameter": "offset", "next": "/next", "total": "/count"})", "/results",
        offsetNext, 4);
    row("offset and more", R"({"kind": "limit_offset", "offset_parameter": "offset", "size": 100, "more": "/more"})",
        "/incidents", offsetMore, 4);
    row("token that is absent at the end",
        R"({"kind": "cursor", "cursor_parameter": "nextPageToken", "cursor": "/nextPageToken"})", "/issues",
        absentToken, 4);
    row("key of the last record and has_more",
        R"({"kind": "cursor", "cursor_parameter": "after_id", "cursor": "/data/-1/id", "more": "/has_more"})", "/data",
        keyset, 4);
    row("continue token",
        R"({"kind": "cursor", "cursor_parameter": "continue", "cursor": "/metadata/continue", "size_parameter": "limit", "restart_when_gone": true})",
        "/items", continueToken, 4);
    row("JSON:API",
        R"({"kind": "cursor", "cursor_parameter": "page[number]", "cursor": "/meta/pagination/next-page", "size_parameter": "page[size]", "total": "/meta/pagination/total-count"})",
        "/data", jsonApi, 4);
    row("startAt and total",
        R"({"kind": "limit_offset", "offset_parameter": "startAt", "size_parameter": "maxResults", "size": 50, "total": "/total"})",
        "/values", startAt, 4);
    row("windows with pages",
        R"({"kind": "window", "time": "instant", "start_parameter": "created_after", "end_parameter": "created_before",
            "weeks": {"parameter": "weeks"}, "pages": {"kind": "page", "page_parameter": "page", "size": 1}})",
        "", windows, 9);
}

void TestPagingKinds::readsEveryKindWhole()
{
    QFETCH(QByteArray, paging);
    QFETCH(QByteArray, records);
    QFETCH(Answering, answering);
    QFETCH(int, requests);
    const QStringList all{u"t0"_s, u"t1"_s, u"t2"_s, u"t3"_s, u"t4"_s, u"t5"_s, u"t6"_s};
    const ReplayServer server(answering);
    m_probe->paging = paging;
    m_probe->records = records;
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(m_probe->ids(), all);
    QCOMPARE(server.requests().size(), requests);

    QStringList seen; // from any page on, as after a crash
    for (const StreamPage &page : std::as_const(m_probe->pages)) {
        for (const auto &[row, origin] : page.rows)
            seen.append(row.id());
        if (page.next.isEmpty())
            continue;
        StreamProbe later;
        later.paging = paging;
        later.records = records;
        later.resume = page.next;
        QVERIFY(later.read(server));
        QCOMPARE(seen + later.ids(), all);
    }
}

void TestPagingKinds::restartsWhenACursorIsGone()
{
    int gone = 1;
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (asked.query.value(u"continue"_s) == u"4"_s && gone-- > 0)
            return ReplayAnswer{.status = 410, .body = R"({"reason": "Expired"})"};
        return continueToken(asked);
    });
    m_probe->records = "/items";
    m_probe->paging = R"({"kind": "cursor", "cursor_parameter": "continue", "cursor": "/metadata/continue"})";
    QVERIFY(!m_probe->read(server)); // not every 410 is about a cursor

    gone = 1;
    m_probe->pages.clear();
    m_probe->paging.chop(1);
    m_probe->paging += R"(, "restart_when_gone": true})";
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(m_probe->ids().mid(4), (QStringList{u"t0"_s, u"t1"_s, u"t2"_s, u"t3"_s, u"t4"_s, u"t5"_s, u"t6"_s}));
    QVERIFY(!m_probe->pages.at(1).isRestart);
    QVERIFY(m_probe->pages.at(2).isRestart);
    QVERIFY(!m_probe->pages.at(3).isRestart);
    QCOMPARE(m_probe->reports.last().restarts, 1);
    QCOMPARE(m_probe->reports.last().records, 7);
}

void TestPagingKinds::givesUpWhenCursorsAreAlwaysGone()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.query.contains(u"continue"_s) ? ReplayAnswer{.status = 410, .body = "{}"} : continueToken(asked);
    });
    m_probe->records = "/items";
    m_probe->paging
        = R"({"kind": "cursor", "cursor_parameter": "continue", "cursor": "/metadata/continue", "restart_when_gone": true})";
    const auto done = m_probe->read(server);
    QVERIFY(!done && done.error().kind == Error::Kind::Http);
    QCOMPARE(server.requests().size(), 8);
}

void TestPagingKinds::stopsServersThatLie_data()
{
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<Answering>("answering");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("requests");
    const QByteArray page = R"({"kind": "page", "page_parameter": "page"})";
    const QByteArray cursor = R"({"kind": "cursor", "cursor_parameter": "c", "cursor": "/0/next")";
    QTest::newRow("does not turn pages") << page << Answering([](const ReplayRequest &) {
        return ReplayAnswer{.body = list(0, 2)};
    }) << u"page 2 is the same as page 1"_s
                                         << 2;
    QTest::newRow("leads in a circle") << cursor + '}' << Answering([](const ReplayRequest &asked) {
        const QByteArray here = QByteArray::number(asked.query.size()) + asked.query.value(u"c"_s).toLatin1();
        const QByteArray next = asked.query.value(u"c"_s) == u"a"_s ? "b" : "a";
        return ReplayAnswer{.body = "[{\"id\": \"" + here + "\", \"next\": \"" + next + "\"}]"};
    }) << u"leads back to a page that was read before"_s
                                       << 3;
    QTest::newRow("never ends")
        << QByteArray(R"({"kind": "page", "page_parameter": "page", "size": 1, "most_pages": 20})")
        << Answering([](const ReplayRequest &asked) {
               return ReplayAnswer{.body = "[{\"id\": \"" + asked.query.value(u"page"_s).toLatin1() + "\"}]"};
           })
        << u"more than 20 pages"_s << 20;
    QTest::newRow("says more and hands out nothing")
        << QByteArray(R"({"kind": "page", "page_parameter": "page", "more": "/more"})")
        << Answering([](const ReplayRequest &asked) {
               return ReplayAnswer{.body = "{\"more\": true, \"items\": "
                                       + (number(asked, u"page"_s, 1) == 1 ? list(0, 2) : QByteArray("[]")) + '}'};
           })
        << u"hands out nothing"_s << 2;
    QTest::newRow("says more but not where")
        << cursor + R"(, "more": "/0/more"})"
        << Answering([](const ReplayRequest &) { return ReplayAnswer{.body = R"([{"id": "a", "more": true}])"}; })
        << u"not where"_s << 1;
    QTest::newRow("hands out no more than so many")
        << QByteArray(R"({"kind": "limit_offset", "offset_parameter": "offset", "most_records": 5})")
        << Answering(
               [](const ReplayRequest &asked) { return ReplayAnswer{.body = list(number(asked, u"offset"_s, 0), 2)}; })
        << u"no more than 5 records"_s << 2;
}

void TestPagingKinds::stopsServersThatLie()
{
    QFETCH(QByteArray, paging);
    QFETCH(Answering, answering);
    QFETCH(QString, expected);
    QFETCH(int, requests);
    const ReplayServer server(answering);
    m_probe->paging = paging;
    m_probe->records = paging.contains("\"/more\"") ? "/items" : "";
    const auto done = m_probe->read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Format);
    QVERIFY2(done.error().detail.contains(expected), qPrintable(done.error().detail));
    QCOMPARE(server.requests().size(), requests);
    QVERIFY(!m_probe->reports.last().isComplete());
}

void TestPagingKinds::asksInTheFormOfTime_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("bounds");
    QTest::newRow("s") << u"epoch_s"_s << QStringList{u"1794043200"_s, u"1794648000"_s, u"1795252800"_s};
    QTest::newRow("ms") << u"epoch_ms"_s << QStringList{u"1794043200000"_s, u"1794648000000"_s, u"1795252800000"_s};
    QTest::newRow("ns") << u"epoch_ns"_s
                        << QStringList{u"1794043200000000000"_s, u"1794648000000000000"_s, u"1795252800000000000"_s};
    QTest::newRow("instant") << u"instant"_s
                             << QStringList{u"2026-11-07T09:20:00Z"_s, u"2026-11-14T09:20:00Z"_s,
                                            u"2026-11-21T09:20:00Z"_s};
    QTest::newRow("date") << u"date"_s << QStringList{u"2026-11-07"_s, u"2026-11-14"_s, u"2026-11-21"_s};
}

void TestPagingKinds::asksInTheFormOfTime()
{
    QFETCH(QString, form);
    QFETCH(QStringList, bounds);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    m_probe->paging
        = R"({"kind": "window", "start_parameter": "from", "end_parameter": "to", "weeks": {"parameter": "weeks"}, "time": ")"
        + form.toLatin1() + "\"}";
    QVERIFY(m_probe->read(server));
    const auto requests = server.requests();
    QCOMPARE(requests.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(requests.at(i).query.value(u"from"_s), bounds.at(i));
        QCOMPARE(requests.at(i).query.value(u"to"_s), bounds.at(i + 1));
    }
}

void TestPagingKinds::refusesDefinitions_data()
{
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<QString>("expected");
    const QByteArray window
        = R"({"kind": "window", "start_parameter": "a", "end_parameter": "b", "weeks": {"parameter": "weeks"})";
    QTest::newRow("time") << window + R"(, "time": "epoch"})" << u"no form of time \"epoch\""_s;
    QTest::newRow("windows in windows") << window + R"(, "pages": )" + window + "}}" << u"holds no windows"_s;
    QTest::newRow("no pages") << QByteArray(R"({"kind": "link_header", "most_pages": 0})") << u"at least 1"_s;
    QTest::newRow("key of another kind") << QByteArray(R"({"kind": "link_header", "more": "/more"})") << u"\"more\""_s;
}

void TestPagingKinds::refusesDefinitions()
{
    QFETCH(QByteArray, paging);
    QFETCH(QString, expected);
    m_probe->paging = paging;
    const auto connector = m_probe->connector();
    QVERIFY(!connector);
    QVERIFY2(toString(connector.error()).contains(expected), qPrintable(toString(connector.error())));
}

QTEST_GUILESS_MAIN(TestPagingKinds)
#include "tst_PagingKinds.moc"
