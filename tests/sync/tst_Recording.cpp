// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "base/TokenShapes.h"
#include "sources/ConnectorCatalog.h"
#include "support/ReplayServer.h"
#include "sync/ConnectorTrial.h"
#include "sync/StreamRecorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Answers as files: what stands in them, who may read them, and that they can be played again.
class TestRecording : public QObject
{
    Q_OBJECT

private slots:
    void knowsTokens_data();
    void knowsTokens();
    void leavesOtherTexts();
    void recordsAndPlaysAgain();
    void keepsFailuresAndTheirTurn();
    void stopsAfterSomePages();
    void writesNewFilesOfTheOwnerOnly();
    void refusesNamesThatLeadOut_data();
    void refusesNamesThatLeadOut();
    void refusesStreamNamesThatLeadOut_data();
    void refusesStreamNamesThatLeadOut();
    void neverAsksForFoundSecrets();

private:
    SourceSettings hub(const ReplayServer &server) const
    {
        SourceSettings source;
        source.id = u"hub"_s;
        source.connector = u"github"_s;
        source.baseUrl = server.url();
        source.token = Secret("s3cret-canary-0123456789");
        source.parameters = {{u"organisation"_s, {u"acme"_s}}, {u"ca_file"_s, {}}};
        return source;
    }
    Result<Recording> record(const ReplayServer &server, const QString &stream, const QString &folder, int pages = 10)
    {
        const SourceSettings source = hub(server);
        const std::atomic_bool stop{false};
        return StreamRecorder(source, **m_catalog.find(u"github"_s), m_clock)
            .run(stream, m_folder.filePath(folder), pages, stop);
    }
    QByteArray all(const QString &folder) const
    {
        QByteArray bytes;
        const QDir place(m_folder.filePath(folder));
        for (const QString &name : place.entryList(QDir::Files))
            bytes += bytesOf(place.filePath(name));
        return bytes;
    }

    ConnectorCatalog m_catalog = ConnectorCatalog::load();
    FixedClock m_clock{*parseInstant(u"2026-11-21T09:20:00Z"_s)};
    QTemporaryDir m_folder;
};

void TestRecording::knowsTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    // Put together here, so that no scanner takes this file for a leak.
    const QByteArray tail = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0";
    for (const char *beginning :
         {"ghp_", "github_pat_", "glpat-", "xoxb-", "sk-", "sk-ant-", "AKIA", "hvs.", "npm_", "eyJ"})
        QTest::newRow(beginning) << QByteArray(beginning) + tail;
    QTest::newRow("key") << QByteArray("-----BEGIN RSA PRIVATE") + " KEY-----\\nMIIEow" + tail + "\\n";
}

void TestRecording::knowsTokens()
{
    QFETCH(QByteArray, token);
    QByteArray text = R"({"a": ")" + token + R"(", "b": 1})";
    const qsizetype size = text.size();
    QCOMPARE(overwriteTokens(text), 1);
    QVERIFY2(!text.contains("A1b2C3d4E5f6"), text);
    QCOMPARE(text.size(), size);
    QVERIFY(text.startsWith("{\"a\": \""));
}

void TestRecording::leavesOtherTexts()
{
    const QByteArray text
        = R"({"sha": "a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0", "path": "desk-abcdefghijklmnopqrstuvwxyz0123456789",
        "name": "sk-short", "cert": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"})";
    QByteArray same = text;
    QCOMPARE(overwriteTokens(same), 0);
    QCOMPARE(same, text);
}

ReplayAnswer acme(const ReplayRequest &asked)
{
    const QByteArray echo = asked.headers.value(u"authorization"_s).toUtf8();
    if (asked.path == u"/orgs/acme/repos"_s && !asked.query.contains(u"page"_s))
        return {.body = R"([{"name": "till", "full_name": "acme/till", "x": ")" + echo + R"("}])",
                .headers = {{"Link", "</orgs/acme/repos?per_page=100&page=2&token=" + echo.mid(7) + R"(>; rel="next")"},
                            {"Set-Cookie", "session=" + echo},
                            {"X-Request-Id", echo}}};
    if (asked.path == u"/orgs/acme/repos"_s)
        return {.body
                = R"([{"name": "vault", "full_name": "acme/vault", "y": "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"}])"};
    if (asked.path.endsWith(u"/deployments"_s))
        return {.body
                = R"([{"id": 7, "created_at": "2026-11-20T09:00:00Z", "environment": "production", "sha": "abc"}])"};
    return {.body = "[]"};
}

