// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorCatalog.h"
#include "store/RowQueries.h"
#include "sync/FileImport.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Files that tools on this machine write while the test looks on.
class TestToolReports : public QObject
{
    Q_OBJECT

private slots:
    void bills_data();
    void bills();
    void testRun();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    /// What the program wrote to its standard output; it may end as it likes.
    QByteArray run(const QString &program, const QStringList &arguments) const;
    StoredRow imported(const QString &file, const QString &connector, const QString &type);

    QTemporaryDir m_folder;
};

void TestToolReports::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray TestToolReports::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        qFatal("%s does not end", qPrintable(program));
    return process.readAllStandardOutput();
}

/// The one row of the file, which nobody says what it is.
StoredRow TestToolReports::imported(const QString &file, const QString &connector, const QString &type)
{
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const FixedClock clock(*parseInstant(u"2026-11-21T09:20:00Z"_s));
    const auto store = StoreConnection::open(*StoreLocation::parse(m_folder.filePath(file + u".db"_s)),
                                             StoreConnection::Access::ReadWrite);
    const auto report
        = FileImport(catalog, **store, clock, QTimeZone::utc()).run({{}, {m_folder.filePath(file)}, {}, false});
    RowFilter filter;
    filter.type = type;
    const auto rows = RowQueries(**store).page(filter, 0, 10);
    if (!report || !rows || rows->size() != 1 || rows->first().origin.source != u"import:"_s + connector)
        qFatal("%s did not become one row of %s", qPrintable(file), qPrintable(connector));
    return rows->first();
}

void TestToolReports::bills_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("SPDX") << u"spdx"_s;
    QTest::newRow("CycloneDX") << u"cyclonedx"_s;
}

void TestToolReports::bills()
{
    QFETCH(QString, format);
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (npm.isEmpty())
        QSKIP("npm is not here");
    write(u"package.json"_s, R"({"name": "ledger-core", "version": "1.4.0", "dependencies": {"left-pad": "1.3.0"}})");
    write(u"package-lock.json"_s, R"({"name": "ledger-core", "version": "1.4.0", "lockfileVersion": 3, "packages": {
        "": {"name": "ledger-core", "version": "1.4.0", "dependencies": {"left-pad": "1.3.0"}},
        "node_modules/left-pad": {"version": "1.3.0"}}})");
    const QByteArray bill = run(npm, {u"sbom"_s, u"--sbom-format"_s, format, u"--package-lock-only"_s});
    if (bill.isEmpty())
        QSKIP("this npm writes no bills of materials");
    write(format, bill);
    const StoredRow row = imported(format, format, u"evidence"_s);
    QCOMPARE(fieldText(row.row.value(u"kind")), u"sbom"_s);
    QCOMPARE(fieldText(row.row.value(u"subject")), u"pkg:npm/ledger-core@1.4.0"_s);
    QVERIFY(!fieldText(row.row.value(u"available_at")).isEmpty());
}

void TestToolReports::testRun()
{
    const QString ctest = QStandardPaths::findExecutable(u"ctest"_s);
    if (ctest.isEmpty())
        QSKIP("ctest is not here");
    for (const bool passes : {true, false}) {
        write(u"CTestTestfile.cmake"_s,
              QByteArray("add_test(one \"true\")\nadd_test(two \"") + (passes ? "true" : "false") + "\")\n");
        const QString name = passes ? u"passes.xml"_s : u"fails.xml"_s;
        run(ctest, {u"--output-junit"_s, m_folder.filePath(name)});
        const StoredRow row = imported(name, u"junit"_s, u"test_run"_s);
        QCOMPARE(fieldText(row.row.value(u"result")), passes ? u"pass"_s : u"fail"_s);
        QVERIFY(!fieldText(row.row.value(u"at")).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestToolReports)
#include "tst_ToolReports.moc"
