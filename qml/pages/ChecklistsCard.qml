// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The three live checklists, each point with the number that decides it. Enter on a point opens the rows behind it.
Card {
    id: root

    required property ControlsController controls
    readonly property bool twoColumns: width >= 2 * Theme.tooltipWidth - Theme.space48
    readonly property real columnWidth: twoColumns ? Math.floor((flow.width - Theme.cardPadding) / 2) : flow.width

    title: qsTr("Live checklists")
    caption: qsTr("four weeks back")
    implicitHeight: Theme.cardHeadHeight + flow.height + Theme.space12
    height: implicitHeight

    Flow {
        id: flow

        x: Theme.cardPadding
        width: parent.width - 2 * x
        spacing: Theme.cardPadding

        ChecklistRows { width: root.columnWidth; title: qsTr("Implementation"); held: root.controls.heldTexts[0] ?? ""; points: root.controls.implementation; onOpened: key => root.controls.openCheck(key) }
        ChecklistRows { width: root.columnWidth; title: qsTr("Audit"); held: root.controls.heldTexts[1] ?? ""; points: root.controls.audit; onOpened: key => root.controls.openCheck(key) }
        ChecklistRows { width: flow.width; folded: root.twoColumns; title: qsTr("Continuous"); held: root.controls.heldTexts[2] ?? ""; points: root.controls.continuous; onOpened: key => root.controls.openCheck(key) }
    }
}
