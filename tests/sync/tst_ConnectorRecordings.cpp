// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"
#include "VendorReplay.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// The vendors' recorded answers through a real HTTP server into a store; what should be there is counted here from the
/// same files by other means.
class TestConnectorRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void gitHub();
    void gitHubWhoDidWhat();
    void backstage();
    void defectDojo();
    void argoCd();
    void prometheus();
    void alertmanager();

private:
    using Vendor = ReplayAnswer (VendorReplay::*)(const ReplayRequest &) const;
    void pull(const QString &connector, Vendor vendor, const QString &parameters = {});
    QHash<QString, StoredRow> rows(const QString &type) const { return m_pull.rows(type); }
    static QJsonDocument recorded(const QString &file) { return RecordedPull::recorded(file); }

    const VendorReplay m_replay{RecordedPull::fixtures()};
    RecordedPull m_pull;
};

void TestConnectorRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
}

void TestConnectorRecordings::pull(const QString &connector, Vendor vendor, const QString &parameters)
{
    const QString problem = m_pull.run(
        connector, [&](const ReplayRequest &asked) { return (m_replay.*vendor)(asked); }, parameters);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);
}

void TestConnectorRecordings::gitHub()
{
    pull(u"github"_s, &VendorReplay::gitHub, u"organisation = \"octocat\"\nrepositories = [\"example\"]"_s);
    const QString folder = u"github-openapi-examples/"_s;
    const QJsonArray repositories = recorded(folder + u"repos.list-for-org.json"_s).array();
    const auto services = rows(u"service"_s);
    QCOMPARE(services.size(), repositories.size());
    for (const QJsonValue &repository : repositories)
        QVERIFY(services.contains(repository["name"_L1].toString().toLower()));

    const QJsonArray deployments = recorded(folder + u"repos.list-deployments.json"_s).array();
    const QJsonArray statuses = recorded(folder + u"repos.list-deployment-statuses.json"_s).array();
    const auto stored = rows(u"deployment"_s);
    QCOMPARE(stored.size(), deployments.size());
    for (const QJsonValue &deployment : deployments) {
        const StoredRow row = stored.value(QString::number(deployment["id"_L1].toInt()));
        QCOMPARE(field(row, u"commit_sha"), deployment["sha"_L1].toString());
        QCOMPARE(field(row, u"at"), instant(deployment["created_at"_L1]));
        QCOMPARE(field(row, u"environment"), deployment["environment"_L1].toString());
        QCOMPARE(field(row, u"service"), u"example"_s);
        QCOMPARE(field(row, u"status"), statuses.first()["state"_L1].toString());
        QCOMPARE(field(row, u"finished_at"), instant(statuses.first()["created_at"_L1]));
        QVERIFY(row.origin.rawAlso.contains(u"statuses"_s));
    }

    const QJsonArray suites = recorded(folder + u"repos.get-repo-rule-suites.json"_s).array();
    const auto decisions = rows(u"gate_decision"_s);
    const QJsonArray secrets = recorded(folder + u"secret-scanning.list-alerts-for-repo.json"_s).array();
    QCOMPARE(decisions.size(), suites.size() + secrets.size()); // each of the secrets was pushed past the protection
    for (const QJsonValue &suite : suites) {
        const StoredRow row = decisions.value(QString::number(suite["id"_L1].toInt()));
        const bool isBypass = suite["result"_L1].toString() == u"bypass"_s;
        QCOMPARE(field(row, u"bypassed"), isBypass ? u"true"_s : u"false"_s);
        QCOMPARE(field(row, u"decision"),
                 isBypass ? u"block"_s : u"observe"_s); // the other passed, although its evaluation failed
        QCOMPARE(field(row, u"commit_sha"), suite["after_sha"_L1].toString());
        QCOMPARE(field(row, u"environment"), u"ref:"_s + suite["ref"_L1].toString().section(u'/', 2));
        QCOMPARE(field(row, u"rule"), isBypass ? u"pull_request"_s : u"ruleset"_s);
    }

    for (const QJsonValue &secret : secrets) {
        const QString id = u"private-repo/secret-scanning/%1"_s.arg(secret["number"_L1].toInt());
        QCOMPARE(field(decisions.value(id + u"/push"_s), u"bypassed"), u"true"_s);
        QCOMPARE(field(decisions.value(id + u"/push"_s), u"actor"),
                 secret["push_protection_bypassed_by"_L1]["login"_L1].toString());
        QCOMPARE(field(rows(u"finding"_s).value(id), u"state"), u"false_positive"_s);
    }
    const QJsonArray rulesets = recorded(folder + u"repos.get-repo-rulesets.json"_s).array();
    const auto policies = rows(u"policy_version"_s);
    const QJsonObject environment
        = recorded(folder + u"repos.get-all-environments.json"_s)["environments"_L1][0].toObject();
    const QJsonArray protections = environment["protection_rules"_L1].toArray();
    QCOMPARE(protections.size(), 3);
    QCOMPARE(policies.size(), rulesets.size() + protections.size()); // the organisation's and the repository's are one
    for (const QJsonValue &ruleset : rulesets) {
        const StoredRow policy
            = policies.value(u"ruleset/%1@%2"_s.arg(ruleset["id"_L1].toInt()).arg(ruleset["updated_at"_L1].toString()));
        QCOMPARE(field(policy, u"version"), instant(ruleset["updated_at"_L1]));
        QCOMPARE(field(policy, u"mode"), QString()); // "enabled" is none of the documented values
    }
    for (const QJsonValue &rule : protections) {
        const StoredRow policy = policies.value(u"environment/example/staging/%1@%2"_s.arg(rule["id"_L1].toInt())
                                                    .arg(environment["updated_at"_L1].toString()));
        QCOMPARE(field(policy, u"rule"), u"environment: example/staging/"_s + rule["type"_L1].toString());
        QCOMPARE(field(policy, u"environments"), u"[\"staging\"]"_s);
    }
    const auto environments = rows(u"environment"_s);
    QCOMPARE(environments.size(), 1);
    QCOMPARE(field(environments.value(u"example/staging"_s), u"class"), u"staging"_s);
    QCOMPARE(field(environments.value(u"example/staging"_s), u"created_at"), instant(environment["created_at"_L1]));
    const QJsonArray scanned = recorded(folder + u"code-scanning.list-alerts-for-repo.json"_s).array();
    for (const QJsonValue &alert : scanned) {
        const StoredRow row
            = rows(u"finding"_s).value(u"hello-world/code-scanning/%1"_s.arg(alert["number"_L1].toInt()));
        QCOMPARE(field(row, u"rule"), alert["rule"_L1]["id"_L1].toString());
        QCOMPARE(field(row, u"state"), alert["state"_L1].toString() == u"open"_s ? u"open"_s : u"false_positive"_s);
    }

    const QJsonArray alerts = recorded(folder + u"dependabot.list-alerts-for-repo.json"_s).array();
    int dismissed = 0;
    const auto findings = rows(u"finding"_s);
    for (const QJsonValue &alert : alerts) {
        const StoredRow row = findings.value(u"hello-world/dependabot/%1"_s.arg(alert["number"_L1].toInt()));
        QCOMPARE(field(row, u"rule"), alert["security_advisory"_L1]["cve_id"_L1].toString());
        QCOMPARE(field(row, u"first_seen"), instant(alert["created_at"_L1]));
        dismissed += alert["state"_L1].toString() == u"dismissed"_s;
    }
    QCOMPARE(findings.size(), alerts.size() + secrets.size() + scanned.size());
    QCOMPARE(rows(u"exception"_s).size(), dismissed + 1 + 1); // and a secret and a scanned alert that were put aside
    QVERIFY(dismissed > 0);
}

