// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PacketFolder.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// A packet in the hands of somebody who has nothing else.
class tst_Auditor : public QObject, PacketFolder
{
    Q_OBJECT

    QString m_packet;

private slots:
    void initTestCase()
    {
        QVERIFY(isReady());
        FilledStore store;
        for (int i = 0; i < 3; ++i)
            QVERIFY(store.add(u"exception"_s,
                              {{u"id"_s, u"EX-%1"_s.arg(i)},
                               {u"service"_s, u"api"_s},
                               {u"rule"_s, i == 2 ? hostileRule : u"cve"_s},
                               {u"owner"_s, u"Grace-%1"_s.arg(i)},
                               {u"created_at"_s, store.knownAt - std::chrono::hours(24 * 40)}},
                              "{\"a\":1,\"items\":[{\"n\":" + QByteArray::number(i) + "}]}", u"/items/0"_s));
        QVERIFY(store.add(u"finding"_s, {{u"id"_s, u"F-1"_s}, {u"rule"_s, u"cve"_s}}));
        m_packet = made(store, u"packet.zip"_s);
        QVERIFY(!m_packet.isEmpty());
    }

    void manyLinesComeInPages()
    {
        FilledStore store;
        QList<std::pair<QString, FilledStore::Values>> findings;
        for (int i = 0; i < 2'100; ++i)
            findings.append({u"finding"_s, {{u"id"_s, u"F-%1"_s.arg(i)}, {u"rule"_s, u"cve"_s}}});
        QVERIFY(store.addAll(findings));
        const auto auditor = opened(made(store, u"many.zip"_s));
        QVERIFY(auditor);
        AuditorLines &lines = *auditor->lines();
        const QAbstractItemModelTester tester(lines.table());
        QSet<QString> seen;
        for (const int expected : {1'000, 2'000, 2'100}) {
            QCOMPARE(lines.table()->count(), expected);
            QCOMPARE(lines.hasOlder(), expected < 2'100);
            lines.showOlder();
            QVERIFY(settled(*auditor));
        }
        QCOMPARE(lines.table()->count(), 2'100);
        for (int row = 0; row < 2'100; ++row) {
            seen.insert(cellText(*lines.table(), row, 2));
            QVERIFY(row == 0 || cellText(*lines.table(), row, 0).toInt() < cellText(*lines.table(), row - 1, 0).toInt());
        }
        QCOMPARE(seen.size(), 2'100);
        lines.select(2'050); // what came later leads to its record, too
        QVERIFY(settled(*auditor));
        QVERIFY(lines.record()->lineText().join(u' ').contains(u'"' + cellText(*lines.table(), 2'050, 2) + u'"'));
        lines.setQuery(u"F-2099"_s);
        QVERIFY(settled(*auditor));
        QCOMPARE(lines.table()->count(), 1);
    }

    /// What the auditor's own seed draws is what the README's command gives.
    void theAuditorDrawsASample()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty() || QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
            QSKIP("sqlite3 and unzip are not installed");
        const QByteArray before = bytesOf(m_packet);
        const auto auditor = opened(m_packet);
        QVERIFY(auditor);
        AuditorLines &lines = *auditor->lines();
        lines.draw(u"dana 7"_s, u"2"_s); // of which rows?
        QCOMPARE(lines.table()->count(), 4);
        lines.chooseType(u"exception"_s);
        QVERIFY(settled(*auditor));
        const QList<std::pair<QString, QString>> wrong{
            {u""_s, u"2"_s}, {u"a'; DROP"_s, u"2"_s}, {u"dana 7"_s, u"0"_s}, {u"dana 7"_s, u"x"_s}, {u"dana 7"_s, u"1001"_s}};
        for (const auto &[seed, size] : wrong) {
            lines.draw(seed, size);
            QVERIFY(settled(*auditor));
            QVERIFY(!lines.problem().isEmpty());
            QCOMPARE(lines.table()->count(), 3);
        }
        QFile::remove(m_packet + u".notes.json"_s);
        lines.draw(u"dana 7"_s, u"2"_s);
        QVERIFY(settled(*auditor));
        QCOMPARE(lines.problem(), QString());
        QVERIFY2(lines.countText().contains(u"2 of 3"_s), qPrintable(lines.countText()));
        QStringList drawn;
        for (int row = 0; row < lines.table()->count(); ++row)
            drawn.append(cellText(*lines.table(), row, 0));
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.start(u"sh"_s, {u"-c"_s, u"unzip -p packet.zip '*/data/evidence.db' > e.db && sqlite3 -readonly -safe e.db \"SELECT version_id FROM "
                                       "exception ORDER BY sha3('dana 7:' || version_id, 256) LIMIT 2\""_s});
        QVERIFY(shell.waitForFinished(longEnough));
        QCOMPARE(drawn, QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts));
        QCOMPARE(drawn.size(), 2);
        // It is kept with the notes, beside the packet, which stays as it is; and notes stay beside it.
        lines.draw(u"dana 7"_s, u"2"_s);
        QVERIFY(settled(*auditor));
        lines.record()->setNote(u"seen"_s);
        lines.draw(u"another"_s, u"3"_s);
        QVERIFY(settled(*auditor));
        const QJsonObject kept = QJsonDocument::fromJson(bytesOf(m_packet + u".notes.json"_s)).object();
        QCOMPARE(kept[u"samples"_s].toArray().size(), 2);
        const QJsonObject first = kept[u"samples"_s][0].toObject();
        QCOMPARE(first[u"seed"_s].toString(), u"dana 7"_s);
        QCOMPARE(first[u"population"_s].toInteger(), 3);
        QCOMPARE(QString::number(first[u"lines"_s][0].toInteger()), drawn.first());
        QCOMPARE(kept[u"notes"_s].toArray().size(), 1);
        QCOMPARE(bytesOf(m_packet), before);
        QVERIFY(QFile::remove(m_packet + u".notes.json"_s));
        lines.setQuery(u"EX"_s); // and away again
        QVERIFY(settled(*auditor));
        QVERIFY(!lines.countText().contains(u"drawn"_s));
    }

    void itShowsChecksFiguresAndLines()
    {
        const QByteArray before = bytesOf(m_packet);
        const auto auditor = opened(m_packet);
        QVERIFY(auditor);
        const QAbstractItemModelTester tester(auditor->lines()->table());
        QCOMPARE(auditor->state(), u"ready"_s);
        QCOMPARE(auditor->checks()->count(), 11);
        QCOMPARE(auditor->conclusionMark(), u"warn"_s); // nobody is trusted without a folder that says whom
        QVERIFY(auditor->about().contains(u"Halden Pay"_s));
        QCOMPARE(auditor->figures()->count(), 2);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(cellText(*auditor->figures(), row, 3), u"the same, byte for byte"_s);
        QCOMPARE(cellText(*auditor->figures(), 0, 1), cellText(*auditor->figures(), 0, 2));
        QCOMPARE(auditor->lines()->table()->count(), 4);
        QCOMPARE(bytesOf(m_packet), before);
    }

    void wordsAndKindsNarrow()
    {
        const auto auditor = opened(m_packet);
        QVERIFY(auditor);
        auditor->lines()->chooseType(u"exception"_s);
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->lines()->table()->count(), 3);
        auditor->lines()->setQuery(u"gRACE-1 exception"_s); // stands only in what is disclosed
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->lines()->table()->count(), 1);
        QCOMPARE(cellText(*auditor->lines()->table(), 0, 2), u"EX-1"_s);
        auditor->lines()->setQuery(u"100%_"_s); // nothing in a word stands for something else
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->lines()->table()->count(), 1);
        auditor->lines()->setQuery(u"' OR 1=1 --"_s);
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->lines()->table()->count(), 0);
        QCOMPARE(auditor->lines()->selectedRow(), -1);
        QCOMPARE(auditor->lines()->record()->title(), QString());
        auditor->lines()->chooseType(u"exception"_s);
        auditor->lines()->setQuery({});
        QVERIFY(settled(*auditor));
        QCOMPARE(auditor->lines()->table()->count(), 4);
    }

    void aRecordLeadsToItsBytes()
    {
        const auto auditor = opened(m_packet);
        QVERIFY(auditor);
        auditor->lines()->chooseType(u"exception"_s);
        auditor->lines()->setQuery(u"EX-2"_s);
        QVERIFY(settled(*auditor));
        AuditorRecord &record = *auditor->lines()->record();
        QCOMPARE(record.reference(), u"EX-2"_s);
        QCOMPARE(record.leafMark(), u"ok"_s);
        QCOMPARE(record.answerState(), u"matches"_s);
        QVERIFY(record.highlightFirst() > 0);
        QVERIFY(record.answerText().mid(record.highlightFirst() - 1).join(QString()).contains(u"\"n\""_s));
        QVERIFY(record.factValues().contains(u"Grace-2"_s));
        for (const QString &value : record.factValues() + record.lineText())
            QVERIFY2(!value.contains(QChar(0x202E)), "what turns the writing round is made visible");
    }

    void notesLieBesideThePacket()
    {
        const QByteArray before = bytesOf(m_packet);
        {
            const auto auditor = opened(m_packet);
            QVERIFY(auditor);
            auditor->lines()->setQuery(u"EX-0"_s);
            QVERIFY(settled(*auditor));
            auditor->lines()->record()->setNote(u"asked for the ticket"_s);
            QCOMPARE(auditor->lines()->record()->noteProblem(), QString());
        }
        QCOMPARE(bytesOf(m_packet), before);
        const auto again = opened(m_packet);
        QVERIFY(again);
        again->lines()->setQuery(u"EX-0"_s);
        QVERIFY(settled(*again));
        QCOMPARE(again->lines()->record()->note(), u"asked for the ticket"_s);
        again->lines()->record()->setNote({});
        QVERIFY(!bytesOf(m_packet + u".notes.json"_s).contains("ticket"));
        // What was written about another packet is not touched.
        const QByteArray other = R"({"format":"plumbline-packet-notes/1","notes":[],"packet_id":"another"})";
        QFile file(m_packet + u".notes.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(other) == other.size());
        file.close();
        const auto third = opened(m_packet);
        QVERIFY(third);
        QVERIFY(third->lines()->record()->noteProblem().contains(u"not about this packet"_s));
        third->lines()->record()->setNote(u"lost"_s);
        QCOMPARE(bytesOf(m_packet + u".notes.json"_s), other);
        QVERIFY(file.remove());
    }

    void whatFailsIsNotLookedInto_data()
    {
        QTest::addColumn<int>("kept");
        QTest::newRow("one byte short") << -1;
        QTest::newRow("its beginning") << 100;
        QTest::newRow("empty") << 0;
    }
    void whatFailsIsNotLookedInto()
    {
        QFETCH(const int, kept);
        const QString file = folder.filePath(u"broken.zip"_s);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(kept < 0 ? bytesOf(m_packet).chopped(-kept) : bytesOf(m_packet).first(kept));
        broken.close();
        const auto auditor = opened(file);
        QVERIFY(auditor);
        QCOMPARE(auditor->state(), u"refused"_s);
        QCOMPARE(auditor->lines()->table()->count(), 0);
        QCOMPARE(auditor->figures()->count(), 0);
        QCOMPARE(auditor->conclusionMark(), u"crit"_s);
        auditor->lines()->setQuery(u"x"_s);
        auditor->lines()->select(0);
        QVERIFY(settled(*auditor));
        QVERIFY(!QFile::exists(file + u".notes.json"_s));
    }

    void itCanBeClosedAtAnyTime()
    {
        for (const int wait : {0, 20, 200}) {
            AuditorController auditor(m_packet, QString(), *catalog, clock, text);
            auditor.start(m_packet);
            QTest::qWait(wait);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Auditor)
#include "tst_Auditor.moc"
