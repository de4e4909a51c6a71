// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Configuration.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// The configuration file: what it says, and where it is wrong.
class TestConfiguration : public QObject
{
    Q_OBJECT

private slots:
    void readsAllOfIt();
    void namesMistakesWithLineAndColumn_data();
    void namesMistakesWithLineAndColumn();
    void aMissingDefaultFileIsEmpty();
    void aMissingSecretIsSaidNotFatal();
};

const QByteArray good = R"([organisation]
name = "Acme"
time_zone = "Europe/Berlin"

[[source]]
id = "github"
connector = "github"
base_url = "https://api.github.com"
token_env = "PLUMBLINE_TEST_TOKEN"
interval = "15m"
keeps = "400d"
[source.params]
organisation = "acme"
repositories = ["payments-api", "card-vault"]

[scope]
services = ["payments-api", "card-vault", "payments-api"]
environments = ["prod"]
)";

void TestConfiguration::readsAllOfIt()
{
    qputenv("PLUMBLINE_TEST_TOKEN", "abc\n");
    const auto read = Configuration::parse(good, u"p.toml"_s);
    QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
    QCOMPARE(read->organisation, u"Acme"_s);
    QCOMPARE(read->zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(read->sources.size(), 1);
    const SourceSettings &source = read->sources.first();
    QCOMPARE(source.token.reveal(), QByteArray("abc")); // a pasted line break is no part of it
    QCOMPARE(source.interval, std::chrono::seconds(900));
    QCOMPARE(source.keeps.value(QString()).summary(), u"400 days"_s);
    QCOMPARE(source.parameters.value(u"repositories"_s), (QStringList{u"payments-api"_s, u"card-vault"_s}));
    QCOMPARE(source.places.value(u"repositories"_s), u"p.toml:14:1"_s);
    QCOMPARE(source.zone, read->zone);
    QCOMPARE(read->scope.services, (QStringList{u"card-vault"_s, u"payments-api"_s}));
    QCOMPARE(read->scope.environments, QStringList{u"prod"_s});
    QVERIFY(read->scope.sources.isEmpty());
}

void TestConfiguration::namesMistakesWithLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *right, const char *wrong, const char *where) {
        QTest::newRow(name) << QByteArray(right) << QByteArray(wrong) << QString::fromLatin1(where);
    };
    row("unknown key", "interval = ", "intervall = ", "p.toml:10:1");
    row("unknown section", "[organisation]", "[organization]", "p.toml:1:");
    row("time zone", "Europe/Berlin", "Europe/Atlantis", "p.toml:3:");
    row("interval", "15m", "often", "p.toml:10:");
    row("keeps", "400d", "long", "p.toml:11:");
    row("keeps no time at all", "400d", "0d", "p.toml:11:");
    row("keeps a number", "\"400d\"", "400", "p.toml:11:");
    row("keeps of a stream", "\"400d\"", "{ events = \"some\" }", "p.toml:11:");
    row("broken", "name = \"Acme\"", "name = \"Acme", "p.toml:2:");
    row("token in the place of its name", "PLUMBLINE_TEST_TOKEN", "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
        "p.toml:9:");
    row("secret in the place of its name", "PLUMBLINE_TEST_TOKEN", "s3cret/+0123", "p.toml:9:");
    row("keyring", "token_env", "token_keyring", "p.toml:9:");
    row("password in the address", "https://api", "https://kim:pw@api", "p.toml:8:");
    row("secret in the address", "https://api.github.com", "https://api.github.com?token=x", "p.toml:8:");
    row("scope of nothing", "environments = [\"prod\"]", "environments = []", "p.toml:18:");
    row("scope of an empty name", "[\"prod\"]", "[\"\"]", "p.toml:18:");
    row("scope that is no list", "[\"prod\"]", "\"prod\"", "p.toml:18:");
    row("scope of something else", "environments =", "teams =", "p.toml:18:1");
    row("scopes", "[scope]", "[[scope]]", "p.toml:16:");
    row("address of a file", "https://api.github.com", "file:///etc", "p.toml:8:");
}

void TestConfiguration::namesMistakesWithLineAndColumn()
{
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, wrong);
    QFETCH(QString, where);
    QByteArray changed = good;
    QVERIFY(changed.contains(right));
    changed.replace(changed.indexOf(right), right.size(), wrong);
    const auto read = Configuration::parse(changed, u"p.toml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Configuration);
    QVERIFY2(read.error().where.startsWith(where), qPrintable(toString(read.error())));
}

void TestConfiguration::aMissingDefaultFileIsEmpty()
{
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    const auto read = Configuration::read({});
    QVERIFY(read && read->sources.isEmpty());
    QVERIFY(!Configuration::read(folder.filePath(u"named.toml"_s)));
}

void TestConfiguration::aMissingSecretIsSaidNotFatal()
{
    qunsetenv("PLUMBLINE_TEST_TOKEN");
    const auto read = Configuration::parse(good, u"p.toml"_s);
    QVERIFY(read);
    QCOMPARE(read->missingSecrets.size(), 1);
    QVERIFY(read->missingSecrets.first().contains(u"PLUMBLINE_TEST_TOKEN"_s));
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_Configuration.moc"
