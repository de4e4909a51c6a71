// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "base/Clock.h"
#include "metrics/MetricCatalog.h"
#include "models/PacketsController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

QString roleOf(QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->data(model->index(row, 0), model->roleNames().key(role)).toString();
}

} // namespace

/// The page Audit packets over a small store: from the form to a packet that holds.
class tst_Packets : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();
    FilledStore m_store;
    const FixedClock m_clock{*parseInstant(u"2026-11-18T10:00:00Z"_s)};
    QueryRunner m_runner{m_store.location()};
    QTemporaryDir m_folder;

    std::unique_ptr<PacketsController> page()
    {
        auto packets = std::make_unique<PacketsController>(m_runner, *m_catalog, m_clock, m_text);
        packets->draft()->setOrganisation(u"Halden Pay"_s);
        packets->reload();
        if (!QTest::qWaitFor([&] { return packets->state() == u"ready"_s; }, patience))
            return nullptr;
        packets->draft()->setProperty("folder", m_folder.path());
        packets->draft()->setProperty("key", m_folder.filePath(u"key"_s));
        return packets;
    }
    static bool done(PacketsController &packets)
    {
        return QTest::qWaitFor([&] { return !packets.isBusy(); }, patience);
    }
    QStringList left() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_catalog);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_store.add(u"exception"_s,
                                {{u"id"_s, u"EX-%1"_s.arg(i)},
                                 {u"service"_s, u"api"_s},
                                 {u"rule"_s, u"cve"_s},
                                 {u"created_at"_s, m_store.knownAt - std::chrono::hours(24 * 40)}}));
        QVERIFY(m_store.finish(m_store.knownAt));
        QCOMPARE(QProcess::execute(
                     u"ssh-keygen"_s,
                     {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, m_folder.filePath(u"key"_s)}),
                 0);
    }

    void theFormSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("word");
        QTest::newRow("no day") << QByteArray("from") << u"<img src=x>"_s << u"year-month-day"_s;
        QTest::newRow("backwards") << QByteArray("until") << u"2020-01-01"_s << u"before it begins"_s;
        QTest::newRow("nameless") << QByteArray("label") << u" "_s << u"name"_s;
        QTest::newRow("number") << QByteArray("number") << u"12345"_s << u"9999"_s;
        QTest::newRow("folder") << QByteArray("folder") << u"/nowhere/at/all"_s << u"/nowhere/at/all"_s;
        QTest::newRow("quotes") << QByteArray("label") << u"\"\nlog_size = 1"_s << QString();
    }
    void theFormSaysWhatIsWrong()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QString, value);
        QFETCH(const QString, word);
        const auto packets = page();
        QVERIFY(packets);
        QCOMPARE(packets->draft()->problem(), QString());
        QVERIFY(packets->canCreate());
        packets->draft()->setProperty(field.constData(), value);
        QVERIFY2(packets->draft()->problem().contains(word), qPrintable(packets->draft()->problem()));
        QCOMPARE(packets->canCreate(), word.isEmpty());
        // What somebody writes stays one word of the scope and is never read as another key.
        QVERIFY(!packets->draft()->scope() || !packets->draft()->scope()->logSize);
    }

    void wholePeriodsAreOffered()
    {
        const auto packets = page();
        QVERIFY(packets);
        const auto shown = [&] {
            return QStringList{packets->draft()->property("label").toString(),
                               packets->draft()->property("from").toString(),
                               packets->draft()->property("until").toString()};
        };
        QCOMPARE(shown(), (QStringList{u"2026-W46"_s, u"2026-11-09"_s, u"2026-11-15"_s}));
        packets->draft()->choosePeriod(1);
        QCOMPARE(shown(), (QStringList{u"2026-10"_s, u"2026-10-01"_s, u"2026-10-31"_s}));
        packets->draft()->choosePeriod(2);
        QCOMPARE(shown(), (QStringList{u"2026Q3"_s, u"2026-07-01"_s, u"2026-09-30"_s}));
    }

    void whatIsStoppedLeavesNothing()
    {
        const auto packets = page();
        QVERIFY(packets);
        const QStringList before = left();
        packets->create();
        QVERIFY(packets->isBusy());
        packets->cancel();
        QVERIFY(packets->isStopping());
        QVERIFY(done(*packets));
        QVERIFY2(packets->problem().contains(u"Stopped"_s), qPrintable(packets->problem()));
        QCOMPARE(left(), before);
        QCOMPARE(packets->earlier()->count(), 0);
    }

    void aPacketIsMadeAndChecked()
    {
        const auto packets = page();
        QVERIFY(packets);
        const QAbstractItemModelTester tester(packets->checks());
        packets->preview();
        QVERIFY(done(*packets));
        QCOMPARE(packets->problem(), QString());
        QVERIFY(packets->isPreviewed());
        QVERIFY(packets->sources()->count() > 0);
        const QString lines = packets->contentValues().value(0);
        packets->create();
        QVERIFY(QTest::qWaitFor([&] { return packets->step() == 3 && !packets->isBusy(); }, patience));
        QCOMPARE(packets->problem(), QString());
        QCOMPARE(packets->contentValues().value(0), lines);
        QCOMPARE(packets->checks()->count(), 11);
        for (int check = 0; check < 11; ++check)
            QVERIFY2(roleOf(packets->checks(), check, "mark") != u"crit"_s,
                     qPrintable(roleOf(packets->checks(), check, "text")));
        QCOMPARE(packets->conclusionMark(), u"ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(packets->earlier()->count(), 1, patience);
        QCOMPARE(roleOf(packets->earlier(), 0, "key"), packets->checkedId());
        QCOMPARE(packets->draft()->property("number").toString(), u"2"_s);
        QVERIFY(packets->commands().value(0).contains(u"plumbline-halden-pay-2026-w46-0001.zip"_s));
    }

    void somebodyElsesPacketIsChecked()
    {
        const auto packets = page();
        QVERIFY(packets);
        const QString file = m_folder.filePath(u"plumbline-halden-pay-2026-w46-0001.zip"_s);
        packets->check(file, {});
        QVERIFY(done(*packets));
        QVERIFY(packets->isForeign());
        QCOMPARE(packets->conclusionMark(), u"warn"_s); // nobody named whom to trust
        QFile packet(file);
        QVERIFY(packet.open(QIODevice::ReadWrite));
        QVERIFY(packet.seek(packet.size() / 2));
        const char byte = packet.peek(1).at(0);
        QVERIFY(packet.putChar(char(byte ^ 1)));
        packet.close();
        packets->check(file, {});
        QVERIFY(done(*packets));
        QCOMPARE(packets->conclusionMark(), u"crit"_s);
        packets->check(m_folder.filePath(u"key"_s), m_folder.filePath(u"nowhere"_s));
        QVERIFY(done(*packets));
        QVERIFY(!packets->problem().isEmpty());
        QCOMPARE(packets->conclusionMark(), QString());
        packets->startAgain();
        QCOMPARE(packets->step(), 0);
        QVERIFY(!packets->isForeign());
    }
};

QTEST_GUILESS_MAIN(tst_Packets)
#include "tst_Packets.moc"
