// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "sources/ConnectorCatalog.h"
#include "store/RowQueries.h"
#include "store/SyncLedger.h"
#include "support/ReplayServer.h"
#include "sync/FileImport.h"
#include "sync/SyncJob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSemaphore>
#include <QtTest>
#include <csignal>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pages = 12;
constexpr int perPage = 100;

/// GitHub's list of repositories in pages, and nothing else.
ReplayAnswer repositories(const ReplayRequest &asked)
{
    if (asked.path.endsWith(u"/environments"_s))
        return {.body = "{\"total_count\":0,\"environments\":[]}"};
    if (!asked.path.endsWith(u"/repos"_s))
        return {.body = "[]"};
    const int page = asked.query.value(u"page"_s, u"1"_s).toInt();
    QJsonArray items;
    for (int i = 0; i < perPage; ++i) {
        const QString name = u"service-%1"_s.arg((page - 1) * perPage + i, 4, 10, QChar(u'0'));
        items.append(QJsonObject{{u"name"_s, name}, {u"full_name"_s, u"acme/"_s + name}});
    }
    ReplayAnswer answer{.body = QJsonDocument(items).toJson()};
    if (page < pages)
        answer.headers.append(std::pair<QByteArray, QByteArray>(
            "Link", "</orgs/acme/repos?per_page=100&page=" + QByteArray::number(page + 1) + ">; rel=\"next\""));
    return answer;
}

Configuration configurationFor(const QUrl &url)
{
    const QString text
        = u"[[source]]\nid = \"hub\"\nconnector = \"github\"\nbase_url = \"%1\"\n[source.params]\norganisation = \"acme\"\nrepositories = [\"none\"]\n"_s
              .arg(url.toString());
    return *Configuration::parse(text.toUtf8(), u"test.toml"_s);
}

Result<SyncReport> pull(const QUrl &url, const QString &store, const std::atomic_bool &stop,
                        std::function<void(const SyncProgress &)> progress = {})
{
    const Configuration configuration = configurationFor(url);
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const SystemClock clock;
    SyncJob job(configuration, catalog, *StoreLocation::parse(store), clock);
    if (progress)
        job.onProgress(std::move(progress));
    return job.run({}, stop);
}

} // namespace

/// A pull as a whole: stopped, killed, failed, resumed, configured wrongly; and import of saved answers.
class TestSyncJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pullsAndTellsProgress();
    void pullingAgainAddsNothing();
    void goesOnAfterBeingStopped();
    void goesOnAfterBeingKilled();
    void goesOnAfterAServerError();
    void aFailedSourceDoesNotStopTheOthers();
    void namesWrongParameters();
    void importsSavedAnswers();

private:
    QList<StoredRow> services();
    void checkWhole();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    std::atomic_bool m_stop{false};
};

void TestSyncJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = u"sqlite:"_s + m_folder->filePath(u"store.db"_s);
    m_stop = false;
}

