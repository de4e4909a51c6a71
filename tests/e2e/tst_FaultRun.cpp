// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "Vendor.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The quick ones of faults.json, one vendor and fault after the other: what the user is told, that the store stays
/// clean, and that it equals that of a pull without faults once the fault is lifted. `./dev judges faults` runs them
/// all.
class tst_FaultRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faults_data();
    void faults();

private:
    Ended run(const QString &store, const QStringList &arguments) const;
    QStringList rowsOf(const QString &store, const QJsonArray &derived) const;
    const QStringList &undisturbed(const QString &source, const QJsonArray &derived);

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSimulator> m_simulator;
    QHash<QString, QStringList> m_undisturbed;
};

Ended tst_FaultRun::run(const QString &store, const QStringList &arguments) const
{
    return m_program->run(QStringList{u"--config"_s, m_simulator->config(), u"--store"_s, m_folder.filePath(store)}
                          + arguments);
}

/// Every row with its fields, without when and in which answer it was seen, and what we conclude from that.
QStringList tst_FaultRun::rowsOf(const QString &store, const QJsonArray &derived) const
{
    QStringList rows;
    const QJsonObject counts = run(store, {u"store"_s, u"info"_s, u"--json"_s}).json()[u"rows_by_type"_s].toObject();
    for (const QString &type : counts.keys()) {
        if (counts[type].toInteger() == 0)
            continue;
        for (QJsonObject row : run(store, {u"rows"_s, type, u"--json"_s}).records()) {
            for (const QString &seen : {u"observed_at"_s, u"row_version"_s, u"raw_sha256"_s, u"raw_pointer"_s})
                row.remove(seen);
            for (const QJsonValue &field : derived)
                row.remove(field.toString());
            rows.append(type + u' ' + QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
        }
    }
    rows.sort();
    return rows;
}

const QStringList &tst_FaultRun::undisturbed(const QString &source, const QJsonArray &derived)
{
    QStringList &rows = m_undisturbed[source];
    if (rows.isEmpty() && run(source, {u"sync"_s, u"--source"_s, source}).exitCode == 0)
        rows = rowsOf(source, derived);
    return rows;
}

void tst_FaultRun::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    m_simulator = std::make_unique<RunningSimulator>(
        *m_program, m_folder.path(),
        QStringList{u"--seed"_s, u"5"_s, u"--services"_s, u"12"_s, u"--weeks"_s, u"3"_s, u"--vendors"_s, u"all"_s});
    QVERIFY(m_simulator->isValid());
}

void tst_FaultRun::faults_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/e2e/faults.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int quick = 0;
    for (const QJsonValue &fault : QJsonDocument::fromJson(file.readAll()).array()) {
        if (!fault[u"quick"].toBool())
            continue;
        ++quick;
        QTest::addRow("%s %s", qPrintable(fault[u"source"].toString()), qPrintable(fault[u"faults"].toString()))
            << fault.toObject();
    }
    QVERIFY(quick > 20);
}

void tst_FaultRun::faults()
{
    QFETCH(QJsonObject, fault);
    const QString source = fault[u"source"_s].toString();
    const QJsonArray derived = fault[u"derived"_s].toArray();
    const QString store = QString::fromLatin1(QTest::currentDataTag()).replace(u'/', u'_');
    const Vendor vendor(m_simulator->address());
    QCOMPARE(vendor.post(u"/simulator/faults"_s, {}), 204);
    const QStringList &whole = undisturbed(source, derived);
    QVERIFY(whole.size() > 1); // how many depends on the day: three weeks bring a dozen incidents or five

    QCOMPARE(vendor.post(u"/simulator/faults"_s, fault[u"faults"_s].toString().toUtf8()), 204);
    const Ended disturbed = run(store, {u"sync"_s, u"--source"_s, source});
    const QByteArray said = disturbed.out + disturbed.err;
    QVERIFY(vendor.get(u"/simulator/faults"_s)[u"spoiled"].toInt() > 0); // else nothing would be shown here
    QVERIFY2(disturbed.exitCode == fault[u"exit"_s].toInt(), said);
    QVERIFY2(QString::fromUtf8(said).contains(fault[u"says"_s].toString()), said);
    QVERIFY(!said.contains("simulator-token"));
    QCOMPARE(run(store, {u"store"_s, u"check"_s}).exitCode, 0);

    QCOMPARE(vendor.post(u"/simulator/faults"_s, {}), 204);
    QStringList again{u"sync"_s, u"--source"_s, source};
    if (fault.contains(u"heals"_s)) // nobody can tell that something is missing
        again.append(fault[u"heals"_s].toString());
    const Ended healed = run(store, again);
    QVERIFY2(healed.exitCode == 0, healed.out + healed.err);
    QCOMPARE(rowsOf(store, derived), whole);
}

QTEST_GUILESS_MAIN(tst_FaultRun)
#include "tst_FaultRun.moc"
