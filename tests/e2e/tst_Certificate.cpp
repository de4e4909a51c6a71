// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "Vendor.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What goes wrong at a source stands in the certificate of every population that reads it: real servers that drop
/// pages, cut answers, hand out pages twice, lie about totals or the time, and an outage that outlived what upstream
/// keeps.
class tst_Certificate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsAreFlagged_data();
    void faultsAreFlagged();
    void anOutageBeyondRetentionIsFlagged();
    void aRequestSavedEarlyIsFrozenAsLate();
    void nothingIsCalledWhatItIsNot();

private:
    Ended run(const QString &config, const QString &store, const QStringList &arguments) const;
    Ended ask(const QString &config, const QString &store, const QString &population,
              const QStringList &more = {}) const;
    static QStringList doubts(const QJsonObject &certificate);

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSimulator> m_simulator;
};

Ended tst_Certificate::run(const QString &config, const QString &store, const QStringList &arguments) const
{
    return m_program->run(QStringList{u"--config"_s, config, u"--store"_s, m_folder.filePath(store)} + arguments);
}

Ended tst_Certificate::ask(const QString &config, const QString &store, const QString &population,
                           const QStringList &more) const
{
    return run(config, store, QStringList{u"evidence"_s, u"population"_s, population} + more);
}

/// "code source/stream" of each reason.
QStringList tst_Certificate::doubts(const QJsonObject &certificate)
{
    QStringList found;
    const QJsonArray all = certificate[u"not_proved"_s].toArray();
    for (const auto &one : all)
        found.append(u"%1 %2/%3"_s.arg(one[u"code"].toString(), one[u"source"].toString(), one[u"stream"].toString()));
    return found;
}

void tst_Certificate::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    m_simulator = std::make_unique<RunningSimulator>(
        *m_program, m_folder.path(),
        QStringList{u"--seed"_s, u"5"_s, u"--services"_s, u"12"_s, u"--weeks"_s, u"8"_s, u"--vendors"_s, u"all"_s});
    QVERIFY(m_simulator->isValid());
}

void tst_Certificate::faultsAreFlagged_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("population");
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("doubt");
    QTest::newRow("dropped page") << u"litellm"_s << u"ai_requests"_s << u"lost@/spend/logs:2"_s
                                  << u"gap litellm/spend_logs"_s;
    QTest::newRow("truncated answer") << u"defectdojo"_s << u"exceptions_in_force"_s << u"cut@risk_acceptance:*"_s
                                      << u"failed defectdojo/"_s;
    QTest::newRow("duplicate page") << u"jira"_s << u"exceptions_in_force"_s << u"repeat@search/jql:3"_s
                                    << u"gap jira/exceptions"_s;
    QTest::newRow("raised total") << u"defectdojo"_s << u"due_findings"_s << u"total=7@/findings:*"_s
                                  << u"gap defectdojo/findings"_s;
    QTest::newRow("lowered total") << u"defectdojo"_s << u"due_findings"_s << u"total=-7@/findings:*"_s
                                   << u"gap defectdojo/findings"_s;
    QTest::newRow("clock skew") << u"gitlab"_s << u"production_changes"_s << u"skew=7200@/gitlab:*"_s
                                << u"clock gitlab/deployments"_s;
    QTest::newRow("records without an id") << u"defectdojo"_s << u"exceptions_in_force"_s << u"noid@risk_acceptance:1"_s
                                           << u"put_aside defectdojo/risk_acceptances"_s;
    QTest::newRow("not permitted") << u"pagerduty"_s << u"exceptions_in_force"_s << u"403@/incidents:*"_s << QString();
}

void tst_Certificate::faultsAreFlagged()
{
    QFETCH(const QString, source);
    QFETCH(const QString, population);
    QFETCH(const QString, faults);
    QFETCH(const QString, doubt);
    const Vendor vendor(m_simulator->address());
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_');
    const QStringList sync{u"sync"_s, u"--source"_s, source};
    QCOMPARE(vendor.post(u"/simulator/faults"_s, {}), 204);
    QCOMPARE(run(m_simulator->config(), tag + u"-whole"_s, sync).exitCode, 0);
    const QJsonObject whole = ask(m_simulator->config(), tag + u"-whole"_s, population, {u"--json"_s}).json();
    QVERIFY(!doubts(whole).contains(doubt));

    QCOMPARE(vendor.post(u"/simulator/faults"_s, faults.toUtf8()), 204);
    run(m_simulator->config(), tag, sync);
    QVERIFY(vendor.get(u"/simulator/faults"_s)[u"spoiled"].toInt() > 0);
    QCOMPARE(vendor.post(u"/simulator/faults"_s, {}), 204);
    const Ended asked = ask(m_simulator->config(), tag, population, {u"--json"_s});
    QVERIFY2(asked.exitCode == 0, asked.err);
    const QStringList found = doubts(asked.json());
    QVERIFY2(doubt.isEmpty() || found.contains(doubt), asked.out);
    QCOMPARE(asked.json()[u"verdict"_s].toString(), u"not proved"_s);
    const Ended strict = ask(m_simulator->config(), tag, population, {u"--strict"_s});
    QCOMPARE(strict.exitCode, 1);
    QVERIFY(strict.out.contains("Not proved: "));
    QVERIFY(!strict.out.contains("complete") && !asked.out.contains("complete"));

    if (doubt.startsWith(u"gap "_s) || doubt.startsWith(u"failed "_s)) { // mended, so nothing of it is left
        QCOMPARE(run(m_simulator->config(), tag, sync + QStringList{u"--full"_s}).exitCode, 0);
        QVERIFY(!doubts(ask(m_simulator->config(), tag, population, {u"--json"_s}).json()).contains(doubt));
    }
}

