// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/ConfigurationFile.h"
#include "models/ScopeController.h"
#include "models/SettingsController.h"
#include "store/QueryRunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Settings are kept where they belong, taken back one by one, and a preview counts what a definition says.
class tst_Settings : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    const Result<MetricCatalog> m_catalog = MetricCatalog::load();
    FilledStore m_store;
    QTemporaryDir m_folder;
    QString m_toml;
    std::unique_ptr<QueryRunner> m_runner;
    std::unique_ptr<ScopeController> m_scope;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ConfigurationFile> m_configuration;
    std::unique_ptr<SettingsController> m_settings;

    QByteArray written() const
    {
        QFile file(m_toml);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error())));
        QVERIFY(fillReviewWeek(m_store));
        m_toml = m_folder.filePath(u"plumbline.toml"_s);
    }
    void init()
    {
        QFile file(m_toml);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[organisation]\nname = \"Acme\" # as in the register\n\n[retention]\nraw_bodies = \"30d\"\n");
        file.close();
        m_runner = std::make_unique<QueryRunner>(m_store.location());
        m_scope = std::make_unique<ScopeController>(*m_runner, m_clock, m_text, std::nullopt);
        m_preferences = std::make_unique<Preferences>(QString());
        m_configuration = std::make_unique<ConfigurationFile>(m_toml);
        m_settings = std::make_unique<SettingsController>(*m_runner, *m_catalog, *m_scope, *m_preferences, *m_configuration);
        m_scope->setWeek(u"2026-W46"_s);
    }
    void cleanup()
    {
        m_settings.reset();
        m_scope.reset();
        m_runner.reset();
    }

    void theZoneStandsInTheConfiguration()
    {
        QCOMPARE(m_settings->zone(), u"UTC"_s);
        m_settings->choose(u"zone"_s, u"Europe/Berlin"_s);
        QCOMPARE(m_settings->problem(), QString());
        QVERIFY(written().contains("time_zone = \"Europe/Berlin\""));
        QVERIFY(written().contains("name = \"Acme\" # as in the register"));
        QVERIFY(m_settings->needsRestart());
        QCOMPARE(m_settings->changedKeys(), (QStringList{u"zone"_s, u"organisation"_s}));
        m_settings->undo();
        QCOMPARE(m_settings->zone(), u"UTC"_s);
        QVERIFY(!m_settings->needsRestart());
        QCOMPARE(Configuration::parse(written(), m_toml)->organisation, u"Acme"_s);
        m_settings->choose(u"zone"_s, u"Mars/Olympus"_s);
        QVERIFY(!m_settings->problem().isEmpty());
        QVERIFY(!m_settings->canUndo());
        QCOMPARE(m_settings->zone(), u"UTC"_s);
    }

    void theNameOfTheOrganisationStandsInTheConfiguration()
    {
        QCOMPARE(m_settings->organisation(), u"Acme"_s);
        m_settings->choose(u"organisation"_s, u"Halden Pay"_s);
        QCOMPARE(m_settings->problem(), QString());
        QVERIFY(written().contains("name = \"Halden Pay\" # as in the register"));
        QVERIFY(!m_settings->needsRestart());
        m_settings->undo();
        QCOMPARE(m_settings->organisation(), u"Acme"_s);
        QVERIFY(!m_settings->canUndo());
        m_settings->choose(u"organisation"_s, u"Acme"_s); // is so already
        QVERIFY(!m_settings->canUndo());
        m_settings->reset(u"organisation"_s);
        QCOMPARE(m_settings->organisation(), QString());
        QVERIFY(!m_settings->changedKeys().contains(u"organisation"_s));
    }

    void changesAreTakenBackOneByOne()
    {
        m_settings->choose(u"theme"_s, u"dark"_s);
        m_settings->choose(u"theme"_s, u"light"_s);
        m_settings->choose(u"heatPalette"_s, u"cividis"_s);
        m_settings->choose(u"heatPalette"_s, u"cividis"_s); // is so already
        m_settings->reset(u"theme"_s);
        QCOMPARE(m_preferences->theme(), u"system"_s);
        m_settings->undo();
        QCOMPARE(m_preferences->theme(), u"light"_s);
        m_settings->undo();
        QCOMPARE(m_preferences->heatPalette(), u"own"_s);
        m_settings->undo();
        QCOMPARE(m_preferences->theme(), u"dark"_s);
        m_settings->undo();
        QCOMPARE(m_preferences->theme(), u"system"_s);
        QVERIFY(!m_settings->canUndo());
        m_settings->choose(u"theme"_s, u"pink"_s);
        QVERIFY(!m_settings->problem().isEmpty());
        QVERIFY(!m_settings->canUndo());
    }

    void theLanguageWaitsForTheNextStart()
    {
        QVERIFY(!m_settings->needsRestart());
        m_settings->choose(u"language"_s, u"de"_s);
        QVERIFY(m_settings->needsRestart());
        m_settings->reset(u"language"_s);
        QVERIFY(!m_settings->needsRestart());
    }

    void theStoreIsReadWhenAsked()
    {
        QVERIFY(m_settings->storeLabels().isEmpty());
        m_settings->readStore();
        QTRY_VERIFY_WITH_TIMEOUT(!m_settings->storeValues().isEmpty(), patience);
        QCOMPARE(m_settings->storeValues().size(), m_settings->storeLabels().size());
        QCOMPARE(m_settings->storeValues().at(0), u"SQLite"_s);
        const auto info = StoreInfo::read(m_store.connection());
        QVERIFY(m_settings->storeValues().contains(m_text.count(info->rows)));
        QCOMPARE(m_settings->keepingValues().size(), m_settings->keepingLabels().size());
        QVERIFY2(m_settings->keepingValues().at(1).contains(u"30"), qPrintable(m_settings->keepingValues().at(1)));
    }

    void aPreviewCountsWithTheTriedTargets()
    {
        DefinitionsController &definitions = *m_settings->definitions();
        QCOMPARE(definitions.lines()->count(), int(m_catalog->newest().size()));
        definitions.select(u"bypass_rate"_s);
        QCOMPARE(definitions.targetValues(), QStringList{u"14"_s});
        definitions.preview();
        QTRY_COMPARE_WITH_TIMEOUT(definitions.state(), u"ready"_s, patience);
        QCOMPARE(definitions.weeks()->count(), 0);
        QCOMPARE(definitions.verdict(), u"There is no week to count yet"_s); // what is known begins in this one
        definitions.select(u"exception_activity"_s);
        definitions.select(u"bypass_rate"_s);
        definitions.tryValue(0, u"a week"_s);
        definitions.preview();
        QTRY_COMPARE_WITH_TIMEOUT(definitions.state(), u"failed"_s, patience);
        QVERIFY2(definitions.verdict().contains(u"no whole number"), qPrintable(definitions.verdict()));
    }

    /// Twelve findings of 12 October, half of which were fixed after twenty days: due on 11 November, or on 22 October.
    void aPreviewRestatesWeeks()
    {
        for (int i = 0; i < 12; ++i) {
            FilledStore::Values finding{{u"id"_s, u"F-%1"_s.arg(i)},
                                        {u"service"_s, u"api"_s},
                                        {u"rule"_s, u"k%1"_s.arg(i)},
                                        {u"severity"_s, u"high"_s},
                                        {u"first_seen"_s, reviewInstant(u"2026-10-12T00:00:00Z"_s)}};
            if (i < 6)
                finding.append({u"resolved_at"_s, reviewInstant(u"2026-11-01T00:00:00Z"_s)});
            QVERIFY(m_store.add(u"finding"_s, finding));
        }
        DefinitionsController &definitions = *m_settings->definitions();
        definitions.select(u"sla_rate"_s);
        const MetricDefinition &rate = *m_catalog->find(u"sla_rate");
        const auto high = std::ranges::find(rate.parameters, u"sla_days_high"_s, &MetricParameter::name);
        definitions.tryValue(int(high - rate.parameters.begin()), u"10"_s);
        definitions.preview();
        QTRY_COMPARE_WITH_TIMEOUT(definitions.state(), u"ready"_s, patience);
        QCOMPARE(definitions.verdict(), u"This would restate 2 of 16 weeks"_s);
        RestatedWeekModel &weeks = *definitions.weeks();
        const auto text = [&](int row, const QByteArray &role) {
            return weeks.data(weeks.index(row, 0), weeks.roleNames().key(role)).toString();
        };
        QCOMPARE(text(0, "week"), u"W46"_s);
        QCOMPARE(text(0, "before"), u"50.0\u202F%"_s);
        QCOMPARE(text(0, "after"), u"—"_s);
        QCOMPARE(text(1, "week"), u"W43"_s);
        QCOMPARE(text(1, "after"), u"0.0\u202F%"_s);
    }

    void anOlderVersionIsHeldAgainstTheNewest()
    {
        DefinitionsController &definitions = *m_settings->definitions();
        definitions.select(u"evidence_latency"_s);
        QCOMPARE(definitions.olderVersions(), QStringList{u"v1"_s});
        definitions.compareWith(0);
        QTRY_COMPARE_WITH_TIMEOUT(definitions.state(), u"ready"_s, patience);
        QCOMPARE(definitions.verdict(), u"There is no week to count yet"_s); // nobody delivered any
        definitions.select(u"ai_heatmap"_s);
        definitions.compareWith(0);
        QTRY_COMPARE_WITH_TIMEOUT(definitions.state(), u"ready"_s, patience);
        QVERIFY2(definitions.verdict().startsWith(u"v2 restated"), qPrintable(definitions.verdict()));
        definitions.compareWith(7);
        QCOMPARE(definitions.state(), u"ready"_s);
        definitions.select(u"sla_rate"_s);
        QVERIFY(definitions.olderVersions().isEmpty());
        QCOMPARE(definitions.state(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
