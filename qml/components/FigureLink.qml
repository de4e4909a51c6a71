// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A number in running text with the words that say what it is; leads to its rows. kind: its mark and colour.
T.AbstractButton {
    id: root

    required property string value
    property string words
    property string kind

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.targetMin
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Digits.kind: Digits.Number
    Accessible.role: Accessible.Button
    Accessible.name: words === "" ? value : qsTr("%1 %2", "number, what it is").arg(value).arg(words)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space6

            Mark {
                visible: root.kind !== ""
                anchors.verticalCenter: parent.verticalCenter
                kind: root.kind
            }
            PlainText {
                id: figure

                text: root.value
                textRole: "strong"
                color: root.kind === "" ? Theme.text : Theme.textColor(root.kind)
                font.underline: root.hovered
                Accessible.ignored: true
            }
            PlainText {
                anchors.baseline: figure.baseline
                text: root.words
                muted: 2
                color: root.kind === "" ? Theme.text3 : Theme.textColor(root.kind)
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        FocusRing { visible: root.visualFocus }
    }
}
