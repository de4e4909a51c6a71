// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A quiet action in running text or a card header.
T.Button {
    id: root

    property string accessibleName

    implicitWidth: words.implicitWidth
    implicitHeight: Math.max(Theme.targetMin, words.implicitHeight)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    visible: text !== ""
    Accessible.role: Accessible.Button
    Accessible.name: accessibleName !== "" ? accessibleName : text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: PlainText { // qmllint disable deferred-property-id
        id: words

        text: root.text
        textRole: "caption"
        font.weight: Font.Medium
        font.underline: root.hovered
        color: root.enabled ? Theme.accent : Theme.text3
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: Item {
        FocusRing { visible: root.visualFocus }
    }
}
