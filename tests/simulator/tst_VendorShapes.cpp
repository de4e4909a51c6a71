// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clients of the vendors lean on beyond plain pages: filters, order, links, forms of refusal, and faults.
#include "simulator/Simulator.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUrl>
#include <algorithm>
#include <httplib.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_VendorShapes : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Simulator> started(const QString &faults = {}, int delayMs = 0)
    {
        SimulatorOptions chosen;
        chosen.now = QDateTime(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC);
        chosen.weeks = 6;
        chosen.faults = faults;
        chosen.pageDelayMs = delayMs;
        return std::move(*Simulator::start(chosen));
    }
    static httplib::Result get(const Simulator &simulator, const QString &path, const std::string &scheme = "Bearer")
    {
        httplib::Client client("127.0.0.1", simulator.port());
        return client.Get(path.toStdString(), {{"Authorization", scheme + " simulator-token"}});
    }
    static httplib::Result dojo(const Simulator &simulator, const QString &path)
    {
        return get(simulator, u"/defectdojo/api/v2/"_s + path, "Token");
    }
    static QJsonDocument json(const httplib::Result &result)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(result->body));
    }
    static QStringList column(const QJsonArray &records, const QString &key)
    {
        QStringList values;
        for (const QJsonValue &record : records)
            values.append(record[key].toString());
        return values;
    }
    static QString rangeQuery(const QString &query, const QString &range)
    {
        return u"/prometheus/api/v1/query_range?query="_s + QString::fromLatin1(QUrl::toPercentEncoding(query)) + range;
    }
    static constexpr const char16_t *byModel
        = u"sum by (gen_ai_request_model)(increase(gen_ai_client_cost_usd_total[1h]))";

