// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Streams that need more than one kind of question: lists of what to ask for, answers joined to records, POST.
class TestFurtherQuestions : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatAListNames();
    void aMissingListIsReported();
    void rowsOfJoinedAnswers();
    void aJoinedRecordWithAKeyTwiceIsPutAside();
    void mapsOfRecords();
    void questionsByPost();
    void postIsNotConfirmedByAnETag();
};

void TestFurtherQuestions::asksForWhatAListNames()
{
    const ReplayServer server([](const ReplayRequest &asked) -> ReplayAnswer {
        if (asked.path == u"/kinds"_s)
            return {.body = R"({"resources": [{"name": "b"}, {"name": "a"}, {"name": "a/status"}]})"};
        return {.body = "[{\"id\": \"" + asked.path.toUtf8() + "\"}]"};
    });
    StreamProbe probe;
    probe.request = R"({"path": "/things/{partition}"})";
    probe.more
        = R"(, "for_each": {"parameter": "user", "lookup": {"request": {"path": "/kinds"}, "records": "/resources",
        "key": {"when": [{"if": {"not": {"path": "name", "contains": "/"}}, "then": "name"}]}}})";
    QVERIFY2(probe.read(server), "");
    QCOMPARE(probe.ids(), (QStringList{u"/things/a"_s, u"/things/b"_s}));
    QCOMPARE(probe.failed.size(), 1); // the list itself is kept
    probe.source.parameters.insert(u"user"_s, {u"z"_s});
    probe.pages.clear();
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), QStringList{u"/things/z"_s});
}

void TestFurtherQuestions::aMissingListIsReported()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{404, "{}"}; });
    StreamProbe probe;
    probe.request = R"({"path": "/things/{partition}"})";
    const QByteArray list = R"(, "for_each": {"lookup": {"request": {"path": "/kinds"}, "records": "", "key": "name")";
    probe.more = list + "}}";
    QVERIFY(!probe.read(server));
    probe.more = list + R"(, "optional": true}})";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.reports.last().absence, Absence::NotFound);
}

void TestFurtherQuestions::rowsOfJoinedAnswers()
{
    const ReplayServer server([](const ReplayRequest &asked) -> ReplayAnswer {
        if (asked.path == u"/things"_s)
            return {.body = R"([{"id": "t1", "by": "kim"}, {"id": "t2"}])"};
        return {.body = "{\"trace\": {\"spans\": [{\"id\": \"" + asked.path.section(u'/', -1).toUtf8()
                    + "-s\"}, {\"name\": \"no id\"}]}}"};
    });
    StreamProbe probe;
    probe.more = R"(, "expand": [{"name": "whole", "request": {"path": "/whole/{id}"}, "records": "/trace"}])";
    probe.rows = R"([{"type": "service", "records": "@whole/spans", "fields": {"id": "id", "name": "../by"}}])";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), (QStringList{u"t1-s"_s, u"t2-s"_s}));
    const StreamPage &page = probe.pages.first();
    const auto &[row, origin] = page.rows.first();
    QCOMPARE(std::get<QString>(row.value(u"name"_s)), u"kim"_s);
    QCOMPARE(origin.rawPointer, u"/trace/spans/0"_s);
    QVERIFY2(origin.rawSha256 == page.answers.at(1).sha256, "the row stands in the joined answer");
    QVERIFY2(origin.rawAlso.contains(page.answers.at(0).sha256), "and came there by the record of the page");
    QCOMPARE(page.rejected.size(), 2);
    QCOMPARE(page.rejected.first().rawSha256, page.answers.at(1).sha256);
    QCOMPARE(page.rejected.first().rawPointer, u"/trace/spans/1"_s);
}

