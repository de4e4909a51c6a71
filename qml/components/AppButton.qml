// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// The push button. variant: secondary primary quiet danger; dense for toolbars; without text it is an icon button and needs
/// accessibleName. hint shows the keys of the action.
T.Button {
    id: root

    property string iconName
    property string variant: "secondary"
    property bool dense: false
    property string hint
    property string toolTip
    property string accessibleName
    readonly property bool iconOnly: text === ""
    readonly property color ink: !enabled ? Theme.text3 : variant === "primary" ? Theme.textOnAccent
        : variant === "quiet" && !iconOnly ? Theme.accent : variant === "danger" ? Theme.critText : Theme.text

    implicitHeight: dense ? Theme.denseHeight : Theme.controlHeight
    implicitWidth: iconOnly ? implicitHeight : row.implicitWidth + 2 * (dense ? Theme.space10 : Theme.space12)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: accessibleName !== "" ? accessibleName : text
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space6

            Icon {
                name: root.iconName
                size: root.dense ? Theme.iconSmall : Theme.iconSize
                color: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                visible: !root.iconOnly
                text: root.text
                textRole: root.dense ? "caption" : "medium"
                font.weight: root.variant === "primary" ? Font.DemiBold : Font.Medium
                color: root.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            KeyHint {
                text: root.hint
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        border.width: root.variant === "quiet" ? 0 : Theme.line
        border.color: !root.enabled ? Theme.border : root.variant === "primary" ? color : Theme.control
        color: !root.enabled ? (root.variant === "quiet" ? "transparent" : Theme.sunken)
            : root.variant === "primary" ? (root.hovered || root.down ? Theme.accentHover : Theme.accent)
            : root.down ? Theme.selected : root.hovered ? Theme.hover
            : root.variant === "quiet" ? "transparent" : Theme.surface

        FocusRing { visible: root.visualFocus }
    }

    AppToolTip {
        text: root.toolTip !== "" ? root.toolTip : root.iconOnly ? root.accessibleName : ""
        visible: text !== "" && (root.hovered || root.visualFocus)
    }
}
