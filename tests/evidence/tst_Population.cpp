// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Populations and what their certificate says; that it finds what goes wrong with real servers is tried by
// tst_Certificate.
#include "MetricBench.h"
#include "base/Digest.h"
#include "evidence/Population.h"
#include "metrics/MetricRunner.h"
#include "store/ReadLedger.h"
#include "store/SyncLedger.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Population : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    UpstreamRetention m_keeps{ConnectorCatalog::load(), {hub()}};

    /// A source whose server keeps everything.
    static SourceSettings hub()
    {
        SourceSettings settings;
        settings.id = u"hub"_s;
        settings.keeps.insert(QString(), *Retention::stated(u"unlimited"_s));
        return settings;
    }
    static MetricScope september() { return MetricBench::scope("2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"); }

    Population read(const QString &id, const MetricScope &scope = september())
    {
        const auto definition = PopulationDefinition::find(id, m_catalog);
        auto found = definition
            ? PopulationReader(m_bench.connection(), m_catalog, m_keeps).read(*definition, scope)
            : Result<Population>(fail(definition.error()));
        if (!found)
            qFatal("%s", qPrintable(toString(found.error())));
        return *std::move(found);
    }
    static QStringList ids(const Population &population)
    {
        QStringList names;
        for (const PopulationItem &item : population.items)
            names.append(item.row.id);
        names.sort();
        return names;
    }
    static QStringList codes(const Population &population)
    {
        QStringList found;
        for (const CertificateDoubt &one : population.certificate.doubts())
            found.append(one.code);
        found.removeDuplicates();
        return found;
    }
    static QStringList doubts(const Population &population, const QString &source)
    {
        QStringList found;
        for (const CertificateDoubt &one : population.certificate.doubts()) {
            if (one.source == source)
                found.append(one.code);
        }
        return found;
    }
    /// A run of the hub that asked for a stream; how many there are the server says, or not.
    void asked(const QString &stream, const char *at, const QString &state, std::optional<qint64> claimed)
    {
        SyncLedger ledger(m_bench.connection());
        SyncRunRecord run = *ledger.startOrResume(u"hub"_s, u"github"_s, MetricBench::at(at));
        StreamRead stood;
        stood.runId = run.id;
        stood.source = u"hub"_s;
        stood.stream = stream;
        stood.state = state;
        stood.startedAt = MetricBench::at(at);
        PartitionRead part;
        part.source = stood.source;
        part.stream = stream;
        part.state = state;
        part.recordsClaimed = claimed;
        part.claimedKind = claimed ? u"exact"_s : u"unknown"_s;
        part.recordsSeen = claimed.value_or(0);
        part.startedAt = stood.startedAt;
        run.state = u"complete"_s;
        ReadLedger reads(m_bench.connection());
        QVERIFY(reads.save(stood) && reads.save(run.id, part) && ledger.finish(run, stood.startedAt));
    }
    /// Rows of all types but deployments that the changes of production are judged by.
    void addOthers()
    {
        m_bench.from(u"git"_s, "2026-09-02T00:00:00Z");
        m_bench.add(u"environment"_s, u"id=prod name=prod"_s);
        m_bench.add(u"approval"_s, u"id=a0 subject=x approver=max decided_at=2026-09-01T09:00:00Z decision=approved"_s);
        m_bench.add(u"code_change"_s, u"id=pay/0 service=pay author=kim commit_sha=fff"_s);
    }
    /// Three sources tell of two deployments, one of them of one only.
    void addDeployments()
    {
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=c1 at=2026-09-10T10:00:00Z service=pay environment=prod environment_class=production "
                    "commit_sha=aaa via=pipeline status=success actor=kim"_s);
        m_bench.add(u"deployment"_s,
                    u"id=c2 at=2026-09-11T10:00:00Z service=card environment=prod environment_class=production "
                    "commit_sha=bbb via=manual status=success actor=lee"_s);
        m_bench.from(u"cluster"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=k1 at=2026-09-10T10:02:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        m_bench.from(u"tickets"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=CHG1 at=2026-09-10T10:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        m_bench.add(u"deployment"_s,
                    u"id=CHG2 at=2026-09-11T10:00:00Z service=card environment=prod environment_class=production "
                    "status=success"_s);
    }

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
        }
    }

    /// Rows are there, and nobody ever asked their source for all of them.
    void whatWasOnlySentIsNotProved()
    {
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s, u"id=c1 at=2026-09-10T10:00:00Z service=pay environment_class=production"_s);
        const Population population = read(u"production_changes"_s);
        QCOMPARE(doubts(population, u"ci"_s), QStringList{u"not_asked"_s});
        QCOMPARE(population.certificate.verdict(), u"not proved"_s);
    }

    /// An empty list is proved by a reading after the period, and by no other.
    void aStreamThatBroughtNothingIsJudged()
    {
        addOthers();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"deployments"_s, "2026-01-10T00:00:00Z", u"complete"_s, 0);
        const Population early = read(u"production_changes"_s);
        QCOMPARE(early.items.size(), 0);
        QCOMPARE(doubts(early, u"hub"_s), (QStringList{u"stale"_s, u"ends_early"_s}));
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"complete"_s, 0);
        const Population after = read(u"production_changes"_s);
        QCOMPARE(codes(after), QStringList());
        QVERIFY(after.certificate.isProved());
    }

    void aRefusedStreamSaysNothing()
    {
        addOthers();
        addDeployments();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"absent"_s, {});
        QCOMPARE(doubts(read(u"production_changes"_s), u"hub"_s), QStringList{u"not_asked"_s});
    }

    /// The source was read to its end, but nobody asked it for deployments.
    void aSourceThatWasNotAskedForThemSaysNothing()
    {
        addOthers();
        addDeployments();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"releases"_s, "2026-10-01T01:00:00Z", u"complete"_s, 0);
        QCOMPARE(doubts(read(u"production_changes"_s), u"hub"_s), QStringList{u"brought_nothing"_s});
    }

    void whatWasNeverDeliveredIsNamed()
    {
        addDeployments();
        const Population population = read(u"production_changes"_s);
        QStringList never;
        for (const CertificateDoubt &one : population.certificate.doubts()) {
            if (one.code == u"never_delivered")
                never.append(one.says.section(u' ', 5, 5));
        }
        never.sort();
        QCOMPARE(never, (QStringList{u"approval"_s, u"code_change"_s, u"environment"_s}));
        addOthers();
        QVERIFY(!codes(read(u"production_changes"_s)).contains(u"never_delivered"_s));
    }

    void aPeriodThatIsNotOverIsNotProved()
    {
        addOthers();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"complete"_s, 0);
        const MetricScope early
            = MetricBench::scope("2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z", "2026-09-20T00:00:00Z");
        QCOMPARE(codes(read(u"production_changes"_s, early)), QStringList{u"not_over"_s});
    }

    /// Without a gap between them, ids do not tell that the last ones are there.
    void countedIdsAreNoTotal()
    {
        addOthers();
        m_bench.from(u"hub"_s, "2026-09-30T00:00:00Z");
        for (int i = 1; i <= 30; ++i)
            m_bench.add(u"deployment"_s,
                        u"id=CHG%1 at=2026-09-10T10:00:00Z service=s%1 environment_class=production"_s.arg(i));
        asked(u"stream"_s, "2026-10-01T01:00:00Z", u"complete"_s, {});
        const Population population = read(u"production_changes"_s);
        QCOMPARE(population.certificate.sequences().size(), 1);
        QVERIFY(codes(population).contains(u"no_total"_s));
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

    void numbersThatAreCountedUpShowGaps()
    {
        QStringList counted;
        for (int i = 1; i <= 40; ++i) {
            if (i != 7 && (i < 20 || i > 22))
                counted.append(u"CHG%1"_s.arg(i, 4, 10, QChar(u'0')));
        }
        const QList<IdSequence> found = IdSequence::of(u"snow"_s, counted + QStringList{u"drawn"_s, u"x"_s});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].prefix, u"CHG"_s);
        QCOMPARE(found[0].missing, 4);
        QCOMPARE(found[0].missingIds, (QStringList{u"CHG0007"_s, u"CHG0020"_s, u"CHG0021"_s, u"CHG0022"_s}));
        QStringList drawn;
        for (int i = 1; i <= 40; ++i)
            drawn.append(QString::number(i * i * 31));
        QVERIFY(IdSequence::of(u"s"_s, drawn).isEmpty()); // scattered: nobody counted them
        QVERIFY(IdSequence::of(u"s"_s, counted.mid(0, 10)).isEmpty()); // too few to tell
        QVERIFY(IdSequence::of(u"s"_s, {u"99999999999999999999"_s, QString(), u"7"_s}).isEmpty());
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
