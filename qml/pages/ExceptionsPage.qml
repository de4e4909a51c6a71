// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The permissions to ship against a rule that are open: how old, until when, what changed in the week, and all of them.
FocusScope {
    id: root

    required property ExceptionsController exceptions
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: exceptions.state === "ready" || exceptions.state === "stale"
    readonly property list<string> groupings: ["service", "rule", "owner"]
    readonly property real sideWidth: narrow ? area.room : wide ? Theme.chartCardHeight + Theme.space48 : Theme.sideWidth
    readonly property real upperHeight: Theme.tooltipWidth + Theme.space20

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Exceptions")
        actions: SegmentedControl {
            anchors.verticalCenter: parent?.verticalCenter // qmllint disable
            visible: root.filled
            name: qsTr("Ages by")
            labels: [qsTr("By service"), qsTr("By rule"), qsTr("By owner")]
            currentIndex: Math.max(0, root.groupings.indexOf(root.exceptions.grouping))
            onPicked: index => root.exceptions.grouping = root.groupings[index]
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.exceptions.state
        errorText: root.exceptions.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.exceptions.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice { id: notice; width: area.room; knowledge: root.knowledge; sync: root.sync; onSourcesRequested: root.sourcesRequested() }
            RowFigures {
                id: verdict

                width: area.room
                figures: root.exceptions.verdict
                onOpened: key => root.exceptions.open(key)
            }
            Card {
                width: root.narrow ? area.room : area.room - root.sideWidth - Theme.cardGap
                height: root.upperHeight
                title: qsTr("Age of open exceptions")
                caption: qsTr("from the first approval, renewals included")
                headerLine: false

                AgingChart {
                    anchors { fill: parent; topMargin: Theme.space2; bottomMargin: Theme.space8 }
                    visible: root.exceptions.aging.count > 0
                    name: qsTr("Age of open exceptions, %1 open").arg(root.exceptions.totalText)
                    model: root.exceptions.aging
                    maximum: root.exceptions.agingMaximum
                    onRowActivated: row => root.exceptions.openAging(row, -1)
                    onSegmentActivated: (row, bucket) => root.exceptions.openAging(row, bucket)
                }
            }
            ExpiryCard { width: root.sideWidth; height: root.upperHeight; exceptions: root.exceptions }
            ExceptionTable {
                width: area.room
                height: Math.max(Theme.lowCardHeight, area.screen - root.upperHeight - verdict.height - 2 * Theme.cardGap - Theme.pagePaddingTop
                    - (notice.visible ? notice.height + Theme.cardGap : 0))
                exceptions: root.exceptions
            }
        }
    }
}
