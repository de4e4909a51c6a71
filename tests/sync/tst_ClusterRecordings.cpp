// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Objects that policy engines wrote, as lists of a Kubernetes API server, through a real HTTP server into a store.
class TestClusterRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void violations();
    void gateDecisions();
    void exceptions();
    void constraints();
    void vulnerabilities();

private:
    ReplayAnswer answer(const ReplayRequest &asked) const;
    QJsonObject discovery(const QStringList &steps) const;
    QJsonArray objectsOf(const QString &kind, const QString &group) const;
    QJsonArray resultsOf(const QString &kind, const QString &group) const;

    QJsonArray m_objects;
    RecordedPull m_pull;
};

/// The recorded files of a folder, below the folder of the recordings.
QStringList filesIn(const QString &folder, const QString &pattern)
{
    QStringList files;
    for (const QString &name : QDir(RecordedPull::fixtures() + u'/' + folder).entryList({pattern}, QDir::Files))
        files.append(folder + u'/' + name);
    return files;
}

void TestClusterRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
    QJsonArray documents = RecordedPull::yaml(
        filesIn(u"k8s-kyverno-policyreport"_s, u"*.yaml"_s) + filesIn(u"k8s-kyverno-policyexception"_s, u"*.yaml"_s)
        + filesIn(u"k8s-policyreport"_s, u"*.yaml"_s) + filesIn(u"k8s-gatekeeper"_s, u"*.yaml"_s));
    if (documents.isEmpty())
        QSKIP("reading the recorded YAML needs python3 with its yaml module");
    for (const QString &file :
         {u"k8s-policyreport/trivy-policyreport.json"_s, u"k8s-trivy-operator/vulnerabilityreport_many.json"_s,
          u"scanner-reports/openreports/openreports_list_format.json"_s})
        documents.append(RecordedPull::recorded(file).object());
    for (const QJsonValue &document : std::as_const(documents)) {
        if (!document.toObject().contains(u"items"_s))
            m_objects.append(document);
        for (const QJsonValue &item : document["items"_L1].toArray())
            m_objects.append(item);
    }
    const QString problem = m_pull.run(u"kubernetes"_s, [this](const ReplayRequest &asked) { return answer(asked); });
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QJsonArray TestClusterRecordings::objectsOf(const QString &kind, const QString &group) const
{
    QJsonArray found;
    for (const QJsonValue &object : m_objects) {
        if (object["kind"_L1].toString().toLower() == kind
            && object["apiVersion"_L1].toString().section(u'/', 0, 0) == group)
            found.append(object);
    }
    return found;
}

/// Ten objects a page; the token of the next one stands in the list.
/// What a cluster says of a group that it has objects of: its version, and the kinds of constraints.
QJsonObject TestClusterRecordings::discovery(const QStringList &steps) const
{
    const bool isGroup = steps.size() == 3;
    const bool isKinds = steps.size() == 4 && steps.at(2) == u"constraints.gatekeeper.sh"_s;
    QJsonObject found;
    QJsonArray kinds;
    for (const QJsonValue &object : m_objects) {
        const QString version = object["apiVersion"_L1].toString();
        if ((!isGroup && !isKinds) || version.section(u'/', 0, 0) != steps.at(2))
            continue;
        found.insert(u"preferredVersion"_s, QJsonObject{{u"version"_s, version.section(u'/', 1)}});
        const QString kind = object["kind"_L1].toString().toLower();
        kinds.append(QJsonObject{{u"name"_s, kind}});
        kinds.append(QJsonObject{{u"name"_s, kind + u"/status"_s}});
    }
    if (isKinds)
        found = {{u"resources"_s, kinds}};
    return found;
}

