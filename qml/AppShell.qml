// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui
import QtQuick.Templates as T

/// Frame of the window: navigation, scope bar, page, knowledge line. Chooses the form of each by the width; knows no page.
/// widthClass: wide (labels), rail, drawer, phone. Default slot: the page. Slots scopeChips and scopeTrailing: the scope bar.
FocusScope {
    id: root

    property list<NavEntry> entries
    property list<NavEntry> footerEntries
    property string currentPage
    property bool navigationFolded: false
    property bool shortcutsEnabled: true
    property alias scopeChips: scope.chips
    property alias scopeTrailing: scope.trailing
    readonly property alias scopeRoom: scope.room
    property alias knowledgeKind: knowledge.kind
    property alias sourcesText: knowledge.sourcesText
    property alias facts: knowledge.facts
    property alias details: knowledge.details
    property alias working: knowledge.working
    property alias workText: knowledge.workText
    property alias workFraction: knowledge.workFraction
    property alias announcement: live.text
    default property alias page: content.data
    readonly property string widthClass: width >= Theme.wideFrom ? "wide" : width >= Theme.railFrom ? "rail"
        : width >= Theme.phoneBelow ? "drawer" : "phone"
    readonly property bool hasDrawer: widthClass === "drawer" || widthClass === "phone"
    readonly property int sidePadding: Theme.sidePadding(widthClass)

    signal pageRequested(page: string)
    signal sourcesRequested
    signal cancelRequested

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    NavBar {
        id: nav

        visible: !root.hasDrawer
        width: visible ? implicitWidth : 0
        height: parent.height
        entries: root.entries // qmllint disable type
        footerEntries: root.footerEntries // qmllint disable type
        currentPage: root.currentPage
        rail: root.widthClass === "rail" || root.navigationFolded
        onPageRequested: page => root.pageRequested(page)
    }
    ScopeBar {
        id: scope

        x: nav.width
        width: parent.width - x
        sidePadding: root.sidePadding
        drawerButton: root.hasDrawer
        onDrawerRequested: drawer.open()
    }
    Item {
        id: content

        x: nav.width
        y: scope.height
        width: parent.width - x
        height: knowledge.y - y
        clip: true
    }
    KnowledgeLine {
        id: knowledge

        x: nav.width
        width: parent.width - x
        anchors.bottom: parent.bottom
        sidePadding: root.sidePadding
        onSourcesRequested: root.sourcesRequested()
        onCancelRequested: root.cancelRequested()
    }
    AnnouncementItem {
        id: live

        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    T.Drawer {
        id: drawer

        width: Theme.navWidth
        height: root.height
        edge: Qt.LeftEdge
        background: Rectangle { color: Theme.nav }
        T.Overlay.modal: Rectangle { color: Theme.scrim }

        contentItem: NavBar {
            entries: root.entries // qmllint disable type
            footerEntries: root.footerEntries // qmllint disable type
            currentPage: root.currentPage
            onPageRequested: page => {
                drawer.close();
                root.pageRequested(page);
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: root.shortcutsEnabled
        onActivated: root.hasDrawer ? drawer.open() : root.navigationFolded = !root.navigationFolded
    }
    RegionKeys {
        regions: [nav, scope, content, knowledge]
        active: root.shortcutsEnabled
    }
    Repeater {
        model: Math.min(9, root.entries.length)

        Item {
            id: numbered

            required property int index

            Shortcut {
                sequence: "Ctrl+" + (numbered.index + 1)
                enabled: root.shortcutsEnabled && (root.entries[numbered.index]?.enabled ?? false)
                onActivated: root.pageRequested(root.entries[numbered.index].page)
            }
        }
    }
}
