// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"
#include "metrics/MetricCatalog.h"
#include "metrics/PanelMemory.h"
#include "models/WeeklyWords.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

} // namespace

/// The rows of a number and those that it leaves out.
class tst_FigureRows : public QObject
{
    Q_OBJECT

private slots:
    /// Beside the rows that count stand those that do not, and why; each group opens and leads back.
    void whatANumberLeavesOutOpensBesideIt()
    {
        FilledStore store;
        for (const auto &[id, decision] : {std::pair{u"g1"_s, u"block"_s}, {u"g2"_s, u"pass"_s}})
            QVERIFY(store.add(u"gate_decision"_s, {{u"id"_s, id},
                                                   {u"decided_at"_s, at(u"2026-11-10T01:00:00Z"_s)},
                                                   {u"service"_s, u"api"_s},
                                                   {u"commit_sha"_s, u"c1"_s},
                                                   {u"environment"_s, u"production"_s},
                                                   {u"rule"_s, u"sbom"_s},
                                                   {u"decision"_s, decision}}));
        // A block that names neither artifact nor service and commit can be no episode.
        for (const QString &id : {u"lost1"_s, u"lost2"_s})
            QVERIFY(store.add(u"gate_decision"_s, {{u"id"_s, id},
                                                   {u"decided_at"_s, at(u"2026-11-10T03:00:00Z"_s)},
                                                   {u"environment"_s, u"production"_s},
                                                   {u"rule"_s, u"sbom"_s},
                                                   {u"decision"_s, u"block"_s}}));
        EvidencePageOver page(store);
        const auto catalog = MetricCatalog::load();
        QVERIFY(catalog);
        MetricScope scope;
        scope.from = at(u"2026-11-09T00:00:00Z"_s);
        scope.to = at(u"2026-11-16T00:00:00Z"_s);
        scope.asOf = page.clock.now();
        const auto opened = StoreConnection::open(store.location(), StoreConnection::Access::ReadOnly);
        QVERIFY(opened);
        const auto measured = measureMetric(**opened, *catalog, u"bypass_rate"_s, scope, std::make_shared<PanelMemory>());
        QVERIFY(measured);
        const WeeklyWords words(FigureText(page.scope.text()), *IsoWeek::parse(u"2026-W46"_s));
        const RowsRequest request = words.requestWhole(*measured);
        qint64 leftOut = 0;
        for (const auto &[reason, cases] : measured->result.excluded)
            leftOut += reason == u"out_of_range" ? 0 : cases;
        QVERIFY(leftOut >= 2);
        QCOMPARE(std::accumulate(request.leftOut.begin(), request.leftOut.end(), qint64(0),
                                 [](qint64 sum, const RowsRequest::LeftOut &one) { return sum + one.cases; }),
                 leftOut);
        QVERIFY(words.request(*measured, measured->casesBehind()).leftOut.isEmpty()); // a part of a number does not say what the whole lacks

        page.evidence.showRows(request);
        QVERIFY(page.settle());
        FigureRows &figure = *page.evidence.figure();
        RowFigureModel &parts = *figure.parts();
        const auto wordsOf = [&](int row) { return parts.data(parts.index(row), parts.roleNames().key("words")).toString(); };
        int lost = -1;
        for (int row = 0; row < parts.count(); ++row) {
            if (wordsOf(row) == u"left out: a block that names neither artifact nor service and commit")
                lost = row;
        }
        QVERIFY(lost >= 0);
        figure.open(parts.keyAt(lost));
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"2 records"_s);
        QCOMPARE(page.evidence.equalsText(), u"equals the 2 left out in Gate bypass rate, W46"_s);
        QCOMPARE(parts.keyAt(0), u"counted"_s);
        figure.open(u"counted"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.equalsMark(), u"ok"_s);
        QVERIFY(parts.count() == 0 || parts.keyAt(0) != u"counted");
        page.evidence.clearRequest();
        QVERIFY(page.settle());
        QCOMPARE(parts.count(), 0);
        figure.open(u"0"_s); // nothing is left to be opened
        QVERIFY(!page.evidence.hasRequest());
    }
};

QTEST_GUILESS_MAIN(tst_FigureRows)
#include "tst_FigureRows.moc"
