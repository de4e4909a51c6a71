// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The week on one screen: verdict, tiles, the bypass chart, what needs a decision, and smaller figures.
FocusScope {
    id: root

    required property WeeklyReviewController weekly
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool wide: widthClass === "wide"
    readonly property bool filled: weekly.state === "ready" || weekly.state === "stale"
    readonly property ReviewController review: weekly.review
    /// What the fixed cards leave of one screen.
    readonly property real chartHeight: Math.max(Theme.chartCardHeight, wide ? area.screen - tiles.height - strip.height
        - 2 * Theme.cardGap - Theme.pagePaddingTop - (notice.visible ? notice.height + Theme.cardGap : 0) : 0)

    signal sourcesRequested
    property bool canPresent: true

    signal presentRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Weekly review")
        factsBelow: root.narrow
        actions: [
            Badge { anchors.verticalCenter: parent?.verticalCenter; visible: text !== ""; kind: "ok"; plain: true; text: root.review.closedText },
            AppButton {
                visible: root.filled && root.wide
                text: qsTr("Present")
                iconName: "screen"
                hint: qsTr("F5", "key")
                enabled: root.canPresent
                toolTip: enabled ? "" : qsTr("Once every figure is there.")
                onClicked: root.presentRequested()
            },
            AppButton {
                visible: root.filled && root.review.closedText === "" && !root.narrow
                text: qsTr("Record decision")
                iconName: "note"
                enabled: root.review.canDecide
                onClicked: decision.ask("", "", "", 0)
            },
            AppButton {
                visible: root.filled && root.review.closedText === "" && !root.narrow
                variant: "primary"
                text: qsTr("Close review")
                iconName: "lock"
                enabled: root.review.canClose
                toolTip: enabled ? "" : qsTr("A week is closed once it is over.")
                onClicked: closing.open()
            }
        ]

        Repeater {
            model: root.filled ? root.weekly.verdict : null
            delegate: Badge {
                required property string mark

                anchors.verticalCenter: parent?.verticalCenter
                kind: mark
                plain: true; Digits.kind: Digits.Listed
            }
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.weekly.state
        errorText: root.weekly.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.weekly.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled

        Column {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice {
                id: notice

                width: parent.width
                knowledge: root.knowledge
                sync: root.sync
                onSourcesRequested: root.sourcesRequested()
            }
            WeeklyTiles {
                id: tiles

                width: parent.width
                weekly: root.weekly
                columns: root.widthClass === "phone" ? 1 : root.narrow ? 2 : 4
                compact: !root.wide && !root.narrow
            }
            WeeklyCards {
                width: parent.width
                weekly: root.weekly
                chartHeight: root.chartHeight
                columns: root.narrow ? 1 : root.wide ? 3 : 2
                onDecisionRequested: (title, owner, row) => decision.ask(title, owner, row, 1)
                onExplanationRequested: diagnosis.open()
                onSettleRequested: (id, title) => settling.ask(id, title)
            }
            WeeklyStrip {
                id: strip

                width: parent.width
                weekly: root.weekly
                columns: root.widthClass === "phone" ? 2 : root.wide ? 8 : 4
            }
        }
    }
    DecisionDialog { id: decision; review: root.review; roomWidth: root.width }
    DiagnosisDialog {
        id: diagnosis

        diagnosis: root.weekly.diagnosis
        roomWidth: root.width
        roomHeight: root.height
        canDecide: root.review.canDecide && root.review.closedText === ""
        onDecisionRequested: title => decision.ask(title, "", "", 0)
    }
    SettleDialog { id: settling; review: root.review; roomWidth: root.width }
    CloseReviewDialog { id: closing; review: root.review; weekText: root.review.weekText; roomWidth: root.width }
}
