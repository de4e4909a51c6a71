// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Recorded items of GitLab, page by page through a real HTTP server into a store.
class TestGitLabRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pulled();
    void deployments();
    void mergeRequests();
    void blockedDeployments();
    void auditEvents();
    void testsOfEnvironments();

private:
    ReplayAnswer answer(const ReplayRequest &asked) const;
    ReplayAnswer page(const QJsonArray &items, const ReplayRequest &asked) const;

    QJsonArray m_deployments;
    QJsonArray m_mergeRequests;
    QJsonArray m_jobs;
    RecordedPull m_pull;
};

void TestGitLabRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
    m_deployments = RecordedPull::recorded(u"gitlab/deployments.items.json"_s).array();
    for (const QJsonValue &one : RecordedPull::recorded(u"gitlab/merge-requests.items.json"_s).array()) {
        if (one["state"_L1].toString() == u"merged"_s)
            m_mergeRequests.append(one);
    }
    m_jobs = RecordedPull::recorded(u"gitlab/jobs.items.json"_s).array();
    const QString problem = m_pull.run(
        u"gitlab"_s, [this](const ReplayRequest &asked) { return answer(asked); },
        u"group = \"gitlab-data\"\naudit_weeks = 4\ntest_projects = [\"gitlab-data/snowflake_spend\"]\n"
        "test_jobs = [\"format\"]"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

/// Two items a page, as GitLab pages: a Link header with the whole next address.
ReplayAnswer TestGitLabRecordings::page(const QJsonArray &items, const ReplayRequest &asked) const
{
    constexpr int size = 2;
    const int number = asked.query.value(u"page"_s, u"1"_s).toInt();
    QJsonArray part;
    for (int i = (number - 1) * size; i < std::min(number * size, int(items.size())); ++i)
        part.append(items.at(i));
    ReplayAnswer answer = jsonAnswer(part);
    answer.headers.append({"X-Total", QByteArray::number(items.size())});
    if (number * size < items.size()) {
        // GitLab keeps the slash of a project's path encoded.
        const QByteArray address = "http://" + asked.headers.value(u"host"_s).toLatin1()
            + QByteArray(asked.path.toLatin1()).replace("gitlab-data/", "gitlab-data%2F");
        answer.headers.append({"Link",
                               '<' + address + "?per_page=100&page=" + QByteArray::number(number + 1)
                                   + ">; rel=\"next\", <" + address + "?page=1>; rel=\"first\""});
    }
    return answer;
}

ReplayAnswer TestGitLabRecordings::answer(const ReplayRequest &asked) const
{
    const QString project = u"/api/v4/projects/gitlab-data/snowflake_spend"_s;
    if (asked.headers.value(u"private-token"_s) != u"recorded-token"_s)
        return {.status = 401, .body = R"({"message": "401 Unauthorized"})"};
    if (asked.path == u"/api/v4/groups/gitlab-data/projects"_s) // named as the recorded merge requests name it
        return jsonAnswer(QJsonArray{QJsonObject{{u"id"_s, 12345678},
                                                 {u"path"_s, u"snowflake_spend"_s},
                                                 {u"path_with_namespace"_s, u"gitlab-data/snowflake_spend"_s}}});
    if (asked.path == project + u"/deployments"_s)
        return page(m_deployments, asked);
    if (asked.path == project + u"/deployments/13436986"_s) // the blocked one, with the approvals of the vendor's docs
        return {.body = RecordedPull::bytes(u"gitlab-docs/deployment-approvals-fragment.json"_s)};
    if (asked.path == project + u"/merge_requests"_s)
        return asked.query.contains(u"page"_s) || asked.query.value(u"state"_s) == u"merged"_s
            ? page(m_mergeRequests, asked)
            : ReplayAnswer{.status = 400, .body = "{}"};
    if (asked.path == project + u"/audit_events"_s)
        return {.body = RecordedPull::bytes(u"gitlab-docs/audit_events-instance.json"_s)};
    if (asked.path == project + u"/pipelines"_s) { // those that the recorded jobs name
        QJsonArray pipelines;
        for (const QJsonValue &job : m_jobs)
            pipelines.append(job["pipeline"_L1]);
        return jsonAnswer(pipelines);
    }
    for (const QJsonValue &job : m_jobs) {
        if (asked.path == project + u"/pipelines/%1/jobs"_s.arg(job["pipeline"_L1]["id"_L1].toInteger()))
            return jsonAnswer(QJsonArray{job});
    }
    return {.status = 404, .body = R"({"message": "404 Not found"})"};
}

void TestGitLabRecordings::pulled()
{
    QCOMPARE(m_pull.report().rows.rejected, 0);
    QCOMPARE(m_pull.rows(u"service"_s).size(), 1);
    // One page of projects, two of deployments, one of pipelines, two of merge requests, one of audit events.
    QCOMPARE(m_pull.report().pages, 1 + 2 + 1 + 2 + 1);
}

void TestGitLabRecordings::deployments()
{
    const auto rows = m_pull.rows(u"deployment"_s);
    QCOMPARE(rows.size(), m_deployments.size());
    const QHash<QString, QString> words{{u"created"_s, u"running"_s}};
    for (const QJsonValue &deployment : m_deployments) {
        const StoredRow row = rows.value(QString::number(deployment["id"_L1].toInteger()));
        const QString status = deployment["status"_L1].toString();
        QCOMPARE(field(row, u"service"), u"snowflake_spend"_s);
        QCOMPARE(field(row, u"status"), words.value(status, status));
        QCOMPARE(field(row, u"at"), instant(deployment["created_at"_L1]));
        QCOMPARE(field(row, u"commit_sha"), deployment["sha"_L1].toString());
        QCOMPARE(field(row, u"environment"), deployment["environment"_L1]["name"_L1].toString());
        QCOMPARE(field(row, u"actor"), deployment["user"_L1]["username"_L1].toString());
        QCOMPARE(field(row, u"via"), u"pipeline"_s); // all were pushed
        const bool isOver = status == u"success"_s || status == u"failed"_s;
        const QJsonValue finished = deployment["deployable"_L1]["finished_at"_L1];
        QCOMPARE(field(row, u"finished_at"),
                 !isOver ? QString() : instant(finished.isString() ? finished : deployment["updated_at"_L1]));
        const QJsonValue pipeline = deployment["deployable"_L1]["pipeline"_L1]["id"_L1];
        QCOMPARE(field(row, u"build"), QString::number(pipeline.toInteger()));
        const QJsonValue commit = deployment["deployable"_L1]["commit"_L1];
        const StoredRow carried
            = m_pull.rows(u"deployed_commit"_s).value(row.row.id() + u'/' + commit["id"_L1].toString());
        QCOMPARE(field(carried, u"deployment_id"), row.row.id());
        QCOMPARE(field(carried, u"committed_at"), instant(commit["committed_date"_L1]));
    }
    QCOMPARE(m_pull.rows(u"deployed_commit"_s).size(), m_deployments.size());
}

void TestGitLabRecordings::blockedDeployments()
{
    const QJsonObject approval
        = RecordedPull::recorded(u"gitlab-docs/deployment-approvals-fragment.json"_s)["approvals"_L1][0].toObject();
    const StoredRow decision = m_pull.rows(u"gate_decision"_s).value(u"13436986/approval"_s);
    QCOMPARE(field(decision, u"decision"), u"block"_s);
    QCOMPARE(field(decision, u"decided_at"), instant(approval["created_at"_L1]));
    QCOMPARE(field(decision, u"actor"), approval["user"_L1]["username"_L1].toString());
    QVERIFY(field(m_pull.rows(u"deployment"_s).value(u"13436986"_s), u"approvers")
                .contains(approval["user"_L1]["username"_L1].toString()));
    QVERIFY(decision.origin.rawAlso.contains(u"detail"_s));
}

void TestGitLabRecordings::mergeRequests()
{
    // Nobody recorded what approvals these had (the answer is 404), so that nothing is decided about them.
    QStringList decisions = m_pull.rows(u"gate_decision"_s).keys();
    QCOMPARE(decisions.removeIf([](const QString &id) { return id.startsWith(u"job/"_s); }), 15); // are of pipelines
    QCOMPARE(decisions.size(), 1);
    int asked = 0;
    for (const ReplayRequest &request : m_pull.requests())
        asked += request.path.endsWith(u"/approvals"_s);
    QCOMPARE(asked, m_mergeRequests.size());
    QVERIFY(asked > 2);
}

void TestGitLabRecordings::auditEvents()
{
    QCOMPARE(m_pull.rows(u"policy_version"_s).size(), 0); // none of the four changes a rule of approval
}

void TestGitLabRecordings::testsOfEnvironments()
{
    const auto runs = m_pull.rows(u"test_run"_s);
    QVERIFY(m_jobs.size() > 10);
    QCOMPARE(runs.size(), m_jobs.size());
    for (const QJsonValue &job : m_jobs) {
        const StoredRow run = runs.value(u"job/%1"_s.arg(job["id"_L1].toInteger()));
        QCOMPARE(field(run, u"result"), u"fail"_s); // all of the recorded ones failed
        QCOMPARE(field(run, u"version"), job["commit"_L1]["id"_L1].toString());
        QCOMPARE(field(run, u"at"), instant(job["finished_at"_L1]));
    }
}

QTEST_GUILESS_MAIN(TestGitLabRecordings)
#include "tst_GitLabRecordings.moc"
