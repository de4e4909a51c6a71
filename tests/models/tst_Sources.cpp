// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "models/ConfigurationFile.h"
#include "models/SourceWords.h"
#include "models/SourcesController.h"
#include "models/SyncController.h"
#include "store/QueryRunner.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray toml = "[[source]]\n"
                        "id = \"github\"\n"
                        "connector = \"github\"\n"
                        "base_url = \"https://api.github.example\"\n"
                        "interval = \"13h\"\n"
                        "[source.params]\n"
                        "organisation = \"acme\"\n"
                        "\n"
                        "# of the other team\n"
                        "[[source]]\n"
                        "id = \"north\"\n"
                        "connector = \"defectdojo\"\n"
                        "base_url = \"https://dojo.example\"\n";

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

} // namespace

/// The page of sources over a real store: trouble first and in words, pauses and removals that can be taken back.
class tst_Sources : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = at(u"2026-11-16T08:52:00Z"_s);
        m_store = std::make_unique<FilledStore>();
        m_path = m_folder->filePath(u"plumbline.toml"_s);
        write(toml);
        QVERIFY(m_store->add(u"service"_s, {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}}));
        QVERIFY(m_store->finish(m_store->knownAt));
    }

    void troubleStandsFirstAndSaysWhatHelps()
    {
        fail(u"north"_s, u"read page: the server answered 401 (<b>no\u202e</b>); check the token"_s);
        Page page(*this);
        QCOMPARE(page.sources.state(), u"ready"_s);
        QCOMPARE(page.value(0, "key"), u"north"_s);
        QCOMPARE(page.value(0, "state"), u"failing"_s);
        QCOMPARE(page.value(0, "stateText"), u"Failing: token rejected"_s);
        QCOMPARE(page.value(0, "action"), u"edit"_s);
        QCOMPARE(page.value(0, "ageText"), u"never"_s);
        QCOMPARE(page.value(1, "key"), u"github"_s);
        QCOMPARE(page.value(1, "state"), u"current"_s);
        QCOMPARE(page.value(1, "recordsText"), u"1"_s);
        QCOMPARE(page.value(1, "ageText"), u"52 min"_s);
        QCOMPARE(page.sources.currentText(), u"1 of 2 current"_s);
        QCOMPARE(page.sources.troubleText(), u"1"_s);
        QCOMPARE(page.sources.troubleKind(), u"crit"_s);
        // Nobody chose: the first is shown. What a server said stays text, its control characters made visible.
        QCOMPARE(page.sources.selectedKey(), u"north"_s);
        QVERIFY(page.sources.detail()->reportedText().contains(u"<b>no<U+202E></b>"_s));
        QVERIFY(
            page.sources.detail()->messageText().startsWith(u"It answers 401 since 08:30, and the source names no"_s));
    }

    void olderThanItsLimitIsStale()
    {
        m_now = at(u"2026-11-17T11:00:00Z"_s);
        Page page(*this);
        QCOMPARE(page.value(0, "key"), u"github"_s);
        QCOMPARE(page.value(0, "state"), u"stale"_s);
        QCOMPARE(page.value(0, "ageText"), u"27 h"_s);
        QCOMPARE(page.value(0, "limitText"), u"of 26 h"_s);
        QCOMPARE(page.value(1, "state"), u"never"_s);
        page.sources.select(u"north"_s);
        QCOMPARE(page.sources.selectedRow(), 1);
        QCOMPARE(page.sources.detail()->messageTitle(), u"north was never read to its end"_s);
    }

    void pausesInTheStoreAndTakesItBack()
    {
        Page page(*this);
        QSignalSpy undo(&page.sources, &SourcesController::undoChanged);
        page.sources.act(u"github"_s, u"pause"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page.value(1, "state"), u"paused"_s, patience);
        QCOMPARE(page.sources.undoText(), u"github is paused."_s);
        QVERIFY(SyncLedger(m_store->connection()).paused()->contains(u"github"_s));
        page.sources.undo();
        QTRY_COMPARE_WITH_TIMEOUT(page.value(1, "state"), u"current"_s, patience);
        QVERIFY(SyncLedger(m_store->connection()).paused()->isEmpty());
    }

    void removesFromTheFileKeepsTheRowsAndTakesItBack()
    {
        Page page(*this);
        page.sources.remove(u"github"_s);
        QCOMPARE(page.sources.sources()->count(), 1);
        QVERIFY(!read().contains("api.github.example"));
        QVERIFY(page.sources.undoText().contains(u"records are kept"_s));
        QCOMPARE(SourceHistory::read(m_store->connection(), m_now)->value(u"github"_s).rows, 1);
        page.sources.undo();
        QCOMPARE(read(), toml);
        QCOMPARE(page.sources.sources()->count(), 2);
    }

    void undoLeavesAFileThatSomebodyElseChanged()
    {
        Page page(*this);
        page.sources.remove(u"github"_s);
        const QByteArray theirs = read() + "# mine\n";
        write(theirs);
        page.sources.undo();
        QCOMPARE(read(), theirs);
        QVERIFY(page.sources.undoProblem().contains(u"somebody else"_s));
    }

    void aFileThatCannotBeReadSaysWhere()
    {
        write("[[source]\n");
        Page page(*this);
        QCOMPARE(page.sources.state(), u"failed"_s);
        QVERIFY2(page.sources.errorText().startsWith(m_path + u":1:"_s), qPrintable(page.sources.errorText()));
        write(toml);
        page.sources.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.sources.state(), u"ready"_s, patience);
    }

    void anEmptyFileIsTheFirstRun()
    {
        write({});
        Page page(*this);
        QCOMPARE(page.sources.state(), u"first"_s);
        QVERIFY(page.sources.troubleText().isEmpty());
    }

    void causesAreToldFromTheSentence_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("cause");
        const auto row = [](const char *name, const QString &error, FailureCause cause) {
            QTest::newRow(name) << error << int(cause);
        };
        row("none", {}, FailureCause::None);
        row("401", u"read page: the server answered 401; check the token"_s, FailureCause::Token);
        row("403", u"read page: the server answered 403 (no); the token lacks"_s, FailureCause::Permission);
        row("404", u"read page: the server answered 404; check base_url and [source.params]"_s, FailureCause::Address);
        row("429", u"read page: the server answered 429; the limit"_s, FailureCause::Limited);
        row("503", u"read page: the server answered 503; the server is in trouble"_s, FailureCause::Server);
        row("refused", u"read answer: Connection refused (http://127.0.0.1:9/)"_s, FailureCause::Unreachable);
        row("number in a sentence", u"read page: 401 records too many"_s, FailureCause::Other);
    }

    void causesAreToldFromTheSentence()
    {
        QFETCH(QString, error);
        QFETCH(int, cause);
        QCOMPARE(int(failureCauseOf(error)), cause);
    }

