// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"
#include "models/LineTableModel.h"
#include "models/TableExport.h"

#include <QDir>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

/// Rows without end: whoever writes them is at it until somebody stops him.
class EndlessTable : public LineTableModel
{
public:
    EndlessTable() : LineTableModel({.columns = 1}) { }

    WholeRows wholeRows(const QList<RowSpan> &) const override
    {
        return {.count = std::numeric_limits<qint64>::max(), .beyond = 0, .headings = {}, .read = [](const WholeRows::Take &take) {
                    for (;;)
                        if (auto taken = take({u"row"_s}); !taken)
                            return taken;
                }};
    }
};

/// Says that it has more rows than it gives.
class ShortTable : public LineTableModel
{
public:
    ShortTable() : LineTableModel({.columns = 1}) { }

    WholeRows wholeRows(const QList<RowSpan> &) const override
    {
        return {.count = 2, .beyond = 0, .headings = {}, .read = [](const WholeRows::Take &take) { return take({u"row"_s}); }};
    }
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

/// RFC 4180, strictly: lines end with CR and LF, a quote within a cell is doubled, and nothing follows a closing quote.
QList<QStringList> parsed(const QByteArray &csv)
{
    QList<QStringList> lines{{}};
    qsizetype at = 0;
    while (at < csv.size()) {
        QByteArray cell;
        if (csv.at(at) == '"') {
            for (++at; at < csv.size(); ++at) {
                if (csv.at(at) == '"' && (at + 1 >= csv.size() || csv.at(at + 1) != '"'))
                    break;
                at += csv.at(at) == '"';
                cell += csv.at(at);
            }
            ++at;
        } else {
            while (at < csv.size() && csv.at(at) != ',' && csv.at(at) != '\r')
                cell += csv.at(at++);
        }
        lines.last().append(QString::fromUtf8(cell));
        if (csv.mid(at, 1) == ",") {
            ++at;
        } else if (csv.mid(at, 2) == "\r\n") {
            at += 2;
            if (at < csv.size())
                lines.append(QStringList());
        } else {
            return {{u"no CSV at byte %1"_s.arg(at)}};
        }
    }
    return lines;
}

} // namespace

class tst_TableExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsAreExactAndSafe();
    void rowsThatComeLaterAreNotAmongThem();
    void selectedRowsOnly();
    void moreRowsThanAPage();
    void linesOfAPage();
    void oneTableIsAskedForAtATime();
    void aTableThatHoldsNotAllSaysSo();
    void stoppedLeavesNoFile();
    void stoppedLeavesWhatWasThere();
    void failureSaysWhy();
    void rowsThatAreMissingAreAFailure();
    void suggestedNames_data();
    void suggestedNames();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    /// Every column of a table, each headed by its number.
    void ask(QAbstractItemModel &table, const QList<int> &bounds = {})
    {
        QList<int> columns;
        QStringList headings;
        for (int column = 0; column < table.columnCount(); ++column) {
            columns.append(column);
            headings.append(QString::number(column));
        }
        m_exporting->ask(&table, u"Table"_s, columns, headings, bounds);
    }
    void write(const QString &to)
    {
        m_exporting->write(to);
        QTRY_VERIFY_WITH_TIMEOUT(!m_exporting->running(), patience);
    }
    static FilledStore::Values decision(int i, const QString &rule = u"cve"_s)
    {
        return {{u"id"_s, u"g%1"_s.arg(i)},
                {u"decided_at"_s, *parseInstant(u"2026-11-10T09:00:00.123456789Z"_s) + std::chrono::seconds(i)},
                {u"service"_s, u"api"_s},
                {u"environment"_s, u"production"_s},
                {u"rule"_s, rule},
                {u"decision"_s, u"block"_s}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{*parseInstant(u"2026-11-16T08:52:00Z"_s)};
    std::unique_ptr<TableExport> m_exporting;
};

void tst_TableExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_exporting = std::make_unique<TableExport>(
        m_clock, NumberText(QLocale(QLocale::German), QTimeZone("Europe/Berlin")));
}

