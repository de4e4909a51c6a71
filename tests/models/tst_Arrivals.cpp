// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DroppedFiles.h"
#include "models/NoticeGate.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What reaches the window from outside, and what leaves it for the desktop: dropped files, notices.
class tst_Arrivals : public QObject
{
    Q_OBJECT

    static QUrl write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s could not be written", qPrintable(name));
        return QUrl::fromLocalFile(file.fileName());
    }
    static NotificationLine line(const QString &key, const QString &kind = u"alert"_s, bool isRead = false)
    {
        NotificationLine line;
        line.key = key;
        line.kind = kind;
        line.title = u"title of "_s + key;
        line.what = u"what of "_s + key;
        line.isRead = isRead;
        return line;
    }

private slots:
    void aPacketIsKnownByItsBytes()
    {
        const QTemporaryDir folder;
        DroppedFiles files;
        const QSignalSpy packets(&files, &DroppedFiles::packetDropped);
        const QSignalSpy pages(&files, &DroppedFiles::pageAsked);
        const QUrl packet = write(folder, u"no-name"_s, "PK\x03\x04 and more");
        files.take({packet});
        QCOMPARE(packets, (QList<QVariantList>{{packet.toLocalFile()}}));
        QCOMPARE(pages, (QList<QVariantList>{{u"packets"_s}}));
    }

    void otherFilesAreImportedAtOnce()
    {
        const QTemporaryDir folder;
        DroppedFiles files;
        const QSignalSpy imports(&files, &DroppedFiles::filesDropped);
        const QUrl one = write(folder, u"a.sarif"_s, "{}"), two = write(folder, u"b 50%.zip"_s, {});
        files.take({one, two});
        QCOMPARE(imports, (QList<QVariantList>{{QStringList{one.toLocalFile(), two.toLocalFile()}}}));
    }

    void whatIsNoFileIsRefusedWithAllThatCameWithIt()
    {
        const QTemporaryDir folder;
        const QUrl file = write(folder, u"a.sarif"_s, "{}"), packet = write(folder, u"p.zip"_s, "PK\x03\x04");
        for (const QList<QUrl> &urls :
             {QList<QUrl>{file, QUrl(u"https://example.test/a.sarif"_s)}, QList<QUrl>{QUrl::fromLocalFile(folder.path()), file},
              QList<QUrl>{file, QUrl::fromLocalFile(folder.filePath(u"gone"_s))}, QList<QUrl>{file, packet},
              QList<QUrl>{packet, packet}}) {
            DroppedFiles files;
            const QSignalSpy refused(&files, &DroppedFiles::refused), imports(&files, &DroppedFiles::filesDropped),
                packets(&files, &DroppedFiles::packetDropped), pages(&files, &DroppedFiles::pageAsked);
            files.take(urls);
            QCOMPARE(refused.count(), 1);
            QCOMPARE(imports.count() + packets.count() + pages.count(), 0);
        }
        DroppedFiles files;
        const QSignalSpy refused(&files, &DroppedFiles::refused);
        files.take({});
        QCOMPARE(refused.count(), 0);
    }

    void aNoticeIsToldOnce()
    {
        NoticeGate gate;
        QVERIFY2(!gate.take({line(u"a"_s)}, false, false), "what the window opens with");
        QVERIFY(!gate.take({line(u"a"_s)}, false, false));
        const auto told = gate.take({line(u"b"_s), line(u"a"_s)}, false, false);
        QVERIFY(told);
        QCOMPARE(told->title, u"title of b"_s);
        QCOMPARE(told->text, u"what of b"_s);
        QVERIFY(!gate.take({line(u"b"_s), line(u"a"_s)}, false, false));
    }

    void whatIsSeenOrNotToDisturbIsNotTold_data()
    {
        QTest::addColumn<bool>("isSeen");
        QTest::addColumn<bool>("isQuiet");
        QTest::newRow("the window is in front") << true << false;
        QTest::newRow("do not disturb") << false << true;
    }
    void whatIsSeenOrNotToDisturbIsNotTold()
    {
        QFETCH(const bool, isSeen);
        QFETCH(const bool, isQuiet);
        NoticeGate gate;
        gate.take({}, false, false);
        QVERIFY(!gate.take({line(u"a"_s)}, isSeen, isQuiet));
        QVERIFY2(!gate.take({line(u"a"_s)}, false, false), "it is old by now");
    }

    void whatIsReadOrMadeByHandIsNotTold()
    {
        NoticeGate gate;
        gate.take({}, false, false);
        QVERIFY(!gate.take({line(u"a"_s, u"alert"_s, true), line(u"b"_s, u"packet"_s)}, false, false));
    }

    void manyAreOneNotice()
    {
        NoticeGate gate;
        gate.take({}, false, false);
        QList<NotificationLine> lines;
        for (int i = 0; i < 5; ++i)
            lines.append(line(u"<b>&%1"_s.arg(i)));
        const auto told = gate.take(lines, false, false);
        QVERIFY(told);
        QVERIFY2(told->title.startsWith(u'5'), qPrintable(told->title));
        const QStringList parts = told->text.split(u'\n');
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts.first(), u"title of \u2039b\u203A+0"_s); // no markup for the desktop
        QVERIFY2(parts.last().contains(u'2'), qPrintable(parts.last()));
    }
};

QTEST_GUILESS_MAIN(tst_Arrivals)
#include "tst_Arrivals.moc"
