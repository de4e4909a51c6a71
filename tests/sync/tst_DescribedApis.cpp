// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DescribedApi.h"
#include "RecordedPull.h"

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
    const StoredRow check = pull.rows(u"gate_decision"_s).value(u"some-id/policy-checks"_s);
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
void TestDescribedApis::unknownRequestsAreRefused()
{
    const DescribedApi api = terraform();
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/runs"_s, {{u"page[size]"_s, u"5"_s}}, {}}).status, 200);
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/runs"_s, {{u"per_page"_s, u"5"_s}}, {}}).status, 422);
    QCOMPARE(api.answer({u"/api/v2/organizations/acme/walks"_s, {}, {}}).status, 404);
}

QTEST_GUILESS_MAIN(TestDescribedApis)
#include "tst_DescribedApis.moc"