void TestFurtherQuestions::aJoinedRecordWithAKeyTwiceIsPutAside()
{
    const ReplayServer server([](const ReplayRequest &asked) -> ReplayAnswer {
        return {.body = asked.path == u"/things"_s ? R"([{"id": "t1"}])" : R"([{"id": "a", "id": "b"}])"};
    });
    StreamProbe probe;
    probe.more = R"(, "expand": [{"name": "whole", "request": {"path": "/whole/{id}"}, "records": ""}])";
    probe.rows = R"([{"type": "service", "records": "@whole", "fields": {"id": "id"}}])";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), QStringList());
    QCOMPARE(probe.pages.first().rejected.size(), 1);
}

void TestFurtherQuestions::mapsOfRecords()
{
    const ReplayServer server([](const ReplayRequest &) -> ReplayAnswer {
        return {.body = R"({"u/1": {"name": "one", "tags": {"a": 1, "b": 2}}, "u2": {"name": "two"}})"};
    });
    StreamProbe probe;
    probe.records = "/*";
    probe.rows = R"([{"type": "service", "fields": {"id": {"key_of": ""}, "name": "name",
        "owner": {"each": "tags", "take": {"key_of": ""}, "as": "text"}}}])";
    probe.rows.replace(R"(, "as": "text")", R"(, "first": true)");
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), (QStringList{u"u/1"_s, u"u2"_s}));
    const auto &[row, origin] = probe.pages.first().rows.first();
    QCOMPARE(origin.rawPointer, u"/u~11"_s);
    QCOMPARE(std::get<QString>(row.value(u"owner"_s)), u"a"_s);
}

void TestFurtherQuestions::questionsByPost()
{
    const ReplayServer server([](const ReplayRequest &asked) -> ReplayAnswer {
        if (asked.method != u"POST"_s)
            return {405, "{}"};
        if (asked.path == u"/things"_s)
            return {.body = R"(["x", "y"])"};
        const QString id = QJsonDocument::fromJson(asked.body)["ids"_L1][0].toString();
        return {.body = QJsonDocument(QJsonObject{{u"id"_s, id}}).toJson()};
    });
    StreamProbe probe;
    probe.source.parameters.insert(u"user"_s, {u"a \"quoted\" name"_s});
    probe.request = R"({"path": "/things", "body": {"hash": "sha256:{user}", "deep": [{"n": 1}]}})";
    probe.more
        = R"(, "expand": [{"name": "whole", "request": {"path": "/get", "body": {"ids": ["{}"]}}, "records": ""}])";
    probe.rows = R"([{"type": "service", "records": "@whole", "fields": {"id": "id"}}])";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), (QStringList{u"x"_s, u"y"_s}));
    const ReplayRequest asked = server.requests().first();
    QCOMPARE(asked.headers.value(u"content-type"_s), u"application/json"_s);
    const QJsonObject body = QJsonDocument::fromJson(asked.body).object();
    QCOMPARE(body.value("hash"_L1).toString(), u"sha256:a \"quoted\" name"_s);
    const auto &headers = probe.pages.first().answers.first().headers;
    QVERIFY2(std::any_of(headers.begin(), headers.end(),
                         [](const auto &header) { return header.first == u"request-body"_s; }),
             "what was asked is half of the evidence");
}

void TestFurtherQuestions::postIsNotConfirmedByAnETag()
{
    const ReplayServer server([](const ReplayRequest &asked) -> ReplayAnswer {
        return {.body = "[{\"id\": \"" + QByteArray::number(asked.body.size()) + "\"}]",
                .headers = {{"ETag", "\"1\""}}};
    });
    StreamProbe probe;
    probe.request = R"({"path": "/things", "body": {"hash": "{user}"}})";
    probe.source.parameters.insert(u"user"_s, {u"a"_s});
    QVERIFY(probe.read(server));
    probe.source.parameters.insert(u"user"_s, {u"abc"_s});
    QVERIFY(probe.read(server));
    QVERIFY(!server.requests().at(1).headers.contains(u"if-none-match"_s));
    QCOMPARE(probe.ids().size(), 2);
    QVERIFY(probe.ids().at(0) != probe.ids().at(1));
}

QTEST_GUILESS_MAIN(TestFurtherQuestions)
#include "tst_FurtherQuestions.moc"
