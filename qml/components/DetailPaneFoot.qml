// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Last line of a DetailPane: actions at the left, position among the rows and steps at the right.
Item {
    id: root

    property string positionText
    property bool previousEnabled: true
    property bool nextEnabled: true

    signal previousRequested
    signal nextRequested

    Digits.kind: Digits.Position

    implicitHeight: Theme.denseHeight + Theme.tagHeight

    Separator { width: parent.width }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.positionText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2
        }
        AppButton {
            dense: true
            iconName: "chevron-up"
            accessibleName: qsTr("Previous record")
            enabled: root.previousEnabled
            onClicked: root.previousRequested()
        }
        AppButton {
            dense: true
            iconName: "chevron-down"
            accessibleName: qsTr("Next record")
            enabled: root.nextEnabled
            onClicked: root.nextRequested()
        }
    }
}
