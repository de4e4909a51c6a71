// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include "base/Digest.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Conditional requests over real HTTP, and what a reading has to show for itself.
class TestConfirmableAnswers : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_probe = std::make_unique<StreamProbe>(); }
    void answersAConfirmationFromWhatIsStored_data();
    void answersAConfirmationFromWhatIsStored();
    void takesWhatChanged();
    void doesNotBelieveAConfirmationOfNothing();
    void keepsNoMoreThanFits();
    void reportsWhatAPartitionBrought();
    void reportsGaps_data();
    void reportsGaps();
    void reportsWindows();

private:
    std::unique_ptr<StreamProbe> m_probe;
};

namespace {

/// Two pages with a version each; a page is only sent when the asker has another version of it.
ReplayAnswer versioned(const ReplayRequest &asked, const QByteArray &header, const QString &condition)
{
    const bool isFirst = !asked.query.contains(u"page"_s);
    const QByteArray version = isFirst ? "W/\"one\"" : "W/\"two\"";
    if (asked.headers.value(condition).toLatin1() == version)
        return {.status = 304, .headers = {{header, version}}};
    ReplayAnswer answer{.body = isFirst ? R"([{"id": "a"}])" : R"([{"id": "b"}])", .headers = {{header, version}}};
    if (isFirst)
        answer.headers.append(std::pair<QByteArray, QByteArray>("Link", "</things?page=2>; rel=\"next\""));
    return answer;
}

} // namespace

void TestConfirmableAnswers::answersAConfirmationFromWhatIsStored_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("condition");
    QTest::newRow("ETag") << QByteArray("ETag") << u"if-none-match"_s;
    QTest::newRow("Last-Modified") << QByteArray("Last-Modified") << u"if-modified-since"_s;
}

void TestConfirmableAnswers::answersAConfirmationFromWhatIsStored()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, condition);
    int sent = 0;
    const ReplayServer server([&](const ReplayRequest &asked) {
        const ReplayAnswer answer = versioned(asked, header, condition);
        sent += answer.status == 200;
        return answer;
    });
    m_probe->paging = R"({"kind": "link_header"})";
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_probe->reports.last().confirmed, 0);
    const auto again = m_probe->read(server);
    QVERIFY2(again, again ? "" : qPrintable(toString(again.error())));
    QCOMPARE(sent, 2);
    QCOMPARE(server.requests().size(), 4); // the 304 had no Link header, the stored answer has
    QCOMPARE(m_probe->ids(), (QStringList{u"a"_s, u"b"_s, u"a"_s, u"b"_s}));
    const RawAnswer &fresh = m_probe->pages.at(0).answers.first();
    const RawAnswer &confirmed = m_probe->pages.at(2).answers.first();
    QCOMPARE(fresh.status, 200);
    QCOMPARE(confirmed.status, 304);
    QCOMPARE(confirmed.sha256, fresh.sha256);
    QCOMPARE(sha256Hex(confirmed.body), confirmed.sha256);
    QCOMPARE(m_probe->pages.at(2).confirmed, 1);
    QCOMPARE(m_probe->reports.last().confirmed, 2);
    QCOMPARE(m_probe->failed.size(), 0);
}

void TestConfirmableAnswers::takesWhatChanged()
{
    QByteArray version = "1";
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (asked.headers.value(u"if-none-match"_s).toLatin1() == '"' + version + '"')
            return ReplayAnswer{.status = 304};
        return ReplayAnswer{.body = "[{\"id\": \"v" + version + "\"}]", .headers = {{"ETag", '"' + version + '"'}}};
    });
    QVERIFY(m_probe->read(server));
    version = "2";
    QVERIFY(m_probe->read(server));
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_probe->ids(), (QStringList{u"v1"_s, u"v2"_s, u"v2"_s}));
}

void TestConfirmableAnswers::doesNotBelieveAConfirmationOfNothing()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.status = 304}; });
    const auto done = m_probe->read(server);
    QVERIFY(!done && done.error().kind == Error::Kind::Http);
    QCOMPARE(m_probe->pages.size(), 0);
}

void TestConfirmableAnswers::keepsNoMoreThanFits()
{
    MemoryAnswers answers(100);
    const auto keep = [&](const QString &path, int size) {
        answers.keep(QUrl(u"http://h/"_s + path), {"\"e\"", {}, {}, QByteArray(size, 'x')});
    };
    const auto has = [&](const QString &path) { return answers.find(QUrl(u"http://h/"_s + path)).has_value(); };
    keep(u"a"_s, 40);
    keep(u"b"_s, 40);
    keep(u"a"_s, 50);
    QVERIFY(has(u"a"_s) && has(u"b"_s));
    keep(u"c"_s, 40);
    QVERIFY(has(u"a"_s) && !has(u"b"_s) && has(u"c"_s));
    keep(u"d"_s, 101);
    QVERIFY(!has(u"a"_s) && !has(u"c"_s) && !has(u"d"_s));
    keep(u"e"_s, 100);
    QVERIFY(has(u"e"_s));
}

