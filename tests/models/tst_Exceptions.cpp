// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "metrics/MetricCatalog.h"
#include "models/ExceptionsController.h"
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

} // namespace

/// The page Exceptions over a few grants whose numbers can be counted by hand.
class tst_Exceptions : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{at(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static bool grant(FilledStore &store, const QString &id, const QString &owner, const QString &created,
                      const QString &expires)
    {
        FilledStore::Values values{
            {u"id"_s, id}, {u"service"_s, u"api"_s}, {u"rule"_s, id + u"-rule"_s}, {u"created_at"_s, at(created)}};
        if (!owner.isEmpty())
            values.append({u"owner"_s, owner});
        if (!expires.isEmpty())
            values.append({u"expires_at"_s, at(expires)});
        return store.add(u"exception"_s, values);
    }

    /// Seen from Monday 16 November, 0:00: one ran out six days ago, one long ago, one ends tomorrow, one much later,
    /// one never; the name of the last one's owner is markup and turns the writing round.
    static bool fill(FilledStore &store)
    {
        return grant(store, u"late"_s, u"A"_s, u"2026-10-01T00:00:00Z"_s, u"2026-11-10T12:00:00Z"_s)
            && grant(store, u"older"_s, u"A"_s, u"2026-03-01T00:00:00Z"_s, u"2026-09-10T12:00:00Z"_s)
            && grant(store, u"soon"_s, {}, u"2026-11-12T00:00:00Z"_s, u"2026-11-17T12:00:00Z"_s)
            && grant(store, u"far"_s, u"B"_s, u"2026-11-01T00:00:00Z"_s, u"2027-03-01T00:00:00Z"_s)
            && grant(store, u"ever"_s, u"<img src='http://127.0.0.1:9/'>\u202Egnp"_s, u"2026-08-01T00:00:00Z"_s, {})
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
        ExceptionsController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QVERIFY(!page.measured());
        QCOMPARE(roleOf(page.verdict(), 0, "value").toString(), u"?"_s);
        for (int row = 0; row < page.changes()->count(); ++row)
            QCOMPARE(roleOf(page.changes(), row, "value").toString(), u"?"_s);
        QCOMPARE(page.expiredText(), QString());
    }

    void numbersDaysAndLinesAgree()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ExceptionsController page(runner, *m_catalog, scope);
        const QAbstractItemModelTester table(page.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(valueOf(page.verdict(), u"open"_s), u"5"_s);
        QCOMPARE(valueOf(page.verdict(), u"expired_open"_s), u"2"_s);
        QCOMPARE(valueOf(page.verdict(), u"no_owner"_s), u"1"_s);
        QCOMPARE(page.expiredText(), u"2"_s);
        QCOMPARE(valueOf(page.beyond(), u"expiry/before"_s), u"1"_s);
        QCOMPARE(valueOf(page.beyond(), u"expiry/after"_s), u"1"_s);
        QCOMPARE(valueOf(page.beyond(), u"expiry/never"_s), u"1"_s);
        QCOMPARE(valueOf(page.changes(), u"activity/created"_s), u"1"_s);
        QCOMPARE(valueOf(page.changes(), u"activity/expired"_s), u"1"_s);
        int boxes = 0;
        for (int row = 0; row < page.days()->count(); ++row)
            boxes += roleOf(page.days(), row, "count").toInt();
        QCOMPARE(boxes, 2);
        QCOMPARE(roleOf(page.days(), 1, "name").toString(), u"10 Nov"_s);
        QCOMPARE(roleOf(page.days(), 1, "count").toInt(), 1);
        QCOMPARE(roleOf(page.days(), 8, "count").toInt(), 1);

        // The first to expire on top, what never expires at the end.
        const auto cell = [&](int row, int column) {
            return page.table()->data(page.table()->index(row, column), Qt::DisplayRole).toString();
        };
        using Table = ExceptionsWords;
        QCOMPARE(cell(0, Table::Number), u"older"_s);
        QCOMPARE(cell(1, Table::Left), u"\u22126"_s);
        QCOMPARE(cell(1, Table::State), u"Expired, still open"_s);
        QCOMPARE(cell(2, Table::Owner), u"No owner"_s);
        QCOMPARE(cell(4, Table::Expires), u"never"_s);
        QVERIFY2(!cell(4, Table::Owner).contains(QChar(0x202E)), "what turns the writing round is made visible");
        page.sort(Table::Age, true);
        QCOMPARE(cell(0, Table::Number), u"older"_s);
        QCOMPARE(cell(4, Table::Number), u"soon"_s);
        page.sort(Table::Expires, true);
        QCOMPARE(cell(0, Table::Number), u"far"_s);
        QCOMPARE(cell(4, Table::Number), u"ever"_s);

        QCOMPARE(page.aging()->count(), 1);
        page.setGrouping(u"rule"_s);
        QCOMPARE(page.aging()->count(), 5);
        page.setGrouping(u"owner"_s);
        QCOMPARE(page.aging()->count(), 4);
        QCOMPARE(page.agingMaximum(), 2);
    }

    void everyNumberOpensAsManyRows()
    {
        FilledStore store;
        QVERIFY(fill(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ExceptionsController page(runner, *m_catalog, scope);
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QSignalSpy asked(&page, &ExceptionsController::rowsRequested);
        const auto last = [&] { return asked.last().first().value<RowsRequest>(); };
        for (RowFigureModel *figures : {page.verdict(), page.changes(), page.beyond()})
            for (int row = 0; row < figures->count(); ++row) {
                const QString value = roleOf(figures, row, "value").toString();
                page.open(figures->keyAt(row));
                QCOMPARE(last().rowType, u"exception"_s);
                QCOMPARE(last().versionIds.size(), last().count);
                if (!value.contains(u'd'))
                    QCOMPARE(QString::number(last().count), value);
            }
        for (int row = 0; row < page.days()->count(); ++row) {
            page.open(page.days()->keyAt(row));
            QCOMPARE(last().count, roleOf(page.days(), row, "count").toInt());
        }
        page.openLine(0);
        QCOMPARE(last().versionIds, QList<qint64>{2});
        page.setGrouping(u"rule"_s);
        for (int row = 0; row < page.aging()->count(); ++row) {
            page.openAging(row, -1);
            QCOMPARE(last().count, 1);
        }
        page.openAging(0, 0); // The oldest has nothing in the youngest bucket.
        QCOMPARE(last().count, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Exceptions)
#include "tst_Exceptions.moc"
