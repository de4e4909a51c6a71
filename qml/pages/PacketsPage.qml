// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Audit packets: four steps to one that proves itself, and the check of anybody else's.
FocusScope {
    id: root

    required property PacketsController packets
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property int sideRoom: Theme.popupMinWidth + Theme.space48

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Audit packets")
        factsBelow: root.narrow
        actions: AppButton {
            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            iconName: "packet"
            text: qsTr("Check another packet")
            enabled: !root.packets.busy
            onClicked: root.packets.fileRequested()
        }

        PlainText {
            anchors.verticalCenter: parent?.verticalCenter
            text: root.packets.foreign ? qsTr("Read only: no network, nothing is written") : qsTr("Made on this computer; nothing is sent")
            textRole: "caption"
        }
    }
    Card {
        id: card

        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        implicitHeight: 0

        PacketSteps {
            id: steps

            x: Theme.space20
            y: Theme.space16
            width: root.narrow ? parent.width - 2 * x : Theme.popupMinWidth - Theme.space20
            narrow: root.narrow
            step: root.packets.step
            reached: root.packets.foreign || root.packets.busy ? -1 : root.packets.reached
            onPicked: step => root.packets.step = step
        }
        Separator { visible: !root.narrow; vertical: true; x: middle.x; height: parent.height }
        FocusScope {
            id: middle

            focus: true
            x: root.narrow ? 0 : steps.x + steps.width + Theme.space12
            y: root.narrow ? steps.y + steps.height + Theme.space8 : 0
            width: parent.width - x - (root.wide ? root.sideRoom + Theme.space32 : 0)
            height: parent.height - y

            ScrollArea {
                id: area

                anchors { fill: parent; bottomMargin: foot.height; topMargin: Theme.space16 }
                sidePadding: Theme.space20

                Column {
                    width: area.room
                    spacing: Theme.space16
                    bottomPadding: Theme.space20

                    InlineMessage {
                        width: parent.width
                        visible: root.packets.problem !== ""
                        kind: "crit"
                        title: qsTr("This did not come to its end")
                        text: root.packets.problem
                    }
                    PacketScopeForm { width: parent.width; visible: root.packets.step === 0; draft: root.packets.draft }
                    PacketPreview { width: parent.width; visible: root.packets.step === 1 || root.packets.step === 2; packets: root.packets }
                    PacketChecks { width: parent.width; visible: root.packets.step === 3; packets: root.packets }
                    PacketSide { width: parent.width; visible: !root.wide && root.packets.step !== 3; packets: root.packets }
                }
            }
            PacketFoot {
                id: foot

                width: parent.width
                anchors.bottom: parent.bottom
                packets: root.packets
                narrow: root.narrow
            }
        }
        Separator { visible: root.wide; vertical: true; x: middle.x + middle.width; height: parent.height }
        ScrollArea {
            anchors { right: parent.right; top: parent.top; topMargin: Theme.space16; bottom: parent.bottom }
            width: root.sideRoom + Theme.space32
            sidePadding: Theme.space16
            visible: root.wide

            PacketSide { width: parent.width; packets: root.packets }
        }
    }
}
