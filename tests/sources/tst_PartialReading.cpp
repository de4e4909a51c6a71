// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Streams of which there may be nothing, and streams that are asked for what is new only.
class TestPartialReading : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotThereIsNoFailure_data();
    void whatIsNotThereIsNoFailure();
    void anEmptyListIsNotAnAbsence();
    void onlyTheBeginningMayBeAbsent();
    void emptyWindowsAreLeftOut();
    void asksForWhatIsNew_data();
    void asksForWhatIsNew();
    void windowsBeginWhereTheLastReadingBegan();
    void aReadingSinceIsNotWhole();
};

void TestPartialReading::whatIsNotThereIsNoFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isOptional");
    QTest::addColumn<Absence>("absence");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("404") << 404 << true << Absence::NotFound << true;
    QTest::newRow("403") << 403 << true << Absence::NotPermitted << true;
    QTest::newRow("401 is a failure") << 401 << true << Absence::None << false;
    QTest::newRow("400 is a failure") << 400 << true << Absence::None << false;
    QTest::newRow("404, but it must be there") << 404 << false << Absence::None << false;
}

void TestPartialReading::whatIsNotThereIsNoFailure()
{
    QFETCH(int, status);
    QFETCH(bool, isOptional);
    QFETCH(Absence, absence);
    QFETCH(bool, isRead);
    const ReplayServer server([&](const ReplayRequest &) { return ReplayAnswer{status, R"({"message": "no"})"}; });
    StreamProbe probe;
    probe.more = isOptional ? R"(, "optional": true)" : "";
    const auto read = probe.read(server);
    QCOMPARE(read.has_value(), isRead);
    QCOMPARE(probe.reports.size(), 1);
    QCOMPARE(probe.reports.first().absence, absence);
    QCOMPARE(probe.reports.first().absenceText().contains(QString::number(status)), absence != Absence::None);
    QVERIFY(!probe.reports.first().isComplete() && !probe.reports.first().isWhole());
    QCOMPARE(probe.pages.size(), 0);
    QCOMPARE(probe.failed.size(), 1); // the answer is kept all the same
}

void TestPartialReading::anEmptyListIsNotAnAbsence()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    StreamProbe probe;
    probe.more = R"(, "optional": true)";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.reports.first().absence, Absence::None);
    QVERIFY(probe.reports.first().isWhole());
}

void TestPartialReading::onlyTheBeginningMayBeAbsent()
{
    const ReplayServer server([](const ReplayRequest &asked) {
        return asked.query.value(u"page"_s) == u"1"_s ? ReplayAnswer{.body = R"([{"id": "a"}, {"id": "b"}])"}
                                                      : ReplayAnswer{404, "{}"};
    });
    StreamProbe probe;
    probe.paging = R"({"kind": "page", "page_parameter": "page"})";
    probe.more = R"(, "optional": true)";
    QVERIFY(!probe.read(server));
    QCOMPARE(probe.reports.first().absence, Absence::None);
}

void TestPartialReading::emptyWindowsAreLeftOut()
{
    // Two weeks in windows of a week: the second has something.
    const ReplayServer server([](const ReplayRequest &asked) {
        return asked.query.value(u"from"_s) == u"2026-11-14T09:20:00Z"_s ? ReplayAnswer{.body = R"([{"id": "a"}])"}
                                                                         : ReplayAnswer{404, "{}"};
    });
    StreamProbe probe;
    probe.paging = R"({"kind": "window", "start_parameter": "from", "end_parameter": "to", "time": "instant",
                       "weeks": {"parameter": "weeks"}})";
    probe.more = R"(, "optional": true)";
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), QStringList{u"a"_s});
    QVERIFY(probe.reports.first().isComplete());
    QCOMPARE(server.requests().size(), 2);
}

void TestPartialReading::asksForWhatIsNew_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("written");
    QTest::newRow("instant") << QByteArray() << u"2026-11-20T08:30:00Z"_s;
    QTest::newRow("date") << QByteArray("date") << u"2026-11-20"_s;
    QTest::newRow("seconds") << QByteArray("epoch_s") << u"1795163400"_s;
    QTest::newRow("Jira") << QByteArray("yyyy/MM/dd HH:mm") << u"2026/11/20 08:30"_s;
    QTest::newRow("LiteLLM") << QByteArray("yyyy-MM-dd HH:mm:ss") << u"2026-11-20 08:30:00"_s;
}

void TestPartialReading::asksForWhatIsNew()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, written);
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    StreamProbe probe;
    probe.request = R"({"path": "/things", "query": {"updated_after": "{since}",
                        "jql": ["updated >= \"{since}\" AND a = b", "a = b"]}})";
    probe.more = R"(, "incremental": {"overlap": "PT1H30M", "full_every": "P7D")"
        + (time.isEmpty() ? "}" : ", \"time\": \"" + time + "\"}");
    QVERIFY(probe.read(server));
    QVERIFY2(!server.requests().at(0).query.contains(u"updated_after"_s), "the first reading is a full one");
    QCOMPARE(server.requests().at(0).query.value(u"jql"_s), u"a = b"_s);
    probe.since = [](const QString &) { return *parseInstant(u"2026-11-20T10:00:00.987654321Z"_s); };
    QVERIFY(probe.read(server));
    QCOMPARE(server.requests().at(1).query.value(u"updated_after"_s), written);
    QCOMPARE(server.requests().at(1).query.value(u"jql"_s), u"updated >= \"%1\" AND a = b"_s.arg(written));
    QCOMPARE(formatInstant(*probe.pages.at(1).since), u"2026-11-20T08:30:00Z"_s);
}

void TestPartialReading::windowsBeginWhereTheLastReadingBegan()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    StreamProbe probe;
    probe.paging = R"({"kind": "window", "start_parameter": "from", "end_parameter": "to", "time": "instant",
                       "step_s": 3600, "weeks": {"parameter": "weeks"}})";
    probe.more = R"(, "incremental": {"overlap": "PT1H", "full_every": "P7D"})";
    probe.since = [](const QString &) { return *parseInstant(u"2026-11-20T10:10:00Z"_s); };
    QVERIFY(probe.read(server));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().at(0).query.value(u"from"_s), u"2026-11-20T09:00:00Z"_s);
    QCOMPARE(server.requests().at(0).query.value(u"to"_s), u"2026-11-21T09:00:00Z"_s);
    probe.since = [](const QString &) { return *parseInstant(u"2020-01-01T00:00:00Z"_s); };
    QVERIFY(probe.read(server));
    QVERIFY2(server.requests().size() == 3, "no further back than the weeks that are read anyway");
}

void TestPartialReading::aReadingSinceIsNotWhole()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    StreamProbe probe;
    probe.request = R"({"path": "/things", "query": {"updated_after": "{since}"}})";
    probe.more = R"(, "incremental": {"overlap": "PT1H", "full_every": "P7D"})";
    QVERIFY(probe.read(server));
    QVERIFY(probe.reports.at(0).isWhole());
    probe.since = [](const QString &) { return *parseInstant(u"2026-11-20T10:00:00Z"_s); };
    QVERIFY(probe.read(server));
    QVERIFY(probe.reports.at(1).isComplete());
    QVERIFY2(!probe.reports.at(1).isWhole(), "what is missing in it may be there all the same");
    QVERIFY(probe.reports.at(1).since);
}

QTEST_GUILESS_MAIN(TestPartialReading)
#include "tst_PartialReading.moc"
