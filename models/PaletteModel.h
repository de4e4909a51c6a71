// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// Something that the palette can open, do or look for.
struct PaletteLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QList<QString> parts MEMBER parts)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString keys MEMBER keys)
    Q_PROPERTY(bool allowed MEMBER allowed)

public:
    QString key; ///< What run() is told: "page/gates", "do/sync".
    QString heading; ///< Of the group whose first line it is; empty for the others.
    QString iconName;
    QStringList parts; ///< Of its name; those with an odd index were typed.
    QString detail; ///< Why it cannot be done now, where it cannot.
    QString keys; ///< "Ctrl+K"; empty where it has none.
    bool allowed = true;
    QString name;
    QString english; ///< What else it is found by; empty: its name alone.
    QString group;
    int score = 0;
};

/// What fits the typed letters, group by group.
class PaletteModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PaletteController")

public:
    explicit PaletteModel(QObject *parent = nullptr) : RowListModel(PaletteLine::staticMetaObject, parent) { }
    void setRows(QList<PaletteLine> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
