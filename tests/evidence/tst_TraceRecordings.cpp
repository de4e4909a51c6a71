// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Traces over what vendors really answered, through a real HTTP server, and over the simulated organisation.
#include "RecordedPull.h"
#include "SampleStore.h"
#include "VendorReplay.h"
#include "evidence/TraceBuilder.h"
#include "sources/ConnectorCatalog.h"
#include "sync/FileImport.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class TestTraceRecordings : public QObject
{
    Q_OBJECT

    const VendorReplay m_replay{RecordedPull::fixtures()};
    TraceRules m_rules = *TraceRules::load();
    RecordedPull m_pull;

    TracedDelivery only(StoreConnection &store, const QString &subject)
    {
        const auto trace = TraceBuilder(store, m_rules, *parseInstant(u"2026-11-21T00:00:00Z"_s)).trace(subject);
        if (!trace)
            qWarning("%s", qPrintable(toString(trace.error())));
        return trace && trace->deliveries.size() == 1 ? trace->deliveries.first() : TracedDelivery();
    }
    static QString state(const TracedDelivery &delivery, QStringView stage)
    {
        const TraceStep *step = delivery.step(stage);
        if (!step)
            return u"no trace"_s;
        return step->strength() ? linkStrengthName(*step->strength()) : u"-"_s;
    }
    static QStringList present(const TracedDelivery &delivery)
    {
        QStringList stages;
        for (const TraceStep &step : delivery.steps) {
            if (step.strength())
                stages.append(step.stage.id + u' ' + linkStrengthName(*step.strength()));
        }
        return stages;
    }

private slots:
    void initTestCase()
    {
        if (!QDir(RecordedPull::fixtures()).exists())
            QSKIP("the recorded answers are not here (shared/fixtures)");
    }
    void gitHub();
    void argoCd();
    void provenance();
    void simulatedOrganisation();
};

