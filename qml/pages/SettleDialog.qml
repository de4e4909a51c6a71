// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Asks what became of a decision: done, carried to a later day, or dropped, with the reason.
AppDialog {
    id: root

    required property ReviewController review
    required property real roomWidth
    property string decision
    property string what
    readonly property string how: ["done", "carry", "drop"][choice.currentIndex]

    function ask(id: string, title: string): void {
        root.decision = id;
        root.what = title;
        choice.currentIndex = 0;
        why.text = "";
        due.text = review.nextWeekText;
        root.review.clearProblem();
        open();
    }
    function settle(): void {
        root.review.settle(root.decision, root.how, why.text, due.text);
    }

    title: qsTr("What became of it?")
    note: decision
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 1.5)
    onOpened: choice.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { text: qsTr("Cancel"); enabled: !root.review.busy; onClicked: root.close() },
        AppButton {
            text: root.review.busy ? qsTr("Being kept…") : qsTr("Keep")
            variant: "primary"
            enabled: !root.review.busy && (root.how === "done" || why.text.trim() !== "")
            onClicked: root.settle()
        }
    ]

    Column {
        x: Theme.space20
        width: parent.width - 2 * x
        topPadding: Theme.space16
        bottomPadding: Theme.space16
        spacing: Theme.space12

        PlainText { width: parent.width; text: root.what; textRole: "strong"; wrapMode: Text.Wrap; maximumLineCount: 3 }
        SegmentedControl { id: choice; name: root.title; labels: [qsTr("Done"), qsTr("Carry over"), qsTr("Drop")] }
        FormField {
            width: parent.width
            label: root.how === "done" ? qsTr("Note") : qsTr("Why")
            needed: root.how !== "done"
            problem: root.review.problem
            AppTextField { id: why; width: parent.width; name: root.how === "done" ? qsTr("Note") : qsTr("Why"); onAccepted: root.settle() }
        }
        FormField {
            width: parent.width
            visible: root.how === "carry"
            label: qsTr("Due")
            help: qsTr("That day included. A decision is carried twice at most.")
            AppTextField { id: due; width: Theme.popupMinWidth; name: qsTr("Due"); onAccepted: root.settle() }
        }
    }
    Connections {
        target: root.review
        function onKept(): void {
            root.close();
        }
    }
}
