// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Whether one thing blocks the release, with every rule that has a say; and which gates cost the most for what they keep out.
FocusScope {
    id: root

    required property ReleaseController release
    required property int sidePadding
    required property bool narrow

    Binding { target: root.release; property: "shown"; value: root.visible }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: -headRoom }
        sidePadding: root.sidePadding

        Column {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            ReleaseBlockCard { width: area.room; release: root.release }
            Card {
                id: friction

                width: area.room
                height: Math.max(Theme.lowCardHeight, area.screen - y - Theme.pagePaddingTop)
                title: qsTr("What gates cost")
                caption: root.narrow ? root.release.periodText : qsTr("hours waited for blocks that were taken back, %1").arg(root.release.periodText)
                headerLine: false

                InlineMessage {
                    id: doubt

                    x: Theme.cardPadding
                    width: parent.width - 2 * x
                    visible: root.release.state !== "loading" && (!root.release.proved || root.release.state === "failed")
                    kind: root.release.state === "failed" ? "crit" : "warn"
                    Digits.kind: Digits.Intake
                    title: root.release.state === "failed" ? qsTr("The blocks could not be read") : qsTr("It is not proved that these are all blocks")
                    text: root.release.state === "failed" ? root.release.errorText : root.release.doubtText
                }
                InlineMessage {
                    id: within

                    x: Theme.cardPadding
                    y: doubt.visible ? doubt.height + Theme.space8 : 0
                    width: parent.width - 2 * x
                    visible: root.release.state !== "failed" && root.release.scopeText !== "" && root.release.ranking.count > 0
                    kind: "info"
                    title: qsTr("Only what is in scope is counted")
                    text: root.release.scopeText
                    Digits.kind: Digits.Definition
                }
                DataTable {
                    y: within.visible ? within.y + within.height + Theme.space8 : within.y
                    width: parent.width
                    height: parent.height - y
                    visible: root.release.ranking.count > 0
                    key: "gate-friction"
                    name: friction.title
                    model: root.release.ranking
                    sortColumn: 4
                    sortDescending: true
                    columns: [
                        DataColumn { key: "rule"; title: qsTr("Rule"); width: Theme.labelColumn; fill: true },
                        DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn; fill: true; muted: true },
                        DataColumn { key: "blocks"; title: qsTr("Blocks"); width: Theme.numberColumn + Theme.space16; numeric: true },
                        DataColumn { key: "taken-back"; title: qsTr("Taken back"); width: Theme.labelColumn + Theme.space8; numeric: true },
                        DataColumn { key: "waited-h"; title: qsTr("Waited, h"); width: Theme.labelColumn; numeric: true; strong: true },
                        DataColumn { key: "median-h"; title: qsTr("Median, h"); width: Theme.labelColumn; numeric: true },
                        DataColumn { key: "blocked-again"; title: qsTr("Blocked again"); width: Theme.labelColumn + Theme.space24; numeric: true },
                        DataColumn { key: "kept-out"; title: qsTr("Kept out"); width: Theme.labelColumn; numeric: true }
                    ]
                    onRowActivated: row => root.release.openRank(row)
                    onSortRequested: (column, descending) => root.release.sort(column, descending)
                }
                EmptyState {
                    anchors.centerIn: parent
                    visible: root.release.ranking.count === 0 && root.release.state === "loading"
                    iconName: "gate"
                    title: qsTr("Reading the blocks of these weeks…")
                }
                EmptyState {
                    anchors.centerIn: parent
                    visible: root.release.ranking.count === 0 && root.release.state === "ready"
                    kind: root.release.proved && !root.release.cutByScope ? "ok" : "unk"
                    title: root.release.cutByScope ? qsTr("No gate blocked anything in scope in these weeks") : qsTr("No gate blocked anything in these weeks")
                    text: root.release.scopeText !== "" ? root.release.scopeText : root.release.proved ? qsTr("Measured, not missing.") : ""
                }
            }
        }
    }
}
