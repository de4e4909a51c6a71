// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "sources/ConnectorCatalog.h"
#include "support/ReplayServer.h"
#include "sync/SourceProbe.h"

#include "base/Clock.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// The test of a source against a real server: what it says for each thing that can be wrong.
class TestSourceProbe : public QObject
{
    Q_OBJECT

private slots:
    void saysThatAllIsWell();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesThePermissionOfEachStream();
    void keepsTheTokenFromAWrongAddress();
    void waitsForNoLimit();
    void tellsOfTheClock();
    void asksStreamsOfRecordsOfOthers();
    void takesNoOffenceAtWhatNobodyAskedFor();
    void namesRecordsThatWouldBePutAside();
    void stopsAtOnce();

private:
    QList<ProbeStep> probe(const SourceSettings &source) { return SourceProbe(m_catalog, m_clock).run(source, m_stop); }
    static SourceSettings dojo(const QUrl &address)
    {
        SourceSettings source;
        source.id = u"dojo"_s;
        source.connector = u"defectdojo"_s;
        source.baseUrl = address;
        source.token = Secret("s3cret-canary-0123456789");
        source.tokenOrigin = u"environment DOJO"_s;
        return source;
    }
    static ProbeStep stepOf(const QList<ProbeStep> &steps, ProbeStep::Kind kind, const QString &stream = {})
    {
        for (const ProbeStep &step : steps) {
            if (step.kind == kind && (stream.isEmpty() || step.stream == stream))
                return step;
        }
        return {kind, stream, ProbeStep::State::Skipped, u"there is no such step"_s};
    }
    static QString words(const QList<ProbeStep> &steps)
    {
        QStringList lines;
        for (const ProbeStep &step : steps)
            lines.append(u"%1 %2 %3 %4"_s.arg(stateName(step.state), kindName(step.kind), step.stream, step.text));
        return lines.join(u'\n');
    }

    ConnectorCatalog m_catalog = ConnectorCatalog::load();
    FixedClock m_clock{*parseInstant(u"2026-11-21T09:20:00Z"_s)};
    std::atomic_bool m_stop{false};
};

const QByteArray now = "Sat, 21 Nov 2026 09:20:00 GMT";

void TestSourceProbe::saysThatAllIsWell()
{
    const ReplayServer server([](const ReplayRequest &) {
        return ReplayAnswer{.body = R"({"count": 0, "next": null, "results": []})",
                            .headers = {{"Date", now}, {"X-RateLimit-Remaining", "41"}, {"X-RateLimit-Reset", "60"}}};
    });
    QList<ProbeStep> told;
    SourceProbe probe(m_catalog, m_clock);
    probe.onStep = [&](const ProbeStep &step) { told.append(step); };
    const QList<ProbeStep> steps = probe.run(dojo(server.url()), m_stop);
    QVERIFY2(isUsable(steps), qPrintable(words(steps)));
    QCOMPARE(told, steps);
    QVERIFY2(stepOf(steps, ProbeStep::Kind::Budget).text.contains(u"41 requests"_s), qPrintable(words(steps)));
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Secret).text, u"present in the environment DOJO"_s);
    const auto connector = m_catalog.find(u"defectdojo"_s);
    for (const StreamDefinition &stream : (*connector)->streams)
        QCOMPARE(stepOf(steps, ProbeStep::Kind::Stream, stream.name).state, ProbeStep::State::Fine);
    // One request for the address, which shows no token, and one small page for each stream.
    const QList<ReplayRequest> asked = server.requests();
    QCOMPARE(asked.size(), 1 + (*connector)->streams.size());
    QVERIFY(!asked.first().headers.contains(u"authorization"_s));
    for (const ReplayRequest &request : asked.mid(1)) {
        QCOMPARE(request.headers.value(u"authorization"_s), u"Token s3cret-canary-0123456789"_s);
        QCOMPARE(request.query.value(u"limit"_s), u"5"_s);
    }
    QVERIFY(!words(steps).contains(u"canary"_s));
}

