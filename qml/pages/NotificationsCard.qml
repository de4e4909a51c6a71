// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// What a person should hear of, newest first; it stays until it is read. One tab stop, arrows within.
Card {
    id: root

    required property NotificationsController notifications
    property bool narrow: false

    title: qsTr("Notifications")
    countText: String(list.count)
    caption: qsTr("while they last; alerts and packets for 90 days")

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        currentIndex: activeFocus && currentIndex < 0 ? 0 : currentIndex
        model: root.notifications.lines
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: root.notifications.open(currentIndex)
        Keys.onEnterPressed: root.notifications.open(currentIndex)
        Keys.onSpacePressed: root.notifications.toggleRead(currentIndex)
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: NotificationRow {
            width: list.width
            narrow: root.narrow
            current: ListView.isCurrentItem && list.activeFocus
            onOpened: {
                list.currentIndex = index;
                root.notifications.open(index);
            }
        }
        FocusRing { inner: true; visible: list.activeFocus }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: list.count === 0
        iconName: "bell"
        title: qsTr("Nothing to report")
        text: root.notifications.nothingText
    }
}
