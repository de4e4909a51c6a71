// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// One cell of a DataTable.
Rectangle {
    id: root

    required property string display
    required property string decoration
    property DataColumn spec
    property bool chosen: false
    property bool cursor: false
    property bool firstColumn: false
    property bool lastColumn: false
    property int endPadding: Theme.cardPadding ///< Of numbers in the last column.
    readonly property bool pending: decoration === "loading"

    signal tapped(modifiers: int)
    signal doubleTapped

    implicitWidth: spec ? spec.width : 0
    implicitHeight: Theme.rowHeight
    color: chosen ? Theme.selected : "transparent"
    Digits.kind: Digits.Record
    Accessible.role: Accessible.Cell
    Accessible.name: spec ? qsTr("%1: %2", "column, value").arg(spec.title).arg(display) : display
    Accessible.selected: chosen

    Mark {
        id: mark

        visible: kind !== "" && !root.pending
        x: root.firstColumn ? Theme.cardPadding : Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        kind: root.pending ? "" : root.decoration
    }
    PlainText {
        x: mark.x + (mark.visible ? mark.width + Theme.space4 + Theme.line : 0)
        width: parent.width - x - (!root.lastColumn ? Theme.space8 : root.spec?.numeric ? root.endPadding : Theme.cardPadding)
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.pending
        horizontalAlignment: root.spec && root.spec.numeric ? Text.AlignRight : Text.AlignLeft
        text: root.display
        textRole: !root.spec ? "body" : root.spec.numeric ? "numeric" : root.spec.mono ? "code" : "body"
        font.pixelSize: root.spec && (root.spec.mono || root.spec.badge) ? Theme.captionSize : Theme.bodySize
        font.weight: root.spec && (root.spec.strong || root.spec.badge && mark.visible) ? Font.DemiBold : Font.Normal
        color: mark.visible ? Theme.textColor(root.decoration) : root.spec && root.spec.muted ? Theme.text2 : Theme.text
        Accessible.ignored: true
    }
    Rectangle {
        visible: root.pending
        x: Theme.space8
        width: parent.width / 2
        height: Theme.space10
        radius: Theme.radiusBadge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.sunken
    }
    Separator {
        width: parent.width
        anchors.bottom: parent.bottom
    }
    // The ring of a row is drawn by its cells: above and below in all, at the sides in the first and the last.
    Rectangle { visible: root.cursor; width: parent.width; height: Theme.lineFocus; color: Theme.focus }
    Rectangle { visible: root.cursor; width: parent.width; height: Theme.lineFocus; color: Theme.focus; anchors.bottom: parent.bottom }
    Rectangle { visible: root.cursor && root.firstColumn; width: Theme.lineFocus; height: parent.height; color: Theme.focus }
    Rectangle { visible: root.cursor && root.lastColumn; width: Theme.lineFocus; height: parent.height; color: Theme.focus; anchors.right: parent.right }

    TapHandler {
        onTapped: root.tapped(point.modifiers)
        onDoubleTapped: root.doubleTapped()
    }
}
