// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"
#include "sources/AppClaim.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// The key of a GitHub App is exchanged for tokens, and a token is used as long as it lives.
class TestInstallationToken : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exchangesAnAppsKeyForAToken();
    void renewsATokenBeforeItEnds();
    void renewsATokenThatWasWithdrawn();
    void tellsWhyAnAppGetsNoToken();
    void signsClaimsThatOpensslVerifies();

private:
    ReplayAnswer vendor(const ReplayRequest &asked);

    int m_exchanges = 0;
    QString m_valid; ///< The token that the vendor takes.
    std::unique_ptr<StreamProbe> m_probe;
};

void TestInstallationToken::init()
{
    m_exchanges = 0;
    m_probe = std::make_unique<StreamProbe>();
    QVERIFY(m_probe->openssl(u"genrsa -out client.key 2048"_s));
    m_probe->auth = R"({"kind": "github_app", "app_parameter": "app", "installation_parameter": "installation"})";
}

/// GitHub's part: gives installation tokens, answers who has the newest one.
ReplayAnswer TestInstallationToken::vendor(const ReplayRequest &asked)
{
    if (asked.method == u"POST"_s && asked.path == u"/app/installations/42/access_tokens"_s) {
        m_valid = u"ghs_given-%1-0123456789"_s.arg(++m_exchanges);
        return {.status = 201,
                .body = "{\"token\": \"" + m_valid.toLatin1() + R"(", "expires_at": "2026-11-21T10:20:00Z"})"};
    }
    if (asked.headers.value(u"authorization"_s) != u"Bearer "_s + m_valid)
        return {.status = 401, .body = "{\"message\": \"Bad credentials\"}"};
    return {.body = R"([{"id": "a"}])"};
}

void TestInstallationToken::exchangesAnAppsKeyForAToken()
{
    const ReplayServer server([this](const ReplayRequest &asked) { return vendor(asked); });
    m_probe->source.token = Secret(bytesOf(m_probe->path(u"client.key"_s)).trimmed());
    m_probe->source.parameters = {{u"app"_s, {u"7"_s}}, {u"installation"_s, {u"42"_s}}};
    for (int i = 0; i < 3; ++i) {
        const auto done = m_probe->read(server);
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    }
    QCOMPARE(m_exchanges, 1);
    QCOMPARE(server.requests().size(), 4);
    const QList<QByteArray> parts
        = server.requests().first().headers.value(u"authorization"_s).toLatin1().mid(7).split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject claim
        = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claim.value(u"iss"_s).toString(), u"7"_s);
    QCOMPARE(claim.value(u"exp"_s).toInteger() - claim.value(u"iat"_s).toInteger(), 600);
    for (const StreamPage &page : m_probe->pages) // the answer with the token is not among what is kept
        QCOMPARE(page.answers.size(), 1);
    QCOMPARE(m_probe->failed.size(), 0);
}

void TestInstallationToken::renewsATokenBeforeItEnds()
{
    const ReplayServer server([this](const ReplayRequest &asked) { return vendor(asked); });
    m_probe->source.token = Secret(bytesOf(m_probe->path(u"client.key"_s)));
    m_probe->source.parameters = {{u"app"_s, {u"7"_s}}, {u"installation"_s, {u"42"_s}}};
    QVERIFY(m_probe->read(server));
    m_probe->clock.set(*parseInstant(u"2026-11-21T10:14:59Z"_s));
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_exchanges, 1);
    m_probe->clock.set(*parseInstant(u"2026-11-21T10:15:00Z"_s));
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_exchanges, 2);
}

void TestInstallationToken::renewsATokenThatWasWithdrawn()
{
    const ReplayServer server([this](const ReplayRequest &asked) { return vendor(asked); });
    m_probe->source.token = Secret(bytesOf(m_probe->path(u"client.key"_s)));
    m_probe->source.parameters = {{u"app"_s, {u"7"_s}}, {u"installation"_s, {u"42"_s}}};
    QVERIFY(m_probe->read(server));
    m_valid = u"withdrawn"_s;
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_exchanges, 2);
    const ReplayServer deaf([this](const ReplayRequest &asked) {
        return asked.method == u"POST"_s ? vendor(asked) : ReplayAnswer{.status = 401, .body = "{}"};
    });
    m_exchanges = 0;
    QVERIFY(!m_probe->read(deaf)); // asked for once more, not for ever
    QCOMPARE(m_exchanges, 1);
}

void TestInstallationToken::tellsWhyAnAppGetsNoToken()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.status = 404, .body = "{}"}; });
    m_probe->source.parameters = {{u"app"_s, {u"7"_s}}, {u"installation"_s, {u"42"_s}}};
    const auto noKey = m_probe->read(server);
    QVERIFY(!noKey && noKey.error().kind == Error::Kind::Configuration);
    QVERIFY(!toString(noKey.error()).contains(u"canary"_s));
    m_probe->source.token = Secret(bytesOf(m_probe->path(u"client.key"_s)));
    const auto unknown = m_probe->read(server);
    QVERIFY(!unknown && unknown.error().detail.contains(u"404"_s));
    m_probe->source.parameters.insert(u"installation"_s, {u"../../user"_s});
    QVERIFY(!m_probe->read(server));
    QCOMPARE(server.requests().size(), 1);
}

void TestInstallationToken::signsClaimsThatOpensslVerifies()
{
    const auto claim = signedAppClaim(u"7"_s, Secret(bytesOf(m_probe->path(u"client.key"_s))), m_probe->clock.now());
    QVERIFY2(claim, claim ? "" : qPrintable(toString(claim.error())));
    const qsizetype dot = claim->lastIndexOf('.');
    QVERIFY(m_probe->write(u"claim"_s, claim->left(dot)));
    QVERIFY(m_probe->write(u"signature"_s, QByteArray::fromBase64(claim->mid(dot + 1), QByteArray::Base64UrlEncoding)));
    QVERIFY(m_probe->openssl(u"pkey -in client.key -pubout -out client.pub"_s));
    QVERIFY(m_probe->openssl(u"dgst -sha256 -verify client.pub -signature signature claim"_s));
}

QTEST_GUILESS_MAIN(TestInstallationToken)
#include "tst_InstallationToken.moc"
