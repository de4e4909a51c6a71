// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PacketFolder.h"
#include "ReviewWeek.h"
#include "evidence/RequestCatalog.h"
#include "metrics/MetricCatalog.h"
#include "models/ControlsWords.h"
#include "models/DefinitionsController.h"
#include "models/Languages.h"
#include "models/PaletteController.h"
#include "models/ResourceText.h"
#include "models/SampleDesk.h"
#include "models/ScopeController.h"
#include "models/SyncController.h"
#include "models/TileWords.h"
#include "store/QueryRunner.h"

#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What the window shows of resources while it is German, and what stays English.
class tst_ResourceText : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::German), QTimeZone::utc()};
    const FixedClock m_clock{TimePoint(std::chrono::hours(500'000))};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();
    FilledStore m_store;
    QTranslator m_german;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error())));
        QVERIFY(m_german.load(u":/i18n/plumbline_de.qm"_s));
        QVERIFY(QCoreApplication::installTranslator(&m_german));
    }

    void metricsAreNamedInGerman()
    {
        const MetricDefinition *coverage = m_catalog->find(u"gate_coverage"_s);
        QCOMPARE(TileWords::titleOf(*coverage), u"Deployments hinter einem Gate"_s);
        QCOMPARE(coverage->title, u"Deployments behind a gate"_s);
        QStringList english;
        for (const MetricDefinition &one : m_catalog->newest())
            if (TileWords::titleOf(one) == one.title && one.title != u"Drift")
                english.append(one.title);
        QCOMPARE(english, QStringList());
    }

    void definitionsAskInGerman()
    {
        QueryRunner runner(m_store.location());
        ScopeController scope(runner, m_clock, m_text, std::nullopt);
        DefinitionsController definitions(runner, *m_catalog, scope);
        definitions.select(u"bypass_rate"_s);
        QVERIFY2(definitions.question().startsWith(u"Wie viel von dem, was die Gates gesperrt haben"),
                 qPrintable(definitions.question()));
        QCOMPARE(definitions.targetNames(), QStringList{u"Alter, bis zu dem eine Episode nicht endgültig ist."_s});
    }

    void controlsAndRequirementsAreGerman()
    {
        const auto controls = ControlCatalog::load(*m_catalog);
        QVERIFY(controls);
        const ControlsWords words(m_text, *controls, {});
        QStringList served;
        for (const TableLine &line : words.requirements({}))
            served.append(line.texts.join(u'|'));
        QVERIFY(!served.filter(u"Suche nach Geheimnissen bei jeder Änderung"_s).isEmpty());
        QVERIFY(!served.filter(u"Aufgabentrennung"_s).isEmpty());
        QVERIFY(served.filter(u"Secret scanning"_s).isEmpty());
    }

    void samplesAreTickedInEnglish()
    {
        const auto requests = RequestCatalog::load(*m_catalog);
        QVERIFY(requests);
        const auto question = requests->find(u"R3"_s);
        QVERIFY(question);
        SampleDesk desk;
        SampleItem item;
        item.ticks = {u"by somebody else=deviation"_s};
        desk.show(*question, requests->sizeFor(*question), {}, {item}, {}, m_text);
        desk.choose(0);
        QCOMPARE(desk.attributes(), QStringList({u"vorher freigegeben"_s, u"durch jemand anderen"_s}));
        QCOMPARE(desk.ticks(), QList<int>({-1, 1}));
        QVERIFY(desk.citation().startsWith(u"üblich für Kontrollen"));
    }

    void thePaletteFindsBothNames_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("as it is shown") << u"#hinter einem Gate"_s;
        QTest::newRow("in English") << u"#behind a gate"_s;
    }
    void thePaletteFindsBothNames()
    {
        QFETCH(const QString, letters);
        QueryRunner runner(m_store.location());
        ScopeController scope(runner, m_clock, m_text, std::nullopt);
        SyncController sync(SyncOrders{[](const QStringList &) {}, [](const QString &) { return false; }}, QStringList(),
                            m_text);
        PaletteController palette(runner, *m_catalog, scope, sync);
        palette.setQuery(letters);
        QVERIFY(palette.lines()->count() > 0);
        QCOMPARE(palette.lines()->keyAt(0), u"number/gate_coverage"_s);
        const int parts = palette.lines()->roleNames().key("parts");
        QCOMPARE(palette.lines()->data(palette.lines()->index(0, 0), parts).toStringList().join(QString()),
                 u"Deployments hinter einem Gate"_s);
    }

    void packetsAreEnglish()
    {
        const PacketFolder folder;
        QVERIFY(folder.isReady());
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QFile packet(folder.made(store, u"german.zip"_s, "2026-11-09", "2026-11-16", ZipWriter::Packing::StoreOnly));
        QVERIFY(packet.open(QIODevice::ReadOnly));
        const QByteArray bytes = packet.readAll();
        for (const auto &[english, german] :
             {std::pair("Open exceptions", "Offene Ausnahmen"), std::pair("Secret scanning", "Suche nach Geheimnissen"),
              std::pair("Fixed within the agreed time", "Fristgerecht behoben")}) {
            QVERIFY2(bytes.contains(english), english);
            QVERIFY2(!bytes.contains(german), german);
        }
    }

    void whatNobodyTranslatedStays()
    {
        QCOMPARE(ResourceText::of("control", u"Our own control"_s), u"Our own control"_s);
        QCOMPARE(ResourceText::of("control", QString()), QString());
    }

    void onlyCompleteLanguagesComeByThemselves()
    {
        QCOMPARE(Languages::forSystem({u"de-AT"_s, u"en"_s}), u"de"_s);
        QCOMPARE(Languages::forSystem({u"en-GB"_s, u"de"_s}), u"en"_s);
        QCOMPARE(Languages::forSystem({u"fr-FR"_s, u"fr"_s}), u"en"_s);
        QCOMPARE(Languages::forSystem({u"fr-CH"_s, u"de-CH"_s}), u"de"_s);
        QCOMPARE(Languages::forSystem({}), u"en"_s);
    }

    void aBegunLanguageSpeaksWhatItHas()
    {
        QTranslator french;
        QVERIFY(french.load(u":/i18n/plumbline_fr.qm"_s));
        QCOMPARE(french.translate("PageEntries", "Exceptions"), u"Exceptions"_s);
        QCOMPARE(french.translate("PageEntries", "Sources"), u"Sources"_s);
        QCOMPARE(french.translate("metric.title", "Open exceptions"), u"Exceptions ouvertes"_s);
        QCOMPARE(french.translate("control", "Secret scanning on every change"), QString());
    }
};

QTEST_MAIN(tst_ResourceText)
#include "tst_ResourceText.moc"
