// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of a definition that were made to be answered sooner (same_numbers_as): they say what the earlier one said, case
// for case, and baselines hold.
#include "MetricBench.h"
#include "PanelEstate.h"
#include "ResultLines.h"
#include "metrics/BaselineBook.h"
#include "metrics/KnownAnswers.h"
#include "metrics/MetricRunner.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_NewVersions : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();

    StoreConnection &store() { return m_bench.connection(); }

    /// Empty when both versions say the same; counts their cases.
    QString difference(const QString &metric, int version, int earlier, const MetricScope &scope, int &cases)
    {
        const MetricRunner runner(store());
        const auto before = runner.run(*m_catalog.find(metric, earlier), scope);
        const auto after = runner.run(*m_catalog.find(metric, version), scope);
        if (QString text = plumbline::difference(before, after); !text.isEmpty())
            return text;
        cases += before->cases.size();
        for (int row = 0; row < before->cases.size(); ++row) // in the same order
            for (int column = 0; column < before->cases.columns().size(); ++column)
                if (before->cases.at(row, column) != after->cases.at(row, column))
                    return u"case %1: another %2"_s.arg(row).arg(before->cases.columns()[column]);
        return {};
    }

    /// What random rows hardly ever say: blocks that two sources tell of, and deployments that name their commit alone.
    void addTwins()
    {
        for (int i = 0; i < 6; ++i) {
            const QString about = u"service=service-%1 commit_sha=twin-%2 "_s.arg(i % 3).arg(i);
            const QString block
                = about + u"artifact=built-%1 rule=rule-1 decision=block decided_at=2026-03-0%2T10:00:00Z"_s.arg(i).arg(i + 2);
            m_bench.from(u"hub"_s, "2026-04-20T00:00:00Z");
            m_bench.add(u"gate_decision"_s, u"id=one-%1 environment=environment-1 "_s.arg(i) + block);
            m_bench.add(u"deployment"_s,
                        u"id=of-%1 environment=environment-1 status=success at=2026-03-0%2T12:00:00Z "_s.arg(i).arg(i + 2) + about);
            m_bench.from(u"other"_s, "2026-04-20T00:00:00Z");
            m_bench.add(u"gate_decision"_s,
                        u"id=two-%1 environment=%2 "_s.arg(i).arg(i % 2 ? u"ref:main"_s : u"environment-1"_s) + block);
        }
    }

    void versions() const
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("earlier");
        for (const MetricDefinition &definition : m_catalog.definitions())
            for (const int earlier : definition.sameNumbersAs)
                QTest::addRow("%s v%d and v%d", qPrintable(definition.id), definition.version, earlier)
                    << definition.id << definition.version << earlier;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void sayTheSameOfAnything_data() { versions(); }
    void sayTheSameOfAnything()
    {
        QFETCH(const QString, metric);
        QFETCH(const int, version);
        QFETCH(const int, earlier);
        int cases = 0;
        PanelEstate estate{quint32(version) + quint32(metric.size())};
        QStringList types = m_catalog.find(metric, version)->reads;
        if (types.contains(u"gate_decision"_s))
            addTwins();
        for (int i = 0; i < 3; ++i)
            types += m_catalog.find(metric, version)->primary; // most of all
        for (int step = 0; step < 24; ++step) {
            estate.write(store(), types, step < 3 ? 900 : 60);
            MetricScope scope = estate.scope();
            if (!estate.rarely(3)) {
                scope.from = MetricBench::at("2025-01-01T00:00:00Z");
                scope.services.clear();
                scope.teams.clear();
                scope.environments.clear();
            }
            for (const MetricParameter &parameter : m_catalog.find(metric, version)->parameters)
                if (estate.rarely(3))
                    scope.params.insert(parameter.name, QString::number(1 + estate.number(400)));
            const QString text = difference(metric, version, earlier, scope, cases);
            QVERIFY2(text.isEmpty(), qPrintable(u"step %1, %2 to %3 as of %4\n%5"_s.arg(step).arg(
                                         formatInstant(scope.from), formatInstant(scope.to),
                                         formatInstant(scope.asOf), text)));
        }
        QVERIFY2(cases > 200, qPrintable(QString::number(cases)));
    }

    void sayTheSameOfKnownAnswers_data() { versions(); }
    void sayTheSameOfKnownAnswers()
    {
        QFETCH(const QString, metric);
        QFETCH(const int, version);
        QFETCH(const int, earlier);
        int vectors = 0, cases = 0;
        const QString folder = QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/known-answers/");
        for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QJsonValue &one :
                 QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray()) {
                const QJsonObject vector = one.toObject();
                if (vector.value(u"metric"_s).toString() != metric)
                    continue;
                QVERIFY2(m_bench.open(), qPrintable(m_bench.why())); // empty again
                QVERIFY(KnownAnswers(m_catalog).checkVector(vector, store()).passed());
                const auto scope = KnownAnswers::scopeOf(vector);
                QVERIFY(scope);
                const QString text = difference(metric, version, earlier, *scope, cases);
                QVERIFY2(text.isEmpty(), qPrintable(vector.value(u"id"_s).toString() + u": "_s + text));
                ++vectors;
            }
        }
        QVERIFY2(vectors > 1 && cases > 0, qPrintable(u"%1 vectors, %2 cases"_s.arg(vectors).arg(cases)));
    }

    void keepBaselines_data() { versions(); }
    void keepBaselines()
    {
        QFETCH(const QString, metric);
        QFETCH(const int, version);
        QFETCH(const int, earlier);
        MetricDefinition definition = *m_catalog.find(metric, version);
        MetricBaseline baseline;
        baseline.metric = metric;
        baseline.definition = earlier;
        baseline.output = definition.headline;
        baseline.scope = BaselineBook::scopeText({});
        baseline.first = *IsoWeek::parse(u"2026-W02"_s);
        baseline.last = *IsoWeek::parse(u"2026-W12"_s);
        baseline.weeks = 11;
        const BaselineBook book(store());
        QVERIFY(BaselineBook(store()).keep(baseline, MetricBench::at("2026-04-01T00:00:00Z")));
        QCOMPARE(book.of(definition, {})->size(), 1);
        definition.sameNumbersAs.clear(); // of a version that counts otherwise
        QCOMPARE(book.of(definition, {})->size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_NewVersions)
#include "tst_NewVersions.moc"
