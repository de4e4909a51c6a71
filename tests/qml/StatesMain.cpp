// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Inspector.h"
#include "StatesStore.h"
#include "metrics/MetricCatalog.h"
#include "models/AiCostController.h"
#include "models/ConfigurationFile.h"
#include "models/ControlsController.h"
#include "models/DroppedFiles.h"
#include "models/EvidenceController.h"
#include "models/ExceptionsController.h"
#include "models/GatesController.h"
#include "models/KnowledgeController.h"
#include "models/MeetingController.h"
#include "models/NotificationsController.h"
#include "models/PacketsController.h"
#include "models/PaletteController.h"
#include "models/Preferences.h"
#include "models/RemediationController.h"
#include "models/ScopeController.h"
#include "models/SettingsController.h"
#include "models/SourceForm.h"
#include "models/SourceTest.h"
#include "models/SourcesController.h"
#include "models/SyncController.h"
#include "models/TableExport.h"
#include "models/ViewsController.h"
#include "models/WeeklyReviewController.h"
#include "store/QueryRunner.h"

#include <QApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QTranslator>
#include <QtQuickTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

/// Name, connector, interval in minutes, parameter lines.
const QList<std::tuple<QString, QString, QString, QString>> configured{
    {u"litellm"_s, u"litellm"_s, u"1h"_s, {}},
    {u"prometheus"_s, u"prometheus"_s, u"1h"_s, {}},
    {u"github"_s, u"github"_s, u"30m"_s, u"organisation = \"halden\""_s},
    {u"langfuse"_s, u"langfuse"_s, u"1h"_s, {}},
    {u"gitlab"_s, u"gitlab"_s, u"2h"_s, u"group = \"halden\""_s},
    {u"defectdojo"_s, u"defectdojo"_s, u"6h"_s, {}},
    {u"dependency-track"_s, u"dependency-track"_s, u"6h"_s, {}},
    {u"kubernetes"_s, u"kubernetes"_s, u"1h"_s, {}},
    {u"audit"_s, u"github"_s, u"30m"_s, u"organisation = \"halden\""_s},
    {u"argocd"_s, u"argocd"_s, u"1h"_s, {}},
    {u"backstage"_s, u"backstage"_s, u"24h"_s, {}},
    {u"servicenow"_s, u"servicenow"_s, u"1h"_s, {}},
    {u"pagerduty"_s, u"pagerduty"_s, u"6h"_s, {}},
    {u"jaeger"_s, u"jaeger"_s, u"1h"_s, {}},
    {u"openai"_s, u"openai"_s, u"1h"_s, {}},
};

QByteArray toml()
{
    QByteArray text;
    for (const auto &[id, connector, interval, parameters] : configured) {
        text
            += u"[[source]]\nid = \"%1\"\nconnector = \"%2\"\nbase_url = \"https://%1.halden.example\"\ninterval = \"%3\"\n"_s
                   .arg(id, connector, interval)
                   .toUtf8();
        if (id == u"openai")
            text += "token_env = \"HALDEN_OPENAI_TOKEN\"\n";
        if (!parameters.isEmpty())
            text += "[source.params]\n" + parameters.toUtf8() + '\n';
        text += '\n';
    }
    return text;
}

QLocale spoken()
{
    const QString name = qEnvironmentVariable("PLUMBLINE_STATES_LOCALE");
    return name.isEmpty() ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(name);
}

} // namespace

/// The window over a store with every state of a source, and what a test changes about it.
class StatesSetup : public QObject
{
    Q_OBJECT

public:
    StatesSetup() { write(toml()); }

