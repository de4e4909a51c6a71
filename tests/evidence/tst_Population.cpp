// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Populations: which items they have, in which order, and how they are counted.
#include "PopulationBench.h"
#include "base/Digest.h"

class tst_Population : public QObject, PopulationBench
{
    Q_OBJECT

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void everyOneAnswersOnAnEmptyStore()
    {
        const auto all = PopulationDefinition::all(m_catalog);
        QVERIFY2(all, qPrintable(all ? QString() : toString(all.error())));
        QVERIFY(all->size() >= 15);
        for (const PopulationDefinition &one : *all) {
            QVERIFY2(!one.title.isEmpty() && !one.item.isEmpty() && !one.rules.isEmpty() && !one.seeds.isEmpty(),
                     qPrintable(one.id));
            const Population population = read(one.id);
            QCOMPARE(population.items.size(), 0);
            QVERIFY2(codes(population).contains(u"never_delivered"_s), qPrintable(one.id));
            QCOMPARE(population.certificate.verdict(), u"not proved"_s);
            QCOMPARE(population.idsSha256, sha256Hex({}));
            QStringList headings = population.headings();
            QVERIFY2(headings.removeDuplicates() == 0, qPrintable(one.id + u": "_s + headings.join(u' ')));
        }
    }

    void tellingsAreListedAndOnesOfOneSourceNamed()
    {
        addDeployments();
        const Population population = read(u"production_changes"_s);
        QCOMPARE(ids(population), (QStringList{u"c1"_s, u"c2"_s}));
        QStringList told;
        for (const SourceTelling &one : population.certificate.tellings())
            told.append(u"%1 %2 -%3 %4"_s.arg(one.source).arg(one.count).arg(one.notHere).arg(one.onlyHere.join(u',')));
        QCOMPARE(told, (QStringList{u"ci 2 -0 "_s, u"cluster 1 -1 "_s, u"tickets 2 -0 "_s}));
        QVERIFY(codes(population).contains(u"sources_differ"_s));

        m_bench.from(u"cluster"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=k9 at=2026-09-20T10:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        const Population more = read(u"production_changes"_s);
        QCOMPARE(more.certificate.tellings().at(1).onlyHere, QStringList{u"k9"_s});
        QCOMPARE(more.certificate.tellings().at(0).notHere, 1);
    }

    /// The relation that lists tellings follows the rules of the one that keeps those that stand.
    void whoTellsIsWhoStands()
    {
        addDeployments();
        const auto relations = MetricRelation::read(
            {u"environment_class.v1"_s, u"production_deployment.v1"_s, u"production_telling.v1"_s});
        QVERIFY(relations);
        const auto run = [&](const QString &sql) {
            return EvidenceQuery(m_bench.connection(), {})
                .run({u"test"_s, {u"deployment"_s, u"environment"_s}, {}, *relations, sql},
                     {{u"as_of_ns"_s, QString::number(toNs(september().to))}});
        };
        const auto standing = run(u"SELECT version_id, tellings FROM production_deployment ORDER BY version_id"_s);
        const auto told = run(u"SELECT deployment_version, COUNT(*) AS tellings FROM production_telling GROUP BY "
                              "deployment_version ORDER BY deployment_version"_s);
        QVERIFY(standing && told);
        QCOMPARE(standing->size(), 2);
        QCOMPARE(told->rows(), standing->rows());
    }

    void theDigestIsOfTheLinesOfTheLog()
    {
        addDeployments();
        const Population before = read(u"production_changes"_s);
        QByteArray lines;
        for (const PopulationItem &item : before.items)
            lines += QByteArray::number(item.seq) + '\n';
        QCOMPARE(before.idsSha256, sha256Hex(lines));
        const TimePoint then = before.knownAt;

        m_bench.from(u"ci"_s, "2026-10-03T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=c3 at=2026-09-12T10:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        const Population late = read(u"production_changes"_s);
        QCOMPARE(late.items.size(), 3);
        QVERIFY(late.idsSha256 != before.idsSha256);
        MetricScope asThen = september();
        asThen.knownAt = then;
        QCOMPARE(read(u"production_changes"_s, asThen).idsSha256, before.idsSha256);
    }

    void approvalsAreJudged()
    {
        addDeployments();
        m_bench.from(u"tickets"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"approval"_s,
                    u"id=a1 subject=CHG1 approver=max decided_at=2026-09-10T09:00:00Z decision=approved"_s);
        m_bench.add(u"approval"_s,
                    u"id=a2 subject=CHG2 approver=Lee decided_at=2026-09-11T09:00:00Z decision=approved"_s);
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=c4 at=2026-09-13T10:00:00Z service=pay environment=prod environment_class=production "
                    "commit_sha=ddd status=success"_s);
        m_bench.add(u"code_change"_s, u"id=pay/1 service=pay author=kim commit_sha=ddd merged_at=2026-09-13T09:00:00Z"_s);
        m_bench.add(u"approval"_s,
                    u"id=a4 subject=pay/1 approver=max decided_at=2026-09-13T11:00:00Z decision=approved"_s);
        m_bench.add(u"deployment"_s,
                    u"id=c5 at=2026-09-14T10:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        const Population population = read(u"production_changes"_s);
        QMap<QString, QString> judged;
        for (const PopulationItem &item : population.items)
            judged.insert(item.row.id, population.value(item, u"approval"_s));
        QCOMPARE(judged, (QMap<QString, QString>{{u"c1"_s, u"in_time"_s},
                                                 {u"c2"_s, u"self"_s},
                                                 {u"c4"_s, u"late"_s},
                                                 {u"c5"_s, u"none"_s}}));
        const Population emergencies = read(u"emergency_changes"_s);
        QCOMPARE(ids(emergencies), QStringList{u"c2"_s});
        QCOMPARE(emergencies.value(emergencies.items.first(), u"kind"_s), u"by_hand"_s);
    }

    void otherServicesAreCountedAsOutOfScope()
    {
        addDeployments();
        MetricScope scope = september();
        scope.services = {u"card"_s};
        const Population population = read(u"production_changes"_s, scope);
        QCOMPARE(ids(population), QStringList{u"c2"_s});
        QCOMPARE(population.outOfScope, 1);
        QCOMPARE(population.certificate.tellings().size(), 2); // the cluster tells of no deployment of it
    }

    void aCsvIsWhatTheShellPrints()
    {
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=\"a,'b\" at=2026-09-10T10:00:00Z service=pay environment_class=production status=success"_s);
        const Population population = read(u"production_changes"_s);
        const QList<QByteArray> lines = population.toCsv().split('\n');
        QVERIFY(lines[0].startsWith("seq,type,source,id,row_version,service,environment,at,"));
        QVERIFY2(lines[1].contains("2026-09-10T10:00:00Z"), lines[1]);
        QCOMPARE(lines.size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_Population)
#include "tst_Population.moc"
