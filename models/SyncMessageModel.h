// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// How the pull of one source stands, in words.
struct SyncMessage {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString pace MEMBER pace)
    Q_PROPERTY(QString stream MEMBER stream)
    Q_PROPERTY(QString records MEMBER records)
    Q_PROPERTY(QString rate MEMBER rate)
    Q_PROPERTY(QString remaining MEMBER remaining)
    Q_PROPERTY(double fraction MEMBER fraction)

public:
    QString key;
    QString source; ///< As it is shown.
    QString state; ///< waiting running limited stopping cancelled failed done
    QString text;
    QString detail;
    QString place; ///< "page 41 of 66"
    QString pace; ///< "120 a second, 2 min left"
    QString stream;
    QString records; ///< Of the stream: "4,100 of 6,600"
    QString rate; ///< "120 records a second"
    QString remaining; ///< Of the stream: "2 min", or that nobody knows.
    double fraction = -1.0; ///< -1 when the total is not known.

    bool isActive() const
    {
        return state == QLatin1String("waiting") || state == QLatin1String("running")
            || state == QLatin1String("limited") || state == QLatin1String("stopping");
    }
};

/// The sources of a running or finished sync, in the order in which they were asked for.
class SyncMessageModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SyncController")

public:
    explicit SyncMessageModel(QObject *parent = nullptr) : RowListModel(SyncMessage::staticMetaObject, parent) { }
    void setRows(QList<SyncMessage> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
