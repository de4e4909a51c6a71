// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What is said after an error leads to the file that is wrong, and to a command that reads that file.
class tst_Advice : public QObject
{
    Q_OBJECT

private slots:
    void theFileThatIsWrong_data();
    void theFileThatIsWrong();
};

void tst_Advice::theFileThatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("advice");
    const QStringList packet{u"packet"_s, u"create"_s, u"--out"_s, u"p.zip"_s, u"--scope"_s};
    const QStringList gate{u"gate"_s, u"--policy"_s};
    const QString broken = u"broken.toml"_s;
    const QString missing = u"missing.toml"_s;
    const QString mend = u"Mend that place and run again."_s;
    const QString name = u"Name a file that is there and that you may read."_s;
    QTest::newRow("scope") << packet + QStringList{broken} << mend;
    QTest::newRow("scope that is not there") << packet + QStringList{missing} << name;
    QTest::newRow("policy") << gate + QStringList{broken} << mend;
    QTest::newRow("policy that is not there") << gate + QStringList{missing} << name;
    QTest::newRow("configuration") << QStringList{u"sync"_s, u"--config"_s, broken}
                                   << u"Mend that place and run again; `plumbline doctor` looks at the whole file."_s;
    QTest::newRow("configuration that is not there") << QStringList{u"sync"_s, u"--config"_s, missing} << name;
}

void tst_Advice::theFileThatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, advice);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"broken.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("format = = 3\n") > 0);
    file.close();
    arguments.last() = folder.filePath(arguments.last());
    const Ended ended
        = Program(folder.path()).run(arguments + QStringList{u"--store"_s, folder.filePath(u"store.db"_s)});
    QCOMPARE(ended.exitCode, 3);
    QCOMPARE(QString::fromUtf8(ended.err).section(u'\n', 1, 1).trimmed(), advice);
    QVERIFY2(ended.err.contains(arguments.last().toUtf8()), ended.err);
}

QTEST_GUILESS_MAIN(tst_Advice)
#include "tst_Advice.moc"
