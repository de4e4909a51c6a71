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

namespace {

/// The rows of tabs that can be seen, those of the page before those within a tab.
QList<QQuickItem *> tabStrips(QQuickItem *item)
{
    if (!item->isVisible())
        return {};
    const QByteArrayView type(item->metaObject()->className());
    if (type.startsWith("TabStrip_QML") || type.startsWith("SideTabs_QML"))
        return {item};
    QList<QQuickItem *> strips;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        strips += tabStrips(child);
    return strips;
}

/// Of "Requests and samples", "requests-and-samples".
QString fileWord(const QString &label)
{
    QString word;
    for (const QChar one : label.toLower())
        word += one.isLetterOrNumber() ? one : u'-';
    return word;
}

} // namespace

Result<void> PageRenderer::visit(const QString &page, const Look &look)
{
    if (!QMetaObject::invokeMethod(&m_window, "showPage", Q_ARG(QString, page)))
        return fail(Error::Kind::Internal, u"show page"_s, u"the window cannot show pages by name"_s, page);
    if (auto ready = waitUntilReady(page); !ready)
        return ready;
    if (auto looked = look(page); !looked)
        return looked;
    return visitTabs(page, look);
}

Result<void> PageRenderer::visitTabs(const QString &view, const Look &look)
{
    const QList<QQuickItem *> strips = tabStrips(m_window.contentItem());
    for (const QPointer<QQuickItem> strip : strips) {
        if (!strip || m_seen.contains(strip))
            continue;
        m_seen.append(strip);
        const QStringList labels = strip->property("labels").toStringList();
        const int first = strip->property("currentIndex").toInt();
        for (int index = 0; strip && index < labels.size(); ++index) {
            if (index == first)
                continue;
            const QString name = view + u'-' + fileWord(labels[index]);
            QMetaObject::invokeMethod(strip, "choose", Q_ARG(int, index));
            if (auto ready = waitUntilReady(name); !ready)
                return ready;
            if (auto looked = look(name); !looked)
                return looked;
            if (auto visited = visitTabs(name, look); !visited)
                return visited;
        }
        if (strip)
            QMetaObject::invokeMethod(strip, "choose", Q_ARG(int, first));
    }
    return {};
}

Result<void> PageRenderer::waitUntilReady(const QString &view)
{
    QElapsedTimer timer;
    timer.start();
    // A page says "ready" of its old data for a moment after it was asked for; one round of frames lets it notice.
    drawFrames(3);
    while (!m_window.property("pageReady").toBool() || !m_settled()) {
        if (timer.hasExpired(std::chrono::milliseconds(patience).count()))
            return fail(Error::Kind::Internal, u"wait for page"_s, u"it was not ready after 60 s"_s, view);
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
    const auto save = [&](const QString &view) -> Result<void> {
        const QImage image = m_window.grabWindow();
        if (isBlank(image))
            return fail(Error::Kind::Internal, u"render page"_s, u"the picture is empty"_s, view);
        const QString file = directory.filePath(view + u".png"_s);
        if (!image.save(file, "PNG"))
            return fail(Error::Kind::Usage, u"write picture"_s, u"it cannot be written"_s, file);
        return {};
    };
    for (const QString &page : pages) {
        if (auto visited = visit(page, save); !visited)
            return visited;
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
