// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every vendor of the simulator, pulled by its connector: nothing is put aside, and what two of them tell of is the
// same.
#include "base/Clock.h"
#include "simulator/Simulator.h"
#include "sources/ConnectorCatalog.h"
#include "store/RowQueries.h"
#include "store/StoreConnection.h"
#include "sync/SyncJob.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_AllVendors : public QObject
{
    Q_OBJECT

private:
    void pull();
    QList<StoredRow> rows(const QString &type, const QString &source, const QHash<QString, QString> &equals = {});
    /// The rows as texts of some fields, in an order that does not depend on the source.
    QStringList told(const QList<StoredRow> &rows, const QStringList &fields);
    static QString value(const StoredRow &row, const QString &field) { return fieldText(row.row.value(field)); }
    static double sum(const QList<StoredRow> &rows, const QString &field);

    QTemporaryDir m_folder;
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<StoreConnection> m_store;
    QList<SourceReport> m_reports;
    StoreLocation m_location;
    const TimePoint m_now = *parseInstant(u"2026-11-18T03:30:00Z"_s);

private slots:
    void initTestCase();
    void everySourceIsReadWholly();
    void everyStreamOfEveryConnectorGivesRows();
    void incidentsAreTheSameEverywhere();
    void deploymentsAreTheSameEverywhere();
    void releasesAndTestsAreTheSameEverywhere();
    void countersAreAboutWhatIsThere();
    void waiversHaveTheirTickets();
    void callsAddUpToTheCosts();
    void billsAreTwoPercentMore();
    void clusterStateComesWithItsPolicies();
    void laterThePresentIsAnother();
};

void tst_AllVendors::pull()
{
    qputenv("PLUMBLINE_SIMULATOR_TOKEN", "simulator-token");
    const auto configuration = Configuration::parse(m_simulator->configToml(), u"all.toml"_s);
    QVERIFY2(configuration, configuration ? "" : qPrintable(toString(configuration.error())));
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const FixedClock clock(m_now);
    m_store.reset();
    const auto report = SyncJob(*configuration, catalog, m_location, clock).run({}, std::atomic_bool(false));
    QVERIFY2(report, report ? "" : qPrintable(toString(report.error())));
    m_reports = report->sources;
    auto opened = StoreConnection::open(m_location, StoreConnection::Access::ReadOnly);
    QVERIFY(opened);
    m_store = std::move(*opened);
}

QList<StoredRow> tst_AllVendors::rows(const QString &type, const QString &source, const QHash<QString, QString> &equals)
{
    RowFilter filter;
    filter.type = type;
    filter.sources = QStringList{source};
    filter.equals = equals;
    return RowQueries(*m_store).page(filter, 0, 1'000'000).value();
}

QStringList tst_AllVendors::told(const QList<StoredRow> &rows, const QStringList &fields)
{
    QStringList texts;
    for (const StoredRow &row : rows) {
        QStringList values;
        for (const QString &field : fields)
            values.append(value(row, field));
        texts.append(values.join(u" | "));
    }
    texts.sort();
    return texts;
}

double tst_AllVendors::sum(const QList<StoredRow> &rows, const QString &field)
{
    double total = 0;
    for (const StoredRow &row : rows)
        total += value(row, field).toDouble();
    return total;
}

void tst_AllVendors::initTestCase()
{
    SimulatorOptions options;
    options.now = QDateTime::fromMSecsSinceEpoch(toNs(m_now) / 1'000'000, Qt::UTC);
    options.seed = 33; // an incident is open then, and a finding goes before Friday
    options.weeks = 3;
    options.vendors = u"all"_s;
    m_simulator = std::move(*Simulator::start(options));
    m_location = *StoreLocation::parse(m_folder.filePath(u"all.db"_s));
    pull();
}

void tst_AllVendors::everySourceIsReadWholly()
{
    QCOMPARE(m_reports.size(), 22);
    for (const SourceReport &report : m_reports) {
        QVERIFY2(report.absent.isEmpty(), qPrintable(report.source + u' ' + report.absent.join(u' ')));
        QVERIFY2(report.state == u"complete"_s,
                 qPrintable(report.source + u' ' + (report.error ? toString(*report.error) : report.state)));
        QVERIFY2(report.rows.added > 0, qPrintable(report.source));
        QVERIFY2(report.rows.rejected == 0, qPrintable(report.source));
    }
}

