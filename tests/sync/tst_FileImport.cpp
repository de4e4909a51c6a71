// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorCatalog.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "sync/FileImport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Report files that other tools wrote, counted here a second time with another reader; and what an import says about
/// files that it cannot read.
class TestFileImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsOfOtherTools_data();
    void reportsOfOtherTools();
    void priceListsOfModels();
    void nothingElseIsTakenForAReport();
    void whatIsNotMappedSaysSo();
    void pointersLeadToTheRecord();
    void wrongNameSaysTheRightOne();
    void brokenFilesDoNotStopTheOthers();
    void importingAgainChangesNothing();
    void laterReportsKeepTheBeginning();
    void completeReportsTellWhatIsGone();
    void whatIsGivenIsKept();
    void largeFilesAreRefused();

private:
    QString fixture(const QString &name) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    ImportReport import(const QStringList &paths, const QString &target = {},
                        const QHash<QString, QStringList> &given = {}, bool isComplete = false);
    QList<StoredRow> rows(const QString &type) const;

    ConnectorCatalog m_catalog = ConnectorCatalog::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreConnection> m_store;
    FixedClock m_clock{*parseInstant(u"2026-11-21T09:20:00Z"_s)};
};

void TestFileImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = StoreConnection::open(*StoreLocation::parse(m_folder->filePath(u"store.db"_s)),
                                       StoreConnection::Access::ReadWrite);
    QVERIFY2(store, store ? "" : qPrintable(toString(store.error())));
    m_store = std::move(*store);
}

QString TestFileImport::fixture(const QString &name) const
{
    return QStringLiteral(PLUMBLINE_SHARED_DIR "/fixtures/") + name;
}

QString TestFileImport::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

ImportReport TestFileImport::import(const QStringList &paths, const QString &target,
                                    const QHash<QString, QStringList> &given, bool isComplete)
{
    const auto report
        = FileImport(m_catalog, *m_store, m_clock, QTimeZone::utc()).run({target, paths, given, isComplete});
    if (!report)
        qFatal("%s", qPrintable(toString(report.error())));
    return *report;
}

