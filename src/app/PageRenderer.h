// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDir>
#include <QImage>
#include <QPointer>
#include <QQuickItem>
#include <QStringList>
#include <chrono>
#include <functional>

class QQuickWindow;

namespace plumbline {

/// Brings pages of the main window and their tabs to the front one after the other and waits until each is drawn with its
/// data.
class PageRenderer
{
public:
    /// False while something is under way that the window itself does not wait for.
    using Settled = std::function<bool()>;

    PageRenderer(QQuickWindow &window, Settled settled) : m_window(window), m_settled(std::move(settled)) { }

    /// What is in front now: a page's name, or that of the page and the tab, such as "gates-release".
    using Look = std::function<Result<void>(const QString &view)>;

    /// Shows a page, then each of its tabs and theirs; looks at each once the window says `pageReady` and has drawn it.
    Result<void> visit(const QString &page, const Look &look);
    /// Writes `<view>.png` for each page and each tab of it.
    Result<void> render(const QStringList &pages, const QDir &directory);

    static bool isBlank(const QImage &image);

    static constexpr std::chrono::seconds patience{60};

private:
    Result<void> waitUntilReady(const QString &view);
    Result<void> visitTabs(const QString &view, const Look &look);
    void drawFrames(int frames);

    QQuickWindow &m_window;
    Settled m_settled;
    QList<QPointer<QQuickItem>> m_seen; ///< Rows of tabs; those beneath a dialog are not gone through again.
};

} // namespace plumbline
