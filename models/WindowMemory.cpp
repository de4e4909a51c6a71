// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WindowMemory.h"

#include "models/Preferences.h"
#include "models/ViewsController.h"

#include <QScreen>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString sizeKey = u"window/size"_s;
const QString maximisedKey = u"window/maximised"_s;

} // namespace

WindowMemory::WindowMemory(QWindow &window, ViewsController &views, Preferences &preferences, const QString &store)
    : m_window(window), m_views(views), m_preferences(preferences),
      m_placeKey(u"place/"_s + Preferences::asKey(store)), m_size(window.size())
{
    connect(&m_window, &QWindow::widthChanged, this, &WindowMemory::noteSize);
    connect(&m_window, &QWindow::heightChanged, this, &WindowMemory::noteSize);
}

void WindowMemory::noteSize()
{
    if (m_window.visibility() == QWindow::Windowed)
        m_size = m_window.size();
}

void WindowMemory::recall()
{
    const QSize size = m_preferences.remembered(sizeKey).toSize();
    if (size.width() >= m_window.minimumWidth() && size.height() >= m_window.minimumHeight()) {
        // The screen may be a smaller one now.
        const QSize room = m_window.screen() ? m_window.screen()->availableSize() : size;
        m_window.resize(size.boundedTo(room).expandedTo(m_window.minimumSize()));
    }
    if (m_preferences.remembered(maximisedKey, false).toBool())
        m_window.showMaximized();
    auto place = ViewAddress::read(m_preferences.remembered(m_placeKey).toString());
    if (!place)
        return;
    place->week = ViewAddress::lastFullWeek.toString();
    place->knownAt.reset();
    m_views.goTo(place->toString());
}

void WindowMemory::keep()
{
    m_preferences.remember(sizeKey, m_size);
    m_preferences.remember(maximisedKey, m_window.visibility() == QWindow::Maximized);
    m_preferences.remember(m_placeKey, m_views.place());
}

} // namespace plumbline
