// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

class QWindow;

namespace plumbline {

class Preferences;
class ViewsController;

/// How large the window was and what it looked at, from one start to the next: page and filters, which are seen as chosen. The
/// week and the instant of knowledge begin anew: a number of then is not taken for one of now.
class WindowMemory : public QObject
{
    Q_OBJECT

public:
    WindowMemory(QWindow &window, ViewsController &views, Preferences &preferences, const QString &store);

    void recall();
    void keep();

private:
    void noteSize();

    QWindow &m_window;
    ViewsController &m_views;
    Preferences &m_preferences;
    const QString m_placeKey; ///< Another store has other services.
    QSize m_size; ///< When it was neither maximised nor over the whole screen.
};

} // namespace plumbline