QList<StoredRow> TestSyncJob::services()
{
    const auto store = StoreConnection::open(*StoreLocation::parse(m_store), StoreConnection::Access::ReadOnly);
    RowFilter filter;
    filter.type = u"service"_s;
    filter.sortField = u"id"_s;
    filter.descending = false;
    return *RowQueries(**store).page(filter, 0, 100'000);
}

/// No row lost, none twice, none with a second version.
void TestSyncJob::checkWhole()
{
    const QList<StoredRow> rows = services();
    QCOMPARE(rows.size(), pages * perPage);
    for (int i = 0; i < rows.size(); ++i)
        QCOMPARE(rows.at(i).row.id(), u"service-%1"_s.arg(i, 4, 10, QChar(u'0')));
    QSet<qint64> versions;
    for (const StoredRow &row : rows)
        versions.insert(row.versionId);
    QCOMPARE(versions.size(), rows.size());
}

void TestSyncJob::pullsAndTellsProgress()
{
    const ReplayServer server(repositories);
    QList<SyncProgress> told;
    const auto report
        = pull(server.url(), m_store, m_stop, [&](const SyncProgress &progress) { told.append(progress); });
    QVERIFY2(report, report ? "" : qPrintable(toString(report.error())));
    const SourceReport &source = report->sources.first();
    QVERIFY2(source.state == u"complete"_s, source.error ? qPrintable(toString(*source.error)) : "");
    QCOMPARE(source.rows, (WriteCounts{pages * perPage, 0, 0, 0}));
    QCOMPARE(source.pages, pages + 19); // and an empty one of each other stream, kind of request and kind of action
    QVERIFY(source.bytes > 0);
    QCOMPARE(told.last().state, u"complete"_s);
    QVERIFY(std::any_of(told.begin(), told.end(), [](const SyncProgress &p) {
        return p.stream == u"repositories"_s && p.records == 500 && p.recordsPerSecond > 0;
    }));
    checkWhole();
}

void TestSyncJob::pullingAgainAddsNothing()
{
    const ReplayServer server(repositories);
    QVERIFY(pull(server.url(), m_store, m_stop));
    const auto again = pull(server.url(), m_store, m_stop);
    QCOMPARE(again->sources.first().rows, (WriteCounts{0, 0, pages * perPage, 0}));
    checkWhole();
}

void TestSyncJob::goesOnAfterBeingStopped()
{
    const ReplayServer server(repositories);
    const auto first
        = pull(server.url(), m_store, m_stop, [&](const SyncProgress &progress) { m_stop = progress.page >= 4; });
    QCOMPARE(first->sources.first().state, u"cancelled"_s);
    const qsizetype stored = services().size();
    // Pages that were on their way are stored, too; but whole ones only.
    QVERIFY2(stored % perPage == 0 && stored >= 4 * perPage && stored < pages * perPage,
             qPrintable(QString::number(stored)));
    m_stop = false;
    const auto second = pull(server.url(), m_store, m_stop);
    QCOMPARE(second->sources.first().state, u"complete"_s);
    QVERIFY(second->sources.first().resumed);
    checkWhole();
    int firstPages = 0;
    for (const ReplayRequest &asked : server.requests())
        firstPages += asked.path.endsWith(u"/repos"_s) && !asked.query.contains(u"page"_s);
    QCOMPARE(firstPages, 1);
}

void TestSyncJob::goesOnAfterBeingKilled()
{
    for (const int after : {1, 3, 7}) {
        init();
        std::atomic_int answered = 0;
        QSemaphore gate;
        const ReplayServer server([&](const ReplayRequest &asked) {
            if (++answered > after + 2) // else all would be there before the axe falls on a busy machine
                gate.tryAcquire(1, patience);
            return repositories(asked);
        });
        const auto open = qScopeGuard([&] { gate.release(1'000); });
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--pull"_s, server.url().toString(), m_store});
        QVERIFY(child.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(server.requests().size() > after, patience);
        ::kill(pid_t(child.processId()), SIGKILL);
        child.waitForFinished();
        gate.release(1'000);
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const qsizetype stored = services().size();
        QVERIFY2(stored % perPage == 0 && stored < pages * perPage,
                 qPrintable(QString::number(stored))); // whole pages only
        const auto second = pull(server.url(), m_store, m_stop);
        QCOMPARE(second->sources.first().state, u"complete"_s);
        checkWhole();
        QCOMPARE(second->sources.first().rows.added, pages * perPage);
    }
}

void TestSyncJob::goesOnAfterAServerError()
{
    std::atomic_bool isBroken{true};
    const ReplayServer server([&](const ReplayRequest &asked) {
        if (isBroken && asked.query.value(u"page"_s) == u"3"_s && asked.path.endsWith(u"/repos"_s))
            return ReplayAnswer{.status = 404, .body = R"({"message": "Not Found"})"};
        return repositories(asked);
    });
    const auto first = pull(server.url(), m_store, m_stop);
    QCOMPARE(first->sources.first().state, u"failed"_s);
    QVERIFY(first->anyFailed());
    QVERIFY2(first->sources.first().error->detail.contains(u"404"_s),
             qPrintable(toString(*first->sources.first().error)));
    QCOMPARE(services().size(), 2 * perPage);
    isBroken = false;
    QCOMPARE(pull(server.url(), m_store, m_stop)->sources.first().state, u"complete"_s);
    checkWhole();
}

void TestSyncJob::aFailedSourceDoesNotStopTheOthers()
{
    const ReplayServer server(repositories);
    Configuration configuration = configurationFor(server.url());
    SourceSettings broken = configuration.sources.first();
    broken.id = u"broken"_s;
    broken.baseUrl = QUrl(u"http://192.0.2.1/"_s); // plain http to another machine is refused before anything is sent
    configuration.sources.prepend(broken);
    SourceSettings without = broken;
    without.id = u"without"_s;
    without.tokenOrigin = u"environment NOT_SET"_s;
    configuration.sources.prepend(without);
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const SystemClock clock;
    const auto report = SyncJob(configuration, catalog, *StoreLocation::parse(m_store), clock).run({}, m_stop);
    QCOMPARE(report->sources.at(0).state, u"failed"_s);
    QVERIFY(report->sources.at(0).error->detail.contains(u"NOT_SET"_s));
    QCOMPARE(report->sources.at(1).error->kind, Error::Kind::Refused);
    QCOMPARE(report->sources.at(2).state, u"complete"_s);
    checkWhole();
}

void TestSyncJob::namesWrongParameters()
{
    const ReplayServer server(repositories);
    Configuration configuration = configurationFor(server.url());
    configuration.sources.first().parameters.insert(u"organization"_s, {u"acme"_s});
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const SystemClock clock;
    const auto report = SyncJob(configuration, catalog, *StoreLocation::parse(m_store), clock).run({}, m_stop);
    QVERIFY(report->sources.first().error->detail.contains(u"organization"_s));
    QCOMPARE(server.requests().size(), 0);
    QVERIFY(!SyncJob(configuration, catalog, *StoreLocation::parse(m_store), clock).run({u"nobody"_s}, m_stop));
}

void TestSyncJob::importsSavedAnswers()
{
    const QString good = m_folder->filePath(u"repositories.json"_s);
    const QString bad = m_folder->filePath(u"broken.json"_s);
    QFile first(good);
    QVERIFY(first.open(QIODevice::WriteOnly) && first.write(repositories({u"/orgs/acme/repos"_s, {}, {}}).body) > 0);
    first.close();
    QFile second(bad);
    QVERIFY(second.open(QIODevice::WriteOnly) && second.write("[{\"id\":") > 0);
    second.close();
    const auto store = StoreConnection::open(*StoreLocation::parse(m_store), StoreConnection::Access::ReadWrite);
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    const SystemClock clock;
    FileImport import(catalog, **store, clock, QTimeZone::utc());
    const auto report = import.run({u"github/repositories"_s, {bad, good}, {}});
    QVERIFY2(report, report ? "" : qPrintable(toString(report.error())));
    QCOMPARE(report->failed(), 1);
    QCOMPARE(report->files.first().error->where, bad);
    QCOMPARE(report->rows().added, perPage);
    QCOMPARE(services().first().origin.source, u"import:github"_s);
    QVERIFY(!import.run({u"github"_s, {good}, {}})); // four streams: say which
    QVERIFY(!import.run({u"github/nothing"_s, {good}, {}}));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--pull"_s) { // the child of goesOnAfterBeingKilled
        const std::atomic_bool stop{false};
        return pull(QUrl(arguments.value(2)), arguments.value(3), stop) ? 0 : 1;
    }
    TestSyncJob test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SyncJob.moc"
