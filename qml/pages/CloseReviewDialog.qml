// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Asks before a review is closed for good, and says what that means.
AppDialog {
    id: root

    required property ReviewController review
    required property string weekText
    required property real roomWidth

    title: qsTr("Close the review of %1?").arg(root.weekText)
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 1.5)
    onAboutToShow: root.review.clearProblem()
    onOpened: later.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { id: later; text: qsTr("Not yet"); enabled: !root.review.busy; onClicked: root.close() },
        AppButton {
            text: root.review.busy ? qsTr("Being kept…") : qsTr("Close review")
            variant: "primary"
            enabled: root.review.canClose
            onClicked: root.review.closeReview()
        }
    ]

    Column {
        x: Theme.space20
        width: parent.width - 2 * x
        topPadding: Theme.space16
        bottomPadding: Theme.space16
        spacing: Theme.space8

        PlainText { width: parent.width; text: qsTr("Its numbers and decisions are kept as they are now and signed with the log. They do not change any more; what is learnt later is shown as a restatement."); wrapMode: Text.Wrap }
        PlainText { width: parent.width; text: qsTr("Decisions that are open come back next week."); wrapMode: Text.Wrap; muted: 1 }
        InlineMessage { width: parent.width; visible: root.review.problem !== ""; kind: "crit"; title: qsTr("It was not closed"); text: root.review.problem }
    }
    Connections {
        target: root.review
        function onKept(): void {
            root.close();
        }
    }
}
