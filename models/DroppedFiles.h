// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace plumbline {

/// Files that somebody dropped on the window: a packet is checked, anything else is imported, such as SARIF, CSV or JSON.
class DroppedFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")

public:
    using QObject::QObject;

    Q_INVOKABLE void take(const QList<QUrl> &urls);

signals:
    void packetDropped(const QString &path);
    void filesDropped(const QStringList &paths); ///< To be imported.
    void pageAsked(const QString &page); ///< Where what becomes of them is seen.
    void refused(const QString &why); ///< Nothing is done with any of them.
};

} // namespace plumbline
