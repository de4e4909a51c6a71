// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled estate of exceptions, read again and again as they changed: for each kind of event one history that shows
// it and one that comes near and does not.
#include "MetricBench.h"
#include "evidence/ExceptionLineage.h"

#include <QTest>
#include <cstring>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct History {
    const char *kind;
    bool shows; ///< The kind of event; otherwise it only comes near.
    const char *id;
    QList<const char *> readings; ///< "INSTANT TYPE fields": what was read when.
    int times = 1; ///< How often it shows it.
};

const QList<History> &estate()
{
    static const QList<History> all{
        {"created",
         true,
         "a1",
         {"2026-01-02 exception id=a1 service=s1 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z "
          "approver=lee"}},
        {"created",
         false,
         "a2", // later than as-of
         {"2026-01-02 exception id=a2 service=s2 rule=A created_at=2026-07-01T00:00:00Z"}},
        {"self_approved",
         true,
         "b1",
         {"2026-01-02 exception id=b1 service=s3 rule=A requester=kim approver=KIM created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"self_approved",
         false,
         "b2",
         {"2026-01-02 exception id=b2 service=s4 rule=A requester=kim approver=lee created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"renewed",
         true,
         "c2",
         {"2026-01-02 exception id=c1 service=s5 rule=A scope=x created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-02-02 exception id=c2 service=s5 rule=A scope=x created_at=2026-02-10T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"renewed",
         true,
         "c4", // it says so itself, whatever the scope
         {"2026-01-02 exception id=c3 service=s6 rule=A scope=x created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-03-02 exception id=c4 service=s6 rule=A scope=y created_at=2026-03-01T00:00:00Z renewed_from=c3 "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"renewed",
         false,
         "c6", // 15 days after the end of the one before
         {"2026-01-02 exception id=c5 service=s7 rule=A scope=x created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-02-17 exception id=c6 service=s7 rule=A scope=x created_at=2026-02-16T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"expiry_moved",
         true,
         "d1",
         {"2026-01-02 exception id=d1 service=s8 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-01-20 exception id=d1 service=s8 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"expiry_moved",
         true,
         "d2", // to never
         {"2026-01-02 exception id=d2 service=s9 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-01-20 exception id=d2 service=s9 rule=A created_at=2026-01-01T00:00:00Z"}},
        {"expiry_moved",
         false,
         "d3", // another field changed
         {"2026-01-02 exception id=d3 service=s10 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=d3 service=s10 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z "
          "owner=lee"}},
        {"expiry_shortened",
         true,
         "e1",
         {"2026-01-02 exception id=e1 service=s11 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=e1 service=s11 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-11-01T00:00:00Z"}},
        {"expiry_shortened",
         false,
         "e2", // it was over already
         {"2026-01-02 exception id=e2 service=s12 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z",
          "2026-01-20 exception id=e2 service=s12 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-09T00:00:00Z"}},
        {"scope_widened",
         true,
         "f1", // to everything
         {"2026-01-02 exception id=f1 service=s13 rule=A scope=pay/api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f1 service=s13 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"scope_widened",
         true,
         "f2", // to all that begins so
         {"2026-01-02 exception id=f2 service=s14 rule=A scope=pay/api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f2 service=s14 rule=A scope=pay/* created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"scope_widened",
         true,
         "f3", // to one more
         {"2026-01-02 exception id=f3 service=s15 rule=A scope=api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f3 service=s15 rule=A scope=api,web created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"scope_widened",
         false,
         "f4", // to fewer
         {"2026-01-02 exception id=f4 service=s16 rule=A scope=api,web created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f4 service=s16 rule=A scope=api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"scope_changed",
         true,
         "f5",
         {"2026-01-02 exception id=f5 service=s17 rule=A scope=api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f5 service=s17 rule=A scope=web created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"scope_changed",
         false,
         "f6",
         {"2026-01-02 exception id=f6 service=s18 rule=A scope=api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=f6 service=s18 rule=A scope=api created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z owner=lee"}},
        {"expired",
         true,
         "g1",
         {"2026-01-02 exception id=g1 service=s19 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z"}},
        {"expired",
         true,
         "g2", // first seen when it was over
         {"2026-02-20 exception id=g2 service=s20 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z"}},
        {"expired",
         false,
         "g3", // moved before it could
         {"2026-01-02 exception id=g3 service=s21 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-01-20 exception id=g3 service=s21 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"revoked",
         true,
         "h1",
         {"2026-01-02 exception id=h1 service=s22 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-01-20 exception id=h1 service=s22 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z "
          "closed_at=2026-01-19T00:00:00Z"}},
        {"revoked",
         false,
         "h2", // closed after its end
         {"2026-01-02 exception id=h2 service=s23 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z",
          "2026-01-20 exception id=h2 service=s23 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z "
          "closed_at=2026-01-19T00:00:00Z"}},
        {"closed",
         true,
         "h3",
         {"2026-01-02 exception id=h3 service=s24 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z",
          "2026-01-20 exception id=h3 service=s24 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z "
          "closed_at=2026-01-19T00:00:00Z"}},
        {"closed",
         false,
         "h4",
         {"2026-01-20 exception id=h4 service=s25 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-10T00:00:00Z "
          "closed_at=2026-01-19T00:00:00Z"}},
        {"reinstated",
         true,
         "i1", // after it expired
         {"2026-01-02 exception id=i1 service=s26 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-01-10T00:00:00Z",
          "2026-01-20 exception id=i1 service=s26 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"reinstated",
         true,
         "i2", // after it was closed
         {"2026-01-02 exception id=i2 service=s27 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z "
          "closed_at=2026-01-01T12:00:00Z",
          "2026-01-20 exception id=i2 service=s27 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"reinstated",
         false,
         "i3", // moved while it was in force
         {"2026-01-02 exception id=i3 service=s28 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-01-20 exception id=i3 service=s28 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"zombie",
         true,
         "j1",
         {"2026-01-02 exception id=j1 service=s29 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-02-20 gate_decision id=jg decided_at=2026-02-10T00:00:00Z service=s29 rule=A "
          "decision=pass_with_exception exception_id=j1"}},
        {"zombie",
         false,
         "j2",
         {"2026-01-02 exception id=j2 service=s30 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-02-01T00:00:00Z",
          "2026-02-20 gate_decision id=jh decided_at=2026-01-31T00:00:00Z service=s30 rule=A "
          "decision=pass_with_exception exception_id=j2"}},
        {"dead",
         true,
         "k1",
         {"2026-01-02 exception id=k1 service=s31 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"}},
        {"dead",
         false,
         "k2", // used three weeks before as-of
         {"2026-01-02 exception id=k2 service=s32 rule=A created_at=2026-01-01T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z",
          "2026-03-12 exception_use id=k3 exception_id=k2 at=2026-03-10T00:00:00Z"}},
    };
    return all;
}

} // namespace

class tst_ExceptionLineage : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    ExceptionLineage m_lineage = *ExceptionLineage::load(m_catalog);

    /// In the order of their days, as a store is filled.
    void read(QList<const char *> readings)
    {
        std::stable_sort(readings.begin(), readings.end(),
                         [](const char *one, const char *other) { return std::strncmp(one, other, 10) < 0; });
        for (const char *reading : readings) {
            const QString text = QString::fromLatin1(reading);
            m_bench.from(u"hub"_s, (text.section(u' ', 0, 0) + u"T00:00:00Z"_s).toLatin1());
            m_bench.add(text.section(u' ', 1, 1), text.section(u' ', 2));
        }
    }
    QList<ExceptionChain> chains(const QString &exception = {}, std::optional<TimePoint> knownAt = {})
    {
        MetricScope scope = MetricBench::scope("1970-01-01T00:00:00Z", "2026-04-01T00:00:00Z");
        scope.knownAt = knownAt;
        const auto found = m_lineage.chains(m_bench.connection(), m_catalog, scope, exception);
        if (!found)
            qWarning("%s", qPrintable(toString(found.error())));
        return found.value_or(QList<ExceptionChain>());
    }
    /// Of the chain of an exception, the events of a kind that its own rows show.
    int shown(const QList<ExceptionChain> &all, const QString &id, const QString &kind)
    {
        int count = 0;
        for (const ExceptionChain &chain : all) {
            for (const LineageEvent &event : chain.events)
                count += event.kind.id == kind && event.rows.first().id == id;
        }
        return count;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void everyKindHasBothKindsOfHistories()
    {
        for (const LineageKind &kind : m_lineage.kinds()) {
            for (const bool shows : {true, false})
                QVERIFY2(std::any_of(estate().begin(), estate().end(),
                                     [&](const History &one) {
                                         return kind.id == QLatin1StringView(one.kind) && one.shows == shows;
                                     }),
                         qPrintable(kind.id));
            QVERIFY(!kind.title.isEmpty() && !kind.rule.isEmpty());
        }
    }

    void eachHistoryShowsItsEventAndNoOther()
    {
        QList<const char *> readings;
        for (const History &one : estate())
            readings += one.readings;
        read(readings);
        const QList<ExceptionChain> all = chains();
        for (const LineageKind &kind : m_lineage.kinds()) {
            int hits = 0;
            int expected = 0;
            int mistaken = 0;
            int nearMisses = 0;
            for (const History &one : estate()) {
                if (kind.id != QLatin1StringView(one.kind))
                    continue;
                const int count = shown(all, QString::fromLatin1(one.id), kind.id);
                (one.shows ? hits : mistaken) += count;
                (one.shows ? expected : nearMisses) += one.times;
            }
            qInfo("%-18s %d of %d found, %d of %d near misses taken for one", qPrintable(kind.id), hits, expected,
                  mistaken, nearMisses);
            QCOMPARE(hits, expected);
            QCOMPARE(mistaken, 0);
        }
    }

    void anEventLiesBetweenTwoReadings()
    {
        read({"2026-01-02 exception id=x service=s rule=A created_at=2026-01-01T00:00:00Z "
              "expires_at=2026-02-01T00:00:00Z",
              "2026-01-20 exception id=x service=s rule=A created_at=2026-01-01T00:00:00Z "
              "expires_at=2026-12-01T00:00:00Z"});
        const QList<ExceptionChain> all = chains(u"hub/x"_s);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().events.size(), 2);
        const LineageEvent &moved = all.first().events.last();
        QCOMPARE(moved.kind.id, u"expiry_moved"_s);
        QVERIFY(moved.kind.isGrave);
        QCOMPARE(moved.at, MetricBench::at("2026-01-20T00:00:00Z"));
        QCOMPARE(*moved.after, MetricBench::at("2026-01-02T00:00:00Z"));
        QCOMPARE(moved.says, u"The same record was to end 2026-02-01T00:00:00Z, and later 2026-12-01T00:00:00Z."_s);
        QCOMPARE(moved.rows.size(), 2); // both versions, and through them both answers
        QVERIFY(moved.rows.first().versionId != moved.rows.last().versionId);
        QVERIFY(!all.first().events.first().after);
    }

    void aChainIsAsOldAsItsFirstGrant()
    {
        read({"2026-01-02 exception id=x1 service=s rule=A created_at=2026-01-01T00:00:00Z "
              "expires_at=2026-02-01T00:00:00Z",
              "2026-02-02 exception id=x2 service=s rule=A created_at=2026-02-02T00:00:00Z "
              "expires_at=2026-03-01T00:00:00Z",
              "2026-03-02 exception id=x3 service=s rule=A created_at=2026-03-02T00:00:00Z "
              "expires_at=2026-12-01T00:00:00Z"});
        for (const QString &name : {u"hub/x1"_s, u"hub/x2"_s, u"hub/x3"_s}) {
            const QList<ExceptionChain> all = chains(name);
            QCOMPARE(all.size(), 1);
            QCOMPARE(all.first().exceptions, (QStringList{u"hub/x1"_s, u"hub/x2"_s, u"hub/x3"_s}));
            QCOMPARE(all.first().since, MetricBench::at("2026-01-01T00:00:00Z"));
            QCOMPARE(all.first().count(u"renewed"), 2);
            QCOMPARE(all.first().count(u"expired"), 2);
            QVERIFY(all.first().isEffective(MetricBench::at("2026-04-01T00:00:00Z")));
        }
        QVERIFY(chains(u"hub/other"_s).isEmpty());
    }

    void asItWasKnownThen()
    {
        read({"2026-01-02 exception id=x service=s rule=A created_at=2026-01-01T00:00:00Z "
              "expires_at=2026-02-01T00:00:00Z",
              "2026-01-20 exception id=x service=s rule=A created_at=2026-01-01T00:00:00Z "
              "expires_at=2026-12-01T00:00:00Z"});
        const QList<ExceptionChain> then = chains({}, MetricBench::at("2026-01-10T00:00:00Z"));
        QCOMPARE(then.first().count(u"expiry_moved"), 0);
        QCOMPARE(then.first().count(u"expired"), 1); // by what was known then it is over by now
        QCOMPARE(chains().first().count(u"expired"), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ExceptionLineage)
#include "tst_ExceptionLineage.moc"
