// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace plumbline {

/// Says a status message to assistive technology without taking the focus (Accessible.announce is newer than Qt 6.4).
class AnnouncementItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Each new text is announced once.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    using QQuickItem::QQuickItem;

    QString text() const { return m_text; }
    void setText(const QString &text);

signals:
    void textChanged();

private:
    QString m_text;
};

} // namespace plumbline
