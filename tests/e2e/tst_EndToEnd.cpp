// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "Vendor.h"

#include "base/Money.h"
#include "base/Time.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// From the simulator's REST endpoints to rows, numbers, bytes and pages, through the programs as they are installed.
class tst_EndToEnd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void secondPullAddsNothing();
    void rowsAreThoseOfTheVendors();
    void bypassRateEqualsCountOverRest();
    void spendAndRequestsEqualSumsOverRest();
    void rawBytesHaveTheirDigest_data();
    void rawBytesHaveTheirDigest();
    void knownAnswersAgree();
    void storeIsClean();
    void reviewInAllForms();
    void desktopRenders();

private:
    /// Values of a counter's hourly increase over the period, asked of the vendor itself.
    QStringList samplesOverRest(const QString &metric) const;
    Ended run(const QStringList &arguments, int timeoutMs = 120'000) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSimulator> m_simulator;
    TimePoint m_from;
    TimePoint m_to;
};

Ended tst_EndToEnd::run(const QStringList &arguments, int timeoutMs) const
{
    return m_program->run(
        QStringList{u"--config"_s, m_simulator->config(), u"--store"_s, m_folder.filePath(u"store.db"_s)} + arguments,
        timeoutMs);
}

void tst_EndToEnd::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    m_simulator = std::make_unique<RunningSimulator>(*m_program, m_folder.path(),
                                                     QStringList{u"--seed"_s, u"11"_s, u"--weeks"_s, u"18"_s});
    QVERIFY(m_simulator->isValid());
    const Ended synced = run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.exitCode == 0, synced.err);
    const QJsonArray sources = synced.json().value(u"sources"_s).toArray();
    QCOMPARE(sources.size(), 5);
    for (const QJsonValue &source : sources) {
        QCOMPARE(source[u"state"_s].toString(), u"complete"_s);
        QVERIFY(source[u"rows"_s][u"added"_s].toInteger() > 0);
        QCOMPARE(source[u"rows"_s][u"rejected"_s].toInteger(), 0);
    }
    QVERIFY2(synced.err.contains("page"), synced.err); // progress went to the other channel
    // A period of some whole weeks, days away from both ends of the history.
    const QTimeZone zone("Europe/Berlin");
    const IsoWeek last = IsoWeek::of(timeFromNs(QDateTime::currentMSecsSinceEpoch() * 1'000'000), zone).plus(-3);
    m_from = last.plus(-7).from(zone);
    m_to = last.to(zone);
}

void tst_EndToEnd::secondPullAddsNothing()
{
    const Ended before = run({u"store"_s, u"info"_s, u"--json"_s});
    const Ended synced = run({u"sync"_s, u"--json"_s});
    QVERIFY2(synced.exitCode == 0, synced.err);
    for (const QJsonValue &source : synced.json().value(u"sources"_s).toArray()) {
        QCOMPARE(source[u"rows"_s][u"added"_s].toInteger(), 0);
        QCOMPARE(source[u"rows"_s][u"changed"_s].toInteger(), 0);
        QVERIFY(source[u"rows"_s][u"unchanged"_s].toInteger() > 0);
    }
    const Ended after = run({u"store"_s, u"info"_s, u"--json"_s});
    QCOMPARE(after.json().value(u"rows_by_type"_s), before.json().value(u"rows_by_type"_s));
}

void tst_EndToEnd::rowsAreThoseOfTheVendors()
{
    const Vendor vendor(m_simulator->address());
    const Ended decisions = run({u"rows"_s, u"gate_decision"_s, u"--json"_s});
    QCOMPARE(decisions.exitCode, 0);
    QSet<QString> ids;
    qsizetype ofSuites = 0;
    for (const QJsonObject &row : decisions.records()) {
        const QString id = row.value(u"id"_s).toString();
        if (id.contains(u'/')) // of the audit log, and of checks
            continue;
        ids.insert(id);
        ++ofSuites;
    }
    QSet<QString> suites;
    for (const QJsonValue &suite : vendor.allPages(u"/github/orgs/haldenpay/rulesets/rule-suites?time_period=month"_s))
        suites.insert(QString::number(suite[u"id"_s].toInteger()));
    QVERIFY(suites.size() > 100);
    QCOMPARE(ids, suites);
    QCOMPARE(ofSuites, suites.size());

    const QJsonDocument acceptances = vendor.get(u"/defectdojo/api/v2/risk_acceptance/?limit=1&offset=0"_s);
    const Ended exceptions = run({u"rows"_s, u"exception"_s, u"--source"_s, u"defectdojo"_s, u"--count"_s});
    QVERIFY(acceptances[u"count"_s].toInteger() > 0);
    QCOMPARE(exceptions.out.trimmed().toLongLong(), acceptances[u"count"_s].toInteger());
}

