// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Every way to say who asks, over real HTTP, and that no secret stays anywhere.
class TestAuthentication : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sendsWhatTheVendorWants_data();
    void sendsWhatTheVendorWants();
    void choosesAmongWays();
    void refusesSecrets_data();
    void refusesSecrets();
    void refusesDefinitions_data();
    void refusesDefinitions();
    void keepsAndShowsNoSecretThatAServerSendsBack();

private:
    Result<void> readWith(const ReplayServer &server, const QByteArray &auth)
    {
        m_probe->auth = auth;
        return m_probe->read(server);
    }

    std::unique_ptr<StreamProbe> m_probe;
};

void TestAuthentication::init()
{
    m_probe = std::make_unique<StreamProbe>();
}

void TestAuthentication::sendsWhatTheVendorWants_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QStringList>("expected"); // name, value, ...
    const auto row
        = [](const char *name, const char *auth, const QString &user, const char *secret, const QStringList &expected) {
              QTest::newRow(name) << QByteArray(auth) << user << QByteArray(secret) << expected;
          };
    row("bearer", R"({"kind": "bearer"})", {}, StreamProbe::canary,
        {u"authorization"_s, u"Bearer s3cret-canary-0123456789"_s, u"anthropic-version"_s, u"2023-06-01"_s});
    row("token", R"({"kind": "token"})", {}, StreamProbe::canary,
        {u"authorization"_s, u"Token s3cret-canary-0123456789"_s});
    row("PagerDuty", R"({"kind": "header", "header": "Authorization", "prefix": "Token token="})", {},
        StreamProbe::canary, {u"authorization"_s, u"Token token=s3cret-canary-0123456789"_s});
    row("GitLab", R"({"kind": "header", "header": "PRIVATE-TOKEN"})", {}, StreamProbe::canary,
        {u"private-token"_s, u"s3cret-canary-0123456789"_s});
    row("Dependency-Track", R"({"kind": "header", "header": "X-Api-Key"})", {}, StreamProbe::canary,
        {u"x-api-key"_s, u"s3cret-canary-0123456789"_s});
    row("Jira", R"({"kind": "basic", "user_parameter": "user"})", u"kim@acme.example"_s, "abc",
        {u"authorization"_s, u"Basic a2ltQGFjbWUuZXhhbXBsZTphYmM="_s});
    row("Langfuse", R"({"kind": "basic"})", {}, "pk-lf-1:sk-lf-2",
        {u"authorization"_s, u"Basic cGstbGYtMTpzay1sZi0y"_s});
    row("ClickHouse",
        R"({"kind": "header", "header": "X-ClickHouse-Key", "user_header": "X-ClickHouse-User", "user_parameter": "user"})",
        u"reader"_s, StreamProbe::canary,
        {u"x-clickhouse-user"_s, u"reader"_s, u"x-clickhouse-key"_s, u"s3cret-canary-0123456789"_s});
    row("a pasted line break at the end", R"({"kind": "bearer"})", {}, "abcdefgh\r\n",
        {u"authorization"_s, u"Bearer abcdefgh"_s});
    row("none", R"({"kind": "none"})", {}, StreamProbe::canary, {u"authorization"_s, QString()});
}

void TestAuthentication::sendsWhatTheVendorWants()
{
    QFETCH(QByteArray, auth);
    QFETCH(QString, user);
    QFETCH(QByteArray, secret);
    QFETCH(QStringList, expected);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = R"([{"id": "a"}])"}; });
    m_probe->source.token = Secret(secret);
    if (!user.isEmpty())
        m_probe->source.parameters.insert(u"user"_s, {user});
    const auto done = readWith(server, auth);
    QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    for (int i = 0; i < expected.size(); i += 2)
        QCOMPARE(server.requests().first().headers.value(expected.at(i)), expected.at(i + 1));
}

void TestAuthentication::choosesAmongWays()
{
    const QByteArray ways = R"([{"kind": "basic", "user_parameter": "user"}, {"kind": "bearer"}])";
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    QVERIFY(readWith(server, ways));
    m_probe->source.parameters.insert(u"user"_s, {u"kim"_s});
    QVERIFY(readWith(server, ways));
    QVERIFY(server.requests().at(0).headers.value(u"authorization"_s).startsWith(u"Bearer "_s));
    QVERIFY(server.requests().at(1).headers.value(u"authorization"_s).startsWith(u"Basic "_s));
}

