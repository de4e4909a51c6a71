// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// Something that happens before the next Monday, and when.
T.ItemDelegate {
    id: root

    required property int index
    required property string key
    required property string iconName
    required property string mark
    required property string title
    required property string whenText
    required property string detail
    required property bool opensRows
    property bool current: false

    implicitHeight: Theme.rowHeight
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    hoverEnabled: true
    enabled: key !== ""
    Digits.kind: opensRows ? Digits.Number : Digits.Record
    Accessible.role: enabled ? Accessible.Button : Accessible.ListItem
    Accessible.name: [title, whenText, detail].filter(part => part !== "").join(", ")
    Accessible.onPressAction: clicked()

    background: Rectangle {
        color: root.hovered ? Theme.hover : "transparent"
    }
    contentItem: Item { // qmllint disable deferred-property-id
        Item {
            id: sign

            width: Theme.markLarge
            height: parent.height

            Mark { anchors.centerIn: parent; visible: root.mark !== ""; kind: root.mark; size: Theme.markLarge }
            Icon { anchors.centerIn: parent; visible: root.mark === ""; name: root.iconName; color: Theme.text3 }
        }
        PlainText {
            anchors { left: sign.right; leftMargin: Theme.space10; right: when.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
            text: root.title
        }
        PlainText {
            id: when

            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: root.whenText
            textRole: "caption"
            Digits.kind: Digits.Instant
        }
    }
    AppToolTip {
        text: root.detail
        visible: text !== "" && (root.hovered || root.current)
    }
    FocusRing { inner: true; visible: root.current }
}
