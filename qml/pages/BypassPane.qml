// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen bypass: what was blocked, how it went past, by whom, and the way to its record and to the next one.
Card {
    id: root

    required property GatesController gates

    Digits.kind: Digits.Field
    Accessible.role: Accessible.Pane
    Accessible.name: gates.chosenTitle

    PlainText {
        id: heading

        anchors { left: parent.left; right: badge.left; top: parent.top; margins: Theme.cardPadding; topMargin: Theme.space12; rightMargin: Theme.space8 }
        text: root.gates.chosenTitle
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Badge {
        id: badge

        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: heading.verticalCenter }
        visible: root.gates.chosen >= 0
        kind: "crit"
        text: root.gates.chosenWay
    }
    PlainText {
        id: place

        anchors { left: heading.left; right: parent.right; rightMargin: Theme.cardPadding; top: heading.bottom; topMargin: Theme.space4 }
        text: root.gates.chosenPlace
        textRole: "caption"
    }
    Separator {
        id: line

        anchors { top: place.bottom; topMargin: Theme.space10 }
        width: parent.width
        visible: root.gates.chosen >= 0
    }
    ScrollArea {
        id: area

        anchors { left: parent.left; right: parent.right; top: line.bottom; bottom: foot.top; topMargin: Theme.space4 }
        sidePadding: Theme.cardPadding
        visible: root.gates.chosen >= 0

        FactList {
            width: area.room
            labelWidth: Theme.labelColumn
            labels: root.gates.factLabels
            values: root.gates.factValues
        }
    }
    DetailPaneFoot {
        id: foot

        width: parent.width
        anchors.bottom: parent.bottom
        visible: root.gates.chosen >= 0
        positionText: root.gates.chosenPosition
        previousEnabled: root.gates.chosen > 0
        nextEnabled: root.gates.chosen < root.gates.bypasses.count - 1
        onPreviousRequested: root.gates.choose(root.gates.chosen - 1)
        onNextRequested: root.gates.choose(root.gates.chosen + 1)

        AppButton {
            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            dense: true
            text: qsTr("Open record")
            onClicked: root.gates.openBypass(root.gates.chosen)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: root.gates.chosen < 0
        kind: root.gates.measured ? "ok" : "unk"
        title: root.gates.measured ? qsTr("No bypass this week") : qsTr("Not collected")
        text: root.gates.measured ? qsTr("Measured, not missing.") : qsTr("Add a source for it")
    }
}
