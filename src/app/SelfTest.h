// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QQuickItem;
class QQuickWindow;

namespace plumbline {

/// Opens every page and looks for items that break a rule of the whole program.
class SelfTest
{
public:
    explicit SelfTest(QQuickWindow &window) : m_window(window) {}

    /// What was found on those pages, one line a fault; empty when all is well.
    QStringList run(const QStringList &pages);

private:
    void look(QQuickItem *item, const QString &page);
    void lookAtText(const QQuickItem *item, const QString &page);
    void lookAtFocus(QQuickItem *item, const QString &page);

    QQuickWindow &m_window;
    QStringList m_faults;
};

} // namespace plumbline