void TestAuthentication::refusesSecrets_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray basic = R"({"kind": "basic", "user_parameter": "user"})";
    for (const auto &[name, bad] :
         {std::pair("line break", QByteArray("canary\r\nX-Evil: 1")),
          std::pair("feed", QByteArray("canary\nX-Evil: 1")), std::pair("null", QByteArray("canary\0X-Evil", 13)),
          std::pair("not ASCII", QByteArray("canary-schl\xc3\xbcssel"))}) {
        QTest::addRow("bearer, %s", name) << QByteArray(R"({"kind": "bearer"})") << QString() << bad;
        QTest::addRow("basic, %s", name) << basic << u"kim"_s << bad;
        QTest::addRow("basic user, %s", name) << basic << QString::fromUtf8(bad) << QByteArray("canary");
    }
    QTest::newRow("blank") << QByteArray(R"({"kind": "bearer"})") << QString() << QByteArray("canary x");
    QTest::newRow("no user") << basic << QString() << QByteArray("canary");
    QTest::newRow("colon in user") << basic << u"kim:lee"_s << QByteArray("canary");
}

void TestAuthentication::refusesSecrets()
{
    QFETCH(QByteArray, auth);
    QFETCH(QString, user);
    QFETCH(QByteArray, secret);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    m_probe->source.token = Secret(secret);
    if (!user.isEmpty())
        m_probe->source.parameters.insert(u"user"_s, {user});
    const auto done = readWith(server, auth);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Refused);
    QVERIFY2(user.contains(u"canary"_s) || !toString(done.error()).contains(u"canary"_s),
             qPrintable(toString(done.error())));
    QCOMPARE(server.requests().size(), 0);
}

void TestAuthentication::refusesDefinitions_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QString>("expected");
    QTest::newRow("kind") << QByteArray(R"({"kind": "digest"})") << u"no auth kind \"digest\""_s;
    QTest::newRow("parameter") << QByteArray(R"({"kind": "basic", "user_parameter": "name"})")
                               << u"no parameter \"name\""_s;
    QTest::newRow("half a pair") << QByteArray(R"({"kind": "header", "header": "K", "user_header": "U"})")
                                 << u"go together"_s;
    QTest::newRow("smuggled") << QByteArray(R"({"kind": "header", "header": "A", "prefix": "x\r\nB: "})")
                              << u"printable ASCII"_s;
    QTest::newRow("key of another kind") << QByteArray(R"({"kind": "bearer", "header": "A"})") << u"\"header\""_s;
}

void TestAuthentication::refusesDefinitions()
{
    QFETCH(QByteArray, auth);
    QFETCH(QString, expected);
    const auto definition = (m_probe->auth = auth, m_probe->connector());
    QVERIFY(!definition);
    QVERIFY2(toString(definition.error()).contains(expected), qPrintable(toString(definition.error())));
}

void TestAuthentication::keepsAndShowsNoSecretThatAServerSendsBack()
{
    for (const int status : {400, 200}) {
        init();
        const ReplayServer server([&](const ReplayRequest &asked) {
            const QByteArray seen = asked.headers.value(u"authorization"_s).toLatin1();
            return ReplayAnswer{.status = status,
                                .body = status == 200 ? R"([{"id": "a", "name": ")" + seen + "\"}]"
                                                      : R"({"message": "bad header )" + seen + "\"}",
                                .headers = {{"ETag", '"' + seen + '"'}}};
        });
        const auto done = readWith(server, R"({"kind": "bearer"})");
        QCOMPARE(bool(done), status == 200);
        QVERIFY(done || !toString(done.error()).contains(u"canary"_s));
        QList<RawAnswer> answers = m_probe->failed;
        for (const StreamPage &page : m_probe->pages)
            answers += page.answers;
        QVERIFY(!answers.isEmpty());
        for (const RawAnswer &answer : answers) {
            QVERIFY(!answer.body.contains("canary"));
            for (const auto &[name, value] : answer.headers)
                QVERIFY2(!value.contains(u"canary"_s), qPrintable(name));
        }
        for (const StreamPage &page : m_probe->pages)
            QVERIFY(!fieldText(page.rows.first().first.value(u"name")).contains(u"canary"_s));
    }
    QCOMPARE(QByteArray(StreamProbe::canary).size(), 24);
}

QTEST_GUILESS_MAIN(TestAuthentication)
#include "tst_Authentication.moc"
