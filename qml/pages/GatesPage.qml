// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Whether the gates hold: from block to bypass, the weeks before, where it happens, and every case of the week.
FocusScope {
    id: root

    required property GatesController gates
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: gates.state === "ready" || gates.state === "stale"
    property alias tab: tabs.currentIndex
    readonly property bool ofRelease: tabs.currentIndex === 1
    readonly property list<string> groupings: ["rule", "service", "environment"]
    readonly property list<string> groupTitles: [qsTr("Rules"), qsTr("Services"), qsTr("Environments")]
    readonly property real sideWidth: narrow ? area.room : Theme.tooltipWidth + Theme.space14
    readonly property real funnelWidth: narrow ? area.room : Theme.lowCardHeight
    readonly property real upperHeight: Theme.navWidth + Theme.space48

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Gates and bypass")
        factsBelow: root.narrow
        actions: SegmentedControl {
            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            visible: root.filled && !root.ofRelease
            name: qsTr("Bypasses by")
            labels: [qsTr("By rule"), qsTr("By service"), qsTr("By environment")]
            currentIndex: Math.max(0, root.groupings.indexOf(root.gates.grouping))
            onPicked: index => root.gates.grouping = root.groupings[index]
        }

        TabStrip {
            id: tabs

            anchors.verticalCenter: parent?.verticalCenter
            name: qsTr("Part of the page")
            labels: [qsTr("Overview"), qsTr("Release")]
        }
    }
    ReleaseTab {
        anchors { fill: parent; topMargin: frame.bodyTop }
        visible: root.filled && root.ofRelease
        release: root.gates.release
        sidePadding: frame.sidePadding
        narrow: root.narrow
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.gates.state
        errorText: root.gates.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.gates.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled && !root.ofRelease

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice { id: notice; width: area.room; knowledge: root.knowledge; sync: root.sync; onSourcesRequested: root.sourcesRequested() }
            RowFigures { id: verdict; width: area.room; figures: root.gates.verdict; onOpened: key => root.gates.open(key) }
            FunnelCard { width: root.funnelWidth; height: root.upperHeight; gates: root.gates }
            MeasuresCard {
                width: root.narrow ? area.room : area.room - root.funnelWidth - Theme.cardGap - (root.wide ? root.sideWidth + Theme.cardGap : 0)
                height: root.narrow ? 3 * Theme.navWidth : root.upperHeight
                stacked: root.narrow
                gates: root.gates
            }
            RankCard {
                width: root.sideWidth
                height: root.wide || root.narrow ? root.upperHeight : middle.height
                gates: root.gates
                groupTitle: root.groupTitles[Math.max(0, root.groupings.indexOf(root.gates.grouping))]
            }
            Column {
                id: middle

                width: root.narrow ? area.room : area.room - root.sideWidth - Theme.cardGap
                spacing: Theme.cardGap

                WeakGatesCard {
                    id: weak

                    width: parent.width
                    visible: root.gates.weakened.count > 0
                    gates: root.gates
                }
                GateTables {
                    width: parent.width
                    height: Math.max(Theme.lowCardHeight, area.screen - root.upperHeight - verdict.height - 2 * Theme.cardGap - Theme.pagePaddingTop
                        - (weak.visible ? weak.height + Theme.cardGap : 0) - (notice.visible ? notice.height + Theme.cardGap : 0))
                    gates: root.gates
                }
            }
            BypassPane {
                width: root.wide ? root.sideWidth : area.room
                height: root.wide ? middle.height : Theme.lowCardHeight
                gates: root.gates
            }
        }
    }
}
