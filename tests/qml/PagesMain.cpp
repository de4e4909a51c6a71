// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../models/FilledStore.h"
#include "Inspector.h"
#include "TableFiles.h"
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
#include <QProcess>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

/// Twelve blocks in week 46, two of them deployed anyway; three exceptions; two objectives; an hour of AI cost every day; four
/// findings, episodes of drift and incidents, of which one each is over.
bool fill(FilledStore &store)
{
    bool good = store.add(u"service"_s,
                          {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}, {u"team"_s, u"red"_s}, {u"owner"_s, u"A"_s}});
    for (int i = 0; i < 12; ++i) {
        const TimePoint blocked = at(u"2026-11-10T09:00:00Z"_s) + std::chrono::hours(i);
        const QByteArray body = "{\n \"id\": \"g" + QByteArray::number(i) + "\",\n \"conclusion\": \"failure\"\n}\n";
        good &= store.add(u"gate_decision"_s,
                          {{u"id"_s, u"g%1"_s.arg(i)},
                           {u"decided_at"_s, blocked},
                           {u"service"_s, u"api"_s},
                           {u"artifact"_s, u"sha256:a%1"_s.arg(i)},
                           {u"environment"_s, u"production"_s},
                           {u"rule"_s, u"image-signature"_s},
                           {u"decision"_s, u"block"_s}},
                          body);
        if (i < 2)
            good &= store.add(u"deployment"_s,
                              {{u"id"_s, u"d%1"_s.arg(i)},
                               {u"at"_s, blocked + std::chrono::minutes(30)},
                               {u"service"_s, u"api"_s},
                               {u"artifact"_s, u"sha256:a%1"_s.arg(i)},
                               {u"environment"_s, u"production"_s},
                               {u"status"_s, u"success"_s}});
    }
    for (int i = 0; i < 3; ++i)
        good &= store.add(u"exception"_s,
                          {{u"id"_s, u"EX-%1"_s.arg(i)},
                           {u"service"_s, u"api"_s},
                           {u"rule"_s, u"cve"_s},
                           {u"owner"_s, u"A"_s},
                           {u"created_at"_s, at(u"2026-10-01T00:00:00Z"_s)},
                           {u"expires_at"_s, at(u"2026-11-13T23:00:00Z"_s)}});
    for (int day = 0; day < 7; ++day)
        for (int hour = 8; hour < 16; ++hour)
            good &= store.add(u"ai_usage"_s,
                              {{u"id"_s, u"u%1-%2"_s.arg(day).arg(hour)},
                               {u"from_at"_s, at(u"2026-11-09T00:00:00Z"_s) + std::chrono::hours(24 * day + hour)},
                               {u"bucket_s"_s, qint64(3600)},
                               {u"service"_s, u"api"_s},
                               {u"model"_s, u"large"_s},
                               {u"requests"_s, qint64(1000)},
                               {u"cost_usd"_s, *Money::parse(QString::number(10 + hour))}});
    for (int i = 0; i < 4; ++i) {
        const bool isFixed = i == 0;
        FilledStore::Values finding{{u"id"_s, u"F-%1"_s.arg(i)},
                                    {u"service"_s, u"api"_s},
                                    {u"rule"_s, u"<b>k%1</b>"_s.arg(i)},
                                    {u"severity"_s, i < 2 ? u"critical"_s : u"high"_s},
                                    {u"first_seen"_s, at(u"2026-11-01T00:00:00Z"_s) + std::chrono::hours(24 * i)},
                                    {u"due"_s, at(u"2026-11-11T00:00:00Z"_s) + std::chrono::hours(24 * i)}};
        if (isFixed)
            finding.append({u"resolved_at"_s, at(u"2026-11-05T00:00:00Z"_s)});
        good &= store.add(u"finding"_s, finding);
        const QString asset = u"host-%1"_s.arg(i);
        good &= store.add(
            u"monitoring"_s,
            {{u"id"_s, u"m%1"_s.arg(i)}, {u"asset"_s, asset}, {u"from_at"_s, at(u"2026-01-01T00:00:00Z"_s)}});
        FilledStore::Values drift{{u"id"_s, u"D-%1"_s.arg(i)},
                                  {u"asset"_s, asset},
                                  {u"property"_s, u"replicas"_s},
                                  {u"kind"_s, i < 2 ? u"console"_s : u"kubectl"_s},
                                  {u"approved"_s, i == 3},
                                  {u"started_at"_s, at(u"2026-11-10T00:00:00Z"_s) + std::chrono::hours(24 * i)}};
        if (isFixed)
            drift.append({u"ended_at"_s, at(u"2026-11-10T05:00:00Z"_s)});
        good &= store.add(u"drift"_s, drift);
        good &= store.add(u"incident"_s,
                          {{u"id"_s, u"I-%1"_s.arg(i)},
                           {u"service"_s, u"api"_s},
                           {u"cause_class"_s, u"config"_s},
                           {u"opened_at"_s, at(u"2026-11-09T00:00:00Z"_s) + std::chrono::hours(24 * i)},
                           {u"closed_at"_s, at(u"2026-11-09T06:00:00Z"_s) + std::chrono::hours(24 * i)}});
    }
    // An objective that lost a tenth of its events in the last hour, and one that lost none.
    for (int i = 0; i < 12; ++i) {
        for (const auto &[slo, bad] : {std::pair{u"checkout <b>"_s, qint64(100)}, {u"login"_s, qint64(0)}})
            good &= store.add(u"slo_bucket"_s,
                              {{u"id"_s, u"%1/%2"_s.arg(slo).arg(i)},
                               {u"slo"_s, slo},
                               {u"from_at"_s, at(u"2026-11-16T07:50:00Z"_s) + std::chrono::minutes(5 * i)},
                               {u"bucket_s"_s, qint64(300)},
                               {u"good"_s, 1000 - bad},
                               {u"bad"_s, bad}});
    }
    // As many more as no view loads at once, some of them made to be taken for more than a name.
    const QStringList rules{u"cve"_s, u"=1+1"_s, u"a, \"b\""_s, u"two\nlines"_s, u"<b>bold</b>"_s};
    QList<std::pair<QString, FilledStore::Values>> many;
    for (int i = 0; i < qEnvironmentVariableIntValue("PLUMBLINE_TEST_MORE_DECISIONS"); ++i)
        many.append({u"gate_decision"_s,
                     {{u"id"_s, u"many-%1"_s.arg(i)},
                      {u"decided_at"_s, at(u"2026-11-09T00:00:00Z"_s) + std::chrono::seconds(10 * i)},
                      {u"service"_s, u"api"_s},
                      {u"environment"_s, u"production"_s},
                      {u"rule"_s, rules.at(i % rules.size())},
                      {u"decision"_s, u"pass"_s}}});
    good &= many.isEmpty() || store.addAll(many);
    return good && store.finish(at(u"2026-11-16T08:00:00Z"_s));
}

