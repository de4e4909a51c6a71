// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen objective: each of its alerts, what became of them, its rows, and that somebody has seen what fires.
Card {
    id: root

    required property NotificationsController notifications
    readonly property bool filled: notifications.chosenName !== ""

    implicitHeight: body.height + 2 * Theme.cardPadding
    Accessible.role: Accessible.Pane
    Accessible.name: filled ? notifications.chosenName : qsTr("No objective chosen")

    Connections {
        target: root.notifications
        function onAcknowledged(): void { note.clear(); }
    }
    Column {
        id: body

        x: Theme.cardPadding
        y: Theme.space12
        width: parent.width - 2 * x
        spacing: Theme.space12
        visible: root.filled

        PlainText { width: parent.width; text: root.notifications.chosenName; textRole: "cardTitle"; wrapMode: Text.Wrap; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { width: parent.width; text: root.notifications.chosenPromise; Digits.kind: Digits.Definition; textRole: "caption"; wrapMode: Text.Wrap }
        Separator { width: parent.width }
        PlainText { width: parent.width; wrapMode: Text.Wrap; text: qsTr("Alerts: burn in a long and a short window"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
        AlertLines { width: parent.width; lines: root.notifications.alerts; onOpened: root.notifications.openObjective() }
        LinkButton { text: qsTr("Open its rows"); onClicked: root.notifications.openObjective() }
        Separator { width: parent.width; visible: root.notifications.canAcknowledge }
        FormField {
            width: parent.width
            visible: root.notifications.canAcknowledge
            label: qsTr("What is done about it")

            AppTextField { id: note; width: parent.width; name: qsTr("What is done about it"); onAccepted: seen.clicked() }
        }
        AppButton {
            id: seen

            visible: root.notifications.canAcknowledge
            variant: "primary"
            iconName: "check"
            text: qsTr("I have seen it")
            onClicked: root.notifications.acknowledge(note.text)
        }
        InlineMessage { width: parent.width; visible: root.notifications.problem !== ""; kind: "crit"; title: qsTr("It could not be written down"); text: root.notifications.problem }
        Separator { width: parent.width }
        PlainText { width: parent.width; wrapMode: Text.Wrap; text: qsTr("What became of its alerts"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { width: parent.width; visible: root.notifications.history.count === 0; text: qsTr("Nothing among the newest 500 events."); textRole: "caption"; wrapMode: Text.Wrap }
        AlertLines { width: parent.width; lines: root.notifications.history; onOpened: root.notifications.openObjective() }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !root.filled
        iconName: "bell"
        title: qsTr("No objective chosen")
        text: qsTr("Choose an objective to see its alerts.")
    }
}
