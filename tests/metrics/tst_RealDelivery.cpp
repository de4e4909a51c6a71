// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of another project that measures delivery, through connector files of a user's kind: incidents are of the
// deployments that it expects.
#include "MetricBench.h"
#include "sources/ConnectorCatalog.h"
#include "sync/FileImport.h"

#include <QFile>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_RealDelivery : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    static QString data(const QString &name)
    {
        return QStringLiteral(PLUMBLINE_SHARED_DIR "/data/realdata/devlake-dora/connect_incident_to_deployment__%1.csv")
            .arg(name);
    }
    void import(const QString &stream, const QString &name, qint64 rows)
    {
        const auto catalog
            = ConnectorCatalog::load(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/user-connectors"));
        const FixedClock clock(MetricBench::at("2022-12-15T00:00:00Z"));
        const auto report = FileImport(catalog, m_bench.connection(), clock, QTimeZone::utc())
                                .run({u"deployment-history/"_s + stream, {data(name)}, {}, false});
        QVERIFY2(report, report ? "" : qPrintable(plumbline::toString(report.error())));
        QCOMPARE(report->rows().rejected, 0);
        QCOMPARE(report->rows().added, rows);
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init()
    {
        if (!QFile::exists(data(u"raw_tables__incidents"_s)))
            QSKIP("the public data sets are not here");
        OPEN_METRIC_BENCH(m_bench);
    }

    void incidentsAreOfTheDeploymentsThatOthersExpect()
    {
        import(u"deployments"_s, u"prev_success_deployment_commit__cicd_deployment_commits_after"_s, 16);
        import(u"incidents"_s, u"raw_tables__incidents"_s, 6); // the seventh is of a repository of no project
        QFile file(data(u"snapshot_tables__project_incident_deployment_relationships"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList expected;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1))
            expected.append(line.section(u',', 2).trimmed());
        expected.removeDuplicates();
        expected.sort();
        MetricScope scope = MetricBench::scope("2022-09-01T00:00:00Z", "2022-12-01T00:00:00Z", "2022-12-15T00:00:00Z");
        scope.params = {{u"attribution_hours"_s, u"2400"_s}}; // DevLake knows no limit
        const MetricResult result = m_bench.run(u"dora"_s, scope);
        QStringList found;
        for (int row = 0; row < result.cases.size(); ++row) {
            if (result.cases.flag(row, u"failure"))
                found.append(result.cases.text(row, u"row_id").section(u'/', 0, 0));
        }
        found.sort();
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(tst_RealDelivery)
#include "tst_RealDelivery.moc"
