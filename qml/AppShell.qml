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

    /// F6: to the first item of the next region that takes the keyboard (navigation, scope bar, page, knowledge line).
    function focusRegion(step: int): void {
        const regions = [nav, scope, content, knowledge];
        let at = -1;
        for (let i = 0; i < regions.length; ++i)
            if (holds(regions[i], Window.activeFocusItem))
                at = i;
        for (let tries = 0; tries < regions.length; ++tries) {
            at = (at + step + regions.length) % regions.length;
            const first = regions[at].visible ? regions[at].nextItemInFocusChain(true) : null;
            if (!holds(regions[at], first))
                continue;
            first.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
    }

    function holds(region: Item, item: Item): bool {
        while (item && item !== region)
            item = item.parent;
        return item === region;
    }

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
    Shortcut { sequence: "F6"; enabled: root.shortcutsEnabled; onActivated: root.focusRegion(1) }
    Shortcut { sequence: "Shift+F6"; enabled: root.shortcutsEnabled; onActivated: root.focusRegion(-1) }
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