void TestSourceProbe::namesWhatIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, int status, const char *body, const QStringList &expected) {
        QTest::newRow(name) << status << QByteArray(body) << expected;
    };
    row("401", 401, R"({"detail": "Invalid token."})", {u"401"_s, u"Invalid token"_s, u"environment DOJO"_s});
    row("403", 403, R"({"detail": "no"})", {u"403"_s, u"the connector needs: "_s});
    row("404", 404, R"({"detail": "Not found."})", {u"404"_s, u"base_url"_s});
    row("500", 500, "{}", {u"does not answer this now"_s, u"500"_s});
    row("a web page", 200, "<html>log in</html>", {u"does base_url lead to the API"_s});
    row("another shape", 200, R"({"items": []})", {u"another shape"_s});
}

void TestSourceProbe::namesWhatIsWrong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.headers.contains(u"authorization"_s) ? ReplayAnswer{.status = status, .body = body}
                                                          : ReplayAnswer{.status = 401};
    });
    const QList<ProbeStep> steps = probe(dojo(server.url()));
    QVERIFY2(!isUsable(steps), qPrintable(words(steps)));
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Address).state, ProbeStep::State::Fine);
    const ProbeStep step = stepOf(steps, ProbeStep::Kind::Stream);
    QCOMPARE(step.state, ProbeStep::State::Problem);
    for (const QString &part : expected)
        QVERIFY2(step.text.contains(part), qPrintable(step.text));
    QVERIFY(!words(steps).contains(u"canary"_s));
}

void TestSourceProbe::namesThePermissionOfEachStream()
{
    const ReplayServer server([](const ReplayRequest &asked) {
        return asked.path.endsWith(u"/repos"_s) ? ReplayAnswer{.body = R"([{"name": "pay", "full_name": "acme/pay"}])"}
                                                : ReplayAnswer{.status = 403, .body = R"({"message": "no"})"};
    });
    SourceSettings source = dojo(server.url());
    source.connector = u"github"_s;
    source.parameters = {{u"organisation"_s, {u"acme"_s}}};
    const QList<ProbeStep> steps = probe(source);
    for (const auto &[stream, needed] : {std::pair(u"deployments"_s, u"Deployments: read"_s),
                                         std::pair(u"dependabot_alerts"_s, u"Dependabot alerts: read"_s),
                                         std::pair(u"rulesets"_s, u"Organization administration: read"_s)}) {
        const QString said = stepOf(steps, ProbeStep::Kind::Stream, stream).text;
        QVERIFY2(said.contains(u"; the stream needs: "_s + needed) && !said.contains(u"the connector needs"_s),
                 qPrintable(said));
        QVERIFY2(said.count(u": read"_s) == 1, qPrintable(said));
    }
}

void TestSourceProbe::keepsTheTokenFromAWrongAddress()
{
    SourceSettings source = dojo(QUrl(u"http://127.0.0.1:9"_s));
    const QList<ProbeStep> steps = probe(source);
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Address).state, ProbeStep::State::Problem);
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Stream).state, ProbeStep::State::Skipped);

    source.token = Secret();
    QCOMPARE(stepOf(probe(source), ProbeStep::Kind::Secret).state, ProbeStep::State::Problem);
    source = dojo(QUrl(u"http://127.0.0.1:9"_s));
    source.parameters.insert(u"nonsense"_s, {u"1"_s});
    QCOMPARE(stepOf(probe(source), ProbeStep::Kind::Parameters).state, ProbeStep::State::Problem);
    source.connector = u"nothing"_s;
    QCOMPARE(stepOf(probe(source), ProbeStep::Kind::Files).state, ProbeStep::State::Problem);
}

void TestSourceProbe::waitsForNoLimit()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.headers.contains(u"authorization"_s)
            ? ReplayAnswer{.status = 429, .body = "{}", .headers = {{"Retry-After", "600"}}}
            : ReplayAnswer{.body = "{}"};
    });
    const ProbeStep step = stepOf(probe(dojo(server.url())), ProbeStep::Kind::Stream);
    QVERIFY2(step.text.contains(u"rate limited, going on at 09:30:00"_s), qPrintable(step.text));
}

