// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/PageRenderer.h"

#include <QStringList>

class QQuickItem;
class QQuickWindow;

namespace plumbline {

/// Opens every page and looks for items that break a rule of the whole program.
class SelfTest
{
public:
    SelfTest(QQuickWindow &window, PageRenderer::Settled settled)
        : m_window(window), m_renderer(window, std::move(settled))
    {
    }

    /// What was found on those pages, one line a fault; empty when all is well.
    QStringList run(const QStringList &pages);

private:
    void look(QQuickItem *item, const QString &page);
    void lookAtText(const QQuickItem *item, const QString &page);
    void lookAtFocus(QQuickItem *item, const QString &page);

    QQuickWindow &m_window;
    PageRenderer m_renderer;
    QStringList m_faults;
};

/// The faults and how many they are, or "self-test ok".
QString selfTestText(const QStringList &faults);

} // namespace plumbline
