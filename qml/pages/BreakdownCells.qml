// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    property bool strong: false
    property bool italic: false
    readonly property string role: strong ? "label" : "numeric"

    PlainText {
        anchors { left: parent.left; leftMargin: Theme.cardPadding; right: money.left; verticalCenter: parent.verticalCenter }
        text: root.first
        textRole: root.strong ? "label" : "body"
        font.italic: root.italic
    }
    PlainText { id: money; anchors { right: each.left; verticalCenter: parent.verticalCenter } width: Theme.numberColumn + Theme.space16; horizontalAlignment: Text.AlignRight; text: root.cost; textRole: root.role }
    PlainText { id: each; anchors { right: change.left; verticalCenter: parent.verticalCenter } visible: !root.brief; width: root.brief ? 0 : Theme.labelColumn; horizontalAlignment: Text.AlignRight; text: root.perRequest; textRole: root.role }
    PlainText { id: change; anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter } width: Theme.labelColumn; horizontalAlignment: Text.AlignRight; text: root.delta; textRole: root.role }
}
