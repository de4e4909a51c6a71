// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/HttpTransport.h"
#include "support/ReplayServer.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The door to the network: what it refuses, what it gives up on, what never leaves its origin.
class TestHttpTransport : public QObject
{
    Q_OBJECT

private slots:
    void redirectsNeverReachAnotherOrigin_data();
    void redirectsNeverReachAnotherOrigin();
    void redirectsInsideTheOriginAreFollowed();
    void redirectsGoInCircles();
    void headersCannotBeSmuggled_data();
    void headersCannotBeSmuggled();
    void refusesAddresses_data();
    void refusesAddresses();
    void cutBodiesAreErrorsAndKept();
    void errorBodiesAreRead();
    void longBodiesAreCutOff();
    void slowServersAreGivenUp();
    void stopsAtOnce();
    void sendsNothingThatNobodyAskedFor();

private:
    HttpRequest request(const QUrl &url) const
    {
        return {"GET", url, {{"Authorization", "Bearer s3cret"}, {"PRIVATE-TOKEN", "s3cret"}}, {}};
    }
    std::atomic_bool m_stop{false};
};

void TestHttpTransport::redirectsNeverReachAnotherOrigin_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::newRow(qPrintable(QString::number(status))) << status;
}

void TestHttpTransport::redirectsNeverReachAnotherOrigin()
{
    QFETCH(int, status);
    const ReplayServer other([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; }, "127.0.0.2");
    const QByteArray target = other.url(u"/steal"_s).toEncoded();
    const ReplayServer server([&](const ReplayRequest &) {
        return ReplayAnswer{.status = status, .headers = {{"Location", target}}};
    });
    HttpTransport transport;
    const auto answer = transport.send(request(server.url(u"/x"_s)), m_stop);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
    QVERIFY2(answer.error().detail.contains(u"127.0.0.2"_s) && answer.error().detail.contains(u"127.0.0.1"_s),
             qPrintable(answer.error().detail));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().headers.value(u"authorization"_s), u"Bearer s3cret"_s);
    QCOMPARE(other.requests().size(), 0);
}

void TestHttpTransport::redirectsInsideTheOriginAreFollowed()
{
    const ReplayServer server([](const ReplayRequest &asked) {
        return asked.path == u"/old"_s ? ReplayAnswer{.status = 301, .headers = {{"Location", "/new?page=2"}}}
                                       : ReplayAnswer{.body = "[1]"};
    });
    HttpTransport transport;
    const auto answer = transport.send(request(server.url(u"/old"_s)), m_stop);
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("[1]"));
    QCOMPARE(answer->url.path(), u"/new"_s);
    QVERIFY(server.requests().last().headers.value(u"user-agent"_s).startsWith(u"Plumbline/"_s));
}

void TestHttpTransport::redirectsGoInCircles()
{
    const ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer{.status = 302, .headers = {{"Location", "/again"}}};
    });
    HttpTransport transport;
    QVERIFY(!transport.send(request(server.url(u"/again"_s)), m_stop));
    QVERIFY(server.requests().size() <= 6);
}

void TestHttpTransport::headersCannotBeSmuggled_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line break") << QByteArray("abc\r\nX-Evil: 1");
    QTest::newRow("bare feed") << QByteArray("abc\nX-Evil: 1");
    QTest::newRow("bare return") << QByteArray("abc\rX-Evil: 1");
    QTest::newRow("null") << QByteArray("abc\0def", 7);
    QTest::newRow("delete") << QByteArray("abc\x7f");
    QTest::newRow("tab") << QByteArray("abc\tdef");
    QTest::newRow("not ASCII") << QByteArray("schl\xc3\xbcssel");
}

