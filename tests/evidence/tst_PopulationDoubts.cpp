// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks against a population; that its certificate finds what goes wrong with real servers is tried by
// tst_Certificate.
#include "PopulationBench.h"

class tst_PopulationDoubts : public QObject, PopulationBench
{
    Q_OBJECT

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

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
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"absent"_s, std::nullopt);
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
        QCOMPARE(neverDelivered(read(u"production_changes"_s)),
                 (QStringList{u"approval"_s, u"code_change"_s, u"environment"_s}));
        addOthers();
        QVERIFY(!codes(read(u"production_changes"_s)).contains(u"never_delivered"_s));
    }

    /// What runs is told by rows of other types than the catalogue's; each of them must have been looked for.
    void everyTypeThatAnInventoryIsMadeOfIsJudged()
    {
        m_bench.from(u"catalogue"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"service"_s, u"id=pay name=pay"_s);
        QCOMPARE(neverDelivered(read(u"inventory"_s)),
                 (QStringList{u"deployment"_s, u"environment"_s, u"workload"_s}));
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"releases"_s, "2026-10-01T01:00:00Z", u"complete"_s, 0);
        QCOMPARE(doubts(read(u"inventory"_s), u"hub"_s), QStringList{u"brought_nothing"_s});
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"complete"_s, 0);
        const Population looked = read(u"inventory"_s);
        QCOMPARE(doubts(looked, u"hub"_s), QStringList());
        QCOMPARE(neverDelivered(looked), (QStringList{u"environment"_s, u"workload"_s}));
    }

    /// Whether a change was approved is told by rows that are no changes: what is missing of them is missing here.
    void whatItemsAreJudgedByMustBeThereToo()
    {
        addOthers();
        addDeployments();
        m_bench.expects(u"hub"_s, {u"approval"_s});
        PartitionRead short1 = part(u"pay"_s);
        short1.gap = u"3 of 5 came"_s;
        asked(u"reviews"_s, "2026-10-01T01:00:00Z", u"complete"_s, {short1});
        QCOMPARE(doubts(read(u"production_changes"_s), u"hub"_s), QStringList{u"gap"_s});
        asked(u"reviews"_s, "2026-10-01T02:00:00Z", u"complete"_s, {part(u"pay"_s)});
        QCOMPARE(doubts(read(u"production_changes"_s), u"hub"_s), QStringList());
    }

    /// One partition that was read from early on says nothing of the others.
    void everyPartitionMustReachBackFarEnough()
    {
        addOthers();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"complete"_s,
              {part(u"old"_s, 0, "2026-01-01T00:00:00Z"), part(u"late"_s, 0, "2026-09-10T00:00:00Z"),
               part(u"on time"_s, 0, "2026-09-01T00:00:00Z")});
        const Population population = read(u"production_changes"_s);
        QCOMPARE(codes(population), QStringList{u"asked_late"_s});
        QVERIFY(population.certificate.doubts().first().says.endsWith(u"begins: late"_s));
        asked(u"deployments"_s, "2026-10-01T02:00:00Z", u"complete"_s,
              {part(u"old"_s, 0, "2026-09-30T00:00:00Z"), part(u"late"_s, 0, "2026-08-01T00:00:00Z"), part(u"on time"_s)});
        QCOMPARE(codes(read(u"production_changes"_s)), QStringList());
    }

    /// A repository that is not read any more goes on without us.
    void aPartitionThatVanishedIsTold()
    {
        addOthers();
        m_bench.expects(u"hub"_s, {u"deployment"_s});
        asked(u"deployments"_s, "2026-09-10T00:00:00Z", u"complete"_s, {part(u"pay"_s), part(u"card"_s)});
        asked(u"deployments"_s, "2026-10-01T01:00:00Z", u"complete"_s, {part(u"pay"_s)});
        const Population population = read(u"production_changes"_s);
        QCOMPARE(codes(population), QStringList{u"vanished"_s});
        QVERIFY(population.certificate.doubts().first().says.endsWith(u"before: card"_s));
        // It was there until after an earlier period.
        const MetricScope august = MetricBench::scope("2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z");
        QCOMPARE(codes(read(u"production_changes"_s, august)), QStringList());
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
        asked(u"stream"_s, "2026-10-01T01:00:00Z", u"complete"_s, std::nullopt);
        const Population population = read(u"production_changes"_s);
        QCOMPARE(population.certificate.sequences().size(), 1);
        QVERIFY(codes(population).contains(u"no_total"_s));
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
};

QTEST_GUILESS_MAIN(tst_PopulationDoubts)
#include "tst_PopulationDoubts.moc"
