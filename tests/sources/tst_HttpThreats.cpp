// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "StreamProbe.h"
#include "sources/HttpTransport.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Hostile networks and servers: names that lead inside, certificates that prove nothing, bodies without end.
class TestHttpThreats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsPrivateAddresses_data();
    void knowsPrivateAddresses();
    void refusesNamesThatLeadInside_data();
    void refusesNamesThatLeadInside();
    void refusesPrivateNumbers_data();
    void refusesPrivateNumbers();
    void connectsToWhatWasChecked();
    void triesAllAddresses();
    void looksNamesUpInTheSystem();
    void refusesCertificates_data();
    void refusesCertificates();
    void believesTheNameNotTheAddress();
    void refusesOldTls();
    void survivesBodies_data();
    void survivesBodies();

private:
    Result<HttpResponse> get(HttpTransport &transport, const QUrl &url)
    {
        return transport.send({"GET", url, {}, {}}, m_stop);
    }
    static HostLookup leadsTo(const QStringList &addresses)
    {
        return [addresses](const QString &, std::chrono::milliseconds, const std::atomic_bool &) {
            QList<QHostAddress> list;
            for (const QString &address : addresses)
                list.append(QHostAddress(address));
            return Result<QList<QHostAddress>>(list);
        };
    }
    static QUrl named(const ReplayServer &server, const QString &host = u"vendor.example"_s)
    {
        QUrl url = server.url(u"/x"_s);
        url.setHost(host);
        return url;
    }
    HttpRoute trusting() const
    {
        HttpRoute route;
        route.authorityFile = m_files.path(u"ca.pem"_s);
        return route;
    }
    bool certificate(const QString &name, const QByteArray &alternative, const QString &days);

    StreamProbe m_files;
    std::atomic_bool m_stop{false};
};

