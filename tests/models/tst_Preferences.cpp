// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Preferences.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What was chosen is there again, what is no value of a setting is not, and nothing is lost in silence.
class tst_Preferences : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    void write(const QByteArray &ini) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s);
    }

    void aChoiceIsThereAgain()
    {
        {
            Preferences preferences(m_file);
            QCOMPARE(preferences.theme(), u"system"_s);
            QVERIFY(preferences.choose(u"theme"_s, u"dark"_s));
            QVERIFY(preferences.choose(u"packetNames"_s, true));
            QVERIFY(preferences.choose(u"packetFolder"_s, u"/srv/ä b, \"c\""_s));
            preferences.remember(u"listen/on"_s, true);
        }
        Preferences again(m_file);
        QCOMPARE(again.theme(), u"dark"_s);
        QVERIFY(again.packetNames());
        QCOMPARE(again.packetFolder(), u"/srv/ä b, \"c\""_s);
        QVERIFY(again.remembered(u"listen/on"_s).toBool());
        again.reset(u"theme"_s);
        QVERIFY(again.isDefault(u"theme"_s));
        QCOMPARE(Preferences(m_file).theme(), u"system"_s);
        QVERIFY(Preferences(m_file).packetNames());
    }

    void theDefaultIsNoChoice()
    {
        Preferences preferences(m_file);
        QVERIFY(preferences.choose(u"theme"_s, u"light"_s));
        QVERIFY(preferences.choose(u"theme"_s, u"system"_s));
        QVERIFY(preferences.isDefault(u"theme"_s));
        QVERIFY(!QSettings(m_file, QSettings::IniFormat).contains(u"settings/theme"_s));
    }

    void noValueIsRefused()
    {
        Preferences preferences(m_file);
        QVERIFY(!preferences.choose(u"theme"_s, u"<img src=x>"_s));
        QVERIFY(!preferences.choose(u"heatPalette"_s, u"turbo"_s));
        QVERIFY(!preferences.choose(u"packetNames"_s, u"perhaps"_s));
        QVERIFY(!preferences.choose(u"colour"_s, u"dark"_s));
        QCOMPARE(preferences.theme(), u"system"_s);
    }

    void anotherHandWroteTheFile()
    {
        write("[settings]\ntheme=purple\nlanguage=de\npacketNames=maybe\nunknown=1\n");
        const Preferences preferences(m_file);
        QCOMPARE(preferences.theme(), u"system"_s);
        QCOMPARE(preferences.language(), u"de"_s);
        QVERIFY(!preferences.packetNames());
        QVERIFY(preferences.isDefault(u"theme"_s));
    }

    void theCommandLineIsAboveUntilSomebodyChooses()
    {
        Preferences preferences(m_file);
        QVERIFY(preferences.choose(u"theme"_s, u"dark"_s));
        preferences.lend(u"theme"_s, u"light"_s);
        QCOMPARE(preferences.theme(), u"light"_s);
        QCOMPARE(Preferences(m_file).theme(), u"dark"_s);
        QVERIFY(preferences.choose(u"theme"_s, u"dark"_s));
        QCOMPARE(preferences.theme(), u"dark"_s);
    }

    void whatIsForgottenIsNotASetting()
    {
        Preferences preferences(m_file);
        preferences.choose(u"theme"_s, u"dark"_s);
        preferences.remember(u"sync/schedule"_s, false);
        preferences.forget();
        QVERIFY(preferences.remembered(u"sync/schedule"_s, true).toBool());
        QCOMPARE(Preferences(m_file).theme(), u"dark"_s);
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        // A file where a folder has to be: also who may write everywhere cannot write there.
        write("not a folder");
        Preferences preferences(m_file + u"/desktop.ini"_s);
        QVERIFY(preferences.choose(u"theme"_s, u"dark"_s));
        QCOMPARE(preferences.theme(), u"dark"_s);
        QVERIFY2(preferences.problem().contains(u"cannot be written"), qPrintable(preferences.problem()));
    }

    void withoutAFileNothingIsKept()
    {
        Preferences preferences({});
        QVERIFY(preferences.choose(u"theme"_s, u"dark"_s));
        preferences.remember(u"a"_s, 1);
        QCOMPARE(preferences.remembered(u"a"_s).toInt(), 1);
        QVERIFY(preferences.problem().isEmpty());
        QCOMPARE(Preferences({}).theme(), u"system"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_Preferences.moc"
