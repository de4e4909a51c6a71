// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Findings as scanners' servers wrote them, through a real HTTP server into a store.
class TestFindingRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dependencyTrack();

private:
    RecordedPull m_pull;
};

void TestFindingRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
}

/// Findings as three releases of Dependency-Track exported them, as the list that the live API answers with.
void TestFindingRecordings::dependencyTrack()
{
    QJsonArray findings;
    QJsonArray projects;
    const QStringList files{u"dependency_track_4.10_2024_02_11"_s, u"many_findings_with_alias"_s,
                            u"one_finding_with_analysis_detail"_s};
    for (const QString &file : files) {
        const QJsonDocument exported = RecordedPull::recorded(u"scanner-reports/dependency_track/%1.json"_s.arg(file));
        for (const QJsonValue &finding : exported["findings"_L1].toArray())
            findings.append(finding);
        projects.append(exported["project"_L1]);
    }
    QVERIFY(findings.size() > 10);
    const auto answer = [&](const ReplayRequest &asked) -> ReplayAnswer {
        if (asked.headers.value(u"x-api-key"_s) != u"recorded-token"_s)
            return {.status = 401};
        const QJsonArray all = asked.path == u"/api/v1/project"_s ? projects
            : asked.path == u"/api/v1/finding"_s                  ? findings
                                                                  : QJsonArray();
        if (asked.path == u"/api/v1/analysis"_s)
            return {.status = 404, .body = "{}"};
        if (asked.query.value(u"pageSize"_s) != u"100"_s)
            return {.status = 400, .body = "{}"}; // A client that does not page loses rows here.
        ReplayAnswer page = jsonAnswer(all);
        page.headers.append({"X-Total-Count", QByteArray::number(all.size())});
        return page;
    };
    const QString problem = m_pull.run(u"dependency-track"_s, answer);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);
    QCOMPARE(m_pull.rows(u"service"_s).size(), projects.size());

    const auto rows = m_pull.rows(u"finding"_s);
    QHash<QString, QString> names;
    for (const QJsonValue &project : projects)
        names.insert(project["uuid"_L1].toString(), project["name"_L1].toString().toLower());
    QSet<QString> ids;
    int putAside = 0;
    QSet<QString> exposed;
    const auto vulnerabilities = m_pull.rows(u"vulnerability"_s);
    for (const QJsonValue &finding : findings) {
        const QString id = finding["matrix"_L1].toString();
        ids.insert(id);
        const QJsonValue component = finding["component"_L1];
        const QString judged = finding["analysis"_L1]["state"_L1].toString();
        if (!component["version"_L1].toString().isEmpty() && judged != u"FALSE_POSITIVE"_s
            && judged != u"NOT_AFFECTED"_s) {
            exposed.insert(id);
            QVERIFY(field(vulnerabilities.value(id), u"affected_versions")
                        .contains(u'"' + component["version"_L1].toString() + u'"'));
            QCOMPARE(field(vulnerabilities.value(id), u"component"),
                     component["purl"_L1].toString().section(u'@', 0, -2));
        }
        const StoredRow row = rows.value(id);
        QCOMPARE(field(row, u"rule"), finding["vulnerability"_L1]["vulnId"_L1].toString());
        const QString severity = finding["vulnerability"_L1]["severity"_L1].toString().toLower();
        QCOMPARE(field(row, u"severity"), severity == u"unassigned"_s ? u"unknown"_s : severity);
        QCOMPARE(field(row, u"first_seen"),
                 instant(finding["attribution"_L1]["attributedOn"_L1].toString().replace(u' ', u'T') + u'Z'));
        QCOMPARE(field(row, u"service"),
                 names.value(finding["component"_L1]["project"_L1].toString()).replace(u' ', u'-'));
        QCOMPARE(field(row, u"resolved_at"), QString()); // it does not say when a finding was mended
        const QString state = finding["analysis"_L1]["state"_L1].toString();
        putAside += finding["analysis"_L1]["isSuppressed"_L1].toBool() || state == u"FALSE_POSITIVE"_s
            || state == u"NOT_AFFECTED"_s;
    }
    QCOMPARE(rows.size(), ids.size());
    QVERIFY(exposed.size() > 10);
    QCOMPARE(vulnerabilities.size(), exposed.size());
    QCOMPARE(m_pull.rows(u"exception"_s).size(), putAside);
}

QTEST_GUILESS_MAIN(TestFindingRecordings)
#include "tst_FindingRecordings.moc"
