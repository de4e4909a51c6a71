// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Yard.h"
#include "store/PresenceLedger.h"
#include "store/StoreCheck.h"

#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// When rows of a source that shows only the present came and went, and what says nothing about it.
class TestPresence : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { YardEngines::columns(); }
    void init();
    void rowsComeAndGoAsIntervals();
    void whatWasNotSeenWholeConcludesNothing_data();
    void whatWasNotSeenWholeConcludesNothing();
    void anEmptyAnswerHasToBeGivenTwice();
    void anotherQuestionConcludesNothing();

private:
    YardEngines m_engines;
    std::unique_ptr<Yard> m_yard;
};

void TestPresence::init()
{
    m_yard = m_engines.make();
    if (!m_yard)
        QSKIP(qPrintable(m_engines.why));
}

void TestPresence::rowsComeAndGoAsIntervals()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations(), (QStringList{u"a 03-01T10.."_s, u"b 03-01T10.."_s, u"c 03-02T10.."_s}));
    m_yard->server.setViolations({u"a"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-03T10:00:00Z"), QString());
    QCOMPARE(m_yard->report.rows.changed, 1);
    QCOMPARE(m_yard->pull("2026-03-04T10:00:00Z"), QString());
    QCOMPARE(m_yard->report.rows.changed, 0);
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(m_yard->pull("2026-03-05T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations(),
             (QStringList{u"a 03-01T10.."_s, u"b 03-01T10..03-03T10"_s, u"b~2 03-05T10.."_s, u"c 03-02T10.."_s}));
    const auto episodes = PresenceLedger(m_yard->store()).episodes(u"yard"_s, u"violation"_s, u"b"_s);
    QCOMPARE(episodes->size(), 2);
    QVERIFY(!episodes->first().lastAbsent); // nobody looked before
    QCOMPARE(episodes->first().lastPresent, std::optional(at("2026-03-02T10:00:00Z")));
    QCOMPARE(episodes->first().gone, std::optional(at("2026-03-03T10:00:00Z")));
    QCOMPARE(episodes->last().lastAbsent, std::optional(at("2026-03-04T10:00:00Z")));
    QCOMPARE(episodes->last().firstSeen, at("2026-03-05T10:00:00Z"));
    const auto c = PresenceLedger(m_yard->store()).episodes(u"yard"_s, u"violation"_s, u"c"_s);
    QCOMPARE(c->first().lastAbsent, std::optional(at("2026-03-01T10:00:00Z")));
    // Known before it went: the version of then is still there.
    RowFilter then;
    then.type = u"violation"_s;
    then.ids = {u"b"_s};
    then.knownAt = at("2026-03-02T12:00:00Z");
    const auto known = RowQueries(m_yard->store()).page(then, 0, 10);
    QCOMPARE(known->size(), 1);
    QVERIFY(fieldText(known->first().row.value(u"resolved_at")).isEmpty());
    const Continuity observed = m_yard->state("2026-03-06T10:00:00Z").streams.first().observed;
    QCOMPARE(observed.readings, 5);
    QCOMPARE(observed.median, std::optional<std::chrono::seconds>(std::chrono::hours(24)));
    QCOMPARE(observed.longest, std::optional<std::chrono::seconds>(std::chrono::hours(24)));
    QCOMPARE(*m_yard->state("2026-03-09T10:00:00Z").streams.first().observed.longest, std::chrono::hours(96));
    QCOMPARE(StoreCheck(m_yard->store()).run()->size(), 0);
}

void TestPresence::whatWasNotSeenWholeConcludesNothing_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"partial", "resumed", "rejected", "gap"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestPresence::whatWasNotSeenWholeConcludesNothing()
{
    QFETCH(QString, fault);
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"d"_s});
    if (fault == u"partial"_s) {
        m_yard->server.breakPage(2, 404);
        QVERIFY(!m_yard->pull("2026-03-02T10:00:00Z").isEmpty());
    } else if (fault == u"resumed"_s) {
        QVERIFY(!m_yard->pullUpTo(2, "2026-03-02T10:00:00Z").isEmpty());
        QCOMPARE(m_yard->pull("2026-03-02T11:00:00Z"), QString());
        QVERIFY(m_yard->report.resumed);
    } else if (fault == u"rejected"_s) {
        m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        m_yard->server.spoil(u"c"_s); // it is there, but no row comes of it
        QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
        QCOMPARE(m_yard->report.rows.rejected, 1);
    } else {
        m_yard->server.setClaim(4);
        QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
        QVERIFY(!m_yard->lastRead(u"violations"_s).gap.isEmpty());
    }
    for (const QString &text : m_yard->violations())
        QVERIFY2(text.endsWith(u".."_s), qPrintable(text));
    m_yard->server.breakPage(0, 0);
    m_yard->server.spoil({});
    m_yard->server.setClaim({});
    m_yard->server.setViolations({u"a"_s, u"b"_s, u"d"_s});
    QCOMPARE(m_yard->pull("2026-03-03T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations().filter(u"..03-03T10"_s).size(), 2);
}

void TestPresence::anEmptyAnswerHasToBeGivenTwice()
{
    m_yard->server.setViolations({u"a"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    m_yard->server.setViolations({});
    QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations(), QStringList{u"a 03-01T10.."_s});
    QCOMPARE(m_yard->pull("2026-03-03T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations(), QStringList{u"a 03-01T10..03-03T10"_s});
    const auto episodes = PresenceLedger(m_yard->store()).episodes(u"yard"_s, u"violation"_s, u"a"_s);
    QCOMPARE(episodes->first().lastPresent, std::optional(at("2026-03-01T10:00:00Z")));
}

void TestPresence::anotherQuestionConcludesNothing()
{
    m_yard->server.setViolations({u"a"_s, u"b"_s});
    QCOMPARE(m_yard->pull("2026-03-01T10:00:00Z"), QString());
    m_yard->kind = u"hard"_s; // the person asks for less: what is not in the answer may well be there
    m_yard->server.setViolations({u"a"_s});
    QCOMPARE(m_yard->pull("2026-03-02T10:00:00Z"), QString());
    QCOMPARE(m_yard->pull("2026-03-03T10:00:00Z"), QString());
    QCOMPARE(m_yard->violations(), (QStringList{u"a 03-01T10.."_s, u"b 03-01T10.."_s}));
}

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_Presence.moc"
