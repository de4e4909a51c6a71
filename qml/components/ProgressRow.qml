// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One piece of long work. progressState: wait run paused cancelled failed done. fraction -1: the total is not known, no bar.
Item {
    id: root

    property string progressState: "run"
    required property string title
    property string detail
    property real fraction: -1
    property string remainingText
    property string actionText

    readonly property string barKind: progressState === "failed" ? "crit" : progressState === "done" ? "ok"
        : progressState === "cancelled" || progressState === "paused" ? "unk" : ""

    signal actionTriggered

    implicitHeight: Theme.progressRowHeight
    implicitWidth: Theme.tooltipWidth * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: title + (detail === "" ? "" : ", " + detail) + (remainingText === "" ? "" : ", " + remainingText)

    Mark {
        anchors.verticalCenter: parent.verticalCenter
        kind: root.progressState === "wait" ? "wait" : root.progressState === "run" ? "run" : root.barKind
        size: Theme.markLarge
    }
    PlainText {
        id: title

        x: Theme.space16 + Theme.space14
        width: parent.width * 0.17
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textRole: "medium"
    }
    PlainText {
        id: detail

        anchors.left: title.right
        anchors.leftMargin: Theme.space12
        width: parent.width * 0.2
        anchors.verticalCenter: parent.verticalCenter
        text: root.detail
        textRole: "caption"
    }
    AppProgressBar {
        anchors.left: detail.right
        anchors.leftMargin: Theme.space12
        anchors.right: rest.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.fraction >= 0
        fraction: root.fraction
        kind: root.barKind
        name: root.title
    }
    Row {
        id: rest

        anchors.right: parent.right
        width: Math.max(root.width * 0.16, implicitWidth)
        anchors.verticalCenter: parent.verticalCenter
        layoutDirection: Qt.RightToLeft
        spacing: Theme.space12

        AppButton {
            dense: true
            visible: text !== ""
            text: root.actionText
            onClicked: root.actionTriggered()
        }
        PlainText {
            visible: text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: root.remainingText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2
        }
    }
}
