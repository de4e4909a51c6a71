// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The requirements that controls serve, in our own words, with the state of their evidence. Enter chooses the control.
Card {
    id: root

    required property ControlsController controls

    title: controls.framework === "" ? qsTr("Requirements of all frameworks") : qsTr("Requirements of %1", "framework").arg(controls.framework)
    caption: qsTr("those that a control serves, not all of a framework")

    DataTable {
        anchors.fill: parent
        key: "requirements"
        name: root.title
        model: root.controls.requirements
        emptyText: qsTr("No control serves it.")
        sortColumn: 0
        sortDescending: false
        columns: [
            DataColumn { key: "requirement"; title: qsTr("Requirement"); width: root.controls.framework === "" ? Theme.navWidth : Theme.labelColumn + Theme.space16; mono: true },
            DataColumn { key: "what-it-asks-in-our-words"; title: qsTr("What it asks, in our words"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "control"; title: qsTr("Control"); width: Theme.labelColumn; fill: true; muted: true },
            DataColumn { key: "evidence"; title: qsTr("Evidence"); width: Theme.labelColumn + Theme.space24; badge: true },
            DataColumn { key: "basis"; title: qsTr("Basis"); width: Theme.labelColumn + Theme.space24; muted: true }
        ]
        onRowActivated: row => root.controls.openRequirement(row)
        onSortRequested: (column, descending) => root.controls.requirements.sortBy(column, descending)
    }
}
