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
