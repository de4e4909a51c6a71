// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// The four steps of a packet: where it stands, what is done, and the way back. reached: the furthest that can be gone to.
Column {
    id: root

    required property int step
    required property int reached
    required property bool narrow ///< Side by side, numbers only but for the present one.
    readonly property list<string> titles: [qsTr("Scope"), qsTr("Preview"), qsTr("Export"), qsTr("Check")]
    readonly property list<string> notes: [qsTr("What the packet covers"), qsTr("Is it complete?"), qsTr("Make and sign"), qsTr("Check it like an auditor")]

    signal picked(step: int)

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Steps")

    Row {
        visible: root.narrow
        spacing: Theme.space14

        Repeater {
            model: root.narrow ? root.titles : []
            PacketStep {
                narrow: true
                onClicked: root.picked(index)
                step: root.step; reached: root.reached; note: ""
            }
        }
    }
    Repeater {
        model: root.narrow ? [] : root.titles
        PacketStep {
            width: root.width
            narrow: false
            last: index === root.titles.length - 1
            onClicked: root.picked(index)
            step: root.step; reached: root.reached; note: root.notes[index]
        }
    }
}
