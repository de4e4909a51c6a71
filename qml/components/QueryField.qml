// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// A search line with filters as tokens before the free text. Backspace at the start removes the last token.
FocusScope {
    id: root

    required property string name
    property string placeholder
    property list<string> tokenFields
    property list<string> tokenValues
    property alias text: input.text
    property string hint

    signal edited(text: string)
    signal accepted(text: string)
    signal tokenRemoved(index: int)

    /// What stands behind the last blank, but for a minus before it.
    function replaceLastWord(word: string): void {
        const begin = input.text.length - input.text.match(/(^|\s)-?([^\s]*)$/)[2].length;
        input.remove(begin, input.text.length);
        input.insert(begin, word);
        input.cursorPosition = input.text.length;
    }

    Digits.kind: Digits.Choice
    implicitWidth: Theme.tooltipWidth
    implicitHeight: Theme.tabHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: input.activeFocus ? Theme.lineFocus : Theme.line
        border.color: input.activeFocus ? Theme.accent : Theme.control
    }
    Icon {
        id: glass

        x: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
    }
    Row {
        id: tokens

        anchors.left: glass.right
        anchors.leftMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space6

        Repeater {
            model: root.tokenValues

            QueryToken {
                required property string modelData
                required property int index

                field: root.tokenFields[index] ?? ""
                value: modelData
                onClicked: root.tokenRemoved(index)
            }
        }
    }
    TextInput {
        id: input

        anchors.left: tokens.right
        anchors.leftMargin: tokens.width > 0 ? Theme.space6 : 0
        anchors.right: keys.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        activeFocusOnTab: true
        clip: true
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.textOnAccent
        selectByMouse: true
        font.family: Theme.fontText
        font.pixelSize: Theme.bodySize
        Accessible.role: Accessible.EditableText
        Accessible.name: root.name
        onTextEdited: root.edited(text)
        onAccepted: root.accepted(text)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace && cursorPosition === 0 && selectedText === "" && root.tokenValues.length > 0) {
                event.accepted = true;
                root.tokenRemoved(root.tokenValues.length - 1);
            }
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            visible: input.text === "" && root.tokenValues.length === 0
            text: root.placeholder
            muted: 2
            Accessible.ignored: true
        }
    }
    KeyHint {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: root.hint
    }
}