/// Merged pull requests of a real repository: the change by its commit, the review by the change's name. Nothing of it
/// was deployed as far as the answers tell.
void TestTraceRecordings::gitHub()
{
    const QByteArray pulls = RecordedPull::bytes(u"github/pulls.items.json"_s);
    const QByteArray reviews = RecordedPull::bytes(u"github-openapi-examples/pulls.list-reviews.json"_s);
    const QString problem = m_pull.run(
        u"github"_s,
        [&](const ReplayRequest &asked) -> ReplayAnswer {
            if (asked.path == u"/repos/octocat/example/pulls"_s)
                return {.body = pulls};
            if (asked.path == u"/repos/octocat/example/pulls/23/reviews"_s)
                return {.body = reviews};
            if (asked.path.contains(u"/pulls/"_s))
                return {.body = "[]"};
            return m_replay.gitHub(asked);
        },
        u"organisation = \"octocat\"\nrepositories = [\"example\"]\nreview_repositories = [\"example\"]"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    int merged = 0;
    for (const QJsonValue &pull : QJsonDocument::fromJson(pulls).array()) {
        if (pull["merged_at"_L1].isNull())
            continue;
        ++merged;
        const TracedDelivery found = only(m_pull.store(), pull["merge_commit_sha"_L1].toString());
        const bool isReviewed = pull["number"_L1].toInt() == 23;
        QCOMPARE(present(found),
                 isReviewed ? (QStringList{u"commit declared"_s, u"change exact"_s, u"review declared"_s})
                            : (QStringList{u"commit declared"_s, u"change exact"_s}));
        QCOMPARE(found.step(u"change")->records.first().row.row.id(),
                 u"example/pull/%1"_s.arg(pull["number"_L1].toInt()));
    }
    QCOMPARE(m_pull.rows(u"code_change"_s).size(), merged);
    QVERIFY(merged > 2);

    // The recorded deployment names its commit; whose change it was, who built it and who decided nobody says.
    const TracedDelivery deployed = only(m_pull.store(), u"deployment:github:1"_s);
    QCOMPARE(deployed.commit,
             RecordedPull::recorded(u"github-openapi-examples/repos.list-deployments.json"_s)[0]["sha"_L1].toString());
    QCOMPARE(present(deployed), (QStringList{u"commit declared"_s, u"deployment exact"_s, u"environment declared"_s}));
}

/// Two recorded syncs of one revision: each is traced by itself, and Argo CD tells neither digest nor build.
void TestTraceRecordings::argoCd()
{
    const QString problem = m_pull.run(u"argocd"_s, [&](const ReplayRequest &asked) { return m_replay.argoCd(asked); });
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QJsonArray history
        = RecordedPull::recorded(u"argocd/applications-test-app.json"_s)["status"_L1]["history"_L1].toArray();
    QCOMPARE(history.size(), 2);
    const auto trace = TraceBuilder(m_pull.store(), m_rules, *parseInstant(u"2026-11-21T00:00:00Z"_s))
                           .trace(history.at(0)["revision"_L1].toString().left(8));
    QVERIFY2(trace, trace ? "" : qPrintable(toString(trace.error())));
    QCOMPARE(trace->deliveries.size(), 2);
    for (const TracedDelivery &delivery : trace->deliveries) {
        QCOMPARE(delivery.commit, history.at(0)["revision"_L1].toString());
        QCOMPARE(state(delivery, u"commit"), u"declared"_s);
        QCOMPARE(state(delivery, u"deployment"), u"exact"_s);
        QCOMPARE(state(delivery, u"artifact"), u"-"_s);
        QCOMPARE(state(delivery, u"decision"), u"-"_s);
    }
}

/// A SLSA provenance and a verification summary as they were published: found by the digest that they are about.
void TestTraceRecordings::provenance()
{
    QTemporaryDir folder;
    auto store = StoreConnection::open(*StoreLocation::parse(folder.filePath(u"store.db"_s)),
                                       StoreConnection::Access::ReadWrite);
    QVERIFY(store);
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const FixedClock clock(*parseInstant(u"2026-11-20T00:00:00Z"_s));
    const QString slsa = RecordedPull::fixtures() + u"/slsa-provenance/"_s;
    const auto report = FileImport(catalog, **store, clock, QTimeZone::utc())
                            .run({{},
                                  {slsa + u"gha_generic__v1.2.0__binary-linux-amd64-push-v14.intoto.jsonl"_s,
                                   slsa + u"vsa__gce__v1__gke-gce-pre.bcid-vsa.jsonl"_s},
                                  {},
                                  false});
    QVERIFY2(report, report ? "" : qPrintable(toString(report.error())));

    const QString digest = u"sha256:d1faeb68e9bf4b3790bb08cc39fd2afb68ee37371c8b9f705e2e68f449b56240"_s;
    for (const QString &asked : {digest, digest.mid(7), digest.mid(7, 12)}) {
        const TracedDelivery built = only(**store, asked);
        QCOMPARE(built.artifact, digest);
        QCOMPARE(present(built), (QStringList{u"provenance exact"_s, u"artifact declared"_s}));
    }
    RowFilter decisions;
    decisions.type = u"gate_decision"_s;
    const auto verified = RowQueries(**store).page(decisions, 0, 10);
    QCOMPARE(verified->size(), 1);
    const TracedDelivery summary = only(**store, verified->first().row.id());
    QCOMPARE(state(summary, u"decision"), u"exact"_s);
    QCOMPARE(state(summary, u"evidence"), u"exact"_s); // the summary itself
    QCOMPARE(state(summary, u"deployment"), u"-"_s);
}

/// Every production deployment of the simulated organisation can be traced, and what is found does not contradict the
/// rows: exact decisions are about its digest or its commit.
void TestTraceRecordings::simulatedOrganisation()
{
    SampleStore sample;
    QVERIFY2(sample.problem().isEmpty(), qPrintable(sample.problem()));
    RowFilter filter;
    filter.type = u"deployment"_s;
    filter.sources = {u"github"_s};
    filter.equals = {{u"environment"_s, u"production"_s}};
    const auto deployments = RowQueries(sample.connection()).page(filter, 0, 40);
    QVERIFY(deployments && deployments->size() == 40);
    QMap<QString, int> found;
    for (const StoredRow &row : *deployments) {
        const auto trace
            = TraceBuilder(sample.connection(), m_rules, sample.now).trace(u"deployment:github:"_s + row.row.id());
        QVERIFY2(trace, trace ? "" : qPrintable(toString(trace.error())));
        QCOMPARE(trace->deliveries.size(), 1);
        const TracedDelivery &delivery = trace->deliveries.first();
        for (const TraceStep &step : delivery.steps) {
            if (step.strength())
                ++found[step.stage.id + u' ' + linkStrengthName(*step.strength())];
            for (const TraceRecord &record : step.records) {
                if (record.link == u"decision_of_commit"_s)
                    QCOMPARE(fieldText(record.row.row.value(u"commit_sha")), delivery.commit);
                if (record.link == u"incident_after"_s)
                    QVERIFY(*record.at >= *delivery.step(u"deployment")->at() - std::chrono::minutes(10));
            }
        }
    }
    for (auto one = found.cbegin(); one != found.cend(); ++one)
        qInfo("%s: %d of %d", qPrintable(one.key()), one.value(), int(deployments->size()));
    QCOMPARE(found.value(u"commit exact"_s) + found.value(u"commit declared"_s), 40);
    QCOMPARE(found.value(u"deployment exact"_s), 40);
    QVERIFY(found.value(u"decision exact"_s) > 0);
}

QTEST_GUILESS_MAIN(TestTraceRecordings)
#include "tst_TraceRecordings.moc"
