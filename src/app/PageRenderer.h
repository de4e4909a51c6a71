// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDir>
#include <QImage>
#include <QStringList>
#include <chrono>
#include <functional>

class QQuickWindow;

namespace plumbline {

/// Brings pages of the main window to the front one after the other and waits until each is drawn with its data.
class PageRenderer
{
public:
    /// False while something is under way that the window itself does not wait for.
    using Settled = std::function<bool()>;

    PageRenderer(QQuickWindow &window, Settled settled) : m_window(window), m_settled(std::move(settled)) { }

    /// Shows a page and returns once the window says `pageReady` and has drawn it.
    Result<void> open(const QString &page);
    /// Writes `<page>.png` for each page.
    Result<void> render(const QStringList &pages, const QDir &directory);

    static bool isBlank(const QImage &image);

    static constexpr std::chrono::seconds patience{60};

private:
    Result<void> waitUntilReady(const QString &page);
    void drawFrames(int frames);

    QQuickWindow &m_window;
    Settled m_settled;
};

} // namespace plumbline
