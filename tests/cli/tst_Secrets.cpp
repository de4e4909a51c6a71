// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "Program.h"

#include "EchoingServer.h"
#include "SecretService.h"
#include "base/SecretTraces.h"
#include "store/RawRecords.h"
#include "store/StoreConnection.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <httplib.h>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

/// One way to say who asks, by a connector of its own, and where its secret is kept.
struct Way {
    enum class Kept { InEnvironment, InFile, InKeyring };

    QString name;
    QByteArray auth;
    Kept kept = Kept::InEnvironment;
    QByteArray parameters = {};
};

using Kept = Way::Kept;

const QByteArray connector = R"({"title": "T", "vendor": "V", "auth": %1, "parameters": {
    "user": {"type": "text", "help": "h"}, "app": {"type": "text", "help": "h"},
    "installation": {"type": "text", "help": "h"}}, "streams": ["things"]})";

const QByteArray stream = R"({"title": "T", "request": {"path": "/things"},
    "paging": {"kind": "link_header", "size_parameter": "per_page", "size": 2}, "records": "",
    "rows": [{"type": "service", "fields": {"id": "id", "name": "name", "owner": "owner"}}]})";

} // namespace

/// Secrets of every kind are sent back by a server in headers, addresses, bodies and errors; afterwards none is found
/// anywhere: not in what is printed, not in the store, recordings and reports, the configuration, or the arguments of
/// a process.
class tst_Secrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isSetWithoutATrace();
    void isNowhere_data();
    void isNowhere();
    void isNotKeptByTheListener();
    void isInNoRawAnswer();
    void isInNoFile();
    void isInNoPdf();
    void isInNoProcess();

private:
    using Mood = EchoingServer::Mood;

    void lookAround();
    void add(const QByteArray &secret);
    void addWay(const Way &way);
    QByteArray keepIn(const Way &way, const QByteArray &secret);
    QStringList findIn(const QByteArray &bytes) const;
    QString store() const { return m_folder.filePath(u"store.db"_s); }
    QStringList common() const { return {u"--config"_s, m_folder.filePath(u"p.toml"_s), u"--store"_s, store()}; }

    QTemporaryDir m_folder; ///< Looked through afterwards.
    QTemporaryDir m_secretFolder;
    QList<Way> m_ways;
    QByteArray m_toml = "[organisation]\nname = \"A\"\n";
    QList<QByteArray> m_canaries; ///< In every form in which they may be written.
    QList<QByteArray> m_notInEnvironment;
    QByteArray m_toType; ///< For the keyring.
    QByteArray m_listening;
    std::unique_ptr<Program> m_program;
    SecretService m_service;
    QStringList m_seen; ///< Where secrets were while programs ran.
    int m_processes = 0;
    std::unique_ptr<EchoingServer> m_server;
};

void tst_Secrets::add(const QByteArray &secret)
{
    const QByteArray inAddress = secret.toPercentEncoding();
    for (const QByteArray &form : encodingsOf(secret) + QList<QByteArray>{EchoingServer::hidden(secret)}) {
        if (form.size() > 20)
            m_canaries.append(form);
    }
    for (const QByteArray &form :
         {secret, inAddress, inAddress.toLower(), secret.toBase64(), EchoingServer::escaped(secret),
          QByteArray(secret).replace('/', "\\/"), secret.toBase64().toPercentEncoding()}) {
        if (!m_canaries.contains(form))
            m_canaries.append(form);
    }
}

QStringList tst_Secrets::findIn(const QByteArray &bytes) const
{
    QStringList found;
    for (const QByteArray &canary : m_canaries) {
        if (bytes.contains(canary))
            found.append(QString::fromLatin1(canary));
    }
    return found;
}

/// Arguments of every process that this test started, environments where no secret should be, and what is written of
/// the store so far.
void tst_Secrets::lookAround()
{
    for (const QString &file : {store(), store() + u"-wal"_s})
        m_seen += findIn(bytesOf(file));
    QList<QByteArray> pids = bytesOf(u"/proc/self/task/%1/children"_s.arg(::getpid())).simplified().split(' ');
    for (qsizetype i = 0; i < pids.size(); ++i) {
        const QString pid = QString::fromLatin1(pids.at(i));
        const QByteArray arguments = bytesOf(u"/proc/%1/cmdline"_s.arg(pid));
        if (arguments.isEmpty())
            continue;
        ++m_processes;
        m_seen += findIn(arguments);
        const QByteArray environment = bytesOf(u"/proc/%1/environ"_s.arg(pid));
        for (const QByteArray &canary : m_notInEnvironment) {
            if (environment.contains(canary))
                m_seen.append(u"environment of "_s + pid);
        }
        const QByteArray more = bytesOf(u"/proc/%1/task/%1/children"_s.arg(pid)).simplified();
        if (!more.isEmpty())
            pids += more.split(' ');
    }
}

