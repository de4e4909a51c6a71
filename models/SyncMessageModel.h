// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// How the pull of one source stands.
struct SyncMessage {
    Q_GADGET
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString pace MEMBER pace)
    Q_PROPERTY(double fraction MEMBER fraction)

public:
    QString source;
    QString state; ///< waiting running limited cancelled failed done
    QString text;
    QString detail;
    QString place; ///< "page 41 of 66"
    QString pace; ///< "120 a second, 2 min left"
    double fraction = -1.0; ///< -1 when the total is not known.
};

/// The sources of a running or finished sync, in the order of the configuration.
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