/// Histories, checks, reviews, attestations and the audit log: examples of the vendor's description.
void TestConnectorRecordings::gitHubWhoDidWhat()
{
    const QString folder = u"github-openapi-examples/"_s;
    const QJsonArray audit
        = recorded(
              folder
              + u"github-governance-subset.openapi.json"_s)["components"_L1]["examples"_L1]["audit-log"_L1]["value"_L1]
              .toArray();
    QVERIFY(!audit.isEmpty());
    const QHash<QString, QByteArray> answers{
        {u"/orgs/octocat/rulesets/42/history"_s,
         RecordedPull::bytes(folder + u"repos.get-repo-ruleset-history.json"_s)},
        {u"/orgs/octocat/attestations/sha256:00"_s, RecordedPull::bytes(folder + u"repos.list-attestations.json"_s)},
        {u"/repos/octocat/example/pulls/12/reviews"_s, RecordedPull::bytes(folder + u"pulls.list-reviews.json"_s)},
        {u"/repos/octocat/example/pulls"_s, R"([{"number": 12, "merged_at": "2019-11-18T00:00:00Z"}])"},
        {u"/orgs/octocat/audit-log"_s, QJsonDocument(audit).toJson()}};
    const QString problem = m_pull.run(
        u"github"_s,
        [&](const ReplayRequest &asked) -> ReplayAnswer {
            if (asked.path.endsWith(u"/check-runs"_s))
                return {.body = RecordedPull::bytes(folder + u"checks.list-for-ref.json"_s)};
            return answers.contains(asked.path) ? ReplayAnswer{.body = answers.value(asked.path)}
                                                : m_replay.gitHub(asked);
        },
        u"organisation = \"octocat\"\nrepositories = [\"example\"]\nreview_repositories = [\"example\"]\n"
        "check_repositories = [\"example\"]\nattestation_digests = [\"sha256:00\"]\n"
        "audit_actions = [\"repository_ruleset\"]"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);

    const auto policies = rows(u"policy_version"_s); // no event of the example changes a rule
    for (const QJsonValue &version : recorded(folder + u"repos.get-repo-ruleset-history.json"_s).array()) {
        const StoredRow row = policies.value(u"ruleset/42@"_s + version["updated_at"_L1].toString());
        QCOMPARE(field(row, u"rule"), u"super cool ruleset"_s);
        QCOMPARE(field(row, u"author"), u"User %1"_s.arg(version["actor"_L1]["id"_L1].toInt()));
    }
    QCOMPARE(policies.size(), 2 + 3 + 3); // and what protects an environment
    const QJsonValue run = recorded(folder + u"checks.list-for-ref.json"_s)["check_runs"_L1][0];
    const StoredRow check = rows(u"gate_decision"_s).value(u"check-run/%1"_s.arg(run["id"_L1].toInt()));
    QCOMPARE(field(check, u"decision"), u"pass"_s); // neutral
    QCOMPARE(field(check, u"commit_sha"), run["head_sha"_L1].toString());
    const QJsonValue review = recorded(folder + u"pulls.list-reviews.json"_s)[0];
    const StoredRow approval = rows(u"approval"_s).value(u"review/%1"_s.arg(review["id"_L1].toInt()));
    QCOMPARE(field(approval, u"subject"), u"example/pull/12"_s);
    QCOMPARE(field(approval, u"approver"), review["user"_L1]["login"_L1].toString());
    QCOMPARE(field(approval, u"decided_at"), instant(review["submitted_at"_L1]));
    const auto evidence = rows(u"evidence"_s);
    QCOMPARE(evidence.size(), 2);
    for (const StoredRow &row : evidence)
        QVERIFY(!field(row, u"uri").contains(u'?')); // the example's addresses carry a signature that opens them
}

