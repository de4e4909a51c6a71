// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AuditorMode.h"

#include "app/ChosenPacket.h"
#include "app/ClosedNetwork.h"
#include "app/DesktopOptions.h"
#include "app/SelfTest.h"
#include "base/Clock.h"
#include "metrics/MetricCatalog.h"
#include "models/AuditorController.h"
#include "models/Preferences.h"

#include <QApplication>
#include <QFileInfo>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int unreadable = 3;
constexpr int brokenProgram = 70;

EndOfProgram complaint(const QString &text, int code)
{
    return {code, u"plumbline-desktop: "_s + text + u'\n'};
}

} // namespace

EndOfProgram runAuditorMode(const DesktopOptions &options, const QLocale &locale, Preferences &preferences)
{
    for (const QString &file : {options.packet, options.packetBefore}) {
        if (!file.isEmpty() && !QFileInfo(file).isReadable())
            return complaint(u"%1 cannot be read"_s.arg(file), unreadable);
    }
    const auto metrics = MetricCatalog::load();
    if (!metrics)
        return complaint(toString(metrics.error()), brokenProgram);
    const SystemClock clock;
    AuditorController auditor(options.packet, options.trust, *metrics, clock, NumberText(locale, QTimeZone::utc()));
    QQmlApplicationEngine engine;
    ClosedNetworkFactory closedNetwork;
    engine.setNetworkAccessManagerFactory(&closedNetwork);
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"auditor"_s, QVariant::fromValue(&auditor)},
                                 {u"memory"_s, QVariant::fromValue(&preferences)},
                                 {u"theme"_s, options.theme}});
    QStringList warnings;
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [&warnings](const QList<QQmlError> &errors) {
        for (const QQmlError &error : errors)
            warnings.append(error.toString());
    });
    engine.load(QUrl(u"qrc:/qt/qml/Plumbline/Ui/AuditorWindow.qml"_s));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window)
        return complaint(u"the window could not be made"_s, brokenProgram);
    window->resize(options.size);
    QObject::connect(auditor.changes(), &AuditorChanges::fileRequested, &auditor, [&auditor] {
        askForPacket(&auditor, AuditorController::tr("The packet before this one"),
                     [&auditor](const QString &file) { auditor.compareWith(file); });
    });
    auditor.start(options.packetBefore);
    const QStringList pages{u"checks"_s, u"figures"_s, u"records"_s, u"changes"_s};
    const auto settled = [&] { return auditor.isSettled(); };
    if (options.selfTest) {
        const QStringList faults = SelfTest(*window, settled).run(pages) + warnings;
        return {faults.isEmpty() ? 0 : 1, selfTestText(faults)};
    }
    if (!options.renderDirectory.isEmpty()) {
        const auto rendered = PageRenderer(*window, settled).render(pages, QDir(options.renderDirectory));
        return rendered ? EndOfProgram() : complaint(toString(rendered.error()), 1);
    }
    return {QApplication::exec(), {}};
}

} // namespace plumbline
