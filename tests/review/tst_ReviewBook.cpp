// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions with owner, date and effect; what may become of them; a closed review does not change.
#include "MetricBench.h"
#include "metrics/MetricCatalog.h"
#include "review/CommitmentEffect.h"
#include "review/ReviewBook.h"
#include "store/StoreCheck.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_ReviewBook : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    const IsoWeek m_week{2026, 46};
    const TimePoint m_now = MetricBench::at("2026-11-16T09:00:00Z");

    ReviewBook book() { return ReviewBook(m_bench.connection()); }
    Commitment draft(const QString &title = u"Rotate the key"_s)
    {
        Commitment one;
        one.week = m_week;
        one.title = title;
        one.owner = u"Ann"_s;
        one.due = MetricBench::at("2026-11-21T00:00:00Z");
        one.metric = u"bypass_rate"_s;
        one.expected = u"lower"_s;
        one.baseline = u"0.125"_s;
        one.restsOn = {u"exception/github/EX-1"_s};
        one.actor = u"dora"_s;
        return one;
    }
    template <typename T>
    static QString why(const Result<T> &result)
    {
        return result ? u"done"_s : result.error().detail;
    }

    static ReviewBook::Snapshot told(const QByteArray &text)
    {
        return [text](const QList<Commitment> &) { return text; };
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void decisionsAreKeptWithTheirVersions()
    {
        const auto first = book().decide(draft(), m_now);
        QVERIFY2(first, qPrintable(why(first)));
        QCOMPARE(first->id, u"2026-W46/1"_s);
        QCOMPARE(book().decide(draft(u"Write a rule"_s), m_now)->id, u"2026-W46/2"_s);
        const TimePoint before = m_now + std::chrono::minutes(1);
        const TimePoint later = m_now + std::chrono::days(2);
        QVERIFY(book().settle(first->id, {Settlement::Kind::Done, u"rotated"_s, {}}, u"ann"_s, later));

        const auto known = book().commitments();
        QCOMPARE(known->size(), 2);
        const auto done = std::ranges::find(*known, first->id, &Commitment::id);
        QCOMPARE(done->state, Commitment::State::Done);
        QCOMPARE(done->closedAt, std::optional(later));
        QCOMPARE(done->note, u"rotated"_s);
        QCOMPARE(done->title, u"Rotate the key"_s);
        QCOMPARE(done->restsOn, QStringList{u"exception/github/EX-1"_s});
        QCOMPARE(done->baseline, u"0.125"_s);
        // As known then it was open.
        const auto then = book().commitments(before);
        QCOMPARE(then->size(), 2);
        QVERIFY(std::ranges::all_of(*then, [](const Commitment &c) { return c.state == Commitment::State::Open; }));

        // As of then as well, and what was decided later is not there.
        const auto asOf = book().commitments({}, before);
        QCOMPARE(asOf->size(), 2);
        QVERIFY(std::ranges::all_of(*asOf, [](const Commitment &c) { return c.state == Commitment::State::Open; }));
        QVERIFY(book().commitments({}, m_now - std::chrono::minutes(1))->isEmpty());

        const auto found = StoreCheck(m_bench.connection()).run();
        QVERIFY(found);
        QVERIFY2(found->isEmpty(), qPrintable(found->isEmpty() ? QString() : found->first().what));
    }

    void whatIsNoDecisionIsRefused()
    {
        Commitment one = draft();
        one.owner = u" "_s;
        QCOMPARE(why(book().decide(one, m_now)), u"a decision needs a title and an owner"_s);
        one = draft();
        one.due = m_now;
        QCOMPARE(why(book().decide(one, m_now)), u"it is due on 2026-11-16T09:00:00Z, which is over"_s);
        one = draft();
        one.expected.clear();
        QVERIFY(why(book().decide(one, m_now)).startsWith(u"an expected effect"));
        QVERIFY(book().commitments()->isEmpty());
    }

    void itIsCarriedTwiceAndThenDecidedAnew()
    {
        const QString id = book().decide(draft(), m_now)->id;
        const auto carry = [&](const char *due, const QString &note = u"waits for the vendor"_s) {
            return why(book().settle(id, {Settlement::Kind::Carried, note, MetricBench::at(due)}, u"ann"_s, m_now));
        };
        QCOMPARE(carry("2026-11-28T00:00:00Z", {}), u"say why"_s);
        QCOMPARE(carry("2026-11-20T00:00:00Z"), u"name a later date"_s);
        QCOMPARE(carry("2026-11-28T00:00:00Z"), u"done"_s);
        QCOMPARE(carry("2026-12-05T00:00:00Z"), u"done"_s);
        QVERIFY(carry("2026-12-12T00:00:00Z").startsWith(u"it was carried 2 times"));
        QCOMPARE(book().commitments()->first().carried, 2);
        QVERIFY(book().commitments()->first().isLate(MetricBench::at("2026-12-05T00:00:01Z")));
        QCOMPARE(why(book().settle(id, {Settlement::Kind::Dropped, {}, {}}, u"ann"_s, m_now)), u"say why"_s);
        QCOMPARE(why(book().settle(id, {Settlement::Kind::Dropped, u"sold"_s, {}}, u"ann"_s, m_now)), u"done"_s);
        QCOMPARE(why(book().settle(id, {Settlement::Kind::Done, {}, {}}, u"ann"_s, m_now)), u"it is dropped already"_s);
        QCOMPARE(why(book().settle(u"2026-W46/9"_s, {}, u"ann"_s, m_now)), u"nothing of that id was decided"_s);
    }

    void aClosedReviewDoesNotChange()
    {
        QVERIFY(!*book().closed(m_week));
        const QByteArray snapshot = "{\"review\":{\"week\":\"2026-W46\"}}";
        const auto closed = book().close(m_week, told(snapshot), m_now, u"dora"_s, m_now + std::chrono::minutes(30));
        QVERIFY2(closed, qPrintable(why(closed)));
        QCOMPARE(closed->actor, u"dora"_s);
        QCOMPARE(closed->asOf, m_now);
        QCOMPARE(*book().snapshot(*closed), snapshot);
        const QString refused = why(book().close(m_week, told("{}"), m_now, u"eve"_s, m_now + std::chrono::hours(1)));
        QVERIFY2(refused.endsWith(u"by dora; a closed review does not change"), qPrintable(refused));
        QCOMPARE(*book().snapshot(**book().closed(m_week)), snapshot);
        QVERIFY(why(book().decide(draft(), m_now)).endsWith(u"a closed review does not change"));
        // What is kept is written from the decisions as they are then.
        QVERIFY(book().decide(
            [&] {
                Commitment next = draft();
                next.week = m_week.plus(1);
                return next;
            }(),
            m_now));
        qsizetype seen = -1;
        const auto counting = [&seen](const QList<Commitment> &decided) {
            seen = decided.size();
            return QByteArray("{\"next\":1}");
        };
        QVERIFY(book().close(m_week.plus(1), counting, m_now, u"dora"_s, m_now + std::chrono::hours(2)));
        QCOMPARE(seen, 1);
        // Its decisions live on.
        QVERIFY(!*book().closed(m_week.plus(2)));
        // Nobody knew of it before.
        QVERIFY(!*book().closed(m_week, m_now + std::chrono::minutes(29)));
        QVERIFY(*book().closed(m_week, m_now + std::chrono::minutes(30)));
        const auto found = StoreCheck(m_bench.connection()).run();
        QVERIFY(found && found->isEmpty());
    }

    void theEffectIsReadFromTheNumber()
    {
        const auto reading = [&](const QString &baseline, const QString &expected, const QString &now) {
            Commitment one = draft();
            one.baseline = baseline;
            one.expected = expected;
            return effectName(CommitmentEffect::between(one, m_week.plus(1), now).reading);
        };
        QCOMPARE(reading(u"0.125"_s, u"lower"_s, u"0.1"_s), u"as_expected"_s);
        QCOMPARE(reading(u"0.125"_s, u"lower"_s, u"0.2"_s), u"against"_s);
        QCOMPARE(reading(u"0.125"_s, u"higher"_s, u"0.2"_s), u"as_expected"_s);
        QCOMPARE(reading(u"0.125"_s, u"lower"_s, u"0.125"_s), u"unchanged"_s);
        QCOMPARE(reading(u"0.125"_s, u"lower"_s, {}), u"none"_s); // no number now is no success
        QCOMPARE(reading({}, u"lower"_s, u"0.1"_s), u"none"_s);
        QCOMPARE(effectName(CommitmentEffect::between(draft(), m_week, u"0.1"_s).reading),
                 u"none"_s); // nothing came since
        const auto catalog = MetricCatalog::load();
        const auto value = commitmentValue(
            m_bench.connection(), *catalog, u"bypass_rate"_s,
            MetricBench::scope("2026-11-09T00:00:00Z", "2026-11-16T00:00:00Z", "2026-11-16T09:00:00Z"));
        QVERIFY(value);
        QCOMPARE(*value, QString()); // nobody delivered: no value, and no zero
        QVERIFY(!commitmentValue(m_bench.connection(), *catalog, u"nonsense"_s, {}));
    }
};

QTEST_GUILESS_MAIN(tst_ReviewBook)
#include "tst_ReviewBook.moc"
