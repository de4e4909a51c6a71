// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretService.h"

#include "Patience.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool SecretService::isInstalled()
{
    return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty();
}

SecretService::~SecretService()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        process->waitForFinished(5'000);
    }
}

bool SecretService::start(const QString &folder)
{
    return startBus(folder) && startKeyring();
}

bool SecretService::stopKeyring()
{
    m_keyring.terminate();
    return m_keyring.waitForFinished(patience);
}

bool SecretService::startBus(const QString &folder)
{
    // Without the services of the machine, which the bus would start by itself.
    QFile file(folder + u"/bus.conf"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("<busconfig><type>session</type><listen>unix:tmpdir=" + folder.toUtf8()
               + "</listen><policy context=\"default\"><allow send_destination=\"*\"/><allow "
                 "receive_sender=\"*\"/><allow own=\"*\"/>"
                 "</policy></busconfig>");
    file.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, file.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(patience))
        return false;
    m_address = m_bus.readAllStandardOutput().trimmed();
    return !m_address.isEmpty();
}

bool SecretService::startKeyring()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(m_address));
    for (const QString &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s, u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s});
    if (!m_keyring.waitForStarted())
        return false;
    m_keyring.write("password of the test's keyring");
    if (!m_keyring.waitForBytesWritten(5'000))
        return false;
    m_keyring.closeWriteChannel();
    // The library keeps its connection, so it must not ask before the service is there.
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < 10'000) {
        QProcess asked;
        asked.setProcessEnvironment(environment);
        asked.start(u"dbus-send"_s,
                    {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                     u"/org/freedesktop/secrets"_s, u"org.freedesktop.DBus.Peer.Ping"_s});
        if (asked.waitForFinished() && asked.exitCode() == 0)
            return true;
        QThread::msleep(50);
    }
    return false;
}

} // namespace plumbline
