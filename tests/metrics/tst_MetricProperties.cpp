// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every definition, on the sample estate: groups add up to the whole, both databases say the same, no
// share is over 1, and every case opens to rows that are stored.
#include "MetricBench.h"
#include "SampleStore.h"
#include "archive/StoreArchive.h"
#include "metrics/MetricRunner.h"
#include "store/RowQueries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_MetricProperties : public QObject
{
    Q_OBJECT

    MetricCatalog m_catalog = *MetricBench::catalog();
    std::unique_ptr<SampleStore> m_sample;

    MetricScope scope(int weeksBack) const
    {
        const TimePoint then = m_sample->now - std::chrono::weeks(weeksBack);
        MetricScope scope = MetricScope::ofWeek(IsoWeek::of(then, m_sample->zone), m_sample->zone, m_sample->now);
        scope.asOf = m_sample->now;
        return scope;
    }
    static QByteArray textOf(const MetricResult &result)
    {
        const QJsonObject object{
            {u"state"_s, metricStateName(result.state())}, {u"n"_s, result.n}, {u"outputs"_s, result.outputsObject()}};
        return QJsonDocument(object).toJson();
    }
    static void everyMetric(std::initializer_list<int> weeks)
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("weeksBack");
        const MetricCatalog catalog = *MetricBench::catalog();
        for (const MetricDefinition &definition : catalog.newest()) {
            for (const int back : weeks)
                QTest::addRow("%s, %d weeks back", qPrintable(definition.id), back) << definition.id << back;
        }
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleStore>();
        QVERIFY2(m_sample->problem().isEmpty(), qPrintable(m_sample->problem()));
    }

    void groupsAddUpToTheWhole_data() { everyMetric({2}); }
    void groupsAddUpToTheWhole();
    void withWaiversIsWithoutThemAndTheWaived();
    void everyCaseOpensToRows_data() { everyMetric({1}); }
    void everyCaseOpensToRows();
    void bothDatabasesSayTheSame();
};

void tst_MetricProperties::groupsAddUpToTheWhole()
{
    QFETCH(QString, metric);
    QFETCH(int, weeksBack);
    const MetricDefinition &definition = *m_catalog.find(metric);
    const MetricRunner runner(m_sample->connection());
    const auto whole = runner.run(definition, scope(weeksBack));
    QVERIFY2(whole, whole ? "" : qPrintable(toString(whole.error())));
    QVERIFY(!whole->denominator || *whole->denominator == 0
            || (*whole->numerator >= 0 && *whole->numerator <= *whole->denominator));
    qint64 excluded = 0;
    for (const auto &[reason, cases] : whole->excluded)
        excluded += cases;
    QCOMPARE(whole->n + excluded, qint64(whole->cases.size()));
    for (const QString &dimension : definition.dimensions) {
        const auto groups = runner.runBy(definition, scope(weeksBack), dimension);
        QVERIFY2(groups, groups ? "" : qPrintable(toString(groups.error())));
        qint64 n = 0;
        qint64 cases = 0;
        qint64 numerator = 0;
        qint64 denominator = 0;
        QHash<QString, qint64> counts;
        for (const auto &[key, result] : *groups) {
            QVERIFY(!key.isEmpty());
            n += result.n;
            cases += result.cases.size();
            numerator += result.numerator.value_or(0);
            denominator += result.denominator.value_or(0);
            for (const OutputDefinition &output : definition.outputs) {
                if (output.statistic == u"count"_s || output.statistic == u"sum"_s)
                    counts[output.name] += result.output(output.name).toInteger();
            }
        }
        QCOMPARE(n, whole->n);
        QCOMPARE(cases, qint64(whole->cases.size()));
        QCOMPARE(numerator, whole->numerator.value_or(0));
        QCOMPARE(denominator, whole->denominator.value_or(0));
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            QCOMPARE(*count, whole->output(count.key()).toInteger());
    }
}