QList<StoredRow> TestFileImport::rows(const QString &type) const
{
    RowFilter filter;
    filter.type = type;
    return *RowQueries(*m_store).page(filter, 0, 10'000);
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Results that are findings, each once: reports repeat themselves byte for byte.
qsizetype resultsOf(const QJsonObject &sarif)
{
    QSet<QByteArray> results;
    int run = 0;
    for (const QJsonValue &one : sarif[u"runs"_s].toArray()) {
        ++run;
        for (const QJsonValue &result : one[u"results"_s].toArray())
            results.insert(QByteArray::number(run) + QJsonDocument(result.toObject()).toJson());
    }
    return results.size();
}

void TestFileImport::reportsOfOtherTools_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QList<qsizetype>>("expected"); // findings, exceptions, evidence, gate decisions
    const auto row = [this](const QString &file, const QString &target, QList<qsizetype> expected) {
        QTest::newRow(qPrintable(file)) << fixture(file) << target << expected;
    };
    for (const QString &name :
         {u"sarif-scorecard/check1.sarif"_s, u"scanner-reports/sarif/appendix_k.sarif"_s,
          u"scanner-reports/sarif/bash-report.sarif"_s, u"scanner-reports/sarif/dependency_check.sarif"_s,
          u"scanner-reports/sarif/suppression_test.sarif"_s}) {
        const QJsonObject sarif = jsonOf(fixture(name));
        qsizetype suppressions = 0;
        for (const QJsonValue &result : sarif[u"runs"_s][0][u"results"_s].toArray())
            suppressions += result[u"suppressions"_s].toArray().size();
        row(name, u"sarif/results"_s, {resultsOf(sarif), suppressions, sarif[u"runs"_s].toArray().size(), 0});
    }
    const QString asff = u"scanner-reports/awssecurityhub/inspector_ec2_cve.json"_s;
    row(asff, u"asff/findings"_s, {jsonOf(fixture(asff))[u"Findings"_s].toArray().size(), 0, 0, 0});
    // Three checks that passed and never failed.
    row(u"scanner-reports/awssecurityhub/config_many_findings.json"_s, u"asff/findings"_s, {0, 0, 0, 0});
    for (const QString &name : {u"gitlab_sast/gl-sast-report-confidence_v15.json"_s,
                                u"gitlab_dep_scan/gl-dependency-scanning-report-many-vuln_v15.json"_s,
                                u"gitlab_container_scan/gl-container-scanning-report-5-vuln_v15.json"_s}) {
        const QString path = u"scanner-reports/"_s + name;
        row(path, u"gitlab-reports/report"_s, {jsonOf(fixture(path))[u"vulnerabilities"_s].toArray().size(), 0, 1, 0});
    }
    row(u"gitlab-docs/vulnerability_export.csv"_s, u"gitlab-reports/vulnerability_export"_s, {4, 1, 0, 0});
    row(u"scanner-reports/cyclonedx/valid-vulnerability-1.4.json"_s, u"cyclonedx/bom"_s, {1, 1, 1, 0});
    row(u"slsa-provenance/gha_generic__v1.2.0__binary-linux-amd64-push-v14.intoto.jsonl"_s, u"in-toto/envelope"_s,
        {0, 0, 1, 0});
    row(u"slsa-provenance/vsa__gce__v1__gke-gce-pre.bcid-vsa.jsonl"_s, u"in-toto/envelope"_s, {0, 0, 1, 1});
    row(u"slsa-provenance/gha_go__v2.1.0__binary-linux-amd64-push-v14.intoto.jsonl"_s, u"in-toto/bundle"_s,
        {0, 0, 1, 0});
    row(u"slsa-provenance/npm__gha__provenance-npm-test-cli-v1-prega.tgz.json"_s, u"in-toto/npm"_s, {0, 0, 2, 0});
    row(u"sigstore-bundles/happy-path-v0.3.sigstore.json"_s, u"in-toto/bundle"_s, {0, 0, 1, 0});
    row(u"sigstore-bundles/happy-path-intoto-in-dsse-v3.sigstore.json"_s, u"in-toto/bundle"_s, {0, 0, 1, 0});
    row(u"oscal/ifa_assessment-results-example.json"_s, u"oscal/assessment_results"_s, {1, 0, 2, 0});
    row(u"oscal/ifa_plan-of-action-and-milestones.json"_s, u"oscal/poam"_s, {2, 1, 2, 0});
    row(u"k8s-policyreport-oscal/partial-sample-cis-k8s.json"_s, u"oscal/assessment_results"_s, {0, 0, 3, 0});
}

void TestFileImport::reportsOfOtherTools()
{
    QFETCH(QString, file);
    QFETCH(QString, target);
    QFETCH(QList<qsizetype>, expected);
    if (!QFile::exists(file))
        QSKIP("the recorded reports are not here");
    const ImportReport report = import({file}, {}, {{u"service"_s, {u"Shop"_s}}});
    QVERIFY2(report.failed() == 0, report.failed() ? qPrintable(toString(*report.files.first().error)) : "");
    QCOMPARE(report.files.first().target, target);
    QCOMPARE(report.rows().rejected, 0);
    const QList<qsizetype> became{rows(u"finding"_s).size(), rows(u"exception"_s).size(), rows(u"evidence"_s).size(),
                                  rows(u"gate_decision"_s).size()};
    QCOMPARE(became, expected);
    for (const QString &type : {u"finding"_s, u"exception"_s, u"gate_decision"_s}) {
        for (const StoredRow &row : rows(type))
            QCOMPARE(fieldText(row.row.value(u"service")), u"shop"_s);
    }
}

void TestFileImport::priceListsOfModels()
{
    const QString path = fixture(u"model-prices/models.dev-catalog.json"_s);
    if (!QFile::exists(path))
        QSKIP("the recorded answers are not here");
    const ImportReport report = import({path}, u"model-prices"_s, {{u"at"_s, {u"2026-11-20T08:00:00Z"_s}}});
    QVERIFY2(!report.files.first().error, "the list is read");
    QHash<QString, StoredRow> prices;
    for (const StoredRow &row : rows(u"price"_s))
        prices.insert(row.row.id(), row);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject providers = QJsonDocument::fromJson(file.readAll()).object();
    qsizetype models = 0;
    for (const QJsonValue &provider : providers) {
        for (const QJsonValue &model : provider["models"_L1].toObject()) {
            ++models;
            const StoredRow row
                = prices.value(u"%1/%2@-"_s.arg(provider["id"_L1].toString(), model["id"_L1].toString()));
            for (const auto &[ours, theirs] : {std::pair{u"input_usd"_s, "input"_L1},
                                               {u"output_usd"_s, "output"_L1},
                                               {u"cache_read_usd"_s, "cache_read"_L1}}) {
                const QJsonValue usd = model["cost"_L1][theirs];
                const QString text = fieldText(row.row.value(ours));
                QCOMPARE(text.isEmpty(), usd.isUndefined());
                QVERIFY2(std::abs(text.toDouble() - usd.toDouble()) < 1e-12, qPrintable(text));
            }
            QCOMPARE(fieldText(row.row.value(u"window_tokens"_s)).toLongLong(),
                     model["limit"_L1]["context"_L1].toInteger());
            QCOMPARE(fieldText(row.row.value(u"recorded_at"_s)), u"2026-11-20T08:00:00Z"_s);
        }
    }
    QVERIFY(models > 40);
    QCOMPARE(prices.size(), models);
}

void TestFileImport::nothingElseIsTakenForAReport()
{
    if (!QFile::exists(fixture({})))
        QSKIP("the recorded answers are not here");
    // Answers of APIs are no files of these formats; one that was taken for one would be mapped wrongly without a word.
    const QStringList ours{u"sarif"_s,   u"asff"_s,  u"gitlab-reports"_s, u"cyclonedx"_s,  u"spdx"_s,
                           u"in-toto"_s, u"oscal"_s, u"junit"_s,          u"price-table"_s};
    for (const QString &folder : {u"github"_s, u"gitlab"_s, u"defectdojo"_s, u"jira"_s, u"argocd"_s, u"pagerduty"_s,
                                  u"rekor"_s, u"langfuse-openapi"_s, u"hcp-terraform"_s}) {
        const ImportReport report = import({fixture(folder)});
        QVERIFY(!report.files.isEmpty());
        for (const ImportedFile &file : report.files)
            QVERIFY2(!ours.contains(file.target.section(u'/', 0, 0)), qPrintable(file.path + u" as "_s + file.target));
    }
}

void TestFileImport::whatIsNotMappedSaysSo()
{
    const auto reason = [this](const QString &name, const QByteArray &bytes) {
        const ImportReport report = import({write(name, bytes)});
        return report.files.first().error ? report.files.first().error->detail : QString();
    };
    const QString catalogue = reason(u"c.json"_s, R"({"catalog": {"uuid": "1"}})");
    QVERIFY2(catalogue.contains(u"OSCAL catalogue. Controls are not read"_s), qPrintable(catalogue));
    const QString bom = reason(u"b.xml"_s, "<bom xmlns='http://cyclonedx.org/schema/bom/1.5'><components/></bom>");
    QVERIFY2(bom.contains(u"CycloneDX in XML"_s), qPrintable(bom));
    const QString spdx = reason(u"s.json"_s, R"({"@context": "https://spdx.org/rdf/3.0.1/context", "@graph": []})");
    QVERIFY2(spdx.contains(u"SPDX 3"_s), qPrintable(spdx));
    const QString text = reason(u"t.txt"_s, "hello\n");
    QVERIFY2(text.contains(u"no connector knows"_s), qPrintable(text));
}

void TestFileImport::pointersLeadToTheRecord()
{
    const QByteArray csv = "Project Name,Tool,Scanner Name,Status,Vulnerability,Severity,Detected At,Full Path\n"
                           "Shop,sast,S,detected,One,low,2026-11-01 10:00:00 UTC,a/b\n"
                           "Shop,sast,S,detected,Two,low,2026-11-01 10:00:00 UTC,a/b\n";
    import({write(u"export.csv"_s, csv)});
    QStringList pointers;
    for (const StoredRow &row : rows(u"finding"_s)) {
        pointers.append(row.origin.rawPointer);
        QCOMPARE(RawRecords(*m_store).find(row.origin.rawSha256)->answer.body, csv);
    }
    pointers.sort();
    QCOMPARE(pointers, (QStringList{u"line:2"_s, u"line:3"_s}));
}

void TestFileImport::wrongNameSaysTheRightOne()
{
    const QString sarif = write(u"a.sarif"_s, R"({"version": "2.1.0", "runs": []})");
    for (const QString &wrong :
         {u"asff"_s, u"gitlab-reports"_s, u"junit"_s, u"gitlab-reports/vulnerability_export"_s}) {
        const ImportReport report = import({sarif}, wrong);
        QCOMPARE(report.failed(), 1);
        QCOMPARE(report.files.first().error->detail, u"this is SARIF 2.1.0: use `plumbline import sarif/results`"_s);
    }
    QCOMPARE(import({sarif}, u"sarif"_s).failed(), 0);
    // An export without a row is still one, and a sentence with a comma is none.
    const QString names = write(u"empty.csv"_s, "Project Name,Scanner Name,Detected At,Full Path\n");
    QCOMPARE(import({names}).files.first().target, u"gitlab-reports/vulnerability_export"_s);
    QCOMPARE(import({write(u"a.csv"_s, "so, what\n")}, u"gitlab-reports/vulnerability_export"_s).failed(), 1);
    FileImport importer(m_catalog, *m_store, m_clock, QTimeZone::utc());
    QCOMPARE(importer.run({u"sarif"_s, {sarif}, {{u"servcie"_s, {u"x"_s}}}}).error().kind, Error::Kind::Usage);
}

void TestFileImport::brokenFilesDoNotStopTheOthers()
{
    QDir(m_folder->path()).mkdir(u"in"_s);
    write(u"in/a-cut.json"_s, R"({"version": "2.1.0", "runs": [)");
    write(u"in/b-good.sarif"_s,
          R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}}, "results": [{"ruleId": "R"}, 7]}]})");
    write(u"in/c-notes.txt"_s, "notes");
    write(u"in/d-deep.json"_s, QByteArray("[").repeated(1'000'000) + QByteArray("]").repeated(1'000'000));
    write(u"in/e-null.sarif"_s,
          R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}}, "results": null}]})");
    const ImportReport report = import({m_folder->filePath(u"in"_s), m_folder->filePath(u"gone.json"_s)});
    QCOMPARE(report.files.size(), 6);
    QVERIFY(report.files.at(0).isLeftOut && !report.files.at(0).error->detail.isEmpty());
    QCOMPARE(report.files.at(1).rows.added, 2); // the finding and the scan
    QCOMPARE(report.files.at(1).rows.rejected, 1);
    QVERIFY(report.files.at(2).isLeftOut);
    QVERIFY(report.files.at(3).isLeftOut && report.files.at(3).error->detail.contains(u"nested"_s));
    QCOMPARE(report.files.at(4).rows.added, 1);
    QVERIFY(report.files.at(5).error && !report.files.at(5).isLeftOut);
    QCOMPARE(report.failed(), 1); // of what somebody named
}

