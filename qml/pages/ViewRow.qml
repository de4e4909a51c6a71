// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A view that has a name, with what it shows; those that a person kept can be removed.
Item {
    id: root

    required property string key
    required property string name
    required property string detail
    required property bool own

    signal opened
    signal removed

    implicitHeight: Theme.rowComfortable
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + detail

    LinkButton {
        id: link

        x: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.6)
        text: root.name; Digits.kind: Digits.Choice
        onClicked: root.opened()
    }
    PlainText {
        anchors { left: link.right; leftMargin: Theme.space12; right: remove.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
        text: root.detail; Digits.kind: Digits.Choice
        textRole: "caption"
        elide: Text.ElideRight
    }
    AppButton {
        id: remove

        anchors { right: parent.right; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }
        visible: root.own
        width: visible ? implicitWidth : 0
        dense: true
        variant: "quiet"
        iconName: "close"
        accessibleName: qsTr("Remove %1").arg(root.name)
        onClicked: root.removed()
    }
}
