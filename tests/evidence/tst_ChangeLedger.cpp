// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled estate of changes: for each kind what is one, and what comes near and is none.
#include "MetricBench.h"
#include "evidence/ChangeLedger.h"
#include "evidence/PersonNames.h"
#include "metrics/BaselineBook.h"
#include "store/ConfigurationLog.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Told {
    const char *label; ///< Of the case.
    const char *kind; ///< Asked for.
    QList<const char *> readings; ///< "DAY TYPE fields": what was read when.
    const char *expected; ///< "DAY person how subject: what", of several separated by " | ".
};

const QList<Told> &estate()
{
    static const QList<Told> all{
        {"merged",
         "code",
         {"2026-03-02 code_change id=pay/1 service=pay author=kim commit_sha=aaa merged_at=2026-03-01T00:00:00Z"},
         "2026-03-01 kim exact pay/1: was merged as aaa"},
        {"not merged",
         "code",
         {"2026-03-02 code_change id=pay/1 service=pay author=kim opened_at=2026-03-01T00:00:00Z"},
         ""},
        {"merged after as-of",
         "code",
         {"2026-03-02 code_change id=pay/1 author=kim commit_sha=a merged_at=2026-07-01T00:00:00Z"},
         ""},
        {"deployed",
         "production",
         {"2026-03-02 deployment id=d1 service=pay environment=prod environment_class=production "
          "at=2026-03-01T00:00:00Z actor=kim "
          "via=manual status=success"},
         "2026-03-01 kim exact pay: was deployed by hand (success)"},
        {"told by two, named by one",
         "production",
         {"2026-03-02 deployment id=d1 service=pay environment=prod environment_class=production "
          "at=2026-03-01T00:00:00Z "
          "commit_sha=aaa status=success",
          "2026-03-02 deployment id=CHG1 service=pay environment=prod environment_class=production "
          "at=2026-03-01T00:05:00Z "
          "actor=Lee status=success"},
         "2026-03-01 Lee inferred pay: was deployed from aaa (success)"},
        {"deployed elsewhere",
         "production",
         {"2026-03-02 deployment id=d1 service=pay environment=dev environment_class=development "
          "at=2026-03-01T00:00:00Z actor=kim"},
         ""},
        {"never ran",
         "production",
         {"2026-03-02 deployment id=d1 service=pay environment=prod environment_class=production "
          "at=2026-03-01T00:00:00Z "
          "status=cancelled actor=kim"},
         ""},
        {"in force and out of it",
         "policy",
         {"2026-03-02 policy_version id=p1 rule=sign version=3 mode=block author=kim enforced_at=2026-03-01T00:00:00Z "
          "disabled_at=2026-04-01T00:00:00Z"},
         "2026-03-01 kim exact sign: version 3 came into force (block) | 2026-04-01 - exact sign: version 3 went out "
         "of force"},
        {"somebody disabled it",
         "policy",
         {"2026-03-02 policy_version id=p1 rule=sign version=e7 mode=disabled author=lee "
          "disabled_at=2026-03-01T00:00:00Z"},
         "2026-03-01 lee exact sign: version e7 went out of force"},
        {"mode moved silently",
         "policy",
         {"2026-03-02 policy_version id=p1 rule=sign version=3 mode=block enforced_at=2025-03-01T00:00:00Z",
          "2026-03-05 policy_version id=p1 rule=sign version=3 mode=warn enforced_at=2025-03-01T00:00:00Z"},
         "2026-03-05 - inferred sign: version 3 was block, and then warn"},
        {"another field of it moved",
         "policy",
         {"2026-03-02 policy_version id=p1 rule=sign version=3 mode=block owner=a enforced_at=2025-03-01T00:00:00Z",
          "2026-03-05 policy_version id=p1 rule=sign version=3 mode=block owner=b enforced_at=2025-03-01T00:00:00Z"},
         ""},
        {"drifted",
         "configuration",
         {"2026-03-03 drift id=x asset=db property=size service=pay kind=manual detected_at=2026-03-02T00:00:00Z "
          "last_ok_at=2026-03-01T00:00:00Z"},
         "2026-03-02 - inferred db: is not as declared: size (manual)"},
        {"out of sync",
         "configuration",
         {"2026-03-02 config_item id=i provider=argocd name=ingress in_sync=true",
          "2026-03-03 config_item id=i provider=argocd name=ingress in_sync=false"},
         "2026-03-03 - inferred ingress: was in sync, and then was not"},
        {"looked at again",
         "configuration",
         {"2026-03-02 config_item id=i provider=argocd name=ingress in_sync=true checked_at=2026-03-02T00:00:00Z",
          "2026-03-03 config_item id=i provider=argocd name=ingress in_sync=true checked_at=2026-03-03T00:00:00Z"},
         ""},
        {"another owner",
         "identity",
         {"2026-03-02 service id=pay name=pay owner=kim team=core",
          "2026-03-09 service id=pay name=pay owner=lee team=core"},
         "2026-03-09 - inferred pay: was owned by kim, and then by lee"},
        {"another tier",
         "identity",
         {"2026-03-02 service id=pay name=pay owner=kim tier=1", "2026-03-09 service id=pay name=pay owner=kim tier=2"},
         ""},
        {"overridden",
         "identity",
         {"2026-03-02 gate_decision id=g rule=scan service=pay decided_at=2026-03-01T00:00:00Z decision=block "
          "bypassed=true "
          "bypass_reason=outage actor=kim"},
         "2026-03-01 kim exact scan: was overridden: outage"},
        {"blocked and not overridden",
         "identity",
         {"2026-03-02 gate_decision id=g rule=scan service=pay decided_at=2026-03-01T00:00:00Z decision=block "
          "bypassed=false "
          "actor=kim"},
         ""},
        {"a privilege",
         "identity",
         {"2026-03-02 identity_change id=i at=2026-03-01T00:00:00Z resource=acme/pay principal=sam privilege_before=write "
          "privilege=admin actor=kim"},
         "2026-03-01 kim exact acme/pay: sam was write, and then admin"},
        {"added",
         "identity",
         {"2026-03-02 identity_change id=i at=2026-03-01T00:00:00Z resource=acme principal=sam expands=true actor=kim"},
         "2026-03-01 kim exact acme: sam was added"},
        {"became public",
         "exposure",
         {"2026-03-02 exposure_change id=x opened_at=2026-03-01T00:00:00Z endpoint=acme/pay"},
         "2026-03-01 - exact acme/pay: became public"},
        {"other data",
         "exposure",
         {"2026-03-02 service id=pay name=pay data_class=internal",
          "2026-03-09 service id=pay name=pay data_class=personal"},
         "2026-03-09 - inferred pay: held data of the class internal, and then personal"},
        {"became production",
         "exposure",
         {"2026-03-02 environment id=e name=blue class=staging",
          "2026-03-09 environment id=e name=blue class=production"},
         "2026-03-09 - inferred blue: was of the class staging, and then production"},
        {"another owner exposes nothing",
         "exposure",
         {"2026-03-02 service id=pay name=pay owner=kim", "2026-03-09 service id=pay name=pay owner=lee"},
         ""},
        {"granted and moved",
         "exception",
         {"2026-03-02 exception id=7 service=pay rule=sign approver=kim created_at=2026-03-01T00:00:00Z "
          "expires_at=2026-04-01T00:00:00Z",
          "2026-03-20 exception id=7 service=pay rule=sign approver=kim created_at=2026-03-01T00:00:00Z "
          "expires_at=2026-05-20T00:00:00Z"},
         "2026-03-01 kim declared sign 7: created: Granted by kim. | 2026-03-20 - inferred sign 7: expiry moved: The "
         "same "
         "record was to end 2026-04-01T00:00:00Z, and later 2026-05-20T00:00:00Z."},
        {"ran out by itself",
         "exception",
         {"2026-01-02 exception id=7 service=pay rule=sign approver=kim created_at=2025-12-01T00:00:00Z "
          "expires_at=2026-04-01T00:00:00Z"},
         ""},
    };
    return all;
}

} // namespace

