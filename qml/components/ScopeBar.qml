// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The bar above every page: what the figures are about. Default slot: chips from the left; `trailing`: at the right.
Rectangle {
    id: root

    property bool drawerButton: false
    property int sidePadding: Theme.pagePadding
    default property alias chips: left.data
    property alias trailing: right.data
    readonly property real room: right.x - left.x - Theme.space16 ///< For the chips.

    signal drawerRequested

    implicitHeight: Theme.barHeight
    color: Theme.nav
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Scope")

    AppButton {
        id: drawer

        visible: root.drawerButton
        x: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        variant: "quiet"
        iconName: "menu"
        accessibleName: qsTr("Open the navigation")
        onClicked: root.drawerRequested()
    }
    Icon {
        id: logo

        visible: root.drawerButton
        x: drawer.x + drawer.width + Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        name: "logo"
        size: Theme.space20 + Theme.space2
        color: Theme.text
    }
    Row {
        id: left

        x: root.drawerButton ? logo.x + logo.width + Theme.space16 : root.sidePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: root.sidePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
    }
    Separator {
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