void tst_EndToEnd::bypassRateEqualsCountOverRest()
{
    // What was deployed of a commit names its image; the other commits name themselves.
    const Vendor vendor(m_simulator->address());
    QHash<QString, QString> images;
    for (const QJsonValue &repository : vendor.allPages(u"/github/orgs/haldenpay/repos?per_page=100"_s)) {
        const QString name = repository[u"name"_s].toString();
        for (const QJsonValue &deployment :
             vendor.allPages(u"/github/repos/haldenpay/%1/deployments?per_page=100"_s.arg(name)))
            images.insert(name + u'@' + deployment[u"sha"_s].toString(),
                          deployment[u"payload"_s][u"digest"_s].toString());
    }
    QVERIFY(!images.isEmpty());
    QSet<QString> blocked;
    QSet<QString> bypassed;
    for (const QJsonValue &suite :
         vendor.allPages(u"/github/orgs/haldenpay/rulesets/rule-suites?time_period=month"_s)) {
        const auto pushed = parseInstant(suite[u"pushed_at"_s].toString());
        const QString result = suite[u"result"_s].toString();
        if (!pushed || *pushed < m_from || *pushed >= m_to || result == u"pass")
            continue;
        const QString commit = suite[u"repository_name"_s].toString() + u'@' + suite[u"after_sha"_s].toString();
        const QString subject = images.value(commit, commit);
        blocked.insert(subject);
        if (result == u"bypass")
            bypassed.insert(subject);
    }
    QVERIFY(blocked.size() > bypassed.size() && !bypassed.isEmpty());

    const QStringList period{u"--from"_s, formatInstant(m_from), u"--to"_s, formatInstant(m_to)};
    const Ended metric = run(QStringList{u"metric"_s, u"run"_s, u"bypass_rate"_s, u"--json"_s} + period);
    QVERIFY2(metric.exitCode == 0, metric.err);
    const QJsonObject answer = metric.json();
    QCOMPARE(answer[u"denominator"_s].toInteger(), blocked.size());
    QCOMPARE(answer[u"numerator"_s].toInteger(), bypassed.size());
    QCOMPARE(answer[u"value"_s].toDouble(), double(bypassed.size()) / double(blocked.size()));

    const Ended rows = run(QStringList{u"metric"_s, u"run"_s, u"bypass_rate"_s, u"--rows"_s, u"--json"_s} + period);
    QSet<QString> behind;
    for (const QJsonObject &row : rows.records()) {
        if (row[u"bypassed"_s].toBool() && row[u"excluded"_s].toString().isEmpty())
            behind.insert(row[u"subject"_s].toString());
    }
    QCOMPARE(behind, bypassed);
}

QStringList tst_EndToEnd::samplesOverRest(const QString &metric) const
{
    // A sample at the end of an hour holds what that hour brought.
    const qint64 start = toNs(m_from) / 1'000'000'000 + 3'600;
    const qint64 end = toNs(m_to) / 1'000'000'000;
    QUrlQuery query;
    query.addQueryItem(u"query"_s,
                       QString::fromLatin1(QUrl::toPercentEncoding(
                           u"sum by (service_name, gen_ai_request_model)(increase(%1[1h]))"_s.arg(metric))));
    const QString range = u"&step=3600&start=%1&end=%2"_s.arg(start).arg(end);
    const QJsonDocument answer
        = Vendor(m_simulator->address())
              .get(u"/prometheus/api/v1/query_range?"_s + query.toString(QUrl::FullyEncoded) + range);
    QStringList samples;
    const QJsonArray series = answer[u"data"_s][u"result"_s].toArray();
    for (const auto &one : series) {
        const QJsonArray values = one[u"values"_s].toArray();
        for (const auto &sample : values)
            samples.append(sample[1].toString());
    }
    return samples;
}

void tst_EndToEnd::spendAndRequestsEqualSumsOverRest()
{
    MoneySum cost;
    const QStringList costs = samplesOverRest(u"gen_ai_client_cost_usd_total"_s);
    for (const QString &sample : costs)
        cost.add(Money::parse(sample).value());
    qint64 requests = 0;
    const QStringList counts = samplesOverRest(u"gen_ai_client_requests_total"_s);
    for (const QString &sample : counts)
        requests += sample.toLongLong();
    QVERIFY(!cost.isZero() && requests > 0);
    const Ended metric = run({u"metric"_s, u"run"_s, u"ai_heatmap"_s, u"--json"_s, u"--from"_s, formatInstant(m_from),
                              u"--to"_s, formatInstant(m_to)});
    QVERIFY2(metric.exitCode == 0, metric.err);
    QCOMPARE(metric.json()[u"outputs"_s][u"total_usd"_s].toString(), cost.toDecimal());
    QCOMPARE(metric.json()[u"outputs"_s][u"requests"_s].toInteger(), requests);
}