void tst_TableExport::rowsAreExactAndSafe()
{
    const QStringList hostile{u"=cmd|' /C calc'!A0"_s, u"@SUM(A1:A9)"_s,      u"  +1"_s,         u"-2+3"_s,
                              u"a \"b\", c"_s,         u"line\r\nand line"_s, u"tab\tand tab"_s, u"\u202Etxt.exe"_s};
    FilledStore store;
    for (int i = 0; i < int(hostile.size()); ++i)
        QVERIFY(store.add(u"gate_decision"_s, decision(i, hostile.at(i))));
    EvidencePageOver page(store);
    page.evidence.reload();
    QVERIFY(page.settle());
    ask(*page.evidence.table());
    write(path(u"all.csv"_s));
    QCOMPARE(m_exporting->mark(), u"ok"_s);

    const QList<QStringList> lines = parsed(contents(path(u"all.csv"_s)));
    QCOMPARE(lines.size(), hostile.size() + 1);
    QCOMPARE(lines.first().first(), u"Decided, UTC"_s);
    RowFilter filter;
    filter.type = u"gate_decision"_s;
    const auto rows = RowQueries(store.connection()).page(filter, 0, 100);
    QVERIFY(rows);
    QStringList rules;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const StoredRow &row = rows->at(i);
        const QStringList &line = lines.at(i + 1);
        QVERIFY2(line.contains(row.digest), qPrintable(line.join(u'|')));
        QCOMPARE(line.first(), fieldText(row.row.value(u"decided_at")));
        rules.prepend(line.at(2));
    }
    const QStringList expected{u"'=cmd|' /C calc'!A0"_s, u"'@SUM(A1:A9)"_s,     u"'  +1"_s,        u"'-2+3"_s,
                               u"a \"b\", c"_s,          u"line  and line"_s, u"tab and tab"_s, u"\u202Etxt.exe"_s};
    QCOMPARE(rules, expected);
}

void tst_TableExport::rowsThatComeLaterAreNotAmongThem()
{
    FilledStore store;
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.add(u"gate_decision"_s, decision(i)));
    EvidencePageOver page(store);
    page.evidence.reload();
    QVERIFY(page.settle());
    ask(*page.evidence.table());
    QVERIFY(store.add(u"gate_decision"_s, decision(9)));
    QVERIFY(store.add(u"gate_decision"_s, decision(1, u"another"_s)));
    write(path(u"all.csv"_s));
    const QList<QStringList> lines = parsed(contents(path(u"all.csv"_s)));
    QCOMPARE(lines.size(), 4);
    for (const QStringList &line : lines.mid(1))
        QCOMPARE(line.at(2), u"cve"_s);
}

void tst_TableExport::selectedRowsOnly()
{
    FilledStore store;
    for (int i = 0; i < 9; ++i)
        QVERIFY(store.add(u"gate_decision"_s, decision(i, u"rule-%1"_s.arg(i))));
    EvidencePageOver page(store);
    page.evidence.reload();
    QVERIFY(page.settle());
    m_exporting->ask(page.evidence.table(), u"Table"_s, {2}, {u"Rule"_s}, {0, 1, 7, 7}); // newest first
    write(path(u"some.csv"_s));
    QCOMPARE(contents(path(u"some.csv"_s)), "Rule\r\nrule-8\r\nrule-7\r\nrule-1\r\n");
}

void tst_TableExport::moreRowsThanAPage()
{
    constexpr int rows = 4'321;
    QList<std::pair<QString, FilledStore::Values>> all;
    for (int i = 0; i < rows; ++i)
        all.append({u"gate_decision"_s, decision(i, QString::number(i))});
    FilledStore store;
    QVERIFY(store.addAll(all));
    EvidencePageOver page(store);
    page.evidence.reload();
    QVERIFY(page.settle());
    m_exporting->ask(page.evidence.table(), u"Table"_s, {2}, {u"Rule"_s}, {});
    write(path(u"all.csv"_s));
    QByteArray expected = "Rule\r\n";
    for (int i = rows - 1; i >= 0; --i)
        expected += QByteArray::number(i) + "\r\n";
    QCOMPARE(contents(path(u"all.csv"_s)), expected);
    QVERIFY2(m_exporting->text().contains(u"4.321"_s), qPrintable(m_exporting->text()));
}

void tst_TableExport::linesOfAPage()
{
    LineTableModel table({.columns = 4});
    TableLine line = TableLine::of(4, 0);
    line.setName(0, u"a\u202Eb"_s, u"No name"_s);
    line.setNumber(1, u"1.234"_s, 1234);
    line.setInstant(2, u"12 Nov"_s, *parseInstant(u"2026-11-12T23:00:00Z"_s));
    line.set(3, u"-5 days"_s, -5);
    TableLine without = TableLine::of(4, 1);
    without.setName(0, {}, u"No name"_s);
    table.setLines({without, line});
    ask(table);
    table.setLines({});
    write(path(u"lines.csv"_s));
    const QList<QStringList> lines = parsed(contents(path(u"lines.csv"_s)));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.contains(QStringList{u"a\u202Eb"_s, u"1234"_s, u"2026-11-12T23:00:00Z"_s, u"'-5 days"_s}));
    QVERIFY(lines.contains(QStringList{u"No name"_s, {}, {}, {}}));
}

