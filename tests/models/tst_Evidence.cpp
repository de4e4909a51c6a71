// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"
#include "models/EvidenceFacetRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

} // namespace

/// From a number to its rows, and from a row to its bytes.
class tst_Evidence : public QObject
{
    Q_OBJECT

private:
    static bool addDecisions(FilledStore &store, int count)
    {
        QList<std::pair<QString, FilledStore::Values>> rows;
        for (int i = 0; i < count; ++i)
            rows.append({u"gate_decision"_s,
                         {{u"id"_s, u"g%1"_s.arg(i)},
                          {u"decided_at"_s, at(u"2026-11-10T00:00:00Z"_s) + std::chrono::minutes(i)},
                          {u"service"_s, i % 2 ? u"api"_s : u"web"_s},
                          {u"rule"_s, u"image-signature"_s},
                          {u"decision"_s, i % 3 ? u"pass"_s : u"block"_s},
                          {u"bypassed"_s, i % 6 == 0}}});
        return store.addAll(rows);
    }

private slots:
    void anEmptyStoreIsTheFirstRun()
    {
        FilledStore store;
        EvidencePageOver page(store);
        const QAbstractItemModelTester tester(page.evidence.table(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.state(), u"first"_s);
        QVERIFY(page.evidence.selectedRow() < 0);
    }

    void goesToRowsThatAreNotLaidOut()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 1000));
        EvidencePageOver page(store);
        EvidenceTableModel &table = *page.evidence.table();
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.mostRows = 400;
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(table.rowCount(), 400);
        QCOMPARE(table.allRows(), 1000);
        for (const int row : {899, 999, 0, 399, 400, 555}) {
            const int place = table.bring(row);
            QCOMPARE(table.firstRow() + place, row);
            QVERIFY(place < table.rowCount());
            QVERIFY(table.firstRow() + table.rowCount() <= 1000);
            page.evidence.select(place);
            QVERIFY(page.settle());
            QCOMPARE(page.evidence.positionText(), u"%1 of 1,000"_s.arg(QLocale(QLocale::English).toString(row + 1)));
            const QString time = QTime(0, 0).addSecs(60 * (999 - row)).toString(u"HH:mm:ss"_s);
            QTRY_COMPARE_WITH_TIMEOUT(page.cell(place, 0), u"10 Nov "_s + time, patience);
            QStringList read;
            const auto whole = table.wholeRows({{place, place}}).read([&](const QStringList &values) -> Result<void> {
                read.append(values.first());
                return {};
            });
            QVERIFY(whole);
            QCOMPARE(read, QStringList{u"2026-11-10T%1Z"_s.arg(time)});
        }
        QCOMPARE(table.bring(-5) + table.firstRow(), 0);
        QCOMPARE(table.bring(5'000) + table.firstRow(), 999);
    }

    void readsBlocksWhenTheyAreLookedAt()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 1000));
        EvidencePageOver page(store);
        EvidenceTableModel &table = *page.evidence.table();
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.state(), u"ready"_s);
        QCOMPARE(page.evidence.countText(), u"1,000 records"_s);
        QCOMPARE(table.rowCount(), 1000);
        QCOMPARE(page.cell(0, 0), u"10 Nov 16:39:00"_s);

        QSignalSpy loaded(&table, &EvidenceTableModel::blockLoaded);
        QTRY_VERIFY_WITH_TIMEOUT(!page.cell(700, 0).isEmpty(), patience);
        QVERIFY(std::ranges::any_of(loaded, [](const QList<QVariant> &block) {
            return block == QList<QVariant>{600, 799};
        }));
        QCOMPARE(page.cell(700, 0), u"10 Nov 04:59:00"_s);
        QCOMPARE(page.cell(999, 2), QString());
        QTRY_COMPARE_WITH_TIMEOUT(page.cell(999, 3), u"Bypassed"_s, patience);
        QCOMPARE(page.cell(999, 3, Qt::DecorationRole), u"crit"_s);
        QCOMPARE(table.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Decided, UTC"_s);
    }

    void rowsThatArriveDoNotShiftWhatIsRead()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 1000));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        const EvidenceTableModel &table = *page.evidence.table();
        QCOMPARE(table.rowAt(0)->row.id(), u"g999"_s);
        QList<std::pair<QString, FilledStore::Values>> later;
        for (int i = 0; i < 50; ++i) // newer than all, and corrections of what was not read yet
            later.append({u"gate_decision"_s,
                          {{u"id"_s, i % 2 ? u"n%1"_s.arg(i) : u"g%1"_s.arg(i)},
                           {u"decided_at"_s, at(u"2026-11-15T00:00:00Z"_s) + std::chrono::minutes(i)}}});
        QVERIFY(store.addAll(later));
        for (const int row : {500, 999}) {
            QVERIFY(!table.rowAt(row));
            QVERIFY(page.settle());
            QCOMPARE(table.rowAt(row)->row.id(), u"g%1"_s.arg(999 - row));
        }
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(table.rowAt(0)->row.id(), u"n49"_s);
        QCOMPARE(table.count(), 1025);
    }

    void facetsNarrowAndCountWhatTheOthersLeave()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 60));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.timeline()->property("labels").toStringList(), QStringList{u"Tue 10"_s});
        QCOMPARE(page.evidence.timeline()->property("countTexts").toStringList(), QStringList{u"60"_s});
        QCOMPARE(page.facet(u"service"_s, u"api"_s, "countText"), 30);
        QCOMPARE(page.facet(u"outcome"_s, u"bypassed"_s, "countText"), 10);
        page.evidence.toggleFacet(u"outcome"_s, u"bypassed"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"10 records"_s);
        QCOMPARE(page.facet(u"outcome"_s, u"block"_s, "countText"), 20);
        QCOMPARE(page.facet(u"outcome"_s, u"bypassed"_s, "checked"), 1);
        QCOMPARE(page.evidence.tokenFields(), (QStringList{u"type"_s, u"outcome"_s}));
        page.evidence.setQuery(u"service:api"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.state(), u"filtered"_s);
        page.evidence.removeToken(1);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"30 records"_s);
        page.evidence.setQuery(u"signature nowhere"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"0 records"_s);
        page.evidence.clearFilters();
        page.evidence.sort(0, false);
        QVERIFY(page.settle());
        QCOMPARE(page.cell(0, 0), u"10 Nov 00:00:00"_s);
        QCOMPARE(page.evidence.sortColumn(), 0);
    }

    void aLongGroupUnfolds()
    {
        FilledStore store;
        for (int i = 0; i < 12; ++i)
            QVERIFY(store.add(u"gate_decision"_s, {{u"id"_s, u"g%1"_s.arg(i)}, {u"service"_s, u"s%1"_s.arg(i)}}));
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        const int folded = page.evidence.facets()->count();
        page.evidence.toggleFacet(u"service"_s, {});
        QCOMPARE(page.evidence.facets()->count(), folded + 12 - namedFacets);
        page.evidence.toggleFacet(u"service"_s, {});
        QCOMPARE(page.evidence.facets()->count(), folded);
        page.evidence.toggleFacet(u"service"_s, u"s9"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.facet(u"service"_s, u"s9"_s, "checked"), 1);
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 60));
        EvidencePageOver page(store);
        const QSignalSpy shown(page.evidence.table(), &QAbstractItemModel::modelReset);
        for (int i = 0; i < 20; ++i) {
            page.evidence.toggleFacet(u"service"_s, u"api"_s);
            page.evidence.toggleFacet(u"service"_s, u"web"_s);
        }
        page.evidence.toggleFacet(u"service"_s, u"web"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"30 records"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page.cell(0, 1), u"web"_s, patience);
        QCOMPARE(shown.size(), 1);
    }

    void aNumberIsComparedWithItsRows()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 60));
        EvidencePageOver page(store);
        RowsRequest request;
        request.label = u"Gate bypass rate"_s;
        request.figureText = u"3"_s;
        request.week = u"W46"_s;
        request.rowType = u"gate_decision"_s;
        request.count = 3;
        request.versionIds = {1, 7, 13};
        page.evidence.showRows(request);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"3 records"_s);
        QCOMPARE(page.evidence.equalsText(), u"equals the 3 in Gate bypass rate, W46"_s);
        QCOMPARE(page.evidence.equalsMark(), u"ok"_s);
        QCOMPARE(page.evidence.positionText(), u"1 of 3"_s);
        page.evidence.selectBeside(1);
        QCOMPARE(page.evidence.positionText(), u"2 of 3"_s);

        request.versionIds = {1, 7, 1'000'000};
        page.evidence.showRows(request);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.equalsMark(), u"crit"_s);
        request.versionIds = {};
        page.evidence.showRows(request);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.table()->count(), 0);
        QCOMPARE(page.evidence.equalsMark(), u"crit"_s);
        page.evidence.clearRequest();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.countText(), u"60 records"_s);
        QVERIFY(page.evidence.equalsText().isEmpty());
    }

    void aSumIsComparedWithItsRows()
    {
        FilledStore store;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store.add(u"ai_usage"_s, {{u"id"_s, u"u%1"_s.arg(i)}, {u"cost_usd"_s, *Money::parse(u"1.5"_s)}}));
        EvidencePageOver page(store);
        RowsRequest request;
        request.label = u"AI spend"_s;
        request.figureText = u"$3.00"_s;
        request.week = u"W46"_s;
        request.rowType = u"ai_usage"_s;
        request.count = 2;
        request.sum = MoneySum();
        request.sum->add(*Money::parse(u"3"_s));
        request.versionIds = {1, 2};
        page.evidence.showRows(request);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.equalsText(), u"add up to the $3.00 in AI spend, W46"_s);
        request.sum->add(Money{1});
        page.evidence.showRows(request);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.equalsMark(), u"crit"_s);
    }

    void aRecordLeadsToItsBytes()
    {
        FilledStore store;
        const QByteArray body = "{\n \"items\": [\n  {\"id\": \"g1\",\n   \"conclusion\": \"failure\"}\n ]\n}\n";
        QVERIFY(store.add(
            u"gate_decision"_s,
            {{u"id"_s, u"g\u202e1"_s}, {u"decision"_s, u"block"_s}, {u"bypassed"_s, false}, {u"actor"_s, u"t"_s}}, body,
            u"/items/0"_s));
        EvidencePageOver page(store, [](const StoredRow &row, QByteArrayView) {
            return QHash<QString, QString>{{u"decision"_s, row.origin.rawPointer + u"/conclusion"_s}};
        });
        RecordController &record = *page.evidence.record();
        const QAbstractItemModelTester tester(record.fields(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(record.title(), u"Gate decision"_s);
        QVERIFY(!record.reference().contains(QChar(0x202e)));
        QCOMPARE(record.badgeText(), u"Blocked"_s);
        QCOMPARE(record.rawState(), u"matches"_s);
        QCOMPARE(record.rawDigest(), sha256Hex(body));
        QCOMPARE(record.rawBytesText(), u"%1 bytes"_s.arg(body.size()));
        QCOMPARE(record.activeField(), u"decision"_s);
        QCOMPARE(record.rawHighlightFirst(), 4);
        QVERIFY(record.rawText().at(3).contains(u"failure"_s));
        record.activateField(u"actor"_s);
        QCOMPARE(record.rawHighlightFirst(), 3);
        QCOMPARE(record.rawHighlightLast(), 4);
        QVERIFY(record.summaryLabels().contains(u"Outcome"_s));
        QSignalSpy copied(&record, &RecordController::copyRequested);
        record.copyCitation();
        QVERIFY(copied.first().first().toString().contains(sha256Hex(body)));
        page.evidence.select(-1);
        QVERIFY(page.evidence.selectedRow() < 0);
        QVERIFY(record.title().isEmpty());
    }

    void changedBytesAreNoticed()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}}, "{\"a\": 1}"));
        QVERIFY(store.add(u"deployment"_s, {{u"id"_s, u"d"_s}}, "{\"a\": 2}"));
        QSqlQuery tamper(store.connection().database());
        QVERIFY2(
            tamper.exec(
                u"UPDATE raw_body SET body = (SELECT body FROM raw_body WHERE sha256 = '%1') WHERE sha256 = '%2'"_s.arg(
                    sha256Hex("{\"a\": 2}"), sha256Hex("{\"a\": 1}"))),
            qPrintable(tamper.lastError().text()));
        EvidencePageOver page(store);
        page.evidence.toggleFacet(u"type"_s, u"deployment"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.record()->rawState(), u"matches"_s);
        page.evidence.toggleFacet(u"type"_s, u"service"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.record()->rawState(), u"differs"_s);
        QCOMPARE(page.evidence.record()->summaryKinds().count(u"crit"_s), 1); // Nobody owns it.
    }

    void rowsThatComeAreAnnouncedAndMoveNothing()
    {
        FilledStore store;
        QVERIFY(addDecisions(store, 30));
        EvidencePageOver page(store);
        page.evidence.setQuery(u"service:web"_s);
        QVERIFY(page.settle());
        page.evidence.select(3);
        QVERIFY(page.settle());
        const QString looked = page.cell(3, 0);
        const QString count = page.evidence.countText();
        const QSignalSpy changed(&page.evidence, &EvidenceController::changed);
        page.evidence.lookForNewRows(); // finds nothing, or what comes next: it is not said twice
        QVERIFY(addDecisions(store, 40)); // five of service web are new, and five of the other
        page.evidence.lookForNewRows();
        QTRY_COMPARE_WITH_TIMEOUT(page.evidence.newRowsText(), u"5 new records"_s, patience);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(page.evidence.selectedRow(), 3);
        QCOMPARE(page.cell(3, 0), looked);
        QCOMPARE(page.evidence.countText(), count);
        page.evidence.reload();
        QVERIFY(page.settle());
        QCOMPARE(page.evidence.newRowsText(), QString());
        QCOMPARE(page.evidence.countText(), u"20 records"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Evidence)
#include "Patience.h"
#include "tst_Evidence.moc"