private:
    /// The controller and what it stands on, read once.
    struct Page {
        explicit Page(const tst_Sources &test)
            : connectors(ConnectorCatalog::load()), runner(test.m_store->location()), clock(test.m_now),
              file(test.m_path), sync({}, {}, text), sources(runner, clock, text, file, connectors, sync)
        {
            sources.reload();
            [&] { QTRY_VERIFY_WITH_TIMEOUT(sources.state() != u"loading"_s, patience); }();
        }
        QString value(int row, const char *role) const
        {
            auto *model = const_cast<SourcesController &>(sources).sources();
            return model->data(model->index(row), model->roleNames().key(role)).toString();
        }

        NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
        ConnectorCatalog connectors; // outlives the runner, whose work reads it
        QueryRunner runner;
        FixedClock clock;
        ConfigurationFile file;
        SyncController sync;
        SourcesController sources;
    };

    void fail(const QString &source, const QString &why)
    {
        SyncLedger ledger(m_store->connection());
        auto run = ledger.startOrResume(source, u"defectdojo"_s, at(u"2026-11-16T08:30:00Z"_s));
        QVERIFY(run);
        run->state = u"failed"_s;
        run->error = why;
        QVERIFY(ledger.finish(*run, at(u"2026-11-16T08:31:00Z"_s)));
    }
    void write(const QByteArray &text) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray read() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FilledStore> m_store;
    QString m_path;
    TimePoint m_now;
};

QTEST_GUILESS_MAIN(tst_Sources)
#include "tst_Sources.moc"
