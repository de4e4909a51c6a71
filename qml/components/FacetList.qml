// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// Ticked values by group with their counts; a value with count 0 is grey, never hidden.
/// Model roles: group, key, label, countText (strings), checked (bool); sorted by group.
ListView {
    id: root

    required property string name

    signal toggled(group: string, key: string, checked: bool)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.space8
    Accessible.role: Accessible.List
    Accessible.name: name
    T.ScrollBar.vertical: AppScrollBar {}

    section.property: "group"
    section.delegate: Item {
        id: head

        required property string section

        width: ListView.view.width
        height: Theme.space8 + Theme.headHeight

        Separator {
            visible: head.y > 0
            width: parent.width
            y: Theme.space4
        }
        PlainText {
            x: Theme.space12
            y: Theme.space14
            text: head.section
            textRole: "label"
        }
    }

    delegate: AppCheckBox {
        required property string group
        required property string key
        required property string label
        required checked

        width: ListView.view.width
        leftPadding: Theme.space12
        rightPadding: Theme.space12
        text: label
        onClicked: root.toggled(group, key, checked)
    }
}