    /// "all", "none" or "broken"
    Q_INVOKABLE void configure(const QString &kind)
    {
        write(kind == u"all" ? toml() : kind == u"none" ? QByteArray() : QByteArray("[[source]\nid = \"github\"\n"));
        m_sources.reload();
    }
    /// Two pulls that run, one that waits for its limit, one that waits for its turn.
    Q_INVOKABLE void pull()
    {
        for (const QString &id : {u"github"_s, u"langfuse"_s, u"argocd"_s, u"dependency-track"_s})
            m_sync.startOne(id);
        SyncProgress place;
        place.source = u"langfuse"_s;
        place.stream = u"observations"_s;
        place.page = 41;
        place.records = 4100;
        place.claimed = 6600;
        place.recordsPerSecond = 118;
        place.state = u"running"_s;
        m_sync.take(place);
        SyncProgress endless;
        endless.source = u"argocd"_s;
        endless.stream = u"applications"_s;
        endless.page = 3;
        endless.records = 1240;
        endless.recordsPerSecond = 310;
        endless.state = u"running"_s;
        m_sync.take(endless);
        SyncProgress limited;
        limited.source = u"github"_s;
        limited.stream = u"rule_suites"_s;
        limited.page = 50;
        limited.records = 5000;
        limited.state = u"limited"_s;
        limited.message = u"rate limited, going on at 09:22:00"_s;
        m_sync.take(limited);
    }
    Q_INVOKABLE void endPull() { m_sync.cancel(); }
    Q_INVOKABLE void hold(bool on)
    {
        m_sync.hold(on ? SyncWords(m_text).held({4711, u"build-3"_s, StatesStore::now() - std::chrono::minutes(40)},
                                                StatesStore::now())
                       : QString());
    }
    Q_INVOKABLE QString folder() const { return qEnvironmentVariable("PLUMBLINE_STATES_LOCALE"); }

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        QQmlContext &context = *engine->rootContext();
        context.setContextProperty(u"inspector"_s, new Inspector(engine));
        context.setContextProperty(u"estate"_s, this);
        context.setContextProperty(u"theScope"_s, &m_scope);
        context.setContextProperty(u"theKnowledge"_s, &m_knowledge);
        context.setContextProperty(u"theSync"_s, &m_sync);
        context.setContextProperty(u"theWeekly"_s, &m_weekly);
        context.setContextProperty(u"theExceptions"_s, &m_exceptions);
        context.setContextProperty(u"theGates"_s, &m_gates);
        context.setContextProperty(u"theControls"_s, &m_controls);
        context.setContextProperty(u"thePalette"_s, &m_palette);
        context.setContextProperty(u"theRemediation"_s, &m_remediation);
        context.setContextProperty(u"theAiCost"_s, &m_aiCost);
        context.setContextProperty(u"theEvidence"_s, &m_evidence);
        context.setContextProperty(u"thePackets"_s, &m_packets);
        context.setContextProperty(u"theSources"_s, &m_sources);
        context.setContextProperty(u"theNotifications"_s, &m_notifications);
        context.setContextProperty(u"theMeeting"_s, &m_meeting);
        context.setContextProperty(u"theSettings"_s, &m_settings);
        context.setContextProperty(u"theExporting"_s, &m_exporting);
        context.setContextProperty(u"theViews"_s, &m_views);
        context.setContextProperty(u"theDropped"_s, &m_dropped);
        m_palette.views = m_views.list();
        m_preferences.lend(u"theme"_s, u"light"_s);
        context.setContextProperty(u"theSourceForm"_s, &m_sourceForm);
        context.setContextProperty(u"theSourceTest"_s, &m_sourceTest);
        m_sources.setScheduled(true);
        m_controls.requests = &m_requests;
        m_gates.release = &m_release;
        connect(&m_configuration, &ConfigurationFile::changed, this,
                [this] { m_knowledge.setSources(m_configuration.current().sources); });
        m_knowledge.reload();
    }

private:
    void write(const QByteArray &text) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the configuration could not be written");
    }
    static QStringList ids()
    {
        QStringList all;
        for (const auto &[id, connector, interval, parameters] : configured)
            all.append(id);
        return all;
    }

    StatesStore m_store;
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"plumbline.toml"_s);
    const NumberText m_text{spoken(), QTimeZone::utc()};
    const FixedClock m_clock{StatesStore::now()};
    const Result<MetricCatalog> m_catalog = MetricCatalog::load();
    const ConnectorCatalog m_connectors = ConnectorCatalog::load();
    QueryRunner m_runner{m_store.location()};
    ScopeController m_scope{m_runner, m_clock, m_text, {}};
    KnowledgeController m_knowledge{m_runner, m_clock, m_text, ids(), 3};
    SyncController m_sync{{[](const QStringList &) {}, [](const QString &) { return false; }}, {}, m_text};
    WeeklyReviewController m_weekly{m_runner, *m_catalog, m_scope};
    ExceptionsController m_exceptions{m_runner, *m_catalog, m_scope};
    GatesController m_gates{m_runner, *m_catalog, m_scope};
    ControlsController m_controls{m_runner, *m_catalog, m_scope};
    RemediationController m_remediation{m_runner, *m_catalog, m_scope};
    AiCostController m_aiCost{m_runner, *m_catalog, m_scope};
    PacketsController m_packets{m_runner, *m_catalog, m_clock, m_text};
    EvidenceController m_evidence{m_runner, m_scope, {}};
    ConfigurationFile m_configuration{m_path};
    ReleaseController m_release{m_runner, *m_catalog, m_scope, m_configuration};
    RequestsController m_requests{m_runner, *m_catalog, m_scope, m_configuration};
    PaletteController m_palette{m_runner, *m_catalog, m_scope, m_sync};
    SourcesController m_sources{m_runner, m_clock, m_text, m_configuration, m_connectors, m_sync};
    MeetingController m_meeting{m_weekly};
    Preferences m_preferences{QString()};
    DroppedFiles m_dropped;
    ViewsController m_views{m_scope, m_evidence, m_preferences};
    TableExport m_exporting{m_clock, m_text};
    SettingsController m_settings{m_runner, *m_catalog, m_scope, m_preferences, m_configuration};
    NotificationsController m_notifications{m_runner, *m_catalog, m_scope, m_sources};
    SourceForm m_sourceForm{m_configuration, m_connectors};
    SourceTest m_sourceTest{
        [](const SourceSettings &, const std::function<void(const ProbeStep &)> &onStep, const std::atomic_bool &) {
            const QList<ProbeStep> steps{{ProbeStep::Kind::Address, {}, ProbeStep::State::Fine, u"it answers"_s},
                                         {ProbeStep::Kind::Secret,
                                          {},
                                          ProbeStep::State::Problem,
                                          u"the server answered 401; check the token"_s}};
            for (const ProbeStep &step : steps)
                onStep(step);
            return steps;
        },
        m_sourceForm};
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QTranslator translator;
    if (translator.load(spoken(), u"plumbline"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&translator);
    StatesSetup setup;
    return quick_test_main_with_setup(argc, argv, "tst_source_states", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "StatesMain.moc"
