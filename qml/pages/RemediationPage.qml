// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// How fast findings are fixed and drift is undone, and what comes again: three tabs.
FocusScope {
    id: root

    required property RemediationController remediation
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    property alias tab: tabs.currentIndex
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: remediation.state === "ready" || remediation.state === "stale"
    readonly property bool laterFilled: remediation.later.state !== "loading"
    readonly property real lowerRoom: area.screen - head.height - Theme.cardGap - Theme.pagePaddingTop

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Remediation and drift")
        factsBelow: root.narrow
        actions: SegmentedControl {
            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            visible: root.filled && tabs.currentIndex === 0 && !root.narrow
            name: qsTr("Severities")
            labels: [qsTr("High and critical"), qsTr("All")]
            currentIndex: root.remediation.severe ? 0 : 1
            onPicked: index => root.remediation.severe = index === 0
        }

        TabStrip {
            id: tabs

            anchors.verticalCenter: parent?.verticalCenter
            name: qsTr("Part of the page")
            labels: [qsTr("Findings"), qsTr("Drift"), qsTr("Repeats")]
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.filled && tabs.currentIndex > 0 && !root.laterFilled ? "loading" : root.remediation.state
        errorText: root.remediation.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.remediation.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled && (tabs.currentIndex === 0 || root.laterFilled)

        Column {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            Column {
                id: head

                width: parent.width
                spacing: Theme.cardGap

                KnowledgeNotice { width: parent.width; knowledge: root.knowledge; sync: root.sync; onSourcesRequested: root.sourcesRequested() }
                RowFigures {
                    width: parent.width
                    figures: tabs.currentIndex === 0 ? root.remediation.findings.verdict : tabs.currentIndex === 1 ? root.remediation.later.driftVerdict : root.remediation.later.repeatVerdict
                    onOpened: key => root.remediation.open(key)
                }
            }
            FindingsTab { width: parent.width; visible: tabs.currentIndex === 0; remediation: root.remediation; narrow: root.narrow; lowerRoom: root.lowerRoom }
            DriftTab { width: parent.width; visible: tabs.currentIndex === 1; remediation: root.remediation; narrow: root.narrow; lowerRoom: root.lowerRoom }
            RepeatsTab { width: parent.width; visible: tabs.currentIndex === 2; remediation: root.remediation; narrow: root.narrow; lowerRoom: root.lowerRoom }
        }
    }
}