/// Without exception: a stream that the simulator knows nothing of is one that nobody has ever seen working here.
void tst_AllVendors::everyStreamOfEveryConnectorGivesRows()
{
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    QSet<QString> seen;
    for (const RowType &type : rowTypes()) {
        RowFilter filter;
        filter.type = type.name;
        const auto found = RowQueries(*m_store).page(filter, 0, 1'000'000);
        QVERIFY2(found, found ? "" : qPrintable(toString(found.error())));
        for (const StoredRow &row : *found)
            seen.insert(row.origin.source + u'/' + row.origin.stream);
    }
    int streams = 0;
    for (const QString &name : catalog.names()) {
        const ConnectorDefinition &connector = **catalog.find(name);
        if (connector.isForFiles)
            continue;
        for (const StreamDefinition &stream : connector.streams) {
            QVERIFY2(seen.contains(name + u'/' + stream.name), qPrintable(name + u'/' + stream.name));
            ++streams;
        }
    }
    QCOMPARE(seen.size(), streams);
}

void tst_AllVendors::incidentsAreTheSameEverywhere()
{
    const QStringList fields{u"service"_s, u"opened_at"_s, u"closed_at"_s};
    const QStringList pager = told(rows(u"incident"_s, u"pagerduty"_s), fields);
    QVERIFY(pager.size() > 5);
    QCOMPARE(told(rows(u"incident"_s, u"jira"_s), fields), pager);
    QCOMPARE(told(rows(u"incident"_s, u"servicenow"_s), fields), pager);
    int open = 0;
    for (const QString &incident : pager)
        open += incident.endsWith(u" | "_s);
    QCOMPARE(rows(u"incident"_s, u"alertmanager"_s).size(), open); // what is over does not fire any more
}

void tst_AllVendors::deploymentsAreTheSameEverywhere()
{
    const QStringList fields{u"id"_s, u"service"_s,     u"environment"_s, u"commit_sha"_s,
                             u"at"_s, u"finished_at"_s, u"status"_s};
    const QStringList github = told(rows(u"deployment"_s, u"github"_s), fields);
    QVERIFY(github.size() > 150);
    QCOMPARE(told(rows(u"deployment"_s, u"gitlab"_s), fields), github);
    // Argo CD keeps ten for each service, ServiceNow the changes to production.
    const QStringList moments{u"service"_s, u"at"_s};
    const QStringList production
        = told(rows(u"deployment"_s, u"github"_s, {{u"environment"_s, u"production"_s}}), moments);
    QCOMPARE(told(rows(u"deployment"_s, u"servicenow"_s), moments), production);
    const QStringList argo = told(rows(u"deployment"_s, u"argocd"_s), moments);
    QVERIFY(argo.size() > 100);
    for (const QString &one : argo)
        QVERIFY2(production.contains(one), qPrintable(one));
}

void tst_AllVendors::releasesAndTestsAreTheSameEverywhere()
{
    const QStringList fields{u"service"_s, u"at"_s, u"commit_sha"_s};
    const QStringList github = told(rows(u"release"_s, u"github"_s), fields);
    QVERIFY(github.size() > 60);
    QCOMPARE(told(rows(u"release"_s, u"gitlab"_s), fields), github);
    QVERIFY(std::none_of(github.begin(), github.end(), [](const QString &one) { return one.endsWith(u" | "_s); }));
    // GitLab says what runs in an environment, and that is what was released last.
    QHash<QString, QString> newest;
    for (const QString &release : github)
        newest[release.section(u" | "_s, 0, 0)] = release.section(u" | "_s, 2);
    int running = 0;
    for (const StoredRow &environment : rows(u"environment"_s, u"gitlab"_s)) {
        if (value(environment, u"class"_s) != u"production"_s)
            continue;
        QCOMPARE(value(environment, u"deployed_version"_s),
                 newest.value(value(environment, u"id"_s).section(u'/', 0, 0)));
        ++running;
    }
    QCOMPARE(running, 14);
    QCOMPARE(rows(u"environment"_s, u"github"_s).size(), 2 * 14);
    // GitHub is asked for the tests of one repository and of what went on to production, GitLab for three.
    const QStringList tests{u"environment"_s, u"version"_s, u"at"_s, u"result"_s};
    const QStringList all = told(rows(u"test_run"_s, u"gitlab"_s), tests);
    const QList<StoredRow> some = rows(u"test_run"_s, u"github"_s);
    QVERIFY(some.size() > 5 && all.size() > some.size());
    for (const StoredRow &run : some)
        QVERIFY(value(run, u"environment"_s).startsWith(u"payments-api/"_s));
    const QStringList names = told(rows(u"environment"_s, u"gitlab"_s), {u"id"_s});
    for (const QString &run : all)
        QVERIFY2(names.contains(run.section(u" | "_s, 0, 0)), qPrintable(run));
    // Each deployed commit belongs to a deployment that is there.
    const QStringList deployed = told(rows(u"deployment"_s, u"github"_s), {u"id"_s});
    const QList<StoredRow> commits = rows(u"deployed_commit"_s, u"github"_s);
    QVERIFY(commits.size() > 100);
    for (const StoredRow &commit : commits)
        QVERIFY(deployed.contains(value(commit, u"deployment_id"_s)));
}

