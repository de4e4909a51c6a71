// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PageRenderer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> PageRenderer::open(const QString &page)
{
    if (!QMetaObject::invokeMethod(&m_window, "showPage", Q_ARG(QString, page)))
        return fail(Error::Kind::Internal, u"show page"_s, u"the window cannot show pages by name"_s, page);
    return waitUntilReady(page);
}

Result<void> PageRenderer::waitUntilReady(const QString &page)
{
    QElapsedTimer timer;
    timer.start();
    // A page says "ready" of its old data for a moment after it was asked for; one round of frames lets it notice.
    drawFrames(3);
    while (!m_window.property("pageReady").toBool() || !m_settled()) {
        if (timer.hasExpired(std::chrono::milliseconds(patience).count()))
            return fail(Error::Kind::Internal, u"wait for page"_s, u"it was not ready after 60 s"_s, page);
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
    }
    // Charts paint on the second or third frame.
    drawFrames(6);
    return {};
}

void PageRenderer::drawFrames(int frames)
{
    for (int i = 0; i < frames; ++i) {
        QEventLoop loop;
        const auto drawn = QObject::connect(&m_window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
        QTimer::singleShot(200, &loop, &QEventLoop::quit);
        m_window.update();
        loop.exec();
        QObject::disconnect(drawn);
    }
}

Result<void> PageRenderer::render(const QStringList &pages, const QDir &directory)
{
    if (!directory.mkpath(u"."_s))
        return fail(Error::Kind::Usage, u"make directory"_s, u"it cannot be made"_s, directory.path());
    for (const QString &page : pages) {
        if (auto opened = open(page); !opened)
            return opened;
        const QImage image = m_window.grabWindow();
        if (isBlank(image))
            return fail(Error::Kind::Internal, u"render page"_s, u"the picture is empty"_s, page);
        const QString file = directory.filePath(page + u".png"_s);
        if (!image.save(file, "PNG"))
            return fail(Error::Kind::Usage, u"write picture"_s, u"it cannot be written"_s, file);
    }
    return {};
}

bool PageRenderer::isBlank(const QImage &image)
{
    if (image.isNull())
        return true;
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != first)
                return false;
    return true;
}

} // namespace plumbline
