// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProcessChart.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

MetricSeries seriesOf(const QList<std::optional<double>> &values)
{
    MetricSeries series;
    IsoWeek week{2026, 40};
    for (const std::optional<double> &value : values) {
        SeriesPoint point;
        point.week = week;
        point.value = value;
        point.state = MetricState::Value;
        series.points.append(point);
        week = week.plus(1);
    }
    series.reading = SeriesReading::Routine;
    return series;
}

void limit(MetricSeries &series, double lower, double mean, double upper)
{
    series.mean = mean;
    for (SeriesPoint &point : series.points) {
        point.lower = lower;
        point.upper = upper;
    }
}

} // namespace

/// One chart for shares, durations and money: what is drawn, in which unit, and which limits are named.
class tst_ProcessChart : public QObject
{
    Q_OBJECT

private:
    const FigureText m_text{NumberText(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc())};

    static MetricDefinition inUnit(const QString &unit)
    {
        MetricDefinition definition;
        definition.unit = unit;
        definition.polarity = u"lower_is_better"_s;
        return definition;
    }

private slots:
    void aShareIsDrawnInPercentFromNothing()
    {
        MetricSeries series = seriesOf({0.04, {}, 0.096});
        limit(series, 0.0, 0.05, 0.08);
        series.reading = SeriesReading::AboveUpperLimit;
        ProcessChart chart;
        const QSignalSpy changed(&chart, &ProcessChart::changed);
        chart.show(inUnit(u"share"_s), series, MetricState::Value, m_text);
        QCOMPARE(changed.size(), 1);
        const auto points = chart.property("points").value<QList<double>>();
        QCOMPARE(points.size(), 3);
        QCOMPARE(points.first(), 4.0);
        QVERIFY2(std::isnan(points[1]), "a week without a value is a gap and no 0");
        QCOMPARE(chart.property("maximum").toDouble(), 10.0);
        QCOMPARE(chart.property("tickTexts").toStringList(), (QStringList{u"0"_s, u"5"_s, u"10"_s}));
        QCOMPARE(chart.property("upperText").toString(), u"limit 8.0"_s);
        QVERIFY2(chart.property("lowerText").toString().isEmpty(), "no share falls below 0: that limit says nothing");
        QCOMPARE(chart.property("reading").toString(), u"worse"_s);
        QCOMPARE(chart.property("mark").toString(), u"crit"_s);
        // What is old is not judged.
        chart.show(inUnit(u"share"_s), series, MetricState::Stale, m_text);
        QCOMPARE(chart.property("reading").toString(), u"routine"_s);
    }

    void aDurationIsDrawnInMinutes()
    {
        MetricSeries series = seriesOf({240.0, 216.0});
        limit(series, 162.0, 240.0, 318.0);
        ProcessChart chart;
        chart.show(inUnit(u"seconds"_s), series, MetricState::Value, m_text);
        QCOMPARE(chart.property("points").value<QList<double>>().last(), 3.6);
        QCOMPARE(chart.property("lowerText").toString(), u"limit 2.7"_s);
        QCOMPARE(chart.property("maximum").toDouble(), 6.0);
        QCOMPARE(chart.property("minimum").toDouble(), 0.0);
        QVERIFY(!chart.property("dotsOnly").toBool());
    }

    void moneyMayBeginAboveNothing()
    {
        MetricSeries series = seriesOf({17'000.0, 18'240.0});
        ProcessChart chart;
        chart.show(inUnit(u"usd"_s), series, MetricState::Value, m_text);
        QVERIFY(chart.property("inThousands").toBool());
        QCOMPARE(chart.property("lastText").toString(), u"18.2"_s);
        QVERIFY(chart.property("minimum").toDouble() > 10);
        QVERIFY2(chart.property("dotsOnly").toBool(), "no limits, no line");
        QVERIFY(chart.property("meanText").toString().isEmpty());
    }

    void onlyTheLastRunIsCounted()
    {
        QList<std::optional<double>> values(10, 0.05);
        MetricSeries series = seriesOf(values);
        for (int i : {0, 3, 4, 5, 6, 7, 8, 9})
            series.points[i].findings.append(ProcessSignal{});
        series.reading = SeriesReading::EightAboveMean;
        ProcessChart chart;
        chart.show(inUnit(u"share"_s), series, MetricState::Value, m_text);
        QCOMPARE(chart.property("runLength").toInt(), 7);
        series.reading = SeriesReading::Routine;
        chart.show(inUnit(u"share"_s), series, MetricState::Value, m_text);
        QCOMPARE(chart.property("runLength").toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ProcessChart)
#include "tst_ProcessChart.moc"