void tst_AllVendors::countersAreAboutWhatIsThere()
{
    QSet<QString> counted;
    for (const StoredRow &evaluations : rows(u"evaluation_count"_s, u"prometheus"_s))
        counted.insert(value(evaluations, u"rule"_s));
    QCOMPARE(counted.size(), 5);
    int violated = 0;
    for (const StoredRow &violation : rows(u"violation"_s, u"kubernetes"_s))
        violated += counted.contains(value(violation, u"rule"_s));
    QVERIFY(violated > 10);
    QSet<QString> roles;
    for (const StoredRow &hour : rows(u"provider_health"_s, u"prometheus"_s)) {
        QVERIFY(value(hour, u"ok"_s).toLongLong() <= value(hour, u"count"_s).toLongLong());
        roles.insert(value(hour, u"role"_s));
    }
    QCOMPARE(roles, (QSet<QString>{u"primary"_s, u"secondary"_s, QString()}));
    qint64 bad = 0;
    for (const StoredRow &bucket : rows(u"slo_bucket"_s, u"prometheus"_s))
        bad += value(bucket, u"bad"_s).toLongLong();
    QVERIFY(bad > 0);
    QSet<QString> components;
    for (const StoredRow &component : rows(u"deployed_component"_s, u"dependency-track"_s))
        components.insert(value(component, u"service"_s) + value(component, u"component"_s)
                          + value(component, u"version"_s));
    const QList<StoredRow> vulnerabilities = rows(u"vulnerability"_s, u"dependency-track"_s);
    QVERIFY(!vulnerabilities.isEmpty());
    for (const StoredRow &one : vulnerabilities) {
        const auto only = [&](const QString &field) { return value(one, field).section(u'"', 1, 1); };
        QVERIFY(components.contains(only(u"services"_s) + value(one, u"component"_s) + only(u"affected_versions"_s)));
    }
}

void tst_AllVendors::waiversHaveTheirTickets()
{
    const QStringList fields{u"service"_s, u"created_at"_s, u"closed_at"_s};
    const QStringList waivers = told(rows(u"exception"_s, u"defectdojo"_s), fields);
    QVERIFY(waivers.size() > 100);
    QCOMPARE(told(rows(u"exception"_s, u"jira"_s), fields), waivers);
}

void tst_AllVendors::callsAddUpToTheCosts()
{
    const QList<StoredRow> calls = rows(u"ai_call"_s, u"litellm"_s);
    QVERIFY(calls.size() > 500);
    const QStringList fields{u"model"_s, u"cost_usd"_s, u"input_tokens"_s, u"output_tokens"_s};
    QCOMPARE(told(rows(u"ai_call"_s, u"jaeger"_s, {{u"operation"_s, u"chat"_s}}), fields), told(calls, fields));
    QCOMPARE(told(rows(u"ai_call"_s, u"clickhouse"_s), fields), told(calls, fields));
    const QList<StoredRow> tools = rows(u"ai_call"_s, u"jaeger"_s, {{u"operation"_s, u"execute_tool"_s}});
    QVERIFY(tools.size() > calls.size()); // one or two a call
    for (const StoredRow &tool : tools)
        QVERIFY(!value(tool, u"tool"_s).isEmpty() && value(tool, u"cost_usd"_s).isEmpty());

    QHash<QString, std::pair<double, int>> hours; // of the calls
    for (const StoredRow &call : calls) {
        auto &hour = hours[value(call, u"started_at"_s).left(13)];
        hour.first += value(call, u"cost_usd"_s).toDouble();
        ++hour.second;
    }
    QCOMPARE(hours.size(), 3);
    int checked = 0;
    for (const QString &source : {u"prometheus"_s, u"clickhouse"_s}) {
        for (const StoredRow &usage : rows(u"ai_usage"_s, source, {{u"service"_s, u"fraud-agent"_s}})) {
            const auto hour = hours.constFind(value(usage, u"from_at"_s).left(13));
            if (hour == hours.cend())
                continue;
            QVERIFY(std::abs(value(usage, u"cost_usd"_s).toDouble() - hour->first) < 1e-6);
            QCOMPARE(value(usage, u"requests"_s).toInt(), hour->second);
            ++checked;
        }
    }
    QCOMPARE(checked, 6);
    // Tempo keeps one trace in ten, each whole.
    const QStringList every
        = told(rows(u"ai_call"_s, u"jaeger"_s, {{u"operation"_s, u"chat"_s}}), {u"id"_s, u"cost_usd"_s});
    const QStringList sampled
        = told(rows(u"ai_call"_s, u"tempo"_s, {{u"operation"_s, u"chat"_s}}), {u"id"_s, u"cost_usd"_s});
    QVERIFY(sampled.size() * 8 < every.size() && sampled.size() * 12 > every.size());
    for (const QString &call : sampled)
        QVERIFY2(every.contains(call), qPrintable(call));
    // One call in a hundred never came to Langfuse.
    int kept = 0;
    for (const auto &[cost, count] : std::as_const(hours))
        kept += count - count / 100;
    QCOMPARE(rows(u"ai_call"_s, u"langfuse"_s).size(), kept);
}

