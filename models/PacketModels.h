// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// One of the eleven checks of a packet, with what came of it.
struct PacketCheckLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString outcome MEMBER outcome)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString key; ///< Its number.
    QString mark; ///< ok warn crit
    QString title;
    QString outcome;
    QString text; ///< What was found, or what it proves.
};

class PacketCheckModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PacketsController")

public:
    explicit PacketCheckModel(QObject *parent = nullptr) : RowListModel(PacketCheckLine::staticMetaObject, parent) { }
    void setRows(QList<PacketCheckLine> rows) { replaceRows(std::move(rows)); }
};

/// A packet that was handed out, as the log tells it; or a source as far as a packet may rely on it.
struct PacketFact {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString key;
    QString mark;
    QString title;
    QString text;
};

class PacketFactModel : public RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PacketsController")

public:
    explicit PacketFactModel(QObject *parent = nullptr) : RowListModel(PacketFact::staticMetaObject, parent) { }
    void setRows(QList<PacketFact> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
