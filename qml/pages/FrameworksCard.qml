// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui
import QtQuick.Templates as T

/// The frameworks that controls serve. Up and down choose one; the page shows what serves it.
Card {
    id: root

    required property ControlsController controls

    title: qsTr("Frameworks")
    caption: qsTr("of mapped")

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        model: root.controls.frameworks
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: AppScrollBar {}
        onActiveFocusChanged: currentIndex = Math.max(0, currentIndex) // a list that was made before its rows has none
        onCurrentIndexChanged: if (activeFocus) root.controls.framework = root.controls.frameworks.keyAt(currentIndex)

        delegate: FrameworkRow {
            required property int index

            width: ListView.view.width
            chosen: key === root.controls.framework
            cursor: ListView.isCurrentItem && list.activeFocus
            onPicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
                root.controls.framework = key;
            }
        }
    }
}
