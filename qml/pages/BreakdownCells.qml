// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// The columns of a cost split, the same for head and rows.
Item {
    id: root

    property string first
    property string cost
    property string perRequest
    property string delta
    property bool brief: false
    property bool italic: false
    property bool strong: false
    property string role: "numeric"
    readonly property int column: brief ? Theme.labelColumn - Theme.space12 : Theme.labelColumn + Theme.space8

    component Figure: PlainText {
        anchors.verticalCenter: parent.verticalCenter
        width: root.column
        horizontalAlignment: Text.AlignRight
        textRole: root.role
        font.weight: root.strong || root.role === "label" ? Font.DemiBold : Font.Normal
    }

    PlainText {
        anchors { left: parent.left; leftMargin: Theme.cardPadding; right: money.left; verticalCenter: parent.verticalCenter }
        text: root.first
        Digits.kind: Digits.Id
        textRole: root.role === "label" ? "label" : root.strong ? "strong" : "body"
        font.italic: root.italic
        muted: root.role === "label" ? 1 : root.italic ? 2 : 0
    }
    Figure { id: money; anchors.right: each.left; text: root.cost }
    Figure { id: each; anchors.right: change.left; visible: !root.brief; width: root.brief ? 0 : root.column; text: root.perRequest }
    Figure { id: change; anchors.right: parent.right; anchors.rightMargin: Theme.cardPadding; text: root.delta }
}
