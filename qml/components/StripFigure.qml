// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// One small figure: name, value with the mark of its state, basis.
T.AbstractButton {
    id: root

    required property int index
    required property string label
    required property string value
    required property string basis
    required property string mark
    required property string accessibleName
    required property bool opensRows
    property bool ruled: false

    signal activated

    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    leftPadding: Theme.cardPadding
    rightPadding: Theme.space8
    topPadding: Theme.space8
    Digits.kind: Digits.Number
    Accessible.role: Accessible.Button
    Accessible.name: accessibleName
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: if (opensRows) activated()

    contentItem: Column { // qmllint disable deferred-property-id
        PlainText { width: parent.width; text: root.label; textRole: "caption"; Digits.kind: Digits.Definition; Accessible.ignored: true }
        Row {
            spacing: Theme.space6

            PlainText { text: root.value; textRole: "strip"; Accessible.ignored: true }
            Mark { anchors.verticalCenter: parent.verticalCenter; visible: root.mark !== ""; kind: root.mark; size: Theme.markSize }
        }
        PlainText { width: parent.width; text: root.basis; textRole: "caption"; Accessible.ignored: true }
    }
    background: Rectangle {
        color: root.opensRows && root.hovered ? Theme.hover : "transparent"

        Separator { visible: root.ruled; vertical: true; height: parent.height }
    }
    FocusRing { inner: true; visible: root.visualFocus }
}
