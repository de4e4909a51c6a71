// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AttentionListModel.h"
#include "models/CostModels.h"
#include "models/EvidenceModels.h"
#include "models/ScopeModels.h"
#include "models/SyncMessageModel.h"
#include "models/TileListModel.h"
#include "models/WeeklyModels.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Every list keeps the rules of item models: empty, filled, replaced by fewer rows, empty again.
class tst_ListModels : public QObject
{
    Q_OBJECT

private:
    template <typename Model, typename Row>
    void walk(const Row &row)
    {
        Model model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy counted(&model, &Model::countChanged);
        QCOMPARE(model.rowCount(), 0);
        model.setRows({row, row, row});
        QCOMPARE(model.count(), 3);
        model.setRows({row});
        QCOMPARE(model.count(), 1);
        const QHash<int, QByteArray> roles = model.roleNames();
        QCOMPARE(roles.size(), Row::staticMetaObject.propertyCount());
        for (auto it = roles.cbegin(); it != roles.cend(); ++it)
            QVERIFY2(model.data(model.index(0), it.key()).isValid(), it.value().constData());
        QVERIFY(!model.data(model.index(0), Qt::DisplayRole).isValid());
        model.setRows({});
        QCOMPARE(counted.count(), 3);
    }

private slots:
    void everyModel()
    {
        walk<TileListModel>(Tile{});
        walk<VerdictListModel>(VerdictPart{});
        walk<AgingListModel>(AgingRow{});
        walk<BarListModel>(Bar{});
        walk<AttentionListModel>(Attention{});
        walk<HeatCellModel>(HeatCell{});
        walk<ShareListModel>(ShareRow{});
        walk<BreakdownListModel>(BreakdownRow{});
        walk<FacetListModel>(Facet{});
        walk<ColumnListModel>(ColumnInfo{});
        walk<FieldListModel>(Field{});
        walk<SyncMessageModel>(SyncMessage{});
        walk<WeekListModel>(WeekChoice{});
    }

    void rolesGiveTheRowsOwnValues()
    {
        BarListModel model;
        model.setRows({{.key = u"a"_s,
                        .name = u"payments-api"_s,
                        .fraction = 0.5,
                        .valueText = u"6 of 21 blocked"_s,
                        .figureId = {}}});
        const QHash<int, QByteArray> names = model.roleNames();
        QCOMPARE(model.data(model.index(0), names.key("name")).toString(), u"payments-api"_s);
        QCOMPARE(model.data(model.index(0), names.key("fraction")).toDouble(), 0.5);
    }

    void choicesKeepAFilterWhoseValueIsGone()
    {
        FilterChoiceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChoices({{u"a"_s, false, 2}, {u"b"_s, false, 1}});
        model.toggle(u"b"_s);
        QCOMPARE(model.selected(), QStringList{u"b"_s});
        model.setChoices({{u"a"_s, false, 3}});
        QCOMPARE(model.selected(), QStringList{u"b"_s});
        QCOMPARE(model.keys(), (QStringList{u"a"_s, u"b"_s}));
        model.clear();
        QVERIFY(!model.isFiltered());
    }
};

QTEST_GUILESS_MAIN(tst_ListModels)
#include "tst_ListModels.moc"
