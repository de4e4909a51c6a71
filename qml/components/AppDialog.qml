// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A dialog above the window: its title, its content, and at the foot what it says and its buttons. Esc closes it.
T.Popup {
    id: root

    required property string title
    property string note
    default property alias body: area.data
    property alias buttons: actions.data

    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    implicitHeight: Theme.barHeight + area.childrenRect.height + foot.height
    T.Overlay.modal: Rectangle { color: Theme.scrim }

    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.surface
        border.color: Theme.control
    }
    contentItem: FocusScope { // qmllint disable deferred-property-id
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        PlainText {
            x: Theme.space20
            height: Theme.barHeight
            width: parent.width - x - Theme.barHeight
            verticalAlignment: Text.AlignVCenter
            text: root.title
            textRole: "strip"
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppButton {
            anchors { right: parent.right; rightMargin: Theme.space10; verticalCenter: parent.top; verticalCenterOffset: Theme.barHeight / 2 }
            z: 1
            dense: true
            variant: "quiet"
            iconName: "close"
            accessibleName: qsTr("Close")
            onClicked: root.close()
        }
        Separator {
            y: Theme.barHeight - Theme.line
            width: parent.width
        }
        Item {
            id: area

            y: Theme.barHeight
            width: parent.width
            height: parent.height - y - foot.height
        }
        Item {
            id: foot

            width: parent.width
            height: actions.height + 2 * Theme.space12
            anchors.bottom: parent.bottom

            Separator { width: parent.width }
            PlainText {
                anchors { left: parent.left; leftMargin: Theme.space20; right: actions.left; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter }
                text: root.note
                textRole: "caption"
                elide: Text.ElideMiddle
            }
            Row {
                id: actions

                anchors { right: parent.right; rightMargin: Theme.space20; verticalCenter: parent.verticalCenter }
                spacing: Theme.space8
            }
        }
    }
}
