// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A line of input. name is for assistive technology; the placeholder is drawn as plain text.
T.TextField {
    id: root

    property string iconName
    property string placeholder
    property string hint
    required property string name

    implicitWidth: Theme.popupMinWidth
    implicitHeight: Theme.chipHeight
    leftPadding: iconName === "" ? Theme.space10 : Theme.space10 + Theme.iconSmall + Theme.space8
    rightPadding: hint === "" ? Theme.space10 : keys.width + Theme.space12
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.textOnAccent
    selectByMouse: true
    font.family: Theme.fontText
    font.pixelSize: Theme.bodySize
    Digits.kind: Digits.Choice
    Accessible.role: Accessible.EditableText
    Accessible.name: name

    background: Rectangle { // qmllint disable deferred-property-id
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: root.activeFocus ? Theme.lineFocus : Theme.line
        border.color: root.activeFocus ? Theme.accent : Theme.control

        Icon {
            x: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Theme.iconSmall
        }
        KeyHint {
            id: keys

            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            text: root.hint
        }
    }

    PlainText {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        verticalAlignment: Text.AlignVCenter
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholder
        color: Theme.text3
        font.pixelSize: root.font.pixelSize
        Accessible.ignored: true
    }
}
