// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "sources/HttpTransport.h"
#include "support/ReplayServer.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSemaphore>
#include <QtTest>

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
    void cutPackedBodiesAreErrorsAndKept_data();
    void cutPackedBodiesAreErrorsAndKept();
    void packedBodiesAreReadWhole();
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

/// As gzip writes it, ten bytes before and eight behind what zlib makes.
QByteArray gzipped(const QByteArray &text)
{
    const QByteArray zlib = qCompress(text).mid(4);
    QByteArray packed("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    packed += zlib.sliced(2, zlib.size() - 6);
    quint32 sum = ~0U;
    for (const char c : text) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? sum >> 1 ^ 0xEDB88320U : sum >> 1;
    }
    for (const quint32 number : {~sum, quint32(text.size())}) {
        for (int byte = 0; byte < 4; ++byte)
            packed += char(number >> 8 * byte & 0xff);
    }
    return packed;
}

const QByteArray manyNumbers = '[' + QByteArray("1, 2, 3, 4, 5, 6, 7, 8, ").repeated(500) + "9]";

ReplayAnswer packedAnswer(QByteArray body)
{
    // Another type than JSON, which the test's server would pack once more.
    return {.body = std::move(body), .contentType = "application/x-json", .headers = {{"Content-Encoding", "gzip"}}};
}

void TestHttpTransport::cutPackedBodiesAreErrorsAndKept_data()
{
    QTest::addColumn<qsizetype>("missing");
    QTest::addColumn<bool>("isPromised");
    QTest::addColumn<bool>("isAllThere");
    const qsizetype half = gzipped(manyNumbers).size() / 2;
    for (const bool isPromised : {true, false}) {
        const auto row = [&](const char *name, qsizetype missing, bool isAllThere) {
            QTest::addRow("%s%s", name, isPromised ? "" : ", of unknown length") << missing << isPromised << isAllThere;
        };
        row("last byte of the trailer", 1, true);
        row("length of the text", 4, true);
        row("whole trailer", 8, true);
        row("last bytes of the text", 12, false);
        row("half", half, false);
    }
}

void TestHttpTransport::cutPackedBodiesAreErrorsAndKept()
{
    QFETCH(qsizetype, missing);
    QFETCH(bool, isPromised);
    QFETCH(bool, isAllThere);
    const QByteArray packed = gzipped(manyNumbers);
    const ReplayServer server([&](const ReplayRequest &) {
        ReplayAnswer answer = packedAnswer(isPromised ? packed : packed.chopped(missing));
        answer.cutAfter = isPromised ? packed.size() - missing : -1;
        return answer;
    });
    HttpTransport transport;
    const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Network);
    QVERIFY2(answer.error().detail.contains(u"cut short"_s), qPrintable(answer.error().detail));
    const auto partial = transport.takePartial();
    QVERIFY(partial);
    QVERIFY(manyNumbers.startsWith(partial->body) && !partial->body.isEmpty());
    QCOMPARE(partial->body == manyNumbers, isAllThere);
}

void TestHttpTransport::packedBodiesAreReadWhole()
{
    const auto fetched = [&](const ReplayAnswer &said) {
        QByteArray accepted;
        const ReplayServer server([&](const ReplayRequest &asked) {
            accepted = asked.headers.value(u"accept-encoding"_s).toLatin1();
            return said;
        });
        HttpTransport transport;
        auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
        return accepted == "gzip" ? answer
                                  : Result<HttpResponse>(fail(Error::Kind::Internal, QString::fromLatin1(accepted)));
    };
    const QByteArray packed = gzipped(manyNumbers);
    const auto whole = fetched(packedAnswer(packed));
    QVERIFY(whole);
    QCOMPARE(whole->body, manyNumbers);
    const auto twoMembers = fetched(packedAnswer(packed + packed));
    QVERIFY(twoMembers);
    QCOMPARE(twoMembers->body, manyNumbers + manyNumbers);

    QByteArray wrongSum = packed;
    wrongSum[packed.size() - 8] = char(wrongSum.at(packed.size() - 8) ^ 1);
    const auto broken = fetched(packedAnswer(wrongSum));
    QVERIFY(!broken);
    QVERIFY2(broken.error().detail.contains(u"cannot be unpacked"_s), qPrintable(toString(broken.error())));
    ReplayAnswer foreign = packedAnswer("\x0b\x02\x80[]\x03");
    foreign.headers = {{"Content-Encoding", "br"}};
    const auto unknown = fetched(foreign);
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().detail.contains(u"\"br\""_s), qPrintable(toString(unknown.error())));

    ReplayAnswer failed = packedAnswer("no gzip");
    failed.status = 503;
    const auto status = fetched(failed);
    QVERIFY(status);
    QCOMPARE(status->status, 503);
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
        QVERIFY2(answer.error().kind == Error::Kind::TooLong, qPrintable(toString(answer.error())));
    }
}

void TestHttpTransport::slowServersAreGivenUp()
{
    QSemaphore gate;
    const ReplayServer server([&](const ReplayRequest &) {
        gate.tryAcquire(1, patience);
        return ReplayAnswer{.body = "[]"};
    });
    const auto open = qScopeGuard([&] { gate.release(); });
    HttpLimits limits;
    limits.idle = 150ms;
    HttpTransport transport(limits);
    const auto answer = transport.send(request(server.url(u"/"_s)), m_stop);
    QVERIFY(!answer && answer.error().kind == Error::Kind::Network);
}

void TestHttpTransport::stopsAtOnce()
{
    QSemaphore gate;
    std::atomic_bool stop{false};
    const ReplayServer server([&](const ReplayRequest &) {
        stop = true;
        gate.tryAcquire(1, patience); // the answer comes when nobody waits for it any more
        return ReplayAnswer{.body = "[]"};
    });
    const auto open = qScopeGuard([&] { gate.release(); });
    HttpTransport transport;
    const auto answer = transport.send(request(server.url(u"/"_s)), stop);
    QVERIFY(!answer && answer.error().kind == Error::Kind::Cancelled);
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
