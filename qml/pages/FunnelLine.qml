// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// One bar of the funnel with its name, its count and words beside it.
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string words
    required property string countText
    required property string kind
    required property real fraction

    implicitHeight: content.implicitHeight
    enabled: key !== ""
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Digits.kind: Digits.Number
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2", "field, value").arg(name).arg(words === "" ? countText : countText + ", " + words)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Column { // qmllint disable deferred-property-id
        id: content

        spacing: Theme.space2

        Item {
            width: parent.width
            height: count.implicitHeight

            PlainText { id: title; text: root.name; textRole: "medium"; Accessible.ignored: true }
            PlainText {
                anchors { left: title.right; leftMargin: Theme.space6; right: count.left; rightMargin: Theme.space6; baseline: title.baseline }
                text: root.words
                textRole: "caption"
                color: root.kind === "crit" ? Theme.critText : Theme.text3
                Accessible.ignored: true
            }
            PlainText { id: count; anchors.right: parent.right; text: root.countText; textRole: "strong"; font.underline: root.hovered; Accessible.ignored: true }
        }
        Rectangle {
            width: root.fraction > 0 ? Math.max(Theme.space4, root.fraction * parent.width) : 0
            height: Theme.space12
            radius: Theme.radiusCell
            color: root.kind === "crit" ? Theme.critMark : root.kind === "passed" ? Theme.bandEdge : Theme.series1
        }
    }
    background: Item {
        FocusRing { visible: root.visualFocus }
    }
}
