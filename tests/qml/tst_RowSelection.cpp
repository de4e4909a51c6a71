// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowCopyItem.h"
#include "base/SpreadsheetCell.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

/// Rows that are there only when they were asked for and let come, as those of a large table.
class LateModel : public QStringListModel
{
public:
    using QStringListModel::QStringListModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (tellsOfFirst && index.row() == 0 && role == Qt::DecorationRole && !std::exchange(m_told, true))
            emit const_cast<LateModel *>(this)->dataChanged(index, index);
        if (m_come || (tellsOfFirst && index.row() == 0))
            return role == Qt::DecorationRole ? QVariant() : QStringListModel::data(index, role);
        return role == Qt::DecorationRole ? QVariant(u"loading"_s) : QVariant();
    }
    void come()
    {
        m_come = true;
        emit dataChanged(index(0), index(rowCount() - 1));
    }

    bool tellsOfFirst = false; ///< It is there when it is asked for, and says so within the answer.

private:
    mutable bool m_told = false;
    bool m_come = false;
};

QStringList numbered(int count)
{
    QStringList rows;
    for (int row = 0; row < count; ++row)
        rows.append(u"row %1"_s.arg(row));
    return rows;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class tst_RowSelection : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->setText(u"before"_s); }

    void rangesJoinAndSplit()
    {
        QStringListModel model(numbered(10));
        RowSelectionItem selection;
        selection.setModel(&model);
        for (const int row : {4, 2, 3, 9, 0})
            selection.toggle(row);
        QCOMPARE(selection.ranges(), (QList<RowRange>{{0, 0}, {2, 4}, {9, 9}}));
        QCOMPARE(selection.count(), 5);
        selection.toggle(3);
        QCOMPARE(selection.ranges(), (QList<RowRange>{{0, 0}, {2, 2}, {4, 4}, {9, 9}}));
        for (int row = -1; row <= 10; ++row)
            QCOMPARE(selection.contains(row), row == 0 || row == 2 || row == 4 || row == 9);
        selection.toggle(10);
        selection.toggle(-1);
        selection.extend(0, 10);
        QCOMPARE(selection.count(), 4);
        selection.extend(7, 1);
        QCOMPARE(selection.ranges(), (QList<RowRange>{{1, 3}}));
        selection.selectAll();
        QCOMPARE(selection.ranges(), (QList<RowRange>{{0, 9}}));
    }

    /// Any row taken in or out, in any order, against a set of them.
    void rangesAreTheSetOfRows()
    {
        QStringListModel model(numbered(40));
        RowSelectionItem selection;
        selection.setModel(&model);
        QSet<int> rows;
        quint32 draw = 1;
        for (int step = 0; step < 2000; ++step) {
            draw = draw * 1664525 + 1013904223;
            const int row = int(draw >> 16) % 40;
            selection.toggle(row);
            if (!rows.remove(row))
                rows.insert(row);
            QCOMPARE(selection.count(), rows.size());
            for (int at = 0; at < 40; ++at)
                QCOMPARE(selection.contains(at), rows.contains(at));
            int before = -2;
            for (const RowRange &range : selection.ranges()) {
                QVERIFY(range.first > before + 1 && range.first <= range.last);
                before = range.last;
            }
        }
    }

    void endsWithWhatTheRowsStoodFor_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("stays");
        QTest::newRow("appended") << u"append"_s << true;
        QTest::newRow("inserted before") << u"insert"_s << false;
        QTest::newRow("removed after") << u"remove"_s << false;
        QTest::newRow("sorted") << u"sort"_s << false;
        QTest::newRow("moved") << u"move"_s << false;
        QTest::newRow("filled anew") << u"reset"_s << false;
        QTest::newRow("another text") << u"text"_s << true;
        QTest::newRow("gone") << u"gone"_s << false;
    }
    /// A copy under way ends by the same, and leaves the clipboard as it was.
    void endsWithWhatTheRowsStoodFor()
    {
        QFETCH(const QString, change);
        QFETCH(const bool, stays);
        auto model = std::make_unique<LateModel>(numbered(5));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(model.get());
        selection.extend(1, 2);
        copying.copy(&selection, 1, {0}, {u"Row"_s});
        QCOMPARE(copying.state(), RowCopyItem::State::Reading);
        if (change == u"append")
            model->insertRow(5);
        else if (change == u"insert")
            model->insertRow(0);
        else if (change == u"remove")
            model->removeRow(4);
        else if (change == u"sort")
            model->sort(0, Qt::DescendingOrder);
        else if (change == u"move")
            model->moveRow({}, 0, {}, 3);
        else if (change == u"reset")
            model->setStringList(numbered(5));
        else if (change == u"text")
            model->setData(model->index(0), u"other"_s);
        else
            model.reset();
        QCOMPARE(selection.count(), stays ? 2 : 0);
        QCOMPARE(copying.state(), stays ? RowCopyItem::State::Reading : RowCopyItem::State::Stopped);
        if (model)
            model->come();
        QCOMPARE(clipboard(), stays ? u"Row\nrow 1\nrow 2\n"_s : u"before"_s);
    }

    void leavesWhatWasCopiedElsewhereMeanwhile()
    {
        LateModel model(numbered(3));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        selection.selectAll();
        copying.copy(&selection, -1, {0}, {u"Row"_s});
        QCOMPARE(copying.state(), RowCopyItem::State::Reading);
        QGuiApplication::clipboard()->setText(u"another"_s);
        QCOMPARE(copying.state(), RowCopyItem::State::Stopped);
        model.come();
        QCOMPARE(clipboard(), u"another"_s);
    }

    void copiesTheChosenRowWhereNoneIsSelected()
    {
        QStringListModel model(numbered(3));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        copying.copy(&selection, -1, {0}, {u"Row"_s});
        QCOMPARE(clipboard(), u"before"_s);
        copying.copy(&selection, 3, {0}, {u"Row"_s});
        QCOMPARE(clipboard(), u"before"_s);
        copying.copy(&selection, 2, {0}, {u"Row"_s});
        QCOMPARE(clipboard(), u"Row\nrow 2\n"_s);
        QCOMPARE(copying.asked(), 1);
    }

    void copiesEachRowOnceWhereTheModelSpeaksWithinAnAnswer()
    {
        LateModel model(numbered(4));
        model.tellsOfFirst = true;
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        selection.selectAll();
        copying.copy(&selection, 0, {0}, {u"Row"_s});
        QCOMPARE(copying.copied(), 1);
        model.come();
        QCOMPARE(clipboard(), u"Row\nrow 0\nrow 1\nrow 2\nrow 3\n"_s);
    }

    void copiesNoMoreThanTheLimit()
    {
        QStringListModel model(numbered(RowCopyItem::maximumRows + 5));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        selection.selectAll();
        selection.toggle(1);
        copying.copy(&selection, 0, {0}, {u"Row"_s});
        QCOMPARE(copying.copied(), RowCopyItem::maximumRows);
        QCOMPARE(copying.asked(), RowCopyItem::maximumRows + 4);
        const QStringList lines = clipboard().split(u'\n');
        QCOMPARE(lines.size(), RowCopyItem::maximumRows + 2);
        QCOMPARE(lines[1] + lines[2], u"row 0row 2"_s);
        QCOMPARE(lines[RowCopyItem::maximumRows], u"row %1"_s.arg(RowCopyItem::maximumRows));
    }

    void noCellBeginsAFormulaOrEndsItself_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"payments-api"_s << u"payments-api"_s;
        QTest::newRow("inside") << u"a=b+c-d@e"_s << u"a=b+c-d@e"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u"  "_s << u"  "_s;
        QTest::newRow("equals") << u"=HYPERLINK(\"http://x\")"_s << u"'=HYPERLINK(\"http://x\")"_s;
        QTest::newRow("plus") << u"+1+A1"_s << u"'+1+A1"_s;
        QTest::newRow("minus") << u"-1-A1"_s << u"'-1-A1"_s;
        QTest::newRow("a negative number") << u"-1"_s << u"-1"_s;
        QTest::newRow("a positive one") << u"+1,234.5"_s << u"+1,234.5"_s;
        QTest::newRow("a negative share") << u"-3.2\u202F%"_s << u"-3.2\u202F%"_s;
        QTest::newRow("a number and a line") << u"-1\n"_s << u"'-1 "_s;
        QTest::newRow("two signs") << u"--1"_s << u"'--1"_s;
        QTest::newRow("an exponent") << u"-1e9"_s << u"'-1e9"_s;
        QTest::newRow("another script's digits") << u"-\u0661"_s << u"'-\u0661"_s;
        QTest::newRow("behind a semicolon") << u"a;=1"_s << u"a;'=1"_s;
        QTest::newRow("behind a semicolon and blanks") << u"a; \u200B@x"_s << u"a; \u200B'@x"_s;
        QTest::newRow("behind each") << u"=1;b;-2"_s << u"'=1;b;'-2"_s;
        QTest::newRow("a quote behind a semicolon") << u"a;\"=1"_s << u"a;'\"=1"_s;
        QTest::newRow("semicolons") << u"a; b;c"_s << u"a; b;c"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("after blanks") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("after a hard blank") << u"\u00A0=1"_s << u"'\u00A0=1"_s;
        QTest::newRow("after a zero width blank") << u"\u200B=1"_s << u"'\u200B=1"_s;
        QTest::newRow("after a byte order mark") << u"\uFEFF=1"_s << u"'\uFEFF=1"_s;
        QTest::newRow("after a bidi control") << u"\u202E=1"_s << u"'\u202E=1"_s;
        QTest::newRow("wide") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"' =1"_s;
        QTest::newRow("another cell") << u"a\t=1"_s << u"a =1"_s;
        QTest::newRow("another line") << u"a\r\n=1\u2028=2\u2029=3\u0085=4\v=5\f=6"_s << u"a  =1 =2 =3 =4 =5 =6"_s;
        QTest::newRow("nul") << u"\0=1"_s << u"' =1"_s;
        QTest::newRow("nul alone") << QString(QChar(u'\0')) << u"' "_s;
        QTest::newRow("quoted") << u"\"=1\""_s << u"'\"=1\""_s;
        QTest::newRow("quote that is left open") << u"\"a"_s << u"'\"a"_s;
        QTest::newRow("quote inside") << u"a \"b\""_s << u"a \"b\""_s;
    }
    void noCellBeginsAFormulaOrEndsItself()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, cell);
        QStandardItemModel model(1, 2);
        model.setItem(0, 0, new QStandardItem(value));
        model.setItem(0, 1, new QStandardItem(u"next"_s));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        copying.copy(&selection, 0, {0, 1, 2}, {value, u"Next"_s, u"of no column"_s});
        QCOMPARE(clipboard(), u"%1\tNext\n%1\tnext\n"_s.replace(u"%1"_s, cell));
    }

    void columnsGoOutAsTheyAreShown()
    {
        QStandardItemModel model(1, 3);
        for (int column = 0; column < 3; ++column)
            model.setItem(0, column, new QStandardItem(QString::number(column)));
        RowSelectionItem selection;
        RowCopyItem copying;
        selection.setModel(&model);
        copying.copy(&selection, 0, {2, -1, 0, 3}, {u"Third"_s, u"None"_s, u"First"_s, u"None"_s});
        QCOMPARE(clipboard(), u"Third\tFirst\n2\t0\n"_s);
    }
};

QTEST_MAIN(tst_RowSelection)
#include "tst_RowSelection.moc"