ReplayAnswer TestClusterRecordings::answer(const ReplayRequest &asked) const
{
    if (asked.headers.value(u"authorization"_s) != u"Bearer recorded-token"_s)
        return {.status = 401, .body = R"({"kind": "Status", "message": "Unauthorized"})"};
    const QStringList steps = asked.path.split(u'/');
    if (const QJsonObject found = discovery(steps); !found.isEmpty())
        return jsonAnswer(found);
    if (steps.size() != 5 || steps.at(1) != u"apis"_s || asked.query.value(u"limit"_s) != u"500"_s)
        return {.status = 404, .body = R"({"kind": "Status", "message": "the server could not find it"})"};
    QString kind = steps.at(4);
    if (kind.endsWith(u"policies"_s))
        kind = kind.chopped(3) + u'y';
    else if (steps.at(2) != u"constraints.gatekeeper.sh"_s)
        kind.chop(1);
    const QJsonArray all = objectsOf(kind, steps.at(2));
    const int from = asked.query.value(u"continue"_s, u"t0"_s).mid(1).toInt();
    QJsonArray page;
    for (int i = from; i < std::min(from + 10, int(all.size())); ++i)
        page.append(all.at(i));
    QJsonObject meta{{u"resourceVersion"_s, u"16826"_s}};
    if (from + 10 < all.size())
        meta.insert(u"continue"_s, u't' + QString::number(from + 10));
    return jsonAnswer(QJsonObject{{u"kind"_s, u"List"_s}, {u"metadata"_s, meta}, {u"items"_s, page}});
}

/// The results of all reports of a kind; each with its report under "report".
QJsonArray TestClusterRecordings::resultsOf(const QString &kind, const QString &group) const
{
    QJsonArray results;
    for (const QJsonValue &report : objectsOf(kind, group)) {
        for (const QJsonValue &one : report["results"_L1].toArray()) {
            QJsonObject result = one.toObject();
            result.insert(u"report"_s, report);
            results.append(result);
        }
    }
    return results;
}

QString textOf(const QJsonValue &value, const QStringList &keys)
{
    QStringList texts;
    for (const QString &key : keys)
        texts.append(value[key].toString());
    return texts.join(u'/');
}

void TestClusterRecordings::violations()
{
    QSet<QString> expected;
    int bad = 0;
    for (const auto &[kind, group] :
         {std::pair(u"policyreport"_s, u"wgpolicyk8s.io"_s), std::pair(u"clusterpolicyreport"_s, u"wgpolicyk8s.io"_s),
          std::pair(u"report"_s, u"openreports.io"_s)}) {
        for (const QJsonValue &result : resultsOf(kind, group)) {
            const QString said = result["result"_L1].toString();
            if (said != u"fail"_s && said != u"warn"_s && said != u"error"_s)
                continue;
            ++bad;
            const QJsonValue report = result["report"_L1];
            const QJsonArray resources = result["resources"_L1].toArray();
            const QJsonValue on = resources.isEmpty() ? report["scope"_L1] : resources.first();
            const QString place = on.isObject() ? textOf(on, {u"kind"_s, u"namespace"_s, u"name"_s})
                                                : report["metadata"_L1]["name"_L1].toString();
            expected.insert(textOf(result, {u"policy"_s, u"rule"_s}) + place
                            + textOf(result["properties"_L1], {u"index"_s, u"pkgName"_s}));
        }
    }
    QVERIFY(bad > 85); // one run of kube-bench alone found so many
    const auto rows = m_pull.rows(u"violation"_s);
    const qsizetype ofGatekeeper = 4;
    QCOMPARE(rows.size() - ofGatekeeper, expected.size());
    const StoredRow openssl
        = rows.value(u"CVE-2025-9232|d0cbd625-d495-415e-bf39-b4e3c4f4366e|libcrypto3"_s); // of openreports.io
    QCOMPARE(field(openssl, u"resource"), u"Deployment/test/app1"_s);
    QCOMPARE(field(openssl, u"severity"), u"low"_s);
    QCOMPARE(field(openssl, u"service"), u"test"_s);
    const StoredRow falco = rows.value(u"Change thread namespace|Pod/my-namespace/a-pod|-"_s);
    QCOMPARE(field(falco, u"severity"), u"low"_s);
    QCOMPARE(field(falco, u"last_seen"), QString()); // it does not say when
}