void TestFileImport::importingAgainChangesNothing()
{
    const QString file = write(u"a.sarif"_s, R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}},
        "results": [{"ruleId": "R", "message": {"text": "m"}}]}]})");
    QCOMPARE(import({file}).rows().added, 2);
    const WriteCounts again = import({file}).rows();
    QCOMPARE(again.added + again.changed, 0);
    QCOMPARE(again.unchanged, 2);
    // For another service it is another finding, not the same one that moved.
    QCOMPARE(import({file}, {}, {{u"service"_s, {u"shop"_s}}}).rows().added, 1);
    QCOMPARE(rows(u"finding"_s).size(), 2);
}

QByteArray sarif(const QByteArray &time, const QByteArray &results)
{
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}}, "invocations": [{"endTimeUtc": ")"
        + time + R"("}], "results": [)" + results + "]}]}";
}

const QByteArray one = R"({"ruleId": "one", "message": {"text": "m"}})";
const QByteArray two = R"({"ruleId": "two", "message": {"text": "m"}})";

void TestFileImport::laterReportsKeepTheBeginning()
{
    import({write(u"1.sarif"_s, sarif("2026-11-02T08:00:00Z", one))});
    const WriteCounts later = import({write(u"2.sarif"_s, sarif("2026-11-09T08:00:00Z", one + ',' + two))}).rows();
    QCOMPARE(later.changed, 0); // the finding of both is the same, though the report is a week younger
    import({write(u"0.sarif"_s, sarif("2026-10-01T08:00:00Z", one))}); // found in a drawer
    for (const StoredRow &row : rows(u"finding"_s)) {
        const bool isFirst = fieldText(row.row.value(u"rule")) == u"one"_s;
        QCOMPARE(fieldText(row.row.value(u"first_seen")),
                 isFirst ? u"2026-10-01T08:00:00Z"_s : u"2026-11-09T08:00:00Z"_s);
    }
}

