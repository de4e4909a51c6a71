// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include "domain/Row.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// `plumbline rows` lists the rows that there were when it began, each once, while others arrive.
class tst_RowPages : public QObject
{
    Q_OBJECT

private slots:
    void rowsThatArriveShiftNothing();
};

namespace {

constexpr int first = 3'000; ///< More than one page.
constexpr int arriving = 50;

/// Each newer than the one before, and so long that no pipe takes a page of them.
QList<std::pair<Row, RowOrigin>> deployments(int from, int to)
{
    const TimePoint start = parseInstant(u"2026-03-01T00:00:00Z"_s).value();
    QList<std::pair<Row, RowOrigin>> rows;
    for (int number = from; number < to; ++number) {
        Row row = Row::of(*findRowType(u"deployment"));
        row.set(u"id", u"deploy-%1"_s.arg(number));
        row.set(u"service", u"pay"_s);
        row.set(u"commit_sha", QString(600, u'c'));
        row.set(u"at", start + std::chrono::minutes(number));
        rows.append({row, {u"hub"_s, u"deployments"_s, QString(64, u'0'), {}, {}}});
    }
    return rows;
}

} // namespace

void tst_RowPages::rowsThatArriveShiftNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    const auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, StoreConnection::Access::ReadWrite);
    QVERIFY(store);
    const auto write = [&](int from, int to) {
        return (*store)->transaction([&] {
            return RowWriter(**store, 1).write(deployments(from, to), parseInstant(u"2026-03-09T00:00:00Z"_s).value());
        });
    };
    QVERIFY(write(0, first));
    // It waits within its first page: nobody reads on, and a pipe holds less than that.
    const auto process = Program(folder.path()).start({u"rows"_s, u"deployment"_s, u"--json"_s, u"--store"_s, path});
    QVERIFY(process->waitForReadyRead(120'000));
    QVERIFY(write(first, first + arriving));
    QVERIFY(process->waitForFinished(120'000));
    Ended ended;
    ended.out = process->readAllStandardOutput();
    const QList<QJsonObject> rows = ended.records();
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(rows.size(), first);
    for (int place = 0; place < first; ++place)
        QCOMPARE(rows[place].value(u"id"_s).toString(), u"deploy-%1"_s.arg(first - 1 - place));
}

QTEST_GUILESS_MAIN(tst_RowPages)
#include "tst_RowPages.moc"
