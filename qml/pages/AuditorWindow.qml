// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The window of an auditor: one packet, read-only, with what its checks found, its figures and its lines.
Window {
    id: root

    required property AuditorController auditor
    property Preferences memory: null ///< Keeps how tables are arranged.
    property string theme ///< "light" or "dark"; empty: as the system has it.
    property string currentPage: "checks"
    readonly property list<string> pages: ["checks", "figures", "records", "changes"]
    readonly property bool pageReady: auditor.state !== "checking" && !auditor.lines.searching && auditor.changes.state !== "comparing"
    readonly property string widthClass: width >= Theme.wideFrom ? "wide" : width >= Theme.railFrom ? "rail" : "drawer"

    function showPage(page: string): void {
        if (pages.includes(page))
            currentPage = page;
    }

    onCurrentPageChanged: tabs.currentIndex = Math.max(0, pages.indexOf(currentPage))
    title: auditor.name === "" ? qsTr("Plumbline") : qsTr("%1 — Plumbline", "name of a packet").arg(auditor.name)
    width: 1440
    height: 900
    minimumWidth: 640
    minimumHeight: 400
    Component.onCompleted: Theme.dark = root.theme !== "" ? root.theme === "dark" : system.window.hslLightness < system.windowText.hslLightness
    visible: true
    color: Theme.canvas

    SystemPalette { id: system }
    AuditorHead {
        id: head

        width: parent.width
        auditor: root.auditor
        sidePadding: Theme.sidePadding(root.widthClass)
    }
    TabStrip {
        id: tabs

        x: Theme.sidePadding(root.widthClass)
        y: head.height
        name: qsTr("Parts of the packet")
        labels: root.auditor.state === "ready" ? [qsTr("Checks"), qsTr("Figures"), qsTr("Records"), qsTr("Changes")] : [qsTr("Checks")]
        onPicked: index => root.currentPage = root.pages[index]
    }
    Separator { width: parent.width; y: tabs.y + tabs.height - Theme.line; z: -1 }
    Item {
        id: body

        x: Theme.sidePadding(root.widthClass)
        y: tabs.y + tabs.height + Theme.space12
        width: parent.width - 2 * x
        height: parent.height - y - Theme.pagePaddingTop

        AuditorChecks {
            anchors { fill: parent; leftMargin: -body.x; rightMargin: -body.x }
            visible: root.currentPage === "checks"
            auditor: root.auditor
            sidePadding: body.x
        }
        AuditorFigures { anchors.fill: parent; visible: root.currentPage === "figures"; auditor: root.auditor }
        AuditorRecords { anchors.fill: parent; visible: root.currentPage === "records"; auditor: root.auditor; narrow: root.widthClass === "drawer" }
        AuditorDiff { anchors.fill: parent; visible: root.currentPage === "changes"; auditor: root.auditor }
    }
}