void TestSourceProbe::tellsOfTheClock()
{
    QByteArray date;
    const ReplayServer server([&](const ReplayRequest &) {
        return ReplayAnswer{.body = R"({"count": 0, "next": null, "results": []})", .headers = {{"Date", date}}};
    });
    date = now;
    QCOMPARE(stepOf(probe(dojo(server.url())), ProbeStep::Kind::Clock).state, ProbeStep::State::Fine);
    date = "Sat, 21 Nov 2026 09:21:00 GMT";
    const ProbeStep ahead = stepOf(probe(dojo(server.url())), ProbeStep::Kind::Clock);
    QCOMPARE(ahead.state, ProbeStep::State::Remark);
    QVERIFY2(ahead.text.contains(u"60.5 s ahead"_s), qPrintable(ahead.text));
    date = "Sat, 21 Nov 2026 09:00:00 GMT";
    const ProbeStep behind = stepOf(probe(dojo(server.url())), ProbeStep::Kind::Clock);
    QCOMPARE(behind.state, ProbeStep::State::Problem);
    QVERIFY2(behind.text.contains(u"behind"_s), qPrintable(behind.text));
}

void TestSourceProbe::asksStreamsOfRecordsOfOthers()
{
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (asked.path == u"/orgs/acme/repos"_s)
            return ReplayAnswer{.body = R"([{"name": "till", "full_name": "acme/till"}])"};
        return ReplayAnswer{.body = "[]"};
    });
    SourceSettings source = dojo(server.url());
    source.connector = u"github"_s;
    source.parameters.insert(u"organisation"_s, {u"acme"_s});
    const QList<ProbeStep> steps = probe(source);
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Stream, u"deployments"_s).state, ProbeStep::State::Fine);
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Stream, u"repositories"_s).text,
             u"answers; the first 1 records make 1 rows"_s);
    const QList<ReplayRequest> requests = server.requests();
    QVERIFY(std::any_of(requests.begin(), requests.end(),
                        [](const ReplayRequest &asked) { return asked.path == u"/repos/acme/till/deployments"_s; }));
}

void TestSourceProbe::takesNoOffenceAtWhatNobodyAskedFor()
{
    // A proxy without its paid reports: once they are not asked for, once they are and it refuses.
    const ReplayServer server([&](const ReplayRequest &asked) {
        return asked.path == u"/global/spend/report"_s
            ? ReplayAnswer{.status = 403, .body = R"({"error": {"message": "Enterprise only"}})"}
            : ReplayAnswer{.body = R"({"data": [], "total": 0, "page": 1, "total_pages": 0})"};
    });
    SourceSettings source = dojo(server.url());
    source.connector = u"litellm"_s;
    for (const QStringList &groups : {QStringList(), QStringList{u"team"_s}}) {
        source.parameters.insert(u"report_groups"_s, groups);
        const QList<ProbeStep> steps = probe(source);
        const ProbeStep step = stepOf(steps, ProbeStep::Kind::Stream, u"team_spend"_s);
        QVERIFY2(step.state == ProbeStep::State::Remark, qPrintable(words(steps)));
        QVERIFY2(step.text.contains(u"the others are read without it"_s)
                     || step.text.contains(u"\"report_groups\" is not set"_s),
                 qPrintable(step.text));
        QVERIFY2(isUsable(steps), qPrintable(words(steps)));
    }
}

void TestSourceProbe::namesRecordsThatWouldBePutAside()
{
    const ReplayServer server([&](const ReplayRequest &) { return ReplayAnswer{.body = R"([{"x": 1}])"}; });
    SourceSettings source = dojo(server.url());
    source.connector = u"github"_s;
    source.parameters.insert(u"organisation"_s, {u"acme"_s});
    const ProbeStep step = stepOf(probe(source), ProbeStep::Kind::Stream, u"repositories"_s);
    QCOMPARE(step.state, ProbeStep::State::Problem);
    QVERIFY2(step.text.contains(u"1 would be put aside: service id"_s), qPrintable(step.text));
}

void TestSourceProbe::stopsAtOnce()
{
    QSemaphore gate;
    const ReplayServer server([&](const ReplayRequest &) {
        m_stop = true;
        gate.tryAcquire(1, patience); // the answer comes when nobody waits for it any more
        return ReplayAnswer{.body = "{}"};
    });
    const auto open = qScopeGuard([&] { gate.release(); });
    const QList<ProbeStep> steps = probe(dojo(server.url()));
    m_stop = false;
    QVERIFY(!isUsable(steps));
    QCOMPARE(stepOf(steps, ProbeStep::Kind::Stream).text, u"stopped"_s);
}

QTEST_GUILESS_MAIN(TestSourceProbe)
#include "tst_SourceProbe.moc"