void TestHttpTransport::headersCannotBeSmuggled()
{
    QFETCH(QByteArray, value);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    HttpTransport transport;
    const auto byValue = transport.send({"GET", server.url(u"/"_s), {{"Authorization", value}}, {}}, m_stop);
    QVERIFY(!byValue && byValue.error().kind == Error::Kind::Refused);
    QVERIFY2(!byValue.error().detail.contains(u"X-Evil"_s), "a refused secret must not stand in the message");
    QVERIFY(!transport.send({"GET", server.url(u"/"_s), {{value, "x"}}, {}}, m_stop));
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpTransport::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "ftp://127.0.0.1/x", "http://example.invalid/x",
                                "http://kim:pw@127.0.0.1:1/x", "data:,x"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestHttpTransport::refusesAddresses()
{
    QFETCH(QString, address);
    HttpTransport transport;
    const auto answer = transport.send(request(QUrl(address)), m_stop);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
}

void TestHttpTransport::cutBodiesAreErrorsAndKept()
{
    const ReplayServer server(
        [](const ReplayRequest &) { return ReplayAnswer{.body = "[1, 2, 3, 4, 5, 6, 7, 8]", .cutAfter = 9}; });
    HttpTransport transport;
    const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Network);
    const auto partial = transport.takePartial();
    QVERIFY(partial);
    QCOMPARE(partial->body, QByteArray("[1, 2, 3,"));
    QVERIFY(!transport.takePartial());
}

void TestHttpTransport::errorBodiesAreRead()
{
    for (const int status : {304, 400, 401, 403, 404, 429, 500, 503}) {
        const ReplayServer server(
            [&](const ReplayRequest &) { return ReplayAnswer{.status = status, .body = R"({"message": "no"})"}; });
        HttpTransport transport;
        const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
        QVERIFY2(answer, qPrintable(QString::number(status)));
        QCOMPARE(answer->status, status);
        if (status != 304)
            QCOMPARE(answer->body, QByteArray(R"({"message": "no"})"));
    }
}

void TestHttpTransport::longBodiesAreCutOff()
{
    QByteArray noise; // does not compress; the other body does, a thousandfold
    QRandomGenerator random(1);
    while (noise.size() < 400'000)
        noise += char(random.bounded(256));
    for (const QByteArray &body : {noise, QByteArray(400'000, 'x')}) {
        const ReplayServer server([&](const ReplayRequest &) { return ReplayAnswer{.body = body}; });
        HttpLimits limits;
        limits.body = 100'000;
        HttpTransport transport(limits);
        const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind == Error::Kind::Refused, qPrintable(toString(answer.error())));
    }
}

void TestHttpTransport::slowServersAreGivenUp()
{
    const ReplayServer server([](const ReplayRequest &) {
        std::this_thread::sleep_for(700ms);
        return ReplayAnswer{.body = "[]"};
    });
    HttpLimits limits;
    limits.idle = 150ms;
    HttpTransport transport(limits);
    const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
    QVERIFY(!answer && answer.error().kind == Error::Kind::Network);
}

void TestHttpTransport::stopsAtOnce()
{
    const ReplayServer server([](const ReplayRequest &) {
        std::this_thread::sleep_for(700ms);
        return ReplayAnswer{.body = "[]"};
    });
    std::atomic_bool stop{false};
    std::thread stopper([&] {
        std::this_thread::sleep_for(100ms);
        stop = true;
    });
    HttpTransport transport;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto answer = transport.send(request(server.url(u"/"_s)), stop);
    const qint64 took = elapsed.elapsed();
    stopper.join();
    QVERIFY(!answer && answer.error().kind == Error::Kind::Cancelled);
    QVERIFY2(took < 400, qPrintable(QString::number(took)));
}

void TestHttpTransport::sendsNothingThatNobodyAskedFor()
{
    const ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer{.body = "[]", .headers = {{"Set-Cookie", "session=1; Path=/"}}};
    });
    HttpTransport transport;
    for (int i = 0; i < 2; ++i)
        QVERIFY(transport.send(request(server.url(u"/"_s)), m_stop));
    HttpRequest posted = request(server.url(u"/"_s));
    posted.method = "POST";
    posted.body = "{}";
    QVERIFY(transport.send(posted, m_stop));
    const QList<ReplayRequest> asked = server.requests();
    QCOMPARE(asked.size(), 3);
    for (const ReplayRequest &one : asked)
        QVERIFY(!one.headers.contains(u"cookie"_s));
    QCOMPARE(asked.at(2).body, QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_HttpTransport.moc"