void TestClusterRecordings::gateDecisions()
{
    // The recorded results of admission say no time (they are what tests of Kyverno compare with), so that each of them
    // is put aside; a failed one is no decision as long as its policy does not say whether it is enforced.
    int decisions = 0;
    for (const QString &kind : {u"policyreport"_s, u"clusterpolicyreport"_s}) {
        for (const QJsonValue &result : resultsOf(kind, u"wgpolicyk8s.io"_s)) {
            const QString said = result["result"_L1].toString();
            const bool isWaived = said == u"skip"_s && result["properties"_L1]["exceptions"_L1].isString();
            decisions += result["properties"_L1]["process"_L1].toString() == u"admission review"_s
                && (isWaived || said == u"pass"_s || said == u"warn"_s || said == u"error"_s);
        }
    }
    QVERIFY(decisions > 3);
    QCOMPARE(m_pull.rows(u"gate_decision"_s).size(), 0);
    const int constraintsWithoutVersion = 1; // only a live server numbers what it keeps
    QCOMPARE(m_pull.report().rows.rejected, decisions + constraintsWithoutVersion);
}

void TestClusterRecordings::exceptions()
{
    const auto rows = m_pull.rows(u"exception"_s);
    QSet<QString> ids;
    for (const QString &group : {u"kyverno.io"_s, u"policies.kyverno.io"_s}) {
        for (const QJsonValue &exception : objectsOf(u"policyexception"_s, group)) {
            const QString id = textOf(exception["metadata"_L1], {u"namespace"_s, u"name"_s});
            ids.insert(id.startsWith(u'/') ? id.mid(1) : id);
        }
    }
    QCOMPARE(ids.size(), 14);
    QCOMPARE(QSet<QString>(rows.keyBegin(), rows.keyEnd()), ids);
    const StoredRow sysctls = rows.value(u"policy-exception-ns/pod-security-exception"_s);
    QCOMPARE(field(sysctls, u"rule"), u"psa"_s);
    const StoredRow checked = rows.value(u"check-deployment-name"_s);
    QCOMPARE(field(checked, u"rule"), u"check-deployment-labels"_s);
    QCOMPARE(field(checked, u"scope"), u"object.metadata.name == 'skipped-deployment'"_s);
    for (const StoredRow &row : rows)
        QCOMPARE(field(row, u"expires_at"), QString()); // none of them says an end: they never expire
}

void TestClusterRecordings::constraints()
{
    const QJsonValue constraint = objectsOf(u"k8srequiredlabels"_s, u"constraints.gatekeeper.sh"_s).first();
    const auto rows = m_pull.rows(u"violation"_s);
    const QJsonArray found = constraint["status"_L1]["violations"_L1].toArray();
    QCOMPARE(found.size(), 4);
    for (const QJsonValue &violation : found) {
        const StoredRow row
            = rows.value(u"K8sRequiredLabels/ns-must-have-gk|Namespace/"_s + violation["name"_L1].toString());
        QCOMPARE(field(row, u"rule"), u"K8sRequiredLabels/ns-must-have-gk"_s);
        QCOMPARE(field(row, u"action"), u"block"_s);
        QCOMPARE(field(row, u"last_seen"), QString()); // it is still there; each audit would make a version of its own
    }
}

void TestClusterRecordings::vulnerabilities()
{
    QSet<QString> expected;
    const QJsonValue report = objectsOf(u"vulnerabilityreport"_s, u"aquasecurity.github.io"_s).first();
    for (const QJsonValue &one : report["report"_L1]["vulnerabilities"_L1].toArray())
        expected.insert(textOf(one, {u"vulnerabilityID"_s, u"resource"_s, u"installedVersion"_s}));
    const auto rows = m_pull.rows(u"finding"_s);
    QVERIFY(expected.size() > 20);
    QCOMPARE(rows.size(), expected.size());
    for (const StoredRow &row : rows) {
        QCOMPARE(field(row, u"service"), u"default"_s);
        QCOMPARE(field(row, u"tool"), u"Trivy"_s);
        QVERIFY(field(row, u"severity") == field(row, u"severity").toLower());
    }
}

QTEST_GUILESS_MAIN(TestClusterRecordings)
#include "tst_ClusterRecordings.moc"
