// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQuickTest>

using namespace Qt::Literals::StringLiterals;

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

    Q_INVOKABLE QString className(const QQuickItem *item) const { return QString::fromLatin1(item->metaObject()->className()); }
    Q_INVOKABLE bool isText(const QQuickItem *item) const { return item->inherits("QQuickText"); }
    Q_INVOKABLE bool takesTab(const QQuickItem *item) const { return item->activeFocusOnTab() && item->isEnabled(); }

    Q_INVOKABLE QString accessibleName(QQuickItem *item) const
    {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        return face ? face->text(QAccessible::Name) : QString();
    }

    Q_INVOKABLE bool savePicture(const QQuickItem *item, const QString &name) const
    {
        const QDir folder(QStringLiteral(PLUMBLINE_PICTURE_DIR));
        if (!folder.mkpath(u"."_s))
            return false;
        const QRectF area = item->mapRectToScene(item->boundingRect());
        return item->window()->grabWindow().copy(area.toRect()).save(folder.filePath(name));
    }
};

/// Prepares the engine: the module's import path, and the inspector.
class Setup : public QObject
{
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        engine->rootContext()->setContextProperty(u"inspector"_s, new Inspector(engine));
    }
};

int main(int argc, char **argv)
{
    // Qt Charts needs a QApplication.
    const QApplication application(argc, argv);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "tst_components", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "main.moc"
