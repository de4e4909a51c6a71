// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AuditorMode.h"
#include "app/ChosenFiles.h"
#include "app/ChosenPacket.h"
#include "app/ChosenTarget.h"
#include "app/ClosedNetwork.h"
#include "app/DemoEstate.h"
#include "app/DesktopNotices.h"
#include "app/DesktopOptions.h"
#include "app/FieldTrace.h"
#include "app/PageRenderer.h"
#include "app/SelfTest.h"
#include "app/SingleInstance.h"
#include "metrics/MetricCatalog.h"
#include "models/AiCostController.h"
#include "models/ConfigurationFile.h"
#include "models/ControlsController.h"
#include "models/DroppedFiles.h"
#include "models/EvidenceController.h"
#include "models/ExceptionsController.h"
#include "models/GatesController.h"
#include "models/KnowledgeController.h"
#include "models/Languages.h"
#include "models/MeetingController.h"
#include "models/NotificationsController.h"
#include "models/PacketsController.h"
#include "models/PaletteController.h"
#include "models/Preferences.h"
#include "models/ReceivingController.h"
#include "models/RemediationController.h"
#include "models/ScheduledSync.h"
#include "models/ScopeController.h"
#include "models/SettingsController.h"
#include "models/SourceForm.h"
#include "models/SourceTest.h"
#include "models/SourcesController.h"
#include "models/SyncController.h"
#include "models/TableExport.h"
#include "models/ViewsController.h"
#include "models/WeeklyReviewController.h"
#include "models/WindowMemory.h"
#include "sources/ConnectorCatalog.h"
#include "store/LogCheckpoints.h"
#include "store/QueryRunner.h"
#include "sync/Configuration.h"
#include "sync/SourceProbe.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

constexpr int unusableInput = 3;
constexpr int internalError = 70;

int complain(const QString &text, int code)
{
    QTextStream(stderr) << "plumbline-desktop: " << text << Qt::endl;
    return code;
}

int leave(const EndOfProgram &end)
{
    QTextStream(end.exitCode == 0 ? stdout : stderr) << end.text;
    return end.exitCode;
}

