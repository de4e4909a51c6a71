// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// One exception that needs a decision.
T.ItemDelegate {
    id: root

    required property int index
    required property string mark
    required property string title
    required property string reference
    required property string what
    required property string service
    required property string owner
    required property string restsOn
    property bool canDecide: false
    property bool firstRow: false

    signal decisionRequested

    implicitHeight: Theme.twoLineRowHeight
    leftPadding: Theme.cardPadding
    rightPadding: Theme.cardPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Digits.kind: Digits.Record
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2, %3, %4, %5").arg(title).arg(reference).arg(what).arg(service).arg(owner === "" ? qsTr("No owner") : owner)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_D && event.modifiers === Qt.NoModifier && root.canDecide) {
            root.decisionRequested();
            event.accepted = true;
        }
    }

    background: Rectangle {
        color: root.hovered ? Theme.hover : "transparent"

        Separator { width: parent.width; visible: !root.firstRow }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        Mark {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            kind: root.mark
            size: Theme.markLarge
        }
        Column {
            anchors { left: sign.right; leftMargin: Theme.space10; right: who.left; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }

            PlainText { width: parent.width; text: root.title; textRole: "strong" }
            Row {
                width: parent.width
                spacing: Theme.space8

                PlainText { id: number; width: Math.min(implicitWidth, parent.width / 3); text: root.reference; textRole: "codeSmall"; elide: Text.ElideMiddle }
                PlainText { width: parent.width - number.width - parent.spacing; text: root.what + " · " + root.service; textRole: "caption" }
            }
        }
        PlainText {
            id: who
            anchors { right: decide.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
            text: root.owner === "" ? qsTr("No owner") : root.owner
            textRole: "caption"
            font.weight: root.owner === "" ? Font.DemiBold : Font.Normal
            color: root.owner === "" ? Theme.critText : Theme.text3
        }
        AppButton {
            id: decide
            anchors { right: arrow.left; rightMargin: Theme.space4; verticalCenter: parent.verticalCenter }
            dense: true
            variant: "quiet"
            iconName: "note"
            enabled: root.canDecide
            accessibleName: qsTr("Record a decision on %1").arg(root.reference)
            toolTip: qsTr("Record a decision (D)")
            onClicked: root.decisionRequested()
        }
        Icon {
            id: arrow
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            color: Theme.text3
        }
    }
    FocusRing { inner: true; visible: root.visualFocus }
}
