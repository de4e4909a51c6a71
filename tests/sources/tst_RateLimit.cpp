// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Limits that servers set and limits of our own, over real HTTP. The clock stands at 09:20:00 and waits move it.
class TestRateLimit : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_probe = std::make_unique<StreamProbe>(); }
    void waitsAsTheVendorSays_data();
    void waitsAsTheVendorSays();
    void doesNotWaitForAMissingPermission();
    void waitsBeforeASpentBudgetIsOverdrawn();
    void backsOffWithJitterOfItsSeed();
    void givesUpAnswersThatDrip();
    void refusesDeepAnswers();
    void recordsTheServersClock_data();
    void recordsTheServersClock();

private:
    std::unique_ptr<StreamProbe> m_probe;
};

void TestRateLimit::waitsAsTheVendorSays_data()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("least"); // seconds
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, int status, const Headers &headers, const char *body, int least, int most) {
        QTest::newRow(name) << status << headers << QByteArray(body) << least << most;
    };
    // 1795252800 is 09:20:00
    row("GitHub spent, 403", 403, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1795253100"}}, "{}", 300,
        300);
    row("GitHub spent, 429", 429, {{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1795253100"}}, "{}", 300,
        300);
    row("GitHub, Retry-After goes first", 403,
        {{"retry-after", "7"}, {"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "1795253100"}}, "{}", 7, 7);
    row("GitHub secondary limit", 403, {{"x-ratelimit-remaining", "4000"}, {"x-ratelimit-reset", "1795253100"}},
        R"({"message": "You have exceeded a secondary rate limit."})", 60, 90);
    row("GitLab", 429, {{"RateLimit-Remaining", "0"}, {"RateLimit-Reset", "1795252830"}}, "Retry later\n", 30, 30);
    row("GitLab, date", 429, {{"RateLimit-ResetTime", "Sat, 21 Nov 2026 09:20:45 GMT"}}, "Retry later\n", 45, 45);
    row("Retry-After as date", 503, {{"Retry-After", "Sat, 21 Nov 2026 09:22:00 GMT"}}, "", 120, 120);
    row("Retry-After as date of a fast clock", 503,
        {{"Retry-After", "Sat, 21 Nov 2026 10:22:00 GMT"}, {"Date", "Sat, 21 Nov 2026 10:20:00 GMT"}}, "", 120, 120);
    row("reset of a fast clock", 429,
        {{"x-ratelimit-remaining", "0"},
         {"x-ratelimit-reset", "1795256700"},
         {"Date", "Sat, 21 Nov 2026 10:20:00 GMT"}},
        "", 300, 300);
    row("Jira, ISO 8601", 429, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "2026-11-21T09:20:20Z"}}, "", 20,
        20);
    row("milliseconds", 429, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1795252815000"}}, "", 15, 15);
    row("seconds from now", 429, {{"RateLimit-Remaining", "0"}, {"RateLimit-Reset", "11"}}, "", 11, 11);
    row("nothing said", 429, {}, "", 1, 2);
}

void TestRateLimit::waitsAsTheVendorSays()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, least);
    QFETCH(int, most);
    int refusals = 1;
    const ReplayServer server([&](const ReplayRequest &) {
        return refusals-- > 0 ? ReplayAnswer{.status = status, .body = body, .headers = headers}
                              : ReplayAnswer{.body = "[]"};
    });
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    std::chrono::milliseconds waited{0};
    for (const auto sleep : std::as_const(m_probe->sleeps))
        waited += sleep;
    QVERIFY2(waited >= std::chrono::seconds(least) && waited <= std::chrono::seconds(most),
             qPrintable(QString::number(waited.count())));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(m_probe->failed.size(), 1);
    QVERIFY(m_probe->waits.first().startsWith(status == 503 ? u"the server answered 503"_s : u"rate limited"_s));
}

void TestRateLimit::doesNotWaitForAMissingPermission()
{
    const ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer{.status = 403,
                            .body = R"({"message": "Resource not accessible"})",
                            .headers = {{"x-ratelimit-remaining", "17"}, {"x-ratelimit-reset", "1795253100"}}};
    });
    const auto done = m_probe->read(server);
    QVERIFY(!done && done.error().kind == Error::Kind::Http);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(m_probe->sleeps.isEmpty());
}