/// A second key press while a person is being asked is about nothing: the file gets the table that was asked about.
void tst_TableExport::oneTableIsAskedForAtATime()
{
    const auto lineOf = [](const QString &text) {
        TableLine line = TableLine::of(1, 0);
        line.set(0, text, text);
        return QList{line};
    };
    LineTableModel first({.columns = 1}), second({.columns = 1});
    first.setLines(lineOf(u"first"_s));
    second.setLines(lineOf(u"second"_s));
    QSignalSpy asked(m_exporting.get(), &TableExport::fileRequested);
    ask(first);
    QVERIFY(m_exporting->asking());
    ask(second);
    QCOMPARE(asked.size(), 1);
    write(path(u"one.csv"_s));
    QVERIFY(!m_exporting->asking());
    QCOMPARE(contents(path(u"one.csv"_s)), QByteArray("0\r\nfirst\r\n"));

    ask(first);
    m_exporting->dropAsked();
    QVERIFY(!m_exporting->asking());
    write(path(u"none.csv"_s));
    QCOMPARE(files(), QStringList{u"one.csv"_s});
    ask(second);
    QCOMPARE(asked.size(), 3);
    write(path(u"one.csv"_s));
    QCOMPARE(contents(path(u"one.csv"_s)), QByteArray("0\r\nsecond\r\n"));
}

void tst_TableExport::aTableThatHoldsNotAllSaysSo()
{
    LineTableModel table({.columns = 1});
    TableLine line = TableLine::of(1, 0);
    line.set(0, u"row"_s, u"row"_s);
    table.setLines({line, line});
    table.setBeyond(1'500);
    ask(table);
    write(path(u"part.csv"_s));
    QVERIFY2(m_exporting->text().contains(u"the first 2 of 1.502"_s), qPrintable(m_exporting->text()));
    QCOMPARE(m_exporting->mark(), u"warn"_s);
    ask(table, {0, 0}); // what somebody selected is all of it
    write(path(u"part.csv"_s));
    QVERIFY2(!m_exporting->text().contains(u"first"_s), qPrintable(m_exporting->text()));
    QCOMPARE(m_exporting->mark(), u"ok"_s);
}

void tst_TableExport::stoppedLeavesNoFile()
{
    EndlessTable table;
    ask(table);
    m_exporting->write(path(u"endless.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_exporting->fraction() >= 0, patience);
    m_exporting->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!m_exporting->running(), patience);
    QCOMPARE(files(), QStringList());
    QCOMPARE(m_exporting->mark(), QString());
    QVERIFY2(m_exporting->text().contains(u"no file"_s), qPrintable(m_exporting->text()));
}

void tst_TableExport::stoppedLeavesWhatWasThere()
{
    QFile before(path(u"kept.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    {
        EndlessTable table;
        ask(table);
        m_exporting->write(before.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(m_exporting->fraction() >= 0, patience);
        m_exporting.reset(); // as when the window closes
    }
    QCOMPARE(contents(before.fileName()), "before");
    QCOMPARE(files(), QStringList{u"kept.csv"_s});
}

void tst_TableExport::failureSaysWhy()
{
    LineTableModel table({.columns = 1});
    ask(table);
    write(path(u"missing/x.csv"_s));
    QCOMPARE(m_exporting->mark(), u"crit"_s);
    QVERIFY2(m_exporting->text().contains(u"No such file"_s), qPrintable(m_exporting->text()));
    ask(table);
    QVERIFY(m_exporting->text().isEmpty());
    write(m_folder->path());
    QCOMPARE(m_exporting->mark(), u"crit"_s);
    QCOMPARE(files(), QStringList());
}

void tst_TableExport::rowsThatAreMissingAreAFailure()
{
    ShortTable table;
    ask(table);
    write(path(u"short.csv"_s));
    QCOMPARE(m_exporting->mark(), u"crit"_s);
    QVERIFY2(m_exporting->text().contains(u"1 of 2 rows"_s), qPrintable(m_exporting->text()));
    QCOMPARE(files(), QStringList());
}

void tst_TableExport::suggestedNames_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << u"All open exceptions"_s << u"all-open-exceptions-2026-11-16.csv"_s;
    QTest::newRow("marks") << u"Übergänge, 24 h"_s << u"ubergange-24-h-2026-11-16.csv"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s << u"etc-passwd-2026-11-16.csv"_s;
    QTest::newRow("no letters") << u"\u0646\u0635/\n"_s << u"table-2026-11-16.csv"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(60, u'x') + u"-2026-11-16.csv"_s;
}

void tst_TableExport::suggestedNames()
{
    QFETCH(QString, table);
    QFETCH(QString, name);
    QSignalSpy asked(m_exporting.get(), &TableExport::fileRequested);
    LineTableModel lines({.columns = 1});
    m_exporting->ask(&lines, table, {0}, {u"a"_s}, {});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), name);
}

QTEST_GUILESS_MAIN(tst_TableExport)
#include "tst_TableExport.moc"
