// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDir>
#include <QImage>
#include <QStringList>
#include <chrono>

class QQuickWindow;

namespace plumbline {

/// Brings pages of the main window to the front one after the other and waits until each is drawn with its data.
class PageRenderer
{
public:
    explicit PageRenderer(QQuickWindow &window) : m_window(window) {}

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
};

} // namespace plumbline