bool TestHttpThreats::certificate(const QString &name, const QByteArray &alternative, const QString &days)
{
    return m_files.write(u"names-of-"_s + name, "subjectAltName=" + alternative + '\n')
        && m_files.openssl(u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=%1"_s.arg(name))
        && m_files.openssl(
            u"x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out %1.pem -days %2 -extfile names-of-%1"_s
                .arg(name, days));
}

void TestHttpThreats::initTestCase()
{
    QVERIFY(m_files.makeCertificates());
    QVERIFY(certificate(u"expired"_s, "IP:127.0.0.1", u"-1"_s));
    QVERIFY(certificate(u"other"_s, "DNS:other.example", u"2"_s));
    QVERIFY(certificate(u"vendor"_s, "DNS:vendor.example", u"2"_s));
}

void TestHttpThreats::knowsPrivateAddresses_data()
{
    QTest::addColumn<int>("expected");
    for (const char *address :
         {"10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
          "0.0.0.0", "255.255.255.255", "224.0.0.1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
          "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:0a00:0001::1"})
        QTest::newRow(address) << int(NetworkPlace::Private);
    for (const char *address : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
        QTest::newRow(address) << int(NetworkPlace::Loopback);
    for (const char *address : {"140.82.121.4", "172.32.0.1", "100.128.0.1", "2606:50c0:8000::153", "192.169.0.1"})
        QTest::newRow(address) << int(NetworkPlace::Public);
}

void TestHttpThreats::knowsPrivateAddresses()
{
    QFETCH(int, expected);
    QCOMPARE(int(placeOf(QHostAddress(QString::fromLatin1(QTest::currentDataTag())))), expected);
}

void TestHttpThreats::refusesNamesThatLeadInside_data()
{
    QTest::addColumn<QStringList>("addresses");
    for (const char *address : {"127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "fd00:ec2::254", "::ffff:10.0.0.1"})
        QTest::newRow(address) << QStringList{QString::fromLatin1(address)};
    QTest::newRow("one of two") << QStringList{u"140.82.121.4"_s, u"192.168.1.1"_s};
}

void TestHttpThreats::refusesNamesThatLeadInside()
{
    QFETCH(QStringList, addresses);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    HttpLimits limits;
    limits.allowPlainHttp = true;
    HttpTransport transport(limits, {}, leadsTo(addresses));
    const auto answer = get(transport, named(server));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
    QVERIFY2(answer.error().detail.contains(u"allow_private_network"_s), qPrintable(answer.error().detail));
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpThreats::refusesPrivateNumbers_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"http://169.254.169.254/latest/meta-data", "http://10.0.0.1/x", "https://[fd00:ec2::254]/x",
                            "http://[::ffff:169.254.169.254]/x", "http://0.0.0.0/x", "http://2852039166/x"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestHttpThreats::refusesPrivateNumbers()
{
    QFETCH(QString, url);
    HttpLimits limits;
    limits.allowPlainHttp = true;
    HttpTransport transport(limits);
    const auto answer = get(transport, QUrl(url));
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == Error::Kind::Refused, qPrintable(toString(answer.error())));
}

void TestHttpThreats::connectsToWhatWasChecked()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    const ReplayServer other([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; }, "127.0.0.2");
    int asked = 0;
    const HostLookup rebinding
        = [&](const QString &host, std::chrono::milliseconds within, const std::atomic_bool &stop) {
              return leadsTo({++asked == 1 ? u"127.0.0.1"_s : u"127.0.0.2"_s})(host, within, stop);
          };
    HttpLimits limits;
    limits.allowPlainHttp = true;
    limits.allowPrivate = true;
    HttpTransport transport(limits, {}, rebinding);
    for (int round = 0; round < 2; ++round) {
        const auto answer = get(transport, named(server));
        QVERIFY2(answer, answer ? "" : qPrintable(toString(answer.error())));
        QCOMPARE(answer->url.host(), u"vendor.example"_s);
    }
    QCOMPARE(asked, 1);
    QCOMPARE(other.requests().size(), 0);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().first().headers.value(u"host"_s), u"vendor.example:%1"_s.arg(server.url().port()));
}

void TestHttpThreats::triesAllAddresses()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    HttpLimits limits;
    limits.allowPlainHttp = true;
    limits.allowPrivate = true;
    HttpTransport transport(limits, {}, leadsTo({u"::1"_s, u"127.0.0.9"_s, u"127.0.0.1"_s}));
    const auto answer = get(transport, named(server));
    QVERIFY2(answer, answer ? "" : qPrintable(toString(answer.error())));
}

void TestHttpThreats::looksNamesUpInTheSystem()
{
    const auto found = lookUpHost(u"localhost"_s, 5s, m_stop);
    QVERIFY(found && !found->isEmpty());
    QCOMPARE(placeOf(found->first()), NetworkPlace::Loopback);
    const auto none = lookUpHost(u"nobody.invalid"_s, 5s, m_stop);
    QVERIFY(!none && none.error().kind == Error::Kind::Network);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    HttpTransport transport;
    QVERIFY(get(transport, named(server, u"localhost"_s)));
}

void TestHttpThreats::refusesCertificates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("right") << u"server"_s << true << QString();
    QTest::newRow("unknown authority") << u"server"_s << false << u"no authority that this machine trusts"_s;
    QTest::newRow("signed by itself") << u"ca"_s << false << u"no authority that this machine trusts"_s;
    QTest::newRow("expired") << u"expired"_s << true << u"certificate expired on 20"_s;
    QTest::newRow("other host") << u"other"_s << true << u"certificate is for other.example, not for 127.0.0.1"_s;
}

void TestHttpThreats::refusesCertificates()
{
    QFETCH(QString, name);
    QFETCH(bool, isTrusted);
    QFETCH(QString, expected);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; },
                              ReplayTls{m_files.path(name + u".pem"_s), m_files.path(name + u".key"_s)});
    HttpTransport transport({}, isTrusted ? trusting() : HttpRoute());
    const auto answer = get(transport, server.url(u"/x"_s));
    QCOMPARE(bool(answer), expected.isEmpty());
    if (answer)
        return;
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
    QVERIFY2(answer.error().detail.contains(expected), qPrintable(answer.error().detail));
    QCOMPARE(server.requests().size(), 0);
}

void TestHttpThreats::believesTheNameNotTheAddress()
{
    HttpLimits limits;
    limits.allowPrivate = true;
    const auto serves = [&](const QString &name) {
        const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; },
                                  ReplayTls{m_files.path(name + u".pem"_s), m_files.path(name + u".key"_s)});
        HttpTransport transport(limits, trusting(), leadsTo({u"127.0.0.1"_s}));
        const auto answer = get(transport, named(server));
        return answer ? QString() : toString(answer.error());
    };
    QCOMPARE(serves(u"vendor"_s), QString());
    // Its certificate is right for the address that is connected to, but not for the name.
    QVERIFY2(serves(u"server"_s).contains(u"not for vendor.example"_s), qPrintable(serves(u"server"_s)));
}

