// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretService.h"
#include "secrets/Keyring.h"

#include <QProcess>
#include <QtTest>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// A real Secret Service on a message bus of its own, and a machine without one. Nothing of the user's session is used.
class TestKeyring : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsAndForgets();
    void answersOnAnyThread();
    void theProgramUsesIt();
    void saysWhatToDoWithoutAService();
    void saysWhatToDoWithoutABus();

private:
    QTemporaryDir m_folder;
    SecretService m_service;
};

void TestKeyring::initTestCase()
{
    if (!SecretService::isInstalled())
        QSKIP("gnome-keyring and dbus are not installed");
    const QByteArray home = m_folder.path().toLocal8Bit();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home);
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"})
        qunsetenv(name);
    QVERIFY(m_service.start(m_folder.path()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_service.address());
}

void TestKeyring::keepsAndForgets()
{
    const Keyring keyring;
    const auto none = keyring.read(u"plumbline"_s, u"github"_s);
    QVERIFY(!none);
    QVERIFY2(none.error().detail.contains(u"set-secret"_s), qPrintable(toString(none.error())));
    const auto written = keyring.write(u"plumbline"_s, u"github"_s, Secret("canary-0123"));
    QVERIFY2(written, written ? "" : qPrintable(toString(written.error())));
    const auto read = keyring.read(u"plumbline"_s, u"github"_s);
    QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
    QCOMPARE(read->reveal(), QByteArray("canary-0123"));
    QVERIFY(!keyring.read(u"plumbline"_s, u"gitlab"_s));
    QVERIFY(keyring.forget(u"plumbline"_s, u"github"_s));
    QVERIFY(!keyring.read(u"plumbline"_s, u"github"_s));
    QVERIFY(keyring.forget(u"plumbline"_s, u"github"_s));
    // Nothing stands in clear text in the keyring's own files.
    QProcess grep;
    grep.start(u"grep"_s, {u"-r"_s, u"canary-0123"_s, m_folder.path()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.exitCode(), 1);
}

void TestKeyring::answersOnAnyThread()
{
    QVERIFY(Keyring().write(u"plumbline"_s, u"thread"_s, Secret("canary-thread")));
    Result<Secret> read = fail(Error::Kind::Internal, u"not asked"_s);
    // This thread waits without looking at events, as a pull from the command line does.
    std::thread worker([&] { read = Keyring().read(u"plumbline"_s, u"thread"_s); });
    worker.join();
    QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
    QCOMPARE(read->reveal(), QByteArray("canary-thread"));
}

void TestKeyring::theProgramUsesIt()
{
    QFile config(m_folder.filePath(u"p.toml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[[source]]\nid = \"dojo\"\nconnector = \"defectdojo\"\nbase_url = \"http://127.0.0.1:9\"\n"
                 "token_keyring = \"plumbline/dojo\"\n");
    config.close();
    const auto run = [&](const QStringList &arguments, const QByteArray &input = {}) {
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(PLUMBLINE_BINARY_DIR "/bin/plumbline"),
                      QStringList{u"--config"_s, config.fileName()} + arguments);
        program.write(input);
        program.closeWriteChannel();
        program.waitForFinished(30'000);
        return std::pair(program.exitCode(), program.readAll());
    };
    QVERIFY(run({u"source"_s, u"check"_s, u"dojo"_s}).second.contains("no such entry"));
    QCOMPARE(run({u"source"_s, u"set-secret"_s, u"dojo"_s}).first, 2); // nothing on standard input
    const auto set = run({u"source"_s, u"set-secret"_s, u"dojo"_s}, "canary-program\n");
    QVERIFY2(set.first == 0 && !set.second.contains("canary"), set.second);
    const auto kept = Keyring().read(u"plumbline"_s, u"dojo"_s);
    QVERIFY2(kept, kept ? "" : qPrintable(toString(kept.error())));
    QCOMPARE(kept->reveal(), QByteArray("canary-program"));
    const auto checked = run({u"source"_s, u"check"_s, u"dojo"_s});
    QVERIFY2(checked.second.contains("present in the keyring plumbline/dojo"), checked.second);
    QVERIFY(!checked.second.contains("canary"));
    QCOMPARE(run({u"source"_s, u"forget-secret"_s, u"dojo"_s}).first, 0);
    QVERIFY(run({u"source"_s, u"check"_s, u"dojo"_s}).second.contains("no such entry"));
    QCOMPARE(run({u"source"_s, u"set-secret"_s, u"nobody"_s}, "x").first, 2);
}

void TestKeyring::saysWhatToDoWithoutAService()
{
    QVERIFY(m_service.stopKeyring());
    const auto read = Keyring().read(u"plumbline"_s, u"github"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Configuration);
    QVERIFY2(read.error().detail.contains(u"token_file"_s), qPrintable(toString(read.error())));
}

void TestKeyring::saysWhatToDoWithoutABus()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const auto read = Keyring().read(u"plumbline"_s, u"github"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(u"no message bus"_s), qPrintable(toString(read.error())));
    QVERIFY(!Keyring().write(u"plumbline"_s, u"github"_s, Secret("canary-file")));
    QProcess grep;
    grep.start(u"grep"_s, {u"-r"_s, u"canary-file"_s, m_folder.path()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.exitCode(), 1);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_Keyring.moc"