void TestFileImport::completeReportsTellWhatIsGone()
{
    const auto states = [this] {
        QStringList found;
        for (const StoredRow &row : rows(u"finding"_s))
            found.append(fieldText(row.row.value(u"service")) + u' ' + fieldText(row.row.value(u"rule")) + u' '
                         + fieldText(row.row.value(u"state")) + u' ' + fieldText(row.row.value(u"resolved_at")));
        found.sort();
        return found;
    };
    const QHash<QString, QStringList> shop{{u"service"_s, {u"shop"_s}}};
    const QString both = write(u"both.sarif"_s, sarif("2026-11-02T08:00:00Z", one + ',' + two));
    const QString less = write(u"less.sarif"_s, sarif("2026-11-09T08:00:00Z", one));
    import({both}, {}, shop);
    import({both}, {}, {{ u"service"_s, { u"vault"_s } }});
    import({less}, {}, shop);
    QVERIFY2(states().contains(u"shop two open "_s), "a report does not end what it does not show by itself");
    const QString broken = write(u"broken.sarif"_s, sarif("2026-11-09T08:00:00Z", one + ",7"));
    QCOMPARE(import({broken}, {}, shop, true).files.first().gone, 0); // what was put aside may be what seems to be gone
    QCOMPARE(import({less}, {}, shop, true).files.first().gone, 1);
    QCOMPARE(states(),
             (QStringList{u"shop one open "_s, u"shop two closed 2026-11-21T09:20:00Z"_s, u"vault one open "_s,
                          u"vault two open "_s}));
    import({both}, {}, shop);
    QVERIFY(states().contains(u"shop two open "_s));
    const QString test = write(u"t.xml"_s, "<testsuite name='a'/>");
    QCOMPARE(import({test}, {}, {}, true).failed(), 1); // test runs do not go
}