void tst_Certificate::anOutageBeyondRetentionIsFlagged()
{
    QFile file(m_simulator->config());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("connector = \"github\"\n", "connector = \"github\"\nkeeps = \"2s\"\n");
    const QString config = m_folder.filePath(u"short.toml"_s);
    QFile shorter(config);
    QVERIFY(shorter.open(QIODevice::WriteOnly) && shorter.write(text) == text.size());
    shorter.close();
    const QString begun = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QStringList sync{u"sync"_s, u"--source"_s, u"github"_s};
    const QStringList since{u"--json"_s, u"--from"_s, begun};
    QCOMPARE(run(config, u"outage"_s, sync).exitCode, 0);
    const QString outlived = u"outlived_retention github/deployments"_s;
    QThread::sleep(6); // nobody reads for longer than upstream keeps
    QCOMPARE(run(config, u"outage"_s, sync).exitCode, 0);
    const QJsonObject certificate = ask(config, u"outage"_s, u"production_changes"_s, since).json();
    QVERIFY2(doubts(certificate).contains(outlived), qPrintable(doubts(certificate).join(u'\n')));
    // The same readings of a server that keeps everything lost nothing.
    const QJsonObject kept = ask(m_simulator->config(), u"outage"_s, u"production_changes"_s, since).json();
    QVERIFY(!doubts(kept).contains(outlived));
}

void tst_Certificate::aRequestSavedEarlyIsFrozenAsLate()
{
    QCOMPARE(run(m_simulator->config(), u"early"_s, {u"sync"_s, u"--source"_s, u"gitlab"_s}).exitCode, 0);
    QString audit;
    const auto requested = [&](const QStringList &verb, const QStringList &more) {
        return run(m_simulator->config(), u"early"_s,
                   verb + QStringList{u"R1"_s, u"--audit"_s, audit, u"--json"_s} + more);
    };
    QDateTime now;
    QString end;
    Ended saved;
    // A machine that is busy may come to save it only when its end is over: then one with a later end.
    for (int lead = 8; audit.isEmpty() || now.secsTo(QDateTime::currentDateTimeUtc()) >= lead / 2; lead *= 2) {
        audit = u"soon-%1"_s.arg(lead);
        now = QDateTime::currentDateTimeUtc();
        end = now.addSecs(lead).toString(Qt::ISODate);
        saved = requested({u"request"_s, u"save"_s}, {u"--to"_s, end});
    }
    QVERIFY2(saved.exitCode == 0 && saved.json()[u"as_of"_s].toString() < end, saved.err);
    while (QDateTime::currentDateTimeUtc() <= QDateTime::fromString(end, Qt::ISODate).addSecs(1))
        QThread::msleep(200);
    const Ended late = requested({u"sample"_s, u"freeze"_s}, {});
    QVERIFY2(late.exitCode == 0, late.err);
    QCOMPARE(late.json()[u"as_of"_s].toString(), end);

    const Ended open = requested({u"request"_s, u"save"_s}, {u"--to"_s, now.addDays(1).toString(Qt::ISODate)});
    QVERIFY2(open.exitCode != 0, open.out); // it is frozen already
    const QStringList tomorrow{u"--to"_s, now.addDays(1).toString(Qt::ISODate)};
    const QJsonObject asked
        = ask(m_simulator->config(), u"early"_s, u"production_changes"_s, tomorrow + QStringList{u"--json"_s}).json();
    QVERIFY(doubts(asked).contains(u"not_over /"_s));
}

void tst_Certificate::nothingIsCalledWhatItIsNot()
{
    QCOMPARE(run(m_simulator->config(), u"all"_s, {u"sync"_s}).exitCode, 0);
    const QJsonArray all = QJsonDocument::fromJson(
                               run(m_simulator->config(), u"all"_s, {u"evidence"_s, u"population"_s, u"--json"_s}).out)
                               .array();
    QVERIFY(all.size() >= 15);
    for (const auto &one : all) {
        const QString id = one[u"id"].toString();
        for (const QString &form : {u"--json"_s, u"--strict"_s}) {
            const Ended asked = ask(m_simulator->config(), u"all"_s, id, {form});
            QVERIFY2(asked.exitCode <= 1 && !asked.out.isEmpty(), qPrintable(id) + QByteArray(": ") + asked.err);
            if (asked.out.contains("not proved") || asked.out.contains("Not proved"))
                QVERIFY2(!asked.out.contains("complete"), qPrintable(id));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Certificate)
#include "tst_Certificate.moc"
