// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// From the decisions of the gates to what went past them, as counted bars. Each opens its rows.
Card {
    id: root

    required property GatesController gates

    title: qsTr("From decision to production")
    headerLine: false

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding }
        spacing: Theme.space6

        Repeater {
            model: root.gates.funnel

            FunnelLine {
                width: parent.width
                onClicked: root.gates.open(key)
            }
        }
    }
    Column {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space8 }

        PlainText {
            width: parent.width
            visible: root.gates.blocked.count > 0
            text: qsTr("Of what was not bypassed")
            textRole: "caption"
        }
        RowFigures {
            width: parent.width
            figures: root.gates.blocked
            onOpened: key => root.gates.open(key)
        }
    }
}
