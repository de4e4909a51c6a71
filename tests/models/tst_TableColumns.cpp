// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArrangedColumns.h"
#include "ColumnLayoutItem.h"
#include "models/LineTableModel.h"
#include "models/Preferences.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Columns stand as somebody arranged them, also at the next start; what nobody can have chosen counts as nothing.
class tst_TableColumns : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    const QStringList m_keys{u"when"_s, u"service"_s, u"rule"_s, u"by"_s};

    void arrange(ColumnLayoutItem &layout, const QStringList &keys) const
    {
        layout.setNarrowest(48);
        layout.setKeys(keys);
    }
    /// As a table does at a start.
    void recall(ColumnLayoutItem &layout, const QStringList &keys) const
    {
        arrange(layout, keys);
        layout.setText(Preferences(m_file).columnsOf(u"table"_s));
    }
    void keep(const ColumnLayoutItem &layout) const { Preferences(m_file).keepColumns(u"table"_s, layout.text()); }
    static QStringList texts(const QAbstractItemModel &model)
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(0, column).data().toString());
        return texts;
    }
    static void fill(LineTableModel &model, const QString &prefix)
    {
        TableLine line = TableLine::of(4, 0);
        for (int column = 0; column < 4; ++column)
            line.set(column, prefix + QString::number(column), column);
        model.setLines({line, line});
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                   + QString::fromLatin1(QTest::currentDataTag()) + u".ini"_s);
    }

    void theNextStartHasWhatWasArranged()
    {
        ColumnLayoutItem layout;
        arrange(layout, m_keys);
        QVERIFY(layout.isDefault());
        QCOMPARE(layout.shown(), (QList<int>{0, 1, 2, 3}));
        layout.moveTo(3, 0);
        layout.setShown(1, false);
        layout.resize(2, 240);
        layout.resize(0, 1);
        layout.resize(1, qQNaN());
        QCOMPARE(layout.shown(), (QList<int>{3, 0, 2}));
        QCOMPARE(layout.places(), (QList<int>{3, 0, 2, 1}));
        QCOMPARE(layout.arranged(), (QList<int>{3, 0, 1, 2}));
        keep(layout);

        ColumnLayoutItem again;
        recall(again, m_keys);
        QCOMPARE(again.shown(), layout.shown());
        QCOMPARE(again.widths(), (QList<double>{48, 0, 240, 0}));
        again.setShown(1, true);
        QCOMPARE(again.shown(), (QList<int>{3, 0, 1, 2}));
        again.reset();
        QVERIFY(again.isDefault());
        QCOMPARE(again.shown(), (QList<int>{0, 1, 2, 3}));
        keep(again);
        QVERIFY(!QSettings(m_file, QSettings::IniFormat).contains(u"remembered/columns/table"_s));
    }

    void oneColumnStays()
    {
        ColumnLayoutItem layout;
        arrange(layout, m_keys);
        for (int column = 0; column < 4; ++column)
            layout.setShown(column, false);
        QCOMPARE(layout.shown(), QList<int>{3});
        for (const int none : {-1, 4, 1000})
            layout.setShown(none, true);
        layout.moveTo(0, 7);
        layout.resize(-1, 100);
        QCOMPARE(layout.shown(), QList<int>{3});
    }

    void columnsThatCameStandWhereTheTableHasThem()
    {
        ColumnLayoutItem layout;
        arrange(layout, m_keys);
        layout.moveTo(3, 0);
        layout.setShown(2, false);
        keep(layout);
        ColumnLayoutItem later;
        recall(later, {u"first"_s, u"when"_s, u"rule"_s, u"new"_s, u"by"_s});
        QCOMPARE(later.arranged(), (QList<int>{0, 4, 1, 2, 3})); // first, by, when, rule, new
        QCOMPARE(later.shown(), (QList<int>{0, 4, 1, 3}));
    }

    void spareColumnsAreShownToWhoAsks()
    {
        ColumnLayoutItem layout;
        arrange(layout, m_keys);
        layout.setSpare({2, 3});
        QCOMPARE(layout.shown(), (QList<int>{0, 1}));
        QVERIFY(layout.isDefault());
        layout.setShown(3, true);
        QCOMPARE(layout.shown(), (QList<int>{0, 1, 3}));
        keep(layout);
        ColumnLayoutItem again;
        recall(again, m_keys);
        again.setSpare({1, 2, 3});
        QCOMPARE(again.shown(), (QList<int>{0, 3}));
        again.setShown(0, false);
        again.setShown(3, false);
        QCOMPARE(again.shown(), QList<int>{3});
        again.setSpare({0, 1, 2, 3});
        again.reset();
        QCOMPARE(again.shown(), QList<int>{0});
    }

    void whatNobodyCanHaveChosen_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("no such text") << u"\"><script>"_s;
        QTest::newRow("cut") << u"{\"order\":[\"by\""_s;
        QTest::newRow("another kind") << u"[\"by\",\"when\"]"_s;
        QTest::newRow("a number") << u"7"_s;
        QTest::newRow("wrong kinds") << uR"({"order":{"by":1},"hidden":"when","shown":7,"widths":["when"]})"_s;
        QTest::newRow("no texts") << uR"({"order":[1,null,{},[]],"hidden":[0,true,null]})"_s;
        QTest::newRow("unknown columns")
            << uR"({"order":["x","y"],"hidden":["z",""],"shown":["?"],"widths":{"x":100}})"_s;
        QTest::newRow("all hidden") << uR"({"hidden":["when","service","rule","by"]})"_s;
        QTest::newRow("no number") << uR"({"widths":{"when":NaN}})"_s;
        QTest::newRow("endless") << uR"({"widths":{"when":1e999}})"_s;
        QTest::newRow("no widths") << uR"({"widths":{"when":-5,"service":0,"rule":"100","by":47.9}})"_s;
        QTest::newRow("too wide") << uR"({"widths":{"when":1e300,"service":4001}})"_s;
        QTest::newRow("too long") << uR"({"hidden":["when"],"order":["%1"]})"_s.arg(QString(20'000, u'x'));
        QTest::newRow("too deep") << QString(5'000, u'[') + QString(5'000, u']');
        QTest::newRow("twice") << uR"({"order":["when","when","service","when"]})"_s;
    }
    void whatNobodyCanHaveChosen()
    {
        QFETCH(const QString, kept);
        Preferences(m_file).keepColumns(u"table"_s, kept);
        ColumnLayoutItem layout;
        recall(layout, m_keys);
        QCOMPARE(layout.arranged(), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(layout.shown(), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(layout.widths(), (QList<double>{0, 0, 0, 0}));
        QVERIFY(layout.isDefault());
        layout.setShown(2, false);
        QCOMPARE(layout.shown(), (QList<int>{0, 1, 3}));
        keep(layout);
        ColumnLayoutItem again;
        recall(again, m_keys);
        QCOMPARE(again.shown(), (QList<int>{0, 1, 3}));
    }

    void aListInTheFileIsNoArrangement()
    {
        QSettings(m_file, QSettings::IniFormat).setValue(u"remembered/columns/table"_s, QVariantList{u"a"_s, 7});
        QCOMPARE(Preferences(m_file).columnsOf(u"table"_s), QString());
    }

    void whatIsForgottenIsAsItCame()
    {
        Preferences preferences(m_file);
        preferences.keepColumns(u"table"_s, uR"({"hidden":["by"]})"_s);
        preferences.keepColumns(u"records/other"_s, uR"({"hidden":["rule"]})"_s);
        QCOMPARE(preferences.columnsOf(u"records/other"_s), uR"({"hidden":["rule"]})"_s);
        preferences.forget();
        QCOMPARE(preferences.columnsOf(u"table"_s), QString());
        QCOMPARE(preferences.columnsOf(u"records/other"_s), QString());
    }

    void theModelHasItsColumnsInThatOrder()
    {
        LineTableModel first({.columns = 4}), second({.columns = 4});
        fill(first, u"a"_s);
        fill(second, u"b"_s);
        ArrangedColumns model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSourceModel(&first);
        model.setOrder({2, 0, 3, 1});
        QCOMPARE(texts(model), (QStringList{u"a2"_s, u"a0"_s, u"a3"_s, u"a1"_s}));
        QCOMPARE(model.roleNames(), first.roleNames());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        emit first.dataChanged(first.index(1, 0), first.index(1, 1));
        QCOMPARE(changed.size(), 1); // columns 1 and 3 of this model: whole rows are said
        QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(1, 3));
        model.setSourceModel(&second);
        emit first.dataChanged(first.index(0, 0), first.index(0, 3));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(texts(model), (QStringList{u"b2"_s, u"b0"_s, u"b3"_s, u"b1"_s}));
        model.setOrder({1, 0}); // of fewer columns than there are
        QCOMPARE(texts(model), (QStringList{u"b1"_s, u"b0"_s, u"b2"_s, u"b3"_s}));
        TableLine line = TableLine::of(4, 0);
        second.addLines({line});
        QCOMPARE(model.rowCount(), 3);
        second.setLines({});
        QCOMPARE(model.rowCount(), 0);
        model.setSourceModel(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_TableColumns)
#include "tst_TableColumns.moc"
