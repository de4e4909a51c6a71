// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sampling desk: what was frozen stays, what the seed draws can be drawn by anybody, and each item has its paper.
#include "MetricBench.h"
#include "evidence/AuditBook.h"
#include "evidence/SampleSelection.h"
#include "store/LogCheck.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_AuditBook : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    UpstreamRetention m_keeps{ConnectorCatalog::load()};
    const TimePoint m_now = MetricBench::at("2026-10-05T00:00:00Z");
    QTemporaryDir m_folder;

    AuditBook book() { return AuditBook(m_bench.connection()); }

    void addDeployments(int count)
    {
        m_bench.from(u"ci"_s, "2026-10-01T00:00:00Z");
        for (int i = 0; i < count; ++i)
            m_bench.add(u"deployment"_s,
                        u"id=d%1 at=2026-09-%2T10:%3:00Z service=%4 environment=prod environment_class=production "
                        "status=success"_s.arg(i)
                            .arg(1 + i % 28, 2, 10, QChar(u'0'))
                            .arg(i % 60, 2, 10, QChar(u'0'))
                            .arg(i % 3 == 0 ? u"pay"_s : u"card"_s));
    }
    Population population()
    {
        const auto definition = PopulationDefinition::find(u"production_changes"_s, m_catalog);
        auto found = PopulationReader(m_bench.connection(), m_catalog, m_keeps)
                         .read(*definition, MetricBench::scope("2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"));
        if (!found)
            qFatal("%s", qPrintable(toString(found.error())));
        return *std::move(found);
    }
    AuditRequest draft(const QString &audit = u"SOC2-2026"_s)
    {
        AuditRequest one;
        one.audit = audit;
        one.request = u"R1"_s;
        one.from = MetricBench::at("2026-09-01T00:00:00Z");
        one.to = MetricBench::at("2026-10-01T00:00:00Z");
        one.asOf = one.to;
        one.population = u"production_changes"_s;
        one.actor = u"dana"_s;
        return one;
    }
    Result<AuditRequest> select(const QString &seed, qint64 size, const QString &stratum = {})
    {
        return book().select(u"SOC2-2026"_s, u"R1"_s, population(), {seed, {u"typed"_s, size, u"ours"_s}, stratum},
                             u"dana"_s, m_now);
    }
    void freeze()
    {
        QVERIFY(book().open(draft(), m_now));
        QVERIFY(book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"dana"_s, m_now));
    }
    QStringList drawnByShell(const QString &seed, int size, const QString &column)
    {
        const QString csv = m_folder.filePath(u"p.csv"_s);
        QFile file(csv);
        if (!file.open(QIODevice::WriteOnly) || file.write(population().toCsv()) < 0)
            return {};
        file.close();
        QStringList arguments{QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/requests/sample.sh"), csv, seed,
                              QString::number(size)};
        if (!column.isEmpty())
            arguments.append(column);
        QProcess shell;
        shell.start(u"sh"_s, arguments);
        shell.waitForFinished();
        return QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
    QStringList drawn()
    {
        QStringList seqs;
        const auto request = book().find(u"SOC2-2026"_s, u"R1"_s);
        const auto items = book().sample(*request);
        for (const SampleItem &item : *items) {
            if (!item.replaces)
                seqs.append(QString::number(item.seq));
        }
        return seqs;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void theShellDrawsTheSame_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("column");
        QTest::newRow("25 of all") << u"Auditor 42"_s << 25 << QString();
        QTest::newRow("more than there are") << u"x"_s << 1000 << QString();
        QTest::newRow("5 of each service") << u"2026-10-04 dana:7"_s << 5 << u"service"_s;
    }
    void theShellDrawsTheSame()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("the sqlite3 shell is not installed");
        QFETCH(const QString, seed);
        QFETCH(const int, size);
        QFETCH(const QString, column);
        addDeployments(90);
        freeze();
        const auto request = select(seed, size, column);
        QVERIFY2(request, qPrintable(request ? QString() : toString(request.error())));
        const QStringList mine = drawn();
        QCOMPARE(mine.size(), column.isEmpty() ? std::min(size, 90) : 2 * size);
        QCOMPARE(mine, drawnByShell(seed, size, column));
        QVERIFY(mine != drawnByShell(seed + u'x', size, column));
    }

    /// By what an item was drawn stands in a line of the log, where no name can be withheld.
    void noSampleIsDrawnByPersons()
    {
        addDeployments(12);
        freeze();
        for (const QString &column : {u"actor"_s, u"approver"_s}) {
            QVERIFY(book().frozen(*book().find(u"SOC2-2026"_s, u"R1"_s))->columns().contains(column));
            const auto refused = select(u"x"_s, 2, column);
            QVERIFY(!refused);
            QVERIFY2(refused.error().detail.contains(u"names persons"_s), qPrintable(refused.error().detail));
        }
        QVERIFY(drawn().isEmpty());
        QVERIFY(select(u"x"_s, 2, u"service"_s));
    }

    void theShellRefusesWhatIsNoArgument_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("size") << QStringList{u"p.csv"_s, u"s"_s, u"3 OR 1"_s};
        QTest::newRow("seed") << QStringList{u"p.csv"_s, u"s' || place || '"_s, u"3"_s};
        QTest::newRow("line of a seed") << QStringList{u"p.csv"_s, u"s\n.shell echo drawn"_s, u"3"_s};
        QTest::newRow("column") << QStringList{u"p.csv"_s, u"s"_s, u"3"_s, u"seq, 1"_s};
        QTest::newRow("no such column") << QStringList{u"p.csv"_s, u"s"_s, u"3"_s, u"colour"_s};
        QTest::newRow("command as file") << QStringList{u"|printf 'seq\\n1\\n'"_s, u"s"_s, u"3"_s};
        QTest::newRow("nothing") << QStringList{};
    }
    void theShellRefusesWhatIsNoArgument()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("the sqlite3 shell is not installed");
        QFETCH(const QStringList, arguments);
        QFile file(m_folder.filePath(u"p.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("seq,service\n1,pay\n2,card\n") > 0);
        file.close();
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start(u"sh"_s, QStringList{QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/requests/sample.sh")} + arguments);
        QVERIFY(shell.waitForFinished());
        QVERIFY(shell.exitCode() != 0);
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
    }

    void aFileMayBeNamedByAnyLetters()
    {
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("the sqlite3 shell is not installed");
        QFile file(m_folder.filePath(u"it's.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("seq,order\n7,pay\n") > 0);
        file.close();
        QProcess shell;
        shell.start(u"sh"_s, {QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/requests/sample.sh"), file.fileName(),
                             u"s"_s, u"3"_s, u"order"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput().trimmed(), QByteArray("7"));
    }

    void aLateRowIsRefusedByName()
    {
        addDeployments(30);
        freeze();
        m_bench.from(u"ci"_s, "2026-10-06T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=late at=2026-09-03T09:00:00Z service=pay environment=prod environment_class=production "
                    "status=success"_s);
        const auto refused = select(u"s"_s, 5);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"deployment:ci:late came or changed since"_s),
                 qPrintable(refused.error().detail));
        QVERIFY(drawn().isEmpty());
        QCOMPARE(book().find(u"SOC2-2026"_s, u"R1"_s)->status, u"frozen"_s);

        QVERIFY(book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"dana"_s, m_now));
        QVERIFY(select(u"s"_s, 5));
        QCOMPARE(drawn().size(), 5);
    }

    void aCorrectedRowIsRefusedByName()
    {
        addDeployments(10);
        freeze();
        m_bench.from(u"ci"_s, "2026-10-06T00:00:00Z");
        m_bench.add(u"deployment"_s,
                    u"id=d4 at=2026-09-05T10:04:00Z service=card environment=prod environment_class=production "
                    "status=failure"_s);
        const auto refused = select(u"s"_s, 5);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"deployment:ci:d4 came or changed since"_s)
                     && refused.error().detail.contains(u"deployment:ci:d4 is not as it was"_s),
                 qPrintable(refused.error().detail));
    }

    void whatWasDrawnStays()
    {
        addDeployments(20);
        freeze();
        QVERIFY(select(u"first"_s, 3));
        const QStringList first = drawn();
        QVERIFY(!select(u"second"_s, 3)); // nobody draws until it fits
        QVERIFY(!book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"dana"_s, m_now));
        QVERIFY(!book().open(draft(), m_now));
        QCOMPARE(drawn(), first);
        QVERIFY(book().open(draft(u"SOC2-2027"_s), m_now)); // another audit begins anew
        QCOMPARE(book().requests()->size(), 2);
    }

    void anItemHasItsPaper()
    {
        addDeployments(20);
        freeze();
        QVERIFY(select(u"s"_s, 3));
        const auto request = book().find(u"SOC2-2026"_s, u"R1"_s);
        const SampleItem item = book().sample(*request)->first();
        QVERIFY(item.rowName.startsWith(u"deployment:ci:d"_s));
        QVERIFY(book().note(*request, item.seq, {u"approved=met"_s, u"tested=deviation"_s}, u"no test run"_s, u"dana"_s,
                            m_now));
        const auto noted = book().note(*request, item.seq, {u"tested=n/a"_s}, {}, u"dana"_s, m_now);
        QVERIFY(noted);
        QCOMPARE(noted->ticks, (QStringList{u"approved=met"_s, u"tested=n/a"_s}));
        QCOMPARE(noted->note, u"no test run"_s);
        QVERIFY(!book().note(*request, item.seq, {u"approved"_s}, {}, u"dana"_s, m_now));
        QVERIFY(!book().note(*request, item.seq, {u"=met"_s}, {}, u"dana"_s, m_now));
        QVERIFY(!book().note(*request, 999'999, {u"approved=met"_s}, {}, u"dana"_s, m_now));
    }

    void theNextOfTheSeedReplaces()
    {
        addDeployments(12);
        freeze();
        QVERIFY(select(u"s"_s, 4, u"service"_s)); // all four of pay, four of the eight of card
        const auto request = book().find(u"SOC2-2026"_s, u"R1"_s);
        const QList<SampleItem> before = *book().sample(*request);
        QVERIFY(!book().replace(*request, before[0].seq, u" "_s, u"dana"_s, m_now));
        const auto next = book().replace(*request, before[0].seq, u"no records"_s, u"dana"_s, m_now);
        QVERIFY2(next, qPrintable(next ? QString() : toString(next.error())));
        QCOMPARE(next->stratum, u"card"_s);
        QCOMPARE(next->place, 5);
        QCOMPARE(next->replaces, std::optional(before[0].seq));
        QVERIFY(!book().replace(*request, before[0].seq, u"again"_s, u"dana"_s, m_now));
        QVERIFY(book().replace(*request, next->seq, u"nor of this one"_s, u"dana"_s, m_now));
        const auto pay = std::find_if(before.begin(), before.end(),
                                      [](const SampleItem &one) { return one.stratum == u"pay"_s; });
        QVERIFY(!book().replace(*request, pay->seq, u"none left"_s, u"dana"_s, m_now));
        QCOMPARE(book().sample(*request)->size(), 10);
    }

    void statesFollowEachOther()
    {
        addDeployments(5);
        QVERIFY(!book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"dana"_s, m_now)); // never saved
        QVERIFY(book().open(draft(), m_now));
        QVERIFY(!select(u"s"_s, 3)); // not frozen
        QVERIFY(book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"dana"_s, m_now));
        QVERIFY(!book().mark(u"SOC2-2026"_s, u"R1"_s, u"accepted"_s, {}, u"dana"_s, m_now)); // never answered
        QVERIFY(!select(u"s'; DROP TABLE p; --"_s, 3));
        QVERIFY(!select(QString(), 3));
        QVERIFY(!select(u"s"_s, 3, u"colour"_s)); // no such column
        QVERIFY(select(u"s"_s, 3));
        QVERIFY(!book().mark(u"SOC2-2026"_s, u"R1"_s, u"flagged"_s, u" "_s, u"eve"_s, m_now));
        QVERIFY(book().mark(u"SOC2-2026"_s, u"R1"_s, u"flagged"_s, u"one item lacks its test"_s, u"eve"_s, m_now));
        QVERIFY(book().mark(u"SOC2-2026"_s, u"R1"_s, u"answered"_s, {}, u"dana"_s, m_now));
        const auto accepted = book().mark(u"SOC2-2026"_s, u"R1"_s, u"accepted"_s, {}, u"eve"_s, m_now);
        QVERIFY(accepted);
        const auto kept = book().find(u"SOC2-2026"_s, u"R1"_s);
        QCOMPARE(kept->status, u"accepted"_s);
        QCOMPARE(kept->actor, u"eve"_s);
        QCOMPARE(kept->items, 5);
        QCOMPARE(kept->seed, u"s"_s);
        const auto findings = LogCheck(m_bench.connection(), std::nullopt).run();
        QVERIFY(findings);
        QVERIFY2(findings->isEmpty(), qPrintable(findings->isEmpty() ? QString() : findings->first().what));
    }

    void namesOfAuditsArePlain()
    {
        for (const QString &name : {QString(), u"a/b"_s, u"a b"_s, u"\u202Eevil"_s, QString(61, u'a'), u"a'--"_s})
            QVERIFY2(!book().open(draft(name), m_now), qPrintable(name));
    }

    void whatIsFrozenIsKept()
    {
        addDeployments(3);
        freeze();
        const auto request = book().find(u"SOC2-2026"_s, u"R1"_s);
        const auto document = book().frozen(*request);
        QVERIFY(document);
        QCOMPARE(document->names().size(), 3);
        QCOMPARE(document->document()[u"ids_sha256"_s].toString(), request->idsSha256);
        QCOMPARE(document->document()[u"verdict"_s].toString(), u"not proved"_s);
        QVERIFY(!document->document().contains(u"replaces"_s));
        QVERIFY(request->note.isEmpty());
    }

    /// What was frozen first is not forgotten: the new version and its document name it, and its bytes are still there.
    void freezingAgainNamesWhatWasFrozenBefore()
    {
        addDeployments(3);
        freeze();
        const AuditRequest first = *book().find(u"SOC2-2026"_s, u"R1"_s);
        addDeployments(4);
        const auto again = book().freeze(u"SOC2-2026"_s, u"R1"_s, population(), u"sam"_s, m_now + std::chrono::hours(1));
        QVERIFY(again);
        QVERIFY(again->sha256 != first.sha256);
        QVERIFY(again->note.contains(first.sha256) && again->note.contains(first.idsSha256));
        QVERIFY(again->note.contains(u"3 items"_s));
        const QJsonObject replaces = book().frozen(*again)->document()[u"replaces"_s].toObject();
        QCOMPARE(replaces[u"sha256"_s].toString(), first.sha256);
        QCOMPARE(replaces[u"rows"_s].toInteger(), 3);
        QCOMPARE(book().frozen(first)->names().size(), 3);
        QCOMPARE(book().frozen(*again)->names().size(), 4);
        const auto versions = RowQueries(m_bench.connection()).versionsAfter(u"audit_request"_s, 0, 10);
        QVERIFY(versions);
        QCOMPARE(versions->size(), 3); // open, frozen, frozen again
    }

    void everyRequestIsAnswered()
    {
        const auto requests = RequestCatalog::load(m_catalog);
        QVERIFY2(requests, qPrintable(requests ? QString() : toString(requests.error())));
        QStringList ids;
        for (const AuditQuestion &one : requests->requests()) {
            ids.append(one.id);
            QVERIFY(!one.words.isEmpty() && !one.contains.isEmpty() && !one.argument.isEmpty());
            if (one.population.isEmpty())
                continue;
            const auto definition = PopulationDefinition::find(one.population, m_catalog);
            const auto found = PopulationReader(m_bench.connection(), m_catalog, m_keeps)
                                   .read(*definition, MetricBench::scope("2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"));
            QVERIFY(found);
            const auto counts = RequestCatalog::counts(one, *found);
            QVERIFY2(counts, qPrintable(counts ? QString() : toString(counts.error())));
            AuditQuestion wrong = one;
            wrong.counts = {u"colour"_s};
            QVERIFY(!RequestCatalog::counts(wrong, *found));
        }
        QStringList expected;
        for (int i = 1; i <= 22; ++i)
            expected.append(u"R%1"_s.arg(i));
        QCOMPARE(ids, expected);
    }

    void sizesOfOnesOwnTakeTheirPlace()
    {
        const QString path = m_folder.filePath(u"sampling.toml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format = \"plumbline-sampling/1\"\n[[size]]\nid = \"per_case\"\nsize = 40\ncitation = \"our method\"\n");
        file.close();
        const auto requests = RequestCatalog::load(m_catalog, path);
        QVERIFY2(requests, qPrintable(requests ? QString() : toString(requests.error())));
        QCOMPARE(requests->sizeFor(*requests->find(u"r1"_s)).size, 40);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format = \"plumbline-sampling/1\"\n[[size]]\nid = \"per_case\"\nsize = 40\n");
        file.close();
        const auto uncited = RequestCatalog::load(m_catalog, path);
        QVERIFY(!uncited && uncited.error().detail.contains(u"citation"_s));
    }
};

QTEST_GUILESS_MAIN(tst_AuditBook)
#include "tst_AuditBook.moc"