/// Qt reads these before the application object is there.
void prepareEnvironment(const DesktopOptions &options)
{
    const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (options.isHeadless() || (noDisplay && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    }
    if (options.scale != 1.0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

QString storeUrl(const DesktopOptions &options)
{
    if (!options.store.isEmpty())
        return options.store;
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/plumbline"_s);
    data.mkpath(u"."_s);
    return data.filePath(u"plumbline.db"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const auto parsed = parseDesktopOptions(argc, argv);
    if (const auto *end = std::get_if<EndOfProgram>(&parsed))
        return leave(*end);
    DesktopOptions options = std::get<DesktopOptions>(parsed);
    prepareEnvironment(options);

    // Charts are graphics views inside: with a QGuiApplication they crash.
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"plumbline-desktop"_s);
    QApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QQuickStyle::setStyle(u"Basic"_s);
    // A picture shows what its command line says, not what somebody chose for himself.
    Preferences preferences(options.isHeadless() ? QString() : Preferences::defaultFile());
    preferences.lend(u"theme"_s, options.theme);
    const QString language = options.locale.isEmpty() && preferences.language() != u"system" ? preferences.language() : options.locale;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QTranslator translator;
    const QString spoken = language.isEmpty() ? Languages::forSystem(locale.uiLanguages()) : language;
    if (translator.load(QLocale(spoken), u"plumbline"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&translator);

    if (!options.packet.isEmpty()) {
        options.theme = preferences.theme() == u"system" ? QString() : preferences.theme();
        return leave(runAuditorMode(options, locale, preferences));
    }
    std::unique_ptr<DemoEstate> demo;
    if (options.demo) {
        auto started = DemoEstate::start();
        if (!started)
            return complain(toString(started.error()), unusableInput);
        demo = std::move(*started);
        options.configFile = demo->configFile();
        if (options.store.isEmpty())
            options.store = demo->storeFile();
    }
    // A file that cannot be read is no reason not to open: the page of sources says what is wrong with it.
    ConfigurationFile configuration(options.configFile);
    const auto location = StoreLocation::parse(storeUrl(options));
    if (!location)
        return complain(toString(location.error()), unusableInput);
    // Another instant beside the present is a window of its own.
    const bool isUsual = !options.isHeadless() && !options.asOf && !options.knownAt;
    SingleInstance instance(location->identity());
    if (isUsual && instance.isTaken())
        return leave({0, u"The window of this store is open already; it is in front now.\n"_s});
    // Makes and migrates the store once; everything that the pages ask is read-only.
    if (const auto store = StoreConnection::open(*location, StoreConnection::Access::ReadWrite); !store)
        return complain(toString(store.error()), unusableInput);
    else if (const auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        return complain(toString(whole.error()), unusableInput);
    const auto metrics = MetricCatalog::load();
    if (!metrics)
        return complain(toString(metrics.error()), internalError);
    const ConnectorCatalog connectors = ConnectorCatalog::load(Configuration::connectorFolder());

    const SystemClock systemClock;
    const FixedClock fixedClock(options.asOf.value_or(TimePoint()));
    const Clock &clock = options.asOf ? static_cast<const Clock &>(fixedClock) : systemClock;
    const NumberText text(locale, configuration.current().zone);

    QueryRunner runner(*location);
    ScopeController scope(runner, clock, text, options.knownAt);
    KnowledgeController knowledge(runner, clock, text, {}, int(metrics->newest().size()));
    WeeklyReviewController weekly(runner, *metrics, scope);
    ExceptionsController exceptions(runner, *metrics, scope);
    GatesController gates(runner, *metrics, scope);
    ReleaseController release(runner, *metrics, scope, configuration);
    gates.release = &release;
    RemediationController remediation(runner, *metrics, scope);
    AiCostController aiCost(runner, *metrics, scope);
    EvidenceController evidence(runner, scope, [&](const StoredRow &row, QByteArrayView body) {
        const Configuration now = configuration.current();
        return fieldLocatorFor(now, connectors)(row, body);
    });
    ControlsController controls(runner, *metrics, scope);
    RequestsController requests(runner, *metrics, scope, configuration);
    controls.requests = &requests;
    PacketsController packets(runner, *metrics, clock, text);
    ScheduledSync schedule(configuration.current(), connectors, *location, clock, text);
    SyncController sync(schedule.orders(), {}, text);
    schedule.tell(sync);
    PaletteController palette(runner, *metrics, scope, sync);
    ViewsController views(scope, evidence, preferences);
    palette.views = views.list();
    SourcesController sources(runner, clock, text, configuration, connectors, sync);
    ReceivingController receiving(*location, clock, text);
    sources.receiving = &receiving;
    QObject::connect(&sources, &SourcesController::changed, &application,
                     [&] { weekly.coming()->setSources(sources.facts()); });
    SettingsController settings(runner, *metrics, scope, preferences, configuration);
    MeetingController meeting(weekly);
    NotificationsController notifications(runner, *metrics, scope, sources);
    SourceForm sourceForm(configuration, connectors);
    SourceTest sourceTest(
        [&](const SourceSettings &source, const std::function<void(const ProbeStep &)> &onStep,
            const std::atomic_bool &stop) {
            SourceProbe probe(connectors, clock);
            probe.onStep = onStep;
            return probe.run(source, stop);
        },
        sourceForm);
    const auto configured = [&] {
        knowledge.setSources(configuration.current().sources);
        weekly.review()->organisation = configuration.current().organisation;
        packets.draft()->setOrganisation(configuration.current().organisation);
        schedule.configure(configuration.current());
        receiving.configure(configuration.current().listen);
    };
    configured();
    // At another time than now nothing is due; a picture shows what is there.
    const QString scheduleKey = u"sync/schedule"_s;
    sources.setScheduled(!options.isHeadless() && !options.asOf && preferences.remembered(scheduleKey, true).toBool());
    schedule.keepTime(sources.isScheduled());
    QObject::connect(&sources, &SourcesController::scheduledChanged, &application, [&](bool on) {
        schedule.keepTime(on);
        preferences.remember(scheduleKey, on);
    });
    const QString readKey = u"notifications/"_s + Preferences::asKey(location->identity());
    notifications.setRead(preferences.remembered(readKey).toStringList());
    QObject::connect(&notifications, &NotificationsController::readChanged, &application,
                     [&](const QStringList &keys) { preferences.remember(readKey, keys); });
    // A port is opened only when a person wants it.
    const QString receivingKey = u"listen/on"_s;
    QObject::connect(&receiving, &ReceivingController::switched, &application,
                     [&](bool on) { preferences.remember(receivingKey, on); });
    QObject::connect(&receiving, &ReceivingController::quiet, &evidence, &EvidenceController::bringUp);
    if (!options.isHeadless() && !options.asOf)
        receiving.setOn(preferences.remembered(receivingKey, false).toBool());
    QObject::connect(&configuration, &ConfigurationFile::changed, &application, configured);
    const auto preferred = [&] {
        packets.draft()->prefer(preferences.packetKey(), preferences.packetFolder(), preferences.packetNames());
    };
    preferred();
    QObject::connect(&preferences, &Preferences::changed, &application, preferred);
    QObject::connect(&settings, &SettingsController::restartRequested, &application, [&] {
        if (QProcess::startDetached(QApplication::applicationFilePath(), QApplication::arguments().mid(1)))
            QApplication::quit();
    });
    QObject::connect(&sourceForm, &SourceForm::saved, &sources, [&](const QString &id, const QString &said) {
        sources.select(id);
        sources.offerUndo(said);
    });
    const auto readAgain = [&] {
        scope.reload();
        knowledge.reload();
        weekly.reload();
        exceptions.reload();
        gates.reload();
        release.reload();
        remediation.reload();
        aiCost.reload();
        evidence.reload();
        controls.reload();
        requests.reload();
        packets.reload();
        sources.reload();
        notifications.reload();
    };
    QObject::connect(&sync, &SyncController::finished, &application, readAgain);
    if (!options.asOf)
        QObject::connect(&sync, &SyncController::finished, &notifications, &NotificationsController::look);
    ChosenFiles files(connectors, *location, clock);
    QObject::connect(&sources, &SourcesController::importRequested, &application, [&] {
        files.zone = configuration.current().zone;
        files.choose();
    });
    QObject::connect(&files, &ChosenFiles::imported, &application, [&](const QString &said, bool isProblem) {
        sources.say(said, isProblem);
        readAgain();
    });
    QObject::connect(&sources, &SourcesController::sampleRequested, &application, [&] {
        if (!QProcess::startDetached(QApplication::applicationFilePath(), {u"--demo"_s}))
            sources.say(SourcesController::tr("The sample could not be started."), true);
    });
    QObject::connect(evidence.record(), &RecordController::copyRequested, &application,
                     [](const QString &citation) { QGuiApplication::clipboard()->setText(citation); });
    QObject::connect(evidence.answers(), &AnswerSearch::copyRequested, &application,
                     [](const QString &citation) { QGuiApplication::clipboard()->setText(citation); });
    ChosenPacket chosen(packets);
    DroppedFiles dropped;
    QObject::connect(&dropped, &DroppedFiles::packetDropped, &chosen, &ChosenPacket::chooseTrust);
    QObject::connect(&dropped, &DroppedFiles::filesDropped, &files, [&](const QStringList &paths) {
        files.import(paths, configuration.current().zone);
    });
    TableExport exporting(clock, text);
    const ChosenTarget target(exporting, preferences);
    QObject::connect(&sources, &SourcesController::copyRequested, &application,
                     [](const QString &report) { QGuiApplication::clipboard()->setText(report); });

    QQmlApplicationEngine engine;
    ClosedNetworkFactory closedNetwork;
    engine.setNetworkAccessManagerFactory(&closedNetwork);
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"scope"_s, QVariant::fromValue(&scope)},
                                 {u"knowledge"_s, QVariant::fromValue(&knowledge)},
                                 {u"sync"_s, QVariant::fromValue(&sync)},
                                 {u"weekly"_s, QVariant::fromValue(&weekly)},
                                 {u"exceptions"_s, QVariant::fromValue(&exceptions)},
                                 {u"gates"_s, QVariant::fromValue(&gates)},
                                 {u"remediation"_s, QVariant::fromValue(&remediation)},
                                 {u"aiCost"_s, QVariant::fromValue(&aiCost)},
                                 {u"evidence"_s, QVariant::fromValue(&evidence)},
                                 {u"controls"_s, QVariant::fromValue(&controls)},
                                 {u"packets"_s, QVariant::fromValue(&packets)},
                                 {u"palette"_s, QVariant::fromValue(&palette)},
                                 {u"sources"_s, QVariant::fromValue(&sources)},
                                 {u"sourceForm"_s, QVariant::fromValue(&sourceForm)},
                                 {u"sourceTest"_s, QVariant::fromValue(&sourceTest)},
                                 {u"notifications"_s, QVariant::fromValue(&notifications)},
                                 {u"meeting"_s, QVariant::fromValue(&meeting)},
                                 {u"settings"_s, QVariant::fromValue(&settings)},
                                 {u"exporting"_s, QVariant::fromValue(&exporting)},
                                 {u"dropped"_s, QVariant::fromValue(&dropped)},
                                 {u"views"_s, QVariant::fromValue(&views)}});
    QStringList warnings;
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [&warnings](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            warnings.append(error.toString());
    });
    engine.load(QUrl(u"qrc:/qt/qml/Plumbline/Ui/Main.qml"_s));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return complain(u"the window could not be made"_s, internalError);
    window->resize(options.size);
    WindowMemory memory(*window, views, preferences, location->identity());
    if (!options.isHeadless()) {
        {
            const QSignalBlocker quiet(scope); // everything is read below, once
            memory.recall();
        }
        QObject::connect(&application, &QApplication::aboutToQuit, &memory, &WindowMemory::keep);
        if (isUsual)
            instance.listen();
        auto *notices = new DesktopNotices(*window, notifications, preferences, &application);
        QObject::connect(&instance, &SingleInstance::shownAgain, notices, &DesktopNotices::bringToFront);
        QObject::connect(notices, &DesktopNotices::syncAsked, &sync, [&] { sync.start(); });
        QObject::connect(notices, &DesktopNotices::pageAsked, &views, &ViewsController::pageAsked);
    }
    readAgain();
    if (demo || !options.isHeadless())
        schedule.start();
    if (demo)
        sync.start();

    const auto settled = [&] { return !sync.running() && evidence.isSettled(); };
    if (options.selfTest) {
        const QStringList faults = SelfTest(*window, settled).run(options.pages) + warnings;
        QTextStream(stdout) << selfTestText(faults);
        return faults.isEmpty() ? 0 : 1;
    }
    if (!options.renderDirectory.isEmpty()) {
        const auto rendered = PageRenderer(*window, settled).render(options.pages, QDir(options.renderDirectory));
        return rendered ? 0 : complain(toString(rendered.error()), 1);
    }
    return QApplication::exec();
}
