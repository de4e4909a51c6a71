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
    void anEmptyPageInTheMiddleIsDoubted();
    void fullWindowsAreAskedForInParts();
    void windowsThatAreTooLongAreAskedForInParts_data();
    void windowsThatAreTooLongAreAskedForInParts();
    void whatIsFullWithinASecondIsSaid();
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

/// Of a cursor without a total nobody can count what is missing.
void TestPartialReading::anEmptyPageInTheMiddleIsDoubted()
{
    for (const bool isLost : {true, false}) {
        const ReplayServer server([&](const ReplayRequest &asked) {
            const QString at = asked.query.value(u"cursor"_s);
            if (at.isEmpty())
                return ReplayAnswer{.body = R"({"list": [{"id": "a"}], "next": "2"})"};
            if (at == u"2"_s)
                return ReplayAnswer{.body = isLost ? R"({"list": [], "next": "3"})"
                                                   : R"({"list": [{"id": "b"}], "next": "3"})"};
            return ReplayAnswer{.body = R"({"list": []})"}; // at the end there may be nothing
        });
        StreamProbe probe;
        probe.records = "/list";
        probe.paging = R"({"kind": "cursor", "cursor": "/next", "cursor_parameter": "cursor"})";
        QVERIFY(probe.read(server));
        const PartitionReport &report = probe.reports.first();
        QVERIFY(report.isComplete());
        QCOMPARE(report.isWhole(), !isLost);
        QCOMPARE(report.gap(),
                 isLost ? u"page 2 held no records although more pages followed; some may be missing"_s : QString());
        QCOMPARE(report.totalKind, TotalKind::Unknown);
    }
}

namespace {

/// A server that hands out three events of a question at most, the newest first. There is one each `apart` seconds
/// of the last two hours.
ReplayServer::Answering eventsEach(qint64 apart, qint64 now)
{
    return [=](const ReplayRequest &asked) {
        const qint64 from = asked.query.value(u"start"_s).toLongLong();
        const qint64 to = asked.query.value(u"end"_s).toLongLong();
        QByteArrayList events;
        for (qint64 at = now - apart; at >= now - 7'200 && events.size() < 3; at -= apart) {
            if (at >= from && at < to)
                events.append(R"({"id": ")" + QByteArray::number(at) + R"("})");
        }
        return ReplayAnswer{.body = '[' + events.join(',') + ']'};
    };
}

constexpr const char *hours = R"({"kind": "window", "start_parameter": "start", "end_parameter": "end", "step_s": 3600,
    "window_s": 21600, "weeks": {"parameter": "weeks"}, "most": {"parameter": "most", "records": ""}})";

} // namespace

void TestPartialReading::fullWindowsAreAskedForInParts()
{
    StreamProbe probe;
    const qint64 now = toNs(probe.clock.now()) / 1'000'000'000 / 3'600 * 3'600;
    const ReplayServer server(eventsEach(700, now));
    probe.paging = hours;
    probe.source.parameters = {{u"most"_s, {u"3"_s}}, {u"weeks"_s, {u"1"_s}}};
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids().size(), 10); // 7200 / 700, more than three in one window
    QVERIFY(probe.failed.size() > 2); // what was too full is kept, too
    QCOMPARE(probe.reports.first().gap(), QString());
    QVERIFY(probe.reports.first().isWhole());
    std::optional<TimePoint> last; // the windows meet
    for (const StreamPage &page : probe.pages) {
        QVERIFY(!last || *last == page.window->from);
        last = page.window->to;
    }
}

/// Where no number of records says that a window is too full, the size of its answer does.
void TestPartialReading::windowsThatAreTooLongAreAskedForInParts_data()
{
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<int>("ids");
    const QByteArray window
        = R"({"kind": "window", "start_parameter": "start", "end_parameter": "end", "step_s": 3600, "window_s": 21600,
            "weeks": {"parameter": "weeks"})";
    QTest::newRow("any seconds") << window + '}' << 10;
    QTest::newRow("samples on a grid of hours") << window + R"(, "step_parameter": "step"})" << -1;
}

void TestPartialReading::windowsThatAreTooLongAreAskedForInParts()
{
    QFETCH(QByteArray, paging);
    QFETCH(int, ids);
    StreamProbe probe;
    const qint64 now = toNs(probe.clock.now()) / 1'000'000'000 / 3'600 * 3'600;
    std::atomic_bool isOnGrid = true;
    const ReplayServer server([&isOnGrid, now](const ReplayRequest &asked) {
        // A sample stands for the step before it.
        const qint64 from = asked.query.value(u"start"_s).toLongLong() - asked.query.value(u"step"_s).toLongLong();
        const qint64 to = asked.query.value(u"end"_s).toLongLong();
        isOnGrid = isOnGrid && (to - from) % 3'600 == 0;
        QByteArrayList events;
        for (qint64 at = now - 700; at >= now - 7'200; at -= 700) {
            if (at >= from && at < to)
                events.append(R"({"id": ")" + QByteArray::number(at) + R"(", "name": ")" + QByteArray(300, 'n') + R"("})");
        }
        return ReplayAnswer{.body = '[' + events.join(',') + ']'};
    });
    probe.paging = paging;
    probe.limits.body = 1'000; // three events
    probe.source.parameters = {{u"weeks"_s, {u"1"_s}}};
    const auto read = probe.read(server);
    if (ids < 0) { // an hour holds five, and cannot be halved
        QVERIFY(!read);
        QVERIFY(isOnGrid);
        QCOMPARE(read.error().kind, Error::Kind::TooLong);
        QVERIFY(!probe.reports.first().isComplete());
        return;
    }
    QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
    QCOMPARE(probe.ids().size(), ids);
    QVERIFY(probe.reports.first().isWhole());
    std::optional<TimePoint> last; // the windows meet
    for (const StreamPage &page : probe.pages) {
        QVERIFY(!last || *last == page.window->from);
        last = page.window->to;
    }
}

void TestPartialReading::whatIsFullWithinASecondIsSaid()
{
    StreamProbe probe;
    const qint64 now = toNs(probe.clock.now()) / 1'000'000'000 / 3'600 * 3'600;
    const ReplayServer server([=](const ReplayRequest &asked) {
        const bool holds = asked.query.value(u"start"_s).toLongLong() <= now - 60
            && asked.query.value(u"end"_s).toLongLong() > now - 60;
        return ReplayAnswer{.body = holds ? R"([{"id": "a"}, {"id": "b"}, {"id": "c"}])" : "[]"};
    });
    probe.paging = hours;
    probe.source.parameters = {{u"most"_s, {u"3"_s}}, {u"weeks"_s, {u"1"_s}}};
    QVERIFY(probe.read(server));
    QCOMPARE(probe.ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY2(probe.reports.first().gap().contains(u"there may be more"_s), qPrintable(probe.reports.first().gap()));
    QVERIFY(!probe.reports.first().isWhole());
}

QTEST_GUILESS_MAIN(TestPartialReading)
#include "tst_PartialReading.moc"
