// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "metrics/MetricCatalog.h"
#include "models/RemediationController.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

QVariant roleOf(QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

/// The value of the figure with that key; empty when it is not shown.
QString valueOf(RowFigureModel *figures, const QString &key)
{
    for (int row = 0; row < figures->count(); ++row)
        if (figures->keyAt(row) == key)
            return roleOf(figures, row, "value").toString();
    return {};
}

QString cell(LineTableModel *table, int row, int column)
{
    return table->data(table->index(row, column), Qt::DisplayRole).toString();
}

} // namespace

/// The page Remediation and drift over a few rows whose numbers can be counted by hand.
class tst_RemediationPage : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{at(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static bool finding(FilledStore &store, const QString &id, const QString &severity, const QString &seen,
                        const QString &due, const QString &resolved = {})
    {
        FilledStore::Values values{{u"id"_s, id},
                                   {u"service"_s, u"api"_s},
                                   {u"rule"_s, id + u"-rule"_s},
                                   {u"severity"_s, severity},
                                   {u"first_seen"_s, at(seen)},
                                   {u"due"_s, at(due)}};
        if (!resolved.isEmpty())
            values.append({u"resolved_at"_s, at(resolved)});
        return store.add(u"finding"_s, values);
    }

    static bool drift(FilledStore &store, const QString &id, const QString &kind, const QString &started,
                      const QString &ended, bool approved)
    {
        FilledStore::Values values{{u"id"_s, id},
                                   {u"asset"_s, u"host-"_s + id},
                                   {u"property"_s, u"replicas"_s},
                                   {u"kind"_s, kind},
                                   {u"started_at"_s, at(started)},
                                   {u"detected_at"_s, at(started) + std::chrono::minutes(5)},
                                   {u"approved"_s, approved}};
        if (!ended.isEmpty())
            values.append({u"ended_at"_s, at(ended)});
        return store.add(u"drift"_s, values)
            && store.add(
                u"monitoring"_s,
                {{u"id"_s, u"m"_s + id}, {u"asset"_s, u"host-"_s + id}, {u"from_at"_s, at(u"2026-01-01T00:00:00Z"_s)}});
    }

    /// Seen from Monday 16 November, 0:00. Two fell due in week 46: one fixed in time, one still open; one was due in
    /// May and is open; one of medium severity is due later; the rule of one is markup that turns the writing round.
    static bool fill(FilledStore &store)
    {
        return store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}, {u"team"_s, u"red"_s}})
            && finding(store, u"fixed"_s, u"high"_s, u"2026-11-01T00:00:00Z"_s, u"2026-11-12T00:00:00Z"_s,
                       u"2026-11-05T00:00:00Z"_s)
            && finding(store, u"late"_s, u"critical"_s, u"2026-11-06T00:00:00Z"_s, u"2026-11-13T00:00:00Z"_s)
            && finding(store, u"<img src='http://127.0.0.1:9/'>\u202Egnp"_s, u"high"_s, u"2026-04-01T00:00:00Z"_s,
                       u"2026-05-01T00:00:00Z"_s)
            && finding(store, u"calm"_s, u"medium"_s, u"2026-11-08T00:00:00Z"_s, u"2026-12-30T00:00:00Z"_s)
            && drift(store, u"1"_s, u"console"_s, u"2026-11-10T00:00:00Z"_s, u"2026-11-10T04:00:00Z"_s, false)
            && drift(store, u"2"_s, u"console"_s, u"2026-11-11T00:00:00Z"_s, {}, false)
            && drift(store, u"3"_s, u"kubectl"_s, u"2026-11-12T00:00:00Z"_s, u"2026-11-12T02:00:00Z"_s, false)
            && drift(store, u"4"_s, u"autoscaler"_s, u"2026-11-13T00:00:00Z"_s, u"2026-11-13T01:00:00Z"_s, true)
            && store.add(u"incident"_s,
                         {{u"id"_s, u"i1"_s},
                          {u"service"_s, u"api"_s},
                          {u"cause_class"_s, u"config"_s},
                          {u"opened_at"_s, at(u"2026-10-01T00:00:00Z"_s)},
                          {u"closed_at"_s, at(u"2026-10-02T00:00:00Z"_s)}})
            && store.add(u"incident"_s,
                         {{u"id"_s, u"i2"_s},
                          {u"service"_s, u"api"_s},
                          {u"cause_class"_s, u"config"_s},
                          {u"opened_at"_s, at(u"2026-11-11T00:00:00Z"_s)}})
            && store.finish(at(u"2026-11-16T08:00:00Z"_s));
    }

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void nothingMeasuredIsNoZero()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        RemediationController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isWhole(), patience);
        QVERIFY(!page.findings()->measured());
        QVERIFY(!page.later()->driftMeasured());
        QCOMPARE(roleOf(page.findings()->verdict(), 0, "value").toString(), u"?"_s);
        QCOMPARE(roleOf(page.findings()->repair(), 0, "value").toString(), u"?"_s);
        QCOMPARE(roleOf(page.findings()->due(), 0, "value").toString(), u"?"_s);
        QCOMPARE(roleOf(page.later()->driftVerdict(), 0, "value").toString(), u"?"_s);
        QCOMPARE(roleOf(page.later()->prevention(), 0, "value").toString(), u"?"_s);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(roleOf(page.later()->repeatVerdict(), row, "value").toString(), u"?"_s);
        QCOMPARE(page.findings()->lateText(), QString());
        QVERIFY(!page.findings()->curve()->property("known").toBool());
    }

    void numbersBarsAndLinesAgree()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        RemediationController page(runner, *m_catalog, scope);
        FindingsView &findings = *page.findings();
        const QAbstractItemModelTester table(findings.late(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isWhole(), patience);
        QCOMPARE(page.state(), u"ready"_s);
        QCOMPARE(valueOf(findings.verdict(), u"open"_s), u"2"_s);
        QCOMPARE(valueOf(findings.verdict(), u"late"_s), u"2"_s);
        QCOMPARE(valueOf(findings.repair(), u"repair/n"_s), u"—"_s); // two of three are open
        QCOMPARE(valueOf(findings.repair(), u"repair/events"_s), u"4.0 d"_s);
        QCOMPARE(valueOf(findings.repair(), u"repair/censored"_s), u"2"_s);
        QCOMPARE(roleOf(findings.due(), 0, "words").toString(), u"1 of 2"_s);
        QCOMPARE(roleOf(findings.teams(), 0, "name").toString(), u"red"_s);
        QCOMPARE(roleOf(findings.teams(), 0, "inTime").toInt(), 1);
        QCOMPARE(roleOf(findings.teams(), 0, "open").toInt(), 1);

        // Longest past its date on top; what turns the writing round is made visible.
        QCOMPARE(cell(findings.late(), 0, FindingsWords::Past), u"199"_s);
        QVERIFY(!cell(findings.late(), 0, FindingsWords::Finding).contains(QChar(0x202E)));
        QCOMPARE(cell(findings.late(), 1, FindingsWords::Number), u"late"_s);
        QCOMPARE(cell(findings.late(), 1, FindingsWords::Past), u"3"_s);
        QCOMPARE(findings.lateText(), u"2"_s);
        page.sortLate(FindingsWords::Age, false);
        QCOMPARE(cell(findings.late(), 0, FindingsWords::Number), u"late"_s);
        QCOMPARE(roleOf(findings.aging(), 0, "expiredCount").toInt(), 2);
        page.setSevere(false);
        QCOMPARE(valueOf(findings.verdict(), u"open"_s), u"3"_s);
        QCOMPARE(findings.openText(), u"3"_s);

        // Nothing ended until day four, then one of the three that were followed so long.
        const QStringList shares = findings.curve()->property("allTexts").toStringList();
        QVERIFY(shares.size() >= 11);
        QVERIFY(shares.at(3).startsWith(u"100"_s));
        QVERIFY(shares.at(4).startsWith(u"66.7"_s));

        ReturnView &later = *page.later();
        QCOMPARE(valueOf(later.driftVerdict(), u"drift|episodes"_s), u"3"_s);
        QCOMPARE(valueOf(later.driftVerdict(), u"drift|approved_episodes"_s), u"1"_s);
        QCOMPARE(valueOf(later.driftVerdict(), u"drift|dwell_hours/censored"_s), u"1"_s);
        QCOMPARE(later.notApproved()->count(), 2);
        QCOMPARE(roleOf(later.notApproved(), 0, "name").toString(), u"console"_s);
        QCOMPARE(roleOf(later.notApproved(), 0, "valueText").toString(), u"2"_s);
        QCOMPARE(later.approved()->count(), 1);
        QCOMPARE(later.episodes()->count(), 4);
        QCOMPARE(cell(later.episodes(), 0, ReturnWords::Asset), u"host-4"_s);
        QCOMPARE(cell(later.episodes(), 0, ReturnWords::EpisodeState), u"Approved"_s);
        QCOMPARE(cell(later.episodes(), 1, ReturnWords::Lasted), u"2.0"_s);
        QCOMPARE(cell(later.episodes(), 2, ReturnWords::EpisodeState), u"Open, not approved"_s);
        QCOMPARE(later.incidents()->count(), 1);
        QCOMPARE(roleOf(later.incidents(), 0, "name").toString(), u"config"_s);
        QCOMPARE(later.causes()->count(), 1);
        QCOMPARE(cell(later.causes(), 0, ReturnWords::CauseState), u"Nothing prevents it"_s);
    }

    void everyNumberOpensAsManyRows()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        RemediationController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isWhole(), patience);
        QSignalSpy asked(&page, &RemediationController::rowsRequested);
        const auto last = [&] { return asked.last().first().value<RowsRequest>(); };
        FindingsView &findings = *page.findings();
        ReturnView &later = *page.later();
        int opened = 0;
        for (RowFigureModel *figures : {findings.verdict(), findings.repair(), findings.due(), later.driftVerdict(),
                                        later.dwell(), later.repeatVerdict(), later.prevention()})
            for (int row = 0; row < figures->count(); ++row) {
                if (figures->keyAt(row).isEmpty())
                    continue;
                page.open(figures->keyAt(row));
                QCOMPARE(asked.size(), ++opened);
                const QString value = roleOf(figures, row, "value").toString();
                QVERIFY2(last().count > 0, qPrintable(figures->keyAt(row)));
                QCOMPARE(last().versionIds.size(), last().count);
                bool isCount = false;
                if (const int n = value.toInt(&isCount);
                    isCount && !roleOf(figures, row, "words").toString().contains(u"100"_s))
                    QCOMPARE(last().count, n);
            }
        for (BarListModel *bars : {later.approved(), later.notApproved(), later.rules(), later.incidents()})
            for (int row = 0; row < bars->count(); ++row) {
                page.open(bars->keyAt(row));
                QCOMPARE(QString::number(last().count), roleOf(bars, row, "valueText").toString());
            }
        page.open(u"team//red"_s);
        QCOMPARE(last().count, 2);
        page.open(u"team/met/red"_s);
        QCOMPARE(last().count, 1);
        page.open(u"team/late/red"_s);
        QCOMPARE(last().count, 0);
        page.openAging(0, -1);
        QCOMPARE(last().count, 2);
        page.openAging(0, 4); // 180 days and more
        QCOMPARE(last().count, 1);
        page.openLate(0);
        QCOMPARE(last().rowType, u"finding"_s);
        QCOMPARE(last().versionIds.size(), 1);
        page.openEpisode(0);
        QCOMPARE(last().rowType, u"drift"_s);
        page.openCause(0);
        QCOMPARE(last().rowType, u"incident"_s);
        const qsizetype before = asked.size();
        page.openDriftWeek(shownWeeks - 1);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 1, patience);
        QCOMPARE(last().count, 3);
        page.openLate(99);
        page.open(u"nothing"_s);
        QCOMPARE(asked.size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(tst_RemediationPage)
#include "tst_RemediationPage.moc"
