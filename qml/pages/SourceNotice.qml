// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Why a source is not well and what to do, with the button that does it. Hidden while there is nothing to say.
FocusScope {
    id: root

    required property SourceDetail source
    property bool syncing: false
    readonly property string kind: source.messageKind

    signal acted(action: string)

    visible: source.messageTitle !== ""
    implicitHeight: words.implicitHeight + 2 * Theme.space12
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2", "title, text").arg(source.messageTitle).arg(source.messageText)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.backgroundColor(root.kind)
        border.color: root.kind === "info" ? Theme.bandEdge : Theme.markColor(root.kind)
    }
    Mark {
        x: Theme.space12
        y: Theme.space12 + Theme.line
        kind: root.kind
        size: Theme.markLarge
    }
    Column {
        id: words

        x: Theme.space12 + Theme.markLarge + Theme.space10
        y: Theme.space12
        width: parent.width - x - Theme.space12
        spacing: Theme.space4

        PlainText { width: parent.width; text: root.source.messageTitle; textRole: "strong"; wrapMode: Text.Wrap }
        PlainText { width: parent.width; text: root.source.messageText; wrapMode: Text.Wrap }
        Repeater {
            model: root.source.neededPermissions

            PlainText {
                required property string modelData

                width: words.width
                text: "· " + modelData
                wrapMode: Text.Wrap
            }
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.source.reportedText
            textRole: "codeSmall"
            wrapMode: Text.Wrap
            maximumLineCount: 5
            muted: 1
        }
        Row {
            topPadding: Theme.space4
            spacing: Theme.space8

            AppButton {
                focus: visible
                visible: root.source.action === "edit"
                dense: true
                variant: "primary"
                iconName: "key"
                text: qsTr("Open settings")
                onClicked: root.acted("edit")
            }
            AppButton {
                focus: root.source.action === "resume"
                visible: root.source.action === "resume"
                dense: true
                variant: "primary"
                text: qsTr("Resume")
                onClicked: root.acted("resume")
            }
            AppButton {
                focus: root.source.action !== "edit" && root.source.action !== "resume"
                visible: root.source.action !== "resume" && root.source.action !== "cancel"
                dense: true
                variant: root.source.action === "edit" ? "secondary" : "primary"
                text: root.source.action === "sync" ? root.source.actionText : qsTr("Try again")
                onClicked: root.acted("retry")
            }
        }
    }
}
