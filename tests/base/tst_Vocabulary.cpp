// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instants, weeks, money, places in JSON, safe text and rows: what every other part stands on.
#include "base/Digest.h"
#include "base/Duration.h"
#include "base/JsonLocator.h"
#include "base/Money.h"
#include "base/SafeText.h"
#include "base/Time.h"
#include "domain/Row.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Vocabulary : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextsEndSoon();
    void instantsAreThoseOfQt()
    {
        QRandomGenerator chance(20261121);
        for (int i = 0; i < 2'000; ++i) {
            const qint64 seconds = chance.bounded(qint64(-8'500'000'000), qint64(7'200'000'000)); // 1700 to 2198
            const qint64 fraction = i % 3 == 0 ? 0 : chance.bounded(qint64(1'000'000'000));
            const TimePoint instant = timeFromNs(seconds * 1'000'000'000 + fraction);
            const QString text = formatInstant(instant);
            QCOMPARE(text.left(19), QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s));
            QCOMPARE(parseInstant(text).value(), instant);
            QCOMPARE(parseInstant(text.chopped(1) + u"+00:00"_s).value(), instant);
        }
        for (const QString &wrong : {u"2026-02-29T00:00:00Z"_s, u"2026-11-21T24:00:00Z"_s, u"2026-11-21T00:00:00.Z"_s,
                                     u"2026-11-21T00:00:0:Z"_s, u"2026-11-21T00:00:00.12xZ"_s})
            QVERIFY2(!parseInstant(wrong), qPrintable(wrong));
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: refused
        const auto row
            = [](const QString &text, qint64 seconds) { QTest::newRow(qPrintable(text)) << text << seconds; };
        row(u"P30D"_s, 30 * 86'400);
        row(u"PT1H30M"_s, 5'400);
        row(u"P1DT1S"_s, 86'401);
        row(u"P2W"_s, 14 * 86'400);
        row(u"7d"_s, 7 * 86'400);
        row(u"1h30m"_s, 5'400);
        row(u"1.5h"_s, 5'400);
        row(u"2000ms"_s, 2);
        row(u"P1M"_s, -1); // of which month?
        row(u"P"_s, -1);
        row(u"PT"_s, -1);
        row(u"30"_s, -1);
        row(u"h"_s, -1);
        row(u"-1h"_s, -1);
        row(u"1h 30m"_s, -1);
        row(u"99999999999999w"_s, -1);
        row({}, -1);
    }

    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto read = parseDuration(text);
        QCOMPARE(read.has_value(), seconds >= 0);
        if (read)
            QCOMPARE(qint64(read->count()), seconds * 1'000'000'000);
    }

    void instants_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: refused
        QTest::addColumn<bool>("assumed");
        QTest::newRow("Z") << u"2026-11-16T08:52:00Z"_s << u"2026-11-16T08:52:00Z"_s << false;
        QTest::newRow("offset") << u"2026-03-30T12:00:00+02:00"_s << u"2026-03-30T10:00:00Z"_s << false;
        QTest::newRow("offset without colon, ms")
            << u"2025-07-25T21:15:39.641+0200"_s << u"2025-07-25T19:15:39.641Z"_s << false;
        QTest::newRow("nanoseconds") << u"2026-01-01T00:00:00.000000001Z"_s << u"2026-01-01T00:00:00.000000001Z"_s
                                     << false;
        QTest::newRow("UTC in words") << u"2022-10-07 13:34:41 UTC"_s << u"2022-10-07T13:34:41Z"_s << false;
        QTest::newRow("no zone") << u"2024-01-31 15:19:45.978"_s << u"2024-01-31T15:19:45.978Z"_s << true;
        QTest::newRow("date only") << u"2020-05-21"_s << u"2020-05-21T00:00:00Z"_s << true;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.5Z"_s << u"1969-12-31T23:59:59.5Z"_s << false;
        QTest::newRow("month 13") << u"2026-13-01T00:00:00Z"_s << QString() << false;
        QTest::newRow("30 February") << u"2026-02-30"_s << QString() << false;
        QTest::newRow("offset of 24 hours") << u"2026-01-01T00:00:00+24:00"_s << QString() << false;
        QTest::newRow("offset of 60 minutes") << u"2026-01-01T00:00:00+0060"_s << QString() << false;
        QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << u"2017-01-01T00:00:00Z"_s << false;
        QTest::newRow("more digits than nanoseconds")
            << u"2026-01-01T00:00:00.1234567899Z"_s << u"2026-01-01T00:00:00.123456789Z"_s << false;
        QTest::newRow("before what nanoseconds reach") << u"1600-01-01T00:00:00Z"_s << QString() << false;
        QTest::newRow("words") << u"yesterday"_s << QString() << false;
        QTest::newRow("empty") << QString() << QString() << false;
    }
    void instants()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QFETCH(const bool, assumed);
        bool assumedUtc = false;
        const auto parsed = parseInstant(text, &assumedUtc);
        QCOMPARE(bool(parsed), !expected.isEmpty());
        if (parsed) {
            QCOMPARE(formatInstant(*parsed), expected);
            QCOMPARE(assumedUtc, assumed);
        }
    }

    void weeksFollowIsoAndTheZone()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto week = [&](const char *text) {
            return IsoWeek::of(*parseInstant(QString::fromLatin1(text)), berlin).toString();
        };
        QCOMPARE(week("2025-12-29T00:00:00+01:00"), u"2026-W01"_s);
        QCOMPARE(week("2026-12-31T12:00:00Z"), u"2026-W53"_s); // 2026 has 53 weeks
        QCOMPARE(week("2026-11-15T22:59:59Z"), u"2026-W46"_s);
        QCOMPARE(week("2026-11-15T23:00:00Z"), u"2026-W47"_s); // Monday in Berlin
        QCOMPARE((IsoWeek{2026, 53}).plus(1), (IsoWeek{2027, 1}));
        QCOMPARE((IsoWeek{2026, 1}).plus(-1), (IsoWeek{2025, 52}));
        QCOMPARE(formatInstant((IsoWeek{2026, 13}).to(berlin)),
                 u"2026-03-29T22:00:00Z"_s); // the week in which the clocks change
        QVERIFY(IsoWeek::parse(u"2026-W53"_s));
        QVERIFY(!IsoWeek::parse(u"2025-W53"_s));
        QCOMPARE(formatInstant(endOfDay(QDate(2026, 3, 29), berlin)), u"2026-03-29T22:00:00Z"_s);
    }

    void aDayBeginsWhenItsDateIsFirstOnTheClock_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("begin");
        QTest::newRow("an ordinary day") << u"Europe/Berlin"_s << QDate(2026, 11, 9) << u"2026-11-08T23:00:00Z"_s;
        QTest::newRow("the day of the change")
            << u"Europe/Berlin"_s << QDate(2026, 10, 25) << u"2026-10-24T22:00:00Z"_s;
        // Past years: a country may change its mind about a clock that has not been set yet.
        QTest::newRow("midnight twice") << u"America/Havana"_s << QDate(2020, 11, 1) << u"2020-11-01T04:00:00Z"_s;
        QTest::newRow("the day after it") << u"America/Havana"_s << QDate(2020, 11, 2) << u"2020-11-02T05:00:00Z"_s;
        QTest::newRow("back over midnight") << u"America/St_Johns"_s << QDate(2010, 11, 7) << u"2010-11-07T02:30:00Z"_s;
        QTest::newRow("the day that ends twice")
            << u"America/St_Johns"_s << QDate(2010, 11, 6) << u"2010-11-06T02:30:00Z"_s;
        QTest::newRow("no midnight") << u"America/Asuncion"_s << QDate(2023, 10, 1) << u"2023-10-01T04:00:00Z"_s;
    }
    void aDayBeginsWhenItsDateIsFirstOnTheClock()
    {
        QFETCH(const QString, zone);
        QFETCH(const QDate, date);
        QFETCH(const QString, begin);
        QCOMPARE(formatInstant(startOfDay(date, QTimeZone(zone.toLatin1()))), begin);
    }

    void money_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"0.00675"_s << u"0.00675"_s;
        QTest::newRow("trailing zeros") << u"1.500"_s << u"1.5"_s;
        QTest::newRow("exponent") << u"4.05e-3"_s << u"0.00405"_s;
        QTest::newRow("large exponent") << u"1.5E2"_s << u"150"_s;
        QTest::newRow("negative") << u"-0.000000000001"_s << u"-0.000000000001"_s;
        QTest::newRow("half rounds to even, down") << u"0.0000000000025"_s << u"0.000000000002"_s;
        QTest::newRow("half rounds to even, up") << u"0.0000000000035"_s << u"0.000000000004"_s;
        QTest::newRow("more than half") << u"0.00000000000250001"_s << u"0.000000000003"_s;
        QTest::newRow("a float's tail") << u"4.050437999999999"_s << u"4.050438"_s; // ...999 999 rounds up
        QTest::newRow("tiny") << u"1e-30"_s << u"0"_s;
        QTest::newRow("NaN") << u"NaN"_s << QString();
        QTest::newRow("infinity") << u"+Inf"_s << QString();
        QTest::newRow("a dot") << u"."_s << QString();
        QTest::newRow("the most a row can hold") << u"9223372.036854775807"_s << u"9223372.036854775807"_s;
        QTest::newRow("rounded beyond it") << u"9223372.0368547758075"_s << QString();
        QTest::newRow("zero with any exponent") << u"0e999"_s << u"0"_s;
        QTest::newRow("more than a row can hold") << u"9300000"_s << QString();
    }
    void money()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        const auto parsed = Money::parse(text);
        QCOMPARE(bool(parsed), !expected.isEmpty());
        if (parsed)
            QCOMPARE(parsed->toDecimal(), expected);
    }
    void sumsOfMoneyDoNotOverflow()
    {
        MoneySum sum;
        for (int i = 0; i < 1'000; ++i)
            sum.add(*Money::parse(u"9000000.000000000001"_s));
        QCOMPARE(sum.toDecimal(), u"9000000000.000000001"_s);
    }

    void jsonPlaces_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("line");
        QTest::newRow("whole") << QString() << QByteArray("{") << 1;
        QTest::newRow("member") << u"/b"_s << QByteArray("\"x, } ]\"") << 3;
        QTest::newRow("nested") << u"/a/1/c"_s << QByteArray("true") << 2;
        QTest::newRow("escaped key") << u"/d~1e~0"_s << QByteArray("-1.5e3") << 4;
        QTest::newRow("quoted quote") << u"/q\"r"_s << QByteArray("null") << 5;
        QTest::newRow("beyond the list") << u"/a/7"_s << QByteArray() << 0;
        QTest::newRow("before the list") << u"/a/-1"_s << QByteArray() << 0;
        QTest::newRow("a padded index") << u"/a/01"_s << QByteArray() << 0;
        QTest::newRow("escaped letters in a key") << u"/n\nl é猫"_s << QByteArray("7") << 6;
        QTest::newRow("no such key") << u"/z"_s << QByteArray() << 0;
        QTest::newRow("into a number") << u"/d~1e~0/x"_s << QByteArray() << 0;
    }
    void jsonPlaces()
    {
        QFETCH(const QString, pointer);
        QFETCH(const QByteArray, value);
        QFETCH(const int, line);
        const QByteArray text = "{ \n\"a\": [ {\"c\":[]}, {\"c\":true} ],\n \"b\" : \"x, } "
                                "]\",\n\"d/e~\":-1.5e3,\n\"q\\\"r\": null,\n\"n\\nl \\u00e9\\u732b\": 7}";
        const auto range = locateJson(text, pointer);
        QCOMPARE(range.has_value(), !value.isEmpty());
        if (range) {
            QVERIFY(text.mid(range->begin, range->end - range->begin).startsWith(value));
            QCOMPARE(range->firstLine, line);
        }
    }
    void brokenJsonHasNoPlaces()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("{\"a\""), QByteArray("{\"a\":"), QByteArray("["), QByteArray("{\"b\\")})
            QVERIFY(!locateJson(text, u"/a/0"_s));
    }

    void riskyTextIsMadeVisible()
    {
        QCOMPARE(visibleText(u"plain ünï 猫"_s), u"plain ünï 猫"_s);
        QCOMPARE(visibleText(u"a\u202Eb\x1b[31mc\u0007"_s), u"a<U+202E>b<U+001B>[31mc<U+0007>"_s);
        QCOMPARE(visibleText(u"two\nlines"_s), u"two lines"_s);
        QCOMPARE(visibleText(u"three\u2028more\u2029lines"_s), u"three more lines"_s);
        QVERIFY(isHeaderSafe("Bearer abc"));
        QVERIFY(!isHeaderSafe("Bearer abc\r\nX-Evil: 1"));
        QVERIFY(!isHeaderSafe("caf\xc3\xa9"));
    }

    void equalRowsHaveEqualDigests()
    {
        Row row = Row::of(*findRowType(u"exception"));
        row.set(u"id", u"e\"1\n"_s);
        row.set(u"created_at", timeFromNs(0));
        QCOMPARE(row.canonical(), QByteArray("{\"created_at\":\"1970-01-01T00:00:00Z\",\"id\":\"e\\\"1\\n\"}"));
        QCOMPARE(row.digest(), sha256Hex(row.canonical()));
        Row deployment = Row::of(*findRowType(u"deployment"));
        QCOMPARE(deployment.canonical(), QByteArray("{}"));
        deployment.set(u"emergency", true);
        deployment.set(u"approvers", QStringList());
        QCOMPARE(deployment.canonical(), QByteArray("{\"approvers\":[],\"emergency\":true}"));
        deployment.set(u"approvers", QStringList({u"kim"_s, u"\u0001\\/\u732b"_s}));
        QCOMPARE(deployment.canonical(),
                 QByteArray("{\"approvers\":[\"kim\",\"\\u0001\\\\/\xe7\x8c\xab\"],\"emergency\":true}"));
        QCOMPARE(fieldText(deployment.value(u"approvers")).size(), 20);
        Row other = row;
        QCOMPARE(other.digest(), row.digest());
        other.set(u"scope", QString(u""_s)); // said to be empty is not the same as not said
        QVERIFY(other.digest() != row.digest());
    }

    void rowTypesAreWellFormed()
    {
        for (const RowType &type : rowTypes()) {
            QVERIFY2(type.fieldIndex(u"id") == 0, type.name.data());
            for (const FieldType &field : type.fields)
                QCOMPARE(type.fieldIndex(QString(field.name)), int(&field - type.fields.data()));
        }
        QVERIFY(!findRowType(u"nonsense"));
    }
};

void tst_Vocabulary::hostileTextsEndSoon()
{
    constexpr int length = 4'000'000; // with time that grows with the square, hours
    for (const QString &text : {QString(length, u'1'), u"2026-11-21T09:20:00."_s + QString(length, u'9') + u'x',
                                u"2026-11-21T09:20:00"_s + QString(length, u'Z'), QString(length, u' ') + u'x',
                                u"1."_s + QString(length, u'0') + u'e', QString(length, u'-')}) {
        (void)parseInstant(text);
        (void)Money::parse(text);
        (void)visibleText(text);
    }
}

QTEST_GUILESS_MAIN(tst_Vocabulary)
#include "tst_Vocabulary.moc"