void TestRecording::recordsAndPlaysAgain()
{
    const auto server = std::make_unique<ReplayServer>(acme);
    const auto recorded = record(*server, u"repositories"_s, u"repos"_s);
    QVERIFY2(recorded, recorded ? "" : qPrintable(toString(recorded.error())));
    QCOMPARE(recorded->size(), 2);
    const auto deployments = record(*server, u"deployments"_s, u"deployments"_s);
    QVERIFY2(deployments, deployments ? "" : qPrintable(toString(deployments.error())));
    for (const QString &folder : {u"repos"_s, u"deployments"_s}) {
        const QByteArray files = all(folder);
        QVERIFY2(files.contains("till") && !files.contains("canary") && !files.contains("A1b2C3d4E5f6"), files);
        QVERIFY2(!files.toLower().contains("cookie") && !files.contains("ca_file"), files);
    }
    // The server is gone: what is played comes from the files.
    const auto *connector = *m_catalog.find(u"github"_s);
    const auto opened = Recording::open(m_folder.filePath(u"repos"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(toString(opened.error())));
    const auto trial = ConnectorTrial::ofRecording(*connector, *opened);
    QVERIFY(trial);
    QVERIFY2(!trial->error, trial->error ? qPrintable(toString(*trial->error)) : "");
    QCOMPARE(trial->pages, 2);
    QCOMPARE(trial->rows.size(), 2);
    QCOMPARE(trial->rows.last().first.id(), u"vault"_s);
    const auto again = ConnectorTrial::ofRecording(*connector, *Recording::open(m_folder.filePath(u"deployments"_s)));
    QVERIFY2(again && !again->error, again && again->error ? qPrintable(toString(*again->error)) : "");
    QCOMPARE(again->rows.size(), 2);
    // One answer alone, with and without its head.
    const QByteArray page = bytesOf(m_folder.filePath(u"repos/page1.http"_s));
    for (const QByteArray &bytes : {page, page.mid(page.indexOf("\r\n\r\n") + 4)}) {
        const auto one = ConnectorTrial::ofAnswer(*connector, u"repositories"_s, bytes, u"page1"_s);
        QVERIFY(one && !one->error);
        QCOMPARE(one->rows.size(), 1);
    }
}

void TestRecording::keepsFailuresAndTheirTurn()
{
    int asked = 0;
    const ReplayServer server([&](const ReplayRequest &) {
        return ++asked == 1 ? ReplayAnswer{.status = 503, .body = "{}"} : ReplayAnswer{.body = "[]"};
    });
    const auto recorded = record(server, u"repositories"_s, u"turns"_s);
    QVERIFY2(recorded, recorded ? "" : qPrintable(toString(recorded.error())));
    QCOMPARE(recorded->size(), 2);
    const auto trial = ConnectorTrial::ofRecording(**m_catalog.find(u"github"_s), *recorded);
    QVERIFY2(trial && !trial->error, trial && trial->error ? qPrintable(toString(*trial->error)) : "");
    const ReplayServer broken([](const ReplayRequest &) { return ReplayAnswer{.status = 401, .body = "{}"}; });
    QVERIFY(!record(broken, u"repositories"_s, u"broken"_s));
    QCOMPARE(Recording::open(m_folder.filePath(u"broken"_s))->size(), 1);
}

void TestRecording::stopsAfterSomePages()
{
    const ReplayServer server(acme);
    const auto recorded = record(server, u"repositories"_s, u"one page"_s, 1);
    QVERIFY2(recorded, recorded ? "" : qPrintable(toString(recorded.error())));
    QCOMPARE(recorded->size(), 1);
}

void TestRecording::writesNewFilesOfTheOwnerOnly()
{
    const ReplayServer server(acme);
    QVERIFY(record(server, u"repositories"_s, u"modes"_s));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_folder.filePath(u"modes"_s)) & others));
    for (const QString &name : {u"page1.http"_s, u"urls.json"_s})
        QVERIFY(!(QFile::permissions(m_folder.filePath(u"modes/"_s + name)) & others));
    QVERIFY(!record(server, u"repositories"_s, u"modes"_s)); // never over what is there
    // A link that waits under the name of a file is not followed.
    QVERIFY(QDir(m_folder.path()).mkdir(u"trap"_s));
    const auto waiting = Recording::create(m_folder.filePath(u"trap"_s), hub(server), u"repositories"_s, m_clock.now());
    QVERIFY(waiting);
    QVERIFY(QFile::link(m_folder.filePath(u"stolen"_s), m_folder.filePath(u"trap/page1.http"_s)));
    Recording trapped = *waiting;
    RawAnswer answer;
    answer.status = 200;
    QVERIFY(!trapped.add(answer));
    QVERIFY(!QFile::exists(m_folder.filePath(u"stolen"_s)));
    QVERIFY(QDir(m_folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(m_folder.filePath(u"real"_s), m_folder.filePath(u"link"_s)));
    QVERIFY(!record(server, u"repositories"_s, u"link"_s));
}

