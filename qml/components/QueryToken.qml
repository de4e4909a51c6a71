// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// One filter in a QueryField; a press removes it.
T.AbstractButton {
    id: root

    required property string field
    required property string value

    implicitHeight: Theme.targetMin - Theme.space2
    implicitWidth: row.implicitWidth + Theme.space12
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Remove filter %1 %2", "field, value").arg(field).arg(value)
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onDeletePressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space4

            PlainText {
                text: root.field
                muted: 1
            }
            PlainText {
                text: root.value
                textRole: "strong"
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "close"
                size: Theme.iconTiny
                color: Theme.text
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusBadge
        color: Theme.selected

        FocusRing { visible: root.visualFocus }
    }
}
