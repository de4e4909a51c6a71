// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Local hours and the cost in them, on days on which the clock changes. The changes are those of the tz database:
// Berlin 29 March 2026 01:00Z and 25 October 2026 01:00Z; Lord Howe 4 April 2026 15:00Z (+11:00 to +10:30) and
// 3 October 2026 15:30Z; St. John's 7 November 2010 02:31Z, when 00:01 became 23:01 of the day before.
#include "statistics/HourlyCost.h"

#include <QTest>
#include <limits>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

TimePoint at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

LocalHours dayOf(int year, int month, int day, const char *zone)
{
    const QTimeZone local(zone);
    const QDate date(year, month, day);
    return {startOfDay(date, local), endOfDay(date, local), local};
}

/// Minutes of every hour of the range.
QList<qint64> minutesOf(const LocalHours &hours)
{
    QList<qint64> seconds;
    hours.spread(TimePoint::min(), TimePoint::max(), seconds);
    for (qint64 &value : seconds)
        value /= 60;
    return seconds;
}

QList<qint64> ordinaryDayBut(int hour, qint64 minutes)
{
    QList<qint64> day(24, 60);
    day[hour] = minutes;
    return day;
}

CostEvent spent(const char *start, const char *usd, qint64 requests = 1)
{
    return {.start = at(start), .requests = requests, .cost = *Money::parse(QString::fromLatin1(usd))};
}

HourlyCost::Intervals wholeOf(const char *from, const char *to)
{
    return {{at(from), at(to)}};
}

} // namespace

