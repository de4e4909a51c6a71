// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// A line of the palette, below the heading of its group where it is the first: what was typed stands out in its name.
Item {
    id: root

    required property string key
    required property string heading
    required property string iconName
    required property list<string> parts
    required property string detail
    required property string keys
    required property bool allowed
    property bool current: false

    signal picked

    implicitHeight: back.y + back.height
    Accessible.role: Accessible.ListItem
    Accessible.name: parts.join("") + (detail === "" ? "" : ", " + detail) + (keys === "" ? "" : ", " + keys)
    Accessible.onPressAction: picked()

    PlainText {
        visible: text !== ""
        height: Theme.headHeight
        leftPadding: Theme.space8
        verticalAlignment: Text.AlignVCenter
        text: root.heading
        textRole: "label"
    }
    Rectangle {
        id: back

        y: root.heading === "" ? 0 : Theme.headHeight
        width: parent.width
        height: Theme.rowHeight + Theme.space4
        radius: Theme.radiusControl
        color: root.current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"

        Icon {
            id: sign

            x: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Theme.iconSmall
            color: root.allowed ? Theme.text2 : Theme.text3
        }
        Row {
            id: words

            x: sign.x + Theme.iconSize + Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, hint.x - x - Theme.space8)
            clip: true

            Repeater {
                model: root.parts

                PlainText {
                    required property string modelData
                    required property int index

                    text: modelData
                    textRole: index % 2 === 1 ? "strong" : "body"
                    color: !root.allowed ? Theme.text3 : index % 2 === 1 ? Theme.accent : Theme.text
                    Accessible.ignored: true
                }
            }
        }
        PlainText {
            x: words.x + words.width + Theme.space10
            width: hint.x - x - Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: width > Theme.space48
            text: root.detail
            textRole: "caption"
            Accessible.ignored: true
        }
        KeyHint {
            id: hint

            anchors { right: parent.right; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
            text: root.keys !== "" ? root.keys : root.current ? qsTr("Enter", "key") : ""
            width: text === "" ? 0 : implicitWidth
        }
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
}
