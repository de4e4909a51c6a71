// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A place without content: why, and one helpful action. iconName, or kind for a mark (a failed card).
Item {
    id: root

    property string iconName
    property string kind
    required property string title
    property string text
    property string actionText
    property string secondActionText
    property string note
    property bool primaryAction: true
    property int textWidth: Theme.tooltipWidth

    signal actionTriggered
    signal secondActionTriggered

    implicitWidth: Theme.tooltipWidth
    implicitHeight: column.implicitHeight + 2 * Theme.space20
    Accessible.role: Accessible.Grouping
    Accessible.name: text === "" ? title : qsTr("%1. %2", "title, text").arg(title).arg(text)

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space16, root.textWidth)
        spacing: Theme.space8

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.iconName
            size: Theme.emptyIconSize
            color: Theme.text3
        }
        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            kind: root.kind
            size: Theme.emptyIconSize
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            textRole: "cardTitle"
            wrapMode: Text.Wrap
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            muted: 1
            wrapMode: Text.Wrap
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space8
            visible: root.actionText !== ""

            AppButton {
                dense: true
                variant: root.primaryAction ? "primary" : "secondary"
                text: root.actionText
                onClicked: root.actionTriggered()
            }
            AppButton {
                dense: true
                visible: text !== ""
                text: root.secondActionText
                onClicked: root.secondActionTriggered()
            }
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.note
            textRole: "caption"
            wrapMode: Text.Wrap
        }
    }
}
