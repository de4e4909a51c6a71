// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Inspector.h"

#include <QApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::Literals::StringLiterals;

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
