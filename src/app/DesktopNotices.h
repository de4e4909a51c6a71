// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NoticeGate.h"

#include <QMenu>
#include <QSystemTrayIcon>

class QWindow;

namespace plumbline {

class NotificationsController;
class Preferences;

/// The sign in the tray: tells of notifications that came while nobody looked, opens them, and can be told not to disturb.
/// Where a desktop has no tray there is none.
class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    DesktopNotices(QWindow &window, NotificationsController &notifications, Preferences &preferences,
                   QObject *parent = nullptr);

    void bringToFront();

signals:
    void pageAsked(const QString &page);
    void syncAsked();

private:
    void look();

    QWindow &m_window;
    NotificationsController &m_notifications;
    Preferences &m_preferences;
    NoticeGate m_gate;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace plumbline