class tst_LocalHours : public QObject
{
    Q_OBJECT

private slots:
    /// Of past years: a country may change its mind about a clock that has not been set yet.
    void exposure_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QList<qint64>>("minutes");
        const QList<qint64> ordinary(24, 60);
        QTest::newRow("UTC") << u"UTC"_s << QDate(2021, 3, 28) << ordinary;
        QTest::newRow("Berlin, 24 h") << u"Europe/Berlin"_s << QDate(2021, 3, 27) << ordinary;
        QTest::newRow("Berlin, 23 h") << u"Europe/Berlin"_s << QDate(2021, 3, 28) << ordinaryDayBut(2, 0);
        QTest::newRow("Berlin, 25 h") << u"Europe/Berlin"_s << QDate(2021, 10, 31) << ordinaryDayBut(2, 120);
        QTest::newRow("Lord Howe, 24.5 h") << u"Australia/Lord_Howe"_s << QDate(2021, 4, 4) << ordinaryDayBut(1, 90);
        QTest::newRow("Lord Howe, 23.5 h") << u"Australia/Lord_Howe"_s << QDate(2021, 10, 3) << ordinaryDayBut(2, 30);
        QTest::newRow("Kathmandu, +05:45") << u"Asia/Kathmandu"_s << QDate(2021, 10, 31) << ordinary;
        QTest::newRow("Santiago, no midnight") << u"America/Santiago"_s << QDate(2021, 9, 5) << ordinaryDayBut(0, 0);
    }
    void exposure()
    {
        QFETCH(const QString, zone);
        QFETCH(const QDate, date);
        QFETCH(const QList<qint64>, minutes);
        const QTimeZone local(zone.toLatin1());
        const LocalHours hours(startOfDay(date, local), endOfDay(date, local), local);
        QCOMPARE(hours.days(), 1);
        QCOMPARE(hours.date(0), date);
        QCOMPARE(minutesOf(hours), minutes);
    }

    void midnightMayComeTwice()
    {
        const LocalHours day(at("2021-11-07T04:00:00Z"), at("2021-11-08T05:00:00Z"), QTimeZone("America/Havana"));
        QCOMPARE(day.days(), 1);
        QCOMPARE(minutesOf(day), ordinaryDayBut(0, 120));
    }

    void aYearHoldsAllItsMinutes()
    {
        for (const char *zone :
             {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/Havana", "Africa/Casablanca", "Asia/Kathmandu"}) {
            const QTimeZone local(zone);
            const LocalHours hours(startOfDay(QDate(2021, 1, 1), local), startOfDay(QDate(2022, 1, 1), local), local);
            QCOMPARE(hours.days(), 365);
            qint64 sum = 0;
            for (const qint64 minutes : minutesOf(hours))
                sum += minutes;
            QCOMPARE(sum, qint64(365 * 24 * 60));
        }
    }

    void instantsFallIntoTheirHour()
    {
        const LocalHours spring = dayOf(2026, 3, 29, "Europe/Berlin");
        QCOMPARE(spring.cellOf(at("2026-03-29T00:59:59.999999999Z")), std::optional(1));
        QCOMPARE(spring.cellOf(at("2026-03-29T01:00:00Z")), std::optional(3));
        const LocalHours autumn = dayOf(2026, 10, 25, "Europe/Berlin");
        QCOMPARE(autumn.cellOf(at("2026-10-25T00:30:00Z")), std::optional(2));
        QCOMPARE(autumn.cellOf(at("2026-10-25T01:30:00Z")), std::optional(2));
        QCOMPARE(autumn.cellOf(at("2026-10-25T02:00:00Z")), std::optional(3));
        const LocalHours howe = dayOf(2026, 4, 5, "Australia/Lord_Howe");
        QCOMPARE(howe.cellOf(at("2026-04-04T14:59:59Z")), std::optional(1)); // 01:59:59 +11:00
        QCOMPARE(howe.cellOf(at("2026-04-04T15:00:00Z")), std::optional(1)); // 01:30:00 +10:30
        QCOMPARE(howe.cellOf(at("2026-04-04T15:30:00Z")), std::optional(2));
    }

    void theRangeIsHalfOpen()
    {
        const LocalHours day = dayOf(2026, 3, 28, "Europe/Berlin");
        QCOMPARE(day.cellOf(at("2026-03-27T23:00:00Z")), std::optional(0));
        QCOMPARE(day.cellOf(at("2026-03-27T22:59:59.999999999Z")), std::nullopt);
        QCOMPARE(day.cellOf(at("2026-03-28T22:59:59.999999999Z")), std::optional(23));
        QCOMPARE(day.cellOf(at("2026-03-28T23:00:00Z")), std::nullopt);
    }

    void anEmptyRangeHasNoHours()
    {
        const LocalHours empty(at("2026-03-28T10:00:00Z"), at("2026-03-28T10:00:00Z"), QTimeZone::utc());
        QCOMPARE(empty.days(), 0);
        QCOMPARE(empty.cellOf(at("2026-03-28T10:00:00Z")), std::nullopt);
        const LocalHours inverted(at("2026-03-28T10:00:00Z"), at("2026-03-27T10:00:00Z"), QTimeZone::utc());
        QCOMPARE(inverted.days(), 0);
    }

    /// A range that ends within a second, as one that ends now does, has a place for that second.
    void aRangeMayEndWithinASecond()
    {
        const LocalHours hours(at("2026-03-28T23:00:00Z"), at("2026-03-29T00:00:00.5Z"), QTimeZone::utc());
        QCOMPARE(hours.cellOf(at("2026-03-29T00:00:00.25Z")), std::optional(24));
        QCOMPARE(hours.days(), 2);
        const HourlyCost cost(hours, {spent("2026-03-29T00:00:00.25Z", "1")}, {});
        QVERIFY(cost.cell(1, 0).isMeasured());
    }

    void hoursBeforeTheFirstMidnightHaveAPlace()
    {
        // Five minutes after the first midnight of the 7th the clock shows 23:05 of the 6th.
        const LocalHours hours(at("2010-11-07T02:30:00Z"), at("2010-11-08T03:30:00Z"), QTimeZone("America/St_Johns"));
        QCOMPARE(hours.date(0), QDate(2010, 11, 6));
        QCOMPARE(hours.days(), 2);
        QCOMPARE(hours.cellOf(at("2010-11-07T02:35:00Z")), std::optional(23));
        const QList<qint64> minutes = minutesOf(hours);
        QCOMPARE(minutes[23], qint64(59));
        QCOMPARE(minutes[24], qint64(61));
        // And a range that ends in that hour has been on the 7th before.
        const LocalHours brief(at("2010-11-07T02:00:00Z"), at("2010-11-07T03:00:00Z"), QTimeZone("America/St_Johns"));
        QCOMPARE(brief.days(), 2);
        QCOMPARE(brief.cellOf(at("2010-11-07T02:30:30Z")), std::optional(24));
    }

    void timesBeforeTheEpoch()
    {
        const LocalHours hours(at("1969-12-30T00:00:00Z"), at("1970-01-01T00:00:00Z"), QTimeZone("Asia/Kolkata"));
        QCOMPARE(hours.date(0), QDate(1969, 12, 30));
        QCOMPARE(hours.days(), 3);
        QCOMPARE(hours.cellOf(at("1969-12-30T00:00:00Z")), std::optional(5));
        QCOMPARE(hours.cellOf(at("1969-12-31T23:59:59.5Z")), std::optional(48 + 5));
    }

    void costFallsIntoItsHour()
    {
        const HourlyCost cost(dayOf(2026, 10, 25, "Europe/Berlin"),
                              {spent("2026-10-25T00:30:00Z", "1"), spent("2026-10-25T01:30:00Z", "2", 5)},
                              wholeOf("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"));
        const CostCell &twice = cost.cell(0, 2);
        QCOMPARE(twice.cost.toDecimal(), u"3"_s);
        QCOMPARE(twice.requests, qint64(6));
        QCOMPARE(twice.exposureSeconds, qint64(7200));
        QCOMPARE(twice.meanPerHour(), std::optional(1.5));
        QCOMPARE(cost.cell(0, 3).meanPerHour(), std::optional(0.0)); // seen, and nothing was spent
        QCOMPARE(cost.weekdayHour(7, 2).meanPerHour(), std::optional(1.5));
        QCOMPARE(cost.weekdayHour(1, 2).meanPerHour(), std::nullopt);
    }

    void anHourThatNobodySawIsNoZero()
    {
        const HourlyCost cost(dayOf(2026, 3, 28, "UTC"), {spent("2026-03-28T05:59:00Z", "6")},
                              {{at("2026-03-28T09:30:00Z"), at("2026-03-28T10:30:00Z")},
                               {at("2026-03-28T09:00:00Z"), at("2026-03-28T10:00:00Z")}});
        QVERIFY(!cost.cell(0, 8).isMeasured());
        QCOMPARE(cost.cell(0, 8).meanPerHour(), std::nullopt);
        QCOMPARE(cost.cell(0, 9).coveredSeconds, qint64(3600)); // sights that overlap count once
        QCOMPARE(cost.cell(0, 10).coveredSeconds, qint64(1800));
        QCOMPARE(cost.cell(0, 5).coveredSeconds, qint64(3600)); // an event shows that its hour was seen
        QCOMPARE(cost.total().coveredSeconds, qint64(3600 + 3600 + 1800));
        QCOMPARE(cost.total().exposureSeconds, qint64(86400));
    }

    void anUnknownCostIsCountedAndNotFree()
    {
        CostEvent unknown = spent("2026-03-28T05:00:00Z", "0", 4);
        unknown.cost.reset();
        const HourlyCost cost(dayOf(2026, 3, 28, "UTC"), {unknown, spent("2026-03-28T05:10:00Z", "2")}, {});
        QCOMPARE(cost.cell(0, 5).requests, qint64(5));
        QCOMPARE(cost.cell(0, 5).unpriced, qint64(4));
        QCOMPARE(cost.total().unpriced, qint64(4));
        QCOMPARE(cost.total().cost.toDecimal(), u"2"_s);
    }

    /// 9,223,372.036854775807 USD is the most that one row holds; four of them do not fit 64 bits.
    void sumsDoNotOverflow()
    {
        CostEvent most = spent("2026-03-28T05:00:00Z", "0");
        most.cost = Money{std::numeric_limits<qint64>::max()};
        CostEvent other = most;
        other.start = at("2026-03-28T06:00:00Z");
        const HourlyCost cost(dayOf(2026, 3, 28, "UTC"), {most, most, other, other}, {});
        QCOMPARE(cost.cell(0, 5).cost.toDecimal(), u"18446744.073709551614"_s);
        QCOMPARE(cost.total().cost.toDecimal(), u"36893488.147419103228"_s);
    }

    void theTotalIsTheSameInEveryZone()
    {
        QList<CostEvent> events;
        for (int i = 0; i < 500; ++i)
            events.append({.start = at("2026-10-20T00:00:00Z") + std::chrono::minutes(i * 37),
                           .requests = i % 5,
                           .cost = Money{i * 1'000'000'007LL}});
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "America/Havana"}) {
            const HourlyCost cost(LocalHours(at("2026-10-20T00:00:00Z"), at("2026-11-03T00:00:00Z"), QTimeZone(zone)),
                                  events, {});
            QCOMPARE(cost.total().cost.toDecimal(), u"124.75000087325"_s); // 499 * 500 / 2 * 0.001000000007
            QCOMPARE(cost.total().requests, qint64(1000));
        }
    }
};

QTEST_GUILESS_MAIN(tst_LocalHours)
#include "tst_LocalHours.moc"
