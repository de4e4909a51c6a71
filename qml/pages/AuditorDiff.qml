// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What changed since the packet that the auditor had before this one, once he says which that was.
Item {
    id: root

    required property AuditorController auditor
    readonly property AuditorChanges changes: auditor.changes

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width, implicitWidth + 2 * Theme.space48)
        visible: root.changes.state === "none"
        iconName: "packet"
        title: qsTr("What changed since the last audit?")
        text: qsTr("Choose the packet that you had before this one: it is checked that this one goes on from it, and figures, controls and records are laid side by side.")
        actionText: qsTr("Choose a packet…")
        onActionTriggered: root.changes.fileRequested()
    }
    Column {
        anchors.centerIn: parent
        visible: root.changes.state === "comparing"
        spacing: Theme.space12

        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.auditor.comparisonText === "" ? qsTr("Comparing…") : root.auditor.comparisonText
            muted: 1
        }
        AppButton {
            anchors.horizontalCenter: parent.horizontalCenter
            dense: true
            text: qsTr("Stop")
            onClicked: root.auditor.stopComparing()
        }
    }
    InlineMessage {
        width: parent.width
        visible: root.changes.state === "failed"
        kind: "crit"
        title: qsTr("%1 cannot be the packet before", "name of a file").arg(root.changes.before)
        text: root.changes.problem
        actionText: qsTr("Choose another…")
        secondActionText: qsTr("Leave it out")
        onActionTriggered: root.changes.fileRequested()
        onSecondActionTriggered: root.changes.leaveOutRequested()
    }
    Item {
        anchors.fill: parent
        visible: root.changes.state === "ready"

        PlainText {
            id: heading

            anchors { left: parent.left; right: buttons.left; rightMargin: Theme.space16; verticalCenter: buttons.verticalCenter }
            text: qsTr("Since %1", "name of a packet").arg(root.changes.before)
            textRole: "cardTitle"
            elide: Text.ElideMiddle
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            id: buttons

            anchors.right: parent.right
            spacing: Theme.space8

            AppButton { dense: true; text: qsTr("Choose another…"); onClicked: root.changes.fileRequested() }
            AppButton { dense: true; text: qsTr("Leave it out"); onClicked: root.changes.leaveOutRequested() }
        }
        PlainText {
            id: about

            anchors { left: parent.left; right: parent.right; top: buttons.bottom }
            text: root.changes.beforeAbout
            textRole: "caption"
            elide: Text.ElideMiddle
        }
        InlineMessage {
            id: continuity

            anchors { left: parent.left; right: parent.right; top: about.bottom; topMargin: Theme.space10 }
            kind: root.changes.continuityMark === "" ? "info" : root.changes.continuityMark
            title: root.changes.continuityTitle
            text: root.changes.continuityText
        }
        AuditorDiffTables {
            anchors { left: parent.left; right: parent.right; top: continuity.bottom; topMargin: Theme.space12; bottom: parent.bottom }
            visible: root.changes.isComparable
            changes: root.changes
        }
    }
}
