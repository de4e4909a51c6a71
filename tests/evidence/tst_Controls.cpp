// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What controls need and what of it was there: an empty cell is a deviation, a week in which nothing was due is none,
// and what was never delivered is unknown.
#include "MetricBench.h"
#include "evidence/ControlCoverage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Controls : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    ControlCatalog m_controls = *ControlCatalog::load(m_catalog);

    ControlOutcome run(const QString &id, int weeks = 4, std::optional<TimePoint> knownAt = {})
    {
        MetricScope scope = MetricBench::scope("1970-01-01T00:00:00Z", "2026-03-25T00:00:00Z"); // a Wednesday
        scope.knownAt = knownAt;
        for (const Control &control : std::as_const(m_controls.controls)) {
            if (control.id != id)
                continue;
            const auto outcome = ControlCoverage(m_bench.connection(), m_catalog).run(control, scope, weeks);
            if (outcome)
                return *outcome;
            qWarning("%s", qPrintable(toString(outcome.error())));
        }
        return {};
    }
    static QString cells(const ControlOutcome &outcome)
    {
        QStringList texts;
        for (const ControlCell &cell : outcome.cells)
            texts.append(u"%1/%2"_s.arg(cell.present).arg(cell.expected));
        return texts.join(u' ');
    }
    void deploy(const char *id, const char *at, const char *more)
    {
        m_bench.add(
            u"deployment"_s,
            u"id=%1 at=%2 service=%1 environment=production environment_class=production status=success %3"_s.arg(
                QLatin1StringView(id), QLatin1StringView(at), QLatin1StringView(more)));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init()
    {
        OPEN_METRIC_BENCH(m_bench);
        m_bench.from(u"vendor"_s, "2026-03-25T00:00:00Z");
    }

    void thirtySixControlsAndWhatTheyServe()
    {
        QCOMPARE(m_controls.controls.size(), 36);
        QCOMPARE(m_controls.mappings.size(), 520);
        QVERIFY(m_controls.frameworks().contains(u"SOC 2 TSC"_s));
        for (const ControlMapping &mapping : std::as_const(m_controls.mappings))
            QVERIFY2(mapping.basis == u"cited" || mapping.basis == u"own judgement", qPrintable(mapping.basis));
        for (const Control &control : std::as_const(m_controls.controls))
            QVERIFY2(!control.evidence.isEmpty() && !control.next.isEmpty(), qPrintable(control.id));
    }

    void everyControlCanBeAsked()
    {
        m_bench.add(u"deployment"_s, u"id=d at=2026-03-02T10:00:00Z service=s environment=production"_s);
        for (const char *type : {"finding", "gate_decision", "approval", "evidence", "violation", "monitoring",
                                 "incident", "policy_version", "exception", "workload", "ai_call", "provider_health"})
            m_bench.add(QString::fromLatin1(type), u"id=x"_s);
        for (const Control &control : std::as_const(m_controls.controls)) {
            const ControlOutcome outcome = run(control.id);
            QVERIFY2(outcome.control.id == control.id && outcome.state != ControlState::Unknown,
                     qPrintable(control.id));
        }
    }

    void whatWasNeverDeliveredIsUnknown()
    {
        for (const Control &control : std::as_const(m_controls.controls)) {
            const ControlOutcome outcome = run(control.id);
            QCOMPARE(outcome.state, control.unreadable.isEmpty() ? ControlState::Unknown : ControlState::Unreadable);
        }
    }

    void anEmptyWeekIsADeviation()
    {
        // Weeks from 23 February, 2, 9 and 16 March; the running one is not asked.
        for (const auto &[id, at] : {std::pair{"a", "2026-02-24T00:00:00Z"}, std::pair{"b", "2026-03-03T00:00:00Z"},
                                     std::pair{"c", "2026-03-17T00:00:00Z"}, std::pair{"d", "2026-03-24T00:00:00Z"}})
            m_bench.add(
                u"finding"_s,
                u"id=%1 rule=CVE-1 service=s first_seen=%2"_s.arg(QLatin1StringView(id), QLatin1StringView(at)));
        const ControlOutcome outcome = run(u"DEP-1"_s);
        QCOMPARE(cells(outcome), u"1/1 1/1 0/1 1/1"_s);
        QCOMPARE(outcome.state, ControlState::Gaps);
        QCOMPARE(run(u"CODE-2"_s).state, ControlState::Empty);
    }

    void aWeekThatNobodyHasReadSinceIsUnknown()
    {
        m_bench.from(u"scanner"_s, "2026-03-04T00:00:00Z");
        m_bench.add(u"finding"_s, u"id=a rule=CVE-1 service=s first_seen=2026-02-24T00:00:00Z"_s);
        // Read on a Wednesday: of that week and of those after it nobody can say that something is missing.
        const auto known = [](const ControlOutcome &outcome) {
            QStringList texts;
            for (const ControlCell &cell : outcome.cells)
                texts.append(cell.isKnown ? u"known"_s : u"unknown"_s);
            return texts.join(u' ');
        };
        const ControlOutcome now = run(u"DEP-1"_s);
        QCOMPARE(known(now), u"known unknown unknown unknown"_s);
        QCOMPARE(cells(now), u"1/1 0/0 0/0 0/0"_s);
        QCOMPARE(now.state, ControlState::Complete);
        m_bench.from(u"scanner"_s, "2026-03-24T00:00:00Z");
        m_bench.add(u"finding"_s, u"id=b rule=CVE-1 service=s first_seen=2026-03-17T00:00:00Z"_s);
        QCOMPARE(cells(run(u"DEP-1"_s)), u"1/1 0/1 0/1 1/1"_s);
        const ControlOutcome then = run(u"DEP-1"_s, 4, parseInstant(u"2026-03-10T00:00:00Z"_s).value());
        QCOMPARE(known(then), u"known known unknown unknown"_s);
        const ControlOutcome before = run(u"DEP-1"_s, 4, parseInstant(u"2026-02-01T00:00:00Z"_s).value());
        QCOMPARE(before.state, ControlState::Unknown); // the type was not delivered yet
        QCOMPARE(before.unread, QStringList{u"finding"_s});
    }

    void aCaseNeedsItsOwnEvidence()
    {
        deploy("a", "2026-03-03T10:00:00Z", "artifact=sha256:1");
        deploy("b", "2026-03-04T10:00:00Z", "artifact=sha256:2");
        m_bench.add(u"evidence"_s, u"id=p kind=signed_provenance subject=sha256:1 available_at=2026-03-03T09:00:00Z"_s);
        const ControlOutcome outcome = run(u"ART-3"_s);
        QCOMPARE(cells(outcome), u"0/0 1/2 0/0 0/0"_s); // in three weeks nothing was due
        QCOMPARE(outcome.state, ControlState::Gaps);
        QCOMPARE(run(u"ART-3"_s, 2).state, ControlState::NothingDue);
        m_bench.add(u"evidence"_s, u"id=q kind=provenance subject=sha256:2 available_at=2026-03-04T09:00:00Z"_s);
        QCOMPARE(run(u"ART-3"_s).state, ControlState::Complete);
    }

    void casesOfAMetric()
    {
        deploy("a", "2026-03-03T10:00:00Z", "artifact=sha256:1");
        deploy("b", "2026-03-10T10:00:00Z", "artifact=sha256:2");
        m_bench.add(
            u"gate_decision"_s,
            u"id=g decided_at=2026-03-10T09:00:00Z service=b artifact=sha256:2 rule=R rule_version=1 mode=enforce "
            "decision=pass environment=production"_s);
        QCOMPARE(cells(run(u"DEC-1"_s)), u"0/0 0/1 1/1 0/0"_s);
    }

    void theOrganisationsControlsStandBesideThem()
    {
        const auto write = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QByteArray head = "format = \"plumbline-controls/1\"\n[[control]]\n";
        const QByteArray own = head
            + "id = \"ACME-1\"\ntitle = \"Deployments name a digest\"\nevery = \"case\"\nevidence = \"a digest\"\n"
              "next = \"Ask the pipeline.\"\nneeds = [\"deployment\"]\nreads = [\"deployment\"]\n"
              "sql = \"SELECT 'deployment' AS row_type, r.id AS row_id, r.source, r.version_id, r.at_ns, "
              "CASE WHEN r.artifact IS NULL THEN 0 ELSE 1 END AS present FROM deployment AS r\"\n";
        QTemporaryDir folder;
        QVERIFY(ControlCatalog::load(m_catalog, folder.filePath(u"absent"_s)));
        QVERIFY(write(folder.filePath(u"own.toml"_s), own));
        QVERIFY(write(folder.filePath(u"own.tsv"_s),
                      "ACME-1\tcode\t-\t-\tACME policy\t3\t7.1\tdigests\tequal\tcited\tpolicy 7\n"
                      "DEC-1\tcode\t-\t-\tACME policy\t3\t7.2\tdecisions\tequal\town judgement\tours\n"));
        const auto both = ControlCatalog::load(m_catalog, folder.path());
        QVERIFY2(both, qPrintable(both ? QString() : toString(both.error())));
        QCOMPARE(both->controls.size(), 37);
        QCOMPARE(both->controls.last().title, u"Deployments name a digest"_s);
        QVERIFY(both->frameworks().contains(u"ACME policy"_s));
        QCOMPARE(both->mappings.size(), 522);
        m_controls = *both;
        deploy("a", "2026-03-03T10:00:00Z", "artifact=sha256:1");
        deploy("b", "2026-03-10T10:00:00Z", "");
        QCOMPARE(cells(run(u"ACME-1"_s)), u"0/0 1/1 0/1 0/0"_s);
        m_controls = *ControlCatalog::load(m_catalog);

        QVERIFY(write(folder.filePath(u"own.tsv"_s), "NOBODY\tcode\t-\t-\tF\t1\t1\tw\tequal\tcited\ts\n"));
        QVERIFY(!ControlCatalog::load(m_catalog, folder.path())); // of no control
        QVERIFY(QFile::remove(folder.filePath(u"own.tsv"_s)));
        QVERIFY(write(folder.filePath(u"second.toml"_s), own));
        const auto twice = ControlCatalog::load(m_catalog, folder.path());
        QVERIFY(!twice && twice.error().detail.contains(u"ACME-1"_s));
        QVERIFY(write(folder.filePath(u"second.toml"_s), head + "id = \"ACME-2\"\nunreadable = \"n\"\n"));
        QVERIFY(!ControlCatalog::load(m_catalog, folder.path())); // without a title
    }

    void aRequirementHasTheBestOfItsControls()
    {
        ControlCatalog two;
        two.mappings = {{u"A"_s, u"F"_s, {}, u"1"_s, {}, {}, {}},
                        {u"B"_s, u"F"_s, {}, u"1"_s, {}, {}, {}},
                        {u"B"_s, u"F"_s, {}, u"2"_s, {}, {}, {}},
                        {u"C"_s, u"F"_s, {}, u"3"_s, {}, {}, {}}};
        ControlOutcome complete;
        complete.control.id = u"A"_s;
        complete.state = ControlState::Complete;
        complete.cells = {{{2026, 12}, 1, 1}};
        ControlOutcome gaps = complete;
        gaps.control.id = u"B"_s;
        gaps.state = ControlState::Gaps;
        ControlOutcome old = complete; // nothing in the last four weeks
        old.control.id = u"C"_s;
        old.cells = {{{2026, 8}, 1, 1}, {{2026, 9}, 1, 0}, {{2026, 10}, 1, 0}, {{2026, 11}, 1, 0}, {{2026, 12}, 1, 0}};
        const auto found = ControlCoverage::frameworks(two, {complete, gaps, old});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().mapped, 3);
        QCOMPARE(found.first().evidenced, 2);
        QCOMPARE(found.first().complete, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Controls)
#include "tst_Controls.moc"