void TestConfirmableAnswers::reportsWhatAPartitionBrought()
{
    const ReplayServer server([](const ReplayRequest &asked) {
        const bool isFirst = asked.query.value(u"page"_s) == u"1"_s;
        return ReplayAnswer{.body = isFirst ? R"([{"id": "a"}, {"id": "b"}])" : R"([{"id": "c"}])",
                            .headers = {{"X-Total-Count", "3"}}};
    });
    m_probe->paging = R"({"kind": "page", "page_parameter": "page", "total_header": "X-Total-Count"})";
    QVERIFY(m_probe->read(server));
    const PartitionReport &report = m_probe->reports.first();
    QVERIFY(report.isComplete() && !report.isResumed && report.gap().isEmpty());
    QCOMPARE(report.pages, 2);
    QCOMPARE(report.records, 3);
    QCOMPARE(report.bytes, 26 + 13);
    QCOMPARE(report.claimedTotal, std::optional<qint64>(3));
    QCOMPARE(report.totalKind, TotalKind::Exact);
    QCOMPARE(m_probe->pages.at(0).state, u"1"_s);
    QCOMPARE(m_probe->pages.at(0).bytes, 26);
    QCOMPARE(m_probe->pages.at(1).state, m_probe->pages.at(0).next);
    QCOMPARE(m_probe->pages.at(1).number, 2);

    m_probe->resume = m_probe->pages.at(0).next;
    QVERIFY(m_probe->read(server));
    QVERIFY(m_probe->reports.last().isResumed && m_probe->reports.last().gap().isEmpty());
}

void TestConfirmableAnswers::reportsGaps_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("gap");
    QTest::newRow("exact, fewer") << QByteArray("5") << QByteArray("EXACT")
                                  << u"the server claims 5 records and handed out 2"_s;
    QTest::newRow("exact, more") << QByteArray("1") << QByteArray()
                                 << u"the server claims 1 records and handed out 2"_s;
    QTest::newRow("exact") << QByteArray("2") << QByteArray("EXACT") << QString();
    QTest::newRow("at least, fewer") << QByteArray("5") << QByteArray("AT_LEAST")
                                     << u"the server claims at least 5 records and handed out 2"_s;
    QTest::newRow("at least, more") << QByteArray("1") << QByteArray("AT_LEAST") << QString();
    QTest::newRow("nothing claimed") << QByteArray() << QByteArray() << QString();
    QTest::newRow("nonsense") << QByteArray("-5") << QByteArray() << QString();
}

void TestConfirmableAnswers::reportsGaps()
{
    QFETCH(QByteArray, total);
    QFETCH(QByteArray, kind);
    QFETCH(QString, gap);
    const ReplayServer server([&](const ReplayRequest &asked) {
        return ReplayAnswer{.body = asked.query.value(u"page"_s) == u"1"_s ? R"([{"id": "a"}, {"id": "b"}])" : "[]",
                            .headers = {{"X-Total-Count", total}, {"X-Total-Count-Type", kind}}};
    });
    m_probe->paging
        = R"({"kind": "page", "page_parameter": "page", "total_header": "X-Total-Count", "total_kind_header": "X-Total-Count-Type"})";
    QVERIFY(m_probe->read(server));
    QCOMPARE(m_probe->reports.first().gap(), gap);
}

void TestConfirmableAnswers::reportsWindows()
{
    const ReplayServer server([](const ReplayRequest &) { return ReplayAnswer{.body = "[]"}; });
    m_probe->paging
        = R"({"kind": "window", "start_parameter": "from", "end_parameter": "to", "weeks": {"parameter": "weeks"}})";
    QVERIFY(m_probe->read(server));
    const TimePoint now = m_probe->clock.now();
    using std::chrono::weeks;
    QCOMPARE(m_probe->pages.size(), 2);
    QVERIFY(m_probe->pages.at(0).window == (TimeWindow{now - weeks(2), now - weeks(1)}));
    QVERIFY(m_probe->pages.at(1).window == (TimeWindow{now - weeks(1), now}));
    QVERIFY(m_probe->reports.first().window == (TimeWindow{now - weeks(2), now}));
}

QTEST_GUILESS_MAIN(TestConfirmableAnswers)
#include "tst_ConfirmableAnswers.moc"
