// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Name, place and state of the chosen source; where the pane stands in the table's place also the way back.
Item {
    id: root

    required property SourceDetail source
    property bool closable: false

    signal closeRequested

    implicitHeight: Theme.twoLineRowHeight

    PlainText {
        x: Theme.cardPadding
        y: Theme.space12
        width: badge.x - x - Theme.space8
        text: root.source.title
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainText { x: Theme.cardPadding; y: Theme.controlHeight; width: parent.width - 2 * x; text: root.source.place; textRole: "caption" }
    Badge {
        id: badge

        anchors { right: close.visible ? close.left : parent.right; rightMargin: close.visible ? Theme.space8 : Theme.cardPadding }
        y: Theme.space10
        kind: root.source.mark
        text: root.source.badgeText
    }
    AppButton {
        id: close

        anchors { right: parent.right; rightMargin: Theme.space8 }
        y: Theme.space8
        visible: root.closable
        dense: true
        variant: "quiet"
        iconName: "close"
        accessibleName: qsTr("Back to the table")
        onClicked: root.closeRequested()
    }
    Separator { y: parent.height - Theme.line; width: parent.width }
}
