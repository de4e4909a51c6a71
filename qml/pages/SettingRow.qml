// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One setting: its name, the control, what it does, and at the right the way back to its default.
Item {
    id: root

    required property SettingsController settings
    required property string key
    required property string label
    property string help
    default property alias control: slot.data

    implicitWidth: Theme.tooltipWidth
    implicitHeight: slot.height + (help === "" ? 0 : Theme.space4 + words.height) + Theme.space14

    PlainText {
        id: heading

        y: (Theme.chipHeight - height) / 2
        width: Theme.labelColumn + Theme.space48
        text: root.label
        textRole: "label"
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Item {
        id: slot

        x: heading.width + Theme.space12
        width: parent.width - x - back.width - Theme.space8
        height: Math.max(Theme.chipHeight, childrenRect.height)
    }
    AppButton {
        id: back

        x: parent.width - width
        y: (Theme.chipHeight - height) / 2
        visible: root.settings.changedKeys.includes(root.key)
        dense: true
        variant: "quiet"
        iconName: "undo"
        accessibleName: qsTr("%1: back to the default", "name of a setting").arg(root.label)
        toolTip: qsTr("Back to the default")
        onClicked: root.settings.reset(root.key)
    }
    PlainText {
        id: words

        x: slot.x
        y: slot.height + Theme.space4
        width: slot.width
        visible: text !== ""
        text: root.help
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}
