// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"
#include "models/Preferences.h"
#include "models/ViewsController.h"
#include "models/WindowMemory.h"

#include <QScreen>
#include <QSignalSpy>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Addresses of views, and views that have a name.
class tst_Views : public QObject
{
    Q_OBJECT

    static TimePoint at(const QString &text) { return parseInstant(text).value(); }
    /// The window's models over a store with two services.
    struct Window {
        explicit Window(const QString &file = {}) : preferences(file)
        {
            for (const auto &[service, team] : {std::pair(u"api"_s, u"red"_s), std::pair(u"a b"_s, u"blue"_s)}) {
                isFilled &= store.add(u"service"_s, {{u"id"_s, service}, {u"name"_s, service}, {u"team"_s, team}});
                isFilled &= store.add(u"gate_decision"_s, {{u"id"_s, u"of "_s + service},
                                                           {u"decided_at"_s, at(u"2026-11-10T10:00:00Z"_s)},
                                                           {u"service"_s, service},
                                                           {u"environment"_s, u"production"_s},
                                                           {u"decision"_s, u"block"_s}});
                isFilled &= store.add(u"exception"_s, {{u"id"_s, u"EX "_s + service},
                                                       {u"service"_s, service},
                                                       {u"created_at"_s, at(u"2026-11-01T00:00:00Z"_s)}});
            }
            page.scope.reload();
            page.evidence.reload();
            isFilled &= QTest::qWaitFor([this] { return page.scope.services()->count() == 2; }, patience) && page.settle();
        }
        QString keyOf(const QString &name) const
        {
            for (const NamedView &view : views.list()->rows())
                if (view.name == name)
                    return view.key;
            return {};
        }