/// A configuration of two sources, one of whose names would be markup if anybody read it as such.
QString writtenTo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the configuration could not be written");
    file.write("[[source]]\nid = \"github\"\nconnector = \"github\"\nbase_url = \"https://api.github.example\"\n"
               "[source.params]\norganisation = \"acme\"\n\n"
               "[[source]]\nid = \"<img src=x>\"\nconnector = \"defectdojo\"\n"
               "base_url = \"https://dojo.example\"\n");
    return path;
}

} // namespace

/// The window's controllers over a small store, offered to QML by the names of Main's properties.
class PagesSetup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        if (!m_catalog || !fill(m_store))
            qFatal("the store could not be filled");
        engine->addImportPath(u"qrc:/qt/qml"_s);
        QQmlContext &context = *engine->rootContext();
        context.setContextProperty(u"inspector"_s, new Inspector(engine));
        context.setContextProperty(u"theFiles"_s, new TableFiles(m_store, engine));
        context.setContextProperty(u"theScope"_s, &m_scope);
        context.setContextProperty(u"theKnowledge"_s, &m_knowledge);
        context.setContextProperty(u"theSync"_s, &m_sync);
        context.setContextProperty(u"theWeekly"_s, &m_weekly);
        context.setContextProperty(u"theExceptions"_s, &m_exceptions);
        context.setContextProperty(u"theGates"_s, &m_gates);
        context.setContextProperty(u"theRemediation"_s, &m_remediation);
        context.setContextProperty(u"theAiCost"_s, &m_aiCost);
        context.setContextProperty(u"theEvidence"_s, &m_evidence);
        context.setContextProperty(u"theControls"_s, &m_controls);
        context.setContextProperty(u"thePalette"_s, &m_palette);
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
        m_sources.reload();
        m_scope.reload();
        m_knowledge.reload();
        m_weekly.reload();
        m_exceptions.reload();
        m_gates.reload();
        m_remediation.reload();
        m_aiCost.reload();
        m_evidence.reload();
        m_controls.requests = &m_requests;
        m_gates.release = &m_release;
        m_controls.reload();
        m_requests.reload();
        m_notifications.look();
        m_packets.draft()->setOrganisation(u"Halden Pay"_s);
        const QString key = m_folder.filePath(u"key"_s);
        if (QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key}) != 0)
            qFatal("ssh-keygen made no key");
        m_packets.draft()->setProperty("folder", m_folder.path());
        m_packets.draft()->setProperty("key", key);
        m_packets.reload();
    }

