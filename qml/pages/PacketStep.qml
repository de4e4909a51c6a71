// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui
import QtQuick.Templates as T

/// One step: its number or a tick, its name, what it asks.
T.Button {
    id: root

    required property string modelData
    required property int index
    required property int step
    required property int reached
    required property string note
    required property bool narrow
    property bool last: false
    readonly property bool current: index === step
    readonly property bool done: index < step
    readonly property int dot: Theme.targetMin

    enabled: index <= reached
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    implicitWidth: narrow ? dot + (current ? Theme.space8 + words.implicitWidth : 0) : Theme.popupMinWidth
    implicitHeight: narrow ? Theme.controlHeight : dot + Theme.space48
    Digits.kind: Digits.Position
    Accessible.role: Accessible.PageTab
    Accessible.name: qsTr("Step %1: %2", "number, name").arg(index + 1).arg(modelData)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Rectangle {
            visible: !root.narrow && !root.last
            x: root.dot / 2 - Theme.line
            y: root.dot
            width: 2 * Theme.line
            height: parent.height - root.dot
            color: root.done ? Theme.accent : Theme.border
        }
        Rectangle {
            id: mark

            y: root.narrow ? (parent.height - height) / 2 : 0
            width: root.dot
            height: root.dot
            radius: root.dot / 2
            color: root.done ? Theme.accent : Theme.surface
            border.width: root.current ? Theme.lineFocus : Theme.line
            border.color: root.current || root.done ? Theme.accent : Theme.control

            PlainText {
                anchors.centerIn: parent
                visible: !root.done
                text: root.index + 1
                textRole: "label"
                color: root.current ? Theme.accent : Theme.text3
                Accessible.ignored: true
            }
            Icon {
                anchors.centerIn: parent
                visible: root.done
                name: "check"
                size: Theme.iconTiny
                color: Theme.textOnAccent
            }
            FocusRing { cornerRadius: root.dot / 2; visible: root.visualFocus }
        }
        PlainText {
            id: words

            x: root.dot + Theme.space10
            y: root.narrow ? (parent.height - height) / 2 : Theme.space4
            visible: !root.narrow || root.current
            text: root.modelData
            textRole: root.current ? "strong" : "medium"
            color: root.enabled ? Theme.text : Theme.text3
            Accessible.ignored: true
        }
        PlainText {
            x: words.x
            y: words.y + words.height + Theme.space2
            width: parent.width - x
            visible: !root.narrow
            text: root.note
            textRole: "caption"
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
    background: Item {}
}
