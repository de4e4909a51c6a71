// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// Every field of a record. Enter on one shows where it stands in the raw answer.
ListView {
    id: root

    required property FieldListModel fields

    signal picked(name: string)

    model: fields
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Fields of the record")
    Keys.onReturnPressed: if (currentItem) (currentItem as T.ItemDelegate).clicked()

    delegate: T.ItemDelegate {
        id: row

        required property string name
        required property string label
        required property string value
        required property bool mapped
        required property bool mono

        width: ListView.view.width
        implicitHeight: Theme.denseHeight
        hoverEnabled: true
        enabled: mapped
        Accessible.role: Accessible.ListItem
        Accessible.name: label + ", " + (value === "" ? qsTr("nothing") : value)
        onClicked: root.picked(name)

        background: Rectangle {
            color: row.hovered || (row.ListView.isCurrentItem && root.activeFocus) ? Theme.hover : Theme.surface
        }
        contentItem: Item {
            PlainText { x: Theme.cardPadding; width: Theme.labelColumn; anchors.verticalCenter: parent.verticalCenter; text: row.label; textRole: "caption" }
            PlainText {
                anchors { left: parent.left; leftMargin: Theme.cardPadding + Theme.labelColumn + Theme.space8; right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
                text: row.value === "" ? "—" : row.value
                textRole: row.mono ? "codeSmall" : "body"
                muted: row.value === "" ? 2 : 0
            }
        }
    }
}