void TestConnectorRecordings::backstage()
{
    pull(u"backstage"_s, &VendorReplay::backstage);
    const QJsonArray items = recorded(u"recorded-backstage/by-query-p1.json"_s)["items"_L1].toArray();
    QJsonArray all = items;
    for (const QJsonValue &item : recorded(u"recorded-backstage/by-query-p2.json"_s)["items"_L1].toArray())
        all.append(item);
    QCOMPARE(all.size(), recorded(u"recorded-backstage/by-query-p1.json"_s)["totalItems"_L1].toInt());
    const auto services = rows(u"service"_s);
    QCOMPARE(services.size(), all.size());
    for (const QJsonValue &item : all) {
        const StoredRow row = services.value(item["metadata"_L1]["name"_L1].toString());
        QString group;
        for (const QJsonValue &relation : item["relations"_L1].toArray()) {
            const QString target = relation["targetRef"_L1].toString();
            if (relation["type"_L1].toString() == u"ownedBy"_s && target.startsWith(u"group:"_s))
                group = target.section(u'/', -1);
        }
        QCOMPARE(field(row, u"team"), group);
        QCOMPARE(field(row, u"lifecycle"), item["spec"_L1]["lifecycle"_L1].toString());
        QCOMPARE(field(row, u"cost_center"),
                 item["metadata"_L1]["annotations"_L1]["acme.com/cost-center"_L1].toString());
        QCOMPARE(field(row, u"tier"), item["metadata"_L1]["annotations"_L1]["acme.com/tier"_L1].toString());
    }
    QCOMPARE(m_pull.report().pages, 2);
}

