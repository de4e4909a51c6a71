// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A field of a form: its name, the control, what it is for, and what is wrong with it.
Column {
    id: root

    required property string label
    property string help
    property string problem
    property bool needed: false
    default property alias control: slot.data

    spacing: Theme.space4

    Row {
        spacing: Theme.space6

        PlainText {
            text: root.label
            textRole: "label"
            Accessible.ignored: true
        }
        PlainText {
            visible: root.needed
            text: qsTr("needed")
            textRole: "caption"
        }
    }
    Item {
        id: slot

        width: parent.width
        height: childrenRect.height
    }
    Row {
        width: parent.width
        visible: root.problem !== ""
        spacing: Theme.space6

        Mark {
            y: Theme.space2
            kind: "crit"
        }
        PlainText {
            width: parent.width - Theme.markSize - parent.spacing
            text: root.problem
            textRole: "caption"
            color: Theme.critText
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    PlainText {
        width: parent.width
        visible: text !== "" && root.problem === ""
        text: root.help
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}
