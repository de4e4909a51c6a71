// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The pages in their groups; footerEntries stand at the bottom. rail: icons only.
Rectangle {
    id: root

    property list<NavEntry> entries
    property list<NavEntry> footerEntries
    property string currentPage
    property bool rail: false

    signal pageRequested(page: string)

    implicitWidth: rail ? Theme.railWidth : Theme.navWidth
    color: Theme.nav
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Item {
        id: brand

        x: Theme.space8
        width: parent.width - 2 * Theme.space8
        height: Theme.barHeight

        Icon {
            id: logo

            x: root.rail ? (parent.width - width) / 2 : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            name: "logo"
            size: Theme.space20 + Theme.space2
            color: Theme.text
        }
        PlainText {
            visible: !root.rail
            anchors.left: logo.right
            anchors.leftMargin: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Plumbline")
            textRole: "brand"
        }
    }
    Column {
        x: Theme.space8
        y: brand.height
        width: parent.width - 2 * Theme.space8

        Repeater {
            model: root.entries

            Column {
                id: line

                required property NavEntry modelData
                required property int index
                readonly property bool opensGroup: index === 0 || root.entries[index - 1].group !== modelData.group

                width: parent.width

                PlainText {
                    visible: line.opensGroup && !root.rail && text !== ""
                    leftPadding: Theme.space8
                    topPadding: Theme.space14
                    bottomPadding: Theme.space6
                    text: line.modelData.group
                    textRole: "axis"
                    font.weight: Font.DemiBold
                }
                Item {
                    visible: line.opensGroup && root.rail && line.index > 0
                    width: parent.width
                    height: Theme.space12 + Theme.line

                    Separator {
                        anchors.centerIn: parent
                        width: Theme.space24
                    }
                }
                NavItem {
                    width: parent.width
                    entry: line.modelData
                    rail: root.rail
                    current: line.modelData.page === root.currentPage
                    onClicked: root.pageRequested(line.modelData.page)
                }
            }
        }
    }
    Column {
        x: Theme.space8
        width: parent.width - 2 * Theme.space8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8

        Repeater {
            model: root.footerEntries

            NavItem {
                required property NavEntry modelData

                width: parent.width
                entry: modelData
                rail: root.rail
                current: modelData.page === root.currentPage
                onClicked: root.pageRequested(modelData.page)
            }
        }
    }
    Separator {
        vertical: true
        height: parent.height
        anchors.right: parent.right
    }
}
