// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "models/RowListModel.h"

namespace plumbline {

/// Something that a person should hear of, as it stands in the list.
struct NotificationLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString dayText MEMBER dayText)
    Q_PROPERTY(QString timeText MEMBER timeText)
    Q_PROPERTY(QString actionText MEMBER actionText)
    Q_PROPERTY(bool read MEMBER isRead)

public:
    QString key; ///< The same for the same thing for ever: "alert/12", "source/github/2026-11-15T04:10:00Z".
    QString mark;
    QString title;
    QString what;
    QString dayText; ///< Of the first of a day, such as "Today"; empty for the others.
    QString timeText;
    QString actionText; ///< "Open source"
    QString kind; ///< alert · source · exception · packet
    QString target; ///< Of the action: an objective, a source, type and version of a row.
    bool isRead = false;
    TimePoint at;
};

/// What a person should hear of, the newest first.
class NotificationListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by NotificationsController")

public:
    explicit NotificationListModel(QObject *parent = nullptr)
        : RowListModel(NotificationLine::staticMetaObject, parent)
    {
    }
    void setRows(QList<NotificationLine> rows) { updateRows(std::move(rows)); }
};

/// One alert of the chosen objective: how fast its budget burns in a long and in a short window.
struct AlertLine {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString burnText MEMBER burnText)
    Q_PROPERTY(QString limitText MEMBER limitText)
    Q_PROPERTY(QString stateText MEMBER stateText)

public:
    QString name;
    QString mark;
    QString burnText; ///< "20.0 and 14.5"; "?" where nothing is known.
    QString limitText;
    QString stateText;
};

/// The alerts of an objective, or what became of them.
class AlertLineModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by NotificationsController")

public:
    explicit AlertLineModel(QObject *parent = nullptr) : RowListModel(AlertLine::staticMetaObject, parent) { }
    void setRows(QList<AlertLine> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
