// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Measures with the version and the targets in force; for the chosen one, what others would make of the weeks.
Item {
    id: root

    required property SettingsController settings
    readonly property DefinitionsController definitions: settings.definitions

    PlainText {
        id: words

        width: parent.width
        text: qsTr("A change makes a new version. Closed reviews keep the version they were closed with.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
    Item {
        id: head

        y: words.height + Theme.space8
        width: parent.width
        height: Theme.headHeight

        Rectangle { anchors.fill: parent; color: Theme.sunken; radius: Theme.radiusBadge }
        PlainText { x: Theme.space12; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Measure"); textRole: "label" }
        PlainText { anchors { right: parent.right; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }
            text: qsTr("Version, and what it counts with"); textRole: "label" }
    }
    ListView {
        id: list

        y: head.y + head.height
        width: parent.width
        height: Math.max(2 * Theme.rowHeight, parent.height - y - (preview.visible ? preview.height + Theme.space10 : 0))
        clip: true
        model: root.definitions.lines
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Measures")
        Keys.onReturnPressed: root.definitions.select(root.definitions.lines.keyAt(currentIndex))
        Keys.onEnterPressed: root.definitions.select(root.definitions.lines.keyAt(currentIndex))

        delegate: DefinitionRow {
            width: ListView.view.width
            chosen: key === root.definitions.selected
            cursor: ListView.isCurrentItem && list.activeFocus
            onPicked: {
                list.currentIndex = index;
                root.definitions.select(key);
            }
        }
    }
    DefinitionPreview {
        id: preview

        y: list.y + list.height + Theme.space10
        width: parent.width
        visible: root.definitions.selected !== ""
        definitions: root.definitions
    }
}