void TestFileImport::whatIsGivenIsKept()
{
    const QString file = write(u"a.sarif"_s, R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}},
        "results": [{"ruleId": "R", "message": {"text": "m"}}]}]})");
    import({file}, {}, {{u"service"_s, { u"Card Vault"_s }}, { u"at"_s, { u"2026-11-20T10:00:00+01:00"_s } }});
    const StoredRow row = rows(u"finding"_s).first();
    QCOMPARE(fieldText(row.row.value(u"service")), u"card-vault"_s);
    QCOMPARE(fieldText(row.row.value(u"first_seen")), u"2026-11-20T09:00:00Z"_s);
    const auto answer = RawRecords(*m_store).find(row.origin.rawSha256);
    QVERIFY(answer->answer.headers.contains({u"given-service"_s, u"Card Vault"_s}));
    QCOMPARE(answer->answer.url, u"file:a.sarif"_s);
}

void TestFileImport::largeFilesAreRefused()
{
    QFile file(m_folder->filePath(u"huge.sarif"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(ReceivedDocument::maximalSize + 1)); // a hole, no bytes
    const ImportReport report = import({file.fileName()}, u"sarif"_s);
    QCOMPARE(report.failed(), 1);
    QVERIFY2(report.files.first().error->detail.contains(u"128 MiB"_s), qPrintable(report.files.first().error->detail));
}

QTEST_GUILESS_MAIN(TestFileImport)
#include "tst_FileImport.moc"
