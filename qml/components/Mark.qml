// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// One of eight shapes: crit warn ok info unk stale part run (and wait in progress rows); never told apart by hue alone.
IconItem {
    property string kind
    property int size: Theme.markSize

    name: kind === "" ? "" : "mark-" + kind
    color: kind === "wait" ? Theme.control : Theme.markColor(kind)
    paper: Theme.surface
    implicitWidth: kind === "" ? 0 : size
    implicitHeight: size
    visible: kind !== ""
    Accessible.ignored: true
}