void TestRateLimit::waitsBeforeASpentBudgetIsOverdrawn()
{
    const auto answer = [](const ReplayRequest &asked) {
        const int page = asked.query.value(u"page"_s).toInt();
        ReplayAnswer said{.body = page < 3 ? "[{\"id\": \"" + QByteArray::number(page) + "\"}]" : QByteArray("[]")};
        said.headers.append(
            std::pair<QByteArray, QByteArray>("x-ratelimit-remaining", QByteArray::number(std::max(0, 2 - page))));
        said.headers.append(
            std::pair<QByteArray, QByteArray>("x-ratelimit-reset", page < 3 ? "1795252860" : "1795256400"));
        return said;
    };
    const ReplayServer server(answer);
    m_probe->paging = R"({"kind": "page", "page_parameter": "page", "size": 1})";
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_probe->sleeps, (QList<std::chrono::milliseconds>{60s}));
    QCOMPARE(m_probe->waits, QStringList(u"rate limited, going on at 09:21:00"_s));
    QCOMPARE(m_probe->failed.size(), 0);

    const ReplayServer other([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    m_probe->sleeps.clear();
    QVERIFY(m_probe->read(other)); // another host has a budget of its own
    QVERIFY(m_probe->sleeps.isEmpty());
    QVERIFY(m_probe->read(server)); // the same one is waited for in another stream, too
    QCOMPARE(m_probe->sleeps.value(0), 3540s);
}

void TestRateLimit::backsOffWithJitterOfItsSeed()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.status = 503}; });
    const auto sleepsOf = [&](quint32 seed) {
        StreamProbe probe;
        probe.session.chance.seed(seed);
        return probe.read(server) ? QList<std::chrono::milliseconds>() : probe.sleeps;
    };
    const auto first = sleepsOf(1);
    QCOMPARE(first.size(), RetryPolicy::mostAttempts - 1);
    for (int i = 0; i < first.size(); ++i)
        QVERIFY(first.at(i) >= 1s * (1 << i) && first.at(i) <= 1500ms * (1 << i));
    QCOMPARE(sleepsOf(1), first);
    QVERIFY(sleepsOf(2) != first);
}

void TestRateLimit::givesUpAnswersThatDrip()
{
    const ReplayServer server(
        [](const ReplayRequest &) { return ReplayAnswer{.body = QByteArray(200, ' ') + "[]", .dripMs = 40}; });
    m_probe->limits.total = 400ms;
    const auto done = m_probe->read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Network);
    QVERIFY2(done.error().detail.contains(u"not complete"_s), qPrintable(done.error().detail));
    QCOMPARE(m_probe->failed.size(), RetryPolicy::mostAttempts); // what had come is kept
}

void TestRateLimit::refusesDeepAnswers()
{
    const ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer{.body = QByteArray(JsonDocument::maximalDepth + 1, '[')
                                + QByteArray(JsonDocument::maximalDepth + 1, ']')};
    });
    const auto done = m_probe->read(server);
    QVERIFY(!done && done.error().kind == Error::Kind::Format);
    QCOMPARE(m_probe->failed.size(), 1);
    QCOMPARE(m_probe->pages.size(), 0);
}

void TestRateLimit::recordsTheServersClock_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<std::optional<std::chrono::milliseconds>>("offset");
    const auto row
        = [](const char *name, const char *date, const char *age, std::optional<std::chrono::milliseconds> offset) {
              QTest::newRow(name) << QByteArray(date) << QByteArray(age) << offset;
          };
    row("ahead", "Sat, 21 Nov 2026 09:25:00 GMT", "", 300'500ms);
    row("behind", "Sat, 21 Nov 2026 09:10:00 GMT", "", -599'500ms);
    row("the same", "Sat, 21 Nov 2026 09:20:00 GMT", "", 500ms);
    row("of a cache", "Sat, 21 Nov 2026 09:10:00 GMT", "600", std::nullopt);
    row("nonsense", "yesterday", "", std::nullopt);
}

void TestRateLimit::recordsTheServersClock()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, age);
    QFETCH(std::optional<std::chrono::milliseconds>, offset);
    const ReplayServer server([&](const ReplayRequest &) {
        ReplayAnswer answer{.body = R"([{"id": "a"}])", .headers = {{"Date", date}}};
        if (!age.isEmpty())
            answer.headers.append(std::pair<QByteArray, QByteArray>("Age", age));
        return answer;
    });
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_probe->pages.first().clockOffset, offset);
    QCOMPARE(m_probe->reports.first().clockOffset, offset);
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_RateLimit.moc"
