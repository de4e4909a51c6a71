// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A large number with its unit that opens its rows.
T.AbstractButton {
    id: root

    property string value
    property string unit
    property string spoken

    implicitWidth: row.implicitWidth
    implicitHeight: Math.max(Theme.targetMin, row.implicitHeight)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Digits.kind: Digits.Number
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Row { // qmllint disable deferred-property-id
        id: row

        spacing: Theme.space4

        PlainText { id: number; text: root.value; textRole: "strip"; font.underline: root.hovered; Accessible.ignored: true }
        PlainText { anchors.baseline: number.baseline; text: root.unit; textRole: "unit"; Accessible.ignored: true }
    }
    background: Item {
        FocusRing { visible: root.visualFocus }
    }
}
