// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One part of the meeting: what is asked, what is called out, its figures, and what they rest on.
Item {
    id: root

    required property MeetingController meeting
    required property WeeklyReviewController weekly
    required property SourcesController sources
    readonly property var segment: meeting.segment
    readonly property real bodyTop: head.height + Theme.space12 + (figures.visible ? figures.height + Theme.cardGap : 0)

    signal decisionRequested(title: string, owner: string, row: string)
    signal settleRequested(id: string, title: string)
    signal closeRequested

    Column {
        id: head

        width: parent.width
        spacing: Theme.space4

        Item {
            width: parent.width
            height: title.height

            PlainText { id: title; width: parent.width - minutes.width - Theme.space16; text: root.segment.title; textRole: "pageTitle"; Accessible.role: Accessible.Heading; Accessible.name: text }
            PlainText { id: minutes; anchors { right: parent.right; baseline: title.baseline } text: root.segment.minutesText; Digits.kind: Digits.Definition; muted: 1 }
        }
        PlainText { width: parent.width; text: root.segment.question; Digits.kind: Digits.Definition; muted: 1 }
        Row {
            spacing: Theme.space8
            topPadding: Theme.space4

            Mark { anchors.verticalCenter: words.verticalCenter; visible: words.visible && kind !== ""; kind: root.segment.mark }
            PlainText {
                id: words

                width: root.width - x
                visible: figures.visible && (root.segment.key !== "trust" || root.segment.mark !== "")
                text: root.segment.calledOut
                Digits.kind: Digits.Listed
                textRole: root.segment.mark === "" ? "caption" : "strong"
                color: root.segment.mark === "" ? Theme.text3 : Theme.textColor(root.segment.mark)
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }
    }
    MeetingTiles {
        id: figures

        y: head.height + Theme.space12
        width: parent.width
        visible: root.meeting.tiles.count > 0
        meeting: root.meeting
        weekly: root.weekly
    }
    Item {
        id: body

        readonly property string key: root.segment.key

        y: root.bodyTop
        width: parent.width
        height: parent.height - y
        clip: true

        Column {
            visible: body.key === "trust"
            spacing: Theme.space8

            Repeater {
                model: root.sources.verdict
                delegate: Badge {
                    required property string mark

                    Digits.kind: Digits.Intake
                    kind: mark
                    plain: true
                }
            }
        }
        CommitmentsCard {
            anchors.fill: parent
            visible: body.key === "commitments" || body.key === "decisions"
            review: root.weekly.review
            onSettleRequested: (id, title) => root.settleRequested(id, title)
        }
        AttentionCard {
            width: parent.width
            height: Math.min(parent.height, fullHeight)
            visible: body.key === "exceptions"
            weekly: root.weekly
            onDecisionRequested: (title, owner, row) => root.decisionRequested(title, owner, row)
        }
        BypassCard { width: parent.width; height: parent.height; visible: body.key === "bypass"; weekly: root.weekly }
        Column {
            width: parent.width
            visible: body.key === "freeze"
            spacing: Theme.space12

            Badge { visible: text !== ""; kind: "ok"; plain: true; text: root.weekly.review.closedText }
            PlainText {
                width: parent.width
                visible: root.weekly.review.closedText === "" && !close.enabled
                text: root.meeting.newerWaits ? qsTr("Newer rows have come: what was shown is not what would be signed. Leave, look at them, then close.")
                    : qsTr("A week is closed once it is over, with all of its figures as they are known now.")
                textRole: "caption"
                wrapMode: Text.Wrap
            }
            AppButton {
                id: close

                visible: root.weekly.review.closedText === ""
                variant: "primary"
                text: qsTr("Close review")
                iconName: "lock"
                enabled: root.meeting.canClose
                onClicked: root.closeRequested()
            }
        }
    }
}