        FilledStore store;
        EvidencePageOver page{store};
        Preferences preferences;
        ViewsController views{page.scope, page.evidence, preferences};
        bool isFilled = true;
    };

private slots:
    void anAddressIsReadAsItIsWritten()
    {
        ViewAddress address;
        address.page = u"exceptions"_s;
        QCOMPARE(address.toString(), u"plumbline://exceptions"_s);
        QCOMPARE(ViewAddress::read(address.toString()).value(), address);
        address.tab = 2;
        address.week = u"2026-W46"_s;
        address.services = {u"card-vault"_s, u"a&b=c?d#e%26"_s, u"ünïcode \u202E"_s};
        address.teams = {u"\"red\" \\ team"_s};
        address.environments = {u"prod/eu:1,2"_s};
        address.knownAt = at(u"2026-11-16T08:52:00.123Z"_s);
        address.query = u"type:exception -\"a b\" 2026-11-01.. + %"_s;
        address.sort = u"-created_at"_s;
        address.table = u"records/exception"_s;
        address.columns = u"{\"hidden\":[\"a\"]}"_s;
        const QString text = address.toString();
        QVERIFY2(text.startsWith(u"plumbline://exceptions?tab=2&week=2026-W46&query="), qPrintable(text));
        QVERIFY2(std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; }), qPrintable(text));
        QCOMPARE(ViewAddress::read(text).value(), address);
        QCOMPARE(ViewAddress::read(u"plumbline://exceptions?week=2026-W46&service=card-vault"_s)->services, {u"card-vault"_s});
    }

    void whatIsNoAddressIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << u"plumbline://"_s;
        QTest::newRow("another scheme") << u"https://weekly"_s << u"plumbline://"_s;
        QTest::newRow("no page") << u"plumbline://settings?week=last"_s << u"settings: no such page"_s;
        QTest::newRow("no week") << u"plumbline://weekly?week=2026-46x"_s << u"2026-46x: no week"_s;
        QTest::newRow("no tab") << u"plumbline://gates?tab=-1"_s << u"-1: no tab"_s;
        QTest::newRow("another tab") << u"plumbline://gates?tab=9"_s << u"9: no tab"_s;
        QTest::newRow("no instant") << u"plumbline://gates?known=yesterday"_s << u"yesterday: no instant"_s;
        QTest::newRow("no part") << u"plumbline://gates?servce=api"_s << u"servce: an address has no such part"_s;
        QTest::newRow("too long") << u"plumbline://gates?query="_s + QString(40'000, u'x') << u"too long"_s;
    }
    void whatIsNoAddressIsNamed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        const auto read = ViewAddress::read(text);
        QVERIFY(!read);
        QVERIFY2(toString(read.error()).contains(said), qPrintable(toString(read.error())));
    }

    void aViewBringsBackScopeQuestionAndOrder()
    {
        Window window;
        QVERIFY(window.isFilled);
        window.page.scope.toggleService(u"a b"_s);
        window.page.scope.toggleEnvironment(u"production"_s);
        window.page.scope.stepWeek(-3);
        window.views.setPage(u"evidence"_s);
        window.page.evidence.setQuery(u"decision:block of"_s);
        window.page.evidence.toggleFacet(u"service"_s, u"a b"_s);
        QVERIFY(window.page.settle());
        window.page.evidence.sort(window.page.evidence.sortColumn(), false);
        QVERIFY(window.page.settle());
        QCOMPARE(window.page.evidence.table()->count(), 1);
        QCOMPARE(window.views.nowText(), u" · W43 · a b · production"_s.prepend(
                     u"evidence · type:gate_decision service:\"a b\" decision:block of"_s));
        QVERIFY(!window.views.isTaken(u" mine / yours "_s));
        QVERIFY(window.views.keep(u" mine / yours "_s, u"this"_s, 0,
                                  {{u"key"_s, u"records/gate_decision"_s}, {u"columns"_s, u"{\"order\":[\"id\"]}"_s}}));
        QVERIFY(window.views.isTaken(u"mine / yours"_s));

        window.page.scope.clearFilters();
        window.page.scope.stepWeek(2);
        window.page.evidence.clearFilters();
        window.page.evidence.toggleFacet(u"type"_s, u"exception"_s);
        window.views.setPage(u"gates"_s);
        QVERIFY(window.page.settle());
        QCOMPARE(window.page.evidence.table()->count(), 2);

        const QSignalSpy pages(&window.views, &ViewsController::pageAsked);
        window.views.open(window.keyOf(u"mine / yours"_s));
        QVERIFY(window.page.settle());
        QCOMPARE(pages, (QList<QVariantList>{{u"evidence"_s}}));
        QCOMPARE(window.page.scope.services()->selected(), {u"a b"_s});
        QCOMPARE(window.page.scope.environments()->selected(), {u"production"_s});
        QCOMPARE(window.page.scope.weekKey(), u"2026-W43"_s);
        QCOMPARE(window.page.evidence.queryError(), QString());
        QCOMPARE(window.page.evidence.table()->count(), 1);
        QCOMPARE(window.page.evidence.asked(), u"type:gate_decision service:\"a b\" decision:block of"_s);
        QVERIFY(!window.page.evidence.sortDescending());
        QCOMPARE(window.preferences.columnsOf(u"records/gate_decision"_s), u"{\"order\":[\"id\"]}"_s);
    }

    void theWeekIsKeptAsItWasWanted_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("found");
        QTest::newRow("whichever is chosen") << u"now"_s << u"2026-W40"_s;
        QTest::newRow("the last full one") << u"last"_s << u"2026-W46"_s;
        QTest::newRow("always the same") << u"this"_s << u"2026-W44"_s;
    }
    void theWeekIsKeptAsItWasWanted()
    {
        QFETCH(const QString, kept);
        Window window;
        window.page.scope.setWeek(u"2026-W44"_s);
        QVERIFY(window.views.keep(u"v"_s, kept, 0, {}));
        window.page.scope.setWeek(u"2026-W40"_s);
        window.views.open(u"own/v"_s);
        QTEST(window.page.scope.weekKey(), "found");
    }

    /// Left out, the filter would let everything through, and the numbers would be of something else.
    void aServiceThatIsGoneLetsNothingThrough()
    {
        Window window;
        window.preferences.keepView(u"gone"_s, u"plumbline://evidence?service=old&query=type:gate_decision"_s);
        window.views.open(u"own/gone"_s);
        QVERIFY(window.page.settle());
        QCOMPARE(window.page.scope.serviceText(), u"old"_s);
        QCOMPARE(window.page.evidence.table()->count(), 0);
        window.page.scope.reload();
        QVERIFY(QTest::qWaitFor([&] { return window.page.scope.services()->choices().constLast().value == u"old"; }, patience));
        QCOMPARE(window.page.scope.services()->selected(), {u"old"_s});
    }

    void whatCannotBeShownIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a week long ago") << u"plumbline://gates?week=2019-W01&service=api"_s;
        QTest::newRow("a week to come") << u"plumbline://gates?week=2026-W50&service=api"_s;
        QTest::newRow("knowledge to come") << u"plumbline://gates?known=2027-01-01T00:00:00Z&service=api"_s;
        QTest::newRow("no address") << u"plumbline://gates?x=1&service=api"_s;
    }
    void whatCannotBeShownIsSaid()
    {
        QFETCH(const QString, address);
        Window window;
        const QString before = window.views.place();
        window.preferences.keepView(u"v"_s, address);
        const QSignalSpy said(&window.views, &ViewsController::refused);
        window.views.open(u"own/v"_s);
        QCOMPARE(said.count(), 1);
        QVERIFY(!said[0][0].toString().isEmpty());
        QCOMPARE(window.views.place(), before);
    }

    void aPlaceIsLeftAndFoundAgainInOneStep()
    {
        Window window;
        const QString before = window.views.place();
        QCOMPARE(before, u"plumbline://weekly?week=2026-W46"_s);
        window.page.scope.toggleTeam(u"red"_s);
        window.page.scope.known()->choose(u"week/2026-W45"_s);
        window.views.setPage(u"gates"_s);
        const QString after = window.views.place();
        QCOMPARE(after, u"plumbline://gates?week=2026-W46&team=red&known=2026-11-09T00:00:00Z"_s);
        const QSignalSpy places(&window.views, &ViewsController::placeChanged);
        window.views.goTo(before);
        QCOMPARE(window.views.place(), before);
        QCOMPARE(places.count(), 1);
        window.views.goTo(after);
        QCOMPARE(window.views.place(), after);
        QCOMPARE(window.page.scope.known()->key(), u"week/2026-W45"_s);
        const QSignalSpy scopes(&window.page.scope, &ScopeController::changed);
        window.views.goTo(after); // which would read every page anew
        QCOMPARE(places.count(), 2);
        QCOMPARE(scopes.count(), 0);
    }

    void viewsAreKeptRemovedAndBroughtBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"desktop.ini"_s);
        const QString name = u"50% / ünï = [x] \"y\""_s;
        {
            Window window(file);
            QVERIFY(window.views.keep(name, u"now"_s, 1, {}));
            QVERIFY(window.views.keep(u"other"_s, u"now"_s, 0, {}));
            QVERIFY(!window.views.keep(u"  "_s, u"now"_s, 0, {}));
            QVERIFY(!window.views.keep(QString(81, u'x'), u"now"_s, 0, {}));
        }
        Window window(file);
        const qsizetype shipped = 3;
        QCOMPARE(window.views.list()->rows().size(), shipped + 2);
        QCOMPARE(window.keyOf(name), u"own/"_s + name);
        window.preferences.forget(); // what is remembered by itself, not what a person kept
        window.views.remove(window.keyOf(name));
        QCOMPARE(window.keyOf(name), QString());
        QCOMPARE(Preferences(file).views().keys(), {u"other"_s});
        QVERIFY(window.views.undoText().contains(name));
        window.views.undo();
        QCOMPARE(window.keyOf(name), u"own/"_s + name);
        QCOMPARE(window.views.undoText(), QString());
        QCOMPARE(Preferences(file).views().value(name), u"plumbline://weekly?tab=1"_s);
        window.views.remove(u"shipped/week"_s);
        QCOMPARE(window.views.list()->rows().size(), shipped + 2);
    }

    void theViewsOfTheProductCanBeOpened()
    {
        Window window;
        const QSignalSpy said(&window.views, &ViewsController::refused);
        const QSignalSpy pages(&window.views, &ViewsController::pageAsked);
        for (const NamedView &view : window.views.list()->rows()) {
            QVERIFY(!view.own);
            window.views.open(view.key);
            QVERIFY(window.page.settle());
            QCOMPARE(window.page.evidence.queryError(), QString());
        }
        QCOMPARE(said.count(), 0);
        QCOMPARE(pages.count(), 3);
    }

    /// Another start: the same size, page and filters, but the week and knowledge of now.
    void theWindowIsAsItWasLeft()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"desktop.ini"_s);
        {
            Window models(file);
            QWindow window;
            window.setMinimumSize({300, 200});
            window.resize(640, 480);
            window.showNormal();
            WindowMemory memory(window, models.views, models.preferences, u"/a store/x.db"_s);
            window.resize(520, 410);
            QVERIFY(QTest::qWaitFor([&] { return window.size() == QSize(520, 410); }, patience));
            window.showMaximized();
            models.views.setPage(u"gates"_s);
            models.page.scope.toggleService(u"a b"_s);
            models.page.scope.stepWeek(-2);
            models.page.scope.known()->choose(u"week/2026-W45"_s);
            memory.keep();
        }
        Window models(file);
        QWindow window;
        window.setMinimumSize({300, 200});
        WindowMemory(window, models.views, models.preferences, u"/a store/x.db"_s).recall();
        QCOMPARE(window.visibility(), QWindow::Maximized);
        window.showNormal();
        QCOMPARE(models.views.place(), u"plumbline://gates?week=2026-W46&service=a%20b"_s);

        QWindow other;
        other.setMinimumSize({300, 200});
        models.preferences.remember(u"window/maximised"_s, false);
        models.preferences.remember(u"window/size"_s, QSize(100'000, 100'000));
        Window elsewhere;
        WindowMemory(other, elsewhere.views, models.preferences, u"/another.db"_s).recall();
        QCOMPARE(other.size(), other.screen()->availableSize());
        QCOMPARE(elsewhere.views.place(), u"plumbline://weekly?week=2026-W46"_s);
        models.preferences.remember(u"window/size"_s, QSize(520, 410));
        WindowMemory(other, elsewhere.views, models.preferences, u"/another.db"_s).recall();
        QCOMPARE(other.size(), QSize(520, 410));
    }

    void rowsBehindANumberAreNoView()
    {
        Window window;
        window.views.setPage(u"evidence"_s);
        QCOMPARE(window.views.refusal(), QString());
        window.page.evidence.showRows(RowsRequest::of(u"a number"_s, u"gate_decision"_s, {1}, window.page.scope.text()));
        QVERIFY(window.page.settle());
        QVERIFY(!window.views.refusal().isEmpty());
        QVERIFY(!window.views.keep(u"v"_s, u"now"_s, 0, {}));
        window.views.open(u"shipped/bypassed"_s);
        QVERIFY(window.page.settle());
        QCOMPARE(window.views.refusal(), QString());
        window.page.evidence.setQuery(u"no_such:thing"_s);
        QVERIFY(!window.views.refusal().isEmpty());
    }
};

QTEST_MAIN(tst_Views)
#include "tst_Views.moc"