void TestConnectorRecordings::defectDojo()
{
    pull(u"defectdojo"_s, &VendorReplay::defectDojo);
    const QJsonArray findings = recorded(u"defectdojo/findings.list.json"_s)["results"_L1].toArray();
    QCOMPARE(findings.size(), recorded(u"defectdojo/findings.list.json"_s)["count"_L1].toInt());
    const auto stored = rows(u"finding"_s);
    QCOMPARE(stored.size(), findings.size());
    for (const QJsonValue &finding : findings) {
        const StoredRow row = stored.value(QString::number(finding["id"_L1].toInt()));
        const QString severity = finding["severity"_L1].toString().toLower();
        QCOMPARE(field(row, u"severity"), severity == u"info"_s ? u"informational"_s : severity);
        if (finding["duplicate"_L1].toBool())
            QCOMPARE(field(row, u"state"), u"duplicate"_s);
        QCOMPARE(field(row, u"first_seen"), instant(finding["created"_L1]));
    }
    const QJsonArray acceptances = recorded(u"defectdojo/risk_acceptance.list.json"_s)["results"_L1].toArray();
    const auto exceptions = rows(u"exception"_s);
    QCOMPARE(exceptions.size(), acceptances.size());
    for (const QJsonValue &acceptance : acceptances) {
        const StoredRow row = exceptions.value(QString::number(acceptance["id"_L1].toInt()));
        QCOMPARE(field(row, u"expires_at"), instant(acceptance["expiration_date"_L1]));
        QCOMPARE(field(row, u"closed_at"), instant(acceptance["expiration_date_handled"_L1]));
        QCOMPARE(field(row, u"created_at"), instant(acceptance["created"_L1]));
        QCOMPARE(field(row, u"approver"), acceptance["accepted_by"_L1].toString());
        QCOMPARE(field(row, u"owner"), u"user %1"_s.arg(acceptance["owner"_L1].toInt())); // no recorded list of users
    }
}

void TestConnectorRecordings::argoCd()
{
    pull(u"argocd"_s, &VendorReplay::argoCd);
    const QJsonObject app = recorded(u"argocd/applications-test-app.json"_s).object();
    const QJsonArray history = app["status"_L1]["history"_L1].toArray();
    const auto deployments = rows(u"deployment"_s);
    QCOMPARE(deployments.size(), history.size());
    for (const QJsonValue &sync : history) {
        const StoredRow row = deployments.value(u"test-app/%1"_s.arg(sync["id"_L1].toInt()));
        QCOMPARE(field(row, u"service"), app["metadata"_L1]["name"_L1].toString());
        QCOMPARE(field(row, u"commit_sha"), sync["revision"_L1].toString());
        QCOMPARE(field(row, u"finished_at"), instant(sync["deployedAt"_L1]));
    }
    QCOMPARE(rows(u"drift"_s).size(), 0); // it is in sync
}

