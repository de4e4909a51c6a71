// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen request in three parts: the question, the answer, the sample; at the foot what runs and Cancel.
Card {
    id: root

    required property RequestsController requests
    /// High enough for all of it.
    readonly property real contentRoom: Math.max(Theme.chartCardHeight, area.y + area.contentHeight + foot.height + Theme.space20)

    signal controlsRequested

    Accessible.role: Accessible.Pane
    Accessible.name: requests.id === "" ? qsTr("No request chosen") : qsTr("%1 %2", "request and its words").arg(requests.id).arg(requests.words)

    PlainText {
        id: heading

        x: Theme.cardPadding
        y: Theme.space12
        width: parent.width - 2 * x
        text: root.requests.id + " " + root.requests.words
        Digits.kind: Digits.Definition
        textRole: "cardTitle"
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    TabStrip {
        id: tabs

        x: Theme.cardPadding
        y: heading.y + heading.height + Theme.space6
        name: qsTr("Part of the request")
        labels: root.requests.isList ? [qsTr("Question"), qsTr("Answer"), qsTr("Sample")] : [qsTr("Question"), qsTr("Answer")]
        onLabelsChanged: if (currentIndex >= labels.length) currentIndex = 0
    }
    Separator { id: line; width: parent.width; y: tabs.y + tabs.height - Theme.line }
    ScrollArea {
        id: area

        y: line.y + Theme.space12
        width: parent.width
        height: foot.y - y
        sidePadding: Theme.cardPadding

        Column {
            width: area.room
            spacing: Theme.space16
            bottomPadding: Theme.space16

            InlineMessage {
                width: parent.width
                visible: root.requests.problem !== ""
                kind: "crit"
                title: qsTr("This was not done")
                text: root.requests.problem
            }
            RequestQuestion {
                width: parent.width
                visible: tabs.currentIndex === 0
                requests: root.requests
                onAnswerRequested: {
                    tabs.choose(1);
                    root.requests.run();
                }
                onControlsRequested: root.controlsRequested()
            }
            RequestAnswerView {
                width: parent.width
                visible: tabs.currentIndex === 1
                requests: root.requests
                onAnswerRequested: root.requests.run()
            }
            SampleView {
                width: parent.width
                visible: tabs.currentIndex === 2
                requests: root.requests
            }
        }
    }
    Item {
        id: foot

        width: parent.width
        height: root.requests.busy ? Theme.space48 + Theme.space8 : 0
        y: parent.height - height
        visible: root.requests.busy

        Separator { width: parent.width }
        PlainText {
            id: work

            anchors { left: parent.left; leftMargin: Theme.cardPadding; right: cancel.left; rightMargin: Theme.space16 }
            y: Theme.space10
            text: root.requests.workText
            textRole: "caption"
        }
        AppProgressBar {
            anchors { left: work.left; right: work.right; bottom: parent.bottom; bottomMargin: Theme.space12 }
            visible: root.requests.workFraction >= 0
            fraction: Math.max(0, root.requests.workFraction)
            name: root.requests.workText
        }
        AppButton {
            id: cancel

            anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
            enabled: !root.requests.stopping
            text: root.requests.stopping ? qsTr("Stopping…") : qsTr("Cancel")
            onClicked: root.requests.cancel()
        }
    }
}