void TestRecording::refusesNamesThatLeadOut_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../page1.http", "/etc/passwd", "page1.http/../../x", "CON", "page.http", "page01.http",
                             "page1.http\\n", "page-1.http", "page1.HTTP", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("long") << u"page"_s + QString(300, u'1') + u".http"_s;
    QTest::newRow("null") << QString::fromLatin1("page1\0.http", 11);
    QTest::newRow("line break") << u"page1\n.http"_s;
}

void TestRecording::refusesNamesThatLeadOut()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QFile urls(folder.filePath(u"urls.json"_s));
    QVERIFY(urls.open(QIODevice::WriteOnly));
    const QJsonObject answer{{u"file"_s, name}, {u"url"_s, u"https://a.example/"_s}};
    urls.write(
        QJsonDocument(QJsonObject{{u"recorded_at"_s, u"2026-11-21T09:20:00Z"_s}, {u"answers"_s, QJsonArray{answer}}})
            .toJson());
    urls.close();
    const auto opened = Recording::open(folder.path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().detail.contains(u"page1.http"_s), qPrintable(toString(opened.error())));
}

void TestRecording::refusesStreamNamesThatLeadOut_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../outside", "/etc/passwd", "a/b", "CON", "a.b", "with blank", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("long") << QString(300, u'a');
    QTest::newRow("null") << QString::fromLatin1("a\0b", 3);
    QTest::newRow("line break") << u"a\nb"_s;
}

void TestRecording::refusesStreamNamesThatLeadOut()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"own"_s));
    const QByteArray stream = R"({"title": "T", "request": {"path": "/x"}, "records": "",
        "rows": [{"type": "service", "fields": {"id": "id", "name": "name"}}]})";
    const auto write = [&](const QString &file, const QByteArray &bytes) {
        QFile target(folder.filePath(file));
        return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"outside.json"_s, stream) && write(u"own/CON.json"_s, stream) && write(u"own/a.b.json"_s, stream));
    const QJsonObject connector{{u"title"_s, u"T"_s},
                                {u"vendor"_s, u"V"_s},
                                {u"auth"_s, QJsonObject{{u"kind"_s, u"none"_s}}},
                                {u"streams"_s, QJsonArray{name}}};
    QVERIFY(write(u"own/connector.json"_s, QJsonDocument(connector).toJson()));
    const auto read = ConnectorDefinition::read(u"own"_s, folder.filePath(u"own"_s));
    QVERIFY(!read);
    QVERIFY2(toString(read.error()).contains(u"small letters"_s) && read.error().where.contains(u"connector.json:"_s),
             qPrintable(toString(read.error())));
}

void TestRecording::neverAsksForFoundSecrets()
{
    const QTemporaryDir folder;
    const auto read = [&](const QByteArray &path, const QByteArray &query) {
        const auto write = [&](const QString &file, const QByteArray &bytes) {
            QFile target(folder.filePath(file));
            return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
        };
        if (!write(
                u"connector.json"_s,
                "{\"title\": \"T\", \"vendor\": \"V\", \"auth\": {\"kind\": \"none\"}, \"streams\": [\"alerts\"],"
                "\"parameters\": {\"kind\": {\"type\": \"text\", \"help\": \"-\", \"default\": \"secret-scanning\"}}}")
            || !write(
                u"alerts.json"_s,
                "{\"title\": \"T\", \"request\": {\"path\": \"" + path + "\", \"query\": " + query
                    + "}, \"records\": \"\", \"rows\": [{\"type\": \"finding\", \"fields\": {\"id\": \"number\"}}]}"))
            return Result<ConnectorDefinition>(fail(Error::Kind::Internal, u"write"_s));
        return ConnectorDefinition::read(u"own"_s, folder.path());
    };
    const auto bare = read("/orgs/acme/secret-scanning/alerts", "{\"state\": \"open\"}");
    QVERIFY(!bare);
    QVERIFY2(bare.error().detail.contains(u"hide_secret"_s) && bare.error().where.contains(u"alerts.json:1"_s),
             qPrintable(toString(bare.error())));
    QVERIFY(!read("/orgs/acme/secret-scanning/alerts", "{\"hide_secret\": false}"));
    QVERIFY(read("/orgs/acme/secret-scanning/alerts", "{\"hide_secret\": true}"));
    // A path that is put together at run time does not help, either.
    for (const QByteArray &query : {QByteArray("{}"), QByteArray("{\"hide_secret\": false}")}) {
        const auto hidden = read("/orgs/acme/{kind}/alerts", query);
        QVERIFY2(hidden, hidden ? "" : qPrintable(toString(hidden.error())));
        const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
        const SourceSettings source = hub(server);
        const std::atomic_bool stop{false};
        const auto done = StreamRecorder(source, *hidden, m_clock)
                              .run(u"alerts"_s, m_folder.filePath(u"alerts%1"_s.arg(query.size())), 1, stop);
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
        QCOMPARE(server.requests().first().query.value(u"hide_secret"_s), u"true"_s);
    }
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_Recording.moc"
