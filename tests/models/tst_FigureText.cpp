// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FigureText.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

FigureText english()
{
    return FigureText(NumberText(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()));
}

MetricDefinition bypassRate()
{
    MetricDefinition definition;
    definition.id = u"bypass_rate"_s;
    definition.unit = u"share"_s;
    definition.polarity = u"lower_is_better"_s;
    definition.numerator = u"bypassed"_s;
    definition.denominator = u"blocked"_s;
    definition.minN = 5;
    return definition;
}

MoneySum dollars(const QString &decimal)
{
    MoneySum sum;
    sum.add(*Money::parse(decimal));
    return sum;
}

} // namespace

/// The words of every state, and the digits of every kind of number.
class tst_FigureText : public QObject
{
    Q_OBJECT

private slots:
    void states_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("value");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("basis");
        QTest::addColumn<QString>("stateText");
        const auto row = [](const char *name, MetricState state, double value, qint64 num, qint64 den,
                            const QString &text, const QString &basis, const QString &words) {
            QTest::newRow(name) << int(state) << value << num << den << text << basis << words;
        };
        using enum MetricState;
        row("value", Value, 14.0 / 146, 14, 146, u"9.6"_s, u"14 of 146 blocked"_s, {});
        row("measured zero", MeasuredZero, 0, 0, 146, u"0"_s, u"0 of 146 blocked"_s, {});
        row("undefined", Undefined, 0, 0, 0, u"—"_s, u"0 of 0 blocked"_s, u"Undefined"_s);
        row("insufficient", Insufficient, 0.75, 3, 4, u"—"_s, u"3 of 4 blocked"_s, u"Not enough data"_s);
        row("partial", Partial, 0.1, 1, 10, u"10.0"_s, u"94\u202F% of hours covered"_s, u"Partial"_s);
        row("stale", Stale, 0.1, 1, 10, u"10.0"_s, u"30\u202Fh old, limit 26\u202Fh"_s, u"Stale"_s);
        row("unknown", Unknown, 0, 0, 0, u"?"_s, u"Add a source for it"_s, u"Not collected"_s);
        row("maturing", Maturing, 0.1, 1, 10, u"10.0"_s, u"1 of 10 blocked"_s, u"Not final yet"_s);
    }

    void states()
    {
        QFETCH(const int, state);
        QFETCH(const double, value);
        QFETCH(const qint64, numerator);
        QFETCH(const qint64, denominator);
        MetricResult result;
        result.numerator = numerator;
        result.denominator = denominator;
        result.scope.asOf = *parseInstant(u"2026-11-16T12:00:00Z"_s);
        result.coverage.neverDelivered = true;
        result.coverage.oldestComplete = result.scope.asOf - std::chrono::hours(30);
        result.coverage.share = 0.9499;
        result.setFigure(MetricState(state), MetricFigure{.value = value, .money = {}});
        const Figure figure = english().figure(bypassRate(), result);
        QTEST(figure.value, "text");
        QTEST(figure.basis, "basis");
        QTEST(figure.stateText, "stateText");
        QVERIFY(MetricState(state) == MetricState::MeasuredZero || !figure.value.startsWith(u'0'));
    }

    void partialSaysHowMuch()
    {
        MetricResult result;
        result.setFigure(MetricState::Partial, MetricFigure{.value = 3, .money = {}});
        result.coverage.rejected = 1;
        QCOMPARE(english().figure({}, result).basis, u"1 record put aside"_s);
        result.coverage.sources = {u"a"_s, u"b"_s};
        result.coverage.failedSources = {u"b"_s};
        QCOMPARE(english().figure({}, result).basis, u"1 of 2 sources failed"_s);
    }

    void money_data()
    {
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<QString>("text");
        QTest::newRow("thousands") << u"18240.4"_s << u"$18,240"_s;
        QTest::newRow("half to even, down") << u"18240.5"_s << u"$18,240"_s;
        QTest::newRow("half to even, up") << u"18241.5"_s << u"$18,242"_s;
        QTest::newRow("cents") << u"3.999"_s << u"$4.00"_s;
        QTest::newRow("cents with zeros") << u"3.05"_s << u"$3.05"_s;
        QTest::newRow("small") << u"0.01049"_s << u"$0.0105"_s;
        QTest::newRow("zero") << u"0"_s << u"$0"_s;
        QTest::newRow("negative") << u"-150.2"_s << u"\u2212$150"_s;
    }

    void money()
    {
        QFETCH(const QString, decimal);
        QTEST(english().numbers().money(dollars(decimal)), "text");
    }

    void otherLanguages()
    {
        const NumberText german(QLocale(QLocale::German), QTimeZone("Europe/Berlin"));
        QCOMPARE(german.count(1284310), u"1.284.310"_s);
        QCOMPARE(german.percent(0.0959), u"9,6"_s);
        QCOMPARE(german.money(dollars(u"3.05"_s)), u"$3,05"_s);
    }

    void weeks()
    {
        const NumberText text = english().numbers();
        QCOMPARE(text.weekRange({2026, 46}, true), u"9–15 Nov 2026"_s);
        QCOMPARE(text.weekRange({2026, 46}, false), u"9–15 Nov"_s);
        QCOMPARE(text.weekRange({2026, 49}, true), u"30 Nov – 6 Dec 2026"_s);
        QCOMPARE(text.weekRange({2026, 53}, true), u"28 Dec 2026 – 3 Jan 2027"_s);
    }

    void changes()
    {
        const FigureText text = english();
        SeriesPoint before;
        before.week = {2026, 45};
        before.value = 0.066;
        SeriesPoint now;
        now.week = {2026, 46};
        now.value = 0.096;
        QCOMPARE(text.delta(bypassRate(), now, before), u"3.0\u202Fpt vs W45"_s);
        QCOMPARE(text.deltaDirection(bypassRate(), now, before), 1);
        QCOMPARE(text.deltaDirection(bypassRate(), before, now), -1);
        now.value = 0.06601;
        QCOMPARE(text.deltaDirection(bypassRate(), now, before), 0);
        before.value.reset();
        QCOMPARE(text.delta(bypassRate(), now, before), QString());
        QCOMPARE(text.pointValue(bypassRate(), before), u"—"_s);
    }

    void readings()
    {
        const MetricDefinition lower = bypassRate();
        MetricDefinition higher = bypassRate();
        higher.polarity = u"higher_is_better"_s;
        QCOMPARE(FigureText::readingKind(lower, SeriesReading::AboveUpperLimit), u"worse"_s);
        QCOMPARE(FigureText::readingKind(lower, SeriesReading::EightBelowMean), u"better"_s);
        QCOMPARE(FigureText::readingKind(higher, SeriesReading::AboveUpperLimit), u"better"_s);
        QCOMPARE(FigureText::readingKind(lower, SeriesReading::Routine), u"routine"_s);
        QCOMPARE(FigureText::readingKind(lower, SeriesReading::NotEnoughData), u"none"_s);
        QCOMPARE(english().reading(SeriesReading::EightBelowMean), u"8 weeks below mean"_s);
    }
};

QTEST_GUILESS_MAIN(tst_FigureText)
#include "tst_FigureText.moc"