/// What Qt and the machine refuse by themselves must not stand in for what we ask for.
class LaxTls
{
public:
    LaxTls() : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration lax = m_before;
        lax.setProtocol(QSsl::AnyProtocol);
        lax.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
        QSslConfiguration::setDefaultConfiguration(lax);
    }
    ~LaxTls() { QSslConfiguration::setDefaultConfiguration(m_before); }

    static QSsl::SslProtocol agreedWith(quint16 port)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        return socket.waitForEncrypted(patience) ? socket.sessionProtocol() : QSsl::UnknownProtocol;
    }

private:
    QSslConfiguration m_before;
};

void TestHttpThreats::refusesOldTls()
{
    const LaxTls lax;
    for (const QString &version : {u"-tls1_1"_s, u"-tls1_2"_s}) {
        QProcess server;
        server.setWorkingDirectory(m_files.path({}));
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, version, u"-www"_s, u"-cipher"_s,
                      u"ALL:@SECLEVEL=0"_s, u"-cert"_s, u"server.pem"_s, u"-key"_s, u"server.key"_s});
        static const QRegularExpression accepting(u"ACCEPT 127\\.0\\.0\\.1:(\\d+)"_s);
        QByteArray said;
        QRegularExpressionMatch match;
        while (!match.hasMatch() && server.waitForReadyRead(patience)) {
            said += server.readAll();
            match = accepting.match(QString::fromLatin1(said));
        }
        QVERIFY2(match.hasMatch(), said);
        if (version == u"-tls1_1" && LaxTls::agreedWith(match.captured(1).toUShort()) == QSsl::UnknownProtocol)
            QSKIP("this machine's TLS does not speak 1.1 at all");
        HttpLimits limits;
        limits.idle = 1s;
        HttpTransport transport(limits, trusting());
        const auto answer = get(transport, QUrl(u"https://127.0.0.1:%1/"_s.arg(match.captured(1))));
        server.kill();
        server.waitForFinished();
        // What the program answers behind the handshake is of no interest.
        const bool isAgreed = answer || answer.error().kind == Error::Kind::Network;
        QCOMPARE(isAgreed, version == u"-tls1_2");
        if (!isAgreed)
            QVERIFY2(answer.error().detail.contains(u"TLS 1.2 or later"_s), qPrintable(answer.error().detail));
    }
}

void TestHttpThreats::survivesBodies_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"bomb", "endless drip", "1 GiB"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

qint64 peakKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, 20).simplified().split(' ').first().toLongLong();
}

void TestHttpThreats::survivesBodies()
{
    QFETCH(QString, kind);
    ReplayAnswer said;
    said.contentType = "application/octet-stream"; // the test's server would pack JSON itself
    HttpLimits limits;
    if (kind == u"bomb") {
        said.body = qCompress(QByteArray(256 * 1024 * 1024, ' '), 1).mid(4);
        said.headers = {{"Content-Encoding", "deflate"}};
    } else if (kind == u"1 GiB") {
        said.body = QByteArray(1024 * 1024, ' ');
        said.repeated = 1024;
    } else {
        said.body = QByteArray(10'000, ' ');
        said.dripMs = 20;
        limits.total = 1s;
    }
    const ReplayServer server([&](const ReplayRequest &) { return said; });
    QFile peak(u"/proc/self/clear_refs"_s);
    QVERIFY(peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && peak.write("5") == 1);
    const qint64 before = peakKiB();
    HttpTransport transport(limits);
    QTimer busy; // as on a busy machine: we are kept waiting while Qt's own thread reads
    connect(&busy, &QTimer::timeout, this, [left = 5]() mutable { QThread::msleep(left-- > 0 ? 250 : 0); });
    busy.start(0);
    const auto answer = get(transport, server.url(u"/x"_s));
    const qint64 grown = peakKiB() - before;
    qInfo("%s: %lld KiB more memory", qPrintable(kind), grown);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind == u"endless drip" ? Error::Kind::Network : Error::Kind::TooLong);
    QVERIFY2(grown < 160 * 1024, qPrintable(QString::number(grown))); // of bodies of 256 MiB and 1 GiB
}

QTEST_GUILESS_MAIN(TestHttpThreats)
#include "tst_HttpThreats.moc"