void TestConnectorRecordings::prometheus()
{
    pull(u"prometheus"_s, &VendorReplay::prometheus, u"weeks = 2\nslo_weeks = 2"_s);
    const QJsonArray series
        = recorded(u"recorded-prometheus-week/heatmap-cost-by-model.json"_s)["data"_L1]["result"_L1].toArray();
    const auto cells = rows(u"ai_usage"_s);
    const QJsonArray alerts = recorded(u"recorded-prometheus-live/alerts.json"_s)["data"_L1]["alerts"_L1].toArray();
    const auto firing = rows(u"incident"_s);
    QVERIFY(alerts.size() > 1);
    QCOMPARE(firing.size(), alerts.size());
    for (const StoredRow &row : firing) {
        QCOMPARE(field(row, u"opened_at"), instant(alerts[0]["activeAt"_L1])); // all began at once
        QCOMPARE(field(row, u"severity"), alerts[0]["labels"_L1]["severity"_L1].toString());
    }
    qsizetype samples = 0;
    for (const QJsonValue &one : series) {
        const QString model = one["metric"_L1]["gen_ai_request_model"_L1].toString();
        for (const QJsonValue &sample : one["values"_L1].toArray()) {
            ++samples;
            const QDateTime from = QDateTime::fromSecsSinceEpoch(sample[0].toInteger() - 3600, Qt::UTC);
            const StoredRow row = cells.value(u"-/%1/%2"_s.arg(model, from.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s)));
            QCOMPARE(field(row, u"model"), model);
            QCOMPARE(field(row, u"requests"), QString()); // not known, which is not 0
            QVERIFY(std::abs(field(row, u"cost_usd").toDouble() - sample[1].toString().toDouble()) < 1e-11);
        }
    }
    QCOMPARE(samples, 3 * 168);
    QCOMPARE(cells.size(), samples);
    // Two windows of a week each, of costs, health and objectives, one of four weeks, the settings and the alerts.
    QCOMPARE(m_pull.report().pages, 2 + 2 + 2 + 1 + 1 + 1);
}

void TestConnectorRecordings::alertmanager()
{
    pull(u"alertmanager"_s, &VendorReplay::alertmanager);
    const QJsonArray silences = recorded(u"recorded-alertmanager/silences.json"_s).array();
    const auto exceptions = rows(u"exception"_s);
    QCOMPARE(exceptions.size(), silences.size());
    for (const QJsonValue &silence : silences) {
        const StoredRow row = exceptions.value(silence["id"_L1].toString());
        QCOMPARE(field(row, u"owner"), silence["createdBy"_L1].toString());
        QCOMPARE(field(row, u"reason"), silence["comment"_L1].toString());
        QCOMPARE(field(row, u"expires_at"), instant(silence["endsAt"_L1]));
        QCOMPARE(field(row, u"rule"), silence["matchers"_L1][0]["value"_L1].toString());
        QCOMPARE(field(row, u"status"), silence["status"_L1]["state"_L1].toString());
    }
    const QJsonArray alerts = recorded(u"recorded-alertmanager/alerts.json"_s).array();
    const auto incidents = rows(u"incident"_s);
    QCOMPARE(incidents.size(), alerts.size());
    for (const QJsonValue &alert : alerts) {
        const StoredRow row
            = incidents.value(u"%1/%2"_s.arg(alert["fingerprint"_L1].toString(), alert["startsAt"_L1].toString()));
        QCOMPARE(field(row, u"opened_at"), instant(alert["startsAt"_L1]));
        QCOMPARE(field(row, u"service"), alert["labels"_L1]["service"_L1].toString());
        QCOMPARE(field(row, u"severity"), alert["labels"_L1]["severity"_L1].toString());
        QCOMPARE(field(row, u"closed_at"), QString()); // endsAt is only when it would be taken for over
    }
}

QTEST_GUILESS_MAIN(TestConnectorRecordings)
#include "tst_ConnectorRecordings.moc"
