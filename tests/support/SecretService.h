// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>

namespace plumbline {

/// A real Secret Service (gnome-keyring) on a message bus of its own; nothing of the user's session is used. It keeps
/// its files where HOME and the XDG folders of this process lead.
class SecretService
{
public:
    static bool isInstalled();

    ~SecretService();
    /// `folder` is for the bus; false when either does not come up.
    bool start(const QString &folder);
    /// The keyring goes, the bus stays.
    bool stopKeyring();
    const QByteArray &address() const { return m_address; }

private:
    bool startBus(const QString &folder);
    bool startKeyring();

    QProcess m_bus;
    QProcess m_keyring;
    QByteArray m_address;
};

} // namespace plumbline
