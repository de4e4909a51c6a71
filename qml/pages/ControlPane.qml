// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen control in the chosen week: what was due and there, what to do, what it serves, and its rows.
Card {
    id: root

    required property ControlsController controls
    readonly property ControlDetail detail: controls.detail
    readonly property bool filled: detail.code !== ""

    implicitHeight: body.height + 2 * Theme.cardPadding
    Accessible.role: Accessible.Pane
    Accessible.name: filled ? qsTr("%1 %2", "control and its title").arg(detail.code).arg(detail.title) : qsTr("No control chosen")

    Column {
        id: body

        x: Theme.cardPadding
        y: Theme.space12
        width: parent.width - 2 * x
        spacing: Theme.space12
        visible: root.filled

        Item {
            width: parent.width
            height: badge.height

            PlainText { id: code; anchors.verticalCenter: parent.verticalCenter; text: root.detail.code; textRole: "code" }
            Badge { id: badge; anchors.right: parent.right; kind: root.detail.mark; text: root.detail.badge }
        }
        PlainText { width: parent.width; text: root.detail.title; textRole: "cardTitle"; wrapMode: Text.Wrap; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { width: parent.width; text: root.detail.place; Digits.kind: Digits.Definition; textRole: "caption"; wrapMode: Text.Wrap }
        InlineMessage {
            width: parent.width
            visible: root.detail.message !== ""
            Digits.kind: Digits.Listed
            kind: root.detail.mark === "crit" ? "crit" : root.detail.mark === "part" ? "warn" : "info"
            title: root.detail.message
            text: root.detail.next
        }
        FactList { width: parent.width; Digits.kind: Digits.Definition; labelWidth: Theme.numberColumn; maximumLines: 8; labels: root.detail.factLabels; values: root.detail.factValues }
        Separator { width: parent.width }
        PlainText { text: qsTr("Rows of this week"); textRole: "label"; visible: root.controls.chosenWeek >= 0; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { id: waiting; width: parent.width; visible: root.detail.loading; text: root.controls.rowsErrorText === "" ? qsTr("Looking for the rows …") : root.controls.rowsErrorText; textRole: "caption"; wrapMode: Text.Wrap }
        PlainText { width: parent.width; visible: !root.detail.loading && root.detail.rows.count === 0 && root.controls.chosenWeek >= 0; text: qsTr("There is no row of this week."); textRole: "caption"; wrapMode: Text.Wrap }
        RowFigures { id: rows; width: parent.width; visible: root.detail.rows.count > 0; figures: root.detail.rows; onOpened: key => root.controls.openRows(key) }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !root.filled
        iconName: "controls"
        title: qsTr("No control chosen")
        text: qsTr("Choose a week of a control to see its rows.")
    }
}
