// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Asks for a decision: what, by whom, until when, and which number is expected to fall.
AppDialog {
    id: root

    required property ReviewController review
    required property real roomWidth
    property string restsOn
    readonly property bool filled: what.text.trim() !== "" && who.text.trim() !== ""

    function ask(title: string, owner: string, row: string, effect: int): void {
        what.text = title;
        who.text = owner;
        due.text = review.nextWeekText;
        root.restsOn = row;
        number.currentIndex = effect;
        root.review.clearProblem();
        open();
    }
    function decide(): void {
        if (root.filled && root.review.canDecide)
            root.review.decide(what.text, who.text, due.text, number.currentIndex, root.restsOn);
    }

    title: qsTr("Record a decision")
    note: restsOn === "" ? "" : qsTr("Rests on %1").arg(restsOn)
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 2 + Theme.space48)
    onOpened: what.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { text: qsTr("Cancel"); enabled: !root.review.busy; onClicked: root.close() },
        AppButton {
            text: root.review.busy ? qsTr("Being kept…") : qsTr("Record")
            variant: "primary"
            enabled: root.filled && root.review.canDecide
            onClicked: root.decide()
        }
    ]

    Column {
        x: Theme.space20
        width: parent.width - 2 * x
        topPadding: Theme.space16
        bottomPadding: Theme.space16
        spacing: Theme.space12

        FormField {
            width: parent.width
            label: qsTr("What is to be done")
            needed: true
            AppTextField { id: what; width: parent.width; name: qsTr("What is to be done"); onAccepted: root.decide() }
        }
        FormField {
            width: parent.width
            label: qsTr("Owner")
            needed: true
            AppTextField { id: who; width: parent.width; name: qsTr("Owner"); onAccepted: root.decide() }
        }
        FormField {
            width: parent.width
            label: qsTr("Due")
            help: qsTr("That day included.")
            needed: true
            AppTextField { id: due; width: Theme.popupMinWidth; name: qsTr("Due"); onAccepted: root.decide() }
        }
        FormField {
            width: parent.width
            label: qsTr("Which number is expected to fall")
            help: qsTr("Next week the review says whether the number moved.")
            problem: root.review.problem
            SegmentedControl { id: number; name: qsTr("Which number is expected to fall"); labels: root.review.effectTexts }
        }
    }
    Connections {
        target: root.review
        function onKept(): void {
            root.close();
        }
    }
}