private:
    FilledStore m_store;
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{at(u"2026-11-16T08:52:00Z"_s)};
    const Result<MetricCatalog> m_catalog = MetricCatalog::load();
    QueryRunner m_runner{m_store.location()};
    ScopeController m_scope{m_runner, m_clock, m_text, {}};
    KnowledgeController m_knowledge{m_runner, m_clock, m_text, {u"github"_s}, 3};
    SyncController m_sync{{[](const QStringList &) {}, [](const QString &) { return false; }}, {u"github"_s}, m_text};
    WeeklyReviewController m_weekly{m_runner, *m_catalog, m_scope};
    ExceptionsController m_exceptions{m_runner, *m_catalog, m_scope};
    GatesController m_gates{m_runner, *m_catalog, m_scope};
    RemediationController m_remediation{m_runner, *m_catalog, m_scope};
    AiCostController m_aiCost{m_runner, *m_catalog, m_scope};
    ControlsController m_controls{m_runner, *m_catalog, m_scope};
    PacketsController m_packets{m_runner, *m_catalog, m_clock, m_text};
    EvidenceController m_evidence{m_runner, m_scope, {}};
    QTemporaryDir m_folder;
    ConfigurationFile m_configuration{writtenTo(m_folder.filePath(u"plumbline.toml"_s))};
    const ConnectorCatalog m_connectors = ConnectorCatalog::load();
    ReleaseController m_release{m_runner, *m_catalog, m_scope, m_configuration};
    RequestsController m_requests{m_runner, *m_catalog, m_scope, m_configuration};
    PaletteController m_palette{m_runner, *m_catalog, m_scope, m_sync};
    SourcesController m_sources{m_runner, m_clock, m_text, m_configuration, m_connectors, m_sync};
    MeetingController m_meeting{m_weekly};
    TableExport m_exporting{m_clock, m_text};
    Preferences m_preferences{QString()};
    DroppedFiles m_dropped;
    ViewsController m_views{m_scope, m_evidence, m_preferences};
    SettingsController m_settings{m_runner, *m_catalog, m_scope, m_preferences, m_configuration};
    NotificationsController m_notifications{m_runner, *m_catalog, m_scope, m_sources};
    SourceForm m_sourceForm{m_configuration, m_connectors};
    SourceTest m_sourceTest{
        [](const SourceSettings &, const std::function<void(const ProbeStep &)> &onStep, const std::atomic_bool &) {
            const ProbeStep step{ProbeStep::Kind::Address, {}, ProbeStep::State::Fine, u"<b>it answers</b>"_s};
            onStep(step);
            return QList<ProbeStep>{step};
        },
        m_sourceForm};
};

int main(int argc, char **argv)
{
    // Qt Charts needs a QApplication.
    const QApplication application(argc, argv);
    PagesSetup setup;
    return quick_test_main_with_setup(argc, argv, "tst_pages", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "PagesMain.moc"