void tst_AllVendors::billsAreTwoPercentMore()
{
    for (const auto &[source, models] :
         {std::pair(u"openai"_s, QStringList{u"atlas-large"_s}),
          std::pair(u"anthropic"_s, QStringList{u"borealis-mini"_s, u"borealis-pro"_s})}) {
        double counted = 0; // until today, whose bill is not written yet
        double requests = 0;
        double asked = 0;
        for (const QString &model : models) {
            asked += sum(rows(u"ai_usage"_s, source, {{u"model"_s, model}}), u"requests"_s);
            const QList<StoredRow> hours = rows(u"ai_usage"_s, u"prometheus"_s, {{u"model"_s, model}});
            for (const StoredRow &hour : hours)
                counted += value(hour, u"from_at"_s) < u"2026-11-18"_s ? value(hour, u"cost_usd"_s).toDouble() : 0;
            requests += sum(hours, u"requests"_s);
        }
        QVERIFY(counted > 1'000);
        const double billed = sum(rows(u"ai_usage"_s, source), u"cost_usd"_s);
        QVERIFY2(std::abs(billed / counted - 1.02) < 1e-5,
                 qPrintable(u"%1 %2 %3"_s.arg(source).arg(billed).arg(counted)));
        if (source == u"openai"_s)
            QCOMPARE(asked, requests);
    }
}

void tst_AllVendors::clusterStateComesWithItsPolicies()
{
    const QStringList policies = told(rows(u"policy_version"_s, u"kubernetes"_s), {u"rule"_s});
    QCOMPARE(policies.size(), 6); // five of Kyverno, one of Gatekeeper
    const QList<StoredRow> violations = rows(u"violation"_s, u"kubernetes"_s);
    QVERIFY(violations.size() > 10);
    for (const StoredRow &violation : violations) {
        if (violation.origin.stream.endsWith(u"policy_reports")) // others write reports for openreports.io
            QVERIFY(policies.contains(value(violation, u"rule"_s).section(u'/', 0, 0)));
    }
    QCOMPARE(rows(u"exception"_s, u"kubernetes"_s).size(), 7); // one for each team, and one in the older form
}

/// Two days later, in the same week: violations were mended and others came up, exemptions were renewed, nothing that
/// was past has changed.
void tst_AllVendors::laterThePresentIsAnother()
{
    const QStringList fields{u"id"_s, u"service"_s, u"opened_at"_s};
    const QStringList deployments = told(rows(u"deployment"_s, u"github"_s), {u"id"_s, u"finished_at"_s});
    const QStringList incidents = told(rows(u"incident"_s, u"pagerduty"_s), fields);
    const QStringList exemptions = told(rows(u"exception"_s, u"kubernetes"_s), {u"id"_s, u"expires_at"_s});
    const QStringList findings = told(rows(u"finding"_s, u"dependency-track"_s), {u"id"_s});
    m_simulator->setNow(QDateTime(QDate(2026, 11, 20), QTime(18, 0), Qt::UTC));
    m_location = *StoreLocation::parse(m_folder.filePath(u"later.db"_s));
    pull();
    const auto within = [](const QStringList &part, const QStringList &whole) {
        return std::all_of(part.begin(), part.end(), [&](const QString &one) { return whole.contains(one); });
    };
    const QStringList deploymentsLater = told(rows(u"deployment"_s, u"github"_s), {u"id"_s, u"finished_at"_s});
    QVERIFY(within(deployments, deploymentsLater) && deploymentsLater.size() > deployments.size());
    QVERIFY(within(incidents, told(rows(u"incident"_s, u"pagerduty"_s), fields)));
    QVERIFY(!within(findings, told(rows(u"finding"_s, u"dependency-track"_s), {u"id"_s})));
    const QStringList exemptionsLater = told(rows(u"exception"_s, u"kubernetes"_s), {u"id"_s, u"expires_at"_s});
    QCOMPARE(exemptionsLater.size(), exemptions.size());
    QVERIFY(exemptionsLater != exemptions);
}

QTEST_GUILESS_MAIN(tst_AllVendors)
#include "tst_AllVendors.moc"