void tst_EndToEnd::rawBytesHaveTheirDigest_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"service", "gate_decision", "deployment", "exception", "finding", "ai_usage"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void tst_EndToEnd::rawBytesHaveTheirDigest()
{
    QFETCH(QString, type);
    const QList<QJsonObject> rows = run({u"rows"_s, type, u"--limit"_s, u"3"_s, u"--json"_s}).records();
    QVERIFY(!rows.isEmpty());
    for (const QJsonObject &row : rows) {
        const QString name = u"%1:%2:%3"_s.arg(type, row[u"source"_s].toString(), row[u"id"_s].toString());
        const Ended raw = run({u"evidence"_s, u"show"_s, name, u"--raw"_s});
        QCOMPARE(raw.exitCode, 0);
        QProcess sum;
        sum.start(u"sha256sum"_s, QStringList());
        sum.write(raw.out);
        sum.closeWriteChannel();
        QVERIFY(sum.waitForFinished());
        QCOMPARE(QString::fromLatin1(sum.readAllStandardOutput().left(64)), row[u"raw_sha256"_s].toString());
        const Ended shown = run({u"evidence"_s, u"show"_s, row[u"row_version"_s].toString(), u"--json"_s});
        QCOMPARE(shown.json()[u"raw"_s][u"digest_matches"_s].toBool(), true);
        QCOMPARE(shown.json()[u"row"_s].toObject(), row);
    }
}

void tst_EndToEnd::knownAnswersAgree()
{
    const QString folder = QStringLiteral(PLUMBLINE_SHARED_DIR "/data/metric-vectors/");
    if (!QFile::exists(folder))
        QSKIP("the metric vectors are not beside this tree");
    const Ended checked = run({u"metric"_s, u"check"_s, folder + u"exception_aging.json"_s,
                               folder + u"bypass_rate.json"_s, folder + u"ai_heatmap.json"_s});
    QVERIFY2(checked.exitCode == 0, checked.out + checked.err);
    QVERIFY(checked.out.contains("EA-01") && checked.out.contains("pass") && !checked.out.contains("fail:"));
}

void tst_EndToEnd::storeIsClean()
{
    const Ended checked = run({u"store"_s, u"check"_s, u"--json"_s});
    QVERIFY2(checked.exitCode == 0, checked.out);
    QCOMPARE(checked.json()[u"clean"_s].toBool(), true);
}

void tst_EndToEnd::reviewInAllForms()
{
    const Ended json = run({u"review"_s, u"--format"_s, u"json"_s});
    QVERIFY2(json.exitCode == 0, json.err);
    QCOMPARE(json.json()[u"measures"_s].toArray().size(), 8);
    const Ended html = run({u"review"_s, u"--format"_s, u"html"_s});
    QCOMPARE(html.exitCode, 0);
    QVERIFY(html.out.startsWith("<!DOCTYPE html>"));
    const Ended pdf = run({u"review"_s, u"--format"_s, u"pdf"_s, u"--out"_s, m_folder.filePath(u"review.pdf"_s)});
    QVERIFY2(pdf.exitCode == 0, pdf.err);
    QVERIFY(QFile::exists(m_folder.filePath(u"review.pdf"_s)));
}

void tst_EndToEnd::desktopRenders()
{
    const QString desktop = QStringLiteral(PLUMBLINE_BINARY_DIR "/bin/plumbline-desktop");
    if (!QFile::exists(desktop))
        QSKIP("plumbline-desktop is not built");
    const QStringList common{u"--config"_s, m_simulator->config(), u"--store"_s, m_folder.filePath(u"store.db"_s)};
    const auto runDesktop = [&](const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment([&] {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
            environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
            return environment;
        }());
        process.start(desktop, common + arguments);
        process.waitForFinished(400'000);
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    };
    QCOMPARE(runDesktop({u"--self-test"_s}), 0);
    QCOMPARE(runDesktop({u"--render-pages"_s, m_folder.filePath(u"pages"_s)}), 0);
    const QStringList pictures = QDir(m_folder.filePath(u"pages"_s)).entryList({u"*.png"_s});
    for (const QString &view : {u"weekly"_s, u"gates-release"_s, u"controls-requests-and-samples"_s, u"settings-privacy"_s})
        QVERIFY2(pictures.contains(view + u".png"_s), qPrintable(view + u" of "_s + pictures.join(u' ')));
}

QTEST_GUILESS_MAIN(tst_EndToEnd)
#include "tst_EndToEnd.moc"
