// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample estate over real HTTP: consistent across vendors, paged, guarded, and breakable on demand.
#include "base/Digest.h"
#include "simulator/Faults.h"
#include "simulator/Simulator.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <httplib.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Simulator : public QObject
{
    Q_OBJECT

private:
    static SimulatorOptions options(const QString &faults = {})
    {
        SimulatorOptions chosen;
        chosen.now = QDateTime(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC);
        chosen.weeks = 6;
        chosen.faults = faults;
        return chosen;
    }
    static std::unique_ptr<Simulator> started(const SimulatorOptions &chosen)
    {
        return std::move(*Simulator::start(chosen));
    }

    static httplib::Result get(const Simulator &simulator, const QString &path,
                               const char *authorization = "Bearer simulator-token")
    {
        httplib::Client client("127.0.0.1", simulator.port());
        httplib::Headers headers;
        if (*authorization)
            headers.emplace("Authorization", authorization);
        return client.Get(path.toStdString(), headers);
    }
    static QJsonDocument json(const httplib::Result &result)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(result->body));
    }

    /// Follows GitHub's Link headers to the end.
    static QJsonArray linked(const Simulator &simulator, QString path)
    {
        QJsonArray all;
        static const QRegularExpression next(u"<http://127\\.0\\.0\\.1:\\d+([^>]+)>; rel=\"next\""_s);
        while (!path.isEmpty()) {
            const auto page = get(simulator, path);
            for (const QJsonValue &item : json(page).array())
                all.append(item);
            path = next.match(QString::fromStdString(page->get_header_value("Link"))).captured(1);
        }
        return all;
    }

