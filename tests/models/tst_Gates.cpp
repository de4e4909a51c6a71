// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/GatesController.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

QVariant roleOf(QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

QString cell(LineTableModel *table, int row, int column)
{
    return table->data(table->index(row, column), Qt::DisplayRole).toString();
}

const QString hostile = u"<img src='http://127.0.0.1:9/'>\u202Egnp"_s;

} // namespace

/// The page Gates and bypass over a week whose blocks, bypasses and policies can be counted by hand.
class tst_Gates : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static bool decide(FilledStore &store, const QString &id, const QString &artifact, const QString &rule,
                       const QString &decision, const QString &at)
    {
        return store.add(u"gate_decision"_s,
                         {{u"id"_s, id},
                          {u"decided_at"_s, reviewInstant(at)},
                          {u"service"_s, u"web"_s},
                          {u"artifact"_s, artifact},
                          {u"environment"_s, u"production"_s},
                          {u"rule"_s, rule},
                          {u"mode"_s, u"enforce"_s},
                          {u"decision"_s, decision}});
    }

    static bool policy(FilledStore &store, const QString &rule, const QString &version, const QString &mode,
                       const QString &since, const QString &until = {})
    {
        FilledStore::Values values{{u"id"_s, rule + u'@' + version},
                                   {u"rule"_s, rule},
                                   {u"version"_s, version},
                                   {u"mode"_s, mode},
                                   {u"enforced_at"_s, reviewInstant(since)}};
        if (!until.isEmpty())
            values.append({u"disabled_at"_s, reviewInstant(until)});
        return store.add(u"policy_version"_s, values);
    }

    /// Beside the twelve blocks of the review's week, two of them bypassed: one that passed later, one that was
    /// overridden by somebody with a hostile name, a deployment that met no gate, and eight policies.
    static bool fill(FilledStore &store)
    {
        return decide(store, u"w1"_s, u"sha256:w1"_s, u"secrets-scan"_s, u"block"_s, u"2026-11-11T09:00:00Z"_s)
            && decide(store, u"w2"_s, u"sha256:w1"_s, u"secrets-scan"_s, u"pass"_s, u"2026-11-11T10:00:00Z"_s)
            && store.add(u"gate_decision"_s,
                         {{u"id"_s, u"w3"_s},
                          {u"decided_at"_s, reviewInstant(u"2026-11-12T12:00:00Z"_s)},
                          {u"service"_s, hostile},
                          {u"artifact"_s, u"sha256:w3"_s},
                          {u"environment"_s, u"production"_s},
                          {u"rule"_s, hostile},
                          {u"decision"_s, u"block"_s},
                          {u"bypassed"_s, true},
                          {u"bypass_reason"_s, hostile},
                          {u"actor"_s, hostile}})
            && store.add(u"deployment"_s,
                         {{u"id"_s, u"free"_s},
                          {u"at"_s, reviewInstant(u"2026-11-13T09:00:00Z"_s)},
                          {u"service"_s, u"web"_s},
                          {u"artifact"_s, u"sha256:free"_s},
                          {u"environment"_s, u"production"_s},
                          {u"status"_s, u"success"_s}})
            && policy(store, u"signed"_s, u"1"_s, u"enforce"_s, u"2026-10-01T00:00:00Z"_s)
            && policy(store, u"labels"_s, u"1"_s, u"observe"_s, u"2026-10-01T00:00:00Z"_s)
            && policy(store, u"review"_s, u"1"_s, u"enforce"_s, u"2026-10-01T00:00:00Z"_s, u"2026-11-05T00:00:00Z"_s)
            && policy(store, u"scan"_s, u"1"_s, u"observe"_s, u"2026-09-01T00:00:00Z"_s)
            && policy(store, u"scan"_s, u"2"_s, u"enforce"_s, u"2026-10-01T00:00:00Z"_s)
            && policy(store, u"mended"_s, u"1"_s, u"warn"_s, u"2026-10-01T00:00:00Z"_s)
            && policy(store, u"mended"_s, u"2"_s, u"enforce"_s, u"2026-11-09T00:00:00Z"_s)
            && policy(store, u"later"_s, u"1"_s, u"enforce"_s, u"2026-12-01T00:00:00Z"_s) && fillReviewWeek(store);
    }

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void nothingMeasuredIsNoZero()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        GatesController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QVERIFY(!page.measured());
        QCOMPARE(roleOf(page.verdict(), 0, "value").toString(), u"?"_s);
        for (int row = 0; row < page.funnel()->count(); ++row) {
            QCOMPARE(roleOf(page.funnel(), row, "countText").toString(), u"?"_s);
            QVERIFY(page.funnel()->keyAt(row).isEmpty());
        }
        QCOMPARE(page.blocked()->count(), 0);
        QCOMPARE(page.ranks()->count(), 0);
        QCOMPARE(page.tableCounts(), (QStringList{u"?"_s, u"?"_s, u"?"_s}));
        QCOMPARE(page.chosen(), -1);
    }

    void numbersAndLinesAgree()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        GatesController page(runner, *m_catalog, scope);
        const QAbstractItemModelTester ranks(page.ranks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(roleOf(page.verdict(), 0, "value").toString(), u"3 of 14"_s);
        const auto funnel
            = [&](int row, const QByteArray &role) { return roleOf(page.funnel(), row, role).toString(); };
        QCOMPARE(funnel(0, "countText"), u"15"_s);
        QCOMPARE(funnel(0, "words"), u"1 let through"_s);
        QCOMPARE(funnel(1, "countText"), u"14"_s);
        QCOMPARE(funnel(2, "countText"), u"3"_s);
        QCOMPARE(funnel(2, "words"), u"21.4\u202F% of 14"_s);
        QCOMPARE(funnel(3, "countText"), u"1"_s);
        QCOMPARE(roleOf(page.blocked(), 0, "value").toString(), u"1"_s);
        QCOMPARE(roleOf(page.blocked(), 1, "words").toString(), u"still blocked"_s);
        QCOMPARE(roleOf(page.blocked(), 1, "value").toString(), u"10"_s);

        QCOMPARE(page.ranks()->count(), 4);
        QCOMPARE(roleOf(page.ranks(), 0, "name").toString(), u"image-signature"_s);
        QCOMPARE(roleOf(page.ranks(), 0, "blockedText").toString(), u"12"_s);
        QVERIFY(roleOf(page.ranks(), 0, "isWorst").toBool());
        QVERIFY(!roleOf(page.ranks(), 1, "name").toString().contains(QChar(0x202E)));
        QVERIFY(roleOf(page.ranks(), 3, "isTotal").toBool());
        QCOMPARE(roleOf(page.ranks(), 3, "bypassedText").toString(), u"3"_s);
        page.setGrouping(u"environment"_s);
        QCOMPARE(page.ranks()->count(), 2);

        // The newest bypass on top, and beside it what its rows tell.
        QCOMPARE(page.tableCounts(), (QStringList{u"3"_s, u"1"_s, u"8"_s}));
        QCOMPARE(cell(page.bypasses(), 0, GatesWords::How), u"Overridden"_s);
        QCOMPARE(cell(page.bypasses(), 1, GatesWords::How), u"Deployed anyway"_s);
        QCOMPARE(cell(page.bypasses(), 1, GatesWords::After), u"30"_s);
        QVERIFY(!cell(page.bypasses(), 0, GatesWords::By).contains(QChar(0x202E)));
        QCOMPARE(page.chosen(), 0);
        QCOMPARE(page.chosenPosition(), u"1 of 3"_s);
        QCOMPARE(page.factLabels().size(), page.factValues().size());
        for (const QString &value : page.factValues())
            QVERIFY2(!value.contains(QChar(0x202E)), "what turns the writing round is made visible");
        page.choose(1);
        QCOMPARE(page.chosenTitle(), u"image-signature"_s);
        page.sortBypasses(GatesWords::When, false);
        QCOMPARE(page.chosenTitle(), u"image-signature"_s);
        QCOMPARE(page.chosen(), 1);
        QCOMPARE(cell(page.ungated(), 0, GatesWords::UngatedChange), u"sha256:free"_s);
    }

    void onlyPoliciesThatLetEverythingPassAreSoft()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        GatesController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QMap<QString, QString> states;
        for (int row = 0; row < page.policies()->count(); ++row)
            states.insert(cell(page.policies(), row, PolicyWords::Policy)
                              + cell(page.policies(), row, PolicyWords::Version),
                          cell(page.policies(), row, PolicyWords::Mode));
        QCOMPARE(states.value(u"signed1"_s), u"Blocks"_s);
        QCOMPARE(states.value(u"labels1"_s), u"Does not block: observe"_s);
        QCOMPARE(states.value(u"review1"_s), u"Switched off"_s);
        QCOMPARE(states.value(u"scan1"_s), u"A later version blocks"_s);
        QCOMPARE(states.value(u"later1"_s), u"Not in force yet"_s);
        QCOMPARE(cell(page.policies(), 0, PolicyWords::Mode), u"Switched off"_s); // the worst on top
        QSignalSpy asked(&page, &GatesController::rowsRequested);
        page.open(u"policy/soft"_s);
        QCOMPARE(asked.last().first().value<RowsRequest>().versionIds.size(), 2);

        // Those that last are bars to the end of the week, the youngest first; what a later version ended long ago is
        // none, and what it ended in these two weeks is one that ends.
        QCOMPARE(page.weakened()->count(), 3);
        const auto weak = [&](int row, const QByteArray &role) { return roleOf(page.weakened(), row, role); };
        QCOMPARE(weak(0, "name").toString(), u"review"_s);
        QCOMPARE(weak(0, "span").toString(), u"since 5 Nov"_s);
        QCOMPARE(weak(0, "begin").toDouble(), 3.0 / 14);
        QCOMPARE(weak(0, "end").toDouble(), 1.0);
        QCOMPARE(weak(1, "name").toString(), u"labels"_s);
        QCOMPARE(weak(1, "begin").toDouble(), 0.0);
        QCOMPARE(weak(2, "name").toString(), u"mended"_s);
        QCOMPARE(weak(2, "words").toString(), u"Blocks again"_s);
        QCOMPARE(weak(2, "end").toDouble(), 0.5);
        page.openWeakened(0);
        QCOMPARE(asked.last().first().value<RowsRequest>().versionIds, QList<qint64>{3});
    }

    void everyNumberOpensAsManyRows()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        GatesController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QSignalSpy asked(&page, &GatesController::rowsRequested);
        const auto last = [&] { return asked.last().first().value<RowsRequest>(); };
        const auto matches = [&](const QString &value) {
            return !asked.isEmpty() && QString::number(last().count) == value
                && last().versionIds.size() == last().count;
        };
        for (int row = 0; row < page.funnel()->count(); ++row) {
            page.open(page.funnel()->keyAt(row));
            QVERIFY2(matches(roleOf(page.funnel(), row, "countText").toString()),
                     qPrintable(page.funnel()->keyAt(row)));
        }
        for (RowFigureModel *figures : {page.verdict(), page.blocked()})
            for (int row = 0; row < figures->count(); ++row) {
                if (figures->keyAt(row).isEmpty())
                    continue;
                page.open(figures->keyAt(row));
                QVERIFY2(matches(roleOf(figures, row, "value").toString().section(u' ', 0, 0)),
                         qPrintable(figures->keyAt(row)));
            }
        for (const QString &grouping : {u"rule"_s, u"service"_s, u"environment"_s}) {
            page.setGrouping(grouping);
            for (int row = 0; row < page.ranks()->count(); ++row)
                for (const QString &part : {u"blocked"_s, u"bypassed"_s, u"waived"_s}) {
                    page.openRank(row, part);
                    QVERIFY(matches(roleOf(page.ranks(), row, part.toLatin1() + "Text").toString()));
                }
        }
        page.openMeasure(0);
        QCOMPARE(last().count, 3);
        page.openBypass(0);
        QCOMPARE(last().count, 1);
        page.openUngated(0);
        QCOMPARE(last().rowType, u"deployment"_s);
        page.openPolicy(0);
        QCOMPARE(last().rowType, u"policy_version"_s);
        const qsizetype before = asked.size();
        page.openWeek(0, 15);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 1, patience);
        QCOMPARE(last().count, 3);
        page.openWeek(0, 14);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 2, patience);
        QCOMPARE(last().count, 0);
    }

    void whatHasNoRoomIsOneLine()
    {
        FilledStore store;
        for (int i = 0; i < 9; ++i)
            QVERIFY(decide(store, u"d%1"_s.arg(i), u"sha256:%1"_s.arg(i), u"rule%1"_s.arg(i), u"block"_s,
                           u"2026-11-11T09:00:00Z"_s));
        QVERIFY(store.finish(reviewInstant(u"2026-11-16T08:00:00Z"_s)));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        GatesController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(page.ranks()->count(), GatesWords::namedRanks + 2);
        QCOMPARE(roleOf(page.ranks(), GatesWords::namedRanks, "name").toString(), u"3 others"_s);
        QVERIFY(!roleOf(page.ranks(), 0, "isWorst").toBool());
        QSignalSpy asked(&page, &GatesController::rowsRequested);
        page.openRank(GatesWords::namedRanks, u"blocked"_s);
        QCOMPARE(asked.last().first().value<RowsRequest>().count, 3);
        QVERIFY(page.measured());
        QCOMPARE(page.chosen(), -1);
    }
};

QTEST_GUILESS_MAIN(tst_Gates)
#include "tst_Gates.moc"
