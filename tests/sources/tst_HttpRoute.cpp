// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Client certificates, own authorities and proxies, with a real TLS server.
class TestHttpRoute : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void showsItsCertificate();
    void needsTheServersAuthority();
    void namesFilesOfARouteThatAreWrong_data();
    void namesFilesOfARouteThatAreWrong();
    void asksThroughAProxy();
    void logsInAtTheProxy();

private:
    StreamProbe m_files;
    std::unique_ptr<StreamProbe> m_probe;
};

void TestHttpRoute::initTestCase()
{
    QVERIFY(m_files.write(u"nothing.pem"_s, "not PEM\n"));
    QVERIFY(m_files.makeCertificates());
}

void TestHttpRoute::init()
{
    m_probe = std::make_unique<StreamProbe>();
}

void TestHttpRoute::showsItsCertificate()
{
    const ReplayServer server(
        [](const ReplayRequest &) { return ReplayAnswer{.body = R"([{"id": "a"}])"}; },
        ReplayTls{m_files.path(u"server.pem"_s), m_files.path(u"server.key"_s), m_files.path(u"ca.pem"_s)});
    m_probe->source.parameters.insert(u"ca_file"_s, {m_files.path(u"ca.pem"_s)});
    QVERIFY(!m_probe->read(server));
    QCOMPARE(server.requests().size(), 0);
    m_probe->source.parameters.insert(u"client_certificate"_s, {m_files.path(u"client.pem"_s)});
    m_probe->source.parameters.insert(u"client_key"_s, {m_files.path(u"client.key"_s)});
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(m_probe->pages.size(), 1);
}

void TestHttpRoute::needsTheServersAuthority()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; },
                              ReplayTls{m_files.path(u"server.pem"_s), m_files.path(u"server.key"_s)});
    const auto stranger = m_probe->read(server);
    QVERIFY(!stranger && stranger.error().kind == Error::Kind::Refused);
    QVERIFY2(stranger.error().detail.contains(u"ca_file"_s), qPrintable(stranger.error().detail));
    QCOMPARE(server.requests().size(), 0);
    m_probe->source.parameters.insert(u"ca_file"_s, {m_files.path(u"ca.pem"_s)});
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
}

void TestHttpRoute::namesFilesOfARouteThatAreWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    for (const char *key : {"ca_file", "client_certificate", "client_key"}) {
        QTest::addRow("%s missing", key) << QString::fromLatin1(key) << u"nowhere.pem"_s;
        QTest::addRow("%s is none", key) << QString::fromLatin1(key) << u"nothing.pem"_s;
    }
    QTest::newRow("proxy") << u"proxy"_s << u"ftp://p:1"_s;
    QTest::newRow("proxy with password") << u"proxy"_s << u"http://kim:pw@p:1"_s;
}

void TestHttpRoute::namesFilesOfARouteThatAreWrong()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    if (key.startsWith(u"client"_s))
        m_probe->source.parameters = {{u"client_certificate"_s, {m_files.path(u"client.pem"_s)}},
                                      {u"client_key"_s, {m_files.path(u"client.key"_s)}}};
    m_probe->source.parameters.insert(key, {key == u"proxy"_s ? value : m_files.path(value)});
    const auto done = m_probe->read(server);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Configuration);
    QVERIFY2(done.error().detail.contains(key), qPrintable(done.error().detail));
    QVERIFY(!toString(done.error()).contains(u"pw@"_s));
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpRoute::asksThroughAProxy()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    const ReplayServer proxy([](const ReplayRequest &) { return ReplayAnswer{.body = R"([{"id": "by proxy"}])"}; });
    m_probe->source.parameters.insert(u"proxy"_s, {proxy.url().toString()});
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(proxy.requests().first().path, server.url(u"/things"_s).toString());
}

void TestHttpRoute::logsInAtTheProxy()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    const ReplayServer proxy([](const ReplayRequest &asked) {
        return asked.headers.value(u"proxy-authorization"_s) == u"Basic a2ltOmNhbmFyeS1wcm94eQ=="_s
            ? ReplayAnswer{.body = R"([{"id": "by proxy"}])"}
            : ReplayAnswer{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}};
    });
    m_probe->source.parameters.insert(u"proxy"_s, {proxy.url().toString()});
    const auto stranger = m_probe->read(server);
    QVERIFY(!stranger);
    QVERIFY2(stranger.error().detail.contains(u"proxy_login_env"_s), qPrintable(stranger.error().detail));
    m_probe->source.proxyLogin = Secret("kim:canary-proxy");
    const auto done = m_probe->read(server);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    QCOMPARE(m_probe->ids(), QStringList{u"by proxy"_s});
    QCOMPARE(server.requests().size(), 0);
    m_probe->source.proxyLogin = Secret("canary-without-user");
    const auto half = m_probe->read(server);
    QVERIFY(!half && !toString(half.error()).contains(u"canary"_s));
}

QTEST_GUILESS_MAIN(TestHttpRoute)
#include "tst_HttpRoute.moc"
