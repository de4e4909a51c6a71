// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MeetingController.h"
#include "report/WeeklyMetrics.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The agenda of the meeting.
class tst_Meeting : public QObject
{
    Q_OBJECT

private slots:
    void everyFigureOfTheWeekHasItsPlaceOnce()
    {
        QStringList placed;
        for (const MeetingSegment &segment : MeetingController::agenda())
            placed += segment.metrics;
        QStringList wanted = weeklyMetrics::tiles() + weeklyMetrics::strip();
        placed.sort();
        wanted.sort();
        QCOMPARE(placed, wanted);
    }
    /// "When MTTR improves but MTTP does not, the pipeline is reacting, not adapting."
    void whetherWeAdaptOrReact_data()
    {
        QTest::addColumn<QString>("remediation");
        QTest::addColumn<QString>("prevention");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("mark");
        QTest::newRow("both better") << u"better"_s << u"better"_s << u"Adapting:"_s << u"ok"_s;
        QTest::newRow("fixing only") << u"better"_s << u"routine"_s << u"Reacting, not adapting:"_s << u"warn"_s;
        QTest::newRow("fixing only, and preventing worse") << u"better"_s << u"worse"_s << u"Reacting, not adapting:"_s << u"warn"_s;
        QTest::newRow("preventing only") << u"routine"_s << u"better"_s << u"Preventing:"_s << u"ok"_s;
        QTest::newRow("preventing, and fixing slower") << u"worse"_s << u"better"_s << u"Fixing slower, but preventing:"_s << u"warn"_s;
        QTest::newRow("neither") << u"routine"_s << u"routine"_s << u"Stalled:"_s << QString();
        QTest::newRow("one worse") << u"routine"_s << u"worse"_s << u"Falling behind:"_s << u"crit"_s;
        QTest::newRow("the other worse") << u"worse"_s << u"routine"_s << u"Falling behind:"_s << u"crit"_s;
        QTest::newRow("too few weeks of one") << u"none"_s << u"better"_s << u"Whether we adapt or react cannot be said:"_s << u"unk"_s;
        QTest::newRow("one is not there") << u"better"_s << QString() << u"Whether we adapt or react cannot be said:"_s << u"unk"_s;
    }
    void whetherWeAdaptOrReact()
    {
        QFETCH(const QString, remediation);
        QFETCH(const QString, prevention);
        QFETCH(const QString, said);
        const MeetingController::Learning learned = MeetingController::learning(remediation, prevention);
        QVERIFY2(learned.text.startsWith(said), qPrintable(learned.text));
        QTEST(learned.mark, "mark");
    }
    void tenPartsFollowEachOtherForThirtyMinutes()
    {
        const QList<MeetingSegment> agenda = MeetingController::agenda();
        QCOMPARE(agenda.size(), 10);
        QCOMPARE(agenda.first().minutesText, u"0–2 min"_s);
        int before = 0;
        for (const MeetingSegment &segment : agenda) {
            QVERIFY(segment.until > before);
            before = segment.until;
        }
        QCOMPARE(before, 30);
    }
};

QTEST_GUILESS_MAIN(tst_Meeting)
#include "tst_Meeting.moc"
