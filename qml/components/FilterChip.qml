// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// One filter of the scope: `field value`, filled while it filters. Opens a list of options (keys, labels); Backspace clears.
/// opens: it opens something, by default its own list. muted: this page cannot apply it. gone: the value no longer exists.
/// ghost: default value, drawn quietly.
T.AbstractButton {
    id: root

    property string field
    property string value
    property string detail
    property string iconName
    property bool active: false
    property bool muted: false
    property bool gone: false
    property bool ghost: false
    property bool multiple: false
    property bool opens: keys.length > 0
    property list<string> keys
    property list<string> labels
    property list<string> selectedKeys
    readonly property bool popupOpen: popup.opened
    readonly property string words: (field === "" ? value : field + " " + value) + (detail === "" ? "" : " " + detail)

    signal picked(key: string)
    signal cleared

    implicitHeight: Theme.chipHeight
    implicitWidth: row.natural + Theme.space16
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Digits.kind: Digits.Choice
    Accessible.role: Accessible.ComboBox
    Accessible.name: muted ? qsTr("%1, not used here", "filter").arg(words)
        : gone ? qsTr("%1, this value no longer exists", "filter").arg(words) : words
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: clicked()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Backspace && event.key !== Qt.Key_Delete)
            return;
        event.accepted = true;
        cleared();
    }
    onClicked: {
        if (gone)
            cleared();
        else if (keys.length > 0)
            popup.open();
    }

    contentItem: Item { // qmllint disable deferred-property-id
        Row {
            id: row

            readonly property real natural: Array.from(children).filter(item => item.visible && item.implicitWidth > 0).reduce((sum, item) => sum + item.implicitWidth + spacing, -spacing)
            readonly property real lacking: Math.max(0, natural + Theme.space16 - root.width) ///< The words at the end give way first.

            anchors.centerIn: parent
            spacing: Theme.space6

            Mark {
                kind: root.gone ? "crit" : ""
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                name: root.iconName
                size: Theme.iconSmall
                color: root.ghost ? Theme.text2 : Theme.text
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                visible: text !== ""
                text: root.field
                color: root.gone ? Theme.critText : Theme.text3
            }
            PlainText {
                width: Math.max(Theme.space24, implicitWidth - Math.max(0, row.lacking - note.implicitWidth))
                visible: text !== ""
                text: root.value
                textRole: root.ghost || root.muted ? "body" : "strong"
                color: root.gone ? Theme.critText : root.muted ? Theme.text3 : root.ghost ? Theme.text2 : Theme.text
            }
            PlainText {
                id: note

                width: Math.max(0, implicitWidth - row.lacking)
                visible: text !== ""
                text: root.muted ? qsTr("not used here") : root.detail
                muted: root.muted ? 2 : 1
            }
            Icon {
                name: root.gone ? "close" : root.opens ? "chevron-down" : ""
                size: Theme.iconTiny
                color: root.gone ? Theme.critText : Theme.text
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.gone ? Theme.critBg : root.active ? Theme.selected : root.hovered && root.enabled ? Theme.hover : Theme.surface
        border.color: root.gone ? Theme.critMark : root.active || root.popupOpen ? Theme.accent
            : root.ghost || root.muted ? Theme.border : Theme.control

        FocusRing { visible: root.visualFocus }
    }

    AppPopup {
        id: popup

        y: root.height + Theme.space4
        onOpened: options.start()
        onClosed: root.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: ChipOptions { // qmllint disable deferred-property-id
            id: options

            name: root.field !== "" ? root.field : root.value
            keys: root.keys
            labels: root.labels
            selectedKeys: root.selectedKeys
            multiple: root.multiple
            onPicked: key => root.picked(key)
            onCloseRequested: popup.close()
        }
    }
}
