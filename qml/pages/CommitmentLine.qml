// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A decision: its state, what, by whom and until when, and how its number moved.
T.ItemDelegate {
    id: root

    required property int index
    required property string mark
    required property string title
    required property string owner
    required property string whenText
    required property string metricText
    required property string effectText
    required property bool isOfThisWeek
    required property string accessibleName
    property bool canSettle: false
    property bool current: false

    implicitHeight: Theme.twoLineRowHeight
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    hoverEnabled: true
    Accessible.role: canSettle ? Accessible.Button : Accessible.ListItem
    Accessible.name: accessibleName
    Accessible.onPressAction: clicked()

    background: Rectangle {
        color: root.canSettle && root.hovered ? Theme.hover : "transparent"

        Separator { width: parent.width; visible: root.index > 0 }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        Mark {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            kind: root.mark
            size: Theme.markLarge
        }
        Column {
            anchors { left: sign.right; leftMargin: Theme.space10; right: parent.right; verticalCenter: parent.verticalCenter }

            PlainText { width: parent.width; text: root.title; textRole: root.isOfThisWeek ? "strong" : "medium" }
            PlainText {
                width: parent.width
                text: root.effectText === "" ? qsTr("%1 · %2", "when, owner").arg(root.whenText).arg(root.owner)
                    : qsTr("%1 · %2 · %3", "when, owner, effect").arg(root.whenText).arg(root.owner).arg(root.effectText)
                textRole: "caption"
            }
        }
    }
    AppToolTip {
        text: root.effectText === "" ? "" : qsTr("%1: %2", "metric, effect").arg(root.metricText).arg(root.effectText)
        visible: text !== "" && (root.hovered || root.current)
    }
    FocusRing { inner: true; visible: root.current }
}
