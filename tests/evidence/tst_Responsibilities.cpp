// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix of responsibilities: every defect beside its near miss, and what is no matrix.
#include "evidence/ResponsibilityMatrix.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Responsibilities : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<ResponsibilityMatrix> matrix(const QByteArray &text)
    {
        const QString path = m_folder.filePath(u"responsibilities.toml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("format = \"plumbline-responsibilities/1\"\n" + text) < 0)
            qFatal("the file could not be written");
        file.close();
        return ResponsibilityMatrix::load(path);
    }
    QStringList codes(const QByteArray &text, QDate day = QDate(2026, 9, 30))
    {
        const auto read = matrix(text);
        if (!read)
            return {toString(read.error())};
        QStringList found;
        for (const ResponsibilityDefect &one : read->defects(day)) {
            found.append(one.code());
            if (one.says().isEmpty() || one.line < 2)
                found.append(u"without a sentence or a line"_s);
        }
        return found;
    }

private slots:
    void defects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const QByteArray head = "[[activity]]\nstage = \"release\"\nactivity = \"approve\"\n";
        QTest::newRow("all is well") << head + "responsible = [\"kim\"]\naccountable = [\"dana\"]\n" << QStringList();
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("nobody accountable") << head + "responsible = [\"kim\"]\n" << QStringList(u"nobody_accountable"_s);
        QTest::newRow("two accountable") << head + "responsible = [\"kim\"]\naccountable = [\"dana\", \"lee\"]\n"
                                         << QStringList(u"several_accountable"_s);
        QTest::newRow("one, written twice") << head + "responsible = [\"kim\"]\naccountable = [\"dana\", \" Dana \"]\n" << QStringList();
        QTest::newRow("nobody responsible") << head + "accountable = [\"dana\"]\n" << QStringList(u"nobody_responsible"_s);
        QTest::newRow("approves own work") << head + "responsible = [\"Dana\"]\naccountable = [\"dana\"]\n"
                                           << QStringList(u"approves_own_work"_s);
        QTest::newRow("does it with somebody else") << head + "responsible = [\"dana\", \"kim\"]\naccountable = [\"dana\"]\n" << QStringList();
        QTest::newRow("left") << head + "responsible = [\"Kim\"]\naccountable = [\"dana\"]\n[[left]]\nperson = \"kim\"\nsince = \"2026-09-30\"\n"
                              << QStringList(u"left"_s);
        QTest::newRow("leaves tomorrow") << head + "responsible = [\"kim\"]\naccountable = [\"dana\"]\n[[left]]\nperson = \"kim\"\nsince = \"2026-10-01\"\n"
                                         << QStringList();
        QTest::newRow("only informed, and left") << head + "responsible = [\"kim\"]\naccountable = [\"dana\"]\ninformed = [\"lee\"]\n"
                                                         "[[left]]\nperson = \"lee\"\nsince = \"2026-01-01\"\n"
                                                 << QStringList(u"left"_s);
        const QByteArray well = head + "responsible = [\"kim\"]\naccountable = [\"dana\"]\n";
        QTest::newRow("twice") << well + well << QStringList(u"twice"_s);
        QByteArray other = well;
        QTest::newRow("another stage") << well + other.replace("release", "operate") << QStringList();
    }
    void defects()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, expected);
        QCOMPARE(codes(text), expected);
    }

    void whatIsNoMatrixIsRefusedWithItsLine()
    {
        for (const QByteArray &text : {QByteArray("[[activity]]\nstage = \"x\"\n"), QByteArray("[[activity]]\nactivity = \"x\"\nacountable = [\"dana\"]\n"),
                                      QByteArray("[[activity]]\nactivity = \"x\"\naccountable = \"dana\"\n"), QByteArray("[[activity]]\nactivity = \"x\"\naccountable = [\" \"]\n"),
                                      QByteArray("[[left]]\nperson = \"kim\"\nsince = \"soon\"\n"), QByteArray("[[activty]]\n"), QByteArray("activity = [[[\n")}) {
            const auto read = matrix(text);
            QVERIFY2(!read, text.constData());
            QVERIFY2(toString(read.error()).contains(u"responsibilities.toml"_s), qPrintable(toString(read.error())));
        }
        QVERIFY(!ResponsibilityMatrix::load(m_folder.filePath(u"absent"_s)));
    }

    void theFileIsNamedByItsDigest()
    {
        const auto one = matrix("[[activity]]\nactivity = \"x\"\n");
        const auto other = matrix("[[activity]]\nactivity = \"y\"\n");
        QCOMPARE(one->sha256().size(), 64);
        QVERIFY(one->sha256() != other->sha256());
    }
};

QTEST_GUILESS_MAIN(tst_Responsibilities)
#include "tst_Responsibilities.moc"
