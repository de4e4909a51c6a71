// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// First words of the knowledge line: the state of the sources; leads to them.
T.AbstractButton {
    id: root

    property string kind

    implicitWidth: row.implicitWidth
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space6

            Mark {
                kind: root.kind
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                text: root.text
                textRole: "axis"
            }
        }
    }
    background: Item {
        FocusRing {
            inner: true
            visible: root.visualFocus
        }
    }
}
