// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SingleInstance.h"

#include "base/Digest.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int patience = 2'000; // milliseconds; a window that hangs is not waited for

/// In the folder of this person's session, where there is one; else in his own data: others cannot get there either.
QString placeFor(const QString &store)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/plumbline"_s;
    return QDir(folder).filePath(u"plumbline-"_s + sha256Hex(store.toUtf8()).left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &store, QObject *parent) : QObject(parent), m_name(placeFor(store))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            caller->write("shown\n");
            caller->disconnectFromServer();
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            emit shownAgain();
        }
    });
}

bool SingleInstance::isTaken() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name, QIODevice::ReadOnly);
    return socket.waitForConnected(patience) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(patience));
}

void SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_name);
}

} // namespace plumbline
