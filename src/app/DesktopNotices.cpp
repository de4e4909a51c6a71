// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DesktopNotices.h"

#include "models/NotificationsController.h"
#include "models/Preferences.h"

#include <QApplication>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

DesktopNotices::DesktopNotices(QWindow &window, NotificationsController &notifications, Preferences &preferences,
                               QObject *parent)
    : QObject(parent), m_window(window), m_notifications(notifications), m_preferences(preferences),
      m_icon(QIcon(u":/plumbline/icons/logo.svg"_s))
{
    connect(m_menu.addAction(tr("Open Plumbline")), &QAction::triggered, this, &DesktopNotices::bringToFront);
    connect(m_menu.addAction(tr("Sync now")), &QAction::triggered, this, &DesktopNotices::syncAsked);
    QAction *quiet = m_menu.addAction(tr("Do not disturb"));
    quiet->setCheckable(true);
    connect(quiet, &QAction::triggered, this, [this](bool on) { m_preferences.choose(u"quiet"_s, on); });
    const auto show = [this, quiet] { quiet->setChecked(m_preferences.quiet()); };
    connect(&m_preferences, &Preferences::changed, this, show);
    show();
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, qApp, &QApplication::quit);
    m_icon.setToolTip(u"Plumbline"_s);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            bringToFront();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        bringToFront();
        emit pageAsked(u"notifications"_s);
    });
    connect(&m_notifications, &NotificationsController::changed, this, &DesktopNotices::look);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

void DesktopNotices::bringToFront()
{
    if (m_window.visibility() == QWindow::Minimized || !m_window.isVisible())
        m_window.showNormal();
    m_window.raise();
    m_window.requestActivate();
}

void DesktopNotices::look()
{
    if (m_notifications.state() == u"loading")
        return;
    const auto notice = m_gate.take(m_notifications.shown(), m_window.isActive(), m_preferences.quiet());
    if (notice && m_icon.isVisible())
        m_icon.showMessage(notice->title, notice->text);
}

} // namespace plumbline
