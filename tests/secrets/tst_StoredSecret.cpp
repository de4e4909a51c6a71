// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/StoredSecret.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Secrets in the environment and in files: what is read, what is refused, and that no message holds one.
class TestStoredSecret : public QObject
{
    Q_OBJECT

private slots:
    void readsTheEnvironment();
    void readsFilesOfTheirOwnerOnly_data();
    void readsFilesOfTheirOwnerOnly();
    void refusesFiles();
    void wipesWhatNobodyUsesAnyMore();

private:
    QTemporaryDir m_folder;
};

void TestStoredSecret::readsTheEnvironment()
{
    qputenv("PLUMBLINE_TEST_SECRET", " canary\n");
    const auto secret = readSecret({SecretPlace::Kind::Environment, u"PLUMBLINE_TEST_SECRET"_s});
    QVERIFY(secret);
    QCOMPARE(secret->reveal(), QByteArray("canary"));
    const auto none = readSecret({SecretPlace::Kind::Environment, u"PLUMBLINE_TEST_NOWHERE"_s});
    QVERIFY(!none);
    QVERIFY(none.error().detail.contains(u"PLUMBLINE_TEST_NOWHERE"_s));
    QVERIFY(readSecret({}) && readSecret({})->isEmpty());
}

void TestStoredSecret::readsFilesOfTheirOwnerOnly_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isRead");
    for (const auto &[mode, isRead] : {std::pair(0x0600, true), std::pair(0x0400, true), std::pair(0x0640, false),
                                       std::pair(0x0604, false), std::pair(0x0620, false), std::pair(0x0644, false)})
        QTest::addRow("%x", mode) << mode << isRead;
}

void TestStoredSecret::readsFilesOfTheirOwnerOnly()
{
    QFETCH(int, mode);
    QFETCH(bool, isRead);
    QFile file(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("canary-0123\n");
    file.close();
    // The digits of an octal mode are those of Qt's hexadecimal one: owner, group, others.
    const int qtMode = ((mode & 0xf00) << 4) | ((mode & 0xf00)) | (mode & 0x0ff);
    QVERIFY(file.setPermissions(QFile::Permissions(qtMode)));
    const auto secret = readSecret({SecretPlace::Kind::File, file.fileName()});
    QCOMPARE(bool(secret), isRead);
    if (isRead) {
        QCOMPARE(secret->reveal(), QByteArray("canary-0123"));
        return;
    }
    QVERIFY2(secret.error().detail.contains(u"chmod 600 "_s + file.fileName()), qPrintable(toString(secret.error())));
    QVERIFY(!toString(secret.error()).contains(u"canary"_s));
}

void TestStoredSecret::refusesFiles()
{
    const auto refused = [&](const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return false;
        file.write(content);
        file.close();
        return !readSecret({SecretPlace::Kind::File, file.fileName()});
    };
    QVERIFY(refused(u"empty"_s, " \n"));
    QVERIFY(refused(u"long"_s, QByteArray(70'000, 'x')));
    QVERIFY(!refused(u"right"_s, "x"));
    QVERIFY(!readSecret({SecretPlace::Kind::File, m_folder.filePath(u"none"_s)}));
}

void TestStoredSecret::wipesWhatNobodyUsesAnyMore()
{
    QByteArray bytes("canary-0123456789");
    bytes.detach();
    const char *place = bytes.constData();
    {
        Secret copy;
        {
            const Secret first(std::move(bytes));
            copy = first;
        }
        QCOMPARE(QByteArray(place, 6), QByteArray("canary")); // the copy still uses it
        QByteArray kept = copy.reveal();
        copy = Secret();
        QCOMPARE(kept, QByteArray("canary-0123456789"));
        Secret::wipe(kept);
        QCOMPARE(kept, QByteArray(17, '\0'));
        QCOMPARE(kept.constData(), place);
    }
}

QTEST_GUILESS_MAIN(TestStoredSecret)
#include "tst_StoredSecret.moc"