/// Nothing that was waived is hidden: in the whole and in each group it is counted, once, and in no other number.
void tst_MetricProperties::withWaiversIsWithoutThemAndTheWaived()
{
    struct Split {
        QString metric;
        QString whole; ///< Flag of all cases,
        QStringList parts; ///< and those that share them out; what is left is neither.
    };
    const QList<Split> splits{{u"bypass_rate"_s, u"blocked"_s, {u"bypassed"_s, u"waived"_s, u"stands"_s}},
                              {u"overturned_blocks"_s, u"overturned"_s, {u"waived"_s, u"rule_changed"_s, u"rerun"_s}}};
    qint64 waivedInAll = 0;
    for (const Split &split : splits) {
        const MetricDefinition &definition = *m_catalog.find(split.metric);
        MetricScope all = scope(1);
        all.from = all.to - std::chrono::weeks(40);
        const auto whole = MetricRunner(m_sample->connection()).run(definition, all);
        QVERIFY(whole);
        for (const QString &dimension : definition.dimensions) {
            QHash<QString, qint64> waived;
            for (int row = 0; row < whole->cases.size(); ++row) {
                if (!whole->cases.excluded(row).isEmpty() || whole->cases.integer(row, split.whole) == 0)
                    continue;
                qint64 parts = 0;
                for (const QString &part : split.parts)
                    parts += whole->cases.integer(row, part);
                QVERIFY2(parts <= 1, qPrintable(whole->cases.text(row, u"row_id")));
                const QString group = whole->cases.text(row, dimension);
                waived[group.isEmpty() ? u"(none)"_s : group] += whole->cases.integer(row, u"waived");
            }
            const auto groups = MetricRunner(m_sample->connection()).runBy(definition, all, dimension);
            QVERIFY(groups);
            qint64 sum = 0;
            for (const auto &[key, result] : *groups) {
                QCOMPARE(result.output(u"waived"_s).toInteger(), waived.value(key));
                sum += waived.value(key);
            }
            QCOMPARE(sum, whole->output(u"waived"_s).toInteger());
            waivedInAll += sum;
        }
    }
    QVERIFY(waivedInAll > 0);
}

void tst_MetricProperties::everyCaseOpensToRows()
{
    QFETCH(QString, metric);
    QFETCH(int, weeksBack);
    const MetricDefinition &definition = *m_catalog.find(metric);
    const auto cases = MetricRunner(m_sample->connection()).population(definition, scope(weeksBack));
    QVERIFY2(cases, cases ? "" : qPrintable(toString(cases.error())));
    QHash<QString, QSet<qint64>> wanted;
    for (int row = 0; row < cases->size(); ++row) {
        for (const CaseReference &reference : cases->references(row))
            wanted[reference.type].insert(reference.versionId);
    }
    for (auto type = wanted.cbegin(); type != wanted.cend(); ++type) {
        QVERIFY2(definition.reads.contains(type.key()), qPrintable(type.key()));
        const QList<qint64> ids(type->cbegin(), type->cend());
        const auto stored = RowQueries(m_sample->connection()).versions(type.key(), ids.mid(0, 500));
        QVERIFY(stored);
        QCOMPARE(stored->size(), std::min<qsizetype>(ids.size(), 500));
    }
}

void tst_MetricProperties::bothDatabasesSayTheSame()
{
    QString why;
    const auto server = PostgresServer::start(&why);
    if (!server)
        QSKIP(qPrintable(why));
    const auto target = StoreLocation::parse(server->freshDatabase());
    QVERIFY(target);
    const WorkWatch watch;
    const auto moved = StoreArchive(watch).move(m_sample->connection(), *target);
    QVERIFY2(moved, moved ? "" : qPrintable(toString(moved.error())));
    const auto other = StoreConnection::open(*target, StoreConnection::Access::ReadOnly);
    QVERIFY(other);
    for (const MetricDefinition &definition : m_catalog.newest()) {
        for (const int weeksBack : {1, 20}) {
            const auto here = MetricRunner(m_sample->connection()).run(definition, scope(weeksBack));
            const auto there = MetricRunner(**other).run(definition, scope(weeksBack));
            QVERIFY2(here && there, qPrintable(definition.id + (there ? QString() : toString(there.error()))));
            QVERIFY2(textOf(*here) == textOf(*there),
                     qPrintable(definition.id + u'\n' + QString::fromUtf8(textOf(*here) + textOf(*there))));
            QCOMPARE(here->cases.size(), there->cases.size());
        }
    }
}

QTEST_GUILESS_MAIN(tst_MetricProperties)
#include "tst_MetricProperties.moc"
