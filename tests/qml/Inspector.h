// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>

/// What the tests need beyond QML: every visual item below one, and a picture of the window.
class Inspector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE QList<QQuickItem *> below(QQuickItem *root) const
    {
        QList<QQuickItem *> found;
        const auto children = root->childItems();
        for (QQuickItem *child : children) {
            found.append(child);
            found.append(below(child));
        }
        return found;
    }

    /// Texts below one that are not hidden.
    Q_INVOKABLE QList<QQuickItem *> shownTexts(QQuickItem *root) const
    {
        QList<QQuickItem *> found;
        const auto children = root->childItems();
        for (QQuickItem *child : children) {
            if (!child->isVisible())
                continue;
            if (isText(child))
                found.append(child);
            found.append(shownTexts(child));
        }
        return found;
    }

    Q_INVOKABLE QString className(const QQuickItem *item) const
    {
        return QString::fromLatin1(item->metaObject()->className());
    }
    Q_INVOKABLE bool isText(const QQuickItem *item) const { return item->inherits("QQuickText"); }
    Q_INVOKABLE bool takesTab(const QQuickItem *item) const { return item->activeFocusOnTab() && item->isEnabled(); }

    Q_INVOKABLE QString accessibleName(QQuickItem *item) const
    {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        return face ? face->text(QAccessible::Name) : QString();
    }

    Q_INVOKABLE bool isWithin(const QQuickItem *item, const QString &type) const
    {
        for (; item; item = item->parentItem())
            if (className(item).startsWith(type + QStringLiteral("_QML")))
                return true;
        return false;
    }

    /// A file from another program: held over the window; released there, if it is not carried on.
    Q_INVOKABLE bool holdOver(QQuickWindow *window, const QUrl &file, bool release) const
    {
        QMimeData mime;
        mime.setUrls({file});
        const QPointF middle(window->width() / 2.0, window->height() / 2.0);
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDragMoveEvent move(middle.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &move);
        if (!release)
            return move.isAccepted();
        QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
        return drop.isAccepted();
    }

    /// Words that have less room than they need.
    Q_INVOKABLE bool isCut(const QQuickItem *item) const { return item->property("truncated").toBool(); }

    Q_INVOKABLE bool savePicture(const QQuickItem *item, const QString &name) const
    {
        const QString chosen = qEnvironmentVariable("PLUMBLINE_PICTURES");
        const QDir folder(chosen.isEmpty() ? QStringLiteral(PLUMBLINE_PICTURE_DIR) : chosen);
        if (!folder.mkpath(QFileInfo(name).path()))
            return false;
        const QRectF area = item->mapRectToScene(item->boundingRect());
        return item->window()->grabWindow().copy(area.toRect()).save(folder.filePath(name));
    }
};