private slots:
    void theSameServicesStandInEveryVendorsAnswers()
    {
        const auto simulator = started(options());
        QSet<QString> github;
        for (const QJsonValue &repository : linked(*simulator, u"/github/orgs/haldenpay/repos?per_page=5"_s))
            github.insert(repository[u"name"].toString());
        QCOMPARE(github.size(), 14);
        QSet<QString> argo;
        const QJsonArray applications = json(get(*simulator, u"/argocd/api/v1/applications"_s))[u"items"].toArray();
        for (const QJsonValue &app : applications)
            argo.insert(app[u"metadata"][u"name"].toString());
        QCOMPARE(argo, github);
        QSet<QString> backstage;
        QString cursor;
        do {
            const QString query = cursor.isEmpty() ? u"limit=4&filter=kind=component"_s : u"limit=4&cursor="_s + cursor;
            const QJsonDocument page = json(get(*simulator, u"/backstage/api/catalog/entities/by-query?"_s + query));
            for (const QJsonValue &item : page[u"items"].toArray())
                backstage.insert(item[u"metadata"][u"name"].toString());
            cursor = page[u"pageInfo"][u"nextCursor"].toString();
        } while (!cursor.isEmpty());
        QCOMPARE(backstage, github);
        QSet<QString> dojo;
        for (const QJsonValue &product :
             json(get(*simulator, u"/defectdojo/api/v2/products/?limit=100"_s, "Token simulator-token"))[u"results"]
                 .toArray())
            dojo.insert(product[u"name"].toString());
        QVERIFY(dojo.contains(github));
        QVERIFY(dojo.contains(u"legacy-batch"_s)); // one that no catalogue knows
    }

    void theSameSeedGivesTheSameBytes()
    {
        const auto one = started(options());
        const auto two = started(options());
        SimulatorOptions other = options();
        other.seed = 2;
        const auto three = started(other);
        const QString path = u"/argocd/api/v1/applications"_s;
        QCOMPARE(get(*one, path)->body, get(*two, path)->body);
        QVERIFY(get(*one, path)->body != get(*three, path)->body);
    }

    void pagesCoverEveryRecordOnce()
    {
        const auto simulator = started(options());
        QSet<qint64> ids;
        int seen = 0;
        for (int page = 1;; ++page) {
            const QJsonArray items
                = json(get(*simulator,
                           u"/github/orgs/haldenpay/rulesets/rule-suites?time_period=month&per_page=100&page=%1"_s.arg(
                               page)))
                      .array();
            for (const QJsonValue &item : items)
                ids.insert(item[u"id"].toInteger());
            seen += int(items.size());
            if (items.size() < 100)
                break;
        }
        QVERIFY(seen > 1'500);
        QCOMPARE(ids.size(), seen);

        const QJsonArray alerts = linked(*simulator, u"/github/orgs/haldenpay/dependabot/alerts?per_page=10"_s);
        QSet<QString> addresses; // numbers are unique within a repository only
        for (const QJsonValue &alert : alerts)
            addresses.insert(alert[u"html_url"].toString());
        QCOMPARE(addresses.size(), alerts.size());
        QVERIFY(alerts.size() >= 44 && alerts.size() <= 45); // one a day: six weeks, Monday, Tuesday, perhaps Wednesday

        QJsonObject page
            = json(get(*simulator, u"/defectdojo/api/v2/findings/?limit=50"_s, "Token simulator-token")).object();
        int findings = 0;
        for (;;) {
            findings += int(page[u"results"].toArray().size());
            const QString next = page[u"next"].toString();
            if (next.isEmpty())
                break;
            page = json(get(*simulator, u'/' + next.section(u'/', 3), "Token simulator-token")).object();
        }
        QCOMPARE(findings, page[u"count"].toInt());
    }

    void theHorizonOfGitHubCanBeKept()
    {
        SimulatorOptions real = options();
        real.keepHistory = false;
        const auto simulator = started(real);
        const auto oldest = [&](const QString &period) {
            QString pushed;
            for (int page = 1;; ++page) {
                const QJsonArray items
                    = json(get(*simulator,
                               u"/github/orgs/haldenpay/rulesets/rule-suites?per_page=100&page=%1&time_period=%2"_s
                                   .arg(page)
                                   .arg(period)))
                          .array();
                if (items.isEmpty())
                    return pushed;
                pushed = items.last()[u"pushed_at"].toString();
            }
        };
        QVERIFY(oldest(u"month"_s) >= u"2026-10-19T09:00:00Z"_s);
        QVERIFY(oldest(u"week"_s) >= u"2026-11-11T09:00:00Z"_s);
        QCOMPARE(get(*simulator, u"/github/orgs/haldenpay/rulesets/rule-suites?time_period=year"_s)->status, 422);
    }

    void strangersAreTurnedAwayAndUnchangedIsSaid()
    {
        const auto simulator = started(options());
        QCOMPARE(get(*simulator, u"/github/orgs/haldenpay/repos"_s, "")->status, 401);
        QCOMPARE(get(*simulator, u"/github/orgs/haldenpay/repos"_s, "Bearer wrong")->status, 401);
        QCOMPARE(get(*simulator, u"/defectdojo/api/v2/findings/"_s)->status, 401); // wants Token, not Bearer
        QCOMPARE(get(*simulator, u"/nowhere"_s)->status, 404);
        const auto first = get(*simulator, u"/github/orgs/haldenpay/repos"_s);
        httplib::Client client("127.0.0.1", simulator->port());
        const auto again = client.Get(
            "/github/orgs/haldenpay/repos",
            {{"Authorization", "Bearer simulator-token"}, {"If-None-Match", first->get_header_value("ETag")}});
        QCOMPARE(again->status, 304);
        QVERIFY(again->body.empty());
    }

    void costsComeByModelAndHour()
    {
        const auto simulator = started(options());
        const QString query = QString::fromLatin1(
            QUrl::toPercentEncoding(u"sum by (gen_ai_request_model)(increase(gen_ai_client_cost_usd_total[1h]))"_s));
        const qint64 end = QDateTime(QDate(2026, 11, 16), QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        const QString range = u"&start=%1&end=%2&step=3600"_s.arg(end - 7 * 86'400).arg(end);
        const QJsonDocument answer
            = json(get(*simulator, u"/prometheus/api/v1/query_range?query="_s + query + range, ""));
        double week = 0;
        int samples = 0;
        int zeros = 0;
        for (const QJsonValue &series : answer[u"data"][u"result"].toArray()) {
            for (const QJsonValue &value : series[u"values"].toArray()) {
                week += value[1].toString().toDouble();
                zeros += value[1].toString() == u"0"_s;
                ++samples;
            }
        }
        QVERIFY2(week > 14'000 && week < 23'000, qPrintable(QString::number(week)));
        QVERIFY(zeros > 0); // the silent hour of Sunday is measured
        QVERIFY(samples < 3 * 169); // and its first eight hours are not there at all
        const QString wide = u"&start=0&end=40000000&step=3600"_s;
        QCOMPARE(get(*simulator, u"/prometheus/api/v1/query_range?query="_s + query + wide, "")->status, 400);
        QCOMPARE(get(*simulator, u"/prometheus/api/v1/query_range?query=up"_s + range, "")->status, 400);
    }

    void everyFaultIsDescribed()
    {
        QFile page(QStringLiteral(PLUMBLINE_SOURCE_DIR "/docs/simulator.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        for (const Faults::Kind &kind : Faults::kinds()) {
            const QByteArray usual = *kind.usual ? "`" + QByteArray(kind.usual) + "`" : QByteArray();
            const QByteArray row = "| `" + QByteArray(kind.name) + "` | " + usual + " | " + kind.meaning + " |";
            QVERIFY2(text.contains(row), row.constData());
        }
    }

    void limitsAreToldAsEachVendorTellsThem()
    {
        const auto simulator = started(options(
            u"429=9@gitlab:1,429date=9@findings:1,primary=9@orgs/haldenpay/repos:1,secondary=9@orgs/haldenpay/repos:2,429@jira:1"_s));
        httplib::Client client("127.0.0.1", simulator->port());
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto gitlab
            = client.Get("/gitlab/api/v4/groups/haldenpay/projects", {{"PRIVATE-TOKEN", "simulator-token"}});
        QCOMPARE(gitlab->status, 429);
        QCOMPARE(gitlab->body, std::string("Retry later\n")); // not JSON
        QCOMPARE(gitlab->get_header_value("RateLimit-Remaining"), std::string("0"));
        QVERIFY(std::stoll(gitlab->get_header_value("RateLimit-Reset")) >= now + 9);
        const auto dojo = get(*simulator, u"/defectdojo/api/v2/findings/"_s, "Token simulator-token");
        QVERIFY(QString::fromStdString(dojo->get_header_value("Retry-After")).endsWith(u" GMT"_s));
        const auto primary = get(*simulator, u"/github/orgs/haldenpay/repos"_s);
        QCOMPARE(primary->status, 403);
        QCOMPARE(primary->get_header_value("X-RateLimit-Remaining"), std::string("0"));
        QVERIFY(!primary->has_header("Retry-After"));
        const auto secondary = get(*simulator, u"/github/orgs/haldenpay/repos"_s);
        QCOMPARE(secondary->get_header_value("Retry-After"), std::string("9"));
        QVERIFY(secondary->body.find("secondary rate limit") != std::string::npos);
        QCOMPARE(get(*simulator, u"/github/orgs/haldenpay/repos"_s)->status, 200);
        const auto jira = client.Get(
            "/jira/rest/api/3/search/jql",
            {{"Authorization",
              "Basic " + QByteArray("simulator@haldenpay.example:simulator-token").toBase64().toStdString()}});
        QCOMPARE(jira->get_header_value("RateLimit-Reason"), std::string("jira-quota-global-based"));
    }

    void recordsCanBeSpoiled()
    {
        const auto simulator = started(options(
            u"total=7@users:1,total=-3@users:2,repeat@findings:2,lost@findings:3,rename=title@findings:4,type=title@findings:5"_s));
        const char *token = "Token simulator-token";
        const auto page
            = [&](const QString &path) { return json(get(*simulator, u"/defectdojo/api/v2/"_s + path, token)); };
        const int more = page(u"users/"_s)[u"count"].toInt();
        const int fewer = page(u"users/"_s)[u"count"].toInt();
        const int people = page(u"users/"_s)[u"count"].toInt();
        QCOMPARE(more - people, 7);
        QCOMPARE(fewer - people, -3);
        const auto ids = [](const QJsonDocument &answer) {
            QList<qint64> list;
            for (const QJsonValue &one : answer[u"results"].toArray())
                list.append(one[u"id"].toInteger());
            return list;
        };
        const QList<qint64> first = ids(page(u"findings/?limit=5"_s));
        QCOMPARE(ids(page(u"findings/?limit=5&offset=5"_s)), first);
        QVERIFY(ids(page(u"findings/?limit=5&offset=10"_s)).isEmpty());
        QCOMPARE(page(u"findings/?limit=5"_s)[u"results"][0][u"title_v2"].isString(), true);
        QCOMPARE(page(u"findings/?limit=5"_s)[u"results"][0][u"title"][u"value"].isString(), true);
        QCOMPARE(ids(page(u"findings/?limit=5"_s)), first);
    }

    void theWireCanMisbehave()
    {
        const auto simulator = started(
            options(u"skew=-7200@argocd:1,bomb=64@argocd:2,deep=5000@argocd:3,304@argocd:4,drip=200000@argocd:5"_s));
        const QString path = u"/argocd/api/v1/applications"_s;
        const QString date = QString::fromStdString(get(*simulator, path)->get_header_value("Date"));
        const QDateTime said = QLocale::c().toDateTime(date.chopped(4), u"ddd, dd MMM yyyy HH:mm:ss"_s);
        const qint64 behind = QDateTime(said.date(), said.time(), Qt::UTC).secsTo(QDateTime::currentDateTimeUtc());
        QVERIFY2(std::abs(behind - 7'200) < 60, qPrintable(date));
        httplib::Client client("127.0.0.1", simulator->port());
        client.set_decompress(false);
        const auto bomb = client.Get(path.toStdString(), {{"Authorization", "Bearer simulator-token"}});
        QCOMPARE(bomb->get_header_value("Content-Encoding"), std::string("gzip"));
        QVERIFY2(bomb->body.size() < 200'000, qPrintable(QString::number(bomb->body.size())));
        QVERIFY(QByteArray::fromStdString(get(*simulator, path)->body).startsWith(QByteArray(5'000, '[')));
        QCOMPARE(get(*simulator, path)->status, 304);
        QElapsedTimer timer;
        timer.start();
        const auto slow = get(*simulator, path);
        QVERIFY(timer.elapsed() > qint64(slow->body.size()) * 1'000 / 200'000 / 2);
        QVERIFY(json(slow)[u"items"].isArray());
    }

    void faultsAndTimeCanBeSetWhileItRuns()
    {
        const auto simulator = started(options(u"500@argocd:*"_s));
        const QString path = u"/argocd/api/v1/applications"_s;
        QCOMPARE(get(*simulator, path)->status, 500);
        QCOMPARE(json(get(*simulator, u"/simulator/faults"_s))[u"spoiled"].toInt(), 1);
        httplib::Client client("127.0.0.1", simulator->port());
        QCOMPARE(client.Post("/simulator/faults", "nonsense", "text/plain")->status, 400);
        QCOMPARE(get(*simulator, path)->status, 500);
        QCOMPARE(client.Post("/simulator/faults", "", "text/plain")->status, 204);
        const auto before = get(*simulator, path);
        QCOMPARE(before->status, 200);
        QCOMPARE(client.Post("/simulator/now", "2026-11-20T15:00:00Z", "text/plain")->status, 204);
        QVERIFY(get(*simulator, path)->body != before->body);
        QCOMPARE(client.Post("/simulator/now", "tomorrow", "text/plain")->status, 400);
    }

    void faultsHitTheChosenRequest()
    {
        QVERIFY(!Simulator::start(options(u"nonsense@x:1"_s)));
        const auto simulator
            = started(options(u"500@argocd:2,429@products:1,html@users:1,noid@findings:1,cut@risk_acceptance:1"_s));
        QCOMPARE(get(*simulator, u"/argocd/api/v1/applications"_s)->status, 200);
        QCOMPARE(get(*simulator, u"/argocd/api/v1/applications"_s)->status, 500);
        QCOMPARE(get(*simulator, u"/argocd/api/v1/applications"_s)->status, 200);
        const char *token = "Token simulator-token";
        const auto limited = get(*simulator, u"/defectdojo/api/v2/products/"_s, token);
        QCOMPARE(limited->status, 429);
        QCOMPARE(limited->get_header_value("Retry-After"), std::string("1"));
        QVERIFY(get(*simulator, u"/defectdojo/api/v2/users/"_s, token)->body.find("<html>") != std::string::npos);
        QVERIFY(!get(*simulator, u"/defectdojo/api/v2/risk_acceptance/"_s, token)); // breaks off
        const QJsonArray findings
            = json(get(*simulator, u"/defectdojo/api/v2/findings/"_s, token))[u"results"].toArray();
        QCOMPARE(findings.size(), 25);
        QVERIFY(!findings.first().toObject().contains(u"id"_s));
        QVERIFY(findings.last().toObject().contains(u"id"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Simulator)
#include "tst_Simulator.moc"
