// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What can be done at this step; while something is made: how far it is, and Cancel.
Item {
    id: root

    required property PacketsController packets
    required property bool narrow

    implicitHeight: Theme.space48 + Theme.space8

    Separator { width: parent.width }
    Column {
        visible: root.packets.busy
        anchors { left: parent.left; leftMargin: Theme.space20; right: buttons.left; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter }
        spacing: Theme.space4

        PlainText { width: parent.width; text: root.packets.workText; textRole: "caption" }
        AppProgressBar { width: parent.width; visible: root.packets.workFraction >= 0; fraction: Math.max(0, root.packets.workFraction); name: root.packets.workText }
    }
    Row {
        id: buttons

        anchors { right: parent.right; rightMargin: Theme.space20; verticalCenter: parent.verticalCenter }
        spacing: Theme.space8

        AppButton {
            visible: root.packets.busy
            enabled: !root.packets.stopping
            text: root.packets.stopping ? qsTr("Stopping…") : qsTr("Cancel")
            onClicked: root.packets.cancel()
        }
        AppButton {
            visible: !root.packets.busy && root.packets.step === 3 && root.packets.checkedFile !== "" && !root.narrow
            iconName: "copy"
            text: qsTr("Copy packet id")
            enabled: root.packets.checkedId !== ""
            onClicked: root.packets.copyRequested(root.packets.checkedId)
        }
        AppButton {
            visible: !root.packets.busy && root.packets.step === 3 && !root.packets.foreign && !root.narrow
            iconName: "copy"
            text: qsTr("Copy path")
            onClicked: root.packets.copyRequested(root.packets.checkedFile)
        }
        AppButton {
            visible: !root.packets.busy && (root.packets.step === 1 || root.packets.step === 2)
            text: qsTr("Back")
            onClicked: root.packets.step = 0
        }
        AppButton {
            visible: !root.packets.busy
            variant: "primary"
            enabled: root.packets.step === 3 || root.packets.canCreate
            text: root.packets.step === 0 ? qsTr("Preview") : root.packets.step === 3 ? qsTr("New packet") : qsTr("Make the packet")
            onClicked: root.packets.step === 0 ? root.packets.preview() : root.packets.step === 3 ? root.packets.startAgain() : root.packets.create()
        }
    }
}