/// Puts a secret where it is kept; the line of the configuration that says so.
QByteArray tst_Secrets::keepIn(const Way &way, const QByteArray &secret)
{
    const QByteArray key = way.name == u"proxy"_s ? "proxy_login" : "token";
    if (way.kept == Kept::InEnvironment) {
        const QString variable = u"CANARY_"_s + way.name.toUpper().replace(u'-', u'_');
        m_program->setEnvironment(variable, QString::fromLatin1(secret));
        return key + "_env = \"" + variable.toUtf8() + "\"\n";
    }
    m_notInEnvironment.append(secret);
    if (way.kept == Kept::InKeyring) {
        m_toType = secret;
        return key + "_keyring = \"plumbline/canary\"\n";
    }
    QFile file(m_secretFolder.filePath(way.name));
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(secret + '\n') < 0)
        return {};
    return key + "_file = \"" + file.fileName().toUtf8() + "\"\n";
}

void tst_Secrets::addWay(const Way &way)
{
    QByteArray secret;
    if (way.name == u"app"_s) {
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"genrsa"_s, u"2048"_s});
        QVERIFY(openssl.waitForFinished());
        secret = openssl.readAllStandardOutput();
        for (const QByteArray &line : secret.trimmed().split('\n'))
            if (!line.startsWith('-'))
                add(line);
    } else {
        // With characters that addresses and JSON write in another way.
        const QByteArray canary
            = "cnry/+" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + "wxyz/=";
        secret = way.name == u"basic"_s || way.name == u"proxy"_s ? "kim:" + canary : canary;
        add(canary);
        add(secret);
    }
    const QString folder = m_folder.filePath(u"config/plumbline/connectors/own-"_s + way.name);
    QVERIFY(QDir().mkpath(folder));
    for (const auto &[name, bytes] : {std::pair(u"/connector.json"_s, QByteArray(connector).replace("%1", way.auth)),
                                      std::pair(u"/things.json"_s, stream)}) {
        QFile file(folder + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const QByteArray place = keepIn(way, secret);
    QVERIFY(!place.isEmpty());
    m_toml += "[[source]]\nid = \"" + way.name.toUtf8() + "\"\nconnector = \"own-" + way.name.toUtf8()
        + "\"\nbase_url = \"" + m_server->url().toEncoded() + "\"\n" + place;
    if (!way.parameters.isEmpty())
        m_toml += "[source.params]\n" + way.parameters;
    m_ways.append(way);
}

void tst_Secrets::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    const QByteArray installation
        = "ghs_" + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + "installation";
    add(installation);
    m_server = std::make_unique<EchoingServer>(installation, [this] { lookAround(); });
    const QList<Way> ways{
        {u"bearer"_s, R"({"kind": "bearer"})"},
        {u"token"_s, R"({"kind": "token"})", Kept::InFile},
        {u"private-token"_s, R"({"kind": "header", "header": "PRIVATE-TOKEN"})"},
        {u"api-key"_s, R"({"kind": "header", "header": "X-Api-Key"})", Kept::InFile},
        {u"prefixed"_s, R"({"kind": "header", "header": "Authorization", "prefix": "Token token="})"},
        {u"basic"_s, R"({"kind": "basic"})"},
        {u"set"_s, R"({"kind": "header", "header": "X-Api-Key", "user_header": "X-User", "user_parameter": "user"})",
         Kept::InEnvironment, "user = \"kim\"\n"},
        {u"app"_s, R"({"kind": "github_app", "app_parameter": "app", "installation_parameter": "installation"})",
         Kept::InFile, "app = \"7\"\ninstallation = \"42\"\n"},
        {u"proxy"_s, R"({"kind": "none"})", Kept::InFile, "proxy = \"" + m_server->proxy().toEncoded() + "\"\n"},
    };
    for (const Way &way : ways)
        addWay(way);
    if (SecretService::isInstalled()) {
        qputenv("HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_secretFolder.path().toLocal8Bit());
        QVERIFY(m_service.start(m_secretFolder.path()));
        m_program->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(m_service.address()));
        addWay({u"keyring"_s, R"({"kind": "bearer"})", Kept::InKeyring});
    }
    QFile config(m_folder.filePath(u"p.toml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly) && config.write(m_toml) == m_toml.size());
    m_listening = "cnry-listen-" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    add(m_listening);
    m_program->setEnvironment(u"CANARY_LISTEN"_s, QString::fromLatin1(m_listening));
}

void tst_Secrets::isSetWithoutATrace()
{
    if (m_toType.isEmpty())
        QSKIP("gnome-keyring and dbus are not installed");
    const auto process = m_program->start(common() + QStringList{u"source"_s, u"set-secret"_s, u"keyring"_s});
    process->write(m_toType + '\n');
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished(30'000));
    const QByteArray said = process->readAllStandardOutput() + process->readAllStandardError();
    QVERIFY2(process->exitCode() == 0 && findIn(said).isEmpty(), said);
}

void tst_Secrets::isNowhere_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const QString &name, Mood mood, const QStringList &arguments, int exitCode) {
        QTest::newRow(qPrintable(name)) << int(mood) << arguments << exitCode;
    };
    const QString home = m_folder.path();
    row(u"sync"_s, Mood::Kind, {u"sync"_s, u"--json"_s}, 0);
    row(u"sync again"_s, Mood::Kind, {u"sync"_s}, 0);
    row(u"source check"_s, Mood::Kind, {u"source"_s, u"check"_s}, 0);
    for (const auto &[mood, name] :
         {std::pair(Mood::Refusing, u"that refuses"_s), std::pair(Mood::Misleading, u"that misleads"_s)}) {
        row(u"sync of a server "_s + name, mood, {u"sync"_s, u"--json"_s}, 4);
        row(u"source check of a server "_s + name, mood, {u"source"_s, u"check"_s, u"--json"_s}, 1);
        row(u"record of a server "_s + name, mood,
            {u"record"_s, u"bearer"_s, u"things"_s, home + u"/refused-%1"_s.arg(int(mood))}, 4);
    }
    row(u"source list"_s, Mood::Kind, {u"source"_s, u"list"_s, u"--json"_s}, 0);
    for (const Way &way : std::as_const(m_ways)) {
        const QString folder = home + u"/recorded-"_s + way.name;
        row(u"record "_s + way.name, Mood::Kind, {u"record"_s, way.name, u"things"_s, folder}, 0);
        row(u"source test "_s + way.name, Mood::Kind,
            {u"source"_s, u"test"_s, u"own-"_s + way.name, folder, u"--json"_s}, 1);
    }
    row(u"rows"_s, Mood::Kind, {u"rows"_s, u"service"_s, u"--json"_s}, 0);
    row(u"rows rejected"_s, Mood::Kind, {u"rows"_s, u"rejected"_s, u"--json"_s}, 0);
    row(u"evidence"_s, Mood::Kind, {u"evidence"_s, u"show"_s, u"service:bearer:a"_s, u"--raw"_s}, 0);
    row(u"search"_s, Mood::Kind, {u"evidence"_s, u"search"_s, u"cnry"_s}, -2);
    row(u"review"_s, Mood::Kind, {u"review"_s, u"--format"_s, u"html"_s, u"--out"_s, home + u"/review.html"_s}, 0);
    row(u"review as PDF"_s, Mood::Kind, {u"review"_s, u"--format"_s, u"pdf"_s, u"--out"_s, home + u"/review.pdf"_s}, 0);
    row(u"store check"_s, Mood::Kind, {u"store"_s, u"check"_s}, 0);
    row(u"store info"_s, Mood::Kind, {u"store"_s, u"info"_s, u"--json"_s}, 0);
    row(u"doctor"_s, Mood::Kind, {u"doctor"_s}, -2);
}

void tst_Secrets::isNowhere()
{
    QFETCH(int, mood);
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    m_server->setMood(Mood(mood));
    const Ended ended = m_program->run(common() + arguments);
    QVERIFY2(exitCode == -2 || ended.exitCode == exitCode, ended.out + ended.err);
    QVERIFY(!ended.out.isEmpty() || !ended.err.isEmpty() || exitCode == 0);
    const QStringList found = findIn(ended.out + ended.err);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ') + u" in "_s + QString::fromUtf8(ended.out + ended.err)));
}

void tst_Secrets::isNotKeptByTheListener()
{
    const auto process = m_program->start(
        common() + QStringList{u"listen"_s, u"--port"_s, u"0"_s, u"--token-env"_s, u"CANARY_LISTEN"_s});
    QByteArray said;
    while (process->state() == QProcess::Running && !said.contains('\n') && process->waitForReadyRead(30'000))
        said += process->readAllStandardOutput();
    static const QRegularExpression listening(u"127\\.0\\.0\\.1:(\\d+)"_s);
    httplib::Client client("127.0.0.1", listening.match(QString::fromUtf8(said)).captured(1).toInt());
    const std::string token = m_listening.toStdString();
    const httplib::Headers shown{{"Authorization", "Bearer " + token}, {"User-Agent", "x"}};
    const std::string decision = R"([{"decision_id": "d1", "path": "gate", "result": true, "timestamp":
        "2026-11-20T10:00:00Z", "input": {"service": "pay", "note": "Bearer )"
        + token + "\"}}]";
    const std::string traces = R"({"resourceSpans": [{"scopeSpans": [{"spans": [{"traceId":
        "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdef", "startTimeUnixNano": "1795200000000000000",
        "endTimeUnixNano": "1795200001000000000", "attributes": [{"key": "gen_ai.operation.name", "value":
        {"stringValue": "chat"}}, {"key": "gen_ai.request.model", "value": {"stringValue": "gpt-4o"}}, {"key":
        "http.request.header.authorization", "value": {"stringValue": "Bearer )"
        + token + "\"}}]}]}]}]}";
    const auto post = [&](const std::string &path, const httplib::Headers &headers, const std::string &body) {
        const auto answered = client.Post(path, headers, body, "application/json");
        said += answered ? QByteArray::fromStdString(answered->body) : QByteArray();
        return answered ? answered->status : 0;
    };
    QCOMPARE(post("/logs", shown, decision), 200);
    QCOMPARE(post("/v1/traces?access_token=" + token, shown, traces), 200);
    QCOMPARE(post("/v1/traces", shown, "no JSON, but " + token), 400);
    QCOMPARE(post("/v1/traces", {{"Authorization", "Bearer x" + token}}, traces), 401);
    lookAround();
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
    said += process->readAllStandardOutput() + process->readAllStandardError();
    QVERIFY2(findIn(said).isEmpty(), said);
    const Ended calls = m_program->run(common() + QStringList{u"rows"_s, u"ai_call"_s, u"--json"_s});
    QCOMPARE(calls.records().size(), 1);
}

void tst_Secrets::isInNoRawAnswer()
{
    const QSet<QString> everywhere{u"authorization"_s, u"private-token"_s, u"x-api-key"_s, u"proxy-authorization"_s};
    QCOMPARE(m_server->seen(), everywhere);
    const QList<QByteArray> claims = m_server->claims();
    QVERIFY(!claims.isEmpty());
    for (const QByteArray &claim : claims)
        add(claim);
    auto opened = StoreConnection::open(*StoreLocation::parse(store()), StoreConnection::Access::ReadOnly);
    QVERIFY(opened);
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {store(), u"SELECT DISTINCT sha256 FROM raw_answer"_s});
    QVERIFY(sqlite.waitForFinished());
    const QStringList digests = QString::fromLatin1(sqlite.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(digests.size() >= m_ways.size() * 2 + 3);
    int overwritten = 0;
    for (const QString &digest : digests) {
        const auto found = RawRecords(**opened).find(digest);
        QVERIFY(found);
        const QByteArray whole
            = found->answer.url.toUtf8() + RawRecords::headersText(found->answer).toUtf8() + found->answer.body;
        QVERIFY2(findIn(whole).isEmpty(), whole);
        overwritten += whole.contains("********");
    }
    QVERIFY(overwritten >= m_ways.size() * 2 + 3);
}

void tst_Secrets::isInNoFile()
{
    int files = 0;
    QDirIterator each(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QStringList found = findIn(bytesOf(path));
        QVERIFY2(found.isEmpty(), qPrintable(path + u": "_s + found.join(u' ')));
        ++files;
    }
    QVERIFY2(files > 40, qPrintable(QString::number(files)));
    for (const Way &way : std::as_const(m_ways))
        QVERIFY(QFile::exists(m_folder.filePath(u"recorded-%1/page2.http"_s.arg(way.name))));
    QVERIFY(QFile::exists(m_folder.filePath(u"refused-%1/page1.http"_s.arg(int(Mood::Refusing)))));
}

void tst_Secrets::isInNoPdf()
{
    QProcess text;
    text.start(u"pdftotext"_s, {m_folder.filePath(u"review.pdf"_s), u"-"_s});
    if (!text.waitForStarted())
        QSKIP("pdftotext is not installed");
    QVERIFY(text.waitForFinished());
    const QByteArray said = text.readAllStandardOutput();
    QVERIFY(said.size() > 100);
    QVERIFY2(findIn(said).isEmpty(), said);
}

void tst_Secrets::isInNoProcess()
{
    QVERIFY(m_processes > 30);
    QVERIFY2(m_seen.isEmpty(), qPrintable(m_seen.join(u' ')));
}

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
