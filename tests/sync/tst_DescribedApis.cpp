// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DescribedApi.h"
#include "RecordedPull.h"

#include <QRegularExpression>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Requests against what the vendors' OpenAPI descriptions allow, and answers of the types that they describe.
class TestDescribedApis : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hcpTerraform();
    void langfuse();
    void rekor();
    void gitHubRequests();
    void unknownRequestsAreRefused();
};

void TestDescribedApis::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the vendors' descriptions are not here (shared/fixtures)");
}

DescribedApi terraform()
{
    // One page; a check that was overridden, and a run that was applied.
    return DescribedApi(RecordedPull::bytes(u"hcp-terraform/hcp-terraform-subset.openapi.json"_s), u"/api/v2"_s,
                        {{u"next-page"_s, QJsonValue()}, {u"status"_s, u"overridden"_s}, {u"plan-only"_s, false}});
}

void TestDescribedApis::hcpTerraform()
{
    RecordedPull pull;
    const DescribedApi api = terraform();
    const QString problem = pull.run(
        u"hcp-terraform"_s,
        [&](const ReplayRequest &asked) {
            return asked.headers.value(u"authorization"_s) == u"Bearer recorded-token"_s ? api.answer(asked)
                                                                                         : ReplayAnswer{.status = 401};
        },
        u"organization = \"acme\""_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(pull.report().rows.rejected, 0);
    QCOMPARE(pull.rows(u"service"_s).size(), 1);
    const StoredRow drift = pull.rows(u"drift"_s).value(u"some-id/resources"_s);
    QCOMPARE(field(drift, u"detected_at"), u"2026-11-20T10:00:00Z"_s);
    QCOMPARE(field(drift, u"asset"), u"some-name"_s);
    QCOMPARE(field(pull.rows(u"config_item"_s).value(u"some-id"_s), u"in_sync"), u"false"_s);
    const StoredRow run = pull.rows(u"deployment"_s).value(u"some-id"_s);
    QCOMPARE(field(run, u"finished_at"), u"2026-11-20T10:00:00Z"_s);
    QCOMPARE(field(run, u"actor"), u"some-id"_s);
    QCOMPARE(field(run, u"service"), u"some-name"_s); // found through the workspace that the run names
    const StoredRow check = pull.rows(u"gate_decision"_s).value(u"some-id"_s);
    QCOMPARE(field(check, u"decision"), u"block"_s);
    QCOMPARE(field(check, u"bypassed"), u"true"_s);
    QSet<QString> asked;
    for (const ReplayRequest &request : pull.requests())
        asked.insert(request.path);
    QVERIFY(asked.contains(u"/api/v2/workspaces/some-id/current-assessment-result"_s));
    QVERIFY(asked.contains(u"/api/v2/runs/some-id/policy-checks"_s));
}

void TestDescribedApis::langfuse()
{
    RecordedPull pull;
    const DescribedApi api(RecordedPull::bytes(u"langfuse-openapi/langfuse-subset.openapi.json"_s), {},
                           {{u"cursor"_s, QJsonValue()}, {u"type"_s, u"GENERATION"_s}});
    const QString problem = pull.run(
        u"langfuse"_s, [&](const ReplayRequest &asked) { return api.answer(asked); },
        u"public_key = \"pk-lf-1\"\nweeks = 1"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(pull.report().rows.rejected, 0);
    const StoredRow call = pull.rows(u"ai_call"_s).value(u"some-traceId/some-id"_s);
    QCOMPARE(field(call, u"started_at"), u"2026-11-20T10:00:00Z"_s);
    QCOMPARE(field(call, u"user_id"), u"some-userId"_s);
    QCOMPARE(field(call, u"session_id"), u"some-sessionId"_s);
    QCOMPARE(field(call, u"model"), u"some-providedModelName"_s);
}

/// The server of this test would say so if a connector asked for what is not there.
/// Questions by POST and entries by their UUID, held against the patterns of the vendor's description.
void TestDescribedApis::rekor()
{
    const QJsonArray description = RecordedPull::yaml({u"rekor/openapi.yaml"_s});
    if (description.isEmpty())
        QSKIP("reading the description needs python3 with its yaml module");
    const QJsonValue paths = description.at(0)["paths"_L1];
    const QJsonValue index = description.at(0)["definitions"_L1]["SearchIndex"_L1]["properties"_L1];
    const QRegularExpression hash(index["hash"_L1]["pattern"_L1].toString());
    const QRegularExpression uuid(
        paths["/api/v1/log/entries/{entryUUID}"_L1]["get"_L1]["parameters"_L1][0]["pattern"_L1].toString());
    QVERIFY(paths["/api/v1/index/retrieve"_L1]["post"_L1].isObject() && hash.isValid() && uuid.isValid());
    const QByteArray body = RecordedPull::bytes(u"rekor/entry-body-dsse.json"_s);
    const QString known = u"24296fb24b8ad77a"_s + QString(64, u'a');
    RecordedPull pull;
    const QString problem = pull.run(
        u"rekor"_s,
        [&](const ReplayRequest &asked) -> ReplayAnswer {
            if (asked.path == u"/api/v1/index/retrieve"_s && asked.method == u"POST"_s) {
                const QJsonObject question = QJsonDocument::fromJson(asked.body).object();
                for (const QString &key : question.keys()) {
                    if (!index.toObject().contains(key))
                        return {.status = 400, .body = R"({"message": "unknown key"})"};
                }
                if (question.contains(u"hash"_s) && !hash.match(question.value("hash"_L1).toString()).hasMatch())
                    return {.status = 400, .body = R"({"message": "no hash"})"};
                return jsonAnswer(QJsonArray{known});
            }
            if (!asked.path.startsWith(u"/api/v1/log/entries/"_s)
                || !uuid.match(asked.path.section(u'/', -1)).hasMatch())
                return {.status = 404, .body = "{}"};
            const QJsonObject entry{{u"logID"_s, QString(64, u'c')},
                                    {u"logIndex"_s, 9},
                                    {u"integratedTime"_s, 1'795'089'600},
                                    {u"body"_s, QString::fromLatin1(body.toBase64())}};
            return jsonAnswer(QJsonObject{{known, entry}});
        },
        u"digests = [\"sha256:%1\"]\nidentities = [\"kim@example.com\"]"_s.arg(QString(64, u'b')));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(pull.report().rows.rejected, 0);
    const StoredRow entry = pull.rows(u"evidence"_s).value(known + u"|sha256:"_s + QString(64, u'b'));
    QCOMPARE(field(entry, u"kind"), u"rekor dsse"_s); // read out of the base64 of the body
    QCOMPARE(field(entry, u"available_at"), u"2026-11-19T12:00:00Z"_s);
    QCOMPARE(pull.requests().size(), 4);
}

/// Requests of GitHub Enterprise Cloud, of which no recorded answers exist. Its other streams are optional or empty.
void TestDescribedApis::gitHubRequests()
{
    RecordedPull pull;
    const DescribedApi api(RecordedPull::bytes(u"github-openapi-examples/github-governance-subset.openapi.json"_s), {},
                           {{u"status"_s, u"approved"_s}, {u"alert_number"_s, u"12"_s}});
    const QString problem = pull.run(
        u"github"_s,
        [&](const ReplayRequest &asked) -> ReplayAnswer {
            const ReplayAnswer described = api.answer(asked);
            const bool isRequest = asked.path.contains(u"-requests/"_s);
            if (asked.path.endsWith(u"/environments"))
                return {.status = described.status, .body = R"({"total_count": 0, "environments": []})"};
            return isRequest || described.status != 200 ? described : ReplayAnswer{.body = "[]"};
        },
        u"organisation = \"acme\"\nrepositories = [\"pay\"]"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (const QString &kind : {u"push-rules"_s, u"secret-scanning"_s}) {
        const auto rows = pull.rows(u"exception"_s);
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const StoredRow &row) {
            return field(row, u"id").startsWith(u"bypass-request/%1/"_s.arg(kind));
        });
        QVERIFY2(found != rows.end(), qPrintable(kind));
        QCOMPARE(field(*found, u"status"), u"active"_s);
        QVERIFY(!field(*found, u"created_at").isEmpty() && !field(*found, u"expires_at").isEmpty());
    }
    // Releases are not in the part of the description that is here.
    for (const ReplayRequest &request : pull.requests())
        QVERIFY2(api.answer(request).status == 200 || request.path == u"/repos/acme/pay/releases"_s,
                 qPrintable(request.path));
}

void TestDescribedApis::unknownRequestsAreRefused()
{
    const DescribedApi api = terraform();
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/runs"_s, {{u"page[size]"_s, u"5"_s}}, {}}).status, 200);
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/runs"_s, {{u"per_page"_s, u"5"_s}}, {}}).status, 422);
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/walks"_s, {}, {}}).status, 404);
}

QTEST_GUILESS_MAIN(TestDescribedApis)
#include "tst_DescribedApis.moc"
