// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Which evidence was due and which was there, for which frameworks it counts, and the live checklists.
FocusScope {
    id: root

    required property ControlsController controls
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    property alias tab: tabs.currentIndex
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: controls.state === "ready" || controls.state === "stale"
    readonly property bool asked: tabs.currentIndex === 2
    readonly property bool ofPeople: tabs.currentIndex === 3
    readonly property real sideWidth: narrow ? area.room : Theme.navWidth
    readonly property real paneWidth: wide ? Theme.tooltipWidth - Theme.space32 : area.room
    readonly property real middleWidth: narrow ? area.room : area.room - sideWidth - Theme.cardGap - (wide ? paneWidth + Theme.cardGap : 0)

    signal sourcesRequested

    Binding { target: root.controls; property: "shown"; value: root.visible }
    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Controls")
        factsBelow: root.narrow

        TabStrip {
            id: tabs

            anchors.verticalCenter: parent?.verticalCenter
            name: qsTr("Part of the page")
            labels: [qsTr("Overview"), qsTr("Requirements"), qsTr("Requests and samples"), qsTr("Responsibilities")]
        }
        PlainText {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled && text !== "" && tabs.currentIndex < 2
            text: root.controls.progressText
            textRole: "caption"
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.ofPeople ? "ready" : root.asked ? root.controls.requests.state : root.controls.state
        errorText: root.asked ? root.controls.requests.errorText : root.controls.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.asked ? root.controls.requests.reload() : root.controls.reload()
    }
    RequestsTab {
        anchors { fill: parent; topMargin: frame.bodyTop }
        visible: root.asked && (requests.state === "ready" || requests.state === "stale")
        requests: root.controls.requests
        sidePadding: frame.sidePadding
        narrow: root.widthClass !== "wide"
        onControlsRequested: tabs.choose(0)
    }
    ResponsibilitiesTab {
        anchors { fill: parent; topMargin: frame.bodyTop }
        visible: root.ofPeople
        responsibilities: root.controls.responsibilities
        sidePadding: frame.sidePadding
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled && tabs.currentIndex < 2

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice { id: notice; width: area.room; knowledge: root.knowledge; sync: root.sync; onSourcesRequested: root.sourcesRequested() }
            RowFigures { id: verdict; width: area.room; digits: Digits.Listed; figures: root.controls.verdict; onOpened: key => root.controls.openVerdict(key) }
            FrameworksCard {
                width: root.sideWidth
                height: root.narrow ? Theme.lowCardHeight : middle.height
                controls: root.controls
            }
            Column {
                id: middle

                readonly property real room: area.screen - verdict.height - Theme.cardGap - Theme.pagePaddingTop - (notice.visible ? notice.height + Theme.cardGap : 0)

                width: root.middleWidth
                spacing: Theme.cardGap

                ControlGridCard {
                    width: parent.width
                    height: Math.max(Theme.lowCardHeight + Theme.space48, middle.room - checklists.height - Theme.cardGap)
                    visible: tabs.currentIndex === 0
                    controls: root.controls
                }
                ChecklistsCard {
                    id: checklists

                    width: parent.width
                    visible: tabs.currentIndex === 0
                    controls: root.controls
                }
                RequirementsCard {
                    width: parent.width
                    height: Math.max(Theme.chartCardHeight, middle.room)
                    visible: tabs.currentIndex === 1
                    controls: root.controls
                }
            }
            ControlPane {
                width: root.paneWidth
                height: root.wide ? middle.height : implicitHeight
                controls: root.controls
            }
        }
    }
}