private slots:
    void linksKeepTheFilter()
    {
        const auto simulator = started();
        const auto page = get(
            *simulator, u"/github/repos/haldenpay/payments-api/deployments?environment=production&per_page=2&page=2"_s);
        const std::string link = page->get_header_value("Link");
        for (const char *relation : {"prev", "next", "last", "first"})
            QVERIFY2(link.find(std::string("rel=\"") + relation + '"') != std::string::npos, link.c_str());
        QVERIFY2(link.find("environment=production") != std::string::npos, link.c_str());
        for (const QJsonValue &deployment : json(page).array())
            QCOMPARE(deployment[u"environment"].toString(), u"production"_s);
        const auto dependabot = get(*simulator, u"/github/orgs/haldenpay/dependabot/alerts?state=fixed&per_page=3"_s);
        QVERIFY(dependabot->get_header_value("Link").find("state=fixed") != std::string::npos);
        for (const QJsonValue &alert : json(dependabot).array())
            QVERIFY(!alert[u"fixed_at"].isNull());
    }

    void alertsComeNewestFirst()
    {
        const auto simulator = started();
        for (const QString &key : {u"created"_s, u"updated"_s}) {
            const auto answer = get(*simulator, u"/github/orgs/haldenpay/dependabot/alerts?per_page=100&sort="_s + key);
            QStringList instants = column(json(answer).array(), key + u"_at"_s);
            QVERIFY(instants.size() > 40);
            QVERIFY(std::is_sorted(instants.rbegin(), instants.rend()));
        }
    }

    void everyRuleSuiteHasADetailThatAgrees()
    {
        const auto simulator = started();
        const QString organisation
            = u"/github/orgs/haldenpay/rulesets/rule-suites?per_page=5&time_period=month&rule_suite_result="_s;
        for (const QString &result : {u"pass"_s, u"fail"_s, u"bypass"_s}) {
            const QJsonArray suites = json(get(*simulator, organisation + result)).array();
            QCOMPARE(suites.size(), 5);
            for (const QJsonValue &suite : suites) {
                QCOMPARE(suite[u"result"].toString(), result);
                const QString path
                    = u"/github/repos/haldenpay/%1/rulesets/rule-suites/%2"_s.arg(suite[u"repository_name"].toString())
                          .arg(suite[u"id"].toInteger());
                const QJsonDocument detail = json(get(*simulator, path));
                QCOMPARE(detail[u"after_sha"].toString(), suite[u"after_sha"].toString());
                bool failed = false;
                for (const QJsonValue &rule : detail[u"rule_evaluations"].toArray())
                    failed = failed
                        || (rule[u"enforcement"].toString() == u"active"_s && rule[u"result"].toString() == u"fail"_s);
                QCOMPARE(failed, result != u"pass"_s);
            }
        }
        const auto repository = get(
            *simulator, u"/github/orgs/haldenpay/rulesets/rule-suites?time_period=month&repository_name=card-vault"_s);
        for (const QJsonValue &suite : json(repository).array())
            QCOMPARE(suite[u"repository_name"].toString(), u"card-vault"_s);
        QVERIFY(!json(repository).array().isEmpty());
        QCOMPARE(repository->get_header_value("Link"), std::string()); // declares none
    }

    void everyDeploymentHasStatuses()
    {
        const auto simulator = started();
        for (const QJsonValue &deployment :
             json(get(*simulator, u"/github/repos/haldenpay/ledger-core/deployments?per_page=5"_s)).array()) {
            const QString path = deployment[u"statuses_url"].toString().section(u'/', 3);
            const QJsonArray statuses = json(get(*simulator, u'/' + path)).array();
            QVERIFY(QStringList({u"success"_s, u"failure"_s}).contains(statuses.first()[u"state"].toString()));
        }
        QCOMPARE(get(*simulator, u"/github/repos/haldenpay/nothing/deployments"_s)->status, 404);
    }

    void waiversCanBeOrderedAndPulledSince()
    {
        const auto simulator = started();
        const QJsonArray all = json(dojo(*simulator, u"risk_acceptance/?limit=500&o=-updated"_s))[u"results"].toArray();
        const QStringList updated = column(all, u"updated"_s);
        QVERIFY(std::is_sorted(updated.rbegin(), updated.rend()));
        const QString since = updated.at(9);
        const QJsonDocument recent = json(dojo(*simulator, u"risk_acceptance/?limit=500&updated__gte="_s + since));
        QCOMPARE(recent[u"count"].toInt(),
                 int(std::count_if(updated.begin(), updated.end(), [&](const QString &at) { return at >= since; })));

        QSet<qint64> findings;
        QSet<QString> products;
        for (const QJsonValue &finding :
             json(dojo(*simulator, u"findings/?limit=2000&related_fields=true"_s))[u"results"].toArray()) {
            findings.insert(finding[u"id"].toInteger());
            products.insert(finding[u"related_fields"][u"test"][u"engagement"][u"product"][u"name"].toString());
        }
        QVERIFY(products.contains(u"legacy-batch"_s) && !products.contains(QString()));
        for (const QJsonValue &waiver : all)
            QVERIFY(findings.contains(waiver[u"accepted_findings"][0].toInteger()));
    }

    void nextLinksAreTheSameInEveryProcess()
    {
        const auto simulator = started();
        const QString next
            = json(dojo(*simulator, u"findings/?related_fields=true&o=-created&limit=7"_s))[u"next"].toString();
        QCOMPARE(next.section(u'?', 1), u"limit=7&o=-created&offset=7&related_fields=true"_s);
    }

    void theCatalogueKnowsPeopleAndTeams()
    {
        const auto simulator = started();
        const auto names = [&](const QString &kind) {
            QStringList found;
            for (const QJsonValue &item : json(get(
                     *simulator, u"/backstage/api/catalog/entities/by-query?limit=100&filter=kind="_s + kind))[u"items"]
                                              .toArray())
                found.append(item[u"metadata"][u"name"].toString());
            return found;
        };
        const QStringList components = names(u"component"_s);
        QCOMPARE(components.size(), 14);
        QVERIFY(std::is_sorted(components.begin(), components.end()));
        QCOMPARE(names(u"group"_s),
                 (QStringList{u"ai-platform"_s, u"customer"_s, u"identity"_s, u"ledger"_s, u"payments"_s, u"risk"_s}));
        QVERIFY(names(u"user"_s).contains(u"castillo"_s));
    }

    void refusalsHaveTheVendorsForm()
    {
        const auto simulator = started();
        httplib::Client stranger("127.0.0.1", simulator->port());
        const auto body = [&](const char *path) {
            const auto answer = stranger.Get(path);
            return answer->status == 401 ? json(answer).object() : QJsonObject();
        };
        QCOMPARE(body("/github/orgs/haldenpay/repos")[u"message"].toString(), u"Bad credentials"_s);
        QCOMPARE(body("/backstage/api/catalog/entities/by-query")[u"error"][u"name"].toString(),
                 u"AuthenticationError"_s);
        QVERIFY(body("/defectdojo/api/v2/products/").contains(u"detail"_s));
        QCOMPARE(body("/argocd/api/v1/applications")[u"code"].toInt(), 16);
    }

    void prometheusReadsFormsInstantsAndSteps()
    {
        const auto simulator = started();
        const QString query = QString::fromUtf16(byModel);
        const auto plain = get(*simulator, rangeQuery(query, u"&start=1794700800&end=1794787200&step=3600"_s));
        QCOMPARE(plain->status, 200);
        QCOMPARE(
            get(*simulator, rangeQuery(query, u"&start=2026-11-15T00:00:00Z&end=2026-11-16T00:00:00Z&step=1h"_s))->body,
            plain->body);
        httplib::Client client("127.0.0.1", simulator->port());
        const auto form = client.Post(
            "/prometheus/api/v1/query_range",
            httplib::Params{
                {"query", query.toStdString()}, {"start", "1794700800"}, {"end", "1794787200"}, {"step", "3600"}});
        QCOMPARE(form->body, plain->body);

        // Half past: half of either hour.
        const auto sample = [&](qint64 at) {
            const QJsonDocument one = json(get(*simulator, rangeQuery(query, u"&start=%1&end=%1&step=60"_s.arg(at))));
            return one[u"data"][u"result"][0][u"values"][0][1].toString().toDouble();
        };
        const qint64 noon = 1794484800;
        QVERIFY(sample(noon) > 0);
        QVERIFY(qAbs(sample(noon + 1800) - (sample(noon) + sample(noon + 3600)) / 2) < 1e-6);

        const auto tooMany = get(*simulator, rangeQuery(query, u"&start=1794364305&end=1795228305&step=15"_s));
        QCOMPARE(tooMany->status, 400);
        QCOMPARE(json(tooMany)[u"errorType"].toString(), u"bad_data"_s);
        QVERIFY(json(tooMany)[u"error"].toString().startsWith(u"exceeded maximum resolution of 11,000 points"_s));
        for (const QString &range :
             {u"&start=2&end=1&step=60"_s, u"&start=1&end=2&step=0"_s, u"&start=x&end=2&step=1"_s})
            QCOMPARE(get(*simulator, rangeQuery(query, range))->status, 400);
        const QJsonArray pairs = json(get(
            *simulator,
            rangeQuery(u"sum by (service_name, gen_ai_request_model)(increase(gen_ai_client_requests_total[1h]))"_s,
                       u"&start=1794700800&end=1794787200&step=3600"_s)))[u"data"][u"result"]
                                     .toArray();
        QCOMPARE(pairs.size(), 5);
        QCOMPARE(pairs.first()[u"metric"].toObject().size(), 2);
    }

    void faultsTakeTheRightThingAway()
    {
        const auto simulator = started(
            u"noid@dependabot:1,noid@argocd:1,noid@backstage:1,redirect=http://127.0.0.9:7/x@repos:*,500@findings:3"_s);
        const QJsonArray alerts = json(get(*simulator, u"/github/orgs/haldenpay/dependabot/alerts"_s)).array();
        QVERIFY(!alerts.first().toObject().contains(u"number"_s) && alerts.last().toObject().contains(u"number"_s));
        QVERIFY(!alerts.first()[u"dependency"][u"package"][u"name"].toString().isEmpty());
        for (const QString &path :
             {u"/argocd/api/v1/applications"_s, u"/backstage/api/catalog/entities/by-query?limit=50"_s}) {
            const QJsonArray items = json(get(*simulator, path))[u"items"].toArray();
            QVERIFY(items.first()[u"metadata"][u"name"].isUndefined());
            QVERIFY(!items.last()[u"metadata"][u"name"].isUndefined());
        }
        for (int i = 0; i < 2; ++i) {
            const auto moved = get(*simulator, u"/github/orgs/haldenpay/repos"_s);
            QCOMPARE(moved->status, 302);
            QCOMPARE(moved->get_header_value("Location"), std::string("http://127.0.0.9:7/x"));
        }
        QList<int> statuses;
        for (int i = 0; i < 4; ++i)
            statuses.append(dojo(*simulator, u"findings/?limit=5&offset=%1"_s.arg(5 * i))->status);
        QCOMPARE(statuses, (QList<int>{200, 200, 500, 200}));
        QVERIFY(!Simulator::start([] {
            SimulatorOptions wrong;
            wrong.faults = u"500@x"_s;
            return wrong;
        }()));
    }

    void aHangingAnswerDoesNotKeepTheServer()
    {
        auto simulator = started(u"hang@argocd:1"_s);
        httplib::Client client("127.0.0.1", simulator->port());
        client.set_read_timeout(std::chrono::milliseconds(300));
        QVERIFY(!client.Get("/argocd/api/v1/applications", {{"Authorization", "Bearer simulator-token"}}));
        QCOMPARE(get(*simulator, u"/argocd/api/v1/applications"_s)->status, 200);
        QElapsedTimer timer;
        timer.start();
        simulator.reset();
        QVERIFY(timer.elapsed() < 50'000); // not waited for: it hangs for a minute
    }

    void answersCanBeSlow()
    {
        const auto simulator = started({}, 150);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(get(*simulator, u"/argocd/api/v1/applications"_s)->status, 200);
        QVERIFY(timer.elapsed() >= 150);
        QCOMPARE(simulator->requestCount(), 1u);
    }

    void theConfigurationNamesFiveSources()
    {
        const auto simulator = started();
        const QByteArray toml = simulator->configToml();
        QCOMPARE(toml.count("[[source]]"), 5);
        for (const char *connector : {"github", "backstage", "defectdojo", "argocd", "prometheus"})
            QVERIFY(toml.contains(u"base_url = \"http://127.0.0.1:%1/%2\""_s.arg(simulator->port())
                                      .arg(QLatin1StringView(connector))
                                      .toUtf8()));
        QVERIFY(!toml.contains("simulator-token")); // a name of the environment, never the secret
    }
};

QTEST_GUILESS_MAIN(tst_VendorShapes)
#include "tst_VendorShapes.moc"
