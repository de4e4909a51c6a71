// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Asks whether a finding, a decision, a change, a commit or a digest blocks the release, and shows who says so.
Card {
    id: root

    required property ReleaseController release

    Digits.kind: Digits.Record
    title: qsTr("Does this block the release?")
    caption: qsTr("a finding, decision, change, commit or digest")
    headerLine: false

    Column {
        x: Theme.cardPadding
        width: parent.width - 2 * x
        spacing: Theme.space12
        bottomPadding: Theme.space14

        Item {
            width: parent.width
            height: ask.height

            AppTextField {
                id: subject

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(parent.width - ask.width - Theme.space8, 2 * Theme.tooltipWidth)
                iconName: "search"
                name: qsTr("What it is about")
                placeholder: qsTr("Its id, such as finding:defectdojo:7, a commit or a digest")
                onAccepted: root.release.ask(text)
            }
            AppButton {
                id: ask

                anchors { left: subject.right; leftMargin: Theme.space8 }
                text: root.release.asking ? qsTr("Looking …") : qsTr("Ask")
                variant: "primary"
                enabled: subject.text.trim() !== "" && !root.release.asking
                onClicked: root.release.ask(subject.text)
            }
        }
        InlineMessage {
            width: parent.width
            visible: root.release.problem !== ""
            kind: "warn"
            title: qsTr("This cannot be said")
            text: root.release.problem
        }
        InlineMessage {
            width: parent.width
            visible: root.release.verdict !== ""
            kind: root.release.verdict === "yes" ? "crit" : root.release.verdict === "no" ? "ok" : "info"
            title: root.release.verdict === "yes" ? qsTr("Yes") : root.release.verdict === "no" ? qsTr("No") : qsTr("Not decided")
            text: root.release.sentence
        }
        FactList { width: parent.width; visible: root.release.verdict !== ""; labels: root.release.factLabels; values: root.release.factValues }
        DataTable {
            width: parent.width
            height: Theme.headHeight + Math.min(root.release.rules.count, 5) * Theme.rowHeight + Theme.space2
            visible: root.release.rules.count > 0
            key: "release-rules"
            name: qsTr("Rules that have a say")
            model: root.release.rules
            sortColumn: 1
            sortDescending: false
            columns: [
                DataColumn { key: "rule"; title: qsTr("Rule"); width: Theme.labelColumn; fill: true; sortable: false },
                DataColumn { key: "standing"; title: qsTr("Standing"); width: Theme.labelColumn + Theme.space24; badge: true; sortable: false },
                DataColumn { key: "says"; title: qsTr("Says"); width: Theme.popupMinWidth; fill: true; sortable: false },
                DataColumn { key: "in-force"; title: qsTr("In force"); width: Theme.labelColumn; numeric: true; sortable: false },
                DataColumn { key: "last-about-others"; title: qsTr("Last about others"); width: Theme.labelColumn; fill: true; muted: true; sortable: false }
            ]
            onRowActivated: row => root.release.openRule(row)
        }
    }
}