class tst_ChangeLedger : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();

    static MetricScope half()
    {
        return MetricBench::scope("2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "2026-06-30T00:00:00Z");
    }

    QList<LedgerLine> ledger(const QStringList &kinds = {}, const MetricScope &scope = half())
    {
        const auto loaded = ChangeLedger::load();
        auto lines = loaded ? loaded->lines(m_bench.connection(), m_catalog, scope, kinds)
                            : Result<QList<LedgerLine>>(fail(loaded.error()));
        if (!lines)
            qFatal("%s", qPrintable(toString(lines.error())));
        return *std::move(lines);
    }
    static QString text(const LedgerLine &line)
    {
        return u"%1 %2 %3 %4: %5"_s.arg(formatInstant(line.at).left(10), line.person.isEmpty() ? u"-"_s : line.person,
                                        linkStrengthName(line.how), line.subject, line.what);
    }
    static QString texts(const QList<LedgerLine> &lines)
    {
        QStringList all;
        for (const LedgerLine &line : lines)
            all.append(text(line));
        return all.join(u" | "_s);
    }
    void read(const QString &reading)
    {
        const QString day = reading.section(u' ', 0, 0) + u"T00:00:00Z"_s;
        const QString fields = reading.section(u' ', 2);
        m_bench.from(fields.startsWith(u"id=CHG"_s) ? u"tickets"_s : u"hub"_s, day.toLatin1().constData());
        m_bench.add(reading.section(u' ', 1, 1), fields);
    }
    void note(const QByteArray &configuration, const char *at)
    {
        QVERIFY(ConfigurationLog(m_bench.connection()).note(configuration, MetricBench::at(at)));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void theLabelledEstate_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < estate().size(); ++i)
            QTest::newRow(estate()[i].label) << i;
    }
    void theLabelledEstate()
    {
        QFETCH(const int, which);
        const Told &one = estate()[which];
        for (const char *reading : one.readings)
            read(QString::fromLatin1(reading));
        const QList<LedgerLine> lines = ledger({QString::fromLatin1(one.kind)});
        QCOMPARE(texts(lines), QString::fromLatin1(one.expected));
        for (const LedgerLine &line : lines) {
            QVERIFY(!line.rows.isEmpty());
            QCOMPARE(line.after.has_value(), line.rows.size() > 1 || line.rows[0].type == u"drift");
        }
    }

    void everyKindSaysWhatItIsAndAnswersOnAnEmptyStore()
    {
        const auto loaded = ChangeLedger::load();
        QVERIFY2(loaded, qPrintable(loaded ? QString() : toString(loaded.error())));
        QCOMPARE(loaded->kinds().size(), 9);
        for (const ChangeKind &kind : loaded->kinds()) {
            QVERIFY2(!kind.title.isEmpty() && !kind.rule.isEmpty() && !kind.seeds.isEmpty(), qPrintable(kind.id));
            const auto unread = loaded->unread(m_bench.connection(), kind, {});
            QVERIFY(unread);
            QCOMPARE(*unread, kind.needs);
        }
        QVERIFY(ledger().isEmpty());
    }

    /// What was asked for is told by the lines of the log; the first configuration changed nothing.
    void settingsChange()
    {
        note(
            R"({"organisation":"Acme","sources":[{"base_url":"https://a","connector":"github","id":"hub","parameters":{"repositories":["pay"]}}],"time_zone":"UTC"})",
            "2026-02-01T00:00:00Z");
        QVERIFY(ledger({u"settings"_s}).isEmpty());
        // A row whose fields read like such a line is none.
        m_bench.from(u"hub"_s, "2026-02-02T00:00:00Z");
        m_bench.add(u"evidence"_s, u"id=e kind=config subject=x"_s);
        note(
            R"({"organisation":"Acme","sources":[{"base_url":"https://a","connector":"github","id":"hub","parameters":{"repositories":["pay","card"]}},{"connector":"jira","id":"jira"}],"time_zone":"UTC"})",
            "2026-03-01T00:00:00Z");
        note(R"({"organisation":"Acme","sources":[{"connector":"jira","id":"jira"}],"time_zone":"Europe/Berlin"})",
             "2026-04-01T00:00:00Z");
        const QList<LedgerLine> lines = ledger({u"settings"_s});
        QStringList said;
        for (const LedgerLine &line : lines) {
            said.append(u"%1 %2: %3"_s.arg(formatInstant(line.at).left(10), line.subject, line.what));
            QVERIFY(line.actor.contains(u'@'));
            QCOMPARE(line.rows.first().type, u"log_entry"_s);
        }
        QCOMPARE(said,
                 (QStringList{u"2026-03-01 source hub: is asked for something else: repositories"_s,
                              u"2026-03-01 source jira: was added (jira)"_s,
                              u"2026-04-01 source hub: was removed (github)"_s,
                              u"2026-04-01 the time zone: was UTC, and then Europe/Berlin"_s}));
        MetricScope before = half();
        before.knownAt = MetricBench::at("2026-03-15T00:00:00Z");
        QCOMPARE(ledger({u"settings"_s}, before).size(), 2);
    }

    void aBaselineIsAChange()
    {
        MetricBaseline baseline;
        baseline.metric = u"bypass_rate"_s;
        baseline.definition = 1;
        baseline.output = u"value"_s;
        baseline.scope = u"{}"_s;
        baseline.first = *IsoWeek::parse(u"2026-W02"_s);
        baseline.last = *IsoWeek::parse(u"2026-W12"_s);
        baseline.weeks = 11;
        baseline.reason = u"a new gate"_s;
        baseline.who = u"kim"_s;
        QVERIFY(BaselineBook(m_bench.connection()).keep(baseline, MetricBench::at("2026-04-01T00:00:00Z")));
        QCOMPARE(texts(ledger({u"metric"_s})),
                 u"2026-04-01 kim exact bypass_rate v1: is judged by the weeks 2026-W02 to 2026-W12: a new gate"_s);
    }

    void servicesFilterAndTimesBound()
    {
        for (const char *reading :
             {"2026-03-02 code_change id=a service=pay author=kim commit_sha=a merged_at=2026-03-01T00:00:00Z",
              "2026-03-02 code_change id=b service=card author=lee commit_sha=b merged_at=2026-03-02T00:00:00Z"})
            read(QString::fromLatin1(reading));
        MetricScope scope = half();
        scope.services = {u"card"_s};
        QCOMPARE(texts(ledger({}, scope)), u"2026-03-02 lee exact b: was merged as b"_s);
        scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z", "2026-06-30T00:00:00Z");
        QCOMPARE(texts(ledger({}, scope)), u"2026-03-01 kim exact a: was merged as a"_s); // half-open
    }

    void namesOfOnePersonAreOne()
    {
        const PersonNames people({u"Kim"_s, u"kim"_s, u"KIM@acme.com"_s, u"lee@acme.com"_s, u"lee@other.org"_s,
                                  u"lee"_s, u"max@acme.com"_s, u" "_s, QString(), u"@"_s});
        QCOMPARE(people.of(u"kim"_s).name, u"Kim"_s);
        QVERIFY(!people.of(u"kim"_s).isInferred);
        QCOMPARE(people.of(u"kim@ACME.com"_s).name, u"Kim"_s);
        QVERIFY(people.of(u"kim@acme.com"_s).isInferred);
        QCOMPARE(people.of(u"lee@acme.com"_s).name, u"lee@acme.com"_s); // two addresses: nobody knows which lee
        QCOMPARE(people.of(u"max@acme.com"_s).name, u"max@acme.com"_s); // no source calls anybody max
        QCOMPARE(people.of(u"@"_s).name, u"@"_s);
        QVERIFY(people.of(QString()).name.isEmpty() && people.of(u" "_s).name.isEmpty());
    }

    void strangersTextsAreTexts()
    {
        m_bench.from(u"hub"_s, "2026-03-02T00:00:00Z");
        m_bench.add(
            u"code_change"_s,
            u"id=%1;DROP--{at_ns} service=' author=\"kim\\' commit_sha={what} merged_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(texts(ledger({u"code"_s})), u"2026-03-01 \"kim\\' exact %1;DROP--{at_ns}: was merged as {what}"_s);
        MetricScope scope = half();
        scope.services = {u"' OR 1=1 --"_s};
        QVERIFY(ledger({}, scope).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ChangeLedger)
#include "tst_ChangeLedger.moc"
