// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A public catalogue of vulnerabilities with due dates, through a connector file of a user's kind: what falls due, what
// is due before it was known, and whether the count of a week is out of the ordinary.
#include "MetricBench.h"
#include "sources/ConnectorCatalog.h"
#include "statistics/XmrChart.h"
#include "store/RowQueries.h"
#include "sync/FileImport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_RealFindings : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    QJsonObject m_answers;

    static QString data(const QString &name) { return QStringLiteral(PLUMBLINE_SHARED_DIR "/data/realdata/") + name; }
    static MetricScope of(const QString &week)
    {
        MetricScope scope = MetricScope::ofWeek(*IsoWeek::parse(week), QTimeZone::utc(), {});
        scope.asOf = MetricBench::at("2025-12-01T00:00:00Z");
        return scope;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void initTestCase()
    {
        QFile file(data(u"answers.json"_s));
        if (file.open(QIODevice::ReadOnly))
            m_answers = QJsonDocument::fromJson(file.readAll())[u"cisa_kev"_s].toObject();
    }
    void init()
    {
        if (m_answers.isEmpty())
            QSKIP("the public data sets are not here");
        OPEN_METRIC_BENCH(m_bench);
        const auto catalog
            = ConnectorCatalog::load(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/user-connectors"));
        const FixedClock clock(MetricBench::at("2025-08-26T00:00:00Z"));
        const auto report = FileImport(catalog, m_bench.connection(), clock, QTimeZone::utc())
                                .run({u"known-exploited"_s, {data(u"cisa-kev.csv"_s)}, {}, false});
        QVERIFY2(report, report ? "" : qPrintable(plumbline::toString(report.error())));
        QCOMPARE(report->rows().rejected, 0);
        QCOMPARE(report->rows().added, m_answers[u"rows"_s].toInteger());
    }

    void whatFallsDueInAWeek()
    {
        QJsonArray due;
        for (const QString &week : {u"2025-W35"_s, u"2025-W36"_s, u"2025-W37"_s, u"2025-W38"_s})
            due.append(m_bench.run(u"sla_rate"_s, of(week)).output(u"den"_s));
        QCOMPARE(due, m_answers[u"due_in_2025W35_to_W38"_s].toArray());
    }

    void whatIsDueBeforeItWasKnownIsPutAside()
    {
        MetricScope all = of(u"2025-W38"_s);
        all.from = MetricBench::at("2015-01-01T00:00:00Z");
        const MetricResult result = m_bench.run(u"sla_rate"_s, all);
        int impossible = 0;
        const QJsonObject days = m_answers[u"due_minus_added_days"_s].toObject();
        for (auto one = days.begin(); one != days.end(); ++one)
            impossible += one.key().toInt() < 0 ? one->toInt() : 0;
        QCOMPARE(impossible, 15);
        QCOMPARE(MetricBench::excluded(result), u"due_before_found=%1"_s.arg(impossible));
        QCOMPARE(result.n, m_answers[u"rows"_s].toInteger() - impossible);
    }

    void whichWeeksAreOutOfTheOrdinary()
    {
        RowFilter filter;
        filter.type = u"finding"_s;
        const auto rows = RowQueries(m_bench.connection()).page(filter, 0, 10'000);
        QVERIFY(rows);
        QMap<IsoWeek, double> counts;
        for (const StoredRow &row : *rows)
            ++counts[IsoWeek::of(*parseInstant(fieldText(row.row.value(u"first_seen"_s))), QTimeZone::utc())];
        const QJsonArray known = m_answers[u"weeks_2024W01_to_2025W34"_s].toArray();
        QJsonArray weeks;
        QList<std::optional<double>> values;
        for (IsoWeek week{2024, 1}; week <= IsoWeek{2025, 34}; week = week.plus(1)) {
            weeks.append(counts.value(week));
            values.append(counts.value(week));
        }
        QCOMPARE(weeks, known);
        const QJsonObject expected = m_answers[u"xmr_baseline_52"_s].toObject();
        const XmrChart chart = xmrChart(values, {.baseline = 52, .minPoints = 6, .lowerBound = 0.0});
        QCOMPARE(chart.mean, expected[u"mean"_s].toDouble());
        QCOMPARE(chart.averageMovingRange, expected[u"avg_moving_range"_s].toDouble());
        QCOMPARE(chart.lower, expected[u"lower"_s].toDouble());
        QVERIFY(std::abs(chart.upper - expected[u"upper"_s].toDouble()) < 1e-9);
        QVERIFY(std::abs(chart.upperRangeLimit - expected[u"upper_range_limit"_s].toDouble()) < 1e-9);
        QJsonArray found;
        for (const ProcessSignal &signal : chart.findings)
            found.append(QJsonArray{signal.index, signalRuleName(signal.rule)});
        QCOMPARE(found, expected[u"signals"_s].toArray());
    }
};

QTEST_GUILESS_MAIN(tst_RealFindings)
#include "tst_RealFindings.moc"
