// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Recorded tickets and incidents through a real HTTP server into a store.
class TestTicketRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagerDuty();
    void jira();
    void ownConnector();

private:
    RecordedPull m_pull;
};

void TestTicketRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
}

void TestTicketRecordings::pagerDuty()
{
    const QJsonArray incidents = RecordedPull::recorded(u"pagerduty/incidents.items.json"_s).array();
    const QString problem = m_pull.run(
        u"pagerduty"_s,
        [&](const ReplayRequest &asked) {
            if (asked.headers.value(u"authorization"_s) != u"Token token=recorded-token"_s)
                return ReplayAnswer{.status = 401, .body = "{}"};
            const bool isKnown = asked.path == u"/incidents"_s && asked.query.value(u"limit"_s) == u"100"_s
                && asked.query.value(u"offset"_s) == u"0"_s && asked.query.contains(u"since"_s)
                && asked.query.contains(u"until"_s);
            return isKnown ? jsonAnswer(QJsonObject{{u"incidents"_s, incidents}, {u"more"_s, false}})
                           : ReplayAnswer{.status = 400, .body = "{}"};
        },
        u"weeks = 4"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);
    const auto rows = m_pull.rows(u"incident"_s);
    QCOMPARE(rows.size(), incidents.size());
    int closed = 0;
    for (const QJsonValue &incident : incidents) {
        const StoredRow row = rows.value(incident["id"_L1].toString());
        QCOMPARE(field(row, u"service"), incident["service"_L1]["summary"_L1].toString().toLower());
        QCOMPARE(field(row, u"severity"), incident["urgency"_L1].toString());
        QCOMPARE(field(row, u"opened_at"), instant(incident["created_at"_L1]));
        QCOMPARE(field(row, u"acknowledged_at"), QString());
        const bool isOver = incident["status"_L1].toString() == u"resolved"_s;
        QCOMPARE(field(row, u"closed_at"), isOver ? instant(incident["last_status_change_at"_L1]) : QString());
        closed += isOver;
    }
    QCOMPARE(closed, 1);
}

/// Issues of two sites: items of a board, and one that a client of Jira Cloud read; two pages, the last without a
/// token.
void TestTicketRecordings::jira()
{
    QJsonArray issues = RecordedPull::recorded(u"jira/agile-board-issues.items.json"_s).array();
    for (const QJsonValue &exchange : RecordedPull::recorded(u"jira-recorded-http/create-edit-update.json"_s).array()) {
        if (exchange["request"_L1]["uri"_L1].toString().endsWith(u"/issue/NTEST-3076"_s))
            issues.append(QJsonDocument::fromJson(exchange["response"_L1]["body"_L1].toString().toUtf8()).object());
    }
    QCOMPARE(issues.size(), 5);
    const QString basic = QString::fromLatin1("Basic " + QByteArray("kim@example.com:recorded-token").toBase64());
    const QString problem = m_pull.run(
        u"jira"_s,
        [&](const ReplayRequest &asked) {
            if (asked.headers.value(u"authorization"_s) != basic)
                return ReplayAnswer{.status = 401, .body = "{}"};
            const QString jql = asked.query.value(u"jql"_s);
            if (asked.path != u"/rest/api/3/search/jql"_s || jql.isEmpty() || !asked.query.contains(u"fields"_s))
                return ReplayAnswer{.status = 400, .body = "{}"};
            if (jql.startsWith(u"issuetype"_s))
                return jsonAnswer(QJsonObject{{u"issues"_s, QJsonArray()}, {u"isLast"_s, true}});
            QJsonArray page;
            const bool isSecond = asked.query.value(u"nextPageToken"_s) == u"CAEaAggD"_s;
            for (int i = isSecond ? 3 : 0; i < (isSecond ? int(issues.size()) : 3); ++i)
                page.append(issues.at(i));
            QJsonObject answer{{u"issues"_s, page}, {u"isLast"_s, isSecond}};
            if (!isSecond)
                answer.insert(u"nextPageToken"_s, u"CAEaAggD"_s);
            return jsonAnswer(answer);
        },
        u"email = \"kim@example.com\""_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);
    QCOMPARE(m_pull.report().pages, 1 + 2);
    QCOMPARE(m_pull.rows(u"incident"_s).size(), 0);
    const auto rows = m_pull.rows(u"exception"_s);
    QCOMPARE(rows.size(), issues.size());
    const QHash<QString, QString> words{
        {u"new"_s, u"requested"_s}, {u"indeterminate"_s, u"active"_s}, {u"done"_s, u"closed"_s}};
    for (const QJsonValue &issue : issues) {
        const QJsonValue fields = issue["fields"_L1];
        const StoredRow row = rows.value(issue["key"_L1].toString());
        QCOMPARE(field(row, u"created_at"), instant(fields["created"_L1]));
        QCOMPARE(field(row, u"closed_at"), instant(fields["resolutiondate"_L1]));
        QCOMPARE(field(row, u"reason"), fields["summary"_L1].toString());
        QCOMPARE(field(row, u"owner"), fields["assignee"_L1]["displayName"_L1].toString());
        QCOMPARE(field(row, u"status"), words.value(fields["status"_L1]["statusCategory"_L1]["key"_L1].toString()));
        const QDate due = QDate::fromString(fields["duedate"_L1].toString(), Qt::ISODate);
        QCOMPARE(field(row, u"expires_at"),
                 due.isValid() ? due.addDays(1).toString(Qt::ISODate) + u"T00:00:00Z"_s : QString());
    }
}

/// A connector that somebody copied from the template `rest` and changed: the issues of a SonarQube.
void TestTicketRecordings::ownConnector()
{
    const QJsonArray issues = RecordedPull::recorded(u"sonarqube/issues.items.json"_s).array();
    const QString folder = QLatin1StringView(PLUMBLINE_SOURCE_DIR) + u"/tests/fixtures/own-connectors"_s;
    const QString problem = m_pull.run(
        u"sonarqube"_s,
        [&](const ReplayRequest &asked) {
            return asked.path == u"/api/issues/search"_s && asked.query.value(u"p"_s) == u"1"_s
                ? jsonAnswer(
                    QJsonObject{{u"issues"_s, issues}, {u"paging"_s, QJsonObject{{u"total"_s, issues.size()}}}})
                : ReplayAnswer{.status = 404, .body = "{}"};
        },
        {}, folder);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(m_pull.report().rows.rejected, 0);
    const auto rows = m_pull.rows(u"finding"_s);
    QCOMPARE(rows.size(), issues.size());
    for (const QJsonValue &issue : issues) {
        const StoredRow row = rows.value(issue["key"_L1].toString());
        QCOMPARE(field(row, u"rule"), issue["rule"_L1].toString());
        const QString severity = issue["severity"_L1].toString().toLower();
        QCOMPARE(field(row, u"severity"), severity == u"major"_s ? u"high"_s : severity);
        QCOMPARE(field(row, u"first_seen"), instant(issue["creationDate"_L1]));
        QCOMPARE(field(row, u"state"), u"open"_s);
    }
}

QTEST_GUILESS_MAIN(TestTicketRecordings)
#include "tst_TicketRecordings.moc"
